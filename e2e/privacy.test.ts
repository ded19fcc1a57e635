/** What a business does with what it knows of people: shows it, keeps it for a time, hands it out, erases it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, look, openPage, ownHouse, phone, pupilBooks, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

describe.each([
  { how: "on a desktop", shot: "privacy-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "privacy-phone", options: { ...phone, colorScheme: "dark" as const } },
])("a business and its people $how", ({ shot, options }) => {
  test("finds a person by their address, and erases them for good", async () => {
    const house = await ownHouse("thotis");
    const name = "Odette Bureau";
    const { email } = await pupilBooks(house, "ines-benali", name);
    const { page, complaints, close } = await openPage(browser, options);
    await signIn(page, base(), house.owner);
    await page.goto(house.office("/contacts"));
    await page.getByRole("searchbox").fill(email);
    await page.getByRole("link", { name: new RegExp(name) }).click();
    await page.getByRole("heading", { name, exact: true }).waitFor();
    await look(page, `${shot}-contact`);
    await page.getByRole("button", { name: "Effacer…" }).click();
    const dialog = page.getByRole("dialog", { name: `Effacer ${name}` });
    await dialog.getByText("Un rendez-vous est à venir").waitFor();
    await dialog.getByLabel("Annuler ce rendez-vous").check();
    await dialog.getByLabel(`Pour confirmer, saisissez : ${name}`).fill(name);
    await look(page, `${shot}-erase`);
    await dialog.getByRole("button", { name: "Effacer pour de bon" }).click();
    await page.getByText("Cette personne a été effacée").waitFor();
    await look(page, `${shot}-erased`);
    await page.goto(house.office("/contacts"));
    await page.getByRole("searchbox").fill(email);
    await page
      .getByText(/Personne|Aucun/)
      .first()
      .waitFor();
    expect(await page.getByRole("link", { name: new RegExp(name) }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("sees what is in place and what is left, and takes all of it along", async () => {
    const house = await ownHouse("thotis");
    const { page, complaints, close } = await openPage(browser, options);
    await signIn(page, base(), house.owner);
    for (const [path, heading] of [
      ["contacts/demandes", "Demandes"],
      ["settings/privacy", "Vie privée"],
      ["settings/privacy/consents", "Consentements"],
      ["settings/privacy/suppressions", "Opposition"],
      ["settings/privacy/retention", "Durées"],
      ["settings/privacy/register", "Registre"],
      ["settings/privacy/dpia", "Analyse d’impact"],
    ] as const) {
      await page.goto(house.office(`/${path}`));
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
      await page.getByRole("heading", { name: heading }).first().waitFor();
      await look(page, `${shot}-${path.replaceAll("/", "-")}`);
    }
    await page.goto(house.office("/settings/export"));
    await page.getByRole("button", { name: "Préparer un export" }).click();
    await page.getByText(/^Prêt/).first().waitFor();
    await look(page, `${shot}-export`);
    expect(complaints).toEqual([]);
    await close();
  });
});
