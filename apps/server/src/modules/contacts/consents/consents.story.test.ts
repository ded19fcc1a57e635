/** What people agree to, written down for good; who changes it and how; and what is left when they are forgotten. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { sqlStateOf } from "../../../platform/database/errors.ts";
import { mintTenantScope } from "../../../platform/database/scope.ts";
import { newKeyRingText, parseKeyRing } from "../../../platform/keys.ts";
import { booked, createHouse, Person, type House } from "../../../testing/people.ts";
import { allRows } from "../../../testing/rows.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import { findContactByEmail, forgetConsents, mayContact } from "../index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const asked = { purpose: "news", channel: "email" } as const;
const words = { fr: "J’accepte les nouvelles.", en: "I agree to the news." };

async function offering(house: House, version = 0, texts: { fr: string; en: string } = words) {
  const params = { businessId: house.scope.businessId, ...asked };
  return (await house.owner.call("replaceConsentPurpose", { params, body: { offered: true, texts, version } })).body;
}

const offered = async (house: House) =>
  (await new Person(world).call("listOfferedConsents", { params: { business: house.slug } })).body.items;

const bookedSoFar = new Map<string, number>();
/** Books at another time each, and ticks these boxes. */
async function ticks(house: House, consents: readonly string[], email = "juliette@lycee.example") {
  const before = bookedSoFar.get(house.slug) ?? 0;
  bookedSoFar.set(house.slug, before + 1);
  const startsAt = new Date(Date.parse("2027-03-09T08:00:00Z") + before * 900_000).toISOString();
  return (
    await new Person(world).call("bookSession", {
      params: { business: house.slug },
      body: {
        professional: house.mentors[0]?.slug,
        service: house.serviceSlug,
        name: "Juliette Morel",
        email,
        startsAt,
        consents,
      },
    })
  ).body;
}

const contactOf = (house: House, email = "juliette@lycee.example") =>
  world.db.inTenant(house.scope, async (tx) => {
    const contact = await findContactByEmail(tx, house.scope, email);
    if (!contact) throw new Error("no such contact");
    return contact.id;
  });
const may = (house: House, contactId: string) =>
  world.db.inTenant(house.scope, (tx) => mayContact(tx, house.scope, contactId, asked.purpose, asked.channel));
const choices = async (link: string | null) =>
  (await new Person(world).call("getChoicesByLink", { params: { link: link ?? "" } })).body;
const chooses = async (link: string | null, textId: string, agreed: boolean) =>
  (await new Person(world).call("chooseByLink", { params: { link: link ?? "" }, body: { textId, agreed } })).body;
const ledger = async (house: House, contactId: string) =>
  (
    await house.owner.call("listContactConsents", {
      params: { businessId: house.scope.businessId, contactId },
    })
  ).body.items;

describe("on the booking form", () => {
  test("a business asks for nothing until it chooses to; then it shows its words in the reader's language", async () => {
    const house = await createHouse(world);
    expect(await offered(house)).toEqual([]);
    await offering(house);
    const english = await new Person(world).call("listOfferedConsents", {
      params: { business: house.slug },
      headers: { "accept-language": "en" },
    });
    expect(english.body.items).toMatchObject([{ ...asked, body: words.en }]);
  });

  test("whoever leaves the box alone agreed to nothing, and nothing may be sent to them", async () => {
    const house = await createHouse(world);
    await offering(house);
    await ticks(house, []);
    const contactId = await contactOf(house);
    expect(await ledger(house, contactId)).toEqual([]);
    expect(await may(house, contactId)).toBe(false);
  });

  test("whoever ticks it agreed to the very words they were shown, also when others are shown by then", async () => {
    const house = await createHouse(world);
    await offering(house);
    const [shown] = await offered(house);
    await offering(house, 1, { fr: "D’autres mots.", en: "Other words." });
    await ticks(house, [shown?.textId ?? ""]);
    const contactId = await contactOf(house);
    expect(await ledger(house, contactId)).toMatchObject([
      { ...asked, state: "given", source: "booking-form", text: { version: 1, body: words.fr }, byName: null },
    ]);
    expect(await may(house, contactId)).toBe(true);
    const { rows } = await world.owner.query(
      "select request_id, length(network_hash) as hash from consent where contact_id = $1",
      [contactId],
    );
    expect(rows).toEqual([{ request_id: expect.any(String), hash: 16 }]);
  });

  test("words of another business are no agreement", async () => {
    const [house, other] = [await createHouse(world), await createHouse(world)];
    await offering(other);
    const [theirs] = await offered(other);
    await ticks(house, [theirs?.textId ?? "", newId()]);
    expect(await ledger(house, await contactOf(house))).toEqual([]);
  });
});

describe("by the person's own link", () => {
  test("looking changes nothing; agreeing and withdrawing are one call each, and each is written", async () => {
    const house = await createHouse(world);
    await offering(house);
    const { choicesLink } = await ticks(house, []);
    const before = await allRows(world);
    const [item] = (await choices(choicesLink)).items;
    expect(item).toMatchObject({ ...asked, state: null, body: words.fr });
    expect(await allRows(world)).toEqual(before);
    const contactId = await contactOf(house);
    await chooses(choicesLink, item?.textId ?? "", true);
    expect(await may(house, contactId)).toBe(true);
    const after = await chooses(choicesLink, item?.textId ?? "", false);
    expect(after.items).toMatchObject([{ state: "withdrawn" }]);
    expect(await may(house, contactId)).toBe(false);
    await chooses(choicesLink, item?.textId ?? "", false);
    expect((await ledger(house, contactId)).map(({ state, source }) => [state, source])).toEqual([
      ["withdrawn", "link"],
      ["given", "link"],
    ]);
  });

  test("what was given is still theirs to withdraw once the business offers it no more", async () => {
    const house = await createHouse(world);
    await offering(house);
    const [shown] = await offered(house);
    const { choicesLink } = await ticks(house, [shown?.textId ?? ""]);
    const params = { businessId: house.scope.businessId, ...asked };
    await house.owner.call("replaceConsentPurpose", { params, body: { offered: false, texts: words, version: 1 } });
    expect(await offered(house)).toEqual([]);
    expect((await choices(choicesLink)).items).toMatchObject([{ ...asked, state: "given" }]);
  });

  test("nothing any more: no consent counts until the person takes it back or agrees anew; a third party's form does not", async () => {
    const house = await createHouse(world);
    await offering(house);
    const [shown] = await offered(house);
    const textId = shown?.textId ?? "";
    const { choicesLink } = await ticks(house, [textId]);
    const contactId = await contactOf(house);
    const stop = (stopped: boolean) =>
      new Person(world).call("stopByLink", { params: { link: choicesLink ?? "" }, body: { stopped } });
    expect((await stop(true)).body.stopped).toBe(true);
    expect(await may(house, contactId)).toBe(false);
    await ticks(house, [textId]);
    expect(await may(house, contactId)).toBe(false);
    expect((await stop(false)).body.stopped).toBe(false);
    expect(await may(house, contactId)).toBe(true);
    await stop(true);
    await chooses(choicesLink, textId, false);
    expect((await chooses(choicesLink, textId, true)).stopped).toBe(false);
    expect(await may(house, contactId)).toBe(true);
  });

  test("a link altered, of another purpose or of another server opens nothing", async () => {
    const house = await createHouse(world);
    const { choicesLink, link } = await ticks(house, []);
    const bytes = Buffer.from(choicesLink ?? "", "base64url");
    const altered = Buffer.from(bytes);
    altered[20] = (altered[20] ?? 0) ^ 1;
    const others = parseKeyRing(newKeyRingText()).sign(bytes.subarray(17), "choices-link");
    for (const forged of [link, others, altered.toString("base64url")]) {
      const answer = await new Person(world).call("chooseByLink", {
        params: { link: forged },
        body: { textId: newId(), agreed: true },
      });
      expect(answer.problem).toMatchObject({ status: 404, code: "LINK_NOT_VALID" });
    }
    const booking = await new Person(world).call("getBookingByLink", { params: { link: choicesLink ?? "" } });
    expect(booking.problem.code).toBe("LINK_NOT_VALID");
  });
});

describe("by the business", () => {
  test("a member writes down what was told on the phone, with its proof and their name", async () => {
    const house = await createHouse(world);
    await ticks(house, []);
    const params = { businessId: house.scope.businessId, contactId: await contactOf(house) };
    const body = {
      purpose: "prospecting",
      channel: "phone",
      state: "given",
      receivedBy: "phone",
      note: "Appel du 1er mars, 9 h",
    };
    expect((await house.owner.call("recordConsent", { params, body })).body).toMatchObject({
      ...asked,
      purpose: "prospecting",
      channel: "phone",
      source: "back-office",
      byName: "Odile Owner",
      note: "Appel du 1er mars, 9 h",
      text: { version: 1, locale: "fr", body: expect.stringContaining(`Maison ${house.slug}`) },
    });
    const now = (await house.owner.call("getContactChoices", { params })).body.items;
    expect(now.filter(({ state }) => state !== null)).toMatchObject([{ purpose: "prospecting", allowed: true }]);
    const { problem } = await house.owner.call("recordConsent", { params, body: { ...body, note: "" } });
    expect(problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "note" }] });
    const strange = await house.owner.call("recordConsent", { params, body: { ...body, purpose: "news" } });
    expect(strange.problem.code).toBe("NOT_FOUND");
  });

  test("a mentor writes nothing down, and reads nobody's choices", async () => {
    const house = await createHouse(world);
    await ticks(house, []);
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    const params = { businessId: house.scope.businessId, contactId: await contactOf(house) };
    for (const name of ["getContactChoices", "listContactConsents"] as const)
      expect((await mentor.call(name, { params })).problem.code).toBe("FORBIDDEN");
  });

  test("two who edit the same words: the second is told what differs, and nothing is lost", async () => {
    const house = await createHouse(world);
    await offering(house);
    const params = { businessId: house.scope.businessId, ...asked };
    const body = { offered: true, texts: { ...words, en: "Mine." }, version: 0 };
    const { problem } = await house.owner.call("replaceConsentPurpose", { params, body });
    expect(problem).toMatchObject({ code: "EDITED_MEANWHILE", fields: [{ path: "texts.en" }] });
    const versions = await house.owner.call("listConsentTexts", { params });
    expect(versions.body.items.map(({ version, locale }) => [version, locale])).toEqual([
      [1, "en"],
      [1, "fr"],
    ]);
  });
});

describe("for good", () => {
  test("the server can neither rewrite nor delete an entry, nor the words it was about", async () => {
    const house = await createHouse(world);
    await offering(house);
    const [shown] = await offered(house);
    await ticks(house, [shown?.textId ?? ""]);
    for (const query of [
      sql`update consent set state = 'given'`,
      sql`delete from consent`,
      sql`update consent_text set body = 'other'`,
      sql`delete from consent_text`,
    ]) {
      const done = world.db
        .inTenant(house.scope, (tx) => tx.run(query))
        .then(
          () => "done",
          (error: unknown) => sqlStateOf(error),
        );
      expect(await done).toBe("42501");
    }
  });

  test("whoever is forgotten leaves the proof, without who they were; their address stays unwanted", async () => {
    const [house, other] = [await createHouse(world), await createHouse(world)];
    await offering(house);
    const [shown] = await offered(house);
    await ticks(house, [shown?.textId ?? ""]);
    await ticks(other, []);
    const contactId = await contactOf(house);
    const now = world.clock.now();
    // Another house forgets nobody of this one.
    await world.db.inTenant(other.scope, async (tx) => {
      await tx.run(sql`select forget_consents(${contactId}::uuid, now())`);
    });
    expect(await ledger(house, contactId)).toHaveLength(1);
    await world.db.inTenant(house.scope, (tx) => forgetConsents(tx, house.scope, contactId, now));
    const { rows } = await world.owner.query<{ proof_index: Buffer }>("select * from consent where business_id = $1", [
      house.scope.businessId,
    ]);
    const index = await world.db.inTenant(house.scope, async (tx) =>
      tx.vault.blind("juliette@lycee.example", house.scope.businessId, "email"),
    );
    expect(rows).toMatchObject([
      { ...asked, state: "given", text_id: shown?.textId, contact_id: null, request_id: null, network_hash: null },
    ]);
    expect(rows[0]?.proof_index.equals(index)).toBe(true);
    expect(await ledger(house, contactId)).toEqual([]);
    const list = await house.owner.call("listSuppressions", {
      params: { businessId: house.scope.businessId },
      query: { address: "Juliette@lycee.example" },
    });
    expect(list.body.items).toMatchObject([{ reason: "erased", address: null, channel: "all" }]);
  });

  test("a scope of no business sees no ledger", async () => {
    const seen = await world.db.inTenant(mintTenantScope(newId()), (tx) => tx.all(sql`select from consent`));
    expect(seen).toEqual([]);
  });
});

test("a booking that was refused leaves no agreement behind", async () => {
  const house = await createHouse(world);
  await offering(house);
  const [shown] = await offered(house);
  await booked(new Person(world), house, { startsAt: "2027-03-12T10:00:00+01:00", email: "first@lycee.example" });
  const answer = await new Person(world).call("bookSession", {
    params: { business: house.slug },
    body: {
      professional: house.mentors[0]?.slug,
      service: house.serviceSlug,
      name: "Second",
      email: "second@lycee.example",
      startsAt: "2027-03-12T10:00:00+01:00",
      consents: [shown?.textId],
    },
  });
  expect(answer.problem.code).toBe("SLOT_TAKEN");
  const { rows } = await world.owner.query("select from consent where business_id = $1", [house.scope.businessId]);
  expect(rows).toEqual([]);
});
