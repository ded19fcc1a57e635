/** From an account to a first appointment: one request makes a business that strangers can book at once. */
import { routes } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { createHouse, PASSWORD, Person } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { registerAccount } from "../identity/index.ts";
import { presets } from "./presets/index.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function newcomer(name = "Camille Roux"): Promise<Person> {
  const email = `camille-${newId()}@example.org`;
  await registerAccount(world.db, world.clock, { email, name, locale: "fr", password: PASSWORD });
  return new Person(world).signsIn(email);
}

const wish = (some: object = {}) => ({
  name: "Atelier Élan",
  slug: `elan-${newId().slice(-10)}`,
  sector: "coaching",
  ...some,
});
const found = (person: Person, body: object, key = newId()) =>
  person.call("createBusiness", { body, headers: { "idempotency-key": key } });
const rows = async (table: string): Promise<number> =>
  Number((await world.owner.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count);

describe("a new business", () => {
  test("speaks the language it was asked for in, from the first page on", async () => {
    const owner = await newcomer();
    const { slug } = (await found(owner, wish({ sector: "medical", locale: "en", zone: "Europe/Dublin" }))).body;
    const face = (await new Person(world).call("getPublicBusiness", { params: { business: slug } })).body;
    expect(face).toMatchObject({ locale: "en", zone: "Europe/Dublin", tagline: "Book an appointment, simply." });
    expect(face.services.map(({ name }) => name)).toContain("First consultation");
  });

  test("the same key makes one, also when it is sent thirty times at once; with another wish it is refused", async () => {
    const owner = await newcomer();
    const [key, body] = [newId(), wish()];
    const answers = await Promise.all(Array.from({ length: 30 }, () => found(owner, body, key)));
    expect(new Set(answers.map((answer) => answer.body.businessId)).size).toBe(1);
    const { memberships } = (await owner.call("getMe")).body;
    expect(memberships).toHaveLength(1);
    const services = await owner.call("listServices", { params: { businessId: memberships[0]?.businessId ?? "" } });
    expect(services.body.items).toHaveLength(presets.coaching.services.length);
    expect((await found(owner, wish(), key)).problem.code).toBe("IDEMPOTENCY_KEY_REUSED");
    const other = await newcomer();
    expect((await found(other, wish(), key)).status).toBe(201);
  });

  test("an address is one business's: of two who want it at once one gets it, and the other keeps nothing", async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const body = wish();
    const answers = await Promise.all([found(one, body), found(other, body)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe("SLUG_TAKEN");
  });

  test.each([
    [{ slug: "app" }, "slug"],
    [{ slug: "www" }, "slug"],
    [{ slug: "-a" }, "slug"],
    [{ slug: "A b" }, "slug"],
    [{ name: " " }, "name"],
    [{ name: "Élan\r\nBcc: all@example.org" }, "name"],
    [{ sector: "banking" }, "sector"],
    [{ zone: "Europe/Nowhere" }, "zone"],
  ])("%j is refused under its field, and nothing is kept", async (wrong, path) => {
    const owner = await newcomer();
    const before = await rows("business");
    expect((await found(owner, wish(wrong))).problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path }] });
    expect(await rows("business")).toBe(before);
  });

  test("what is not asked can't be given along: neither a plan nor somebody else as its owner", async () => {
    const owner = await newcomer();
    const more = { plan: "enterprise", ownerAccountId: newId(), id: newId(), brand: {}, role: "employee" };
    const { businessId } = (await found(owner, wish(more))).body;
    expect((await owner.call("getMe")).body.memberships[0]?.role).toBe("owner");
    expect((await owner.call("getPlan", { params: { businessId } })).body.plan.key).toBe("scale");
  });

  test("is for those who are signed in, ten a day at most", async () => {
    expect((await found(new Person(world), wish())).problem.code).toBe("NOT_SIGNED_IN");
    const eager = await newcomer();
    for (let made = 0; made < 10; made += 1) expect((await found(eager, wish())).status).toBe(201);
    expect((await found(eager, wish())).problem.code).toBe("TOO_MANY_REQUESTS");
  });

  test("a person whose name makes no address, or one of ours, is a professional all the same", async () => {
    for (const name of ["東京", "Réserver"]) {
      const { slug } = (await found(await newcomer(name), wish())).body;
      const { items } = (await new Person(world).call("listPublicProfessionals", { params: { business: slug } })).body;
      expect(items.map(({ displayName }) => displayName)).toEqual([name]);
    }
  });
});

describe("an address", () => {
  const judge = async (of: string) => (await (await newcomer()).call("judgeSlug", { query: { of } })).body;

  test("is made of the name, and said to be free, taken or ours", async () => {
    const house = await createHouse(world);
    expect(await judge("Cabinet Élan")).toEqual({ slug: "cabinet-elan", free: true, because: null, suggestion: null });
    expect(await judge(house.slug)).toEqual({
      slug: house.slug,
      free: false,
      because: "taken",
      suggestion: `${house.slug}-2`,
    });
    expect(await judge("App")).toMatchObject({ slug: "app", because: "reserved", suggestion: "app-2" });
    expect(await judge("東京")).toMatchObject({ free: false, because: "malformed" });
    expect(await judge("'; drop table business; --")).toMatchObject({ slug: "drop-table-business", free: true });
  });

  test("can't be one of our own pages, in the pages of the app either", async () => {
    for (const path of [
      "connexion",
      "compte",
      "new",
      "bienvenue",
      "inscription",
      "invitation",
      "mot-de-passe",
      "files",
    ])
      expect([path, (await judge(path)).because]).toEqual([path, "reserved"]);
    const first = new Set(Object.values(routes).map(({ path }) => path.split("/")[1] ?? ""));
    for (const segment of first) expect([segment, (await judge(segment)).because]).toEqual([segment, "reserved"]);
  });
});

describe("what is left to do", () => {
  test("is told from what is there, put away by whoever likes, and no mentor's business", async () => {
    const owner = await newcomer();
    const { businessId, slug } = (await found(owner, wish())).body;
    const params = { businessId };
    const list = async () => (await owner.call("getChecklist", { params })).body;
    const done = async () => (await list()).items.flatMap(({ item, done: is }) => (is ? [item] : []));
    expect(await done()).toEqual(["service", "hours"]);
    expect((await list()).address).toBe(`http://creneau.test/${slug}`);
    const { slug: _, updatedAt: __, ...settings } = (await owner.call("getSettings", { params })).body;
    const identity = {
      ...settings.identity,
      legalName: "Élan SAS",
      publisher: "Camille Roux",
      address: { street: "1 rue A", postalCode: "44000", city: "Nantes", country: "FR" },
    };
    await owner.call("replaceSettings", { params, body: { ...settings, identity } });
    expect(await done()).toEqual(["service", "hours", "identity"]);
    expect((await owner.call("dismissChecklist", { params, body: { dismissed: true } })).body.dismissed).toBe(true);
    expect((await list()).dismissed).toBe(true);
    const house = await createHouse(world);
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    const asked = await mentor.call("getChecklist", { params: { businessId: house.scope.businessId } });
    expect(asked.problem.code).toBe("FORBIDDEN");
    const theirs = await house.owner.call("getChecklist", { params: { businessId: house.scope.businessId } });
    expect(theirs.body.items.filter((one) => one.done).map(({ item }) => item)).toEqual(["service", "hours", "team"]);
  });
});
