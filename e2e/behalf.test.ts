/** A parent books for a child without script, finds all bookings by a mailed link, and books again without typing anything. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { desktop, look, openPage, phone, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

/** The link to all bookings in the latest mail to this address. */
async function linkTo(page: Page, email: string): Promise<string> {
  const reader = await page.context().newPage();
  const mail = reader.locator("li a").filter({ hasText: email }).filter({ hasText: "Vos rendez-vous" }).first();
  await expect
    .poll(
      async () => {
        await reader.goto(`${base()}/dev/mailbox`);
        return mail.count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeGreaterThan(0);
  await mail.click();
  const link = /https?:\/\/\S+\/mes-rendez-vous\/[\w-]+/.exec(await reader.content())?.[0];
  await reader.close();
  if (link === undefined) throw new Error("no link in the mail");
  return link;
}

describe.each([
  { how: "on a desktop", shot: "behalf-desktop", options: desktop, mentor: "ines-benali" },
  {
    how: "on a phone, in the dark",
    shot: "behalf-phone",
    options: { ...phone, colorScheme: "dark" as const },
    mentor: "camille-dubois",
  },
])("booking for somebody else $how", ({ shot, options, mentor }) => {
  const email = `claire-${randomUUID()}@famille.example`;

  test("without script: for a child, then found by a mailed link, then again", { timeout: 120_000 }, async () => {
    const { page, complaints, close } = await openPage(browser, { ...options, javaScriptEnabled: false });
    page.setDefaultTimeout(30_000);
    // axe is a script: it looks at the same address where scripts run.
    const scripted = await openPage(browser, options);
    const see = async (name: string): Promise<void> => {
      await screenshot(page, name);
      await scripted.page.goto(page.url());
      await expectAccessible(scripted.page);
    };
    await page.goto(`${base()}/thotis/${mentor}`);
    await page.locator("a.slot").first().click();
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
    await page.goto(await linkTo(page, email));
    await page.getByText("Pour Zoé Martin").waitFor();
    await see(`${shot}-mine`);
    await page.getByRole("button", { name: "Retirer Zoé Martin" }).click();
    await page.getByText("ne fait plus partie de la liste").waitFor();
    await page.getByRole("button", { name: "Annuler le retrait" }).click();
    await page.getByRole("button", { name: "Retirer Zoé Martin" }).waitFor();

    await page.getByRole("link", { name: "Annuler", exact: true }).click();
    await page.getByRole("button").first().click();
    await page.goto(await linkTo(page, email));
    await page.getByRole("link", { name: "Passés" }).click();
    await page.getByRole("link", { name: "Reprendre rendez-vous" }).click();
    await see(`${shot}-again`);
    await page.locator("a.slot").first().click();
    await page.getByText("Pour Zoé Martin, réservé par Claire Martin").waitFor();
    expect(await page.locator("[name=email]").count()).toBe(0);
    await page.getByRole("button", { name: /Confirmer|Réserver/ }).click();
    await page.getByRole("heading", { name: "C’est réservé" }).waitFor();
    expect([...complaints, ...scripted.complaints]).toEqual([]);
    await Promise.all([close(), scripted.close()]);
  });

  test("the team sees who books for whom", { timeout: 60_000 }, async () => {
    const { page, complaints, close } = await openPage(browser, options);
    await signIn(page, base(), "direction@thotis.example");
    await page.goto(`${base()}/app/thotis/contacts`);
    await page.getByRole("searchbox").fill(email);
    await page.getByRole("link", { name: new RegExp(email) }).click();
    await page.getByRole("heading", { name: "Personnes à charge" }).waitFor();
    await page.getByRole("link", { name: "Zoé Martin" }).first().waitFor();
    await look(page, `${shot}-relations`);
    expect(complaints).toEqual([]);
    await close();
  });
});
