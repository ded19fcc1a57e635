/** Asked, answered, begun, over: who does what with a booking, and what the clock does. */
import type { LinkedBooking } from "@creneau/contract";
import { expect, describe, test } from "vitest";
import {
  asksToHold,
  booked,
  books,
  createHouse,
  idOf,
  offeredTo,
  Person,
  type House,
  type HouseOptions,
} from "../../testing/people.ts";
import { worldOfThisTest, type World } from "../../testing/world.ts";
import { stepBooking } from "./commands/step-booking.ts";

/** Monday 2027-03-01, 09:00 in Paris. */
const now = "2027-03-01T08:00:00Z";
const startsAt = "2027-03-09T09:00:00.000Z";
const other = "2027-03-09T10:00:00.000Z";
const day = { from: "2027-03-09" };

async function practice({ approval = false, ...options }: HouseOptions & { readonly approval?: boolean } = {}) {
  const world = await worldOfThisTest({ now });
  const house = await createHouse(world, {
    mentors: [{}, {}],
    ...options,
    service: { ...options.service, ...(approval ? { requiresApproval: true } : {}) },
  });
  const mentor = await new Person(world).signsIn(mentorOf(house).email);
  return { world, house, pupil: new Person(world), mentor };
}

const mentorOf = (house: House, index = 0) => {
  const mentor = house.mentors[index];
  if (!mentor) throw new Error("no such mentor");
  return mentor;
};

const inHouse = (house: House) => ({ businessId: house.scope.businessId });
const paramsOf = async (house: House, booking: LinkedBooking) => ({
  ...inHouse(house),
  bookingId: await idOf(house, booking),
});
const shown = async (person: Person, { link }: LinkedBooking) =>
  (await person.call("getBookingByLink", { params: { link } })).body;
const mailsTo = (world: World, address: string) =>
  world.mailer.to(address).map(({ subject, calendar }) => `${subject.split(/\s*:/)[0]} ${calendar?.method ?? "-"}`);
const told = (history: readonly { readonly what: string; readonly by: string }[]) =>
  history.map(({ what, by }) => `${what} ${by}`);
const PUPIL = "juliette@lycee.example";

describe("a request", () => {
  test("takes its time, waits in the list of whoever answers, and is an appointment once somebody says yes", async () => {
    const { world, house, pupil, mentor } = await practice({ approval: true });
    const asked = await booked(pupil, house, { startsAt });
    expect(asked).toMatchObject({ status: "requested", respondBy: "2027-03-03T08:00:00.000Z" });
    expect(await offeredTo(pupil, house, day)).not.toContain(startsAt);
    expect((await books(new Person(world), house, { startsAt, email: "paul@lycee.example" })).problem.code).toBe(
      "SLOT_TAKEN",
    );
    await world.settle();
    expect(mailsTo(world, PUPIL)).toEqual(["Demande reçue -"]);
    expect(mailsTo(world, mentorOf(house).email)).toEqual(["Demande à traiter -"]);
    expect((await pupil.call("getCalendarFileByLink", { params: { link: asked.link } })).status).toBe(404);

    const { items, waiting } = (await mentor.call("listRequests", { params: inHouse(house) })).body;
    expect([waiting, items.map(({ reference, respondBy }) => [reference, respondBy])]).toEqual([
      1,
      [[asked.reference, asked.respondBy]],
    ]);
    const params = await paramsOf(house, asked);
    const agreed = (await mentor.call("approveBooking", { params, body: {} })).body;
    expect(agreed).toMatchObject({
      status: "confirmed",
      version: 1,
      respondBy: null,
      acts: ["move", "cancel", "propose"],
    });
    expect(told(agreed.history)).toEqual(["requested contact", "optimised system", "approved business"]);
    expect((await mentor.call("listRequests", { params: inHouse(house) })).body.waiting).toBe(0);
    await world.settle();
    expect(mailsTo(world, PUPIL)).toEqual(["Demande reçue -", "Session confirmée REQUEST"]);
    expect(await offeredTo(pupil, house, day)).not.toContain(startsAt);

    world.clock.goTo("2027-03-04T08:00:00Z");
    await world.settle();
    expect(await shown(pupil, asked)).toMatchObject({ status: "confirmed" });
    expect(await offeredTo(pupil, house, day)).not.toContain(startsAt);
  });

  test("is declined with a reason: its time is free, whoever asked is told why, and no calendar hears of it", async () => {
    const { world, house, pupil, mentor } = await practice({ approval: true });
    const asked = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, asked);
    expect((await mentor.call("declineBooking", { params, body: { reason: " " } })).problem.code).toBe("INVALID_INPUT");
    const declined = (await mentor.call("declineBooking", { params, body: { reason: "En déplacement ce jour-là" } }))
      .body;
    expect(declined).toMatchObject({ status: "cancelled", acts: [] });
    expect(declined.history.at(-1)).toMatchObject({
      what: "declined",
      by: "business",
      reason: "En déplacement ce jour-là",
    });
    expect(await shown(pupil, asked)).toMatchObject({ status: "cancelled", cancelledBy: "business" });
    expect(await offeredTo(pupil, house, day)).toContain(startsAt);
    await world.settle();
    expect(mailsTo(world, PUPIL)).toEqual(["Demande refusée -"]);
    expect(world.mailer.to(PUPIL).at(-1)?.text).toContain("En déplacement ce jour-là");
  });

  test("that nobody answers is over at its term, also when no job ran: its time can be had, and it can't be answered", async () => {
    const { world, house, pupil, mentor } = await practice({ approval: true });
    const asked = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, asked);
    world.clock.goTo("2027-03-03T08:00:00Z");
    expect(await shown(pupil, asked)).toMatchObject({ status: "expired" });
    expect((await mentor.call("listRequests", { params: inHouse(house) })).body).toMatchObject({
      items: [],
      waiting: 0,
    });
    expect(await offeredTo(pupil, house, day)).toContain(startsAt);
    const late = await mentor.call("approveBooking", { params, body: {} });
    expect(late.problem).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      detail: "Cette demande est restée sans réponse : son délai est passé.",
    });
    expect((await books(new Person(world), house, { startsAt, email: "paul@lycee.example" })).status).toBe(201);
    await world.settle();
    await world.settle();
    expect(mailsTo(world, PUPIL)).toEqual(["Demande restée sans réponse -"]);
    expect((await mentor.call("getBooking", { params })).body.history.at(-1)).toMatchObject({
      what: "expired",
      by: "system",
      at: "2027-03-03T08:00:00.000Z",
    });
  });

  test("never waits beyond its start; a booking made by the team is no request", async () => {
    const { house, pupil, mentor } = await practice({ approval: true });
    expect(await booked(pupil, house, { startsAt: "2027-03-01T10:00:00.000Z" })).toMatchObject({
      respondBy: "2027-03-01T10:00:00.000Z",
    });
    const contact = { name: "Zoé", email: "zoe@lycee.example" };
    const body = { professionalId: mentorOf(house).id, serviceId: house.serviceId, startsAt: other, contact };
    expect((await mentor.call("bookForContact", { params: inHouse(house), body })).body.status).toBe("confirmed");
  });

  test("approved twice at once, one yes is written; the second click is told that it is done", async () => {
    const { house, pupil, mentor } = await practice({ approval: true });
    const asked = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, asked);
    const answers = await Promise.all(
      [mentor, house.owner, mentor].map((person) => person.call("approveBooking", { params, body: {} })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const { history, version } = (await mentor.call("getBooking", { params })).body;
    expect([version, history.filter(({ what }) => what === "approved")]).toMatchObject([1, [{ by: "business" }]]);
  });

  test("withdrawn by the one while the other says yes: one of both happens, whole", async () => {
    const { world, house, pupil, mentor } = await practice({ approval: true });
    for (const hour of ["09:00", "09:15", "09:30", "10:15", "10:30"]) {
      const asked = await booked(pupil, house, { startsAt: `2027-03-09T${hour}:00.000Z` });
      const params = await paramsOf(house, asked);
      await Promise.all([
        mentor.call("approveBooking", { params, body: {} }),
        pupil.call("cancelBookingByLink", { params: { link: asked.link }, body: {} }),
      ]);
      const { status } = await shown(pupil, asked);
      const { rows } = await world.owner.query<{ kept: number }>(
        "select count(*)::int as kept from occupancy where booking_id = $1 and expires_at is null",
        [params.bookingId],
      );
      // A yes may come first and be cancelled after; a cancelled one is never approved.
      expect(["confirmed", "cancelled"]).toContain(status);
      expect(rows[0]?.kept).toBe(status === "confirmed" ? 1 : 0);
    }
  });

  test("of a colleague is nobody else's to answer, and not to be seen from another business", async () => {
    const { world, house, pupil } = await practice({ approval: true });
    const asked = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, asked);
    const colleague = await new Person(world).signsIn(mentorOf(house, 1).email);
    expect((await colleague.call("listRequests", { params: inHouse(house) })).body.waiting).toBe(0);
    const elsewhere = await createHouse(world);
    for (const [person, where] of [
      [colleague, inHouse(house)],
      [elsewhere.owner, inHouse(elsewhere)],
    ] as const)
      for (const act of ["approveBooking", "declineBooking", "completeBooking", "markNoShow"] as const)
        expect((await person.call(act, { params: { ...params, ...where }, body: { reason: "non" } })).status).toBe(404);
    expect((await new Person(world).call("approveBooking", { params, body: {} })).status).toBe(401);
  });
});

describe("the clock", () => {
  test("begins and ends a session, and closes it last of all; run twice, late or killed, each step is written once", async () => {
    const { world, house, pupil, mentor } = await practice();
    const booking = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, booking);
    const seen = async () => (await mentor.call("getBooking", { params })).body;
    world.clock.goTo(startsAt);
    expect((await seen()).status).toBe("in-progress");
    await world.settle();
    expect(told((await seen()).history).slice(2)).toEqual(["started system"]);
    world.clock.goTo("2027-03-09T09:15:00Z");
    expect((await seen()).status).toBe("completed");
    const { db, clock } = world;
    await Promise.all([1, 2, 3].map(() => stepBooking(db, clock, house.scope, params.bookingId)));
    await world.settle();
    expect(told((await seen()).history).slice(2)).toEqual(["started system", "completed system"]);
    world.clock.goTo("2027-03-18T09:15:00Z");
    await world.settle();
    await stepBooking(db, clock, house.scope, params.bookingId);
    expect((await seen()).history.slice(2)).toMatchObject([
      { what: "started", at: startsAt },
      { what: "completed", at: "2027-03-09T09:15:00.000Z" },
      { what: "analysed", by: "system", at: "2027-03-17T09:15:00.000Z" },
    ]);
  });

  test("finds a booking by the state it has by now, whatever is written", async () => {
    const { world, house, pupil, mentor } = await practice();
    await booked(pupil, house, { startsAt });
    const withStatus = async (status: string) =>
      (
        await mentor.call("listBookings", {
          params: inHouse(house),
          query: { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z", status },
        })
      ).body.items.length;
    for (const [at, status] of [
      [now, "confirmed"],
      [startsAt, "in-progress"],
      ["2027-03-09T09:15:00Z", "completed"],
    ] as const) {
      world.clock.goTo(at);
      for (const one of ["requested", "confirmed", "in-progress", "completed", "no-show", "expired", "cancelled"])
        expect([one, await withStatus(one)]).toEqual([one, one === status ? 1 : 0]);
    }
  });
});

describe("who came", () => {
  test("a host ends a session early, notes a no-show, and takes it back within a day", async () => {
    const { world, house, pupil, mentor } = await practice();
    const booking = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, booking);
    const early = await mentor.call("markNoShow", { params, body: {} });
    expect(early.problem).toMatchObject({ detail: "Ce rendez-vous est confirmé, et n’a pas commencé." });
    world.clock.goTo("2027-03-09T09:05:00Z");
    expect((await mentor.call("completeBooking", { params, body: { reason: "Tout est dit" } })).body.status).toBe(
      "completed",
    );
    expect((await mentor.call("markNoShow", { params, body: {} })).body).toMatchObject({
      status: "no-show",
      acts: ["attended"],
    });
    expect(await shown(pupil, booking)).toMatchObject({ status: "no-show" });
    const back = (await mentor.call("markAttended", { params, body: {} })).body;
    expect(told(back.history).slice(2)).toEqual([
      "started system",
      "completed business",
      "no-show business",
      "attended business",
    ]);
    await mentor.call("markNoShow", { params, body: {} });
    world.clock.goTo("2027-03-10T09:05:00Z");
    expect((await mentor.call("markAttended", { params, body: {} })).problem.detail).toContain("Il est trop tard");
    expect(world.mailer.sent.filter(({ subject }) => /absence/i.test(subject))).toEqual([]);
  });
});

describe("what one may still change by oneself", () => {
  const policy = {
    noticeMinutes: 1440,
    reasonRequired: true,
    mostMoves: 1,
    fee: { amountMinor: 2000, currency: "EUR", noticeMinutes: 2880, text: "Le temps réservé est perdu." },
    respondMinutes: 60,
    version: 0,
  };

  test("is told before booking and by the link, and held to by the server; the team may, and says why", async () => {
    const { world, house, pupil, mentor } = await practice();
    const params = { ...inHouse(house), serviceId: house.serviceId };
    expect((await mentor.call("replaceServicePolicy", { params, body: policy })).status).toBe(403);
    expect((await house.owner.call("replaceServicePolicy", { params, body: policy })).body.version).toBe(1);
    const stale = await house.owner.call("replaceServicePolicy", { params, body: { ...policy, mostMoves: 3 } });
    expect(stale.problem).toMatchObject({ code: "EDITED_MEANWHILE", fields: [{ path: "mostMoves" }] });
    const open = await pupil.call("getPublicPolicy", { params: { business: house.slug, service: house.serviceSlug } });
    expect(open.body).toEqual({ ...policy, respondMinutes: undefined, version: undefined });

    const booking = await booked(pupil, house, { startsAt });
    expect(booking).toMatchObject({
      changeableUntil: "2027-03-08T09:00:00.000Z",
      freeUntil: "2027-03-07T09:00:00.000Z",
      movesLeft: 1,
    });
    const { link } = booking;
    const moves = (to: string, reason = "Examen") =>
      pupil.call("moveBookingByLink", { params: { link }, body: { startsAt: to, reason } });
    expect((await moves(other, " ")).problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "reason" }] });
    expect((await moves(other)).body.movesLeft).toBe(0);
    expect((await moves(startsAt)).problem.code).toBe("MOVES_SPENT");
    world.clock.goTo("2027-03-08T10:00:00Z");
    const late = await pupil.call("cancelBookingByLink", { params: { link }, body: { reason: "Malade" } });
    expect(late.problem).toMatchObject({ code: "CHANGE_TOO_LATE", changeableUntil: "2027-03-08T10:00:00.000Z" });
    expect(late.problem.detail).toContain("1\u00A0j avant le début");
    const of = await paramsOf(house, { ...booking, startsAt: other });
    expect((await mentor.call("cancelBooking", { params: of, body: {} })).problem.fields).toMatchObject([
      { path: "reason" },
    ]);
    expect((await mentor.call("cancelBooking", { params: of, body: { reason: "Appel de la mère" } })).body.status).toBe(
      "cancelled",
    );
  });
});

describe("other times", () => {
  const answerBy = "2027-03-03T08:00:00Z";
  const openLink = async (person: Person, booking: LinkedBooking) => (await shown(person, booking)).proposalLink ?? "";

  test("are kept for whoever chooses: the same booking moves, the rest is free, and the second click changes nothing", async () => {
    const { world, house, pupil, mentor } = await practice();
    const booking = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, booking);
    const times = [other, "2027-03-10T09:00:00.000Z"];
    const body = { options: times.map((at) => ({ startsAt: at })), answerBy, reason: "Réunion ce matin-là" };
    const offered = (await mentor.call("proposeTimes", { params, body })).body;
    expect(offered.proposal).toMatchObject({
      state: "open",
      options: times.map((at) => ({ startsAt: at, held: true })),
    });
    expect(await offeredTo(pupil, house, day)).not.toContain(other);
    expect((await asksToHold(new Person(world), house, { startsAt: other })).problem.code).toBe("SLOT_TAKEN");
    await world.settle();
    const mail = world.mailer.to(PUPIL).at(-1);
    expect(mail?.text).toContain("http://creneau.test/proposition/");
    expect(mail?.text).toContain("Réunion ce matin-là");
    expect(mail?.calendar).toBeUndefined();

    const link = await openLink(pupil, booking);
    const seen = (await pupil.call("getProposalByLink", { params: { link } })).body;
    const optionId = seen.options[0]?.id;
    const chosen = (await pupil.call("chooseTimeByLink", { params: { link }, body: { optionId } })).body;
    expect(chosen).toMatchObject({ state: "chosen", booking: { reference: booking.reference, startsAt: other } });
    expect((await pupil.call("chooseTimeByLink", { params: { link }, body: { optionId } })).body).toEqual(chosen);
    const second = { optionId: seen.options[1]?.id };
    expect((await pupil.call("chooseTimeByLink", { params: { link }, body: second })).problem.code).toBe(
      "PROPOSAL_OVER",
    );
    expect(await offeredTo(pupil, house, { from: "2027-03-09", to: "2027-03-10" })).toEqual(
      expect.arrayContaining([startsAt, "2027-03-10T09:00:00.000Z"]),
    );
    const after = (await mentor.call("getBooking", { params })).body;
    expect(told(after.history)).toEqual(["optimised system", "booked contact", "proposed business", "moved contact"]);
    await world.settle();
    expect(mailsTo(world, PUPIL).at(-1)).toBe("Session déplacée REQUEST");
  });

  test("of a colleague, at the same time: the host changes with the consent of whoever booked", async () => {
    const { world, house, pupil, mentor } = await practice();
    const booking = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, booking);
    const substitute = mentorOf(house, 1);
    const body = { options: [{ startsAt, professionalId: substitute.id }], answerBy };
    expect((await mentor.call("proposeTimes", { params, body })).status).toBe(404);
    await house.owner.call("proposeTimes", { params, body });
    const link = await openLink(pupil, booking);
    const [option] = (await pupil.call("getProposalByLink", { params: { link } })).body.options;
    expect(option).toMatchObject({ professional: { displayName: "Mentor 1" }, held: true });
    const chosen = await pupil.call("chooseTimeByLink", { params: { link }, body: { optionId: option?.id } });
    expect(chosen.body.booking).toMatchObject({ professional: { displayName: "Mentor 1" }, startsAt });
    expect((await house.owner.call("getBooking", { params })).body.history.at(-1)).toMatchObject({
      what: "moved",
      hosts: { from: "Mentor 0", to: "Mentor 1" },
    });
    expect((await mentor.call("getBooking", { params })).status).toBe(404);
    expect(await offeredTo(pupil, house, { ...day, mentor: substitute })).not.toContain(startsAt);
    expect(await offeredTo(pupil, house, day)).toContain(startsAt);
    expect((await new Person(world).call("getProposalByLink", { params: { link: `${link}A` } })).problem.code).toBe(
      "LINK_NOT_VALID",
    );
  });

  test("for a request: choosing is agreeing", async () => {
    const { world, house, pupil, mentor } = await practice({ approval: true });
    const asked = await booked(pupil, house, { startsAt });
    const params = await paramsOf(house, asked);
    await mentor.call("proposeTimes", { params, body: { options: [{ startsAt: other }], answerBy } });
    const link = await openLink(pupil, asked);
    const [option] = (await pupil.call("getProposalByLink", { params: { link } })).body.options;
    const chosen = await pupil.call("chooseTimeByLink", { params: { link }, body: { optionId: option?.id } });
    expect(chosen.body.booking).toMatchObject({ status: "confirmed", startsAt: other, respondBy: null });
    world.clock.goTo("2027-03-05T08:00:00Z");
    await world.settle();
    expect(await shown(pupil, asked)).toMatchObject({ status: "confirmed" });
    expect(await offeredTo(pupil, house, day)).not.toContain(other);
  });

  test("end when they are kept, taken back, over, or the booking goes on without them: nothing stays held", async () => {
    const { world, house, pupil, mentor } = await practice();
    const ends = {
      kept: (link: string) => pupil.call("keepTimeByLink", { params: { link }, body: {} }),
      withdrawn: async (_: string, booking: LinkedBooking) => {
        const params = await paramsOf(house, booking);
        const proposalId = (await mentor.call("getBooking", { params })).body.proposal?.id ?? "";
        await mentor.call("withdrawProposal", { params: { ...params, proposalId }, body: {} });
      },
      lapsed: (_: string, { link }: LinkedBooking) => pupil.call("cancelBookingByLink", { params: { link }, body: {} }),
    };
    for (const [index, [state, end]] of Object.entries(ends).entries()) {
      const booking = await booked(pupil, house, {
        startsAt: `2027-03-${String(index + 8).padStart(2, "0")}T09:00:00.000Z`,
      });
      const held = `2027-03-1${index + 5}T09:00:00.000Z`;
      const params = await paramsOf(house, booking);
      await mentor.call("proposeTimes", { params, body: { options: [{ startsAt: held }], answerBy } });
      const link = await openLink(pupil, booking);
      await end(link, booking);
      expect((await pupil.call("getProposalByLink", { params: { link } })).body.state).toBe(state);
      expect(await offeredTo(pupil, house, { from: held.slice(0, 10) })).toContain(held);
    }
    const booking = await booked(pupil, house, { startsAt: "2027-03-12T09:00:00.000Z" });
    const params = await paramsOf(house, booking);
    await mentor.call("proposeTimes", { params, body: { options: [{ startsAt: other }], answerBy } });
    const link = await openLink(pupil, booking);
    world.clock.goTo(answerBy);
    expect((await pupil.call("getProposalByLink", { params: { link } })).body.state).toBe("lapsed");
    expect((await pupil.call("keepTimeByLink", { params: { link }, body: {} })).problem.code).toBe("PROPOSAL_OVER");
    expect(await offeredTo(pupil, house, day)).toContain(other);
    await world.settle();
    const { rows } = await world.owner.query("select from hold");
    expect(rows).toEqual([]);
    expect(await shown(pupil, booking)).toMatchObject({ status: "confirmed" });
  });

  test("that can't be are refused: what is taken, the time it has, what is over before one can answer", async () => {
    const { house, pupil, mentor } = await practice();
    const booking = await booked(pupil, house, { startsAt });
    await booked(pupil, house, { startsAt: other, email: "paul@lycee.example" });
    const params = await paramsOf(house, booking);
    const proposes = async (at: string, until = answerBy) =>
      (await mentor.call("proposeTimes", { params, body: { options: [{ startsAt: at }], answerBy: until } })).problem;
    expect((await proposes(other)).code).toBe("SLOT_TAKEN");
    expect((await proposes(startsAt)).fields).toMatchObject([{ path: "options" }]);
    expect((await proposes("2027-03-10T09:00:00Z", "2027-02-28T08:00:00Z")).fields).toMatchObject([
      { path: "answerBy" },
    ]);
    expect((await proposes("2027-03-10T07:00:00Z")).code).toBe("SLOT_REFUSED");
    expect((await mentor.call("getBooking", { params })).body).toMatchObject({ proposal: null, version: 0 });
  });
});
