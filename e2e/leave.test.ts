/** From an absence to those booked: kinds chosen, an absence entered, other times offered to all and sent. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { dayAhead, desktop, lookTwice, newHouse, openPage } from "./pages.ts";

const base = inject("productUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("an absence is entered, and those booked then are offered other times", async () => {
  const { page: office } = await openPage(browser, desktop);
  const context = office.context();
  const { request } = context;
  const slug = await newHouse(context, "coaching");

  const slots = `${base}/v1/public/businesses/${slug}/professionals/claire-delmas/slots?from=${dayAhead(2)}&to=${dayAhead(9)}`;
  const profile = `${base}/v1/public/businesses/${slug}/professionals/claire-delmas`;
  const { services } = (await (await request.get(profile)).json()) as {
    services: { slug: string; service?: string }[];
  };
  const service = services[0]?.slug;
  const { days } = (await (await request.get(slots)).json()) as { days: { slots: { startsAt: string }[] }[] };
  const startsAt = days.flatMap((day) => day.slots)[0]?.startsAt ?? "";
  expect(startsAt).not.toBe("");
  const professionals = `${base}/v1/public/businesses/${slug}/bookings`;
  const booked = await request.post(professionals, {
    data: { professional: "claire-delmas", service, startsAt, name: "Lou Petit", email: "lou@lycee.example" },
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  if (booked.status() !== 201) throw new Error(await booked.text());

  await office.goto(`${base}/app/${slug}/absences`);
  await office.getByRole("button", { name: "Utiliser les types habituels" }).waitFor();
  await lookTwice(office, "leave-empty");
  await office.getByRole("button", { name: "Utiliser les types habituels" }).click();
  await office.getByRole("button", { name: "Saisir une absence" }).click();
  const on = startsAt.slice(0, 10);
  await office.getByLabel("Du", { exact: true }).fill(on);
  await office.getByLabel("Au (inclus)").fill(on);
  await office.getByText("1 rendez-vous touché").waitFor();
  await lookTwice(office, "leave-dialog");
  await office.getByRole("button", { name: "Enregistrer l’absence" }).click();
  await office.getByRole("button", { name: "Replacer les rendez-vous" }).first().waitFor();
  await office
    .getByRole("button", { name: /^Détails/ })
    .first()
    .click();
  await office.getByText("Saisie par Claire Delmas").waitFor();
  await lookTwice(office, "leave-page");
  // Taken back by mistake, and put back.
  await office.getByRole("button", { name: "Annuler l’absence" }).click();
  await office.getByRole("button", { name: "Rétablir" }).click();
  await office.getByText("Absence rétablie.").waitFor();
  await office.goto(`${base}/app/${slug}/horaires`);
  await office.getByRole("tab", { name: "Année" }).click();
  await office
    .getByRole("button", { name: /, Absence, / })
    .first()
    .waitFor();
  await lookTwice(office, "leave-year");
  await office.goto(`${base}/app/${slug}/absences`);
  await office.getByRole("button", { name: "Replacer les rendez-vous" }).first().click();
  await office.getByText("Personne n’a encore été prévenu", { exact: false }).waitFor();
  await lookTwice(office, "leave-draft");
  await office.getByRole("button", { name: "Modifier les propositions de Lou Petit" }).click();
  await office.getByRole("checkbox").first().waitFor();
  await lookTwice(office, "leave-offers");
  await office.getByRole("button", { name: "Enregistrer" }).click();
  await office.getByRole("button", { name: "Envoyer à 1 personne" }).click();
  await office.getByText("En attente", { exact: true }).first().waitFor();
  await lookTwice(office, "leave-sent");
});
