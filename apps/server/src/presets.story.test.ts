/** What a business of each sector begins with: strangers can book it at once, and answer what it asks. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { answersTo } from "./modules/catalogue/testing.ts";
import { registerAccount } from "./modules/identity/index.ts";
import { presets } from "./modules/tenancy/index.ts";
import { newId } from "./platform/chance.ts";
import { PASSWORD, Person } from "./testing/people.ts";
import { createWorld, type World } from "./testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function newcomer(): Promise<Person> {
  const email = `camille-${newId()}@example.org`;
  await registerAccount(world.db, world.clock, { email, name: "Camille Roux", locale: "fr", password: PASSWORD });
  return new Person(world).signsIn(email);
}

const wish = (some: object) => ({ name: "Atelier Élan", slug: `elan-${newId().slice(-10)}`, ...some });
const aroundOf = ({ startsAt }: { readonly startsAt: string }) => ({
  from: startsAt,
  until: new Date(Date.parse(startsAt) + 1).toISOString(),
});
const found = (person: Person, body: object) =>
  person.call("createBusiness", { body, headers: { "idempotency-key": newId() } });

test.each(Object.keys(presets))("of the sector %s can be booked by a stranger at once", async (sector) => {
  const owner = await newcomer();
  const { businessId, slug } = (await found(owner, wish({ sector }))).body;
  const [membership] = (await owner.call("getMe")).body.memberships;
  expect(membership).toMatchObject({ businessId, slug, role: "owner" });
  expect(membership?.professionalId).not.toBeNull();
  const stranger = new Person(world);
  const face = (await stranger.call("getPublicBusiness", { params: { business: slug } })).body;
  expect(face.wording).toEqual(presets[sector as keyof typeof presets].wording);
  expect(face.services.length).toBe(presets[sector as keyof typeof presets].services.length);
  expect(face.tagline).not.toBe("");
  const [card] = (await stranger.call("listPublicProfessionals", { params: { business: slug } })).body.items;
  expect(card).toMatchObject({ slug: "camille-roux", displayName: "Camille Roux" });
  const service = face.services[0]?.slug ?? "";
  const form = (await stranger.call("getPublicForm", { params: { business: slug, service } })).body;
  const preset = presets[sector as keyof typeof presets];
  expect(form.reasons.map(({ name }) => name)).toEqual(preset.reasons.map(({ name }) => name.fr));
  expect(form.questionnaire?.questions.map(({ label }) => label)).toEqual(
    preset.questions.map(({ label }) => label.fr),
  );
  const booked = await stranger.call("bookSession", {
    params: { business: slug },
    body: {
      ...answersTo(form),
      professional: card?.slug,
      service,
      startsAt: card?.nextSlot?.startsAt,
      name: "Inès",
      email: "ines@example.org",
    },
  });
  expect(booked.status).toBe(201);
  expect(booked.body.reason).toBe(form.reasons[0]?.name);
  expect(booked.body.answers.length).toBeGreaterThan(0);
  const [shown] = (await owner.call("listBookings", { params: { businessId }, query: aroundOf(booked.body) })).body
    .items;
  const detail = await owner.call("getBooking", { params: { businessId, bookingId: shown?.id ?? "" } });
  expect(detail.body.answers.length).toBe(answersTo(form).answers.length);
  expect(detail.body.hiddenAnswers).toBe(0);
});

test.each(Object.entries(presets))(
  "of the sector %s, what is asked can be asked in both languages",
  async (sector, preset) => {
    const { slug } = (await found(await newcomer(), wish({ sector, locale: "en", zone: "Europe/Dublin" }))).body;
    const face = (await new Person(world).call("getPublicBusiness", { params: { business: slug } })).body;
    const params = { business: slug, service: face.services.at(-1)?.slug ?? "" };
    const form = (await new Person(world).call("getPublicForm", { params })).body;
    expect(form.reasons.map(({ name }) => name)).toEqual(preset.reasons.map(({ name }) => name.en));
    expect(form.questionnaire?.questions.map(({ label }) => label)).toEqual(
      preset.questions.map(({ label }) => label.en),
    );
    expect(form.health).toBe(preset.health);
  },
);

test("a medical business asks nobody for health in their own words, and takes none", () => {
  const { questions, health } = presets.medical;
  expect(questions.filter(({ kind }) => kind === "text" || kind === "long-text")).toEqual([]);
  expect(health).toBe("block");
});
