/**
 * Keeps a stream of what changes open: comes back when it ends, with growing pauses, from where it was; and finds out one on
 * which nothing comes any more (a laptop that slept, a network that changed).
 */
import { sessionEnded } from "../api/session.ts";
import { nowInstant } from "../time/now.ts";
import { sseReader, type SseMessage } from "./sse.ts";

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
  const connection = new Connection(businessId, after, events);
  const unwatch = watched(connection);
  void connection.keep();
  return () => {
    connection.stop();
    unwatch();
  };
}

/** Tells a connection what happens to the network and to the tab. @returns how to stop */
function watched(connection: Connection): () => void {
  const over = new AbortController();
  const { signal } = over;
  window.addEventListener("online", () => connection.comeBack(), { signal });
  window.addEventListener("offline", () => connection.goOffline(), { signal });
  const onVisible = () => document.visibilityState === "visible" && connection.comeBack();
  document.addEventListener("visibilitychange", onVisible, { signal });
  // A timer of a sleeping machine does not run: what it finds when it wakes is an old connection.
  const timer = setInterval(() => connection.doubt(SILENT_MS), SILENT_MS / 4);
  return () => {
    over.abort();
    clearInterval(timer);
  };
}

class Connection {
  readonly #businessId: string;
  readonly #events: LiveEvents;
  #lastId: string | undefined;
  #stopped = false;
  #failures = 0;
  #attempt = new AbortController();
  #heardAt = nowInstant();
  #wake: () => void = () => undefined;

  constructor(businessId: string, after: string | undefined, events: LiveEvents) {
    this.#businessId = businessId;
    this.#lastId = after;
    this.#events = events;
  }

  /** Reads, pauses when the stream ends, reads again, until it is stopped. */
  async keep(): Promise<void> {
    while (!this.#stopped) {
      let asked: number | undefined;
      try {
        asked = await this.#read();
      } catch (error) {
        if (error instanceof Refused) asked = error.pauseMs;
        this.#failures += 1;
      }
      if (this.#stopped) return;
      this.#events.onState(navigator.onLine ? "connecting" : "offline");
      const grown = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS);
      // Not all at once: a server that was started anew is asked by everybody.
      await this.#pause(Math.max(asked ?? 0, grown) * (0.5 + Math.random() / 2));
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#attempt.abort();
    this.#wake();
  }

  /** Back in sight, or on the network: at once, and a connection that was silent for long is no longer believed. */
  comeBack(): void {
    this.#wake();
    this.doubt(SILENT_MS / 2);
  }

  goOffline(): void {
    this.#events.onState("offline");
    this.#attempt.abort();
  }

  /** Ends a connection on which nothing came for so long. */
  doubt(silentMs: number): void {
    if (nowInstant() - this.#heardAt > silentMs) this.#attempt.abort();
  }

  /** Until the stream ends. @returns how long the server asks to wait, if it does */
  async #read(): Promise<number | undefined> {
    const body = await this.#open();
    const reader = sseReader();
    const text = new TextDecoder();
    for (const pieces = body.getReader(); ;) {
      const { done, value } = await pieces.read();
      if (done) return reader.retryMs();
      this.#heardAt = nowInstant();
      for (const message of reader.push(text.decode(value, { stream: true }))) this.#take(message);
    }
  }

  /** @throws Refused with the pause that the server asks for */
  async #open(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    this.#attempt = new AbortController();
    this.#heardAt = nowInstant();
    const last = this.#lastId;
    const response = await fetch(`/v1/businesses/${this.#businessId}/stream`, {
      headers: { accept: "text/event-stream", ...(last !== undefined && { "last-event-id": last }) },
      cache: "no-store",
      signal: this.#attempt.signal,
    });
    if (response.ok && response.body) return response.body;
    if (response.status === 401) sessionEnded();
    if (response.status === 403 || response.status === 404) {
      this.#stopped = true;
      this.#events.onGone();
    }
    const seconds = Number(response.headers.get("retry-after"));
    throw new Refused(seconds > 0 ? seconds * 1000 : undefined);
  }

  #take({ id, event, data }: SseMessage): void {
    if (id !== undefined) this.#lastId = id;
    if (event === "resync") return this.#events.onResync();
    if (event === "ready") {
      this.#failures = 0;
      return this.#events.onState("live");
    }
    const signal = signalIn(data);
    if (signal) this.#events.onSignal(signal, id);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
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
