/** Mails switched off by the link at their foot: by whoever booked, without script; by one click of a mail program; by a member. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { launchBrowser } from "./browser.ts";
import {
  businessIdOf,
  desktop,
  linkMailed,
  look,
  openPage,
  ownHouse,
  phone,
  pupilBooks,
  signIn,
  slotAhead,
  withoutScripts,
  type House,
} from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");
const LINK = /https?:\/\/\S+\/mes-messages\/[\w-]+/;
const MINUTE_MS = 60_000;

/** Reminds of this booking within a minute. */
async function remindsSoon({ request }: Page, house: House, link: string): Promise<void> {
  const booking = await request.get(`${base()}/v1/public/bookings/${link}`);
  const { startsAt } = (await booking.json()) as { startsAt: string };
  const settings = `${base()}/v1/businesses/${await businessIdOf({ request }, house)}/notification-settings`;
  const known = (await (await request.get(settings)).json()) as { cells: object[]; reminders: object[] };
  const { cells, ...rest } = known;
  const choices = cells.map((cell) => Object.fromEntries(Object.entries(cell).filter(([name]) => name !== "fixed")));
  const minutes = Math.floor((Date.parse(startsAt) - Date.now() - 2000) / MINUTE_MS);
  const reminders = [{ minutes, contact: ["email"], professional: [] }];
  const set = await request.put(settings, { data: { ...rest, choices, reminders } });
  expect(set.status()).toBe(200);
}

/** It may take the minute. */
const offLink = (address: string, subject: RegExp): Promise<string> =>
  vi.waitUntil(() => linkMailed(address, subject, LINK).catch(() => undefined), { timeout: 300_000, interval: 100 });

describe.each([
  { how: "on a desktop", shot: "mails-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "mails-phone", options: { ...phone, colorScheme: "dark" as const } },
])("mails switched off $how", ({ shot, options }) => {
  test(
    "whoever was reminded ends it, takes it back, and their mail program ends it with one click",
    { timeout: 600_000 },
    async () => {
      const house = await ownHouse("thotis");
      const host = await openPage(browser, options);
      await signIn(host.page, base(), house.owner);
      const { email, link } = await pupilBooks(house, "ines-benali", "Ines Martin");
      await remindsSoon(host.page, house, link);
      const url = await offLink(email, /session avec/);

      const guest = await openPage(browser, options);
      await withoutScripts(guest.page);
      await guest.page.goto(url);
      await guest.page.getByRole("heading", { name: "Ce que tu reçois" }).waitFor();
      await look(guest.page, `${shot}-before`);
      await guest.page
        .getByRole("button", { name: /^Ne plus recevoir/ })
        .first()
        .click();
      await guest.page.getByRole("status").getByText("tu ne reçois plus cela").waitFor();
      await look(guest.page, `${shot}-after`);
      await guest.page
        .getByRole("button", { name: /^Recevoir de nouveau/ })
        .first()
        .click();
      await guest.page.getByRole("status").getByText("tu recevras cela de nouveau").waitFor();

      // As a mail provider's machine asks: from elsewhere, with no cookie, twice.
      for (const _ of [1, 2]) {
        const answer = await fetch(url, {
          method: "POST",
          redirect: "error",
          headers: { origin: "https://mail.example", "sec-fetch-site": "cross-site" },
          body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
        });
        expect(answer.status).toBe(200);
      }
      await guest.page.goto(url);
      await guest.page.getByText("tu ne les reçois plus").waitFor();
      const forged = await guest.page.goto(`${url.slice(0, -4)}AAAA`);
      expect(forged?.status()).toBe(404);
      expect([...guest.complaints.filter((one) => !one.includes("404")), ...host.complaints]).toEqual([]);
      await guest.close();
      await host.close();
    },
  );
});

test("a member unticks it by their mail, and finds it so in their account", async () => {
  const house = await ownHouse("virtus");
  const host = await openPage(browser, desktop);
  const { page } = host;
  await signIn(page, base(), house.owner);
  await page.goto(house.site("/claire-delmas"));
  await (await slotAhead(page)).click();
  await page.locator("[name=name]").fill("Paul Petit");
  await page.locator("[name=email]").fill("paul.petit@exemple.example");
  await page.locator("form.card button.wide").click();
  await page.getByRole("heading", { name: /réservé|confirmé/ }).waitFor();
  const url = await offLink(house.owner, /rendez-vous/i);
  await page.goto(url);
  await page.getByRole("heading", { name: "Ce que vous recevez" }).waitFor();
  await page.getByRole("button", { name: /^Ne plus recevoir/ }).click();
  await page.getByRole("status").waitFor();
  await look(page, "mails-member");
  await page.getByRole("link", { name: "Toutes mes notifications, dans mon compte" }).click();
  const mine = page.getByRole("region", { name: "Mes notifications · Virtus", exact: true });
  const box = mine.getByLabel("Nouveau rendez-vous, par Mail").first();
  await box.waitFor();
  expect(await box.isChecked()).toBe(false);
  expect(host.complaints).toEqual([]);
  await host.close();
});
