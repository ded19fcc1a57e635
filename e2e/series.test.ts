/** A series from the planning: every Tuesday, seen before it is booked; then moved from one date on. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, look, openPage, ownHouse, phone, signIn, timesAhead } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([
  { how: "on a desktop", shot: "series-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "series-phone", options: { ...phone, colorScheme: "dark" as const } },
])("a mentor $how", ({ shot, options }) => {
  test("books a series, sees its dates, and cancels from the third on", async () => {
    const house = await ownHouse("thotis");
    const name = "Gaspard Série";
    const { page, complaints, close } = await openPage(browser, options);
    await signIn(page, inject("productUrl"), house.mailOf("hugo.lefevre"));
    await page.goto(house.office("/planning"));
    await page.getByRole("button", { name: "Nouveau rendez-vous" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("input[data-autofocus]").fill(name);
    await dialog.locator('input[type="email"]').fill("serie@lycee.example");
    await (await timesAhead(dialog)).first().click();
    await dialog.getByRole("switch", { name: /Se répète/ }).check();
    await page.getByLabel("Nombre de dates").fill("4");
    await expect.poll(() => dialog.locator(".series-date").count()).toBe(4);
    const conflicts = page.locator('[data-state="conflict"] select');
    for (let left = await conflicts.count(); left > 0; left--) await conflicts.first().selectOption("leave");
    await dialog.locator(".series-dates").scrollIntoViewIfNeeded();
    await look(page, `${shot}-create`);
    await page.locator(".dialog-foot button[type=submit]").click();
    await page.getByText(/dates réservées pour/).waitFor();
    await page.goto(house.office("/series"));
    await page.getByRole("link", { name }).first().waitFor();
    await look(page, `${shot}-list`);
    await page.getByRole("link", { name }).first().click();
    await page.getByRole("heading", { name: "Ce qui a été fait" }).waitFor();
    await look(page, `${shot}-page`);
    await page.locator("ol .series-row").nth(2).click();
    await page.getByText("3e sur").waitFor();
    // The link says which date, not when it is: the planning shows the day it is on.
    await page
      .locator(`[data-booking="${new URL(page.url()).searchParams.get("rdv")}"]`)
      .first()
      .waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Annuler…" }).click();
    await page.getByLabel("Celui-ci et les suivants").check();
    await look(page, `${shot}-cancel`);
    await page.getByRole("button", { name: "Annuler et prévenir" }).click();
    await page.getByText(/Dates annulées/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
