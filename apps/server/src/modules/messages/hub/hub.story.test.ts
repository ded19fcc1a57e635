/** Exactly who is told of what, by which channel, on a whole product with carriers that write down what they are given. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { booked, createHouse, Person, type House } from "../../../testing/people.ts";
import { withCarriers } from "../../../testing/told.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import { segmentsOf } from "../sms/segments.ts";

const PUPIL = "juliette@lycee.example";
const PHONE = "+33612345678";
let world: World;
let house: House;
let mentor: Person;
let product: ReturnType<typeof withCarriers>;

const here = () => ({ businessId: house.scope.businessId });
const plain = (text: string): string => text.replaceAll("\u202F", " ");

async function begins(service: Record<string, unknown> = {}, zone = "Europe/Paris"): Promise<void> {
  house = await createHouse(world, { mentors: [{ zone }, {}], service });
  mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
  product = withCarriers(world);
}

beforeEach(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  await begins();
});
afterEach(() => world.close());

/** What the business has set, changed a little. */
async function sets(change: Record<string, unknown>): Promise<void> {
  const { reminders, cells, sms, quietHours, version } = (
    await house.owner.call("getNotificationSettings", { params: here() })
  ).body;
  const choices = cells.map(({ fixed: _, ...cell }) => cell);
  const body = { reminders, choices, sms, quietHours, version, ...change };
  await house.owner.call("replaceNotificationSettings", { params: here(), body });
  await product.settle();
}

/** Books as somebody who wants to be reminded by text message. */
async function books(startsAt = "2027-03-09T10:00:00+01:00", wish: Record<string, unknown> = {}) {
  await sets({ sms: true });
  const offered = (await new Person(world).call("listOfferedConsents", { params: { business: house.slug } })).body
    .items;
  const consents = offered.filter(({ purpose }) => purpose === "reminders").map(({ textId }) => textId);
  const [first] = house.mentors;
  if (!first) throw new Error("no mentor");
  const made = (
    await new Person(world).call("bookSession", {
      params: { business: house.slug },
      headers: { "idempotency-key": newId() },
      body: {
        professional: first.slug,
        service: house.serviceSlug,
        name: "Juliette Morel",
        email: PUPIL,
        startsAt,
        phone: PHONE,
        consents,
        ...wish,
      },
    })
  ).body;
  const { rows } = await world.owner.query<{ id: string }>("select id from booking where reference = $1", [
    made.reference,
  ]);
  return { link: made.link, params: { ...here(), bookingId: rows[0]?.id ?? "" } };
}

/** "contact sms", of all that was told since it was asked last. */
async function told(): Promise<string[]> {
  await product.settle();
  const [one, two] = house.mentors;
  const names: Record<string, string> = {
    [PUPIL]: "contact",
    [PHONE]: "contact",
    [one?.email ?? ""]: "professional",
    [two?.email ?? ""]: "colleague",
    [house.ownerEmail]: "team",
  };
  const accounts = new Map<string, string>();
  const ids = product.carried.notes.map(({ accountId }) => accountId);
  const notices = await world.owner.query<{ id: string }>("delete from notice returning account_id as id");
  for (const id of [...ids, ...notices.rows.map((row) => row.id)]) {
    const { rows } = await world.owner.query<{ name: string }>("select name from account where id = $1", [id]);
    const byName: Record<string, string> = {
      "Mentor 0": "professional",
      "Mentor 1": "colleague",
      "Odile Owner": "team",
    };
    accounts.set(id, byName[rows[0]?.name ?? ""] ?? "somebody");
  }
  const all = [
    ...world.mailer.sent.map(({ to }) => `${names[to.address] ?? to.address} email`),
    ...product.carried.sms.map(({ to }) => `${names[to] ?? to} sms`),
    ...ids.map((id) => `${accounts.get(id)} push`),
    ...notices.rows.map(({ id }) => `${accounts.get(id)} app`),
  ];
  world.mailer.sent.length = 0;
  product.carried.sms.length = 0;
  product.carried.notes.length = 0;
  return all.toSorted();
}

const PROFESSIONAL = ["professional app", "professional email", "professional push"];

describe("the whole table, as the product does it by itself", () => {
  test("booked, moved and cancelled by whoever booked", async () => {
    const { link } = await books();
    expect(await told()).toEqual(["contact email", ...PROFESSIONAL]);
    await new Person(world).call("moveBookingByLink", {
      params: { link },
      body: { startsAt: "2027-03-10T10:00:00+01:00" },
    });
    expect(await told()).toEqual(["contact email", "contact sms", ...PROFESSIONAL]);
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: { reason: "Grippe" } });
    expect(await told()).toEqual(["contact email", "contact sms", ...PROFESSIONAL, "team app"]);
    world.clock.goTo("2027-03-20T08:00:00Z");
    expect(await told()).toEqual([]);
  });

  test("moved and cancelled by the professional: they have a mail for their calendar, and no more", async () => {
    const { params } = await books();
    await told();
    const move = { startsAt: "2027-03-10T10:00:00+01:00" };
    await mentor.call("moveBooking", { params, body: move });
    expect(await told()).toEqual(["contact email", "contact sms", "professional email"]);
    await mentor.call("cancelBooking", { params, body: { reason: "" } });
    expect(await told()).toEqual(["contact email", "contact sms", "professional email", "team app"]);
  });

  test("reminded the day and the hour before; then it was missed", async () => {
    const { params } = await books();
    await told();
    world.clock.goTo("2027-03-08T09:00:00Z");
    expect(await told()).toEqual(["contact email", "contact sms", "professional email"]);
    world.clock.goTo("2027-03-09T08:00:00Z");
    expect(await told()).toEqual(["contact email", "contact sms", ...PROFESSIONAL]);
    world.clock.goTo("2027-03-09T09:20:00Z");
    expect(await told()).toEqual([]);
    await house.owner.call("markNoShow", { params, body: {} });
    expect(await told()).toEqual(["professional app"]);
    await house.owner.call("markAttended", { params, body: {} });
    expect(await told()).toEqual([]);
  });

  test("asked for, and approved or declined", async () => {
    await begins({ requiresApproval: true });
    const one = await books();
    expect(await told()).toEqual(["contact email", ...PROFESSIONAL, "team app"]);
    await house.owner.call("approveBooking", { params: one.params, body: {} });
    expect(await told()).toEqual(["contact email", ...PROFESSIONAL]);
    const two = await books("2027-03-09T11:00:00+01:00");
    await told();
    await mentor.call("declineBooking", { params: two.params, body: { reason: "Complet." } });
    expect(await told()).toEqual(["contact email", "professional email"]);
  });

  test("asked for, and left without an answer", async () => {
    await begins({ requiresApproval: true });
    await books();
    await told();
    world.clock.goTo("2027-03-09T09:00:01Z");
    expect(await told()).toEqual(["contact email", ...PROFESSIONAL, "team app"]);
  });

  test("other times offered, and what was booked kept", async () => {
    const { params } = await books();
    await told();
    const answerBy = "2027-03-04T08:00:00Z";
    await house.owner.call("proposeTimes", {
      params,
      headers: { "idempotency-key": newId() },
      body: { options: [{ startsAt: "2027-03-11T10:00:00+01:00" }], reason: "", answerBy },
    });
    await product.settle();
    const text = world.mailer.to(PUPIL).at(-1)?.text ?? "";
    const link = /\/proposition\/([\w.~-]+)/.exec(text)?.[1] ?? "";
    expect(await told()).toEqual(["contact email", ...PROFESSIONAL]);
    world.clock.goTo("2027-03-03T08:00:00Z");
    expect(await told()).toEqual(["contact email"]);
    await new Person(world).call("keepTimeByLink", { params: { link }, body: {} });
    expect(await told()).toEqual([...PROFESSIONAL, "team app"]);
  });

  test("absences: who approves is told of the request, whose it is of the answer", async () => {
    await house.owner.call("addUsualLeaveKinds", { params: here() });
    const [kind] = (await house.owner.call("listLeaveKinds", { params: here() })).body.items;
    const dates = { fromOn: "2027-03-22", untilOn: "2027-03-23" };
    const asked = await mentor.call("requestLeave", {
      params: here(),
      headers: { "idempotency-key": newId() },
      body: { professionalId: house.mentors[0]?.id, kindId: kind?.id, ...dates },
    });
    expect(await told()).toEqual(["team app", "team email", "team push"]);
    const { id: leaveId, version } = asked.body;
    await house.owner.call("approveLeave", { params: { ...here(), leaveId }, body: { version, reason: "" } });
    expect(await told()).toEqual(PROFESSIONAL);
  });

  test("hours: who changes somebody else's tells them; one's own are no news", async () => {
    const params = { ...here(), professionalId: house.mentors[0]?.id ?? "" };
    const changes = async (who: Person, start: string) => {
      const { zone, version } = (await who.call("getSchedule", { params })).body;
      const weekly = [{ weekday: 2, ranges: [{ start, end: "12:00" }] }];
      await who.call("replaceWeeklyHours", { params, body: { zone, version, weekly } });
    };
    await changes(house.owner, "08:00");
    expect(await told()).toEqual(["professional app", "professional email"]);
    await changes(mentor, "08:30");
    expect(await told()).toEqual([]);
  });
});

describe("what the business and its members set", () => {
  const cell = (family: string, to: string, channel: string, wanted: boolean) => ({ family, to, channel, wanted });

  test("each cell that is switched off is not told, and mails that a person needs can't be", async () => {
    await sets({
      choices: ["booking", "change", "cancellation"].flatMap((family) => [
        ...["email", "sms"].map((channel) => cell(family, "contact", channel, false)),
        ...["email", "push", "app"].map((channel) => cell(family, "professional", channel, false)),
        cell(family, "team", "email", true),
      ]),
    });
    const { link } = await books();
    expect(await told()).toEqual(["contact email", "team email"]);
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: { reason: "" } });
    expect(await told()).toEqual(["contact email", "team app", "team email"]);
  });

  test("one's own word counts before the business's, and a change between planning and sending is obeyed", async () => {
    await books();
    await told();
    const mine = (await mentor.call("getMyNotifications", { params: here() })).body;
    expect(mine.cells.every(({ to }) => to === "professional")).toBe(true);
    const again = { choices: [], quietHours: null, version: 0 };
    expect((await mentor.call("replaceMyNotifications", { params: here(), body: again })).body.version).toBe(0);
    const choices = [cell("reminder", "professional", "email", false), cell("reminder", "professional", "push", false)];
    await mentor.call("replaceMyNotifications", { params: here(), body: { ...mine, choices } });
    world.clock.goTo("2027-03-08T09:00:00Z");
    expect(await told()).toEqual(["contact email", "contact sms"]);
    world.clock.goTo("2027-03-09T08:00:00Z");
    expect(await told()).toEqual(["contact email", "contact sms", "professional app"]);
  });

  test("of absences and hours too: each as they want it", async () => {
    const mine = (await mentor.call("getMyNotifications", { params: here() })).body;
    const choices = [cell("hours", "professional", "email", false), cell("hours", "professional", "push", true)];
    await mentor.call("replaceMyNotifications", { params: here(), body: { ...mine, choices } });
    const params = { ...here(), professionalId: house.mentors[0]?.id ?? "" };
    const { zone, version } = (await house.owner.call("getSchedule", { params })).body;
    const weekly = [{ weekday: 2, ranges: [{ start: "08:00", end: "12:00" }] }];
    await house.owner.call("replaceWeeklyHours", { params, body: { zone, version, weekly } });
    expect(await told()).toEqual(["professional app", "professional push"]);
  });

  test("a text message that is no longer wanted is not sent, and the booking says why", async () => {
    const { params, link } = await books();
    await told();
    const { contact } = (await house.owner.call("getBooking", { params })).body;
    await house.owner.call("recordConsent", {
      params: { ...here(), contactId: contact.id },
      headers: { "idempotency-key": newId() },
      body: { purpose: "reminders", channel: "sms", state: "withdrawn", receivedBy: "phone", note: "Au téléphone." },
    });
    world.clock.goTo("2027-03-08T09:00:00Z");
    expect(await told()).toEqual(["contact email", "professional email"]);
    const { messages } = (await house.owner.call("getBooking", { params })).body;
    expect(
      messages.filter(({ channel }) => channel === "sms").map((one) => [one.minutes, one.status, one.withdrawnBecause]),
    ).toEqual([
      [1440, "withdrawn", "no-address"],
      [60, "due", null],
    ]);
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: { reason: "" } });
    expect(await told()).not.toContain("contact sms");
  });

  test("a telephone given with one booking is told of that one alone", async () => {
    await books();
    const [, other] = house.mentors;
    if (!other) throw new Error("no other mentor");
    await booked(new Person(world), house, { startsAt: "2027-03-11T10:00:00+01:00", email: PUPIL, mentor: other });
    await told();
    world.clock.goTo("2027-03-08T09:00:00Z");
    expect(await told()).toContain("contact sms");
    world.clock.goTo("2027-03-09T08:00:00Z");
    expect(await told()).toContain("contact sms");
    world.clock.goTo("2027-03-10T09:00:00Z");
    expect(await told()).toEqual(["colleague email", "contact email"]);
    world.clock.goTo("2027-03-20T09:00:00Z");
    expect(await told()).not.toContain("contact sms");
  });

  test("reminders of any set: a quarter of an hour before, by text message; a service has its own", async () => {
    await sets({ reminders: [{ minutes: 15, contact: ["sms"], professional: ["push"] }] });
    await books();
    await told();
    world.clock.goTo("2027-03-09T08:44:59Z");
    expect(await told()).toEqual([]);
    world.clock.goTo("2027-03-09T08:45:00Z");
    await product.settle();
    const [sms] = product.carried.sms;
    expect(sms?.text).toBe(
      `Maison ${house.slug} : dans 15 minutes, à 10 h 00, session avec Mentor 0. Un imprévu ? Dis-le depuis ton mail.`,
    );
    expect(segmentsOf(sms?.text ?? "")).toBe(1);
    expect(plain(product.carried.notes[0]?.body ?? "")).toBe("mardi 9 mars à 10 h 00");
    expect(await told()).toEqual(["contact sms", "professional push"]);
    const params = { ...here(), serviceId: house.serviceId };
    const reminders = [{ minutes: 2880, contact: ["email"], professional: [] }];
    await house.owner.call("replaceServiceReminders", { params, body: { reminders, version: 0 } });
    await books("2027-03-17T10:00:00+01:00");
    await told();
    world.clock.goTo("2027-03-15T09:00:00Z");
    expect(await told()).toEqual(["contact email"]);
    world.clock.goTo("2027-03-20T09:00:00Z");
    expect(await told()).toEqual([]);
  });

  test("set anew, coming bookings have the new reminders and lose the old", async () => {
    await books();
    await told();
    await sets({ reminders: [{ minutes: 2880, contact: ["email"], professional: [] }] });
    world.clock.goTo("2027-03-07T09:00:00Z");
    expect(await told()).toEqual(["contact email"]);
    world.clock.goTo("2027-03-09T08:30:00Z");
    expect(await told()).toEqual([]);
  });

  test("two who set at once: the second is told, and nothing of the first's is lost", async () => {
    const stale = (await house.owner.call("getNotificationSettings", { params: here() })).body;
    await sets({ reminders: [] });
    const { cells: _, ...body } = stale;
    const late = await house.owner.call("replaceNotificationSettings", {
      params: here(),
      body: { ...body, choices: [] },
    });
    expect(late.problem).toMatchObject({ code: "EDITED_MEANWHILE" });
    expect((await house.owner.call("getNotificationSettings", { params: here() })).body.reminders).toEqual([]);
  });

  test("neither a mentor sets the business's, nor a key somebody's", async () => {
    const { cells: _, ...body } = (await mentor.call("getNotificationSettings", { params: here() })).body;
    const refused = await mentor.call("replaceNotificationSettings", {
      params: here(),
      body: { ...body, choices: [] },
    });
    expect(refused.problem).toMatchObject({ code: "FORBIDDEN" });
    const ask = { name: "Clé", permissions: ["business.read"], days: null };
    const { secret } = (await house.owner.call("createApiKey", { params: here(), body: ask })).body;
    const mine = await new Person(world).withKey(secret).call("getMyNotifications", { params: here() });
    expect(mine.problem).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("quiet hours", () => {
  test("a text message waits for their end by the contact's clock; mails don't", async () => {
    const { link } = await books();
    await told();
    world.clock.goTo("2027-03-01T21:30:00Z");
    await new Person(world).call("moveBookingByLink", {
      params: { link },
      body: { startsAt: "2027-03-10T10:00:00+01:00" },
    });
    expect(await told()).toEqual(["contact email", ...PROFESSIONAL]);
    world.clock.goTo("2027-03-02T06:59:59Z");
    expect(await told()).toEqual([]);
    world.clock.goTo("2027-03-02T07:00:00Z");
    expect(await told()).toEqual(["contact sms"]);
    world.clock.goTo("2027-03-02T09:00:00Z");
    expect(await told()).toEqual([]);
  });

  test("what would come too late is not sent, and the booking says so", async () => {
    await sets({
      reminders: [{ minutes: 60, contact: ["email", "sms"], professional: [] }],
      quietHours: { fromMinute: 0, untilMinute: 600 },
    });
    const { params } = await books();
    await told();
    world.clock.goTo("2027-03-09T08:00:00Z");
    expect(await told()).toEqual(["contact email"]);
    const { messages } = (await house.owner.call("getBooking", { params })).body;
    expect(messages.find(({ channel, kind }) => channel === "sms" && kind === "reminder")).toMatchObject({
      status: "withdrawn",
      withdrawnBecause: "quiet-hours",
    });
  });

  test("of a member, by the professional's clock: devices are silent, mail and app are not", async () => {
    const mine = (await mentor.call("getMyNotifications", { params: here() })).body;
    const body = { choices: [], quietHours: { fromMinute: 0, untilMinute: 720 }, version: mine.version };
    await mentor.call("replaceMyNotifications", { params: here(), body });
    await books();
    expect(await told()).toEqual(["contact email", "professional app", "professional email"]);
    world.clock.goTo("2027-03-01T11:00:00Z");
    expect(await told()).toEqual(["professional push"]);
  });

  test("a cancellation in them takes what waited with it", async () => {
    const { link } = await books();
    await told();
    world.clock.goTo("2027-03-01T21:30:00Z");
    await new Person(world).call("moveBookingByLink", {
      params: { link },
      body: { startsAt: "2027-03-10T10:00:00+01:00" },
    });
    await told();
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: { reason: "" } });
    await told();
    world.clock.goTo("2027-03-02T07:00:00Z");
    await product.settle();
    expect(product.carried.sms.map(({ text }) => text)).toEqual([expect.stringContaining("session annulée")]);
  });
});

describe("who must not know", () => {
  test("neither text messages nor notes have an address, a link or a telephone of the other's", async () => {
    await begins({}, "America/Toronto");
    const { link } = await books("2027-03-09T17:00:00+01:00", { note: "Je suis en 3e et j’ai peur." });
    await new Person(world).call("moveBookingByLink", {
      params: { link },
      body: { startsAt: "2027-03-10T17:00:00+01:00" },
    });
    await product.settle();
    const { rows } = await world.owner.query("select facts, key from notice");
    const short = JSON.stringify([product.carried.sms, product.carried.notes, rows]);
    expect(short).not.toMatch(/@|rendez-vous\/|proposition\/|peur/);
    expect(JSON.stringify([product.carried.notes, rows])).not.toContain("612345678");
    expect(plain(product.carried.sms[0]?.text ?? "")).toContain("à 17 h 00 (11 h 00 chez Mentor 0)");
    expect(plain(product.carried.notes.at(-1)?.body ?? "")).toContain("11 h 00 (17 h 00 chez Juliette Morel)");
  });

  test("who leaves the team, and who no longer answers for all, is told no more", async () => {
    await sets({ choices: [{ family: "booking", to: "team", channel: "app", wanted: true }] });
    const { rows } = await world.owner.query<{ id: string }>("select id from account where name = 'Mentor 1'");
    await world.owner.query("update member set role = 'manager' where account_id = $1", [rows[0]?.id]);
    await books();
    await world.owner.query("update member set role = 'employee' where account_id = $1", [rows[0]?.id]);
    expect(await told()).toEqual(["contact email", ...PROFESSIONAL, "team app"]);
  });
});

describe("a carrier that is away", () => {
  test("an hour long: all goes after, the oldest first, once each", async () => {
    const at = (hour: number) => `2027-03-09T${String(hour).padStart(2, "0")}:00:00+01:00`;
    world.mailer.down = true;
    for (const hour of [9, 10, 11, 14]) {
      await books(at(hour));
      await product.settle();
      world.clock.passMinutes(5);
      await product.settle();
    }
    for (let minute = 0; minute < 60; minute++) {
      world.clock.passMinutes(1);
      await product.settle();
    }
    expect(world.mailer.sent).toEqual([]);
    world.mailer.down = false;
    for (let half = 0; half < 2 * 6 * 60; half++) {
      world.clock.passMinutes(1 / 120);
      await product.settle();
    }
    expect(world.mailer.to(PUPIL).map(({ subject }) => /à (\d+) h/.exec(plain(subject))?.[1])).toEqual([
      "9",
      "10",
      "11",
      "14",
    ]);
    expect(new Set(world.mailer.sent.map(({ messageId }) => messageId)).size).toBe(world.mailer.sent.length);
  });

  test("of text messages: mails go meanwhile; cancelled before it is back, the reminder never comes", async () => {
    const { link } = await books();
    await told();
    product.carried.smsDown = true;
    world.clock.goTo("2027-03-08T09:00:00Z");
    expect(await told()).toEqual(["contact email", "professional email"]);
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: { reason: "" } });
    await product.settle();
    product.carried.smsDown = false;
    world.clock.goTo("2027-03-08T10:00:00Z");
    await product.settle();
    expect(product.carried.sms.map(({ text }) => text)).toEqual([expect.stringContaining("session annulée")]);
  });
});
