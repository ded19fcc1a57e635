/** From a new business to an answered form: reasons put in order, questions that follow from others, what was said shown. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { desktop, newHouse, openPage, phone, slotAhead } from "./pages.ts";

const base = inject("productUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const reasonsOf = (page: Page) => page.locator(".sortable .form-name").allTextContents();

test("a visitor answers what the business asks, and the business reads it", async () => {
  const { page: office } = await openPage(browser, desktop);
  const slug = await newHouse(office.context(), "mentoring");
  await office.goto(`${base}/app/${slug}/settings/forms`);
  const first = office.locator(".sortable-handle").first();
  await first.focus();
  await office.keyboard.press("ArrowDown");
  await expect.poll(async () => (await reasonsOf(office))[1]?.trim()).toBe("Découvrir une formation");
  await expectAccessible(office);
  await screenshot(office, "forms-list");
  await office.getByText("Avant le rendez-vous").click();
  await office.locator(".question-card .form-open").nth(1).click();
  await expectAccessible(office);
  await screenshot(office, "forms-editor");

  const { page: reader } = await openPage(browser, { viewport: phone.viewport });
  await reader.goto(`${base}/${slug}/claire-delmas`);
  await (await slotAhead(reader)).click();
  const followUp = reader.locator("[data-q=specialites]");
  await reader.locator("#name").fill("Lou Petit");
  expect(await followUp.isVisible()).toBe(false);
  await reader.locator("input[value=Terminale]").check();
  expect(await followUp.isVisible()).toBe(true);
  expect(await reader.locator("#reason option").nth(1).textContent()).toBe("Découvrir un métier");
  await reader.locator("#reason").selectOption({ index: 1 });
  await reader.locator("#q-specialites").fill("Maths, et une allergie");
  expect(await reader.locator("#q-specialites-health").isVisible()).toBe(true);
  await expectAccessible(reader);
  await screenshot(reader, "forms-public");
  await reader.locator("#email").fill("lou@lycee.example");
  await reader.getByRole("button", { name: "Confirmer la réservation" }).click();
  await reader.waitForURL(/rendez-vous/);
  await reader.getByText("Maths, et une allergie").waitFor();
  await reader.getByText("Découvrir un métier").waitFor();
});
