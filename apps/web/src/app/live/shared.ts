/**
 * One connection for all tabs of a browser: HTTP/1.1 allows six to a server, and each tab would take one. The tab that holds
 * the lock keeps it and tells the others; when it closes, the next one takes over from where it was.
 */
import { keepConnected, type LiveEvents, type LiveSignal, type LiveState } from "./connection.ts";

type Told =
  | { readonly kind: "signal"; readonly signal: LiveSignal; readonly eventId: string | undefined }
  | { readonly kind: "resync" }
  | { readonly kind: "gone" }
  | { readonly kind: "state"; readonly state: LiveState }
  /** A new tab: how is it? */
  | { readonly kind: "hello" };

export interface SharedEvents {
  readonly onSignal: (signal: LiveSignal) => void;
  readonly onResync: () => void;
  readonly onState: (state: LiveState) => void;
  readonly onGone: () => void;
}

/** @returns how to leave */
export function shareConnection(accountId: string, businessId: string, events: SharedEvents): () => void {
  const name = `creneau-live ${accountId} ${businessId}`;
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) {
    return keepConnected(businessId, undefined, { ...events, onSignal: (signal) => events.onSignal(signal) });
  }
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let lastId: string | undefined;
  let state: LiveState = "connecting";
  let leads = false;

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- such a channel reaches its own origin, and takes no other
  const post = (told: Told) => channel.postMessage(told);
  const hear = (told: Told) => {
    if (told.kind === "signal") {
      lastId = told.eventId ?? lastId;
      events.onSignal(told.signal);
    } else if (told.kind === "resync") events.onResync();
    else if (told.kind === "gone") events.onGone();
    else if (told.kind === "state") {
      state = told.state;
      events.onState(state);
    } else if (leads) post({ kind: "state", state });
  };
  const tell = (told: Told) => {
    hear(told);
    post(told);
  };
  channel.addEventListener("message", ({ data }: MessageEvent<Told>) => hear(data));
  post({ kind: "hello" });

  const lead = async (): Promise<void> => {
    leads = true;
    const connected: LiveEvents = {
      onSignal: (signal, eventId) => tell({ kind: "signal", signal, eventId }),
      onResync: () => tell({ kind: "resync" }),
      onGone: () => tell({ kind: "gone" }),
      onState: (next) => tell({ kind: "state", state: next }),
    };
    const disconnect = keepConnected(businessId, lastId, connected);
    await new Promise<void>((resolve) => leaving.signal.addEventListener("abort", () => resolve(), { once: true }));
    disconnect();
  };
  // Refused when the tab leaves before its turn came.
  navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined);

  return () => {
    leaving.abort();
    channel.close();
  };
}
