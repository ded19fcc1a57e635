/** Events: written with the change they tell of, and heard by each who listens, once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createWorld, type World } from "../testing/world.ts";
import { newId } from "./chance.ts";
import { mintTenantScope, type TenantScope } from "./database/scope.ts";
import { announce, Reactions, type EventType } from "./events.ts";
import { enqueue } from "./jobs/jobs.ts";
import { Jobs } from "./jobs/worker.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const payload = z.object({ n: z.number() });
const greeted: EventType<z.output<typeof payload>> = { name: "test.greeted", payload };
const parted: EventType<z.output<typeof payload>> = { name: "test.parted", payload };

/** Those who listen, and what they heard. */
function listeners() {
  const jobs = new Jobs();
  const reactions = new Reactions(world.db);
  reactions.register(jobs);
  const scope = mintTenantScope(newId());
  const heard: string[] = [];
  const listens = (name: string, react: (scope: TenantScope, n: number) => void = () => undefined, type = greeted) =>
    reactions.on(type, name, async (where, { n }) => {
      heard.push(`${name} ${n}`);
      react(where, n);
    });
  const says = (n: number, type = greeted) =>
    world.db.inTenant(scope, (tx) => announce(tx, scope, world.clock, type, { n }));
  return { jobs, scope, heard, listens, says, settle: () => world.settle(jobs) };
}

const eventIds = async ({ businessId }: TenantScope): Promise<string[]> =>
  (
    await world.owner.query<{ id: string }>("select id from event where business_id = $1 order by id", [businessId])
  ).rows.map(({ id }) => id);

describe("an event", () => {
  test("is heard by each who listens to its kind, and by nobody else", async () => {
    const { heard, listens, says, settle } = listeners();
    listens("first.hears");
    listens("second.hears");
    listens("other.hears", undefined, parted);
    await says(1);
    expect(heard).toEqual([]);
    await settle();
    expect(heard.toSorted()).toEqual(["first.hears 1", "second.hears 1"]);
    await says(2, parted);
    await settle();
    expect(heard.at(-1)).toBe("other.hears 2");
    expect(heard).toHaveLength(3);
  });

  test("of a change that was rolled back never happened", async () => {
    const { scope, heard, listens, settle } = listeners();
    listens("first.hears");
    const rolledBack = world.db.inTenant(scope, async (tx) => {
      await announce(tx, scope, world.clock, greeted, { n: 1 });
      throw new Error("changed our mind");
    });
    await expect(rolledBack).rejects.toThrow("changed our mind");
    await settle();
    expect(heard).toEqual([]);
    expect(await eventIds(scope)).toEqual([]);
  });

  test("dispatched twice before its reaction ran reaches it once", async () => {
    const { jobs, scope, heard, listens, says, settle } = listeners();
    listens("first.hears");
    await says(1);
    const [eventId = ""] = await eventIds(scope);
    const inQueue = `payload::text like '%${eventId}%'`;
    await world.owner.query(`delete from graphile_worker._private_jobs where ${inQueue}`);
    const dispatch = jobs.tasks["tenant:event"];
    const envelope = { businessId: scope.businessId, payload: { eventId } };
    for (let n = 0; n < 2; n++) await dispatch?.(envelope, { job: { attempts: 1, max_attempts: 25 } } as never);
    const { rows } = await world.owner.query(`select from graphile_worker._private_jobs where ${inQueue}`);
    expect(rows).toHaveLength(1);
    await settle();
    expect(heard).toEqual(["first.hears 1"]);
  });

  test("whose reaction fails is told to it again, and to it only", async () => {
    const { heard, listens, says, settle } = listeners();
    let down = true;
    listens("steady.hears");
    listens("failing.hears", () => {
      if (down) throw new Error("not now");
    });
    await says(1);
    await settle();
    expect(heard.toSorted()).toEqual(["failing.hears 1", "steady.hears 1"]);
    down = false;
    world.clock.passMinutes(5);
    await settle();
    expect(heard.toSorted()).toEqual(["failing.hears 1", "failing.hears 1", "steady.hears 1"]);
  });

  test("is heard in the business in which it happened, and found in no other", async () => {
    const { scope, listens, says, settle } = listeners();
    const where: string[] = [];
    listens("first.hears", ({ businessId }) => where.push(businessId));
    await says(1);
    await settle();
    expect(where).toEqual([scope.businessId]);
    const [eventId = ""] = await eventIds(scope);
    const other = mintTenantScope(newId());
    await world.db.inTenant(other, (tx) => enqueue(tx, other, "event", { eventId }, { maxAttempts: 1 }));
    await settle();
    expect(where).toEqual([scope.businessId]);
  });

  test("to which nobody listens any more, or whose reaction is gone, is history and no failure", async () => {
    const { scope, says, settle } = listeners();
    await says(1);
    await settle();
    const [eventId = ""] = await eventIds(scope);
    await world.db.inTenant(scope, (tx) => enqueue(tx, scope, "reaction", { eventId, name: "gone.hears" }));
    await settle();
    const { rows } = await world.owner.query("select from graphile_worker._private_jobs where payload::text like $1", [
      `%${eventId}%`,
    ]);
    expect(rows).toHaveLength(0);
  });

  test("is written as what it tells, when, and where", async () => {
    const { scope, says } = listeners();
    await says(7);
    const { rows } = await world.owner.query("select type, payload, occurred_at from event where business_id = $1", [
      scope.businessId,
    ]);
    expect(rows).toEqual([{ type: "test.greeted", payload: { n: 7 }, occurred_at: new Date(world.clock.now()) }]);
  });
});
