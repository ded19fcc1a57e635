/** A pupil books a quarter of an hour with a law student, and cancels; the mentor sees both. In a real browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, look, openPage, ownHouse, phone, slotAhead, withoutScripts, type House } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");
const MENTOR = "hugo-lefevre";

/** From the directory to a confirmed booking. @returns the address of the booking's page, and of the slot. */
async function book(page: Page, { site }: House, person: { name: string; email: string }, shot: string) {
  await page.goto(site(""));
  await look(page, `${shot}-directory`);
  await page.getByRole("link", { name: /^Droit/ }).click();
  await page.waitForURL(/field=droit/);
  await page.goto(site(`/${MENTOR}`));
  await look(page, `${shot}-mentor`);
  const slot = await slotAhead(page);
  const address = await slot.getAttribute("href");
  await slot.click();
  await page.waitForURL(/\/reserver\?/);
  await look(page, `${shot}-form`);
  await page.locator('[name="name"]').fill(person.name);
  await page.locator('[name="email"]').fill("pas-une-adresse");
  await page
    .locator('form[method="post"] button[type="submit"], form[method="post"] button:not([type])')
    .first()
    .click();
  await page.locator('[aria-invalid="true"]').waitFor();
  await look(page, `${shot}-form-error`);
  expect(await page.locator('[name="name"]').inputValue()).toBe(person.name);
  await page.locator('[name="email"]').fill(person.email);
  await page.locator('[name="note"]').fill("Comment se passe la première année ?");
  await page
    .locator('form[method="post"] button[type="submit"], form[method="post"] button:not([type])')
    .first()
    .click();
  await page.waitForURL(/\/rendez-vous\//);
  await look(page, `${shot}-booked`);
  const { pathname } = new URL(page.url());
  return { manage: pathname, slot: new URL(address ?? "", base()) };
}

async function cancel(page: Page, manage: string, shot: string): Promise<void> {
  await page.goto(base() + manage);
  await page.getByRole("link", { name: /Annuler/ }).click();
  await page.waitForURL(/annuler/);
  await look(page, `${shot}-cancel`);
  await page.locator('form[method="post"] button').last().click();
  await page
    .getByText(/annulé/i)
    .first()
    .waitFor();
  await look(page, `${shot}-cancelled`);
}

const isFree = async ({ slug }: House, slot: URL): Promise<boolean> => {
  const start = slot.searchParams.get("start") ?? "";
  const answer = await fetch(
    `${base()}/v1/public/businesses/${slug}/professionals/${MENTOR}/slots?from=${start.slice(0, 10)}`,
  );
  return (await answer.text()).includes(new Date(start).toISOString());
};

describe.each([
  { how: "on a desktop", shot: "desktop", options: desktop },
  { how: "on a phone", shot: "phone", options: phone },
  { how: "without JavaScript", shot: "plain", options: phone, plain: true },
  {
    how: "in the dark, from Montréal",
    shot: "dark",
    options: { ...phone, colorScheme: "dark", timezoneId: "America/Toronto" } as const,
  },
])("a pupil $how", ({ shot, options, plain }) => {
  test("books with a law student, sees it confirmed, cancels, and the time is free again", async () => {
    const house = await ownHouse("thotis");
    const { page, complaints, close } = await openPage(browser, options);
    if (plain) await withoutScripts(page);
    const camille = { name: "Camille Durand", email: "camille@lycee.example" };
    const { manage, slot } = await book(page, house, camille, shot);
    expect(await isFree(house, slot)).toBe(false);
    await cancel(page, manage, shot);
    expect(await isFree(house, slot)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});
