/** Server-sent events as text (https://html.spec.whatwg.org/multipage/server-sent-events.html). Pure. */

export interface SseMessage {
  /** Of a domain event: where a reader goes on from. */
  readonly id?: string;
  readonly event?: "ready" | "resync";
  /** One line of JSON. */
  readonly data: object;
}

export const sseMessage = ({ id, event, data }: SseMessage): string =>
  `${id === undefined ? "" : `id: ${id}\n`}${event === undefined ? "" : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;

export const ssePause = (ms: number): string => `retry: ${ms}\n\n`;

/** Says nothing, and keeps those in between from closing what looks idle. */
export const SSE_BEAT = ":\n\n";

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isEventId = (text: string): boolean => UUID_V7.test(text);

/** The least id that was made `ms` before this one: the first 48 bits of an id are milliseconds (RFC 9562 §5.7). */
export function idBefore(id: string, ms: number): string {
  const madeAt = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  const hex = Math.max(0, madeAt - ms)
    .toString(16)
    .padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
