/**
 * A worker that is killed as by a power cut, amid many mails and webhooks; then another. Both are processes of their own, on a
 * real database, and speak to a mail server and a receiver of webhooks that were cut off in the middle of an answer.
 */
import { expect, test, vi } from "vitest";
import { smtpDouble } from "./modules/messages/testing.ts";
import { receiver } from "./modules/webhooks/testing.ts";
import { systemClock } from "./platform/clock.ts";
import { TEST_RING } from "./testing/addresses.ts";
import { booked, createHouse, offeredTo, Person, type House } from "./testing/people.ts";
import { dataFolder, startWorkers } from "./testing/process.ts";
import { worldOfThisTest, type World } from "./testing/world.ts";

const BOOKINGS = 24;
const CANCELLED = 5;
/** How many are answered before the mail server, and the receiver, fall silent. */
const MAILS_ANSWERED = 12;
const HOOKS_ANSWERED = 6;
const DAY_MS = 86_400_000;
/** How many messages a worker has in hand: `assemble/workers.ts`. */
const IN_HAND = 16;

const patiently = { timeout: 60_000, interval: 20 };

interface Made {
  readonly id: string;
  readonly email: string;
}

/** In the days to come, each for somebody else. */
async function bookMany(world: World, house: House): Promise<Made[]> {
  const dayAfter = (days: number) => new Date(world.clock.now() + days * DAY_MS).toISOString().slice(0, 10);
  const starts = await offeredTo(new Person(world), house, { from: dayAfter(2), to: dayAfter(9) });
  const made: Made[] = [];
  for (const [n, startsAt] of starts.slice(0, BOOKINGS).entries()) {
    const email = `eleve${n}@lycee.example`;
    const { reference } = await booked(new Person(world), house, { startsAt, email });
    const { rows } = await world.owner.query<{ id: string }>("select id from booking where reference = $1", [
      reference,
    ]);
    made.push({ email, id: rows[0]?.id ?? "" });
  }
  return made;
}

/** Jobs of this database run when they are due by the machine's clock, as those of the product do. */
const jobsRunByTheirTime = ({ owner }: World) =>
  owner.query(`create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, attempts int)
    returns void language sql security definer set search_path = pg_catalog, pg_temp
    as $$ select graphile_worker.add_job(task, payload, null, run_at, attempts, job_key) $$`);

const headerOf = (raw: Buffer, name: string): string =>
  new RegExp(`^${name}:\\s*(?:.*<)?([^<>\\r\\n]+)>?`, "im").exec(raw.toString("latin1"))?.[1]?.trim() ?? "";

/** A mail's Message-ID begins with its message's own. */
const messageOf = (id: string): string => id.split("@")[0] ?? "";

const timesOf = (ids: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]));

/** @param mailed their Message-IDs */
async function bookingsOf({ owner }: World, mailed: readonly string[]): Promise<Set<string>> {
  const { rows } = await owner.query<{ id: string }>("select booking_id as id from message where id = any($1)", [
    mailed.map(messageOf),
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** What is left to do now. */
async function leftIn({ owner }: World): Promise<number> {
  const { rows } = await owner.query<{ left: number }>(`
    select (select count(*) from message where status = 'due' and due_at <= now())::int
      + (select count(*) from webhook_delivery where state = 'waiting')::int
      + (select count(*) from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts)::int as left`);
  return rows[0]?.left ?? 0;
}

test("killed amid many bookings' mails and webhooks: nothing is lost, each goes twice at most, none after a cancellation", async () => {
  const world = await worldOfThisTest({ now: new Date(systemClock.now()).toISOString() });
  await jobsRunByTheirTime(world);
  const house = await createHouse(world);
  const [post, ear, folder] = [await smtpDouble(), await receiver(), await dataFolder()];
  const params = { businessId: house.scope.businessId };
  await house.owner.call("createWebhook", { params, body: { url: ear.url, events: ["booking.created"] } });
  const made = await bookMany(world, house);
  expect(made).toHaveLength(BOOKINGS);
  const { ownerUrl, appUrl, jobsUrl } = world.addresses;
  const env = {
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: appUrl,
    DATABASE_JOBS_URL: jobsUrl,
    CRENEAU_KEYS: TEST_RING,
    CRENEAU_DEMO: "no",
    SMTP_URL: post.url,
  };
  const mailed = () => post.mails.map(({ raw }) => headerOf(raw, "Message-ID"));
  const hooked = () => ear.heard.map(({ headers }) => String(headers["webhook-id"]));

  post.answers = (count) => count <= MAILS_ANSWERED;
  ear.answers = (response) => (ear.heard.length <= HOOKS_ANSWERED ? response.writeHead(204).end() : undefined);
  const first = startWorkers({ data: folder.path, env });
  await vi.waitFor(() => {
    expect(post.mails.length, `the first: ${first.output()}`).toBeGreaterThan(MAILS_ANSWERED);
    expect(ear.heard.length, `the first: ${first.output()}`).toBeGreaterThan(HOOKS_ANSWERED);
  }, patiently);
  await first.kill();
  await post.leftAlone();
  const unanswered = { mails: mailed().slice(MAILS_ANSWERED), hooks: hooked().slice(HOOKS_ANSWERED) };

  // Of which nobody was told yet: neither whoever booked, nor whoever they meet.
  const told = await bookingsOf(world, mailed());
  const cancelled = made.filter(({ id }) => !told.has(id)).slice(0, CANCELLED);
  expect(cancelled).toHaveLength(CANCELLED);
  for (const { id: bookingId } of cancelled)
    expect((await house.owner.call("cancelBooking", { params: { ...params, bookingId }, body: {} })).status).toBe(200);

  post.answers = () => true;
  ear.answers = (response) => response.writeHead(204).end();
  // A minute later: what the dead one was sending to is anybody's again.
  await world.owner.query("update webhook_health set drained_until = now()");
  const second = startWorkers({ data: folder.path, env });
  await vi.waitFor(async () => expect(await leftIn(world), `the second: ${second.output()}`).toBe(0), patiently);
  expect(await second.stop()).toBe(0);

  const { rows } = await world.owner.query<{ id: string; booking: string; kind: string; to: string; status: string }>(
    `select id, booking_id as booking, kind, recipient as "to", status from message where channel = 'email' and due_at <= now()`,
  );
  const came = timesOf(mailed().map(messageOf));
  for (const { id, status } of rows) {
    const times = came.get(id) ?? 0;
    expect(
      status === "sent" ? times === 1 || times === 2 : times === 0,
      `${id} is ${status}, came ${times} times`,
    ).toBe(true);
  }
  // Those that were taken and not answered came again, under the same name; besides, at most what was in hand.
  const again = [...came].filter(([, times]) => times > 1).map(([id]) => id);
  for (const id of unanswered.mails) expect(again).toContain(messageOf(id));
  expect(again.length).toBeLessThanOrEqual(IN_HAND);

  const gone = new Set(cancelled.map(({ id }) => id));
  const confirmed = rows.filter(
    ({ kind, to, status }) => kind === "confirmation" && to === "contact" && status === "sent",
  );
  expect(new Set(confirmed.map(({ booking }) => booking))).toEqual(
    new Set(made.filter(({ id }) => !gone.has(id)).map(({ id }) => id)),
  );

  const hooks = timesOf(hooked());
  expect(hooks.size).toBe(BOOKINGS);
  expect([...hooks.values()].every((times) => times <= 2)).toBe(true);
  for (const id of unanswered.hooks) expect(hooks.get(id)).toBe(2);
  await folder.remove();
});
