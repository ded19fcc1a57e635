/** One open connection, and how it is written to. */
import type { FastifyReply } from "fastify";
import type { MemberCaller } from "../http/call.ts";
import { sseMessage } from "./sse.ts";
import { MOST_AGAIN } from "./told.ts";

/** What a slow reader may let wait in memory before it is cut off. */
const MOST_WAITING_BYTES = 64 * 1024;
/** More than this at once would cut off a reader that is not slow: looking at everything is less to say. */
const MOST_AT_ONCE = MOST_WAITING_BYTES / 2;

export interface Stream {
  caller: MemberCaller;
  readonly raw: FastifyReply["raw"];
  /** Who it is by now; undefined once they may no longer. */
  readonly again: () => Promise<MemberCaller | undefined>;
  /** What is new, while what was missed is still being read. */
  held: string[] | undefined;
}

export const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Nobody in between keeps it, packs it or waits until it is whole.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  "content-security-policy": "default-src 'none'",
  // What ends is the connection, too: a server that stops need not wait for an idle one.
  connection: "close",
} as const;

export const RESYNC = sseMessage({ event: "resync", data: {} });

/** Everything up to here was told. */
export const readyAt = (id: string): string => sseMessage({ id, event: "ready", data: {} });

/** Ends the time in which what is new was held. */
export function begin(stream: Stream, missed: readonly string[], upTo: string): void {
  const { held = [] } = stream;
  stream.held = undefined;
  const text = [...missed, readyAt(upTo), ...held].join("");
  writeTo(stream.raw, text.length > MOST_AT_ONCE ? RESYNC + readyAt(upTo) : text);
}

export function write({ raw, held }: Stream, text: string): void {
  if (!held) return writeTo(raw, text.length > MOST_AT_ONCE ? RESYNC : text);
  // Looking at everything is less to say.
  if (held.length >= MOST_AGAIN) held.splice(0, held.length, RESYNC);
  held.push(text);
}

/** Says it, unless so much waits already that nobody can be reading. */
export function writeTo(raw: Stream["raw"], text: string): void {
  if (raw.writableEnded || raw.destroyed) return;
  if (raw.writableLength + text.length > MOST_WAITING_BYTES) raw.destroy();
  else raw.write(text);
}
