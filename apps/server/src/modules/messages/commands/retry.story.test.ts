/** A message that failed, sent again by somebody of the team: once, if it still holds, by whoever may change its booking. */
import { describe, expect, test } from "vitest";
import { booked, createHouse, idOf, PASSWORD, Person, type House } from "../../../testing/people.ts";
import { worldOfThisTest, type World } from "../../../testing/world.ts";

const ZOE = "zoe@lycee.example";
const params = ({ scope }: House) => ({ businessId: scope.businessId });

/** Zoé has booked Tuesday at ten; the mail server was away for a day. */
async function failed(email = ZOE) {
  const world = await worldOfThisTest();
  const house = await createHouse(world, { mentors: [{}, {}] });
  world.mailer.down = true;
  const made = await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email });
  await hours(world, 17);
  const bookingId = await idOf(house, made);
  const [{ id: messageId } = never()] = (await messagesOf(house, bookingId)).filter(isConfirmation);
  world.mailer.down = false;
  return { world, house, made, bookingId, messageId };
}

const never = (): never => {
  throw new Error("there is none");
};

async function hours(world: World, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    world.clock.passMinutes(60);
    await world.settle();
  }
}

const messagesOf = async (house: House, bookingId: string) =>
  (await house.owner.call("getBooking", { params: { ...params(house), bookingId } })).body.messages;
const isConfirmation = ({ kind, to, channel }: Awaited<ReturnType<typeof messagesOf>>[number]): boolean =>
  kind === "confirmation" && to === "contact" && channel === "email";

const retries = (house: House, messageId: string, who = house.owner) =>
  who.call("retryMessage", { params: { ...params(house), messageId } });
const deliveries = async (house: House, query: Record<string, string> = {}) =>
  (await house.owner.call("listDeliveries", { params: params(house), query })).body.items;

describe("a message that failed", () => {
  test("says so, with what was the matter, and can be sent again: two clicks, one mail", async () => {
    const { world, house, bookingId, messageId } = await failed();
    expect((await messagesOf(house, bookingId)).find(({ id }) => id === messageId)).toMatchObject({
      status: "failed",
      delivery: { status: "failed" },
    });
    const trouble = await deliveries(house, { status: "trouble" });
    expect(trouble.map(({ retry }) => retry)).toContain(messageId);

    const first = await retries(house, messageId);
    expect(first.body).toMatchObject({ id: messageId, bookingId, status: "due", retries: 1 });
    expect((await retries(house, messageId)).body).toEqual(first.body);
    await world.settle();
    expect(world.mailer.to(ZOE)).toHaveLength(1);
    expect((await retries(house, messageId)).body).toMatchObject({ status: "sent", retries: 1 });
    await world.settle();
    expect(world.mailer.to(ZOE)).toHaveLength(1);
    expect((await messagesOf(house, bookingId)).find(({ id }) => id === messageId)).toMatchObject({
      status: "sent",
      delivery: { status: "accepted" },
    });
    // What went is not offered again, nor are the tries before it.
    expect((await deliveries(house)).map(({ retry }) => retry)).not.toContain(messageId);
  });

  test("two who ask at the same moment: both are answered, one mail", async () => {
    const { world, house, messageId } = await failed();
    const answers = await Promise.all([retries(house, messageId), retries(house, messageId)]);
    expect(answers.map(({ body }) => body.retries)).toEqual([1, 1]);
    await world.settle();
    expect(world.mailer.to(ZOE)).toHaveLength(1);
  });

  test("whoever asked stands in the audit log", async () => {
    const { house, messageId } = await failed();
    await retries(house, messageId);
    const { items } = (await house.owner.call("listAuditEntries", { params: params(house) })).body;
    const entries = items.filter(({ subject }) => subject === "message");
    expect(entries).toMatchObject([{ act: "retryMessage", subjectId: messageId, actor: { kind: "account" } }]);
  });

  test("the server still away: it waits as ever, fails again, and can be asked for again", async () => {
    const { world, house, bookingId, messageId } = await failed();
    const notices = async () =>
      (await house.owner.call("listNotices", { params: params(house) })).body.items.filter(
        ({ kind }) => kind === "message-failed",
      ).length;
    const before = await notices();
    world.mailer.down = true;
    await retries(house, messageId);
    await hours(world, 17);
    expect((await messagesOf(house, bookingId)).find(({ id }) => id === messageId)?.status).toBe("failed");
    expect(await notices()).toBe(before + 1);
    world.mailer.down = false;
    expect((await retries(house, messageId)).body.retries).toBe(2);
    await world.settle();
    expect(world.mailer.to(ZOE)).toHaveLength(1);
  });
});

describe("what does not go", () => {
  test("a confirmation of what is cancelled: it says why, and stays as it was", async () => {
    const { world, house, made, bookingId, messageId } = await failed();
    await new Person(world).call("cancelBookingByLink", { params: { link: made.link }, body: { reason: "Grippe" } });
    const { problem } = await retries(house, messageId);
    expect(problem).toMatchObject({ code: "MESSAGE_OUTDATED", withdrawnBecause: "cancelled", status: 409 });
    await world.settle();
    expect(world.mailer.to(ZOE).map(({ calendar }) => calendar?.method)).toEqual(["CANCEL"]);
    expect((await messagesOf(house, bookingId)).find(({ id }) => id === messageId)?.status).toBe("failed");
  });

  test("cancelled between the click and the sending: nothing but the cancellation", async () => {
    const { world, house, made, messageId } = await failed();
    await retries(house, messageId);
    await new Person(world).call("cancelBookingByLink", { params: { link: made.link }, body: { reason: "Grippe" } });
    await world.settle();
    expect(world.mailer.to(ZOE).map(({ calendar }) => calendar?.method)).toEqual(["CANCEL"]);
  });

  test("what was said of a time that moved, and a confirmation after the session", async () => {
    const { world, house, made, messageId } = await failed();
    world.clock.goTo("2027-03-09T10:00:00Z");
    expect((await retries(house, messageId)).problem).toMatchObject({
      code: "MESSAGE_OUTDATED",
      withdrawnBecause: "too-late",
    });
    world.clock.goTo("2027-03-03T10:00:00Z");
    const startsAt = "2027-03-11T10:00:00+01:00";
    await new Person(world).call("moveBookingByLink", { params: { link: made.link }, body: { startsAt } });
    expect((await retries(house, messageId)).problem).toMatchObject({
      code: "MESSAGE_OUTDATED",
      withdrawnBecause: "changed-since",
    });
  });

  test("to an address that refuses: it says what to do, and nobody is told a second time", async () => {
    const { world, house, messageId } = await failed();
    const suppress = { address: ZOE, channel: "email", reason: "bounce" };
    expect((await house.owner.call("addSuppression", { params: params(house), body: suppress })).status).toBe(200);
    const { problem } = await retries(house, messageId);
    expect(problem).toMatchObject({ code: "ADDRESS_REFUSES", status: 409 });
    expect(problem.detail).toContain("liste");
    await world.settle();
    expect(world.mailer.to(ZOE)).toEqual([]);
  });

  test("what was sent, and what was withdrawn", async () => {
    const { world, house, bookingId } = await failed();
    const made = await booked(new Person(world), house, {
      startsAt: "2027-03-09T11:00:00+01:00",
      email: "ok@lycee.example",
    });
    await world.settle();
    const [sent] = (await messagesOf(house, await idOf(house, made))).filter(isConfirmation);
    expect((await retries(house, sent?.id ?? "")).problem.code).toBe("MESSAGE_NOT_FAILED");
    expect((await retries(house, bookingId)).problem.code).toBe("NOT_FOUND");
  });
});

test("a mail that came back is sent again under another name, once its address takes mails", async () => {
  const { world, house, messageId } = await failed();
  await retries(house, messageId);
  await world.settle();
  await world.owner.query(
    "update delivery set status = 'failed', code = 'mailbox-full' where message_id = $1 and status = 'accepted'",
    [messageId],
  );
  const again = await retries(house, messageId);
  expect(again.body).toMatchObject({ status: "due", retries: 2 });
  await world.settle();
  const [first, second, ...more] = world.mailer.to(ZOE).map((mail) => mail.messageId);
  expect([first, second, more.length]).toEqual([
    expect.stringContaining(`${messageId}.1@`),
    expect.stringContaining(`${messageId}.2@`),
    0,
  ]);
});

test("only whoever may change the booking", async () => {
  const { world, house, messageId } = await failed();
  const [own, other] = house.mentors;
  const another = await new Person(world).signsIn(other?.email ?? "", PASSWORD);
  expect((await retries(house, messageId, another)).problem.code).toBe("NOT_FOUND");
  const elsewhere = await createHouse(world);
  expect((await retries(elsewhere, messageId)).problem.code).toBe("NOT_FOUND");
  expect((await retries(house, messageId, new Person(world))).status).toBe(401);
  const mentor = await new Person(world).signsIn(own?.email ?? "", PASSWORD);
  expect((await retries(house, messageId, mentor)).body.status).toBe("due");
});

describe("everything that failed since then", () => {
  const since = "2027-03-01T00:00:00Z";
  const asks = (house: House, who = house.owner, headers: Record<string, string> = {}, from = since) =>
    who.call("retryFailedMessages", { params: params(house), body: { since: from }, headers });

  test("goes, the oldest first, each once; what is no longer true stays", async () => {
    const world = await worldOfThisTest();
    const house = await createHouse(world, { mentors: [{}] });
    world.mailer.down = true;
    const links: string[] = [];
    for (const [n, hour] of ["09", "10", "11"].entries()) {
      const startsAt = `2027-03-09T${hour}:00:00+01:00`;
      links.push((await booked(new Person(world), house, { startsAt, email: `eleve${n}@lycee.example` })).link);
      await hours(world, 1);
    }
    await hours(world, 17);
    world.mailer.down = false;
    await new Person(world).call("cancelBookingByLink", { params: { link: links[1] ?? "" }, body: {} });
    await world.settle();
    world.mailer.sent.length = 0;
    const run = async () => (await house.owner.call("getMessageRetries", { params: params(house) })).body.run;
    expect(await run()).toBeNull();
    const key = { "idempotency-key": "once-and-once-only" };
    const first = await asks(house, house.owner, key);
    expect(first.body.messages).toBeGreaterThanOrEqual(6);
    expect((await asks(house, house.owner, key)).body).toEqual(first.body);
    const { messages } = first.body;
    expect(await run()).toMatchObject({ state: "running", messages, done: 0, again: 0, endedAt: null });
    await world.settle();
    // What was said of the cancelled one, to both, stays.
    expect(await run()).toMatchObject({ state: "done", messages, done: messages, again: messages - 2 });
    const told = world.mailer.sent.map(({ to }) => to.address).filter((address) => address.startsWith("eleve"));
    expect(told.toSorted()).toEqual(["eleve0@lycee.example", "eleve2@lycee.example"]);
    // Two workers may hand over two at once: they are due in turn.
    const { rows } = await world.owner.query<{ hour: number }>(
      `select extract(hour from b.starts_at at time zone 'Europe/Paris')::int as hour from message m
       join booking b on b.business_id = m.business_id and b.id = m.booking_id
       where m.retries = 1 and m.status = 'sent' and m.recipient = 'contact' order by m.due_at`,
    );
    expect(rows).toEqual([{ hour: 9 }, { hour: 11 }]);
    expect((await asks(house, house.owner, {}, "2027-03-05T00:00:00Z")).body.messages).toBe(0);
  });

  test("is asked for by whoever sets up sending", async () => {
    const { world, house } = await failed();
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "", PASSWORD);
    expect((await asks(house, mentor)).status).toBe(403);
    expect((await mentor.call("getMessageRetries", { params: params(house) })).status).toBe(403);
  });
});
