/**
 * Keeps a stream of what changes open: comes back when it ends, with growing pauses, from where it was; and finds out one on
 * which nothing comes any more (a laptop that slept, a network that changed).
 */
import { sessionEnded } from "../api/session.ts";
import { nowInstant } from "../time/now.ts";
import { sseReader } from "./sse.ts";

/** The server says something every 25 seconds. */
const SILENT_MS = 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export interface LiveSignal {
  readonly type: string;
  readonly id: string | undefined;
}

export type LiveState = "live" | "connecting" | "offline";

export interface LiveEvents {
  readonly onSignal: (signal: LiveSignal, eventId: string | undefined) => void;
  /** Look at everything again. */
  readonly onResync: () => void;
  readonly onState: (state: LiveState) => void;
  /** One is no member any more: there is nothing to come back to. */
  readonly onGone: () => void;
}

/** @param after where a connection before this one was. @returns how to end it */
export function keepConnected(businessId: string, after: string | undefined, events: LiveEvents): () => void {
  let stopped = false;
  let lastId = after;
  let failures = 0;
  let attempt = new AbortController();
  let wake: () => void = () => undefined;
  let heardAt = nowInstant();

  const stillGood = () => {
    heardAt = nowInstant();
  };

  /** Back in sight, or on the network: at once, and a connection that was silent for long is no longer believed. */
  const comeBack = () => {
    wake();
    if (nowInstant() - heardAt > SILENT_MS / 2) attempt.abort();
  };
  const onVisible = () => document.visibilityState === "visible" && comeBack();
  const onOffline = () => {
    events.onState("offline");
    attempt.abort();
  };
  window.addEventListener("online", comeBack);
  window.addEventListener("offline", onOffline);
  document.addEventListener("visibilitychange", onVisible);
  // A timer of a sleeping machine does not run: what it finds when it wakes is an old connection.
  const watch = setInterval(() => {
    if (nowInstant() - heardAt > SILENT_MS) attempt.abort();
  }, SILENT_MS / 4);

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Until it ends. @returns how long the server asks to wait, if it does */
  async function readOnce(): Promise<number | undefined> {
    attempt = new AbortController();
    stillGood();
    const response = await fetch(`/v1/businesses/${businessId}/stream`, {
      headers: { accept: "text/event-stream", ...(lastId !== undefined && { "last-event-id": lastId }) },
      cache: "no-store",
      signal: attempt.signal,
    });
    if (!response.ok || !response.body) {
      if (response.status === 401) sessionEnded();
      if (response.status === 403 || response.status === 404) {
        stopped = true;
        events.onGone();
      }
      const seconds = Number(response.headers.get("retry-after"));
      throw new Refused(seconds > 0 ? seconds * 1000 : undefined);
    }
    const reader = sseReader();
    const text = new TextDecoder();
    for (const pieces = response.body.getReader(); ;) {
      const { done, value } = await pieces.read();
      if (done) return reader.retryMs();
      stillGood();
      for (const { id, event, data } of reader.push(text.decode(value, { stream: true }))) {
        if (id !== undefined) lastId = id;
        if (event === "ready") {
          failures = 0;
          events.onState("live");
        } else if (event === "resync") events.onResync();
        else {
          const signal = signalIn(data);
          if (signal) events.onSignal(signal, id);
        }
      }
    }
  }

  async function keep(): Promise<void> {
    while (!stopped) {
      let asked: number | undefined;
      try {
        asked = await readOnce();
      } catch (error) {
        if (error instanceof Refused) asked = error.pauseMs;
        failures += 1;
      }
      if (stopped) return;
      events.onState(navigator.onLine ? "connecting" : "offline");
      const grown = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      // Not all at once: a server that was started anew is asked by everybody.
      await pause(Math.max(asked ?? 0, grown) * (0.5 + Math.random() / 2));
    }
  }
  void keep();

  return () => {
    stopped = true;
    attempt.abort();
    wake();
    clearInterval(watch);
    window.removeEventListener("online", comeBack);
    window.removeEventListener("offline", onOffline);
    document.removeEventListener("visibilitychange", onVisible);
  };
}

class Refused extends Error {
  readonly pauseMs: number | undefined;
  constructor(pauseMs: number | undefined) {
    super("the stream was refused");
    this.pauseMs = pauseMs;
  }
}

function signalIn(data: string): LiveSignal | undefined {
  try {
    const said: unknown = JSON.parse(data);
    if (typeof said !== "object" || said === null || !("type" in said) || typeof said.type !== "string")
      return undefined;
    return { type: said.type, id: "id" in said && typeof said.id === "string" ? said.id : undefined };
  } catch {
    return undefined;
  }
}
