/** When another runner takes over, and when not. The runners are doubles; real ones are in `jobs.story.test.ts`. */
import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { createLog } from "../log.ts";
import { Supervisor } from "./supervisor.ts";

/** A supervisor whose runners begin, speak, end and leave as the test says; it pauses until the test lets it go on. */
async function supervised(mostFailures = 3) {
  const events = new EventEmitter();
  const log = createLog("silent");
  const warned = vi.spyOn(log, "warn");
  const runners: { readonly end: (error?: Error) => void; readonly stop: ReturnType<typeof vi.fn> }[] = [];
  const pauses: { readonly ms: number; readonly goOn: () => void }[] = [];
  const trouble: Error[] = [];
  const begin = async () => {
    const failure = trouble.shift();
    if (failure) throw failure;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const stop = vi.fn(async () => resolve());
    events.emit("pool:create", { workerPool: { id: String(runners.length) } });
    runners.push({ end: (error) => (error ? reject(error) : resolve()), stop });
    return { promise, stop };
  };
  const pause = (ms: number, signal: AbortSignal): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    pauses.push({ ms, goOn: resolve });
    signal.addEventListener("abort", () => resolve());
    return promise;
  };
  const supervisor = await Supervisor.start({ begin, events, mostFailures, firstPauseMs: 1000, pause, log });
  const speaks = (what: string, runner: number) =>
    events.emit(what, { worker: { workerPool: { id: String(runner) } }, error: new Error("no") });
  return {
    supervisor,
    runners,
    pauses,
    trouble,
    warned,
    fetches: (runner = 0) => speaks("worker:getJob:empty", runner),
    givesUp: (runner = 0) =>
      events.emit("pool:fatalError", { workerPool: { id: String(runner) }, error: new Error("deadlock detected") }),
    fails: (times: number, runner = 0) => {
      for (let n = 0; n < times; n++) speaks("worker:getJob:error", runner);
    },
    goesOn: async () => {
      pauses.at(-1)?.goOn();
      await new Promise(setImmediate);
    },
  };
}

test("it is at work once a job was looked for, not before", async () => {
  const { supervisor, fetches } = await supervised();
  expect(supervisor.isAtWork()).toBe(false);
  fetches();
  expect(supervisor.isAtWork()).toBe(true);
});

test("a failure now and then is none: only those one after the other count", async () => {
  const { supervisor, fetches, fails, pauses } = await supervised(3);
  for (let n = 0; n < 5; n++) {
    fails(2);
    fetches();
  }
  expect([supervisor.isAtWork(), pauses.length]).toEqual([true, 0]);
  fails(3);
  expect([supervisor.isAtWork(), pauses.length]).toEqual([false, 1]);
});

test("another takes over, the old one leaves, and what it still says is not heard", async () => {
  const { supervisor, runners, fetches, fails, goesOn, pauses } = await supervised();
  fails(3);
  await goesOn();
  expect(runners).toHaveLength(2);
  expect(runners[0]?.stop).toHaveBeenCalledOnce();
  fetches(0);
  expect(supervisor.isAtWork()).toBe(false);
  fetches(1);
  fails(9, 0);
  expect([supervisor.isAtWork(), pauses.length]).toEqual([true, 1]);
});

test("the pauses grow to half a minute until one is at work; then they begin anew", async () => {
  const { runners, trouble, warned, fetches, fails, goesOn, pauses } = await supervised();
  trouble.push(...Array.from({ length: 6 }, () => new Error("the database is away")));
  fails(3);
  for (let n = 0; n < 7; n++) await goesOn();
  expect(pauses.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(warned).toHaveBeenCalledTimes(6);
  expect(runners).toHaveLength(2);
  fetches(1);
  fails(3, 1);
  expect(pauses.at(-1)?.ms).toBe(1000);
});

test("one that is at work again by itself keeps its place", async () => {
  const { supervisor, runners, fetches, fails, goesOn } = await supervised();
  fails(3);
  fetches();
  await goesOn();
  expect([runners.length, supervisor.isAtWork()]).toEqual([1, true]);
  expect(runners[0]?.stop).not.toHaveBeenCalled();
});

test.for([undefined, new Error("could not complete jobs")])(
  "one that ends by itself is followed by another: %s",
  async (error) => {
    const { supervisor, runners, fetches, goesOn } = await supervised();
    fetches();
    runners[0]?.end(error);
    await expect.poll(() => supervisor.isAtWork()).toBe(false);
    await goesOn();
    expect(runners).toHaveLength(2);
    expect(runners[0]?.stop).not.toHaveBeenCalled();
  },
);

test("one that gave up and never ends is followed by another, once, and not waited for", async () => {
  const { supervisor, runners, fetches, givesUp, goesOn, pauses } = await supervised();
  fetches();
  givesUp();
  givesUp();
  runners[0]?.end(new Error("late"));
  expect([supervisor.isAtWork(), pauses.length]).toEqual([false, 1]);
  await goesOn();
  fetches(1);
  givesUp(0);
  expect([supervisor.isAtWork(), runners.length, pauses.length]).toEqual([true, 2, 1]);
  await supervisor.stop();
  expect(runners.map(({ stop }) => stop.mock.calls.length)).toEqual([0, 1]);
});

test("told to stop amid a pause, no other begins", async () => {
  const { supervisor, runners, fails } = await supervised();
  fails(3);
  await supervisor.stop();
  expect(runners).toHaveLength(1);
  expect(runners[0]?.stop).toHaveBeenCalledOnce();
  fails(3);
  expect([runners.length, supervisor.isAtWork()]).toEqual([1, false]);
});

test("it waits for those that are leaving; one that does not leave cleanly is said in the log", async () => {
  const { supervisor, runners, fails, goesOn, warned } = await supervised();
  const leaving = Promise.withResolvers<void>();
  runners[0]?.stop.mockReturnValueOnce(leaving.promise);
  fails(3);
  await goesOn();
  let stopped = false;
  const stopping = supervisor.stop().then(() => (stopped = true));
  await new Promise(setImmediate);
  expect(stopped).toBe(false);
  leaving.reject(new Error("still busy"));
  await stopping;
  expect(warned).toHaveBeenCalledWith(expect.anything(), "a worker did not leave cleanly");
});
