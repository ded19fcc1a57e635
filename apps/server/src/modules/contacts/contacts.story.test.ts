/** The people who book, as members see them: found, shown to whom they may be, corrected by one at a time. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { booked, createHouse, PASSWORD, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { registerAccount } from "../identity/index.ts";
import { addMember } from "../tenancy/index.ts";

let world: World;
let house: House;
const params = (contactId = "") => ({ businessId: house.scope.businessId, contactId });
const namesOf = async (person: Person, query: Record<string, string> = {}): Promise<string[]> =>
  (await person.call("listContacts", { params: params(), query })).body.items.map(({ name }) => name);

/** The five who book, with whom; two of them are of both mentors. */
const PEOPLE = [
  ["Élodie Marchand", 0],
  ["elodie ZOLA", 1],
  ["Œdipe Roi", 0],
  ["Éloi_100%", 0],
  ["Zora B.", 1],
] as const;

beforeAll(async () => {
  world = await createWorld();
  house = await createHouse(world, { mentors: [{}, {}] });
  for (const [index, [name, mentor]] of PEOPLE.entries()) {
    const startsAt = `2027-03-09T09:${String((index % 4) * 15).padStart(2, "0")}:00+01:00`;
    const day = index < 4 ? startsAt : "2027-03-10T09:00:00+01:00";
    const mentorOf = house.mentors[mentor];
    if (!mentorOf) throw new Error("no mentor");
    await booked(new Person(world), house, { startsAt: day, name, email: `p${index}@lycee.example`, mentor: mentorOf });
  }
  await booked(new Person(world), house, {
    startsAt: "2027-03-11T09:00:00+01:00",
    name: "Élodie Marchand",
    email: "p0@lycee.example",
  });
});
afterAll(() => world.close());

describe("finding somebody", () => {
  test("by how the name begins, whatever the accents, capitals and signs of patterns", async () => {
    expect(await namesOf(house.owner, { name: "elo" })).toEqual(["Élodie Marchand", "elodie ZOLA", "Éloi_100%"]);
    expect(await namesOf(house.owner, { name: "ÉLODIE Z" })).toEqual(["elodie ZOLA"]);
    expect(await namesOf(house.owner, { name: "oed" })).toEqual(["Œdipe Roi"]);
    expect(await namesOf(house.owner, { name: "%" })).toEqual([]);
    expect(await namesOf(house.owner, { name: "_lo" })).toEqual([]);
    expect(await namesOf(house.owner, { name: "Marchand" })).toEqual([]);
  });

  test("page after page, each once, in the order of names", async () => {
    const all: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query: Record<string, string> = { limit: "2", ...(cursor && { cursor }) };
      const { items, nextCursor } = (await house.owner.call("listContacts", { params: params(), query })).body;
      all.push(...items.map(({ name }) => name));
      cursor = nextCursor;
    }
    expect(all).toEqual(["Élodie Marchand", "elodie ZOLA", "Éloi_100%", "Œdipe Roi", "Zora B."]);
  });

  test("by the whole address in any case; not by a part of it, and not by who may not see addresses", async () => {
    expect(await namesOf(house.owner, { email: "P1@Lycee.Example" })).toEqual(["elodie ZOLA"]);
    expect(await namesOf(house.owner, { email: "p@lycee.example" })).toEqual([]);
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    const refused = await mentor.call("listContacts", { params: params(), query: { email: "p0@lycee.example" } });
    expect(refused.problem.code).toBe("FORBIDDEN");
  });

  test("the search looks into an index, also under row security", async () => {
    const { sql } = await import("kysely");
    const plan = await world.db.inTenant(house.scope, async (tx) => {
      await tx.run(sql`set local enable_seqscan = off`);
      return tx.all(sql<{ "QUERY PLAN": string }>`explain select id from contact
        where business_id = ${house.scope.businessId} and name_key >= name_key('elo') and name_key < name_key('elo') || 'zz'`);
    });
    const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(text).toMatch(/Index Cond:.*name_key >=.*name_key </);
  });
});

describe("who sees whom", () => {
  test("a mentor sees the people they meet, without their address; of another's, nothing", async () => {
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    const { items } = (await mentor.call("listContacts", { params: params() })).body;
    expect(items.map(({ name }) => name)).toEqual(["Élodie Marchand", "Éloi_100%", "Œdipe Roi"]);
    expect(items.map(({ email }) => email)).toEqual([null, null, null]);
    const [zora] = (await house.owner.call("listContacts", { params: params(), query: { name: "zora" } })).body.items;
    for (const name of ["getContact", "listContactBookings"] as const)
      expect((await mentor.call(name, { params: params(zora?.id) })).problem.code).toBe("NOT_FOUND");
    const edit = { name: "Z", locale: "fr", zone: "Europe/Paris", version: 0 };
    const refused = await mentor.call("replaceContact", { params: params(items[0]?.id), body: edit });
    expect(refused.problem.code).toBe("FORBIDDEN");
  });

  test("a person's bookings: to come the next first, past the latest first, of one's own only", async () => {
    const [elodie] = (await house.owner.call("listContacts", { params: params(), query: { name: "élodie m" } })).body
      .items;
    const coming = async (person: Person, query: Record<string, string>) =>
      (await person.call("listContactBookings", { params: params(elodie?.id), query })).body;
    const first = await coming(house.owner, { limit: "1" });
    expect(first.items[0]?.startsAt).toBe("2027-03-09T08:00:00.000Z");
    const second = await coming(house.owner, { limit: "1", cursor: first.nextCursor ?? "" });
    expect([second.items[0]?.startsAt, second.nextCursor]).toEqual(["2027-03-11T08:00:00.000Z", null]);
    expect((await coming(house.owner, { when: "past" })).items).toEqual([]);
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    const { items } = await coming(mentor, {});
    expect(items).toHaveLength(2);
    expect(items[0]?.contact.email).toBeNull();
  });

  test("who may edit and not see addresses corrects the name, and touches no address", async () => {
    const role = { name: `Accueil ${newId()}`, permissions: ["contact.list", "contact.edit"], sees: "all" };
    const { id: roleId } = (await house.owner.call("createRole", { params: params(), body: role })).body;
    const email = `desk-${newId()}@example.org`;
    const account = { email, name: "Inès", locale: "fr", password: PASSWORD } as const;
    const accountId = await registerAccount(world.db, world.clock, account);
    await addMember(world.db, world.clock, house.scope, { accountId, role: "custom", roleId });
    const desk = await new Person(world).signsIn(email);
    const [zora] = (await desk.call("listContacts", { params: params(), query: { name: "zora" } })).body.items;
    const body = { name: "Zora Bénaïm", locale: "fr", zone: "Europe/Paris", version: zora?.version };
    const withMail = await desk.call("replaceContact", {
      params: params(zora?.id),
      body: { ...body, email: "x@y.example" },
    });
    expect(withMail.problem.code).toBe("FORBIDDEN");
    expect((await desk.call("replaceContact", { params: params(zora?.id), body })).body).toMatchObject({
      name: "Zora Bénaïm",
      email: null,
    });
    expect((await house.owner.call("getContact", { params: params(zora?.id) })).body.email).toBe("p4@lycee.example");
  });
});

describe("correcting somebody", () => {
  test("two at once: the second is told, and nothing is overwritten; a booking made meanwhile counts too", async () => {
    const [contact] = (await house.owner.call("listContacts", { params: params(), query: { name: "oed" } })).body.items;
    if (!contact) throw new Error("nobody");
    const body = { name: "Œdipe le Roi", locale: "fr", zone: "Europe/Paris", version: contact.version };
    const [one, other] = await Promise.all(
      ["Œdipe A", "Œdipe B"].map((name) =>
        house.owner.call("replaceContact", { params: params(contact.id), body: { ...body, name } }),
      ),
    );
    expect([one?.status, other?.status].toSorted()).toEqual([200, 412]);
    const now = (await house.owner.call("getContact", { params: params(contact.id) })).body;
    await booked(new Person(world), house, {
      startsAt: "2027-03-12T09:00:00+01:00",
      name: "Œdipe de Thèbes",
      email: "p2@lycee.example",
    });
    const late = await house.owner.call("replaceContact", {
      params: params(contact.id),
      body: { ...body, version: now.version },
    });
    expect(late.problem.code).toBe("EDITED_MEANWHILE");
  });

  test("the address of another contact is refused under its field; a new one finds them, the old one nobody", async () => {
    const [contact] = (await house.owner.call("listContacts", { params: params(), query: { name: "éloi" } })).body
      .items;
    if (!contact) throw new Error("nobody");
    const { name, locale, zone, version } = contact;
    const edit = (email: string) =>
      house.owner.call("replaceContact", { params: params(contact.id), body: { name, locale, zone, version, email } });
    expect((await edit("P0@lycee.example")).problem).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "email", message: "Un autre contact a déjà cette adresse." }],
    });
    expect((await edit("Eloi@Nouveau.Example")).body.email).toBe("eloi@nouveau.example");
    expect(await namesOf(house.owner, { email: "eloi@nouveau.example" })).toEqual([name]);
    expect(await namesOf(house.owner, { email: "p3@lycee.example" })).toEqual([]);
  });

  test("the log tells that it changed, and neither from what nor to what", async () => {
    const log = await house.owner.call("listAuditEntries", {
      params: params(),
      query: { subject: "contact", limit: "200" },
    });
    expect(log.body.items.map(({ act }) => act)).toContain("replaceContact");
    expect(JSON.stringify(log.body)).not.toMatch(/lodie|oedipe|nouveau\.example|lycee/i);
  });
});
