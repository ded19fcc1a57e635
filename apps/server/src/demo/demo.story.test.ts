/** The demo: filled by the product's own commands, the same each time, and ready to be used. */
import { routes } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyPage, Person } from "../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../testing/world.ts";
import { demoCoaches } from "./coaches.ts";
import { demoAccounts, isEmpty, seedDemo, SHOWCASE } from "./index.ts";
import { seedCoach } from "./seed.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  expect(await isEmpty(world.db)).toBe(true);
  await seedDemo(world.db, world.clock);
});
afterAll(() => world.close());

const cardsOf = (inside: World, business: string) =>
  everyPage(new Person(inside), "listPublicProfessionals", { params: { business } });

describe("the demo", () => {
  test("has Thotis with twenty-four mentors in four fields, one in Montréal and one in La Réunion", async () => {
    expect(await isEmpty(world.db)).toBe(false);
    const cards = await cardsOf(world, "thotis");
    expect(cards).toHaveLength(24);
    expect(new Set(cards.flatMap(({ fields }) => fields.map(({ slug }) => slug))).size).toBe(4);
    const zones = cards.map(({ zone }) => zone);
    for (const zone of ["America/Toronto", "Indian/Reunion"])
      expect(zones.filter((one) => one === zone)).toHaveLength(1);
    expect(cards.filter(({ nextSlot }) => nextSlot === null)).toEqual([]);
    expect(new Set(cards.map(({ displayName }) => displayName)).size).toBe(24);
  });

  test("has a coach or two in each of the other houses, who can be booked", async () => {
    for (const [business, people] of Object.entries({ virtus: 1, "coach-digital": 2 })) {
      const cards = await cardsOf(world, business);
      expect([business, cards.length]).toEqual([business, people]);
      expect(cards.filter(({ nextSlot }) => nextSlot === null)).toEqual([]);
    }
    expect(SHOWCASE).toEqual(["thotis", "virtus", "coach-digital"]);
  });

  test("every service of every house stands in a category, and has a free time to show", async () => {
    for (const business of SHOWCASE) {
      const services = await everyPage(new Person(world), "listPublicServices", { params: { business } });
      expect([business, services.filter(({ category }) => category === null)]).toEqual([business, []]);
      for (const { slug } of services) {
        const query = { from: "2027-03-03", to: "2027-03-16" };
        const params = { business, service: slug };
        const { days } = (await new Person(world).call("listPublicServiceSlots", { params, query })).body;
        // Of the workshop, the times are those of its groups.
        expect([business, slug, days.flatMap((day) => day.slots).length > 0]).toEqual([business, slug, true]);
      }
    }
  });

  test("each account that is shown signs in", async () => {
    for (const { email, password } of demoAccounts) {
      const { body } = await new Person(world).call("signIn", { body: { email, password } });
      expect([email, body.memberships.length]).toEqual([email, 1]);
    }
  });

  test("a mentor's planning is not empty, and all that was booked was offered", async () => {
    const lea = await new Person(world).signsIn("lea.martin@thotis.example", demoAccounts[1].password);
    const [membership] = (await lea.call("getMe")).body.memberships;
    const params = { businessId: membership?.businessId ?? "" };
    const query = { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z" };
    const bookings = await everyPage(lea, "listBookings", { params, query });
    expect(bookings.length).toBeGreaterThan(3);
    const detail = await lea.call("getBooking", { params: { ...params, bookingId: bookings[0]?.id ?? "" } });
    expect(detail.body.note).not.toBe("");
  });

  test("a coach is on call, with a service given then alone, a call that is booked, and a Saturday off", async () => {
    const claire = await new Person(world).signsIn("claire@virtus.example", demoAccounts[1].password);
    const [membership] = (await claire.call("getMe")).body.memberships;
    const businessId = membership?.businessId ?? "";
    const [coach] = (await claire.call("listProfessionals", { params: { businessId } })).body.items;
    const params = { businessId, professionalId: coach?.id ?? "" };
    const query = { from: "2027-03-01", to: "2027-03-31" };
    const { items } = (await claire.call("listOpenDays", { params, query })).body;
    const told = items.flatMap(({ on, onCall }) =>
      onCall
        .filter(({ name }) => name === "Samedi matin")
        .map(({ ranges, cut }) => [on, ranges.length, cut[0]?.because]),
    );
    expect(told).toEqual([
      ["2027-03-06", 1, undefined],
      ["2027-03-13", 1, undefined],
      ["2027-03-20", 0, "leave"],
      ["2027-03-27", 1, undefined],
    ]);
    const period = { from: "2027-03-01T00:00:00Z", until: "2027-03-14T00:00:00Z" };
    const bookings = await everyPage(claire, "listBookings", { params: { businessId }, query: period });
    expect(bookings.map(({ service }) => service.name)).toContain("Appel avant un entretien");
    expect((await claire.call("listBookingsOutsideHours", { params })).body.items).toEqual([]);
  });

  test("a practice's planning has a session of two people, a chain of two, and a request", async () => {
    const karim = await new Person(world).signsIn("karim@coach-digital.example", demoAccounts[1].password);
    const [membership] = (await karim.call("getMe")).body.memberships;
    const params = { businessId: membership?.businessId ?? "" };
    const query = { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z" };
    const bookings = await everyPage(karim, "listBookings", { params, query });
    const statuses = bookings.map(({ status }) => status);
    expect([statuses.length, statuses.filter((status) => status === "requested").length]).toEqual([7, 1]);
  });

  test("a house shows what waits: a request and a series at a coach's, a workshop and an absence at the mentors'", async () => {
    const claire = await new Person(world).signsIn("claire@virtus.example", demoAccounts[1].password);
    const virtus = { businessId: (await claire.call("getMe")).body.memberships[0]?.businessId ?? "" };
    const requests = (await claire.call("listRequests", { params: virtus })).body.items;
    expect(requests.map(({ contact, service }) => [contact.name, service.name])).toEqual([
      ["Yasmine Kaci", "Bilan de mi-parcours"],
    ]);
    const series = (await claire.call("listSeries", { params: virtus, query: { state: "coming" } })).body.items;
    expect(series.map(({ contact, coming }) => [contact.name, coming])).toEqual([["Étienne Vidal", 6]]);
    const owner = await new Person(world).signsIn("direction@thotis.example", demoAccounts[1].password);
    const thotis = { businessId: (await owner.call("getMe")).body.memberships[0]?.businessId ?? "" };
    const leaves = (await owner.call("listLeaves", { params: thotis, query: { state: "requested" } })).body.items;
    expect(leaves.map(({ professional, kind }) => [professional.displayName, kind?.name])).toEqual([
      ["Camille Dubois", "Congé payé"],
    ]);
    const query = { from: "2027-03-01T00:00:00Z", until: "2027-05-01T00:00:00Z" };
    const groups = (await owner.call("listGroups", { params: thotis, query })).body.items;
    expect(groups.map(({ seats, seatsTaken }) => `${seatsTaken}/${seats}`)).toEqual(["4/8", "0/8", "0/8", "0/8"]);
  });

  test("a stranger books the first time that is shown", async () => {
    const [card] = await cardsOf(world, "thotis");
    const { services } = (await new Person(world).call("getPublicBusiness", { params: { business: "thotis" } })).body;
    const body = {
      professional: card?.slug,
      service: services[0]?.slug,
      startsAt: card?.nextSlot?.startsAt,
      name: "Inès",
      email: "ines@lycee.example",
    };
    expect((await new Person(world).call("bookSession", { params: { business: "thotis" }, body })).status).toBe(201);
  });

  test("each portrait is a drawing of its own, that can be kept", async () => {
    const drawings = new Set<string>();
    for (const { avatarUrl } of await cardsOf(world, "thotis")) {
      const answer = await world.server.inject(avatarUrl);
      expect([answer.statusCode, answer.headers["content-type"]]).toEqual([
        200,
        expect.stringContaining("image/svg+xml"),
      ]);
      expect(answer.body).toMatch(/^<svg[^]*<\/svg>\s*$/);
      expect(answer.body).not.toContain("<script");
      drawings.add(answer.body);
    }
    expect(drawings.size).toBe(24);
  });

  test.each([
    "2026-12-24T22:50:00Z",
    "2026-12-31T22:55:00Z",
    "2027-03-28T00:50:00Z",
    // The fortnight in which the coaches' houses are closed, from the days before it on.
    "2027-07-30T00:30:00Z",
    "2027-08-03T16:30:00Z",
    "2027-08-08T20:30:00Z",
  ])("can be made on any day: at %s, too, the coaches' houses are as full as ever", async (now) => {
    const then = await worldOfThisTest({ now });
    for (const demo of demoCoaches) await seedCoach(then.db, then.clock, demo, demoAccounts[0].password);
    const { rows } = await then.owner.query<{ slug: string; n: number }>(
      `select b.slug, count(k.*)::int as n from business b join booking k on k.business_id = b.id and k.series_id is null
       group by b.slug order by b.slug`,
    );
    expect(rows).toEqual([
      { slug: "coach-digital", n: 7 },
      { slug: "virtus", n: 10 },
    ]);
  });

  test("is the same each time", async () => {
    const again = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    await seedDemo(again.db, again.clock);
    const shown = async (inside: World) =>
      [...(await cardsOf(inside, "thotis"))]
        .map(({ nextSlot: _, ...card }) => card)
        .toSorted((x, y) => (x.slug < y.slug ? -1 : 1));
    expect(await shown(again)).toEqual(await shown(world));
  });
});

describe("the documentation", () => {
  test("is served: the contract's every route, a page to browse it, and each problem at its address", async () => {
    const document = (await world.server.inject("/v1/openapi.json")).json<{
      paths: Record<string, Record<string, { operationId?: string }>>;
    }>();
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(described.toSorted()).toEqual(Object.keys(routes).toSorted());
    expect(world.api.implemented).toEqual(new Set(Object.keys(routes)));
    const page = await world.server.inject({ url: "/v1/docs/" });
    expect([page.statusCode, page.headers["content-type"]]).toEqual([200, expect.stringContaining("text/html")]);
    const problem = await world.server.inject({ url: "/v1/problems/SLOT_TAKEN", headers: { "accept-language": "en" } });
    expect(problem.json()).toMatchObject({
      code: "SLOT_TAKEN",
      status: 409,
      title: "Someone booked this time a moment ago",
    });
  });
});
