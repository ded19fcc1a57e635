/** Hours of a team: a big change is asked for and agreed to, wishes are told, and the law is looked at. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { desktop, look, openPage, phone, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

async function pictures(page: Page, name: string): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await page.evaluate((value) => document.documentElement.setAttribute("data-mantine-color-scheme", value), scheme);
    for (const [size, viewport] of [
      ["desktop", { width: 1440, height: 900 }],
      ["phone", { width: 390, height: 844 }],
    ] as const) {
      await page.setViewportSize(viewport);
      await expectAccessible(page);
      await screenshot(page, `${name}-${size}-${scheme}`);
    }
  }
  await page.evaluate(() => document.documentElement.setAttribute("data-mantine-color-scheme", "light"));
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("whoever booked puts it into their calendar, with scripts or without", { timeout: 120_000 }, async () => {
  const api = `${base()}/v1/public/businesses/thotis`;
  const from = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const { days } = (await (await fetch(`${api}/professionals/thomas-petit/slots?from=${from}`)).json()) as {
    days: { slots: { startsAt: string }[] }[];
  };
  const startsAt = days.flatMap((day) => day.slots).at(-1)?.startsAt;
  const answer = await fetch(`${api}/bookings`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({
      professional: "thomas-petit",
      service: "orientation-15min",
      startsAt,
      name: "Nour Agenda",
      email: "nour.agenda@lycee.example",
    }),
  });
  const { link } = (await answer.json()) as { link: string };
  for (const options of [desktop, { ...phone, javaScriptEnabled: false }]) {
    const { page, complaints, close } = await openPage(browser, options);
    await page.goto(`${base()}/rendez-vous/${link}`);
    await page.getByText("Ajouter à mon agenda").click();
    const google = page.getByRole("link", { name: "Google Agenda" });
    await google.waitFor();
    const address = new URL((await google.getAttribute("href")) ?? "");
    expect([address.host, address.href.includes(link)]).toEqual(["calendar.google.com", false]);
    expect(await page.getByRole("link", { name: /Outlook/ }).count()).toBe(2);
    const file = await page.getByRole("link", { name: /fichier .ics/ }).getAttribute("href");
    expect(await (await fetch(`${base()}${file}`)).text()).toContain("BEGIN:VEVENT");
    if ("javaScriptEnabled" in options) await screenshot(page, "staff-calendars-phone");
    else await look(page, "staff-calendars-desktop");
    await close();
    expect(complaints).toEqual([]);
  }
  const mailed = await fetch(`${base()}/rendez-vous/${link}/outlook`, { redirect: "manual" });
  expect([mailed.status, new URL(mailed.headers.get("location") ?? "").host]).toEqual([303, "outlook.live.com"]);
});

test(
  "a mentor asks for other hours; the direction sees before and after, and agrees",
  { timeout: 240_000 },
  async () => {
    const office = await openPage(browser, desktop);
    await signIn(office.page, base(), "direction@thotis.example");
    await office.page.goto(`${base()}/app/thotis/horaires?vue=etablissement`);
    const toApprove = office.page.getByRole("switch", { name: /Les changements importants d’horaires/ });
    await toApprove.waitFor();
    await office.page.getByRole("switch", { name: /Les changements importants d’horaires/ }).click();
    // Only what is very much: other journeys change hours of this house too.
    const most = office.page.getByLabel("Plus, ou moins, par semaine");
    await most.fill("20");
    await office.page.getByLabel("Un jour change dans moins de").fill("");
    await office.page.getByLabel("Un rendez-vous pris se retrouve hors des horaires").uncheck();
    await pictures(office.page, "staff-rules");
    const rules = office.page.locator("section").filter({ hasText: "Changements d’horaires" });
    await rules.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await office.page.getByText("Règles enregistrées.").waitFor();

    const mentor = await openPage(browser, desktop);
    await signIn(mentor.page, base(), "manon.hoarau@thotis.example");
    await mentor.page.goto(`${base()}/app/thotis/horaires?vue=limites`);
    const wishes = mentor.page
      .locator("section")
      .filter({ has: mentor.page.getByRole("heading", { name: "Souhaits" }) });
    await wishes.getByText("Plutôt pas").click();
    await wishes
      .getByRole("button", { name: /samedi/ })
      .first()
      .click();
    await wishes.getByLabel("Par semaine, au plus").fill("12");
    await pictures(mentor.page, "staff-wishes");
    await wishes.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await mentor.page.getByText("Souhaits enregistrés.").waitFor();

    await mentor.page.goto(`${base()}/app/thotis/horaires`);
    await mentor.page.getByRole("button", { name: /Ouvrir le dimanche/i }).click();
    await mentor.page.getByLabel("dimanche, plage 1, début").selectOption("00:00");
    await mentor.page.getByLabel("dimanche, plage 1, fin").selectOption("24:00");
    await mentor.page.getByText("Ces horaires vont contre des souhaits").waitFor();
    await pictures(mentor.page, "staff-week");
    await mentor.page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await mentor.page.getByLabel("Pourquoi ce changement").fill("Je suis libre tous les dimanches de ce semestre.");
    await pictures(mentor.page, "staff-ask");
    await mentor.page.getByRole("button", { name: "Envoyer la demande" }).click();
    await mentor.page.getByText("Un changement attend une réponse").waitFor();
    // What was typed waits in the request, and is no draft any more.
    await mentor.page.getByRole("button", { name: /Ouvrir le dimanche/i }).waitFor();
    await pictures(mentor.page, "staff-waits");

    await office.page.goto(`${base()}/app/thotis/demandes`);
    await office.page.getByRole("heading", { name: "Changements d’horaires à approuver" }).waitFor();
    await office.page.getByRole("table").waitFor();
    await pictures(office.page, "staff-request");
    await office.page.getByRole("button", { name: "Accepter", exact: true }).first().click();
    await office.page.getByText("Les nouveaux horaires valent dès maintenant.").waitFor();

    await mentor.page.goto(`${base()}/app/thotis/horaires`);
    await mentor.page.getByLabel("dimanche, plage 1, début").waitFor();
    await office.page.goto(`${base()}/app/thotis/horaires?vue=etablissement`);
    await office.page.getByRole("switch", { name: /Les changements importants d’horaires/ }).click();
    await office.page.getByText("Chacun change ses horaires librement.").waitFor();
    await office.close();
    await mentor.close();
    expect([...office.complaints, ...mentor.complaints]).toEqual([]);
  },
);
