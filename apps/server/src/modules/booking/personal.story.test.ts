/** What bookings hold of a person, in the file they may ask for, and gone when they are erased. */
import { expect, test } from "vitest";
import { z } from "zod";
import { booked, books, createHouse, idOf, Person, type House } from "../../testing/people.ts";
import { everythingAbout } from "../../testing/rows.ts";
import { worldOfThisTest, type World } from "../../testing/world.ts";
import { filesOf } from "../../testing/zip.ts";
import { givesInGroups, pathOf, plans } from "./groups/testing.ts";
import { emailOf, waits } from "./waiting/testing.ts";

const NAME = "Clarisse Quénum";
const email = emailOf("Clarisse");
const person = { name: NAME, email };

/** One person with all that bookings can know of somebody. */
async function knownWell(): Promise<{ world: World; house: House; contactId: string }> {
  const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const house = await createHouse(world, { mentors: [{}, {}] });
  const params = pathOf(house);
  const [first, second] = house.mentors;
  const visitor = new Person(world);

  const alone = await booked(visitor, house, { startsAt: "2027-03-09T09:00:00+01:00", ...person });
  const bookingId = await idOf(house, alone);
  const options = [{ startsAt: "2027-03-10T09:00:00+01:00", professionalId: second?.id }];
  const body = { options, answerBy: "2027-03-04T08:00:00Z", reason: "Conseil de classe ce matin-là" };
  expect((await house.owner.call("proposeTimes", { params: { ...params, bookingId }, body })).status).toBe(201);

  const forWhom = { name: "Sacha Quénum", relation: "parent" };
  const child = { startsAt: "2027-03-11T09:00:00+01:00", ...person, forWhom };
  expect((await books(visitor, house, child)).status).toBe(201);

  const taken = await booked(visitor, house, { startsAt: "2027-03-12T09:00:00+01:00", email: "other@lycee.example" });
  await waits(world, house, { name: "Clarisse", ...(first ? { mentor: first } : {}) });
  await visitor.call("cancelBookingByLink", { params: { link: taken.link }, body: {} });
  await world.settle();

  await givesInGroups(house, { seatsPerBooking: 3 });
  const { startsAt } = await plans(house, "2027-03-16");
  const seats = { service: house.serviceSlug, professional: first?.slug, startsAt, seats: 2, ...person };
  expect((await visitor.call("bookSession", { params: { business: house.slug }, body: seats })).status).toBe(201);
  await world.settle();
  const [contact] = (await house.owner.call("listContacts", { params, query: { email } })).body.items;
  if (!contact) throw new Error("nobody has this address");
  return { world, house, contactId: contact.id };
}

const Data = z.object({ sections: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) });

test("the file of a person holds their seats, the times they were offered, their place in the line, and for whom they book", async () => {
  const { world, house, contactId } = await knownWell();
  const params = { ...pathOf(house), contactId };
  const { id: exportId } = (await house.owner.call("exportContact", { params })).body;
  await world.settle();
  const { path } = (await house.owner.call("openContactExport", { params: { ...params, exportId } })).body;
  const files = await filesOf((await world.server.inject({ method: "GET", url: path })).rawPayload);
  const { sections } = Data.parse(JSON.parse(files["donnees.json"] ?? ""));

  expect(sections["bookings"]?.map(({ mode, price, seats, series }) => ({ mode, price, seats, series }))).toEqual([
    { mode: "video", price: null, seats: null, series: null },
    { mode: "video", price: null, seats: 2, series: null },
  ]);
  expect(sections["bookingProposals"]).toMatchObject([
    {
      startsAt: "2027-03-10T08:00:00.000Z",
      professional: "Mentor 1",
      reason: "Conseil de classe ce matin-là",
      answer: "open",
    },
  ]);
  expect(sections["bookingsForOthers"]).toMatchObject([{ for: "Sacha Quénum", startsAt: "2027-03-11T08:00:00.000Z" }]);
  expect(sections["relations"]).toEqual([{ manager: "Clarisse Quénum", dependant: "Sacha Quénum", kind: "parent" }]);
  expect(sections["waiting"]).toMatchObject([{ professional: "Mentor 0", state: "waiting" }]);
  expect(sections["waitingOffers"]).toMatchObject([{ startsAt: "2027-03-12T08:00:00.000Z", answer: "open" }]);
  expect(files["lisez-moi.html"]).toContain("Autres horaires proposés");
});

test("erased, nothing of that is left; what was kept for them is free, and their child can still be reached or is gone too", async () => {
  const { world, house, contactId } = await knownWell();
  const params = { ...pathOf(house), contactId };
  const erased = await house.owner.call("eraseContact", {
    params,
    body: { ground: "asked-by-person", cancelBookings: true },
  });
  expect(erased.status).toBe(200);
  await world.settle();
  // Why a member did something stays in the log, as they wrote it.
  expect(await everythingAbout(world, ["Clarisse", email])).toEqual({});
  const counts = await world.owner.query(
    `select (select count(*)::int from waiting_entry) as waiting, (select count(*)::int from waiting_offer) as offers,
       (select count(*)::int from contact_relation) as relations, (select count(*)::int from hold) as kept,
       (select count(*)::int from proposal where reason_sealed is not null) as reasons,
       (select count(*)::int from booking where booked_by_contact_id is not null) as behalf`,
  );
  expect(counts.rows).toEqual([{ waiting: 0, offers: 0, relations: 0, kept: 0, reasons: 0, behalf: 0 }]);
  const report = (await house.owner.call("runIntegrityChecks", { params })).body.report;
  expect(report.checks.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual([]);
});
