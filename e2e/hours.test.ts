/** Hours in full: a week drawn by hand and by keyboard, weeks A and B, a season, on-call hours, the year, holidays, and the bookings left outside. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { dayAhead, desktop, look, openPage, ownHouse, phone, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");
const tab = (page: Page, name: string) => page.getByRole("tab", { name }).click();

describe.each([
  { how: "on a desktop", shot: "hours-desktop", options: desktop, dark: false },
  {
    how: "on a phone, in the dark",
    shot: "hours-phone",
    options: { ...phone, colorScheme: "dark" as const },
    dark: true,
  },
])("the owner of a practice $how", ({ shot, options, dark }) => {
  test("draws the week, alternates it, makes a season, closes days of the year and the holidays", async () => {
    const house = await ownHouse("virtus");
    const { page, complaints, close } = await openPage(browser, options);
    await signIn(page, base(), house.owner);
    await page.goto(house.office("/horaires"));
    await page.getByRole("heading", { name: "Semaine type" }).waitFor();
    if (dark) await page.getByRole("button", { name: /lundi, / }).click();

    // The keyboard moves a range, and the fields below tell it.
    const monday = page.getByRole("group", { name: "lundi", exact: true });
    const first = monday.getByRole("button").first();
    const before = await first.getAttribute("aria-label");
    await first.press("Shift+ArrowUp");
    expect(await monday.getByRole("button").first().getAttribute("aria-label")).not.toBe(before);
    await look(page, `${shot}-week`);
    await page.getByRole("button", { name: "Défaire" }).click();
    expect(await monday.getByRole("button").first().getAttribute("aria-label")).toBe(before);

    if (!dark) {
      // A range is drawn on a Sunday with the mouse.
      const sunday = page.getByRole("group", { name: "dimanche", exact: true });
      const box = await sunday.boundingBox();
      if (!box) throw new Error("no grid");
      await page.mouse.move(box.x + 20, box.y + box.height * 0.3);
      await page.mouse.down();
      await page.mouse.move(box.x + 20, box.y + box.height * 0.5, { steps: 4 });
      await page.mouse.up();
      await sunday.getByRole("button").first().waitFor();
      await page.getByRole("button", { name: "Alterner les semaines" }).click();
      await page.getByText(/est une semaine A/).waitFor();
      await look(page, `${shot}-turns`);
      await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await page.getByText(/^Enregistré à/).waitFor();
    }

    await tab(page, "Saisons et règles");
    await page.getByRole("button", { name: "Ajouter une saison" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Nom", { exact: true }).fill(`Été ${shot}`);
    await dialog.getByLabel("Du", { exact: true }).fill(dayAhead(dark ? 90 : 30));
    await dialog.getByLabel("Au", { exact: true }).fill(dayAhead(dark ? 100 : 40));
    await look(page, `${shot}-season-dialog`);
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText(`Été ${shot}`, { exact: true }).waitFor();
    await page.getByRole("button", { name: "Ajouter une règle" }).click();
    await page.getByText(/Le premier samedi du mois/).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
    await page
      .getByText(/^Le premier samedi du mois/)
      .first()
      .waitFor();
    await look(page, `${shot}-seasons`);

    // On call: a Saturday for one service alone, said back in words, and told day by day.
    await tab(page, "Astreintes");
    await page.getByRole("button", { name: "Ajouter une astreinte" }).click();
    const onCall = page.getByRole("dialog");
    await onCall.getByRole("button", { name: "Enregistrer" }).click();
    await onCall.getByText("Choisissez au moins une prestation.").waitFor();
    await onCall.getByRole("combobox", { name: "Prestations ouvertes" }).click();
    await page.getByRole("listbox").getByRole("option").first().click();
    await onCall.getByLabel(/^Nom/).fill("Urgences");
    await onCall.getByText(/^Chaque samedi et dimanche/).waitFor();
    await look(page, `${shot}-on-call-dialog`);
    await onCall.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Urgences", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "Prochaines astreintes" }).waitFor();
    await look(page, `${shot}-on-call`);
    if (!dark) {
      // In the planning they can be shown, and are scrolled to.
      await page.goto(house.office(`/planning?vue=semaine&date=${dayAhead(7)}`));
      await page.getByRole("button", { name: "Afficher ces heures" }).click();
      const scrolled = () => page.locator(".ec-main").evaluate(({ scrollTop }) => scrollTop);
      await expect.poll(scrolled, { timeout: 20_000 }).toBeGreaterThan(0);
      await page.goBack();
    }

    await tab(page, "Établissement");
    const holidays = page.getByRole("switch", { name: "Fermer les jours fériés" });
    if (!(await holidays.isChecked())) await holidays.click({ force: true });
    await page.getByText(/^Noël/).first().waitFor();
    await look(page, `${shot}-house`);

    await tab(page, "Année");
    await page.getByRole("button", { name: /Jour férié, Noël/ }).waitFor();
    await page.getByRole("button", { name: "Modifier des jours" }).click();
    await page.getByLabel("Du", { exact: true }).fill(dayAhead(dark ? 60 : 20));
    await page.getByLabel("Au", { exact: true }).fill(dayAhead(dark ? 64 : 24));
    await page.getByLabel(/^Nom/).fill("Congés");
    await look(page, `${shot}-period`);
    await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("5 jours sont modifiés.").waitFor();
    const toast = page.getByRole("status").filter({ hasText: "5 jours sont modifiés." });
    await toast.getByRole("button", { name: "Rétablir" }).click();
    await expect.poll(() => page.getByText(/Fermé ce jour-là · Congés/).count()).toBe(0);
    await look(page, `${shot}-year`);

    await tab(page, "Limites");
    await page.getByLabel("Rendez-vous par jour").fill(dark ? "5" : "6");
    await page.getByRole("form").getByRole("button", { name: "Enregistrer", exact: true }).first().click();
    await page.getByText("Limites enregistrées.").waitFor();
    await look(page, `${shot}-limits`);
    expect(complaints).toEqual([]);
    await close();
  });
});
