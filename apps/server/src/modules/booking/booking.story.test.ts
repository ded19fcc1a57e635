/** A booking's life: offered, held, booked, moved, cancelled, over. */
import type { LinkedBooking } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { enqueue } from "../../platform/jobs/jobs.ts";
import {
  asksToHold,
  booked,
  books,
  createHouse,
  everyPage,
  holds,
  idOf,
  offeredTo,
  Person,
  type House,
  type HouseOptions,
  type Mentor,
} from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { bookingLink } from "./links.ts";

/** Monday 2027-03-01, 09:00 in Paris. */
const now = "2027-03-01T08:00:00Z";

/** A world of its own, where the test may move the clock. */
async function practice(options: HouseOptions = {}) {
  const world = await worldOfThisTest({ now });
  const house = await createHouse(world, options);
  return { world, house, pupil: new Person(world), mentor: await new Person(world).signsIn(mentorOf(house).email) };
}

const mentorOf = (house: House, index = 0): Mentor => {
  const mentor = house.mentors[index];
  if (!mentor) throw new Error("no such mentor");
  return mentor;
};

const march = { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z" };

const planningOf = async (person: Person, house: House) =>
  (await person.call("listBookings", { params: { businessId: house.scope.businessId }, query: march })).body.items;

const detailOf = async (person: Person, house: House, booking: LinkedBooking) =>
  (
    await person.call("getBooking", {
      params: { businessId: house.scope.businessId, bookingId: await idOf(house, booking) },
    })
  ).body;

const cancelsByLink = (person: Person, { link }: LinkedBooking, reason = "") =>
  person.call("cancelBookingByLink", { params: { link }, body: { reason } });

const movesByLink = (person: Person, { link }: LinkedBooking, startsAt: string, reason = "") =>
  person.call("moveBookingByLink", { params: { link }, body: { startsAt, reason } });

describe("booked, and cancelled by the link", () => {
  test("the mentor sees it in the planning, both have a mail with an invitation, and the cancelled time is free again", async () => {
    const { world, house, pupil, mentor } = await practice();
    const startsAt = "2027-03-09T09:00:00.000Z";
    const day = { from: "2027-03-09" };
    expect(await offeredTo(pupil, house, day)).toContain(startsAt);

    const booking = await booked(pupil, house, { startsAt, note: "Droit ou sciences po ?", zone: "Europe/Paris" });
    expect(booking).toMatchObject({
      status: "confirmed",
      startsAt,
      endsAt: "2027-03-09T09:15:00.000Z",
      changeableUntil: startsAt,
      contactName: "Juliette Morel",
      note: "Droit ou sciences po ?",
      cancelledBy: null,
    });
    expect(await offeredTo(pupil, house, day)).not.toContain(startsAt);
    const [listed] = await planningOf(mentor, house);
    expect(listed).toMatchObject({
      reference: booking.reference,
      startsAt,
      contact: { name: "Juliette Morel", email: null },
      version: 0,
    });
    const seen = await detailOf(mentor, house, booking);
    expect(seen.note).toBe("Droit ou sciences po ?");
    const judged = { what: "optimised", by: "system" };
    expect(seen.history).toMatchObject([
      judged,
      { what: "booked", by: "contact", byName: null, from: null, to: { startsAt } },
    ]);

    await world.settle();
    const toBoth = ["juliette@lycee.example", mentorOf(house).email];
    for (const address of toBoth)
      expect(world.mailer.to(address).map((mail) => mail.calendar?.method)).toEqual(["REQUEST"]);

    const cancelled = (await cancelsByLink(pupil, booking, "Je suis malade")).body;
    expect(cancelled).toMatchObject({ status: "cancelled", cancelledBy: "contact", reference: booking.reference });
    expect(await offeredTo(pupil, house, day)).toContain(startsAt);
    const after = await detailOf(mentor, house, booking);
    expect(after).toMatchObject({ status: "cancelled", version: 1 });
    expect(after.history[2]).toMatchObject({
      what: "cancelled",
      by: "contact",
      reason: "Je suis malade",
      from: { startsAt },
      to: null,
    });

    await world.settle();
    for (const address of toBoth)
      expect(world.mailer.to(address).map((mail) => mail.calendar?.method)).toEqual(["REQUEST", "CANCEL"]);
    expect((await books(new Person(world), house, { startsAt, email: "paul@lycee.example" })).status).toBe(201);
  });

  test("by a member: the history says who and why, and the link shows that it was the business", async () => {
    const { house, pupil, mentor } = await practice();
    const booking = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z" });
    const params = { businessId: house.scope.businessId, bookingId: await idOf(house, booking) };
    const answer = await mentor.call("cancelBooking", { params, body: { reason: "Examen déplacé" } });
    expect(answer.body).toMatchObject({ status: "cancelled", version: 1 });
    expect(answer.body.history.at(-1)).toMatchObject({
      what: "cancelled",
      by: "business",
      byName: "Mentor 0",
      reason: "Examen déplacé",
    });
    const shown = await pupil.call("getBookingByLink", { params: { link: booking.link } });
    expect(shown.body).toMatchObject({ status: "cancelled", cancelledBy: "business" });
  });

  test("once cancelled it can't be cancelled or moved again, and one is told so in one's language", async () => {
    const { house, pupil } = await practice();
    const booking = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z" });
    await cancelsByLink(pupil, booking);
    const english = await pupil.call("cancelBookingByLink", {
      params: { link: booking.link },
      body: {},
      headers: { "accept-language": "en" },
    });
    expect(english.problem).toMatchObject({
      status: 409,
      code: "ILLEGAL_TRANSITION",
      detail: "This booking is already cancelled.",
    });
    const params = { businessId: house.scope.businessId, bookingId: await idOf(house, booking) };
    const byOwner = await house.owner.call("moveBooking", { params, body: { startsAt: "2027-03-09T10:00:00Z" } });
    expect(byOwner.problem).toMatchObject({ code: "ILLEGAL_TRANSITION", detail: "Ce rendez-vous est déjà annulé." });
    expect((await detailOf(house.owner, house, booking)).history).toHaveLength(3);
  });

  test("two who cancel at once: one does, the other is told that it is done", async () => {
    const { house, pupil } = await practice();
    const booking = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z" });
    const answers = await Promise.all([cancelsByLink(pupil, booking), cancelsByLink(pupil, booking)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await detailOf(house.owner, house, booking)).version).toBe(1);
  });
});

describe("moved", () => {
  test("by the link, then by the mentor: the same booking, each move in its history, the old time free, the new one taken", async () => {
    const { house, pupil, mentor } = await practice();
    const [first, second, third] = [
      "2027-03-09T09:00:00.000Z",
      "2027-03-10T13:30:00.000Z",
      "2027-03-11T14:45:00.000Z",
    ] as const;
    const booking = await booked(pupil, house, { startsAt: first });
    const moved = (await movesByLink(pupil, booking, second, "Cours déplacé")).body;
    expect(moved).toMatchObject({
      reference: booking.reference,
      startsAt: second,
      endsAt: "2027-03-10T13:45:00.000Z",
      status: "confirmed",
    });
    const params = { businessId: house.scope.businessId, bookingId: await idOf(house, moved) };
    const again = (await mentor.call("moveBooking", { params, body: { startsAt: third, reason: "Réunion" } })).body;
    expect(again).toMatchObject({ id: params.bookingId, reference: booking.reference, startsAt: third, version: 2 });
    expect(again.history.slice(1)).toMatchObject([
      { what: "booked", by: "contact", to: { startsAt: first } },
      {
        what: "moved",
        by: "contact",
        byName: null,
        reason: "Cours déplacé",
        from: { startsAt: first },
        to: { startsAt: second },
      },
      {
        what: "moved",
        by: "business",
        byName: "Mentor 0",
        reason: "Réunion",
        from: { startsAt: second },
        to: { startsAt: third },
      },
    ]);
    const offered = await offeredTo(pupil, house, { from: "2027-03-09", to: "2027-03-11" });
    expect([first, second, third].map((start) => offered.includes(start))).toEqual([true, true, false]);
    // The first link still leads to it.
    expect((await pupil.call("getBookingByLink", { params: { link: booking.link } })).body.startsAt).toBe(third);
  });

  test("to where it is already, nothing changes", async () => {
    const { house, pupil } = await practice();
    const booking = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z" });
    expect((await movesByLink(pupil, booking, "2027-03-09T10:00:00+01:00")).status).toBe(200);
    expect(await detailOf(house.owner, house, booking)).toMatchObject({
      version: 0,
      history: [{ what: "optimised" }, { what: "booked" }],
    });
  });

  test("its own time counts as free: it may overlap what it leaves", async () => {
    const { house, pupil } = await practice({
      service: { durationMinutes: 60, stepMinutes: 15, bufferAfterMinutes: 15 },
    });
    const booking = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z" });
    const shifted = "2027-03-09T09:15:00.000Z";
    const day = { from: "2027-03-09" };
    expect(await offeredTo(pupil, house, day)).not.toContain(shifted);
    const whileMoving = await offeredTo(pupil, house, { ...day, moving: booking.link });
    expect(whileMoving).toContain(shifted);
    expect(whileMoving).toContain(booking.startsAt);
    const params = { businessId: house.scope.businessId, professionalId: mentorOf(house).id };
    const query = { from: "2027-03-09", movingBookingId: await idOf(house, booking) };
    const judged = (await house.owner.call("listSlots", { params, query })).body.items;
    expect(judged.filter((slot) => slot.offered).map((slot) => slot.startsAt)).toEqual(whileMoving);
    expect((await movesByLink(pupil, booking, shifted)).body.startsAt).toBe(shifted);
  });

  test("another professional's booking makes nothing free: whoever asks is told that it is not theirs", async () => {
    const { house, pupil, mentor } = await practice({ mentors: [{}, {}] });
    const other = mentorOf(house, 1);
    const theirs = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z", mentor: other });
    const params = { business: house.slug, professional: mentorOf(house).slug };
    const inside = { businessId: house.scope.businessId, professionalId: mentorOf(house).id };
    const movingBookingId = await idOf(house, theirs);
    const english = { "accept-language": "en" };
    const sentence = "The booking to move is not with this person.";
    const asks = (person: Person, moving: string) =>
      person.call("listSlots", {
        params: inside,
        query: { from: "2027-03-09", movingBookingId: moving },
        headers: english,
      });
    const refusals = [
      await pupil.call("listPublicSlots", { params, query: { moving: theirs.link }, headers: english }),
      await asks(house.owner, movingBookingId),
      // Who may not see it is told the same as of one that never was.
      await asks(mentor, movingBookingId),
      await asks(mentor, newId()),
    ];
    for (const { problem } of refusals) {
      expect(problem).toMatchObject({ status: 404, code: "NOT_FOUND", detail: sentence });
    }
    const french = await pupil.call("listPublicSlots", { params, query: { moving: theirs.link } });
    expect(french.problem.detail).toBe("Le rendez-vous à déplacer n’est pas avec cette personne.");
    // With whom it is, its own time is free, as ever.
    const whileMoving = await offeredTo(pupil, house, { from: "2027-03-09", mentor: other, moving: theirs.link });
    expect(whileMoving).toContain(theirs.startsAt);
  });

  test("onto another's time it can't, nor outside of the hours; it stays where it was", async () => {
    const { house, pupil } = await practice();
    const others = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z", email: "paul@lycee.example" });
    const booking = await booked(pupil, house, { startsAt: "2027-03-09T10:00:00.000Z" });
    const onto = (await movesByLink(pupil, booking, others.startsAt)).problem;
    expect(onto).toMatchObject({ code: "SLOT_TAKEN", because: "already-busy" });
    expect(onto.alternatives).toContainEqual({
      startsAt: "2027-03-09T09:15:00.000Z",
      endsAt: "2027-03-09T09:30:00.000Z",
    });
    expect((await movesByLink(pupil, booking, "2027-03-09T03:00:00Z")).problem).toMatchObject({
      code: "SLOT_REFUSED",
      because: "outside-hours",
    });
    expect(await detailOf(house.owner, house, booking)).toMatchObject({ startsAt: booking.startsAt, version: 0 });
  });

  test("of two who want the same new time, one has it", async () => {
    const { house, pupil } = await practice();
    const both = [
      await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z" }),
      await booked(pupil, house, { startsAt: "2027-03-09T10:00:00.000Z", email: "paul@lycee.example" }),
    ];
    const answers = await Promise.all(both.map((booking) => movesByLink(pupil, booking, "2027-03-10T09:00:00Z")));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe("SLOT_TAKEN");
  });
});

describe("by the clock", () => {
  test("who booked changes until the start, the business until the end, nobody after", async () => {
    const { world, house, pupil, mentor } = await practice();
    const booking = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z" });
    const params = { businessId: house.scope.businessId, bookingId: await idOf(house, booking) };
    world.clock.goTo("2027-03-09T09:00:00Z");
    for (const answer of [
      await cancelsByLink(pupil, booking),
      await movesByLink(pupil, booking, "2027-03-10T09:00:00Z"),
    ]) {
      expect(answer.problem).toMatchObject({ code: "ILLEGAL_TRANSITION", detail: "Ce rendez-vous a déjà commencé." });
    }
    world.clock.goTo("2027-03-09T09:14:59Z");
    expect(
      (await mentor.call("moveBooking", { params, body: { startsAt: "2027-03-10T09:00:00Z" } })).body.version,
    ).toBe(1);
    world.clock.goTo("2027-03-10T09:15:00Z");
    const late = await mentor.call("cancelBooking", { params, body: {} });
    expect(late.problem).toMatchObject({ code: "ILLEGAL_TRANSITION", detail: "Ce rendez-vous a déjà eu lieu." });
  });

  test("it is completed at its end, at the end it was moved to, and not at all when cancelled", async () => {
    const { world, house, pupil } = await practice();
    const kept = await booked(pupil, house, { startsAt: "2027-03-09T09:00:00.000Z" });
    const moved = await booked(pupil, house, { startsAt: "2027-03-09T10:00:00.000Z", email: "paul@lycee.example" });
    const cancelled = await booked(pupil, house, { startsAt: "2027-03-09T10:30:00.000Z", email: "zoe@lycee.example" });
    await movesByLink(pupil, moved, "2027-03-12T10:00:00Z");
    await cancelsByLink(pupil, cancelled);
    world.clock.goTo("2027-03-09T09:14:59Z");
    await world.settle();
    expect((await detailOf(house.owner, house, kept)).status).toBe("in-progress");
    world.clock.goTo("2027-03-09T12:00:00Z");
    await world.settle();
    const seen = await planningOf(house.owner, house);
    expect(seen.map(({ reference, status }) => [reference, status])).toEqual([
      [kept.reference, "completed"],
      [cancelled.reference, "cancelled"],
      [moved.reference, "confirmed"],
    ]);
    expect((await detailOf(house.owner, house, kept)).history.at(-1)).toMatchObject({
      what: "completed",
      by: "system",
      byName: null,
    });
    world.clock.goTo("2027-03-12T10:15:00Z");
    await world.settle();
    const params = {
      businessId: house.scope.businessId,
      bookingId: await idOf(house, { ...moved, startsAt: "2027-03-12T10:00:00.000Z" }),
    };
    const over = await house.owner.call("cancelBooking", { params, body: {} });
    expect(over.problem).toMatchObject({ code: "ILLEGAL_TRANSITION", detail: "Ce rendez-vous a déjà eu lieu." });
  });

  test("notice: the first start offered is an hour away, and one too soon says when the earliest is", async () => {
    const { world, house, pupil } = await practice({ service: { noticeMinutes: 60 } });
    expect((await offeredTo(pupil, house, { from: "2027-03-01" }))[0]).toBe("2027-03-01T09:00:00.000Z");
    world.clock.passMinutes(1);
    expect((await offeredTo(pupil, house, { from: "2027-03-01" }))[0]).toBe("2027-03-01T09:15:00.000Z");
    const tooSoon = await books(pupil, house, { startsAt: "2027-03-01T09:00:00Z" });
    expect(tooSoon.problem).toMatchObject({
      code: "SLOT_REFUSED",
      because: "too-soon",
      earliestAt: "2027-03-01T09:01:00.000Z",
    });
    expect(tooSoon.problem.alternatives?.[0]?.startsAt).toBe("2027-03-01T09:15:00.000Z");
  });

  test("horizon: the last day is counted from today, and moves on with it", async () => {
    const { world, house, pupil } = await practice({ service: { horizonDays: 7 } });
    const nextWeek = { from: "2027-03-08", to: "2027-03-09" };
    expect((await offeredTo(pupil, house, nextWeek)).at(-1)).toBe("2027-03-08T16:45:00.000Z");
    const tooFar = { startsAt: "2027-03-09T08:00:00Z" };
    expect((await books(pupil, house, tooFar)).problem).toMatchObject({ code: "SLOT_REFUSED", because: "too-far" });
    world.clock.goTo("2027-03-01T23:00:00Z"); // midnight in Paris
    expect((await offeredTo(pupil, house, nextWeek)).at(-1)).toBe("2027-03-09T16:45:00.000Z");
    expect((await books(pupil, house, tooFar)).status).toBe(201);
  });
});

describe("held", () => {
  const startsAt = "2027-03-09T09:00:00.000Z";
  const day = { from: "2027-03-09" };

  test("a held time is offered to nobody else, and kept for who holds it", async () => {
    const { house, pupil, world } = await practice();
    const held = await holds(pupil, house, { startsAt });
    expect(held).toMatchObject({ startsAt, endsAt: "2027-03-09T09:15:00.000Z", expiresAt: "2027-03-01T08:10:00.000Z" });
    expect(await offeredTo(new Person(world), house, day)).not.toContain(startsAt);
    expect((await books(new Person(world), house, { startsAt })).problem).toMatchObject({
      code: "SLOT_TAKEN",
      because: "held",
    });
    expect((await asksToHold(new Person(world), house, { startsAt })).problem).toMatchObject({
      code: "SLOT_TAKEN",
      because: "held",
    });
    expect((await books(pupil, house, { startsAt, hold: held.hold })).status).toBe(201);
  });

  test("it ends by itself after ten minutes: at that moment for everybody, and its row soon after", async () => {
    const { house, pupil, world } = await practice();
    await holds(pupil, house, { startsAt });
    world.clock.passMinutes(9.99);
    expect(await offeredTo(pupil, house, day)).not.toContain(startsAt);
    world.clock.goTo("2027-03-01T08:10:00Z");
    expect(await offeredTo(pupil, house, day)).toContain(startsAt);
    await world.settle();
    const { rows } = await world.owner.query("select from hold union all select from occupancy");
    expect(rows).toHaveLength(0);
  });

  test("whoever comes after its end takes its place, before any sweep; who held it is told so", async () => {
    const { house, pupil, world } = await practice();
    const { hold } = await holds(pupil, house, { startsAt });
    world.clock.passMinutes(10);
    expect((await books(new Person(world), house, { startsAt, email: "paul@lycee.example" })).status).toBe(201);
    expect((await books(pupil, house, { startsAt, hold })).problem).toMatchObject({
      code: "SLOT_TAKEN",
      because: "already-busy",
    });
  });

  test("a hold that is over hurts nobody: the time may still be free, to book, to hold, or to move to", async () => {
    const { house, pupil, world } = await practice();
    const [one, two, three] = [
      "2027-03-09T09:00:00.000Z",
      "2027-03-09T09:30:00.000Z",
      "2027-03-09T10:00:00.000Z",
    ] as const;
    const { hold } = await holds(pupil, house, { startsAt: one });
    for (const start of [two, three]) await holds(new Person(world), house, { startsAt: start });
    const booking = await booked(pupil, house, { startsAt: "2027-03-10T09:00:00Z", email: "paul@lycee.example" });
    world.clock.passMinutes(11);
    expect((await books(pupil, house, { startsAt: one, hold })).status).toBe(201);
    expect((await asksToHold(pupil, house, { startsAt: two })).status).toBe(201);
    expect((await movesByLink(pupil, booking, three)).status).toBe(200);
  });

  test("a visitor holds three at most; who books one gives the others back", async () => {
    const { house, pupil, world } = await practice();
    const visitor = "one-visitor-0001";
    const starts = ["2027-03-09T09:00:00.000Z", "2027-03-09T09:15:00.000Z", "2027-03-09T09:30:00.000Z"] as const;
    const held: Awaited<ReturnType<typeof holds>>[] = [];
    for (const start of starts) held.push(await holds(pupil, house, { startsAt: start, visitor }));
    const fourth = { startsAt: "2027-03-09T09:45:00.000Z" };
    expect((await asksToHold(pupil, house, { ...fourth, visitor })).problem).toMatchObject({
      status: 409,
      code: "TOO_MANY_HOLDS",
    });
    expect((await asksToHold(new Person(world), house, fourth)).status).toBe(201);
    expect((await books(pupil, house, { startsAt: starts[1], hold: held[1]?.hold ?? "" })).status).toBe(201);
    const offered = await offeredTo(new Person(world), house, day);
    expect(starts.map((start) => offered.includes(start))).toEqual([true, false, true]);
  });

  test("one that is given back is free at once", async () => {
    const { house, pupil } = await practice();
    const { hold } = await holds(pupil, house, { startsAt });
    expect((await pupil.call("releaseHold", { params: { business: house.slug, hold } })).status).toBe(204);
    expect(await offeredTo(pupil, house, day)).toContain(startsAt);
  });

  test("with a hold one may also book a time beside it", async () => {
    const { house, pupil } = await practice({ service: { durationMinutes: 60, stepMinutes: 15 } });
    const { hold } = await holds(pupil, house, { startsAt });
    expect((await books(pupil, house, { startsAt: "2027-03-09T09:15:00Z", hold })).status).toBe(201);
  });

  test("a hold of another house, or none at all, is no key to a held time", async () => {
    const { house, pupil, world } = await practice();
    const neighbour = await createHouse(world);
    const { hold } = await holds(pupil, neighbour, { startsAt });
    await holds(new Person(world), house, { startsAt });
    for (const forged of [hold, "nonsense", "AAAA"]) {
      expect((await books(pupil, house, { startsAt, hold: forged })).problem).toMatchObject({
        code: "SLOT_TAKEN",
        because: "held",
      });
    }
  });
});

describe("what is offered can be booked, what is refused can't", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ now });
  });
  afterAll(() => world.close());

  const buffers = { durationMinutes: 30, stepMinutes: 15, bufferBeforeMinutes: 15, bufferAfterMinutes: 10 };

  test("over fourteen days, one start after the other as they are offered", async () => {
    const house = await createHouse(world, { service: buffers });
    const pupil = new Person(world);
    const random = fc.sample(fc.nat(), { numRuns: 28, seed: 14 });
    for (const [index, nat] of random.entries()) {
      const on = `2027-03-${String(1 + (index % 14)).padStart(2, "0")}`;
      const offered = await offeredTo(pupil, house, { from: on });
      const startsAt = offered[nat % (offered.length || 1)];
      if (startsAt === undefined) continue; // a week-end
      const answer = await books(pupil, house, { startsAt, email: `pupil${index}@lycee.example` });
      expect([startsAt, answer.status]).toEqual([startsAt, 201]);
      const after = await offeredTo(pupil, house, { from: on });
      const wall = (text: string, minutes: number) => Date.parse(text) + minutes * 60_000;
      // By subtraction, where the engine merges sets: 30 minutes each, 25 between two.
      for (const start of after)
        expect(Math.abs(wall(start, 0) - wall(startsAt, 0))).toBeGreaterThanOrEqual(55 * 60_000);
    }
    expect((await planningOf(house.owner, house)).length).toBe(20);
  });

  test("each refused start is refused with the same reason when one tries, and the back office is offered what the public is", async () => {
    const house = await createHouse(world, { service: buffers });
    const pupil = new Person(world);
    await booked(pupil, house, { startsAt: "2027-03-02T10:00:00+01:00" });
    await holds(pupil, house, { startsAt: "2027-03-02T15:00:00+01:00" });
    const [businessId, professionalId] = [house.scope.businessId, mentorOf(house).id];
    const { body } = await house.owner.call("listSlots", {
      params: { businessId, professionalId },
      query: { from: "2027-03-01", to: "2027-03-07" },
    });
    expect(body.zone).toBe("Europe/Paris");
    expect(body.items.filter(({ offered }) => offered).map((slot) => slot.startsAt)).toEqual(
      await offeredTo(pupil, house, { from: "2027-03-01", to: "2027-03-07" }),
    );
    const refused = body.items.filter(({ offered }) => !offered);
    expect(new Set(refused.map(({ because }) => because))).toEqual(
      new Set(["too-soon", "outside-hours", "already-busy", "held", "buffer"]),
    );
    for (const slot of refused) {
      expect(slot.reasons.map(({ because }) => because)).toContain(slot.because);
      for (const { sentence } of slot.reasons) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      const contact = { name: "Paul", email: "paul@lycee.example" };
      const ask = { professionalId, serviceId: house.serviceId, startsAt: slot.startsAt, contact };
      const answer = await house.owner.call("bookForContact", { params: { businessId }, body: ask });
      expect([slot.startsAt, answer.problem.because]).toEqual([slot.startsAt, slot.because]);
    }
  });

  test("the next free time after a period is told, and none when there is none", async () => {
    const house = await createHouse(world, { service: { horizonDays: 10 } });
    const params = { business: house.slug, professional: mentorOf(house).slug };
    const ask = async (query: Record<string, string>) =>
      (await new Person(world).call("listPublicSlots", { params, query })).body;
    const weekEnd = await ask({ from: "2027-03-06", to: "2027-03-07" });
    expect(weekEnd.days).toEqual([
      { on: "2027-03-06", slots: [] },
      { on: "2027-03-07", slots: [] },
    ]);
    expect(weekEnd.nextSlot).toEqual({ startsAt: "2027-03-08T08:00:00.000Z", endsAt: "2027-03-08T08:15:00.000Z" });
    expect((await ask({ from: "2027-03-11" })).nextSlot).toBeNull();
    const byDefault = await ask({});
    expect(byDefault).toMatchObject({ zone: "Europe/Paris", from: "2027-03-01", to: "2027-03-07" });
    const longest = await ask({ from: "2027-03-01", to: "2027-05-01" });
    expect(longest.days).toHaveLength(62);
  });
});

describe("who may book what", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ now });
  });
  afterAll(() => world.close());

  test("a longer or shorter session than the service's is refused in the tenant's own words; its own length is fine", async () => {
    const house = await createHouse(world);
    const pupil = new Person(world);
    for (const durationMinutes of [1, 14, 16, 30, 1440]) {
      const { problem } = await books(pupil, house, { startsAt: "2027-03-09T09:00:00Z", durationMinutes });
      expect(problem).toMatchObject({
        status: 422,
        code: "DURATION_LOCKED",
        detail: "Les sessions Thotis sont limitées à 15 minutes",
      });
    }
    expect((await books(pupil, house, { startsAt: "2027-03-09T09:00:00Z", durationMinutes: 15 })).status).toBe(201);
    const silent = await createHouse(world, { service: { lockedDurationMessage: "" } });
    const { problem } = await books(pupil, silent, { startsAt: "2027-03-09T09:00:00Z", durationMinutes: 30 });
    expect(problem.detail).toBe("Réservez sans changer la durée.");
  });

  test("a service that is not booked on line is hidden from the public, and booked by the back office", async () => {
    const house = await createHouse(world, { service: { allowOnlineBooking: false } });
    const pupil = new Person(world);
    const [business, professional] = [house.slug, mentorOf(house).slug];
    expect((await books(pupil, house, { startsAt: "2027-03-09T09:00:00Z" })).problem.code).toBe("NOT_FOUND");
    expect((await asksToHold(pupil, house, { startsAt: "2027-03-09T09:00:00Z" })).problem.code).toBe("NOT_FOUND");
    expect((await pupil.call("listPublicSlots", { params: { business, professional } })).problem.code).toBe(
      "NOT_FOUND",
    );
    expect((await pupil.call("getPublicBusiness", { params: { business } })).body.services).toEqual([]);
    expect((await pupil.call("getPublicProfessional", { params: { business, professional } })).body).toMatchObject({
      services: [],
      nextSlot: null,
    });
    const contact = { name: "Paul", email: "paul@lycee.example" };
    const body = {
      professionalId: mentorOf(house).id,
      serviceId: house.serviceId,
      startsAt: "2027-03-09T09:00:00Z",
      contact,
    };
    expect(
      (await house.owner.call("bookForContact", { params: { businessId: house.scope.businessId }, body })).status,
    ).toBe(201);
  });

  test("who is not published is not there for the public: no card, no page, no slots, no hold, no booking", async () => {
    const house = await createHouse(world, { mentors: [{}, {}] });
    const hidden = mentorOf(house, 1);
    await world.owner.query("update professional set published = false where id = $1", [hidden.id]);
    const pupil = new Person(world);
    const cards = (await pupil.call("listPublicProfessionals", { params: { business: house.slug } })).body.items;
    expect(cards.map(({ slug }) => slug)).toEqual([mentorOf(house).slug]);
    expect((await pupil.call("getPublicBusiness", { params: { business: house.slug } })).body.fields).toMatchObject([
      { professionalCount: 1 },
    ]);
    const params = { business: house.slug, professional: hidden.slug };
    expect((await pupil.call("getPublicProfessional", { params })).problem.code).toBe("NOT_FOUND");
    expect((await pupil.call("listPublicSlots", { params })).problem.code).toBe("NOT_FOUND");
    const wish = { startsAt: "2027-03-09T09:00:00Z", mentor: hidden };
    expect((await books(pupil, house, wish)).problem.code).toBe("NOT_FOUND");
    expect((await asksToHold(pupil, house, wish)).problem.code).toBe("NOT_FOUND");
    const team = await house.owner.call("listProfessionals", { params: { businessId: house.scope.businessId } });
    expect(team.body.items.map(({ published }) => published)).toEqual([true, false]);
  });

  test("the same key again after the professional is not published any more is the same answer, and one booking", async () => {
    const house = await createHouse(world);
    const pupil = new Person(world);
    const headers = { "idempotency-key": newId() };
    const wish = { startsAt: "2027-03-09T09:00:00Z", durationMinutes: 15 };
    const first = await books(pupil, house, wish, headers);
    await world.owner.query("update professional set published = false where id = $1", [mentorOf(house).id]);
    await world.owner.query("update service set duration_minutes = 20 where id = $1", [house.serviceId]);
    const again = await books(pupil, house, wish, headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual({
      ...first.body,
      service: { ...first.body.service, durationMinutes: 20, durations: [20] },
    });
    expect(await planningOf(house.owner, house)).toHaveLength(1);
    const another = await books(pupil, house, wish, { "idempotency-key": newId() });
    expect(another.problem.code).toBe("NOT_FOUND");
  });

  test("a member's booking sent again is the same booking, though the service is not given any more", async () => {
    const house = await createHouse(world);
    const ask = {
      params: { businessId: house.scope.businessId },
      body: {
        professionalId: mentorOf(house).id,
        serviceId: house.serviceId,
        startsAt: "2027-03-09T09:00:00Z",
        contact: { name: "Paul", email: "paul@lycee.example" },
      },
      headers: { "idempotency-key": newId() },
    };
    const first = await house.owner.call("bookForContact", ask);
    await world.owner.query("delete from service_professional where service_id = $1", [house.serviceId]);
    const again = await house.owner.call("bookForContact", ask);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await planningOf(house.owner, house)).toHaveLength(1);
  });

  test("a professional who does not give a service can't be booked for it, by anybody", async () => {
    const house = await createHouse(world, { mentors: [{}, {}] });
    const other = mentorOf(house, 1);
    await world.owner.query("delete from service_professional where professional_id = $1", [other.id]);
    const startsAt = "2027-03-09T09:00:00Z";
    expect((await books(new Person(world), house, { startsAt, mentor: other })).problem.code).toBe("NOT_FOUND");
    const body = {
      professionalId: other.id,
      serviceId: house.serviceId,
      startsAt,
      contact: { name: "Paul", email: "paul@lycee.example" },
    };
    const answer = await house.owner.call("bookForContact", { params: { businessId: house.scope.businessId }, body });
    expect(answer.problem.code).toBe("NOT_FOUND");
  });

  test("a member books for somebody: the history says who, the person has a link of their own, the answer is the booking", async () => {
    const house = await createHouse(world);
    const mentor = await new Person(world).signsIn(mentorOf(house).email);
    const contact = {
      name: "Paul Petit",
      email: "Paul.Petit@Lycee.example",
      zone: "America/Toronto",
      locale: "en",
    } as const;
    const body = {
      professionalId: mentorOf(house).id,
      serviceId: house.serviceId,
      startsAt: "2027-03-09T10:00:00+01:00",
      contact,
      note: "Par téléphone",
    };
    const params = { businessId: house.scope.businessId };
    const { body: made } = await mentor.call("bookForContact", { params, body });
    expect(made).toMatchObject({
      status: "confirmed",
      startsAt: "2027-03-09T09:00:00.000Z",
      note: "Par téléphone",
      contact: { name: "Paul Petit", zone: "America/Toronto" },
    });
    expect(made.history.slice(1)).toMatchObject([{ what: "booked", by: "business", byName: "Mentor 0" }]);
    const seen = await house.owner.call("getBooking", { params: { ...params, bookingId: made.id } });
    expect(seen.body.contact.email).toBe("paul.petit@lycee.example");
    await world.settle();
    expect(world.mailer.to("paul.petit@lycee.example")).toHaveLength(1);
  });

  test("who books again is the same contact, by address, whatever its capitals; what they say of themselves last counts", async () => {
    const house = await createHouse(world);
    const pupil = new Person(world);
    await booked(pupil, house, {
      startsAt: "2027-03-09T09:00:00Z",
      email: "Léa@lycee.example".normalize("NFD").replaceAll(/\p{M}/gu, ""),
      name: "Lea",
    });
    await booked(pupil, house, {
      startsAt: "2027-03-10T09:00:00Z",
      email: "LEA@LYCEE.EXAMPLE",
      name: "Léa Roux",
      zone: "Indian/Reunion",
    });
    const [first, second] = await planningOf(house.owner, house);
    expect(first?.contact).toEqual(second?.contact);
    expect(second?.contact).toMatchObject({ name: "Léa Roux", email: "lea@lycee.example", zone: "Indian/Reunion" });
  });

  test("the planning is cut into pages without loss, filtered by state, by person and by period", async () => {
    const house = await createHouse(world, { mentors: [{}, {}] });
    const pupil = new Person(world);
    const made: LinkedBooking[] = [];
    for (const mentor of house.mentors) {
      for (const hour of ["09", "10", "14"]) {
        made.push(
          await booked(pupil, house, {
            startsAt: `2027-03-09T${hour}:00:00+01:00`,
            mentor,
            email: `p${hour}@lycee.example`,
          }),
        );
      }
    }
    for (const booking of made.slice(0, 1)) await cancelsByLink(pupil, booking);
    const params = { businessId: house.scope.businessId };
    const seen = (await everyPage(house.owner, "listBookings", { params, query: { ...march, limit: "4" } })).map(
      ({ reference }) => reference,
    );
    expect(seen.toSorted()).toEqual(made.map(({ reference }) => reference).toSorted());
    const count = async (query: Record<string, string>) =>
      (await house.owner.call("listBookings", { params, query: { ...march, ...query } })).body.items.length;
    expect(await count({ status: "cancelled" })).toBe(1);
    expect(await count({ professionalId: mentorOf(house, 1).id })).toBe(3);
    expect(await count({ from: "2027-03-09T09:00:00Z", until: "2027-03-09T13:00:00Z" })).toBe(2);
  });

  test("the link gives a calendar file", async () => {
    const house = await createHouse(world);
    const booking = await booked(new Person(world), house, { startsAt: "2027-03-09T09:00:00Z" });
    const file = await new Person(world).call("getCalendarFileByLink", { params: { link: booking.link } });
    expect(file.headers["content-type"]).toMatch(/^text\/calendar/);
    expect(file.headers["content-disposition"]).toContain(".ics");
    expect(file.body).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART[^]*END:VCALENDAR(?:\r\n)?$/);
  });

  test("who has no hours yet is shown without a time, and can't be booked", async () => {
    const house = await createHouse(world);
    const { id, slug } = mentorOf(house);
    await world.owner.query("delete from schedule where professional_id = $1", [id]);
    const pupil = new Person(world);
    const { items } = (await pupil.call("listPublicProfessionals", { params: { business: house.slug } })).body;
    expect(items).toMatchObject([{ slug, nextSlot: null, zone: "Europe/Paris" }]);
    expect(await offeredTo(pupil, house, { from: "2027-03-08", to: "2027-03-12" })).toEqual([]);
    expect((await books(pupil, house, { startsAt: "2027-03-09T09:00:00Z" })).problem).toMatchObject({
      code: "SLOT_REFUSED",
      because: "no-host",
      alternatives: [],
    });
    const params = { businessId: house.scope.businessId, professionalId: id };
    expect((await house.owner.call("listSlots", { params, query: { from: "2027-03-09" } })).body).toEqual({
      zone: "Europe/Paris",
      items: [],
    });
    expect((await house.owner.call("getSchedule", { params })).problem.code).toBe("NOT_FOUND");
    const hours = { zone: "Europe/Paris", weekly: [], version: 0 };
    expect((await house.owner.call("replaceWeeklyHours", { params, body: hours })).problem.code).toBe("NOT_FOUND");
  });

  test("a link to a booking that is gone opens nothing; what was to happen to it does not", async () => {
    const house = await createHouse(world);
    const { scope } = house;
    const gone = newId();
    const link = bookingLink(world.keys, scope.businessId, gone, instant("2027-04-01T00:00:00Z"));
    const pupil = new Person(world);
    const answers = [
      await pupil.call("getBookingByLink", { params: { link } }),
      await pupil.call("cancelBookingByLink", { params: { link }, body: {} }),
      await pupil.call("moveBookingByLink", { params: { link }, body: { startsAt: "2027-03-09T09:00:00Z" } }),
      await pupil.call("getCalendarFileByLink", { params: { link } }),
    ];
    expect(answers.map(({ problem }) => problem.code)).toEqual(answers.map(() => "LINK_NOT_VALID"));
    await world.db.inTenant(scope, (tx) => enqueue(tx, scope, "booking.complete", { bookingId: gone }));
    await world.settle();
    const { rows } = await world.owner.query("select from graphile_worker._private_jobs where payload::text like $1", [
      `%${gone}%`,
    ]);
    expect(rows).toHaveLength(0);
  });
});
