/**
 * No mail server answers: people book, look, move and cancel as ever, webhooks and other jobs go on. Back, it is given all that
 * waited, the oldest first. "As ever" is shown by the order of things: all of it is done while hand-overs wait for an answer.
 */
import type { LinkedBooking } from "@creneau/contract";
import { describe, expect, test } from "vitest";
import { silentDouble, smtpDouble } from "./modules/messages/testing.ts";
import { receiver, type Receiver } from "./modules/webhooks/testing.ts";
import { createSmtpMailer } from "./platform/mail/mailer.ts";
import { booked, createHouse, offeredTo, PASSWORD, Person, type House } from "./testing/people.ts";
import { workersAtWork, type WorkersAtWork } from "./testing/workers.ts";
import { worldOfThisTest, type World } from "./testing/world.ts";

/** How many mails are handed over at a time, of bookings and besides: `assemble/workers.ts`. */
const IN_HAND = 16 + 4;
/** Each is told to two people: more than are handed over at a time. */
const BOOKED_BEFORE = 10;
/** Nobody's test is as slow as that: what waits for an answer waits until it is hung up on. */
const NEVER_MS = 3_600_000;

const DAY = "2027-03-09";
const params = ({ scope }: House) => ({ businessId: scope.businessId });
const typesHeard = ({ heard }: Receiver) => heard.map(({ body }) => (JSON.parse(body) as { type: string }).type);

async function houseWithEar(world: World) {
  const house = await createHouse(world, { mentors: [{}, {}, {}, {}] });
  const ear = await receiver();
  const made = await house.owner.call("createWebhook", { params: params(house), body: { url: ear.url, events: null } });
  expect(made.status).toBe(201);
  return { house, ear };
}

/** So many people book, each another time, and the whole team asks for a link. */
async function fillsTheHandsOf(world: World, house: House): Promise<LinkedBooking[]> {
  const starts = await offeredTo(new Person(world), house, { from: DAY });
  const made: LinkedBooking[] = [];
  for (const [n, startsAt] of starts.slice(0, BOOKED_BEFORE).entries())
    made.push(await booked(new Person(world), house, { startsAt, email: `eleve${n}@lycee.example` }));
  for (const email of [house.ownerEmail, ...house.mentors.map((mentor) => mentor.email)])
    await new Person(world).call("requestPasswordReset", { body: { email } });
  return made;
}

const moves = (person: Person, { link }: LinkedBooking, startsAt: string) =>
  person.call("moveBookingByLink", { params: { link }, body: { startsAt } });
const cancels = (person: Person, { link }: LinkedBooking) =>
  person.call("cancelBookingByLink", { params: { link }, body: { reason: "Grippe" } });

/** All that people do, and what has to follow but mails. @returns the booking that is cancelled by its end. */
async function lifeGoesOn(world: World, { house, ear }: { house: House; ear: Receiver }, workers: WorkersAtWork) {
  const visitor = new Person(world);
  const free = () => offeredTo(visitor, house, { from: "2027-03-10" });
  const [first = "", second = "", third = ""] = await free();
  const kept = await booked(visitor, house, { startsAt: first, email: "visite@lycee.example" });
  expect(await free()).not.toContain(first);
  expect((await moves(visitor, kept, second)).body.startsAt).toBe(second);
  const gone = await booked(visitor, house, { startsAt: third, email: "malade@lycee.example" });
  expect((await cancels(visitor, gone)).body.status).toBe("cancelled");
  expect(await free()).toEqual(expect.arrayContaining([first, third]));
  const made = await house.owner.call("startExport", { params: params(house), body: {} });
  const exportId = made.body.id;
  const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
  await workers.until(async () => {
    const heard = typesHeard(ear);
    expect(heard.filter((type) => type === "booking.created")).toHaveLength(BOOKED_BEFORE + 2);
    expect(heard).toEqual(expect.arrayContaining(["booking.rescheduled", "booking.cancelled"]));
    const { body } = await house.owner.call("getExport", { params: { ...params(house), exportId } });
    expect(body.state).toBe("ready");
    // The bell rings: what the app tells waits for no mail.
    const bell = await mentor.call("listNotices", { params: params(house), query: { limit: "100" } });
    const rung = bell.body.items.map(({ kind }) => kind);
    expect(rung.filter((kind) => kind === "booking-booked").length).toBeGreaterThanOrEqual(BOOKED_BEFORE);
    expect(rung).toEqual(expect.arrayContaining(["booking-moved", "booking-cancelled"]));
  });
  return gone;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly reference: string;
  readonly at: Date;
}

/** All mails about bookings that were due by now, the oldest first. */
async function mailsDue({ owner, clock }: World): Promise<Row[]> {
  const { rows } = await owner.query<Row>(
    `select m.id, m.kind, m.status, b.reference, m.due_at as at from message m join booking b on b.id = m.booking_id
     where m.channel = 'email' and m.due_at <= $1 order by m.due_at, m.id`,
    [new Date(clock.now()).toISOString()],
  );
  return rows;
}

/** Seconds pass, one by one: within a beat, each mail that waits has its own. */
async function secondsPass(world: World, seconds: number): Promise<void> {
  for (let n = 0; n < seconds; n += 1) {
    world.clock.passMinutes(1 / 60);
    await world.settle();
  }
}

/** @param came ids of messages, in the order in which the mail server took them. */
async function expectAllOnce(world: World, came: readonly string[], gone: LinkedBooking): Promise<void> {
  const rows = await mailsDue(world);
  const sent = rows.filter(({ status }) => status === "sent").map(({ id }) => id);
  expect(rows.filter(({ status }) => status !== "sent" && status !== "withdrawn")).toEqual([]);
  expect(came.toSorted()).toEqual(sent.toSorted());
  // Of the cancelled one nothing but that it is.
  const ofGone = rows.filter(({ reference }) => reference === gone.reference);
  expect(new Set(ofGone.filter(({ id }) => came.includes(id)).map(({ kind }) => kind))).toEqual(
    new Set(["cancellation"]),
  );
}

/** Of mails about bookings: those of accounts are not named after a message. */
const messageIn = (messageId: string): string[] => {
  const [id = ""] = messageId.split("@");
  return /^[0-9a-f-]{36}$/.test(id) ? [id] : [];
};
const messagesIn = (raws: readonly { readonly raw: Buffer }[]): string[] =>
  raws.flatMap(({ raw }) => messageIn(/^Message-ID: <([^>]+)>/im.exec(raw.toString("latin1"))?.[1] ?? ""));

describe("a mail server that takes mails and never answers", () => {
  test("slows nobody down, and is given everything once it answers", async () => {
    const world = await worldOfThisTest();
    const { house, ear } = await houseWithEar(world);
    const workers = await workersAtWork(world);
    world.mailer.silent = true;
    await fillsTheHandsOf(world, house);
    await workers.until(() => expect(world.mailer.unanswered).toBe(IN_HAND));
    const gone = await lifeGoesOn(world, { house, ear }, workers);
    expect([world.mailer.unanswered, world.mailer.sent.length]).toEqual([IN_HAND, 0]);
    world.mailer.silent = false;
    world.mailer.hangUp();
    await workers.stop();
    expect(world.mailer.sent).toEqual([]);
    await secondsPass(world, 100);
    const came = world.mailer.sent.flatMap(({ messageId }) => messageIn(messageId));
    await expectAllOnce(world, came, gone);
    expect(came.length).toBeGreaterThanOrEqual(2 * (BOOKED_BEFORE + 2));
    // Nor were those lost that asked for a link.
    for (const { email } of house.mentors) expect(world.mailer.to(email).length).toBeGreaterThan(0);
  });

  test("nor does a port that says nothing, behind the installation's own carrier", async () => {
    const silent = await silentDouble();
    const outgoing = createSmtpMailer({
      url: `smtp://127.0.0.1:${silent.port}`,
      connections: 8,
      timeoutMs: NEVER_MS,
    });
    const world = await worldOfThisTest({ outgoing });
    const { house, ear } = await houseWithEar(world);
    const workers = await workersAtWork(world);
    await fillsTheHandsOf(world, house);
    await workers.until(() => expect(silent.open.size).toBe(8));
    const before = new Set(silent.open);
    const gone = await lifeGoesOn(world, { house, ear }, workers);
    expect([...before].every((socket) => silent.open.has(socket))).toBe(true);
    await silent.stop();
    await workers.stop();
    const post = await smtpDouble({ port: silent.port });
    await secondsPass(world, 100);
    await expectAllOnce(world, messagesIn(post.mails), gone);
    await outgoing.close();
  });
});

test("a mail server that is gone for an hour: all is told after, the oldest first, each once; a cancelled booking only that it is", async () => {
  const nobody = await silentDouble();
  await nobody.stop();
  const outgoing = createSmtpMailer({ url: `smtp://127.0.0.1:${nobody.port}` });
  const world = await worldOfThisTest({ outgoing });
  const { house } = await houseWithEar(world);
  const visitor = new Person(world);
  const starts = await offeredTo(visitor, house, { from: DAY });
  // What is no booking's is not lost either.
  const renewed = await house.owner.call("changePassword", { body: { password: `${PASSWORD} renewed` } });
  expect(renewed.status).toBe(204);
  const made: LinkedBooking[] = [];
  for (const [n, startsAt] of starts.slice(0, BOOKED_BEFORE).entries()) {
    made.push(await booked(visitor, house, { startsAt, email: `eleve${n}@lycee.example` }));
    await world.settle();
    world.clock.passMinutes(6);
    await world.settle();
  }
  const [moved, , gone] = made;
  if (!moved || !gone) throw new Error("too few times are free");
  await moves(visitor, moved, starts.at(-1) ?? "");
  await cancels(visitor, gone);
  await house.owner.call("inviteByMail", {
    params: params(house),
    body: { email: "claire@cabinet.example", role: "manager" },
  });
  await world.settle();
  expect((await mailsDue(world)).some(({ status }) => status === "sent" || status === "failed")).toBe(false);

  const post = await smtpDouble({ port: nobody.port });
  await secondsPass(world, 400);
  const came = messagesIn(post.mails);
  await expectAllOnce(world, came, gone);
  const at = new Map((await mailsDue(world)).map((row) => [row.id, row.at.getTime()]));
  const order = came.map((id) => at.get(id) ?? 0);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  world.clock.passMinutes(180);
  await world.settle();
  const told = post.mails.map(({ raw }) => /^To: .*?([^\s<]+@[^\s>]+)/im.exec(raw.toString("latin1"))?.[1]);
  expect(told).toEqual(expect.arrayContaining([house.ownerEmail, "claire@cabinet.example"]));
  await outgoing.close();
});
