/** From an empty catalogue to a booked service: a category, a price with a rule, its preview, the public page, a booking. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { desktop, newHouse, openPage, phone } from "./pages.ts";

const base = inject("productUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a service is made, priced, put in order, seen by the public and put away", async () => {
  const { page: office } = await openPage(browser, desktop);
  const slug = await newHouse(office.context(), "beauty");
  await office.goto(`${base}/app/${slug}/settings/services`);
  await office.getByText("Coupe et brushing").waitFor();
  // The categories of the preset, put in order with the keyboard.
  await office.locator(".sortable-handle").first().focus();
  await office.keyboard.press("ArrowDown");
  await expect.poll(() => office.locator(".catalogue-category").first().textContent()).toBe("Mains");
  await expectAccessible(office);
  await screenshot(office, "catalogue-list");

  await office.getByRole("button", { name: "Ajouter une prestation", exact: true }).click();
  await office.getByLabel("Nom", { exact: false }).first().fill("Soin du visage");
  expect(await office.getByLabel(/^Adresse/).inputValue()).toBe("soin-du-visage");
  await office.getByLabel(/^Catégorie/).selectOption({ label: "Mains" });
  await office.getByLabel(/^Autres durées/).fill("60");
  await office.getByLabel("Comment le prix se fait").selectOption("by-rule");
  await office.getByLabel("Prix pour 30 min").fill("40");
  await office.getByLabel("Prix pour 60 min").fill("70");
  await office.getByRole("button", { name: "Ajouter une règle" }).click();
  await office.getByLabel(/^Nom de la règle/).fill("Première venue");
  await office.getByLabel("Venue", { exact: true }).selectOption("first");
  await office.getByLabel("Première venue", { exact: true }).check({ force: true });
  await office.locator(".catalogue-total").first().getByText("36 €").waitFor();
  await office.locator(".catalogue-phone").getByText("dès 36 €").waitFor();
  await expectAccessible(office);
  await screenshot(office, "catalogue-editor");
  await office.getByRole("button", { name: "Enregistrer" }).click();
  await office.getByRole("heading", { name: "Soin du visage", level: 1 }).waitFor();
  // Once it is there: whom and what it takes, and what one may change after booking it.
  await office.getByRole("heading", { name: "Qui et quoi" }).waitFor();
  await office.getByLabel("Dernier délai avant le début").fill("24");
  await office
    .getByRole("region", { name: "Modifier et annuler" })
    .getByRole("button", { name: "Enregistrer" })
    .click();
  await office.getByText("Règles enregistrées.").waitFor();
  await office.getByText("jusqu’à 24 h avant").waitFor();
  await expectAccessible(office);

  const { page: reader } = await openPage(browser, { viewport: phone.viewport, javaScriptEnabled: false });
  await reader.goto(`${base}/${slug}/prestations`);
  await reader.getByText("à partir de 36 €").waitFor();
  await screenshot(reader, "catalogue-public");
  await reader.getByRole("link", { name: "Soin du visage" }).click();
  expect(await reader.locator("a.slot").first().getAttribute("href")).toContain("service=soin-du-visage");

  await office.getByRole("button", { name: "Archiver" }).click();
  await office.getByText("Une archive").waitFor();
  await reader.goto(`${base}/${slug}/prestations`);
  expect(await reader.getByText("Soin du visage").count()).toBe(0);
});
