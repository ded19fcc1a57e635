import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sseReader } from "./sse.ts";

const said =
  'retry: 2500\n\nid: a\nevent: ready\ndata: {}\n\n:\n\nid: b\ndata: {"type":"booking.booked"}\n\ndata:one\ndata: two\n\n';
const meant = [
  { id: "a", event: "ready", data: "{}" },
  { id: "b", event: "message", data: '{"type":"booking.booked"}' },
  { id: undefined, event: "message", data: "one\ntwo" },
];

describe("what a stream says", () => {
  test("is read the same however it is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(said.length), { maxLength: 12 }), (cuts) => {
        const reader = sseReader();
        const places = [0, ...cuts.toSorted((a, b) => a - b), said.length];
        const read = places.slice(1).flatMap((until, n) => reader.push(said.slice(places[n], until)));
        expect(read).toEqual(meant);
        expect(reader.retryMs()).toBe(2500);
      }),
    );
  });

  test("what is not whole waits, and what is not understood is left", () => {
    const reader = sseReader();
    expect(reader.push("data: {}")).toEqual([]);
    expect(reader.push("\n\nunknown: x\n\nretry: soon\n\n")).toEqual([{ id: undefined, event: "message", data: "{}" }]);
    expect(reader.retryMs()).toBeUndefined();
  });
});
