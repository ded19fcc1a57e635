/** The register of processing, the impact assessment and the board: made from what is there, completed by people. */
import { describe, expect, test } from "vitest";
import { createHouse, Person, type House } from "../../testing/people.ts";
import { worldOfThisTest } from "../../testing/world.ts";

const paramsOf = ({ scope }: House) => ({ businessId: scope.businessId });
const itemOf = async (house: House, code: string) =>
  (await house.owner.call("getComplianceBoard", { params: paramsOf(house) })).body.items.find(
    (item) => item.code === code,
  );
const publicPrivacy = async (person: Person, house: House) =>
  (await person.call("getPublicLegalPage", { params: { business: house.slug, page: "privacy" } })).body.body;

describe("the register", () => {
  test("follows what is set up: a term that changes and a consent that is asked are in it, and on the public page", async () => {
    const world = await worldOfThisTest();
    const house = await createHouse(world);
    const params = paramsOf(house);
    const bookings = async () =>
      (await house.owner.call("getProcessingRegister", { params })).body.made.find(({ code }) => code === "bookings");
    expect((await bookings())?.term).toContain("contacts sans activité\u202f: 3 ans");
    expect((await bookings())?.people).toContain("mineurs");
    expect(await publicPrivacy(new Person(world), house)).toContain("Rien d’autre");
    await house.owner.call("replaceRetentionTerm", {
      params: { ...params, kind: "contacts" },
      body: { days: 730, version: 0 },
    });
    const news = { purpose: "news", channel: "email" };
    const texts = { fr: "J’accepte.", en: "I agree." };
    await house.owner.call("replaceConsentPurpose", {
      params: { ...params, ...news },
      body: { offered: true, texts, version: 0 },
    });
    expect((await bookings())?.term).toContain("contacts sans activité\u202f: 2 ans");
    const page = await publicPrivacy(new Person(world), house);
    expect(page).toContain("après 2 ans");
    expect(page).toContain("actualités et offres, par e-mail");
    expect(page).not.toContain("Rien d’autre");
  });

  test("holds what people add, as a page and a table; two who write are told apart", async () => {
    const world = await worldOfThisTest();
    const house = await createHouse(world);
    const params = paramsOf(house);
    const own = [{ name: "Paie", purpose: "Payer <b>l’équipe</b>", basis: "=1+1" }];
    const body = { dpoName: "Ada", dpoContact: "dpo@maison.example", own, version: 0 };
    expect((await house.owner.call("replaceProcessingRegister", { params, body })).body).toMatchObject({ version: 1 });
    const late = await house.owner.call("replaceProcessingRegister", { params, body: { ...body, dpoName: "Eve" } });
    expect(late.problem).toMatchObject({ code: "EDITED_MEANWHILE", fields: [{ path: "dpoName" }] });
    const printed = (await house.owner.call("downloadProcessingRegister", { params })).body;
    expect(printed).toContain("Ada, dpo@maison.example");
    expect(printed).toContain("Payer &lt;b&gt;l’équipe");
    expect(printed).not.toContain("<b>l’équipe");
    const table = (await house.owner.call("downloadProcessingTable", { params })).body;
    expect(table).toContain("Prise de rendez-vous");
    // No spreadsheet calculates it.
    expect(table).toContain("'=1+1");
    expect(await publicPrivacy(new Person(world), house)).toContain("Ada, dpo@maison.example");
  });
});

test("the impact assessment is proposed, drafted, validated by somebody, and never rewritten", async () => {
  const world = await worldOfThisTest();
  const house = await createHouse(world);
  const params = paramsOf(house);
  const first = (await house.owner.call("getDpia", { params })).body;
  expect(first).toMatchObject({ needed: true, version: 0, status: "none" });
  expect(await itemOf(house, "dpia")).toMatchObject({ state: "todo" });
  const answers = { plan: "Former les mentors" };
  const save = (version: number, validatedBy: string | null) =>
    house.owner.call("saveDpia", { params, body: { answers, validatedBy, version } });
  expect((await save(0, null)).body).toMatchObject({ version: 1, status: "draft" });
  expect((await save(0, null)).problem.code).toBe("EDITED_MEANWHILE");
  expect((await save(1, "Odile, directrice")).body).toMatchObject({ version: 2, status: "validated" });
  expect(await itemOf(house, "dpia")).toMatchObject({ state: "done" });
  const versions = (await house.owner.call("listDpiaVersions", { params })).body.items;
  expect(versions.map(({ version, status }) => [version, status])).toEqual([
    [2, "validated"],
    [1, "draft"],
  ]);
  expect((await house.owner.call("downloadDpia", { params })).body).toContain("Former les mentors");
  const strange = await house.owner.call("saveDpia", { params, body: { answers: { other: "x" }, version: 2 } });
  expect(strange.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "answers.other" }] });
});

test("the board says what is left to do, and stops saying so once it is done", async () => {
  const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const house = await createHouse(world);
  expect(await itemOf(house, "purge")).toMatchObject({ state: "todo" });
  expect(await itemOf(house, "two-factor")).toMatchObject({ state: "todo", detail: expect.stringContaining("2") });
  expect(await itemOf(house, "consents")).toMatchObject({ state: "not-needed" });
  expect(await itemOf(house, "integrity")).toMatchObject({ state: "done" });
  expect(await itemOf(house, "backup")).toMatchObject({ state: "todo" });
  await world.owner.query("select graphile_worker.add_job('global:privacy.purge-all', '{}')");
  await world.settle();
  expect(await itemOf(house, "purge")).toMatchObject({ state: "done" });
  world.clock.goTo("2027-03-04T08:00:00Z");
  await house.owner.signsIn(house.ownerEmail);
  expect(await itemOf(house, "purge")).toMatchObject({ state: "todo" });
});
