/** A client books the same time for several weeks: every date is seen first, one that is taken gets another time, one mail has all. */
import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { desktop, openPage, ownHouse, phone, slotAhead, type House } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const FORTNIGHT_MS = 14 * 86_400_000;
const clockAt = (instant: number): string => new Date(instant).toLocaleTimeString("fr", { timeZone: "Europe/Paris" });

/** Somebody else was there first: by the clock on the wall, a fortnight later. Where that is not free, it is a conflict anyway. */
async function takesAFortnightAfter(start: number, { slug }: House): Promise<void> {
  const api = `${inject("productUrl")}/v1/public/businesses/${slug}`;
  const on = new Date(start + FORTNIGHT_MS).toISOString().slice(0, 10);
  const free = await fetch(`${api}/professionals/claire-delmas/slots?service=seance&from=${on}&to=${on}`);
  const { days } = (await free.json()) as { days: { slots: { startsAt: string }[] }[] };
  const slots = days.flatMap((day) => day.slots);
  const wanted = slots.find(({ startsAt }) => clockAt(Date.parse(startsAt)) === clockAt(start));
  if (!wanted) return;
  const answer = await fetch(`${api}/bookings`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({
      professional: "claire-delmas",
      service: "seance",
      startsAt: wanted.startsAt,
      name: "Quelqu’un d’autre",
      email: "avant@exemple.example",
    }),
  });
  expect(answer.status).toBe(201);
}

describe.each([
  { how: "on a desktop", shot: "repeat-desktop", options: desktop, slot: 4 },
  {
    how: "on a phone, in the dark, without script",
    shot: "repeat-phone",
    options: { ...phone, colorScheme: "dark" as const, javaScriptEnabled: false },
    slot: 8,
  },
])("several sessions at once $how", ({ shot, options, slot }) => {
  test("seen date by date, one at another time, one left out", async () => {
    const house = await ownHouse("virtus");
    const { page, complaints, close } = await openPage(browser, options);
    // axe is a script itself.
    const look = async (what: string): Promise<void> => {
      await screenshot(page, `${shot}-${what}`);
      if (!("javaScriptEnabled" in options)) await expectAccessible(page);
    };
    await page.goto(house.site("/claire-delmas?service=seance"));
    await (await slotAhead(page, slot)).click();
    await page.waitForURL(/\/reserver\?/);
    await takesAFortnightAfter(Date.parse(new URL(page.url()).searchParams.get("start") ?? ""), house);
    await page.getByText("Réserver plusieurs séances d’un coup").click();
    await page.getByLabel("Combien").selectOption("5");
    // Whatever the day is: a holiday is one that is not free.
    await page.getByLabel("Sauter les jours fériés").uncheck();
    await page.locator("[name=name]").fill("Louise Petit");
    await look("asked");
    await page.getByRole("button", { name: "Voir les dates" }).click();
    await page.getByRole("button", { name: "Réserver ces séances" }).waitFor();
    expect(await page.locator("[name=name]").inputValue()).toBe("Louise Petit");
    await look("dates");
    await page.locator("[name=email]").fill(`louise-${randomUUID()}@exemple.example`);
    await page.getByRole("button", { name: "Réserver ces séances" }).click();
    await page.locator(".dates [role=alert]").waitFor();
    const taken = page.locator(".dates fieldset");
    const conflicts = await taken.count();
    expect(conflicts).toBeGreaterThan(0);
    for (let index = 0; index < conflicts; index++) {
      const choices = taken.nth(index).locator("input");
      await (index === 0 ? choices.first() : choices.last()).check();
    }
    await page.getByRole("button", { name: "Réserver ces séances" }).click();
    // The total is another with what was chosen: it is read before it is agreed to.
    const agree = page.getByRole("button", { name: `Réserver ces ${5 - (conflicts - 1)} séances` });
    await agree.waitFor();
    await look("chosen");
    await agree.click();
    await page.getByRole("heading", { name: "C’est réservé" }).waitFor();
    expect(await page.getByText(`1re date sur ${5 - (conflicts - 1)}`).count()).toBe(1);
    await look("booked");
    expect(complaints).toEqual([]);
    await close();
  });
});
