/** Reads server-sent events from pieces of text, however they were cut. Pure. */

export interface SseMessage {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: string;
}

export interface SseReader {
  /** What the pieces so far say in whole, since the last time. */
  readonly push: (piece: string) => readonly SseMessage[];
  /** How long the server asks to wait before coming back. */
  readonly retryMs: () => number | undefined;
}

export function sseReader(): SseReader {
  let rest = "";
  let retry: number | undefined;

  function messageOf(block: string): SseMessage[] {
    let id: string | undefined;
    let event = "message";
    const data: string[] = [];
    for (const line of block.split("\n")) {
      const colon = line.indexOf(":");
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
      if (field === "id") id = value;
      else if (field === "event") event = value;
      else if (field === "data") data.push(value);
      else if (field === "retry" && /^\d{1,6}$/.test(value)) retry = Number(value);
    }
    return data.length === 0 ? [] : [{ id, event, data: data.join("\n") }];
  }

  return {
    push: (piece) => {
      // Only now: a line's end may be cut in two.
      const text = (rest + piece).replaceAll("\r\n", "\n");
      const blocks = text.split("\n\n");
      rest = blocks.pop() ?? "";
      return blocks.flatMap(messageOf);
    },
    retryMs: () => retry,
  };
}
