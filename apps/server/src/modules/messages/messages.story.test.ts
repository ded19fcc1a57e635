/** What people receive about a booking, from the click to the mail, on a real database. */
import ical from "node-ical";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { messageFacts } from "../../assemble/message-facts.ts";
import { newId } from "../../platform/chance.ts";
import type { OutgoingMail } from "../../platform/mail/mailer.ts";
import { books, createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { installationPost } from "./carriers/testing.ts";
import { planMessages } from "./commands/plan-messages.ts";
import { messageSender } from "./commands/send-message.ts";
import type { MessagesDeps } from "./facts.ts";

const PUPIL = "juliette@lycee.example";
let world: World;
let house: House;
let pupil: Person;

// A world for each: reminders of one story must not come due in the next.
beforeEach(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, { mentors: [{}] });
  pupil = new Person(world);
});
afterEach(() => world.close());

const mentorEmail = () => house.mentors[0]?.email ?? "";
const plain = (text: string): string => text.replaceAll("\u202F", " ");
const subjectsTo = (address: string): string[] => world.mailer.to(address).map(({ subject }) => plain(subject));

/** Tuesday 9 March 2027, 10:00 in Paris, unless another start is wished. */
async function book(startsAt = "2027-03-09T10:00:00+01:00") {
  const { link } = (await books(pupil, house, { startsAt, email: PUPIL })).body;
  const { rows } = await world.owner.query<{ id: string }>(
    "select id from booking where business_id = $1 order by created_at desc, id desc",
    [house.scope.businessId],
  );
  return { link, id: rows[0]?.id ?? "" };
}

const cancel = async (link: string) =>
  (await pupil.call("cancelBookingByLink", { params: { link }, body: { reason: "Grippe" } })).body;
const move = async (link: string, startsAt: string) =>
  (await pupil.call("moveBookingByLink", { params: { link }, body: { startsAt } })).body;

/** Of mails: "reminder 1440 contact due", sorted. */
async function messagesOf(bookingId: string): Promise<string[]> {
  const { messages } = (
    await house.owner.call("getBooking", { params: { businessId: house.scope.businessId, bookingId } })
  ).body;
  return messages
    .filter(({ channel }) => channel === "email")
    .map(({ kind, minutes, to, status }) => `${minutes === null ? kind : `${kind} ${minutes}`} ${to} ${status}`)
    .toSorted();
}

const later = async (hours: number): Promise<void> => {
  world.clock.passMinutes(hours * 60);
  await world.settle();
};

const inCalendar = (mail: OutgoingMail | undefined) => {
  const [event] = Object.values(ical.sync.parseICS(mail?.calendar?.content ?? "")).filter(
    (part) => part?.type === "VEVENT",
  );
  if (event?.type !== "VEVENT") throw new Error("no event");
  return event;
};

const depsWith = (parts: Partial<MessagesDeps> = {}): MessagesDeps => ({
  db: world.db,
  clock: world.clock,
  mailer: world.mailer,
  keys: world.keys,
  publicUrl: () => "http://creneau.test",
  mailFrom: "bonjour@creneau.localhost",
  bookings: messageFacts({ keys: world.keys, publicUrl: () => "http://creneau.test" }),
  series: async () => undefined,
  devices: async () => new Set(),
  post: installationPost(parts.mailer ?? world.mailer, "bonjour@creneau.localhost"),
  ...parts,
});

/** A booking whose confirmation to the pupil is planned and not sent. */
async function planned() {
  const { id, link } = await book();
  await planMessages(depsWith(), house.scope, "booked", { bookingId: id, version: 0 });
  const { rows } = await world.owner.query<{ id: string }>(
    "select id from message where booking_id = $1 and kind = 'confirmation' and recipient = 'contact'",
    [id],
  );
  return { bookingId: id, link, messageId: rows[0]?.id ?? "" };
}

describe("a booking and what follows", () => {
  test("booked: both are told at once, and reminded the day and the hour before, once each", async () => {
    const { id } = await book();
    await world.settle();
    expect(subjectsTo(PUPIL)).toEqual(["Session confirmée : mardi 9 mars à 10 h 00"]);
    expect(subjectsTo(mentorEmail())).toEqual(["Nouvelle session : mardi 9 mars à 10 h 00"]);

    world.clock.goTo("2027-03-08T08:59:59Z");
    await world.settle();
    expect(world.mailer.sent).toHaveLength(2);
    world.clock.goTo("2027-03-08T09:00:00Z");
    await world.settle();
    expect(subjectsTo(PUPIL)[1]).toBe("Demain à 10 h 00 : session avec Mentor 0");
    world.clock.goTo("2027-03-09T08:00:00Z");
    await world.settle();
    expect(subjectsTo(PUPIL)[2]).toBe("Aujourd’hui à 10 h 00 : session avec Mentor 0");
    expect(subjectsTo(mentorEmail())).toHaveLength(3);

    world.clock.goTo("2027-03-20T08:00:00Z");
    await world.settle();
    expect(world.mailer.sent).toHaveLength(6);
    expect(new Set(world.mailer.sent.map(({ messageId }) => messageId)).size).toBe(6);
    expect(await messagesOf(id)).toEqual(
      ["confirmation", "reminder 1440", "reminder 60"].flatMap((kind) => [
        `${kind} contact sent`,
        `${kind} professional sent`,
      ]),
    );
  });

  test("the mail's link opens the booking, and its calendar holds the time", async () => {
    const { link, id } = await book();
    await world.settle();
    const [mail] = world.mailer.to(PUPIL);
    expect(mail?.text).toContain(`http://creneau.test/rendez-vous/${link}`);
    expect(inCalendar(mail)).toMatchObject({
      uid: `${id}@creneau`,
      method: "REQUEST",
      sequence: 0,
      start: new Date("2027-03-09T09:00:00Z"),
    });
  });

  test("the mentor's mails have nothing of the pupil's but the name and the question", async () => {
    const { link } = await book();
    await world.settle();
    await cancel(link);
    await world.settle();
    const told = JSON.stringify(world.mailer.to(mentorEmail()));
    expect(told).toContain("Juliette Morel");
    expect(told.replaceAll("\\r\\n ", "")).not.toMatch(/juliette@|rendez-vous\//);
  });

  test("cancelled: both are told, calendars drop it, and no reminder ever comes", async () => {
    const { link, id } = await book();
    await world.settle();
    await cancel(link);
    await world.settle();
    expect(subjectsTo(PUPIL)[1]).toBe("Session annulée : mardi 9 mars à 10 h 00");
    expect(plain(world.mailer.to(mentorEmail())[1]?.text ?? "")).toContain("Motif : Grippe");
    expect(inCalendar(world.mailer.to(PUPIL)[1])).toMatchObject({
      uid: `${id}@creneau`,
      method: "CANCEL",
      status: "CANCELLED",
      sequence: 1,
    });
    expect(await messagesOf(id)).toEqual([
      "cancellation contact sent",
      "cancellation professional sent",
      "confirmation contact sent",
      "confirmation professional sent",
      "reminder 1440 contact withdrawn",
      "reminder 1440 professional withdrawn",
      "reminder 60 contact withdrawn",
      "reminder 60 professional withdrawn",
    ]);
    world.clock.goTo("2027-03-20T08:00:00Z");
    await world.settle();
    expect(world.mailer.sent).toHaveLength(4);
  });

  test("moved: the new time is told, reminders move with it", async () => {
    const { link, id } = await book();
    await world.settle();
    await move(link, "2027-03-10T14:30:00+01:00");
    await world.settle();
    expect(subjectsTo(PUPIL)[1]).toBe("Session déplacée : mercredi 10 mars à 14 h 30");
    expect(plain(world.mailer.to(PUPIL)[1]?.text ?? "")).toContain("Avant : mardi 9 mars à 10 h 00");
    expect(inCalendar(world.mailer.to(PUPIL)[1])).toMatchObject({
      uid: `${id}@creneau`,
      method: "REQUEST",
      sequence: 1,
      start: new Date("2027-03-10T13:30:00Z"),
    });

    world.clock.goTo("2027-03-09T10:00:00Z");
    await world.settle();
    expect(subjectsTo(PUPIL)).toHaveLength(2);
    world.clock.goTo("2027-03-09T13:30:00Z");
    await world.settle();
    expect(subjectsTo(PUPIL)[2]).toBe("Demain à 14 h 30 : session avec Mentor 0");
  });

  test("booked and cancelled before a mail could go: only the cancellation goes", async () => {
    const { link } = await book();
    await cancel(link);
    await world.settle();
    expect(subjectsTo(PUPIL)).toEqual(["Session annulée : mardi 9 mars à 10 h 00"]);
    expect(subjectsTo(mentorEmail())).toEqual(["Session annulée : mardi 9 mars à 10 h 00"]);
  });

  test("booked and moved before a mail could go: only the last time is told", async () => {
    const { link } = await book();
    await move(link, "2027-03-10T14:30:00+01:00");
    await world.settle();
    expect(subjectsTo(PUPIL)).toEqual(["Session déplacée : mercredi 10 mars à 14 h 30"]);
  });

  test("booked two hours before: no reminder for a day that has come already", async () => {
    world.clock.goTo("2027-03-09T07:00:00Z");
    const { id } = await book();
    await world.settle();
    expect(await messagesOf(id)).toEqual([
      "confirmation contact sent",
      "confirmation professional sent",
      "reminder 60 contact due",
      "reminder 60 professional due",
    ]);
  });

  test("both hours, when the mentor is in Montréal", async () => {
    house = await createHouse(world, { mentors: [{ zone: "America/Toronto" }] });
    await book("2027-03-09T17:00:00+01:00");
    await world.settle();
    expect(plain(world.mailer.to(PUPIL)[0]?.text ?? "")).toContain("Heure : 17 h 00 chez toi, 11 h 00 chez Mentor 0");
    expect(plain(world.mailer.to(mentorEmail())[0]?.text ?? "")).toContain(
      "Heure : 11 h 00 chez toi, 17 h 00 chez Juliette Morel",
    );
  });
});

describe("each message once", () => {
  test("planned twice, and at once, it is planned once", async () => {
    const { id } = await book();
    const plan = () => planMessages(depsWith(), house.scope, "booked", { bookingId: id, version: 0 });
    await Promise.all([plan(), plan(), plan()]);
    await plan();
    expect(await messagesOf(id)).toHaveLength(6);
    await world.settle();
    expect(world.mailer.sent).toHaveLength(2);
  });

  test("an event that arrives late plans nothing for a booking that has changed", async () => {
    const { id, link } = await book();
    await cancel(link);
    await planMessages(depsWith(), house.scope, "booked", { bookingId: id, version: 0 });
    expect(await messagesOf(id)).toEqual([]);
  });

  test("asked again, what was sent is not sent again", async () => {
    const { messageId } = await planned();
    await messageSender(depsWith())(house.scope, messageId);
    await messageSender(depsWith())(house.scope, messageId);
    expect(world.mailer.sent).toHaveLength(1);
  });

  test("killed between sending and writing it down: sent again with the same Message-ID, never a third time", async () => {
    const { messageId, bookingId } = await planned();
    const dies = {
      send: async (mail: OutgoingMail) => (await world.mailer.send(mail), Promise.reject(new Error("killed"))),
      close: async () => undefined,
    };
    await messageSender(depsWith({ mailer: dies }))(house.scope, messageId);
    expect(await messagesOf(bookingId)).toContain("confirmation contact due");
    await messageSender(depsWith())(house.scope, messageId);
    await world.settle();
    const ids = world.mailer.to(PUPIL).map((mail) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test("withdrawn while it was on its way: the row says that it went", async () => {
    const { messageId, bookingId, link } = await planned();
    const cancelsMeanwhile = {
      send: async (mail: OutgoingMail) => {
        await world.mailer.send(mail);
        await cancel(link);
        await planMessages(depsWith(), house.scope, "cancelled", { bookingId, version: 1 });
      },
      close: async () => undefined,
    };
    await messageSender(depsWith({ mailer: cancelsMeanwhile }))(house.scope, messageId);
    expect(await messagesOf(bookingId)).toContain("confirmation contact sent");
  });
});

describe("a mail server that is away", () => {
  test("the message waits, then goes once", async () => {
    const { messageId, bookingId } = await planned();
    world.mailer.down = true;
    await messageSender(depsWith())(house.scope, messageId);
    expect(await messagesOf(bookingId)).toContain("confirmation contact due");
    world.mailer.down = false;
    world.clock.passMinutes(2);
    await world.settle();
    expect(subjectsTo(PUPIL)).toHaveLength(1);
  });

  test("after sixteen hours it has failed, and that is shown", async () => {
    const { messageId, bookingId } = await planned();
    world.mailer.down = true;
    await later(15);
    expect(await messagesOf(bookingId)).toContain("confirmation contact due");
    await later(2);
    expect(await messagesOf(bookingId)).toContain("confirmation contact failed");
    await messageSender(depsWith())(house.scope, messageId);
    expect(world.mailer.sent).toEqual([]);
  });

  test("cancelled meanwhile: what waited is withdrawn", async () => {
    const { messageId, bookingId, link } = await planned();
    world.mailer.down = true;
    await messageSender(depsWith())(house.scope, messageId);
    await cancel(link);
    world.mailer.down = false;
    await messageSender(depsWith())(house.scope, messageId);
    expect(world.mailer.sent).toEqual([]);
    expect(await messagesOf(bookingId)).toContain("confirmation contact withdrawn");
  });

  test("back only after the session: a reminder says nothing any more", async () => {
    const { id } = await book();
    await world.settle();
    world.mailer.sent.length = 0;
    world.clock.goTo("2027-03-09T09:00:00Z");
    await world.settle();
    expect(world.mailer.sent).toEqual([]);
    expect(await messagesOf(id)).toContain("reminder 60 contact withdrawn");
  });
});

describe("other times are offered", () => {
  /** Two bookings of Tuesday, each offered Thursday at ten until three days from now. */
  async function offered() {
    const params = { businessId: house.scope.businessId };
    const answerBy = new Date(world.clock.now() + 72 * 3_600_000).toISOString();
    const propose = async (email: string, startsAt: string, at: string) => {
      await books(pupil, house, { startsAt, email });
      const { rows } = await world.owner.query<{ id: string }>(
        "select id from booking order by created_at desc, id desc",
      );
      const bookingId = rows[0]?.id ?? "";
      await house.owner.call("proposeTimes", {
        params: { ...params, bookingId },
        headers: { "idempotency-key": newId() },
        body: { options: [{ startsAt: at }], reason: "", answerBy },
      });
      await world.settle();
      const mail = world.mailer.to(email).find(({ text }) => text.includes("/proposition/"));
      return /\/proposition\/([\w.~-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    };
    await propose("lent@lycee.example", "2027-03-09T10:00:00+01:00", "2027-03-11T10:00:00+01:00");
    return propose("vif@lycee.example", "2027-03-09T11:00:00+01:00", "2027-03-11T11:00:00+01:00");
  }
  const reminders = (email: string) => subjectsTo(email).filter((subject) => subject.includes("attend encore"));

  test("who has not chosen is asked once more, a day before it is too late; who has, is not", async () => {
    const link = await offered();
    const { options } = (await pupil.call("getProposalByLink", { params: { link } })).body;
    await pupil.call("chooseTimeByLink", { params: { link }, body: { optionId: options[0]?.id ?? "" } });
    await later(47);
    expect(reminders("lent@lycee.example")).toEqual([]);
    await later(2);
    expect(reminders("lent@lycee.example")).toEqual([
      expect.stringContaining("attend encore une réponse : mardi 9 mars à 10 h 00"),
    ]);
    await later(30);
    expect(reminders("lent@lycee.example")).toHaveLength(1);
    expect(reminders("vif@lycee.example")).toEqual([]);
    expect(reminders(mentorEmail())).toEqual([]);
  });

  test("who keeps what was booked is asked no more; nor is anybody after a day without a mail server", async () => {
    const link = await offered();
    await pupil.call("keepTimeByLink", { params: { link }, body: {} });
    await later(73);
    expect(reminders("vif@lycee.example")).toEqual([]);
    expect(reminders("lent@lycee.example")).toEqual([]);
  });
});

test("another business can't send it", async () => {
  const { messageId, bookingId } = await planned();
  const other = await createHouse(world);
  await messageSender(depsWith())(other.scope, messageId);
  expect(world.mailer.sent).toEqual([]);
  expect(await messagesOf(bookingId)).toContain("confirmation contact due");
});

test("a link to sign in: from Creneau, opening the app, the token out of servers' sight", async () => {
  await new Person(world).call("requestMagicLink", { body: { email: mentorEmail() } });
  await world.settle();
  const [mail] = world.mailer.to(mentorEmail());
  expect(mail?.subject).toBe("Votre lien de connexion");
  expect(mail?.text).toMatch(/http:\/\/creneau\.test\/app\/connexion\/lien#token=[\w-]{43}\n/);
  expect(mail?.from).toEqual({ name: "Creneau", address: "bonjour@creneau.localhost" });
});

test("the manage page's calendar file", async () => {
  const { link, id } = await book();
  const answer = await pupil.call("getCalendarFileByLink", { params: { link } });
  expect(answer.body).toContain(`UID:${id}@creneau`);
  expect(answer.body).toContain("METHOD:PUBLISH");
});
