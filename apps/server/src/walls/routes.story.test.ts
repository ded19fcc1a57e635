/** The wall between tenants by the API: every route, with the ids of another house. */
import { routes } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerAccount } from "../modules/identity/index.ts";
import { addMember } from "../modules/tenancy/index.ts";
import { newId } from "../platform/chance.ts";
import { PASSWORD, Person, type House } from "../testing/people.ts";
import { everythingAbout, rowVersions } from "../testing/rows.ts";
import { createWorld, type World } from "../testing/world.ts";
import { asks, tenantRoutes, inWalkingOrder, rowsOf, asking, planted, told, type Rows } from "./asks.ts";
import { furnishedHouse, mentorOf } from "./furnished.ts";

let world: World;
let a: House;
let b: House;
/** What the routes are asked about: read once, since all that is asked of these two houses writes nothing. */
let mine: Rows;
let theirs: Rows;
let colleagues: Rows;
/** The first mentor of the first house. */
let mentor: Person;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  a = await furnishedHouse(world);
  b = await furnishedHouse(world);
  mine = await rowsOf(world, a);
  theirs = await rowsOf(world, b);
  colleagues = await rowsOf(world, a, mentorOf(a, 1));
  mentor = await new Person(world).signsIn(mentorOf(a, 0).email);
}, 180_000);
afterAll(() => world.close());

describe("by the routes of the contract", () => {
  test("every route with a business in its path is walked below", () => {
    const named = Object.entries(routes).flatMap(([name, { path }]) => (path.includes("{businessId}") ? [name] : []));
    expect(tenantRoutes.toSorted()).toEqual(named.toSorted());
  });

  test("each of them answers the owner of the house: what follows is refused for whose it is, not for what it asks", async () => {
    const house = await furnishedHouse(world);
    const rows = await rowsOf(world, house);
    const wrong: unknown[] = [];
    for (const name of inWalkingOrder()) {
      const answer = await asking(house.owner, name, rows.businessId, rows);
      if (answer.status !== routes[name].status) wrong.push([name, answer.problem]);
    }
    expect(wrong).toEqual([]);
  });

  test("none of them takes along what it does not ask for, wherever in a body it stands", async () => {
    const house = await furnishedHouse(world);
    const rows = await rowsOf(world, house);
    for (const name of inWalkingOrder().filter((route) => asks[route](rows).body !== undefined)) {
      let answer = await asking(house.owner, name, rows.businessId, rows, planted);
      if (answer.status === 400) {
        // What it does ask for was planted wrongly, and is refused by its name. These may be asked for, and no others; an
        // answer to a question that there is not is refused by the question's name.
        const paths = (answer.problem.fields ?? []).map(({ path }) => path);
        const asked = paths.map((path) => path.split(".").at(-1) ?? "");
        const unlooked = paths.filter((path) => !/(^|\.)(role|roleId|permissions)$|^answers\./.test(path));
        expect([name, unlooked]).toEqual([name, []]);
        const rest = Object.fromEntries(Object.entries(planted).filter(([field]) => !asked.includes(field)));
        answer = await asking(house.owner, name, rows.businessId, rows, rest);
      }
      expect([name, answer.status]).toEqual([name, routes[name].status]);
    }
    await world.settle();
    const { plan = "", ...others } = planted;
    expect(await everythingAbout(world, Object.values(others))).toEqual({});
    // A question of the impact assessment goes by that name, and was answered.
    expect(Object.keys(await everythingAbout(world, [plan])).toSorted()).toEqual([
      "public.audit_entry",
      "public.dpia_version",
    ]);
  });

  test.for(tenantRoutes)("%s: another house is not there, and nothing of it is written", async (name) => {
    const before = await rowVersions(world);
    const answer = await asking(a.owner, name, b.scope.businessId, theirs);
    expect(answer.problem).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await rowVersions(world)).toEqual(before);
  });

  test.for(tenantRoutes)("%s: another house's ids are, in one's own house, ids that nobody has", async (name) => {
    const before = await rowVersions(world);
    for (const id of [
      "professionalId",
      "serviceId",
      "bookingId",
      "memberId",
      "heirId",
      "roleId",
      "invitationId",
      "importId",
      "keyId",
      "siteId",
      "brandId",
      "spareBrandId",
      "domainId",
      "wholeExportId",
      "contactId",
      "erasableId",
      "relationId",
      "erasedId",
      "exportId",
      "requestId",
      "reasonId",
      "categoryId",
      "questionnaireId",
      "fileId",
      "fileBookingId",
      "skillId",
      "assetId",
      "suppressionId",
      "listImportId",
      "pastGroupId",
      "groupId",
      "spareGroupId",
      "groupServiceId",
      "entryId",
      "spareEntryId",
      "seriesId",
      "seriesBookingId",
      "spareSeriesId",
      "spareSeriesBookingId",
      "noticeId",
    ] as const) {
      const mixed = { ...mine, [id]: theirs[id] };
      const parts = asks[name](mixed);
      if (!JSON.stringify(parts).includes(theirs[id])) continue;
      const answer = await asking(a.owner, name, mine.businessId, mixed);
      const nobodys = await asking(a.owner, name, mine.businessId, { ...mine, [id]: newId() });
      expect(told(answer)).toEqual(told(nobodys));
      // A filter of a list finds nothing; all else is not found.
      if (!JSON.stringify(parts.query ?? {}).includes(theirs[id]))
        expect(answer.problem).toMatchObject({ status: 404, code: "NOT_FOUND" });
    }
    expect(await rowVersions(world)).toEqual(before);
  });

  test.for(tenantRoutes)("%s: signed out, nobody is let in", async (name) => {
    const before = await rowVersions(world);
    const answer = await asking(new Person(world), name, a.scope.businessId, mine);
    expect(answer.problem).toMatchObject({ status: 401, code: "NOT_SIGNED_IN" });
    expect(await rowVersions(world)).toEqual(before);
  });

  test.for(tenantRoutes)("%s: for a mentor, another mentor's things are not there", async (name) => {
    const shared = new Set(Object.values({ ...mine, fileBookingId: "" }));
    const said = JSON.stringify(asks[name](colleagues));
    const theirOwn = Object.values(colleagues).some((id) => !shared.has(id) && said.includes(id));
    // That somebody is away, colleagues see; when anybody is free, only who sees everybody's time.
    const forAll = name === "listLeaves";
    const forManagers = name === "listServiceSlots";
    const before = await rowVersions(world);
    const { memberships } = (await mentor.call("getMe")).body;
    const answer = await asking(mentor, name, colleagues.businessId, colleagues);
    const may: readonly string[] = memberships[0]?.permissions ?? [];
    if (!may.includes(routes[name].access)) expect(answer.problem).toMatchObject({ status: 403, code: "FORBIDDEN" });
    else if (forAll) expect(answer.status).toBe(200);
    else if (theirOwn || forManagers) expect(answer.problem).toMatchObject({ status: 404, code: "NOT_FOUND" });
    else expect(JSON.stringify(answer.body)).not.toContain(colleagues.professionalId);
    expect(await rowVersions(world)).toEqual(before);
  });

  test("a mentor's lists hold their own, and the contact's address is never shown to them", async () => {
    const house = await furnishedHouse(world);
    const one = await new Person(world).signsIn(mentorOf(house).email);
    const rows = await rowsOf(world, house);
    const { businessId } = rows;
    const team = await one.call("listProfessionals", { params: { businessId } });
    expect(team.body.items.map(({ id }) => id)).toEqual([rows.professionalId]);
    const period = { from: "2027-03-01T00:00:00Z", until: "2027-03-16T00:00:00Z" };
    const bookings = await one.call("listBookings", { params: { businessId }, query: period });
    expect(bookings.body.items.map(({ id }) => id)).toContain(rows.bookingId);
    expect(new Set(bookings.body.items.map(({ professional }) => professional.id))).toEqual(
      new Set([rows.professionalId]),
    );
    for (const name of [
      "listContacts",
      "getContact",
      "listContactBookings",
      "listBookings",
      "getBooking",
      "bookForContact",
      "moveBooking",
      "cancelBooking",
    ] as const) {
      const answer = await asking(one, name, businessId, rows);
      expect([name, JSON.stringify(answer.body).includes("@")]).toEqual([name, false]);
    }
    const seen = await house.owner.call("getBooking", { params: { businessId, bookingId: rows.bookingId } });
    expect(seen.body.contact.email).toBe("juliette@lycee.example");
  });

  test("a consultant reads what is theirs and changes nothing; one who is no professional has empty lists", async () => {
    const email = `consultant-${newId()}@example.org`;
    const accountId = await registerAccount(world.db, world.clock, {
      email,
      name: "Chantal",
      locale: "fr",
      password: PASSWORD,
    });
    await addMember(world.db, world.clock, a.scope, { accountId, role: "consultant" });
    const consultant = await new Person(world).signsIn(email);
    const rows = await rowsOf(world, a);
    const before = await rowVersions(world);
    // What needs no more than to be a member is one's own: how one is told, and what one has read.
    const changing = tenantRoutes.filter(
      (route) => routes[route].method !== "GET" && routes[route].access !== "business.read",
    );
    for (const name of changing) {
      const answer = await asking(consultant, name, rows.businessId, rows);
      expect([name, answer.problem.code]).toEqual([name, "FORBIDDEN"]);
    }
    for (const name of ["listProfessionals", "listBookings"] as const) {
      const query = name === "listBookings" ? { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z" } : {};
      const list = await consultant.call(name, { params: { businessId: rows.businessId }, query });
      expect(list.body).toEqual({ items: [], nextCursor: null });
    }
    expect(await rowVersions(world)).toEqual(before);
  });
});
