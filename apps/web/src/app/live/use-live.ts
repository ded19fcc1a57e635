/** Keeps what is on the screen as it is on the server. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { keys } from "../api/keys.ts";
import { useSessionEnded } from "../api/session.ts";
import type { LiveSignal, LiveState } from "./connection.ts";
import { Freshener } from "./freshen.ts";
import { shareConnection } from "./shared.ts";
import { touchedBy } from "./topics.ts";

/** A short break is nobody's business. */
const WORTH_SAYING_MS = 6_000;

let cutOff = false;
const watchers = new Set<() => void>();
const setCutOff = (value: boolean): void => {
  if (cutOff === value) return;
  cutOff = value;
  for (const watcher of watchers) watcher();
};

/** Whether what is shown may be old, because the server can't be heard. */
export const useCutOff = (): boolean =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => cutOff,
  );

type Hears = (signal: LiveSignal) => void;
const hearers = new Set<Hears>();

/** For what one signal is of interest to. */
export function useSignals(hears: Hears): void {
  useEffect(() => {
    hearers.add(hears);
    return () => void hearers.delete(hears);
  }, [hears]);
}

/** While mounted: one business's changes are heard, and shown. */
export function useLive(accountId: string, businessId: string | undefined): void {
  const cache = useQueryClient();
  const ended = useSessionEnded();
  useEffect(() => {
    if (businessId === undefined || ended) return undefined;
    const freshener = new Freshener(cache);
    let saying: ReturnType<typeof setTimeout> | undefined;
    let hasBeenLive = false;
    const onState = (state: LiveState) => {
      clearTimeout(saying);
      if (state === "live") {
        // What no event tells of (a count, a colleague's name) may have changed while nobody listened.
        if (cutOff) freshener.touchAll(businessId);
        hasBeenLive = true;
        setCutOff(false);
      } else if (state === "offline") setCutOff(true);
      else if (hasBeenLive) saying = setTimeout(() => setCutOff(true), WORTH_SAYING_MS);
    };
    const leave = shareConnection(accountId, businessId, {
      onSignal: (signal) => {
        freshener.touch(touchedBy(signal.type, businessId));
        // The count is in the title too, which is seen when the page is not.
        if (signal.type.startsWith("notice.")) void cache.invalidateQueries({ queryKey: keys.noticeCount(businessId) });
        for (const hears of hearers) hears(signal);
      },
      onResync: () => freshener.touchAll(businessId),
      onState,
      onGone: () => void cache.invalidateQueries({ queryKey: keys.me }),
    });
    return () => {
      leave();
      freshener.stop();
      clearTimeout(saying);
      setCutOff(false);
    };
  }, [cache, accountId, businessId, ended]);
}
