/** A parent books for a child without script, finds all bookings by a mailed link, and books again without typing anything. */
import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { desktop, linkMailed, look, openPage, ownHouse, phone, signIn, slotAhead } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");
const MINE = /https?:\/\/\S+\/mes-rendez-vous\/[\w-]+/;

describe.each([
  { how: "on a desktop", shot: "behalf-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "behalf-phone", options: { ...phone, colorScheme: "dark" as const } },
])("booking for somebody else $how", ({ shot, options }) => {
  test("without script: for a child, then found by a mailed link, then again; the team sees who books for whom", async () => {
    const house = await ownHouse("thotis");
    const email = `claire-${randomUUID()}@famille.example`;
    const { page, complaints, close } = await openPage(browser, { ...options, javaScriptEnabled: false });
    // axe is a script: it looks at the same address where scripts run.
    const scripted = await openPage(browser, options);
    const see = async (name: string): Promise<void> => {
      await screenshot(page, name);
      await scripted.page.goto(page.url());
      await expectAccessible(scripted.page);
    };
    await page.goto(house.site("/ines-benali"));
    await (await slotAhead(page)).click();
    await page.getByLabel("Pour quelqu’un d’autre").check();
    await page.locator("[name=name]").fill("Claire Martin");
    await page.locator("[name=email]").fill(email);
    await page.getByRole("button", { name: /Confirmer|Réserver/ }).click();
    await page.getByText("Indiquer le nom de cette personne.").waitFor();
    await page.getByLabel("Son prénom et son nom").fill("Zoé Martin");
    await page.locator("[name=relation]").selectOption("parent");
    await see(`${shot}-form`);
    await page.getByRole("button", { name: /Confirmer|Réserver/ }).click();
    await page.getByRole("heading", { name: "C’est réservé" }).waitFor();
    expect(await page.getByText("Zoé Martin").count()).toBeGreaterThan(0);
    await see(`${shot}-booked`);

    await page.goto(`${base()}/mes-rendez-vous`);
    await see(`${shot}-ask`);
    await page.locator("[name=email]").fill(email);
    await page.getByRole("button", { name: "Recevoir le lien" }).click();
    await page.getByRole("heading", { name: "Un mail est peut-être en route" }).waitFor();
    await page.goto(await linkMailed(email, /Vos rendez-vous/, MINE));
    await page.getByText("Pour Zoé Martin").waitFor();
    await see(`${shot}-mine`);
    await page.getByRole("button", { name: "Retirer Zoé Martin" }).click();
    await page.getByText("ne fait plus partie de la liste").waitFor();
    await page.getByRole("button", { name: "Annuler le retrait" }).click();
    await page.getByRole("button", { name: "Retirer Zoé Martin" }).waitFor();

    await page.getByRole("link", { name: "Annuler", exact: true }).click();
    await page.getByRole("button").first().click();
    await page.goto(await linkMailed(email, /Vos rendez-vous/, MINE));
    await page.getByRole("link", { name: "Passés" }).click();
    await page.getByRole("link", { name: "Reprendre rendez-vous" }).click();
    await see(`${shot}-again`);
    await (await slotAhead(page)).click();
    await page.getByText("Pour Zoé Martin, réservé par Claire Martin").waitFor();
    expect(await page.locator("[name=email]").count()).toBe(0);
    await page.getByRole("button", { name: /Confirmer|Réserver/ }).click();
    await page.getByRole("heading", { name: "C’est réservé" }).waitFor();

    const office = scripted.page;
    await signIn(office, base(), house.owner);
    await office.goto(house.office("/contacts"));
    await office.getByRole("searchbox").fill(email);
    await office.getByRole("link", { name: new RegExp(email) }).click();
    await office.getByRole("heading", { name: "Personnes à charge" }).waitFor();
    await office.getByRole("link", { name: "Zoé Martin" }).first().waitFor();
    await look(office, `${shot}-relations`);
    expect([...complaints, ...scripted.complaints]).toEqual([]);
    await Promise.all([close(), scripted.close()]);
  });
});
