/** A business's own systems are told: what, signed how, again until taken, and by whom it may be seen. */
import { outsideEventNames, outsideEvents, type OutsideEventName } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { startWorker } from "../../platform/jobs/worker.ts";
import { createLog } from "../../platform/log.ts";
import { otherInstallation, Van } from "../../testing/installations.ts";
import { booked, createHouse, idOf, Person, type House } from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { PAUSES_MS } from "./rules.ts";
import { receiver, verified, type Receiver } from "./testing.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const paramsOf = ({ scope }: House) => ({ businessId: scope.businessId });
interface Made {
  readonly id: string;
  readonly secret: string;
  readonly version: number;
}
const adds = async (house: House, url: string, events: OutsideEventName[] | null = null): Promise<Made> =>
  (await house.owner.call("createWebhook", { params: paramsOf(house), body: { url, events } })).body;
const at = (house: House, { id }: { readonly id: string }) => ({ ...paramsOf(house), webhookId: id });
const shown = async (house: House, made: { readonly id: string }) =>
  (await house.owner.call("getWebhook", { params: at(house, made) })).body;
const logOf = async (house: House, query: Record<string, string> = {}) =>
  (await house.owner.call("listWebhookDeliveries", { params: paramsOf(house), query })).body.items;
const tells = async (house: House, made: Made, type: OutsideEventName = "booking.created") =>
  house.owner.call("testWebhook", { params: at(house, made), body: { type } });
const typesOf = ({ heard }: Receiver, secret: string) => heard.map((one) => verified(secret, one).type);
const answering =
  (status: number, headers: Record<string, string> = {}): Receiver["answers"] =>
  (response) =>
    response.writeHead(status, headers).end("non");

describe("what is told", () => {
  test("a booking's whole life, each step once, in the shape of the contract", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    const { secret } = await adds(house, ear.url);
    const made = await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    const bookingId = await idOf(house, made);
    await inside.settle();
    expect(typesOf(ear, secret).toSorted()).toEqual(["booking.created", "contact.created"]);
    const created = ear.heard.map((one) => verified(secret, one)).find(({ type }) => type === "booking.created");
    expect(created?.data).toMatchObject({
      bookingId,
      studentId: expect.any(String),
      attendeeEmail: "juliette@lycee.example",
      startTime: "2027-03-09T08:00:00.000Z",
      duration: 15,
      field: "Droit",
      booking: { id: bookingId, status: "confirmed", version: 0 },
    });
    const params = { ...paramsOf(house), bookingId };
    const held = async () => {
      const mentor = { business: house.slug, professional: house.mentors[0]?.slug ?? "" };
      return (await new Person(inside).call("getPublicProfessional", { params: mentor })).body.sessionsHeld;
    };
    ear.heard.length = 0;
    const startsAt = "2027-03-09T10:00:00+01:00";
    await house.owner.call("moveBooking", { params, body: { startsAt, reason: "Train" } });
    await inside.settle();
    const [moved] = ear.heard.map((one) => verified(secret, one));
    expect(moved).toMatchObject({
      type: "booking.rescheduled",
      data: { startTime: "2027-03-09T09:00:00.000Z", previousStartTime: "2027-03-09T08:00:00.000Z", reason: "Train" },
    });
    ear.heard.length = 0;
    expect(await held()).toBe(0);
    inside.clock.goTo("2027-03-09T09:15:00Z");
    // By the clock, before any job has run.
    expect(await held()).toBe(1);
    await inside.settle();
    expect(await held()).toBe(1);
    expect(verified(secret, ear.heard[0] ?? never())).toMatchObject({
      type: "booking.completed",
      data: { bookingId, duration: 15, studentId: expect.any(String), booking: { status: "completed" } },
    });
    await house.owner.call("markNoShow", { params, body: {} });
    expect(await held()).toBe(0);
    inside.clock.passMinutes(60);
    await inside.settle();
    expect(typesOf(ear, secret)).toEqual(["booking.completed", "booking.no_show"]);
  });

  test("a cancellation with its reason; what is asked for and approved", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside, { service: { requiresApproval: true } });
    const ear = await receiver();
    const { secret } = await adds(house, ear.url);
    const made = await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    const bookingId = await idOf(house, made);
    const params = { ...paramsOf(house), bookingId };
    await inside.settle();
    await house.owner.call("approveBooking", { params, body: {} });
    await inside.settle();
    await house.owner.call("cancelBooking", { params, body: { reason: "Grippe" } });
    await inside.settle();
    const told = ear.heard.map((one) => verified(secret, one));
    expect(told.map(({ type }) => type).toSorted()).toEqual([
      "booking.approved",
      "booking.cancelled",
      "booking.created",
      "booking.requested",
      "contact.created",
    ]);
    expect(told.find(({ type }) => type === "booking.cancelled")?.data).toMatchObject({ bookingId, reason: "Grippe" });
  });

  test("only what an endpoint asked for, and nothing of another business", async () => {
    const [house, other] = [await createHouse(world), await createHouse(world)];
    const [ear, theirs] = [await receiver(), await receiver()];
    const { secret } = await adds(house, ear.url, ["booking.cancelled"]);
    await adds(other, theirs.url);
    const made = await booked(new Person(world), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    const params = { ...paramsOf(house), bookingId: await idOf(house, made) };
    await house.owner.call("cancelBooking", { params, body: {} });
    await world.settle();
    expect(typesOf(ear, secret)).toEqual(["booking.cancelled"]);
    expect(theirs.heard).toEqual([]);
  });

  test("every type of the contract can be tried, and its sample has its shape", async () => {
    const house = await createHouse(world);
    const ear = await receiver();
    const made = await adds(house, ear.url);
    for (const type of outsideEventNames) {
      await tells(house, made, type);
      outsideEvents[type].data.strict().parse(outsideEvents[type].sample);
    }
    await world.settle();
    expect(typesOf(ear, made.secret).toSorted()).toEqual(outsideEventNames.toSorted());
    // Who receives it can tell it from a real one, and a real one says nothing of the kind.
    expect(ear.heard.every(({ headers }) => headers["webhook-test"] === "true")).toBe(true);
    ear.heard.length = 0;
    await booked(new Person(world), house, { startsAt: "2027-03-11T09:00:00+01:00" });
    await world.settle();
    expect(ear.heard.map(({ headers }) => headers["webhook-test"])).toEqual([undefined, undefined]);
  });

  test("a reaction that runs twice tells once", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    await adds(house, ear.url, ["booking.created"]);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    const { rows } = await inside.owner.query<{ id: string }>("select id from event where type = 'booking.booked'");
    const payload = { businessId: house.scope.businessId, payload: { eventId: rows[0]?.id, name: "webhooks.tell" } };
    await inside.owner.query("select graphile_worker.add_job('tenant:reaction', $1)", [JSON.stringify(payload)]);
    await inside.settle();
    expect(ear.heard).toHaveLength(1);
  });
});

describe("until it is taken", () => {
  test("again after each pause of the schedule, under the same id with the time of each attempt, then no more", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    ear.answers = answering(500);
    const made = await adds(house, ear.url, ["booking.created"]);
    await booked(new Person(inside), house, { startsAt: "2027-03-25T09:00:00+01:00" });
    await inside.settle();
    for (const pause of PAUSES_MS) {
      const before = ear.heard.length;
      inside.clock.goTo(new Date(inside.clock.now() + pause * 0.85).toISOString());
      await inside.settle();
      expect(ear.heard.length).toBe(before);
      inside.clock.goTo(new Date(inside.clock.now() + pause * 0.3).toISOString());
      await inside.settle();
      expect(ear.heard.length).toBe(before + 1);
    }
    inside.clock.passMinutes(60 * 24 * 2);
    await inside.settle();
    expect(ear.heard).toHaveLength(10);
    expect(new Set(ear.heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(ear.heard.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(10);
    expect(new Set(ear.heard.map(({ body }) => body)).size).toBe(1);
    for (const one of ear.heard) verified(made.secret, one);
    expect(await logOf(house)).toMatchObject([
      { state: "failed", attempts: 10, lastStatus: 500, lastError: "refused" },
    ]);
  });

  test("429 and 503 say when: not before, even for others that wait", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    ear.answers = answering(429, { "retry-after": "3600" });
    await adds(house, ear.url, ["booking.created"]);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    await booked(new Person(inside), house, { startsAt: "2027-03-09T10:00:00+01:00", email: "autre@lycee.example" });
    inside.clock.passMinutes(59);
    await inside.settle();
    expect(ear.heard).toHaveLength(1);
    ear.answers = answering(200);
    inside.clock.passMinutes(2);
    await inside.settle();
    expect(ear.heard).toHaveLength(3);
    expect((await logOf(house)).map(({ state }) => state)).toEqual(["delivered", "delivered"]);
  });

  test("a redirect is not followed, and what is answered is kept to 4 KiB", async () => {
    const house = await createHouse(world);
    const [ear, elsewhere] = [await receiver(), await receiver()];
    ear.answers = (response) => response.writeHead(301, { location: elsewhere.url }).end("x".repeat(10_000));
    const made = await adds(house, ear.url);
    const { id: deliveryId } = (await tells(house, made)).body;
    await world.settle();
    const seen = await house.owner.call("getWebhookDelivery", { params: { ...paramsOf(house), deliveryId } });
    expect(seen.body).toMatchObject({ state: "failed", tries: [{ status: 301, error: "redirect" }] });
    expect(seen.body.tries[0]?.answer).toHaveLength(4096);
    expect(elsewhere.heard).toEqual([]);
  });

  test("410 switches it off at once; five days without a success too: those who look after it hear of it once", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const [gone, failing] = [await receiver(), await receiver()];
    gone.answers = answering(410);
    failing.answers = answering(500);
    const [first, second] = [await adds(house, gone.url), await adds(house, failing.url)];
    await booked(new Person(inside), house, { startsAt: "2027-03-25T09:00:00+01:00" });
    await inside.settle();
    for (let day = 0; day < 5; day++) {
      inside.clock.passMinutes(24 * 60);
      await inside.settle();
      await tells(house, second);
      await inside.settle();
    }
    expect([(await shown(house, first)).state, (await shown(house, second)).state]).toEqual(["gone", "failing"]);
    const mails = inside.mailer.to(house.ownerEmail).filter(({ subject }) => subject.startsWith("Webhook"));
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Webhook coupé\u202F: 127.0.0.1",
      "Webhook coupé\u202F: 127.0.0.1",
    ]);
    // What was on its way together, and nothing after.
    expect(gone.heard.length).toBeLessThanOrEqual(2);
    const { rows } = await inside.owner.query("select from notice where kind = 'webhook-failing'");
    expect(rows).toHaveLength(2);
    // Switched on again, what was missed is sent again.
    failing.answers = answering(200);
    failing.heard.length = 0;
    const { url, description, events, version } = await shown(house, second);
    const back = { url, description, events, version, on: true };
    await house.owner.call("replaceWebhook", { params: at(house, second), body: back });
    const period = { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z" };
    const replay = await house.owner.call("startWebhookReplay", { params: at(house, second), body: period });
    await inside.settle();
    const done = await house.owner.call("getWebhookReplay", {
      params: { ...at(house, second), replayId: replay.body.id },
    });
    expect(done.body).toMatchObject({ state: "done", total: replay.body.total, done: replay.body.total });
    expect(new Set(failing.heard.map(({ headers }) => headers["webhook-id"])).size).toBe(replay.body.total);
    expect((await shown(house, second)).health).toMatchObject({ failingSince: null, waiting: false });
  });

  test("a try by hand begins no count of days, and the first attempts after a long silence end nothing", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    ear.answers = answering(500);
    const made = await adds(house, ear.url, ["booking.created"]);
    await tells(house, made);
    await inside.settle();
    expect((await shown(house, made)).health).toMatchObject({ failingSince: null, lastStatus: 500 });
    await booked(new Person(inside), house, { startsAt: "2027-03-25T09:00:00+01:00" });
    await inside.settle();
    for (let day = 0; day < 4; day++) {
      inside.clock.passMinutes(10);
      await inside.settle();
    }
    inside.clock.passMinutes(8 * 24 * 60);
    await inside.owner.query("update webhook_delivery set state = 'failed', due_at = null");
    await booked(new Person(inside), house, { startsAt: "2027-03-25T10:00:00+01:00", email: "b@lycee.example" });
    await inside.settle();
    expect(await shown(house, made)).toMatchObject({ state: "on", health: { waiting: true } });
    for (let hour = 0; hour < 4; hour++) {
      inside.clock.passMinutes(3 * 60);
      await inside.settle();
    }
    expect((await shown(house, made)).state).toBe("failing");
  });

  test("switched off while something was on its way that was taken: it is delivered, and not sent again", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    const made = await adds(house, ear.url, ["booking.created"]);
    const switches = async (on: boolean) => {
      const { url, description, events, version } = await shown(house, made);
      const body = { url, description, events, version, on };
      await house.owner.call("replaceWebhook", { params: at(house, made), body });
    };
    ear.answers = (response) => void switches(false).then(() => response.writeHead(204).end());
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    expect(await logOf(house)).toMatchObject([{ state: "delivered", lastStatus: 204, lastError: null }]);
    ear.answers = answering(200);
    await switches(true);
    const body = { from: "2027-02-01T00:00:00Z", until: "2027-04-01T00:00:00Z", which: "missed" };
    inside.clock.passMinutes(1);
    await house.owner.call("startWebhookReplay", { params: at(house, made), body });
    await inside.settle();
    expect(ear.heard).toHaveLength(1);
  });

  test("told in the moment in which it is switched off: nothing waits for ever", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    const made = await adds(house, ear.url, ["booking.created"]);
    // Between who looks whom to tell and who writes it down.
    await inside.owner.query(`
      create function late() returns trigger language plpgsql security definer as $$ begin
        update webhook_endpoint set state = 'off' where id = new.endpoint_id; return new; end $$;
      create trigger late before insert on webhook_delivery for each row execute function late()`);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    expect((await shown(house, made)).state).toBe("off");
    expect(await logOf(house)).toMatchObject([{ state: "failed", lastError: "endpoint-off" }]);
    expect(ear.heard).toEqual([]);
  });

  test("one that hangs holds up neither the others nor other jobs", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const [hangs, well] = [await receiver(), await receiver()];
    hangs.answers = () => undefined;
    await adds(house, hangs.url, ["booking.created"]);
    await adds(house, well.url, ["booking.created"]);
    const common = { connectionString: inside.addresses.jobsUrl, jobs: inside.jobs, log: createLog("silent") };
    const pace = { pollMs: 20, firstPauseMs: 10 };
    const workers = [
      await startWorker({ ...common, concurrency: 1, pace }),
      await startWorker({ ...common, concurrency: 2, pace, lane: "webhooks" }),
    ];
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await expect.poll(() => [hangs.heard.length, well.heard.length]).toEqual([1, 1]);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T10:00:00+01:00", email: "b@lycee.example" });
    await expect.poll(() => well.heard.length).toBe(2);
    // One at a time: what came meanwhile waits until the first was given up.
    expect(hangs.heard).toHaveLength(1);
    hangs.hangUp();
    for (const worker of workers) await worker.stop();
  });

  test("killed after it was sent and before that was written: once more, under the same id", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    const made = await adds(house, ear.url, ["booking.created"]);
    await inside.owner.query(`
      create function killed() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
      create trigger killed before insert on webhook_attempt for each row execute function killed()`);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    await inside.owner.query("drop trigger killed on webhook_attempt");
    inside.clock.passMinutes(10);
    await inside.settle();
    const ids = ear.heard.map(({ headers }) => headers["webhook-id"]);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect((await shown(house, made)).health).toMatchObject({ delivered: 1, failed: 0, waiting: false });
    expect(await logOf(house)).toMatchObject([{ state: "delivered", attempts: 1 }]);
  });
});

describe("by hand", () => {
  test("one is sent again, under the same id; a test is sent once", async () => {
    const house = await createHouse(world);
    const ear = await receiver();
    const made = await adds(house, ear.url);
    const { id: deliveryId } = (await tells(house, made)).body;
    await world.settle();
    const params = { ...paramsOf(house), deliveryId };
    expect((await house.owner.call("replayWebhookDelivery", { params })).body).toMatchObject({
      state: "waiting",
      replays: 1,
    });
    // A second click while it is on its way.
    expect((await house.owner.call("replayWebhookDelivery", { params })).body.replays).toBe(1);
    await world.settle();
    expect(ear.heard).toHaveLength(2);
    expect(ear.heard[0]?.headers["webhook-id"]).toBe(ear.heard[1]?.headers["webhook-id"]);
    ear.answers = answering(500);
    await tells(house, made);
    await world.settle();
    expect(await logOf(house, { state: "failed" })).toHaveLength(1);
  });

  test("what waits for its next attempt has it at once", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    ear.answers = answering(500);
    await adds(house, ear.url, ["booking.created"]);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    ear.answers = answering(200);
    const [{ id: deliveryId } = never()] = await logOf(house);
    await house.owner.call("replayWebhookDelivery", { params: { ...paramsOf(house), deliveryId } });
    await inside.settle();
    expect(await logOf(house)).toMatchObject([{ state: "delivered", attempts: 2 }]);
  });

  test("a period while another is sent is refused; a stopped one stops; an endpoint that is off is sent nothing", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    const made = await adds(house, ear.url);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    inside.clock.passMinutes(1);
    ear.heard.length = 0;
    const params = at(house, made);
    const body = { from: "2027-02-01T00:00:00Z", until: "2027-04-01T00:00:00Z", which: "all" };
    const key = { "idempotency-key": newId() };
    const { id: replayId } = (await house.owner.call("startWebhookReplay", { params, body, headers: key })).body;
    const again = await house.owner.call("startWebhookReplay", { params, body, headers: key });
    expect(again.body.id).toBe(replayId);
    expect((await house.owner.call("startWebhookReplay", { params, body })).problem.code).toBe("ALREADY_THERE");
    await house.owner.call("cancelWebhookReplay", { params: { ...params, replayId } });
    await inside.settle();
    expect(ear.heard).toEqual([]);
    await house.owner.call("startWebhookReplay", { params, body });
    await inside.settle();
    expect(typesOf(ear, made.secret).toSorted()).toEqual(["booking.created", "contact.created"]);
    const { url, description, events, version } = await shown(house, made);
    await house.owner.call("replaceWebhook", { params, body: { url, description, events, version, on: false } });
    expect((await tells(house, made)).problem.code).toBe("WEBHOOK_OFF");
    expect((await house.owner.call("startWebhookReplay", { params, body })).problem.code).toBe("WEBHOOK_OFF");
    const backwards = { from: body.until, until: body.from };
    expect((await house.owner.call("startWebhookReplay", { params, body: backwards })).problem.code).toBe(
      "INVALID_INPUT",
    );
  });
});

describe("secrets", () => {
  test("the shared one is not sent to another place than it was given for", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const [ear, elsewhere] = [await receiver(), await receiver()];
    const made = await adds(house, ear.url);
    const params = at(house, made);
    await house.owner.call("replaceWebhookSharedSecret", { params, body: { secret: "un-secret-partage", version: 0 } });
    const moves = async (url: string) => {
      const { description, events, version } = await shown(house, made);
      const answer = await house.owner.call("replaceWebhook", {
        params,
        body: { url, description, events, version, on: true },
      });
      await tells(house, made);
      await inside.settle();
      return answer.body.hasSharedSecret;
    };
    expect(await moves(`${ear.url}/other-path`)).toBe(true);
    expect(ear.heard.at(-1)?.headers["x-webhook-secret"]).toBe("un-secret-partage");
    expect(await moves(elsewhere.url)).toBe(false);
    expect(elsewhere.heard.at(-1)?.headers["x-webhook-secret"]).toBeUndefined();
    expect(await moves(ear.url)).toBe(false);
    expect(ear.heard.at(-1)?.headers["x-webhook-secret"]).toBeUndefined();
  });

  test("rotated, both sign for a day; the shared one goes along", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    const made = await adds(house, ear.url);
    const params = at(house, made);
    const { secret } = (await house.owner.call("rotateWebhookSecret", { params, body: { version: 0 } })).body;
    expect(secret).not.toBe(made.secret);
    await house.owner.call("replaceWebhookSharedSecret", { params, body: { secret: "un-secret-partage", version: 1 } });
    await tells(house, made);
    await inside.settle();
    const [one = never()] = ear.heard;
    expect([verified(made.secret, one).type, verified(secret, one).type]).toEqual([
      "booking.created",
      "booking.created",
    ]);
    expect(one.headers["x-webhook-secret"]).toBe("un-secret-partage");
    inside.clock.passMinutes(24 * 60 + 1);
    await house.owner.signsIn(house.ownerEmail);
    await tells(house, made);
    await inside.settle();
    const last = ear.heard.at(-1) ?? never();
    expect(verified(secret, last).type).toBe("booking.created");
    expect(() => verified(made.secret, last)).toThrow();
    expect((await house.owner.call("showWebhookSecret", { params })).body).toEqual({
      secret,
      formerSecret: null,
      formerUntil: null,
      sharedSecret: "un-secret-partage",
    });
  });

  test("they lie in no row, no job and no log in clear, and want a fresh proof", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    const made = await adds(house, `${ear.url}?token=dans-l-adresse`);
    await tells(house, made);
    const { rows } = await inside.owner.query<{ all: string }>(`
      select string_agg(row_to_json(t)::text, ' ') as all from (
        select to_jsonb(e) from webhook_endpoint e union all select to_jsonb(a) from audit_entry a
        union all select to_jsonb(j) from graphile_worker._private_jobs j union all select to_jsonb(i) from idempotency i
        union all select to_jsonb(m) from webhook_message m) t`);
    expect(rows[0]?.all).not.toContain(made.secret.slice(6));
    expect(rows[0]?.all).not.toContain("dans-l-adresse");
    inside.clock.passMinutes(11);
    expect((await house.owner.call("showWebhookSecret", { params: at(house, made) })).problem.code).toBe(
      "STEP_UP_REQUIRED",
    );
  });

  test("the same key twice makes one endpoint, with the same secret", async () => {
    const house = await createHouse(world);
    const headers = { "idempotency-key": newId() };
    const body = { url: "http://localhost:9/hook", events: null };
    const one = await house.owner.call("createWebhook", { params: paramsOf(house), body, headers });
    const two = await house.owner.call("createWebhook", { params: paramsOf(house), body, headers });
    expect([two.body.id, two.body.secret]).toEqual([one.body.id, one.body.secret]);
  });
});

test("how to receive them is there to be read, by whoever has the address", async () => {
  const page = await world.server.inject({ url: "/v1/webhooks.md" });
  expect([page.statusCode, page.headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(page.body).toContain("webhook-signature");
});

describe("who may, and what may not be", () => {
  test.each([
    "http://8.8.8.8/hook",
    "https://user:pass@example.org/",
    "https://169.254.169.254/latest",
    "https://[fe80::1]/",
    "ftp://example.org/",
    "javascript:alert(1)",
    "https://exa mple.org",
  ])("%s is no endpoint", async (url) => {
    const house = await createHouse(world);
    const answer = await house.owner.call("createWebhook", { params: paramsOf(house), body: { url, events: null } });
    expect(answer.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "url" }] });
  });

  test("on a server that the world reaches, this machine and its network are none either", async () => {
    const inside = await worldOfThisTest({ settings: { CRENEAU_WEBHOOK_PRIVATE: "no" } });
    const house = await createHouse(inside);
    for (const url of [
      "http://example.org/",
      "http://localhost:9/",
      "https://127.1/",
      "https://10.0.0.1/",
      "https://example.org:25/",
    ]) {
      const answer = await house.owner.call("createWebhook", { params: paramsOf(house), body: { url, events: null } });
      expect(answer.problem.code).toBe("INVALID_INPUT");
    }
  });

  test("a mentor sees none of it; a stranger learns nothing; the plan sets how many", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const mentor = await new Person(inside).signsIn(house.mentors[0]?.email ?? "");
    expect((await mentor.call("listWebhooks", { params: paramsOf(house) })).problem.code).toBe("FORBIDDEN");
    const other = await createHouse(inside);
    expect((await other.owner.call("listWebhooks", { params: paramsOf(house) })).problem.code).toBe("NOT_FOUND");
    await inside.owner.query("update subscription set plan_key = 'starter' where business_id = $1", [
      house.scope.businessId,
    ]);
    for (let n = 0; n < 3; n++) await adds(house, `http://localhost:9/${n}`);
    const body = { url: "http://localhost:9/4", events: null };
    expect((await house.owner.call("createWebhook", { params: paramsOf(house), body })).problem.code).toBe(
      "LIMIT_REACHED",
    );
  });

  test("a program adds endpoints by key, if it may see contacts; a test key in the sandbox, which is told of itself alone", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const [live, sand] = [await receiver(), await receiver()];
    const keyFor = async (test: boolean, permissions: string[]) => {
      const body = { name: "Programme", permissions, test, days: null };
      return (await house.owner.call("createApiKey", { params: paramsOf(house), body })).body.secret;
    };
    const [blind, test] = [
      await keyFor(false, ["webhook.edit"]),
      await keyFor(true, ["webhook.edit", "contact.read", "catalogue.edit"]),
    ];
    await inside.settle();
    const [unseeing, program] = [new Person(inside).withKey(blind), new Person(inside).withKey(test)];
    const body = { url: sand.url, events: null };
    const refused = await unseeing.call("createWebhook", { params: paramsOf(house), body });
    expect(refused.problem.code).toBe("BEYOND_YOUR_RIGHTS");
    await adds(house, live.url);
    const made = (await program.call("createWebhook", { params: paramsOf(house), body })).body;
    expect((await house.owner.call("listWebhooks", { params: paramsOf(house) })).body.items).toHaveLength(1);
    // What guards an account is not for programs.
    const secret = await program.call("showWebhookSecret", { params: { ...paramsOf(house), webhookId: made.id } });
    expect(secret.problem.code).toBe("STEP_UP_REQUIRED");
    await program.call("testWebhook", {
      params: { ...paramsOf(house), webhookId: made.id },
      body: { type: "service.created" },
    });
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    expect(typesOf(sand, made.secret)).toEqual(["service.created"]);
    expect(live.heard).toHaveLength(2);
  });

  test("who changes what somebody else changed meanwhile is told so", async () => {
    const house = await createHouse(world);
    const made = await adds(house, "http://localhost:9/");
    const body = { url: "http://localhost:9/a", description: "", events: null, on: true, version: 0 };
    await house.owner.call("replaceWebhook", { params: at(house, made), body });
    const late = await house.owner.call("replaceWebhook", { params: at(house, made), body });
    expect(late.problem.code).toBe("EDITED_MEANWHILE");
  });
});

describe("what is kept", () => {
  test("an endpoint moves with its business, switched off and without its secrets", async () => {
    const house = await createHouse(world);
    await adds(house, "http://localhost:9/", ["booking.created"]);
    const [van, there] = [await Van.open(), await otherInstallation()];
    onTestFinished(async () => {
      await van.close();
      await there.close();
    });
    await van.unload(there, await van.load(world, house.slug));
    const { rows } = await there.owner.query(
      "select state, host, events, secret_sealed, shared_secret_sealed from webhook_endpoint",
    );
    const sealed = { secret_sealed: null, shared_secret_sealed: null };
    expect(rows).toEqual([{ state: "off", host: "localhost", events: ["booking.created"], ...sealed }]);
  });

  test("what was told of a person goes with them, and what waited is not sent", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    ear.answers = answering(500);
    await adds(house, ear.url);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    const [contact] = (
      await house.owner.call("listContacts", { params: paramsOf(house), query: { email: "juliette@lycee.example" } })
    ).body.items;
    ear.heard.length = 0;
    ear.answers = answering(200);
    const erased = await house.owner.call("eraseContact", {
      params: { ...paramsOf(house), contactId: contact?.id ?? "" },
      body: { ground: "asked-by-person", cancelBookings: true },
    });
    expect(erased.status).toBeLessThan(300);
    inside.clock.passMinutes(30);
    await inside.settle();
    expect(ear.heard.some(({ body }) => body.includes("juliette"))).toBe(false);
    expect(ear.heard.map(({ body }) => (JSON.parse(body) as { type: string }).type).toSorted()).toEqual([
      "booking.cancelled",
      "contact.erased",
    ]);
    const { rows } = await inside.owner.query<{ state: string; type: string }>(
      "select state, type from webhook_delivery order by type",
    );
    expect(rows).toEqual([
      { type: "booking.cancelled", state: "delivered" },
      { type: "booking.created", state: "withdrawn" },
      { type: "contact.created", state: "withdrawn" },
      { type: "contact.erased", state: "delivered" },
    ]);
  });

  test("somebody erased while it was on its way: what is answered then is not kept, for it may say it back", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    const made = await adds(house, ear.url, ["booking.created"]);
    let erased: Promise<number> | undefined;
    const erases = async () => {
      const [contact] = (await house.owner.call("listContacts", { params: paramsOf(house) })).body.items;
      const params = { ...paramsOf(house), contactId: contact?.id ?? "" };
      const body = { ground: "asked-by-person", cancelBookings: true };
      return (await house.owner.call("eraseContact", { params, body })).status;
    };
    ear.answers = (response, { body }) => {
      erased ??= erases();
      void erased.then(() => response.writeHead(200).end(body));
    };
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    expect(await erased).toBeLessThan(300);
    expect(ear.heard[0]?.body).toContain("juliette");
    const { rows } = await inside.owner.query("select status, answer_sealed from webhook_attempt");
    expect(rows).toEqual([{ status: 200, answer_sealed: null }]);
    expect((await shown(house, made)).state).toBe("on");
  });

  test("a month, and no longer", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const ear = await receiver();
    await adds(house, ear.url);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T09:00:00+01:00" });
    await inside.settle();
    inside.clock.goTo("2027-04-05T08:00:00Z");
    await inside.owner.query("select graphile_worker.add_job('global:privacy.purge-all', '{}')");
    await inside.settle();
    const kept = async () =>
      (await inside.owner.query("select from webhook_message union all select from webhook_attempt")).rowCount;
    expect(await kept()).not.toBe(0);
    inside.clock.goTo("2027-05-20T08:00:00Z");
    await inside.owner.query("select graphile_worker.add_job('global:privacy.purge-all', '{}')");
    await inside.settle();
    expect(await kept()).toBe(0);
  });
});

const never = (): never => {
  throw new Error("nothing was heard");
};
