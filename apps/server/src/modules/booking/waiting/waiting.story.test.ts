import { describe, expect, test } from "vitest";
import {
  booked,
  books,
  createHouse,
  offeredTo,
  Person,
  type House,
  type HouseOptions,
  type Mentor,
} from "../../../testing/people.ts";
import { worldOfThisTest, type World } from "../../../testing/world.ts";
import { givesInGroups, joins, pathOf, plans, seen } from "../groups/testing.ts";
import { asksToWait, emailOf, linkOf, offersTo, waits } from "./testing.ts";

const closed = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
/** One quarter of an hour a week, on Tuesday at ten. */
const oneQuarter = { weekly: { ...closed, tuesday: [{ startMinute: 600, endMinute: 615 }] } };
const TEN = "2027-03-09T10:00:00+01:00";
const TEN_UTC = "2027-03-09T09:00:00.000Z";

interface Place {
  readonly world: World;
  readonly house: House;
  /** Takes the one time of the next week, with the first mentor. */
  readonly taken: string;
  /** And with each of them. */
  readonly all: readonly string[];
}

async function fullHouse(options: HouseOptions = {}): Promise<Place> {
  const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const house = await createHouse(world, { mentors: [oneQuarter], service: { horizonDays: 10 }, ...options });
  const all: string[] = [];
  for (const mentor of options.mentors?.[0] === undefined || "weekly" in options.mentors[0] ? house.mentors : []) {
    await booked(new Person(world), house, {
      startsAt: "2027-03-02T10:00:00+01:00",
      mentor,
      email: "first@lycee.example",
    });
    all.push((await booked(new Person(world), house, { startsAt: TEN, mentor, email: "first@lycee.example" })).link);
  }
  await world.settle();
  return { world, house, taken: all[0] ?? "", all };
}

const frees = (world: World, link: string) =>
  new Person(world).call("cancelBookingByLink", { params: { link }, body: {} });
const answers = (world: World, name: string, answer: "acceptOffer" | "declineOffer") =>
  new Person(world).call(answer, { params: { link: linkOf(world, name, "offre") }, body: {} });
const isFree = async (world: World, house: House, mentor?: Mentor) =>
  (await offeredTo(new Person(world), house, { from: "2027-03-09", ...(mentor ? { mentor } : {}) })).includes(TEN_UTC);

describe("a place in the line", () => {
  test("is confirmed by mail, once however often it is asked for, and tells its rank alone", async () => {
    const { world, house } = await fullHouse();
    await waits(world, house, { name: "Ana" });
    for (let again = 0; again < 2; again++) await asksToWait(world, house, { name: "Bea" });
    await world.settle();
    const link = linkOf(world, "Bea", "liste-attente");
    const list = async () => (await house.owner.call("listWaiting", { params: pathOf(house) })).body.items;
    expect((await list()).map(({ contact }) => contact.name)).toEqual(["Ana"]);
    for (let again = 0; again < 2; again++)
      expect((await new Person(world).call("confirmWaiting", { params: { link }, body: {} })).body).toMatchObject({
        state: "waiting",
        rank: 2,
      });
    expect((await list()).map(({ contact, rank }) => [contact.name, rank])).toEqual([
      ["Ana", 1],
      ["Bea", 2],
    ]);
    const shown = JSON.stringify((await new Person(world).call("getWaitingByLink", { params: { link } })).body);
    expect(shown).not.toContain("Ana");
    for (let again = 0; again < 2; again++)
      expect((await new Person(world).call("leaveWaiting", { params: { link }, body: {} })).body.state).toBe("left");
    expect((await list()).map(({ contact }) => contact.name)).toEqual(["Ana"]);
  });

  test("never confirmed, it goes by itself after two days; its dates over, it ends", async () => {
    const { world, house } = await fullHouse();
    await asksToWait(world, house, { name: "Ana" });
    await waits(world, house, { name: "Bea", until: "2027-03-04" });
    world.clock.goTo("2027-03-05T08:00:00Z");
    await world.settle();
    const { rows } = await world.owner.query("select state from waiting_entry");
    expect(rows).toEqual([{ state: "ended" }]);
  });

  test("bad dates, a service that is not given, a closed list: refused", async () => {
    const { world, house } = await fullHouse();
    expect((await asksToWait(world, house, { name: "Ana", until: "2027-02-01" })).problem.fields?.[0]?.path).toBe(
      "until",
    );
    expect((await asksToWait(world, house, { name: "Ana", until: "2029-02-01" })).problem.code).toBe("INVALID_INPUT");
    const backwards = { name: "Ana", startsFrom: "18:00", startsUntil: "12:00" };
    expect((await asksToWait(world, house, backwards)).problem.fields?.[0]?.path).toBe("startsUntil");
    expect((await asksToWait(world, house, { name: "Ana", service: "nothing" })).status).toBe(404);
    const body = { serviceId: null, open: false, termMinutes: 60, quietFrom: "22:00", quietUntil: "07:00", version: 0 };
    expect((await house.owner.call("replaceWaitingTerms", { params: pathOf(house), body })).body.version).toBe(1);
    expect((await asksToWait(world, house, { name: "Ana" })).problem.code).toBe("WAITING_CLOSED");
    expect((await house.owner.call("replaceWaitingTerms", { params: pathOf(house), body })).problem.code).toBe(
      "EDITED_MEANWHILE",
    );
  });
});

describe("a time that becomes free", () => {
  test("is kept for the first in line: nobody else sees it or gets it, however many try; accepted, it is theirs", async () => {
    const { world, house, taken } = await fullHouse();
    for (const name of ["Ana", "Bea"]) await waits(world, house, { name });
    const [, ...others] = await Promise.all([
      frees(world, taken),
      ...Array.from({ length: 63 }, (_, n) =>
        books(new Person(world), house, { startsAt: TEN, email: `pupil${n}@lycee.example` }),
      ),
    ]);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([409]));
    await world.settle();
    expect([offersTo(world, "Ana"), offersTo(world, "Bea")]).toEqual([1, 0]);
    expect(await isFree(world, house)).toBe(false);
    const link = linkOf(world, "Ana", "offre");
    const look = () => new Person(world).call("getOfferByLink", { params: { link } });
    for (let again = 0; again < 2; again++) expect((await look()).body.state).toBe("open");
    const both = await Promise.all([answers(world, "Ana", "acceptOffer"), answers(world, "Ana", "acceptOffer")]);
    expect(both.map(({ body }) => body.state)).toEqual(["accepted", "accepted"]);
    expect(new Set(both.map(({ body }) => body.startsAt))).toEqual(new Set([TEN_UTC]));
    const { rows } = await world.owner.query(
      "select status from booking where status = 'confirmed' and starts_at = '2027-03-09T09:00Z'",
    );
    expect(rows).toHaveLength(1);
    expect((await world.owner.query("select 1 from occupancy")).rowCount).toBe(2);
    await world.settle();
    expect(offersTo(world, "Bea")).toBe(0);
  });

  test("declined or left without an answer, it goes to the next; and to everybody when nobody is left", async () => {
    const { world, house, taken } = await fullHouse();
    for (const name of ["Ana", "Bea", "Cleo"]) await waits(world, house, { name });
    await frees(world, taken);
    await world.settle();
    for (let again = 0; again < 2; again++)
      expect((await answers(world, "Ana", "declineOffer")).body.state).toBe("declined");
    await world.settle();
    expect([offersTo(world, "Bea"), await isFree(world, house)]).toEqual([1, false]);
    world.clock.passMinutes(121);
    expect((await answers(world, "Bea", "acceptOffer")).problem.code).toBe("OFFER_OVER");
    expect(await isFree(world, house)).toBe(false);
    await world.settle();
    expect([offersTo(world, "Cleo"), await isFree(world, house)]).toEqual([1, false]);
    await answers(world, "Cleo", "declineOffer");
    await world.settle();
    expect(await isFree(world, house)).toBe(true);
    expect([offersTo(world, "Ana"), offersTo(world, "Bea"), offersTo(world, "Cleo")]).toEqual([1, 1, 1]);
    const names = (await house.owner.call("listWaiting", { params: pathOf(house) })).body.items;
    expect(names.map(({ contact }) => contact.name)).toEqual(["Ana", "Bea", "Cleo"]);
  });

  test("accepted, declined and lapsed at the same moment: one of them, and one booking at most", async () => {
    const { world, house, taken } = await fullHouse();
    for (const name of ["Ana", "Bea"]) await waits(world, house, { name });
    await frees(world, taken);
    await world.settle();
    await Promise.all([answers(world, "Ana", "acceptOffer"), answers(world, "Ana", "declineOffer")]);
    await world.settle();
    const states = await world.owner.query<{ state: string }>("select state from waiting_offer order by id");
    const first = states.rows[0]?.state;
    expect(["accepted", "declined"]).toContain(first);
    expect(states.rows).toHaveLength(first === "accepted" ? 1 : 2);
    expect((await world.owner.query("select 1 from occupancy")).rowCount).toBe(2);
  });

  test("what it does not meet is not offered: part of the day, weekday, dates, another mentor", async () => {
    const { world, house, taken } = await fullHouse({ mentors: [oneQuarter, oneQuarter] });
    const [, other] = house.mentors;
    await waits(world, house, { name: "Afternoon", startsFrom: "14:00", mentor: house.mentors[0] as Mentor });
    await waits(world, house, { name: "Monday", weekdays: [1] });
    await waits(world, house, { name: "April", from: "2027-04-01" });
    if (other) await waits(world, house, { name: "Other", mentor: other });
    await waits(world, house, {
      name: "Fits",
      weekdays: [2],
      startsFrom: "09:00",
      startsUntil: "10:01",
      mentor: house.mentors[0] as Mentor,
    });
    const before = offersTo(world, "Fits");
    await frees(world, taken);
    await world.settle();
    expect(["Afternoon", "Monday", "April"].map((name) => offersTo(world, name))).toEqual([0, 0, 0]);
    expect([before, offersTo(world, "Fits")]).toEqual([0, 1]);
  });

  test("one offer at a time for one person, also when two times become free at once", async () => {
    const { world, house, all } = await fullHouse({ mentors: [oneQuarter, oneQuarter] });
    for (const mentor of house.mentors) await waits(world, house, { name: "Ana", mentor });
    await Promise.all(all.map((link) => frees(world, link)));
    const open = await world.owner.query("select contact_id from waiting_offer where state = 'open'");
    expect(open.rowCount).toBe(1);
  });

  test("late in the evening it is kept until after the night; shortly before the start, a short while or not at all", async () => {
    const { world, house, taken } = await fullHouse();
    await waits(world, house, { name: "Ana" });
    world.clock.goTo("2027-03-05T19:30:00Z");
    await frees(world, taken);
    const { rows } = await world.owner.query<{ expires_at: Date }>("select expires_at from waiting_offer");
    // Half an hour of the two before 21:00, the rest from 8:00 on.
    expect(rows[0]?.expires_at.toISOString()).toBe("2027-03-06T08:30:00.000Z");
  });
});

describe("the team", () => {
  test("puts somebody first, with a reason that is logged; takes somebody off; offers by hand", async () => {
    const { world, house, taken } = await fullHouse();
    for (const name of ["Ana", "Bea"]) await waits(world, house, { name });
    const params = pathOf(house);
    const list = async () =>
      (await house.owner.call("listWaiting", { params, query: { serviceId: house.serviceId } })).body.items;
    const [ana, bea] = await list();
    if (!ana || !bea) throw new Error("two wait");
    const pin = (reason: string, version = bea.version) =>
      house.owner.call("pinWaiting", {
        params: { ...params, entryId: bea.id },
        body: { pinned: true, reason, version },
      });
    expect((await pin("")).problem.fields?.[0]?.path).toBe("reason");
    expect((await pin("Urgence médicale")).body).toMatchObject({
      pinned: true,
      pinReason: "Urgence médicale",
      rank: 1,
    });
    expect((await pin("Encore")).problem.code).toBe("EDITED_MEANWHILE");
    const log = await house.owner.call("listAuditEntries", { params, query: { act: "pinWaiting" } });
    expect(log.body.items[0]).toMatchObject({ why: "Urgence médicale" });
    await frees(world, taken);
    await world.settle();
    expect([offersTo(world, "Ana"), offersTo(world, "Bea")]).toEqual([0, 1]);
    await house.owner.call("removeWaiting", { params: { ...params, entryId: bea.id }, body: { reason: "" } });
    await world.settle();
    expect([offersTo(world, "Ana"), (await list()).length]).toEqual([1, 1]);
    expect((await answers(world, "Bea", "acceptOffer")).problem.code).toBe("OFFER_OVER");
    await answers(world, "Ana", "declineOffer");
    const body = { professionalId: house.mentors[0]?.id, startsAt: TEN };
    const byHand = await house.owner.call("offerWaiting", { params: { ...params, entryId: ana.id }, body });
    expect(byHand.body.offer).toMatchObject({ state: "open", byName: "Odile Owner" });
    expect(byHand.body.offers.map(({ state }) => state)).toEqual(["open", "declined"]);
    const again = await house.owner.call("offerWaiting", { params: { ...params, entryId: ana.id }, body });
    expect([404, 409]).toContain(again.status);
  });

  test("a mentor sees those who wait for them; who waits for anyone is for those who see all", async () => {
    const { world, house } = await fullHouse({ mentors: [oneQuarter, oneQuarter] });
    const [one] = house.mentors;
    if (!one) throw new Error("a mentor");
    await waits(world, house, { name: "Ana", mentor: one });
    const mentors = await Promise.all(house.mentors.map(({ email }) => new Person(world).signsIn(email)));
    const lists = await Promise.all(mentors.map((mentor) => mentor.call("listWaiting", { params: pathOf(house) })));
    expect(lists.map(({ body }) => body.items.length)).toEqual([1, 0]);
    const entryId = lists[0]?.body.items[0]?.id ?? "";
    const read = await Promise.all(
      mentors.map((mentor) => mentor.call("getWaiting", { params: { ...pathOf(house), entryId } })),
    );
    expect(read.map(({ status }) => status)).toEqual([200, 404]);
  });
});

describe("what opens later, and what ends", () => {
  test("new hours are offered to those who wait, by the next look", async () => {
    const { world, house } = await fullHouse({ mentors: [oneQuarter] });
    await waits(world, house, { name: "Ana", until: "2027-03-10" });
    const params = { ...pathOf(house), professionalId: house.mentors[0]?.id ?? "", on: "2027-03-10" };
    await house.owner.call("putOverride", { params, body: { ranges: [{ start: "15:00", end: "15:15" }], label: "" } });
    world.clock.passMinutes(10);
    await world.settle();
    const { body } = await new Person(world).call("getOfferByLink", {
      params: { link: linkOf(world, "Ana", "offre") },
    });
    expect(body).toMatchObject({ state: "open", startsAt: "2027-03-10T14:00:00.000Z" });
  });

  test("a seat of a full session goes to who waits for it; accepted, the session is full again", async () => {
    const { world, house } = await fullHouse({ mentors: [{}] });
    await givesInGroups(house, { seatsMax: 2, seatsMin: 1 });
    const group = await plans(house, "2027-03-10");
    const [first] = [await joins(world, house, group, 1), await joins(world, house, group, 2)];
    await waits(world, house, { name: "Ana", group: group.id });
    expect((await seen(house, group.id)).waiting).toBe(1);
    await frees(world, first?.body.link ?? "");
    await world.settle();
    expect(await seen(house, group.id)).toMatchObject({ seatsTaken: 1, seatsHeld: 1 });
    expect((await joins(world, house, group, 3)).problem.because).toBe("full");
    expect((await answers(world, "Ana", "acceptOffer")).body.state).toBe("accepted");
    expect(await seen(house, group.id)).toMatchObject({ seatsTaken: 2, seatsHeld: 0, waiting: 0 });
  });

  test("who is erased waits for nothing, their links open nothing, and what was kept for them is free", async () => {
    const { world, house, taken } = await fullHouse();
    const link = await waits(world, house, { name: "Ana" });
    await frees(world, taken);
    await world.settle();
    const params = pathOf(house);
    const [contact] = (await house.owner.call("listContacts", { params, query: { email: emailOf("Ana") } })).body.items;
    const ask = { ground: "asked-by-person", cancelBookings: true };
    await house.owner.call("eraseContact", { params: { ...params, contactId: contact?.id ?? "" }, body: ask });
    expect((await new Person(world).call("getWaitingByLink", { params: { link } })).problem.code).toBe(
      "LINK_NOT_VALID",
    );
    expect((await answers(world, "Ana", "acceptOffer")).problem.code).toBe("LINK_NOT_VALID");
    expect(await isFree(world, house)).toBe(true);
    await world.settle();
  });
});
