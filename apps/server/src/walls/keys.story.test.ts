/** The wall between tenants by API key and by signed link. */
import { isForKeys, permissionNames } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../platform/chance.ts";
import { newKeyRingText, parseKeyRing } from "../platform/keys.ts";
import { booked, holds, Person, type House } from "../testing/people.ts";
import { rowVersions } from "../testing/rows.ts";
import { createWorld, type World } from "../testing/world.ts";
import { asks, tenantRoutes, rowsOf, nobodysRows, asking, told, type Rows } from "./asks.ts";
import { furnishedHouse, mentorOf } from "./furnished.ts";

let world: World;
let a: House;
let b: House;
let mine: Rows;
let theirs: Rows;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  a = await furnishedHouse(world);
  b = await furnishedHouse(world);
  mine = await rowsOf(world, a);
  theirs = await rowsOf(world, b);
}, 180_000);
afterAll(() => world.close());
describe("by API key", () => {
  let key: Person;
  beforeAll(async () => {
    const body = { name: "Tout", permissions: permissionNames.filter(isForKeys), days: null };
    const { secret } = (await a.owner.call("createApiKey", { params: { businessId: a.scope.businessId }, body })).body;
    key = new Person(world).withKey(secret);
    await key.call("getBusiness", { params: { businessId: a.scope.businessId } });
  });

  test.for(tenantRoutes)("%s: in another house it is no key, as in one that is not there", async (name) => {
    const before = await rowVersions(world);
    const answer = await asking(key, name, b.scope.businessId, theirs);
    expect(answer.problem).toMatchObject({ status: 401, code: "KEY_NOT_VALID" });
    expect(told(await asking(key, name, newId(), theirs))).toEqual(told(answer));
    expect(await rowVersions(world)).toEqual(before);
  });

  test.for(tenantRoutes)("%s: with another house's ids it finds and writes nothing", async (name) => {
    const before = await rowVersions(world);
    const answer = await asking(key, name, mine.businessId, { ...theirs, businessId: mine.businessId });
    const nobodys = await asking(key, name, mine.businessId, nobodysRows(mine));
    if (!JSON.stringify(asks[name](theirs)).match(/[0-9a-f]{8}-[0-9a-f]{4}-7/)) return;
    expect(told(answer)).toEqual(told(nobodys));
    expect(await rowVersions(world)).toEqual(before);
  });

  test("people, roles and keys are not a key's business", async () => {
    const kept = tenantRoutes.filter((name) => /Member|Role|Invitation|ApiKey|Ownership|Sandbox/.test(name));
    expect(kept.length).toBeGreaterThan(20);
    const before = await rowVersions(world);
    for (const name of kept) {
      const answer = await asking(key, name, mine.businessId, mine);
      expect([name, answer.problem.code]).toEqual([name, "FORBIDDEN"]);
    }
    expect(await rowVersions(world)).toEqual(before);
  });
});
describe("signed links", () => {
  const byLink = [
    "getBookingByLink",
    "cancelBookingByLink",
    "moveBookingByLink",
    "getCalendarFileByLink",
    "getMyData",
    "askMyExport",
    "askMyErasure",
    "getExportByLink",
    "downloadExportByLink",
  ] as const;
  const follow = (name: (typeof byLink)[number], link: string) =>
    new Person(world).call(name, {
      params: { link },
      ...(name === "moveBookingByLink" ? { body: { startsAt: "2027-03-16T10:00:00+01:00" } } : {}),
      ...(name === "cancelBookingByLink" ? { body: { reason: "forged" } } : {}),
    });
  const notValid = { status: 404, code: "LINK_NOT_VALID" };

  test("a link altered in any of its bytes opens nothing", async () => {
    const { link } = await booked(new Person(world), a, { startsAt: "2027-03-15T10:00:00+01:00" });
    expect((await follow("getBookingByLink", link)).body.link).toBe(link);
    const bytes = Buffer.from(link, "base64url");
    const before = await rowVersions(world);
    for (const [at, byte] of bytes.entries()) {
      const forged = Buffer.from(bytes);
      forged[at] = byte ^ 0x01;
      for (const name of byLink)
        expect([at, name, (await follow(name, forged.toString("base64url"))).problem]).toMatchObject([
          at,
          name,
          notValid,
        ]);
    }
    for (const forged of [
      bytes.subarray(1),
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.of(0)]),
      bytes.subarray(0, 17),
      Buffer.of(1),
    ]) {
      expect((await follow("cancelBookingByLink", forged.toString("base64url"))).problem).toMatchObject(notValid);
    }
    expect(await rowVersions(world)).toEqual(before);
  });

  test("a link signed by anybody else opens nothing", async () => {
    const { link } = await booked(new Person(world), a, { startsAt: "2027-03-15T10:15:00+01:00" });
    const others = parseKeyRing(newKeyRingText()).sign(Buffer.from(link, "base64url").subarray(17), "booking-link");
    expect((await follow("getBookingByLink", others)).problem).toMatchObject(notValid);
  });

  test("a link to a booking gives no hold back, and a hold opens no booking", async () => {
    const { link } = await booked(new Person(world), a, { startsAt: "2027-03-15T10:30:00+01:00" });
    const held = await holds(new Person(world), a, { startsAt: "2027-03-15T10:45:00+01:00" });
    const before = await rowVersions(world);
    const released = await new Person(world).call("releaseHold", { params: { business: a.slug, hold: link } });
    expect(released.problem).toMatchObject(notValid);
    for (const name of byLink) expect((await follow(name, held.hold)).problem).toMatchObject(notValid);
    expect(await rowVersions(world)).toEqual(before);
  });

  test("links of one house do nothing in another", async () => {
    const { link } = await booked(new Person(world), b, { startsAt: "2027-03-15T11:00:00+01:00" });
    const held = await holds(new Person(world), b, { startsAt: "2027-03-15T11:15:00+01:00" });
    const before = await rowVersions(world);
    const slots = await new Person(world).call("listPublicSlots", {
      params: { business: a.slug, professional: mentorOf(a).slug },
      query: { moving: link },
    });
    expect(slots.problem).toMatchObject(notValid);
    const released = await new Person(world).call("releaseHold", { params: { business: a.slug, hold: held.hold } });
    expect(released.problem).toMatchObject(notValid);
    expect(await rowVersions(world)).toEqual(before);
  });
});
