/** What a stream does by the clock, and with a reader that does not read. */
import { EventEmitter } from "node:events";
import type { FastifyReply } from "fastify";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newId } from "../chance.ts";
import type { Bus, Listener } from "../database/bus.ts";
import type { Database } from "../database/database.ts";
import { mintTenantScope } from "../database/scope.ts";
import type { MemberCaller } from "../http/call.ts";
import { createLog } from "../log.ts";
import { Streams } from "./streams.ts";
import type { Said } from "./told.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The raw half of a reply, as far as a stream uses it. */
class Raw extends EventEmitter {
  written = "";
  writableLength = 0;
  writableEnded = false;
  destroyed = false;
  writeHead(): void {
    return undefined;
  }
  write(text: string): void {
    this.written += text;
  }
  end(text = ""): void {
    this.written += text;
    this.writableEnded = true;
    this.emit("close");
  }
  destroy(): void {
    this.destroyed = true;
    this.emit("close");
  }
}

/** @param missed what is told again to who begins */
function fixture(missed: readonly Said[] = []) {
  const listeners = new Set<Listener>();
  let checks = 0;
  const bus = {
    subscribe: (_businessId: string, listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: async () => void (checks += 1),
    close: async () => undefined,
  };
  const streams = new Streams({
    db: { inTenant: async () => missed } as unknown as Database,
    bus: bus as unknown as Bus,
    log: createLog("silent"),
    most: 100,
    permissionFor: () => "business.read",
    unwritten: [],
    audienceOf: async () => new Map(),
  });
  const scope = mintTenantScope(newId());
  const caller: MemberCaller = {
    accountId: newId(),
    sessionId: newId(),
    keyId: undefined,
    scope,
    can: () => true,
    professionalId: undefined,
    seesAll: true,
  };
  const open = (again: () => Promise<MemberCaller | undefined> = async () => caller): Raw => {
    const raw = new Raw();
    const reply = { raw, hijack: () => undefined, getHeaders: () => ({}), header: () => undefined };
    streams.open(caller, undefined, reply as unknown as FastifyReply, again);
    return raw;
  };
  const says = (type: string, event?: string) => {
    for (const listener of listeners) listener.hear({ type, ...(event && { event }) });
  };
  return { streams, open, says, listeners, checks: () => checks };
}

describe("a stream", () => {
  test("says something every 25 seconds, and sees to the connection that listens", async () => {
    const { open, checks } = fixture();
    const raw = open();
    await vi.advanceTimersByTimeAsync(0);
    const begun = raw.written;
    await vi.advanceTimersByTimeAsync(75_000);
    expect(raw.written).toBe(`${begun}${":\n\n".repeat(3)}`);
    expect(checks()).toBe(3);
  });

  test("ends within a minute once its caller may no longer, and goes on when that can't be asked", async () => {
    const { open, streams } = fixture();
    const raw = open(async () => undefined);
    const shaky = open(async () => {
      throw new Error("the database is away");
    });
    await vi.advanceTimersByTimeAsync(50_000);
    expect([raw.writableEnded, shaky.writableEnded, streams.size]).toEqual([true, false, 1]);
  });

  test("whose reader does not read is cut off before it fills the memory", async () => {
    const { open, says, streams } = fixture();
    const [slow, quick] = [open(), open()];
    await vi.advanceTimersByTimeAsync(0);
    slow.writableLength = 64 * 1024;
    says("waiting.changed");
    expect([slow.destroyed, quick.destroyed, streams.size]).toEqual([true, false, 1]);
    expect(quick.written).toContain('data: {"type":"waiting.changed"}');
    // What is gone is written to no more.
    const { written } = slow;
    says("waiting.changed");
    expect(slow.written).toBe(written);
  });

  test("tells first what was missed, then that it is ready, then what came meanwhile", async () => {
    const { open, says } = fixture();
    const raw = open();
    says("waiting.changed");
    expect(raw.written).not.toContain("waiting.changed");
    await vi.advanceTimersByTimeAsync(0);
    expect(raw.written).toMatch(/event: ready\ndata: \{\}\n\ndata: \{"type":"waiting.changed"\}\n\n$/);
  });

  test("of which more was missed, or comes at once, than may wait looks at everything, and is not cut off for it", async () => {
    const much = Array.from({ length: 500 }, (): Said => ({
      text: `data: ${"x".repeat(140)}\n\n`,
      permission: "business.read",
    }));
    const { open, says } = fixture(much);
    const raw = open();
    await vi.advanceTimersByTimeAsync(0);
    expect(raw.destroyed).toBe(false);
    expect(raw.written).toMatch(/event: resync\ndata: \{\}\n\nid: \S+\nevent: ready\ndata: \{\}\n\n$/);
    const begun = raw.written;
    says("booking.booked", newId());
    await vi.advanceTimersByTimeAsync(0);
    expect([raw.destroyed, raw.written]).toEqual([false, `${begun}event: resync\ndata: {}\n\n`]);
  });

  test("that was the last of its business listens no more", () => {
    const { open, listeners } = fixture();
    const [one, other] = [open(), open()];
    one.destroy();
    expect(listeners.size).toBe(1);
    other.destroy();
    expect(listeners.size).toBe(0);
  });

  test("is refused once the server is about to end, and those that do not go are not waited for", async () => {
    const { open, streams } = fixture();
    const raw = open();
    await streams.close();
    expect(raw.writableEnded).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(raw.destroyed).toBe(true);
    expect(() => open()).toThrow("UNAVAILABLE");
  });
});
