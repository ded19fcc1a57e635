import { describe, expect, test } from "vitest";
import { idBefore, isEventId, SSE_BEAT, sseMessage, ssePause } from "./sse.ts";

describe("a message", () => {
  test("has its id, its name and one line of data, and ends with an empty line", () => {
    expect(sseMessage({ id: "7", event: "ready", data: { type: "a\nb" } })).toBe(
      'id: 7\nevent: ready\ndata: {"type":"a\\nb"}\n\n',
    );
    expect(sseMessage({ data: {} })).toBe("data: {}\n\n");
    expect(ssePause(3000)).toBe("retry: 3000\n\n");
    expect(SSE_BEAT).toBe(":\n\n");
  });
});

describe("an id made earlier", () => {
  // RFC 9562 appendix A.6: made on 22 February 2022 at 19:22:22 UTC.
  const id = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";

  test("is so many milliseconds before, and before any id of that moment", () => {
    expect(idBefore(id, 0)).toBe("017f22e2-79b0-7000-8000-000000000000");
    expect(idBefore(id, 0) < id).toBe(true);
    expect(idBefore(id, 0x79b1)).toBe("017f22e1-ffff-7000-8000-000000000000");
    expect(isEventId(idBefore(id, 300_000))).toBe(true);
    expect(idBefore("00000000-0001-7000-8000-000000000000", 60_000)).toBe("00000000-0000-7000-8000-000000000000");
  });

  test("what is no id of ours is told apart", () => {
    for (const text of ["", "7", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f", `${id}0`]) expect(isEventId(text)).toBe(false);
  });
});
