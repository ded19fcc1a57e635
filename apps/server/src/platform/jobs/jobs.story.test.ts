/** Jobs: born in a transaction, tried until they succeed, freed when their worker dies. */
import { instant } from "@creneau/scheduling";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { booked, books, createHouse, Person } from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { newId } from "../chance.ts";
import { mintTenantScope } from "../database/scope.ts";
import { once } from "../http/idempotency.ts";
import { createLog } from "../log.ts";
import { ProblemError } from "../problem.ts";
import { enqueue, enqueueGlobal, type Attempt } from "./jobs.ts";
import { keepAlive } from "./recovery.ts";
import { Jobs, startWorker } from "./worker.ts";

let world: World;
const scope = mintTenantScope(newId());

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

/** A job that notes each run, and does then what the test says. */
function notedJob(
  jobs: Jobs,
  { maxAttempts = 5, act = () => undefined }: { maxAttempts?: number; act?: (n: number) => void } = {},
) {
  const name = `test.${newId().slice(-12)}`;
  const runs: { readonly businessId: string; readonly n: number; readonly attempt: Attempt }[] = [];
  jobs.tenant({
    name,
    payload: z.object({ n: z.number() }),
    maxAttempts,
    run: async ({ businessId }, { n }, attempt) => {
      runs.push({ businessId, n, attempt });
      act(n);
    },
  });
  return { name, runs };
}

const waiting = async (name: string): Promise<{ attempts: number; lastError: string | null }[]> => {
  const { rows } = await world.owner.query<{ attempts: number; lastError: string | null }>(
    `select j.attempts, j.last_error as "lastError" from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1`,
    [`tenant:${name}`],
  );
  return rows;
};

/** What takes a moment here takes longer on a machine with much to do. */
const patiently = { timeout: 60_000 };

describe("a job", () => {
  test("runs after the commit, once, for the business it was enqueued in", async () => {
    const { name, runs } = notedJob(world.jobs);
    await world.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n: 1 }));
    expect(runs).toEqual([]);
    await world.settle();
    await world.settle();
    expect(runs).toEqual([{ businessId: scope.businessId, n: 1, attempt: { number: 1, last: false } }]);
    expect(await waiting(name)).toEqual([]);
  });

  test("enqueued in a transaction that is rolled back, it never was", async () => {
    const { name, runs } = notedJob(world.jobs);
    const rolledBack = world.db.inTenant(scope, async (tx) => {
      await enqueue(tx, scope, name, { n: 1 });
      throw new Error("changed our mind");
    });
    await expect(rolledBack).rejects.toThrow("changed our mind");
    await world.settle();
    expect(runs).toEqual([]);
    expect(await waiting(name)).toEqual([]);
  });

  test("that throws is tried again after a pause, until it succeeds", async () => {
    const inside = await worldOfThisTest();
    const { name, runs } = notedJob(inside.jobs, {
      act: () => {
        if (runs.length < 3) throw new Error("not yet");
      },
    });
    await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n: 1 }));
    await inside.settle();
    expect(runs).toHaveLength(1);
    await inside.settle();
    expect(runs).toHaveLength(1); // the pause is not over
    for (let minute = 0; minute < 5; minute++) {
      inside.clock.passMinutes(1);
      await inside.settle();
    }
    expect(runs.map(({ attempt }) => attempt.number)).toEqual([1, 2, 3]);
  });

  test("that never succeeds is given up after its last attempt, which knows that it is the last", async () => {
    const inside = await worldOfThisTest();
    const { name, runs } = notedJob(inside.jobs, {
      act: () => {
        throw new Error("never");
      },
    });
    await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n: 1 }, { maxAttempts: 3 }));
    for (let hour = 0; hour < 5; hour++) {
      await inside.settle();
      inside.clock.passMinutes(60);
    }
    expect(runs.map(({ attempt }) => attempt)).toEqual([
      { number: 1, last: false },
      { number: 2, last: false },
      { number: 3, last: true },
    ]);
  });

  test("for later waits for its time; one with the same key takes its place", async () => {
    const inside = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const { name, runs } = notedJob(inside.jobs);
    const at = (text: string) => ({ key: `${name}:1`, runAt: instant(text) });
    await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n: 1 }, at("2027-03-02T08:00:00Z")));
    await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n: 2 }, at("2027-03-03T08:00:00Z")));
    inside.clock.goTo("2027-03-03T07:59:59Z");
    await inside.settle();
    expect(runs).toEqual([]);
    inside.clock.goTo("2027-03-03T08:00:00Z");
    await inside.settle();
    expect(runs.map(({ n }) => n)).toEqual([2]);
  });

  test("with a payload of another shape, or no business, is not run; its failure is kept with it", async () => {
    const inside = await worldOfThisTest();
    const { name, runs } = notedJob(inside.jobs);
    await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n: "one" }));
    await inside.owner.query("select graphile_worker.add_job($1, $2)", [
      `tenant:${name}`,
      JSON.stringify({ businessId: "everybody's", payload: { n: 1 } }),
    ]);
    await inside.settle();
    expect(runs).toEqual([]);
    const { rows } = await inside.owner.query<{ last_error: string }>(
      "select last_error from graphile_worker._private_jobs order by id",
    );
    expect(rows.map(({ last_error }) => /number|not an id/.test(last_error))).toEqual([true, true]);
  });

  test("about no business has no scope; two can't have one name", async () => {
    const heard: unknown[] = [];
    const name = `test.${newId()}`;
    const job = {
      name,
      payload: z.object({ n: z.number() }),
      maxAttempts: 1,
      run: async (payload: unknown) => void heard.push(payload),
    };
    world.jobs.global(job);
    expect(() => world.jobs.global(job)).toThrow(`two jobs are named global:${name}`);
    await world.db.inGlobal((tx) => enqueueGlobal(tx, name, { n: 7 }));
    await world.settle();
    expect(heard).toEqual([{ n: 7 }]);
  });
});

describe("the worker", () => {
  test("runs what is enqueued, and stops when what is under way is done", async () => {
    const inside = await worldOfThisTest();
    const jobs = new Jobs();
    const { promise, resolve } = Promise.withResolvers<number>();
    let finished = false;
    jobs.tenant({
      name: "test.hello",
      payload: z.object({ n: z.number() }),
      maxAttempts: 1,
      run: async (_scope, { n }) => {
        resolve(n);
        await new Promise(setImmediate);
        finished = true;
      },
    });
    jobs.daily("0 3 * * *", {
      name: "test.nightly",
      payload: z.object({}),
      maxAttempts: 1,
      run: async () => undefined,
    });
    const worker = await startWorker({
      connectionString: inside.addresses.jobsUrl,
      concurrency: 2,
      jobs,
      log: createLog("silent"),
    });
    await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, "test.hello", { n: 42 }));
    expect(await promise).toBe(42);
    await worker.stop();
    expect(finished).toBe(true);
    const { rows } = await inside.owner.query("select from graphile_worker._private_jobs");
    expect(rows).toHaveLength(0);
  });

  test("that lost all its connections makes new ones, vouches for itself again, and goes on", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const inside = await worldOfThisTest();
    const ran = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    const jobs = new Jobs();
    jobs.tenant({
      name: "test.after",
      payload: z.object({ n: z.union([z.literal(0), z.literal(1)]) }),
      maxAttempts: 5,
      run: async (_scope, { n }) => ran[n].resolve(),
    });
    const enqueued = (n: 0 | 1) => inside.db.inTenant(scope, (tx) => enqueue(tx, scope, "test.after", { n }));
    const log = createLog("silent");
    const worker = await startWorker({ connectionString: inside.addresses.jobsUrl, concurrency: 2, jobs, log });
    await enqueued(0);
    await ran[0].promise;
    await inside.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'creneau_jobs' and datname = current_database()",
    );
    await enqueued(1);
    await ran[1].promise;
    await vi.waitUntil(async () => {
      vi.advanceTimersByTime(5000);
      const { rows } = await inside.owner.query(
        `select from pg_locks l join pg_stat_activity a on a.pid = l.pid
         where l.locktype = 'advisory' and a.application_name = 'creneau-alive' and a.datname = current_database()`,
      );
      return rows.length === 1;
    }, patiently);
    await worker.stop();
  });

  /** A worker that waits for nothing longer than it must, on a world of its own. */
  async function hastyWorker(inside: World, jobs: Jobs) {
    const log = createLog("silent");
    const [failed, warned] = [vi.spyOn(log, "error"), vi.spyOn(log, "warn")];
    const worker = await startWorker({
      connectionString: inside.addresses.jobsUrl,
      concurrency: 2,
      jobs,
      log,
      pace: { pollMs: 10, firstPauseMs: 10 },
    });
    const begunAgain = () => failed.mock.calls.filter(([, text]) => text === TAKES_OVER).length;
    return { worker, begunAgain, warned };
  }
  const TAKES_OVER = "no jobs are fetched: another worker takes over";
  test("whose very first query fails is begun again until one is at work, and says so meanwhile", async () => {
    const inside = await worldOfThisTest();
    const { name, runs } = notedJob(inside.jobs);
    await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n: 1 }));
    await inside.owner.query("update graphile_worker._private_jobs set run_at = now()");
    // The first thing a runner asks, once the schema is known to be right.
    await inside.owner.query("alter table graphile_worker._private_tasks rename to away");
    const { worker, begunAgain } = await hastyWorker(inside, inside.jobs);
    inside.readiness.needs("jobs", () => worker.isAtWork());
    await vi.waitUntil(() => begunAgain() > 2, patiently);
    expect(worker.isAtWork()).toBe(false);
    const waiting = await inside.server.inject("/health/ready");
    expect([waiting.statusCode, waiting.json()]).toEqual([503, { status: "not ready", missing: ["jobs"] }]);
    await inside.owner.query("alter table graphile_worker.away rename to _private_tasks");
    await vi.waitUntil(() => runs.length > 0, patiently);
    await vi.waitUntil(() => worker.isAtWork(), patiently);
    expect((await inside.server.inject("/health/ready")).json()).toEqual({ status: "ok" });
    await worker.stop();
    expect(worker.isAtWork()).toBe(false);
    expect(runs.map(({ n }) => n)).toEqual([1]);
  });

  test("that can't write down that a job is done gives its place to another, which runs it again", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const inside = await worldOfThisTest();
    const { name, runs } = notedJob(inside.jobs);
    const { worker, begunAgain } = await hastyWorker(inside, inside.jobs);
    await inside.owner.query("revoke delete on graphile_worker._private_jobs from creneau_jobs");
    await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n: 1 }));
    await inside.owner.query("update graphile_worker._private_jobs set run_at = now()");
    await vi.waitUntil(() => begunAgain() > 0, patiently);
    await inside.owner.query("grant delete on graphile_worker._private_jobs to creneau_jobs");
    // Locked by one that is gone: the sweep sets it free once that was a moment ago.
    await vi.waitUntil(async () => {
      await inside.owner.query("update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'");
      vi.advanceTimersByTime(5000);
      return runs.length > 1;
    }, patiently);
    await vi.waitUntil(
      async () => (await inside.owner.query("select from graphile_worker._private_jobs")).rowCount === 0,
      patiently,
    );
    expect(runs.map(({ attempt }) => attempt.number)).toEqual([1, 2]);
    expect(worker.isAtWork()).toBe(true);
    await worker.stop();
  });

  test("that can't write down the end of several jobs at once goes on too, though that runner never ends", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const inside = await worldOfThisTest();
    const { name, runs } = notedJob(inside.jobs);
    const { worker, begunAgain } = await hastyWorker(inside, inside.jobs);
    await inside.owner.query("revoke delete on graphile_worker._private_jobs from creneau_jobs");
    for (let n = 1; n <= 6; n++) await inside.db.inTenant(scope, (tx) => enqueue(tx, scope, name, { n }));
    await inside.owner.query("update graphile_worker._private_jobs set run_at = now()");
    await vi.waitUntil(() => begunAgain() > 0, patiently);
    await inside.owner.query("grant delete on graphile_worker._private_jobs to creneau_jobs");
    await vi.waitUntil(async () => {
      await inside.owner.query(
        "update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_at is not null",
      );
      vi.advanceTimersByTime(5000);
      return (await inside.owner.query("select from graphile_worker._private_jobs")).rowCount === 0;
    }, patiently);
    expect([...new Set(runs.map(({ n }) => n))].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(worker.isAtWork()).toBe(true);
    await worker.stop();
  });

  test("of two pools, the jobs of the one that died are set free; those of the living, and of one just born, are not", async () => {
    const inside = await worldOfThisTest();
    await inside.db.inTenant(scope, async (tx) => {
      for (const n of [1, 2, 3]) await enqueue(tx, scope, "test.orphan", { n });
    });
    const jobsQueue = await inside.owner.query<{ id: string }>(
      "select id from graphile_worker._private_jobs order by id",
    );
    for (const [index, [pool, seconds]] of (
      [
        ["dead", 60],
        ["alive", 60],
        ["newborn", 0],
      ] as const
    ).entries()) {
      await inside.owner.query(
        "update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - make_interval(secs => $3), attempts = 1 where id = $1",
        [jobsQueue.rows[index]?.id, pool, seconds],
      );
    }
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const log = createLog("silent");
    const [living, sweeper] = [
      await keepAlive(inside.addresses.jobsUrl, log),
      await keepAlive(inside.addresses.jobsUrl, log),
    ];
    living.events.emit("pool:create", { workerPool: { id: "alive" } } as never);
    // One query after the other on a connection: the lock is held once the next answer is here.
    await vi.waitUntil(async () => {
      const { rows } = await inside.owner.query(
        "select from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
      );
      return rows.length > 0;
    }, patiently);
    vi.advanceTimersByTime(5000);
    await sweeper.stop();
    const { rows } = await inside.owner.query("select locked_by from graphile_worker._private_jobs order by id");
    expect(rows).toEqual([{ locked_by: null }, { locked_by: "alive" }, { locked_by: "newborn" }]);
    await living.stop();
  });

  test("a sweep that fails is said in the log, and is no failure of the worker", async () => {
    const inside = await worldOfThisTest();
    await inside.owner.query("alter table graphile_worker._private_jobs rename to away");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const log = createLog("silent");
    const warned = vi.spyOn(log, "warn");
    const alive = await keepAlive(inside.addresses.jobsUrl, log);
    vi.advanceTimersByTime(5000);
    await alive.stop();
    expect(warned).toHaveBeenCalledWith(expect.anything(), "orphaned jobs not looked for");
  });
});

describe("the same key gives the same answer", () => {
  const now = instant("2027-03-01T08:00:00Z");
  const Answer = z.object({ made: z.string() });
  const ask = (key: string, body = "a") => ({ key, operation: "bookSession", requestHash: Buffer.from(body) }) as const;
  const doing = (key: string, work: () => Promise<{ made: string }>, body?: string) =>
    world.db.inTenant(scope, (tx) => once(tx, scope, ask(key, body), now, (stored) => Answer.parse(stored), work));

  test("and one effect", async () => {
    const key = newId();
    let effects = 0;
    const work = async () => ({ made: `${++effects}` });
    expect([await doing(key, work), await doing(key, work)]).toEqual([{ made: "1" }, { made: "1" }]);
    expect(effects).toBe(1);
    await expect(doing(key, work, "b")).rejects.toThrow(ProblemError);
  });

  test("the first attempt failed: nothing was kept, the second does the work", async () => {
    const key = newId();
    await expect(doing(key, () => Promise.reject(new Error("out of luck")))).rejects.toThrow("out of luck");
    const { rows } = await world.owner.query("select from idempotency where key = $1", [key]);
    expect(rows).toHaveLength(0);
    expect(await doing(key, async () => ({ made: "second" }))).toEqual({ made: "second" });
  });

  test("the second waits for the first, and does the work itself when the first fails", async () => {
    const key = newId();
    const gate = Promise.withResolvers<{ made: string }>();
    const begun = Promise.withResolvers<void>();
    const first = doing(key, () => {
      begun.resolve();
      return gate.promise;
    });
    await begun.promise;
    const second = doing(key, async () => ({ made: "second" }));
    await vi.waitUntil(async () => {
      const { rows } = await world.owner.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length > 0;
    }, patiently);
    gate.reject(new Error("too bad"));
    await expect(first).rejects.toThrow("too bad");
    expect(await second).toEqual({ made: "second" });
  });

  test("in another business the same key is another key", async () => {
    const key = newId();
    await doing(key, async () => ({ made: "here" }));
    const other = mintTenantScope(newId());
    const there = world.db.inTenant(other, (tx) =>
      once(
        tx,
        other,
        ask(key),
        now,
        (stored) => Answer.parse(stored),
        async () => ({ made: "there" }),
      ),
    );
    expect(await there).toEqual({ made: "there" });
  });

  test("answers are forgotten after a day, in every business, by night", async () => {
    const inside = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const houses = [await createHouse(inside), await createHouse(inside)];
    const headers = { "idempotency-key": newId() };
    for (const house of houses) await books(new Person(inside), house, { startsAt: "2027-03-09T09:00:00Z" }, headers);
    inside.clock.goTo("2027-03-02T09:00:00Z");
    for (const house of houses) await booked(new Person(inside), house, { startsAt: "2027-03-09T10:00:00Z" });
    await inside.owner.query("select graphile_worker.add_job('global:privacy.purge-all', '{}')");
    await inside.settle();
    const { rows } = await inside.owner.query<{ key: string }>("select key from idempotency");
    expect(rows).toHaveLength(2);
    expect(rows.map(({ key }) => key)).not.toContain(headers["idempotency-key"]);
  });
});
