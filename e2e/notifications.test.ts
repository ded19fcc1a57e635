/** Who is told of what: the owner sets reminders and boxes, saved as they change; somebody asks for a text message without script. */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import {
  businessIdOf,
  desktop,
  look,
  openPage,
  ownHouse,
  phone,
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

/** The booking of somebody, by the API that the page of whoever is signed in may ask. */
async function bookingOf({ request }: Page, house: House, name: string): Promise<string> {
  const id = await businessIdOf({ request }, house);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const query = new URLSearchParams({ from: day(-1), until: day(40), limit: "200" });
  const answer = await request.get(`${base()}/v1/businesses/${id}/bookings?${query}`);
  if (!answer.ok()) throw new Error(await answer.text());
  const { items } = (await answer.json()) as { items: { id: string; contact: { name: string } }[] };
  return items.find(({ contact }) => contact.name === name)?.id ?? "";
}

describe.each([
  { how: "on a desktop", shot: "notifications-desktop", options: desktop, minutes: "20" },
  {
    how: "on a phone, in the dark",
    shot: "notifications-phone",
    options: { ...phone, colorScheme: "dark" as const },
    minutes: "25",
  },
])("notifications $how", ({ shot, options, minutes }) => {
  test("set, saved by themselves, there again after a reload; then a text message is asked for without script", async () => {
    const house = await ownHouse("virtus");
    const host = await openPage(browser, options);
    const { page } = host;
    await signIn(page, base(), house.owner);
    await page.goto(house.office("/settings/notifications"));
    await page.getByRole("heading", { name: "Rappels" }).waitFor();
    await look(page, `${shot}-settings`);
    const saved = page.getByText("Tout est enregistré");

    await page.getByRole("button", { name: "Ajouter un rappel" }).click();
    await page.getByRole("menuitem", { name: "15 minutes avant" }).click();
    const last = page.getByLabel("Combien de temps avant").last();
    await last.fill(minutes);
    await expect.poll(() => last.inputValue()).toBe(minutes);
    await saved.waitFor();
    const sms = page.getByLabel("Proposer le SMS sur la page de réservation");
    if (!(await sms.isChecked())) await sms.click();
    const quiet = page.getByLabel("Pas de SMS la nuit");
    await quiet.waitFor();
    if (!(await quiet.isChecked())) await quiet.click();
    await saved.waitFor();
    // Hours that are none are said under the field, and not saved; mended, they are.
    const quietFrom = page.getByLabel("De", { exact: true });
    const usual = await quietFrom.inputValue();
    const until = await page.getByLabel("À (le lendemain)").inputValue();
    await quietFrom.fill("");
    await page.getByText("Indiquez une heure").waitFor();
    await page.getByText("Pas enregistré").waitFor();
    await look(page, `${shot}-quiet-missing`);
    await quietFrom.fill(until);
    await page.getByText("La fin est la même heure que le début").waitFor();
    await quietFrom.fill(usual);
    await page.getByText("La fin est la même heure que le début").waitFor({ state: "detached" });
    await saved.waitFor();
    await page.getByRole("radiogroup", { name: "Qui reçoit quoi" }).getByText("L’équipe").click();
    const box = page.getByLabel("Nouveau rendez-vous, par Mail");
    const before = await box.isChecked();
    await box.click();
    await saved.waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Rappels" }).waitFor();
    const counts = page.getByLabel("Combien de temps avant");
    expect(await counts.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toContain(minutes);
    await page.getByRole("radiogroup", { name: "Qui reçoit quoi" }).getByText("L’équipe").click();
    expect(await page.getByLabel("Nouveau rendez-vous, par Mail").isChecked()).toBe(!before);
    await look(page, `${shot}-team`);

    await page.goto(`${base()}/app/compte`);
    const mine = page.getByRole("region", { name: "Mes notifications · Virtus", exact: true });
    await mine.getByLabel("Ne pas me déranger").click();
    await mine.getByText("Tout est enregistré").waitFor();
    await look(page, `${shot}-mine`);

    const guest = await openPage(browser, options);
    await withoutScripts(guest.page);
    // Not tomorrow: the day before would be today, and its reminder may be past.
    await guest.page.goto(house.site("/claire-delmas"));
    await (await slotAhead(guest.page)).click();
    const name = `Ines ${randomUUID().slice(0, 4)}`;
    await guest.page.locator("[name=name]").fill(name);
    await guest.page.locator("[name=email]").fill(`${randomUUID()}@exemple.example`);
    await guest.page.getByLabel(/Recevoir un SMS/).check();
    await guest.page.locator("form.card button.wide").click();
    await guest.page.getByText("Écrivez votre numéro avec tous ses chiffres").waitFor();
    await look(guest.page, `${shot}-form`);
    await guest.page.locator("[name=phone]").fill("06 12 34 56 78");
    await guest.page.locator("form.card button.wide").click();
    await guest.page.getByRole("heading", { name: /réservé|confirmé/ }).waitFor();

    await page.goto(house.office(`/planning?rdv=${await bookingOf(page, house, name)}`));
    await page.getByText("Rappel la veille").first().waitFor();
    await page.getByText("par SMS").first().scrollIntoViewIfNeeded();
    await look(page, `${shot}-booking`);
    expect([...guest.complaints, ...host.complaints]).toEqual([]);
    await guest.close();
    await host.close();
  });
});
