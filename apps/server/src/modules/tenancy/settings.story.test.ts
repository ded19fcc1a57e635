/** What a business says of itself: edited by its people, seen at once, never lost to somebody else's edit. */
import type { BusinessSettings } from "@creneau/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqlStateOf } from "../../platform/database/errors.ts";
import { booked, createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const params = ({ scope }: House) => ({ businessId: scope.businessId });

async function read(house: House): Promise<BusinessSettings> {
  return (await house.owner.call("getSettings", { params: params(house) })).body;
}

/** What an edit sends: all that was read, with some of it changed. */
function edited({ slug: _, updatedAt: __, ...settings }: BusinessSettings, some: Partial<BusinessSettings> = {}) {
  return { ...settings, ...some };
}

const replace = (house: House, body: unknown, as: Person = house.owner) =>
  as.call("replaceSettings", { params: params(house), body });

const identity = {
  legalName: "Atelier Morel SAS",
  legalForm: "SAS",
  siren: "552 081 317",
  siret: "552 081 317 66522",
  vatNumber: "fr 03 552 081 317",
  address: { street: "12 rue des Lilas", postalCode: "44000", city: "Nantes", country: "FR" },
  phone: "+33 6 12 34 56 78",
  publisher: "Odile Morel",
};

describe("editing", () => {
  test("a new business says what it was created with, and nothing legal yet", async () => {
    const house = await createHouse(world);
    expect(await read(house)).toMatchObject({
      slug: house.slug,
      locale: "fr",
      languages: ["fr", "en"],
      currency: "EUR",
      sector: "mentoring",
      wording: { address: "tu", kind: "mentoring", host: "mentor", guest: "pupil" },
      identity: { legalName: "", siren: null, address: { country: "FR" } },
      version: 0,
    });
  });

  test("numbers are kept bare, however they were written, and the public page shows the rest at once", async () => {
    const house = await createHouse(world);
    const wording = { address: "vous", kind: "coaching", host: "practitioner", guest: "patient" } as const;
    const body = edited(await read(house), { name: "Cabinet Morel", languages: ["fr"], wording });
    const answer = await replace(house, { ...body, identity });
    expect(answer.body).toMatchObject({
      version: 1,
      name: "Cabinet Morel",
      identity: {
        siren: "552081317",
        siret: "55208131766522",
        vatNumber: "FR03552081317",
        phone: "+33612345678",
        address: { city: "Nantes" },
      },
    });
    const seen = await new Person(world).call("getPublicBusiness", { params: { business: house.slug } });
    expect(seen.body).toMatchObject({ name: "Cabinet Morel", languages: ["fr"], wording });
    expect(JSON.stringify(seen.body)).not.toContain("552081317");
  });

  test("the words it chose are those of its mails", async () => {
    const house = await createHouse(world);
    const wording = { address: "vous", kind: "coaching", host: "practitioner", guest: "patient" } as const;
    await replace(house, edited(await read(house), { wording }));
    await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email: "ines@mail.example" });
    await world.settle();
    const [toContact] = world.mailer.to("ines@mail.example");
    expect(toContact?.text).toContain("Praticien\u202F: Mentor 0");
    const [toHost] = world.mailer.to(house.mentors[0]?.email ?? "");
    expect(toHost?.text).toContain("Patient\u202F: Juliette Morel");
  });

  test.each([
    ["siren", "552081318", "identity.siren"],
    ["siret", "55208131766523", "identity.siret"],
    ["siret", "78012998700001", "identity.siret"],
    ["vatNumber", "FR04552081317", "identity.vatNumber"],
    ["vatNumber", "FR66780129987", "identity.vatNumber"],
    ["phone", "06 12 34 56 78", "identity.phone"],
  ])("a %s that can't be (%s) is said under its field, and nothing is kept", async (field, value, path) => {
    const house = await createHouse(world);
    const answer = await replace(house, { ...edited(await read(house)), identity: { ...identity, [field]: value } });
    expect(answer.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path }] });
    expect(answer.problem.fields?.[0]?.message).toMatch(/SIREN|SIRET|TVA|numéro/);
    expect((await read(house)).version).toBe(0);
  });

  test("a zone that does not exist, a main language that is not spoken, a name that would begin a header are refused", async () => {
    const house = await createHouse(world);
    const settings = edited(await read(house));
    const wrong = { zone: "Europe/Atlantis", languages: ["en"], name: "Morel\r\nBcc: all@example.org" };
    for (const [field, value] of Object.entries(wrong)) {
      const { problem } = await replace(house, { ...settings, [field]: value });
      expect([field, problem.code, problem.fields?.[0]?.path]).toEqual([field, "INVALID_INPUT", field]);
    }
  });
});

describe("two people at once", () => {
  test("the second is told what is otherwise now, and loses nothing; once they have looked, theirs is kept", async () => {
    const house = await createHouse(world);
    const both = edited(await read(house));
    await replace(house, { ...both, name: "Maison A", identity: { ...identity, publisher: "Ada" } });
    const late = await replace(house, { ...both, tagline: "Bienvenue" });
    expect(late.problem).toMatchObject({ code: "EDITED_MEANWHILE", status: 412 });
    expect(late.problem.fields?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["name", "identity.publisher"]),
    );
    const now = await read(house);
    expect(now).toMatchObject({ name: "Maison A", tagline: "" });
    expect((await replace(house, edited(now, { tagline: "Bienvenue" }))).body).toMatchObject({
      name: "Maison A",
      tagline: "Bienvenue",
      version: 2,
    });
  });

  test("of thirty edits of the same version one is kept", async () => {
    const house = await createHouse(world);
    const settings = edited(await read(house));
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => replace(house, { ...settings, name: `Maison ${index}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await read(house)).version).toBe(1);
  });
});

describe("who may", () => {
  test("a mentor reads, and changes nothing", async () => {
    const house = await createHouse(world);
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    const settings = edited(await read(house));
    expect((await replace(house, settings, mentor)).problem.code).toBe("FORBIDDEN");
  });

  test("what is not asked can't be changed along: neither the address of the business nor its id", async () => {
    const house = await createHouse(world);
    const other = await createHouse(world);
    await replace(house, { ...edited(await read(house)), slug: other.slug, id: other.scope.businessId, brand: {} });
    expect((await read(house)).slug).toBe(house.slug);
    expect((await read(other)).version).toBe(0);
  });

  test("the database itself lets nobody change another business's row, or make one in its name", async () => {
    const [one, other] = [await createHouse(world), await createHouse(world)];
    const theft = sql`update business set name = 'Volé' where id = ${other.scope.businessId} returning id`;
    expect(await world.db.inTenant(one.scope, (tx) => tx.all(theft))).toEqual([]);
    expect(await world.db.inGlobal((tx) => tx.all(theft))).toEqual([]);
    const given = sql`update business set id = ${other.scope.businessId} where id = ${one.scope.businessId}`;
    const state = await world.db.inTenant(one.scope, (tx) => tx.run(given)).catch(sqlStateOf);
    expect(["42501", "23505"]).toContain(state);
    expect((await read(other)).name).not.toBe("Volé");
  });
});

describe("legal pages", () => {
  const page = (house: House, name: "notice" | "privacy") =>
    house.owner.call("getLegalPage", { params: { ...params(house), page: name } });
  const shown = async (house: House, name: "notice" | "privacy", language = "fr") =>
    (
      await new Person(world).call("getPublicLegalPage", {
        params: { business: house.slug, page: name },
        headers: { "accept-language": language },
      })
    ).body;

  test("the notice is made from what is known, and says what is missing", async () => {
    const house = await createHouse(world);
    expect((await page(house, "notice")).body.missing).toEqual(["legalName", "siren", "address", "phone", "publisher"]);
    await replace(house, { ...edited(await read(house)), identity });
    const { made, missing } = (await page(house, "notice")).body;
    expect(missing).toEqual([]);
    for (const fact of ["Atelier Morel SAS", "552\u00A0081\u00A0317", "12 rue des Lilas, 44000 Nantes", "Odile Morel"])
      expect(made).toContain(fact);
    expect((await shown(house, "notice")).body).toBe(made);
    expect((await shown(house, "notice", "en")).body).toContain("Publication director: Odile Morel");
  });

  test("one's own text replaces it as it was typed, and null brings the made one back", async () => {
    const house = await createHouse(world);
    const own = "## Chez nous\n\n<script>alert(1)</script> & co";
    const write = (body: unknown) =>
      house.owner.call("replaceLegalPage", { params: { ...params(house), page: "privacy" }, body });
    expect((await write({ own, version: 0 })).body).toMatchObject({ own, version: 1 });
    expect(await shown(house, "privacy", "en")).toEqual({ page: "privacy", locale: "fr", body: own });
    expect((await write({ own: "autre", version: 0 })).problem).toMatchObject({
      code: "EDITED_MEANWHILE",
      fields: [{ path: "own" }],
    });
    expect((await write({ own: null, version: 1 })).body).toMatchObject({ own: null, version: 2 });
    expect((await shown(house, "privacy")).body).toContain("## Tes droits");
  });
});
