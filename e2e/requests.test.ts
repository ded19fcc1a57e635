/** Asked without script, answered with one key: yes to one, other times for another, and the choice made by the mailed link. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import {
  desktop,
  look,
  lookAt,
  openPage,
  ownHouse,
  phone,
  signIn,
  slotAhead,
  timesAhead,
  type House,
} from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

/** Asks for the service on request. @returns the page of the request. */
async function asks(page: Page, { site }: House, name: string): Promise<string> {
  await page.goto(site("/claire-delmas?service=bilan"));
  await (await slotAhead(page)).click();
  await page.locator("[name=name]").fill(name);
  await page.locator("[name=email]").fill(`${randomUUID()}@exemple.example`);
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await page.getByRole("heading", { name: "Demande envoyée" }).waitFor();
  // Without the word that says it is new: the page of the booking as it stands.
  return page.url().replace(/\?.*/, "");
}

describe.each([
  { how: "on a desktop", shot: "requests-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "requests-phone", options: { ...phone, colorScheme: "dark" as const } },
])("a service on request $how", ({ shot, options }) => {
  test("asked, answered, offered another time, chosen", async () => {
    const house = await ownHouse("virtus");
    const guest = await openPage(browser, { ...options, javaScriptEnabled: false });
    const host = await openPage(browser, options);
    const [first, second] = [`Awa ${randomUUID().slice(0, 4)}`, `Noé ${randomUUID().slice(0, 4)}`];
    const asked = await asks(guest.page, house, first);
    await lookAt(guest.page.url(), host.page, `${shot}-asked`);
    // Somebody else: the first one's browser remembers what was asked.
    const stranger = await openPage(browser, { ...options, javaScriptEnabled: false });
    const other = await asks(stranger.page, house, second);
    await stranger.close();

    await signIn(host.page, base(), house.owner);
    await host.page.goto(house.office("/demandes"));
    const row = (name: string) => host.page.getByRole("listitem").filter({ hasText: name });
    await row(first).waitFor();
    await look(host.page, `${shot}-list`);
    await row(first).getByRole("button", { name: "Accepter" }).focus();
    await host.page.keyboard.press("a");
    await row(first).waitFor({ state: "detached" });
    await guest.page.goto(asked);
    await guest.page.getByText("Confirmé").first().waitFor();
    await lookAt(guest.page.url(), host.page, `${shot}-agreed`);

    await row(second).getByRole("button", { name: "Proposer…" }).click();
    const dialog = host.page.getByRole("dialog");
    await (await timesAhead(dialog)).nth(2).click();
    await dialog.getByRole("button", { name: /^Retirer/ }).waitFor();
    await look(host.page, `${shot}-propose`);
    await dialog.getByRole("button", { name: "Proposer", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await guest.page.goto(other);
    await guest.page.getByRole("link", { name: "Voir et choisir" }).click();
    await lookAt(guest.page.url(), host.page, `${shot}-choose`);
    await guest.page.locator("button.offer").first().click();
    await guest.page.getByRole("heading", { level: 1 }).waitFor();
    await lookAt(guest.page.url(), host.page, `${shot}-chosen`);
    expect([...guest.complaints, ...host.complaints]).toEqual([]);
    await guest.close();
    await host.close();
  });
});
