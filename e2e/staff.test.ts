/** Hours of a team: a big change is asked for and agreed to, wishes are told, and the law is looked at. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, screenshot } from "./browser.ts";
import { desktop, look, lookTwice, openPage, ownHouse, phone, pupilBooks, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

test("whoever booked puts it into their calendar, with scripts or without", async () => {
  const { link } = await pupilBooks(await ownHouse("thotis"), "thomas-petit", "Nour Agenda");
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

test("a mentor asks for other hours; the direction sees before and after, and agrees", async () => {
  const house = await ownHouse("thotis");
  const office = await openPage(browser, desktop);
  await signIn(office.page, base(), house.owner);
  await office.page.goto(house.office("/horaires?vue=etablissement"));
  const toApprove = office.page.getByRole("switch", { name: /Les changements importants d’horaires/ });
  await toApprove.waitFor();
  await office.page.getByRole("switch", { name: /Les changements importants d’horaires/ }).click();
  // Only what is very much.
  const most = office.page.getByLabel("Plus, ou moins, par semaine");
  await most.fill("20");
  await office.page.getByLabel("Un jour change dans moins de").fill("");
  await office.page.getByLabel("Un rendez-vous pris se retrouve hors des horaires").uncheck();
  await lookTwice(office.page, "staff-rules");
  const rules = office.page.locator("section").filter({ hasText: "Changements d’horaires" });
  await rules.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await office.page.getByText("Règles enregistrées.").waitFor();

  const mentor = await openPage(browser, desktop);
  await signIn(mentor.page, base(), house.mailOf("manon.hoarau"));
  await mentor.page.goto(house.office("/horaires?vue=limites"));
  const wishes = mentor.page.locator("section").filter({ has: mentor.page.getByRole("heading", { name: "Souhaits" }) });
  await wishes.getByText("Plutôt pas").click();
  await wishes
    .getByRole("button", { name: /samedi/ })
    .first()
    .click();
  await wishes.getByLabel("Par semaine, au plus").fill("12");
  await lookTwice(mentor.page, "staff-wishes");
  await wishes.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await mentor.page.getByText("Souhaits enregistrés.").waitFor();

  await mentor.page.goto(house.office("/horaires"));
  await mentor.page.getByRole("button", { name: /Ouvrir le dimanche/i }).click();
  await mentor.page.getByLabel("dimanche, plage 1, début").selectOption("00:00");
  await mentor.page.getByLabel("dimanche, plage 1, fin").selectOption("24:00");
  await mentor.page.getByText("Ces horaires vont contre des souhaits").waitFor();
  await lookTwice(mentor.page, "staff-week");
  await mentor.page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await mentor.page.getByLabel("Pourquoi ce changement").fill("Je suis libre tous les dimanches de ce semestre.");
  await lookTwice(mentor.page, "staff-ask");
  await mentor.page.getByRole("button", { name: "Envoyer la demande" }).click();
  await mentor.page.getByText("Un changement attend une réponse").waitFor();
  // What was typed waits in the request, and is no draft any more.
  await mentor.page.getByRole("button", { name: /Ouvrir le dimanche/i }).waitFor();
  await lookTwice(mentor.page, "staff-waits");

  await office.page.goto(house.office("/demandes"));
  await office.page.getByRole("heading", { name: "Changements d’horaires à approuver" }).waitFor();
  await office.page.getByRole("table").waitFor();
  await lookTwice(office.page, "staff-request");
  await office.page.getByRole("button", { name: "Accepter", exact: true }).first().click();
  await office.page.getByText("Les nouveaux horaires valent dès maintenant.").waitFor();

  await mentor.page.goto(house.office("/horaires"));
  await mentor.page.getByLabel("dimanche, plage 1, début").waitFor();
  await office.page.goto(house.office("/horaires?vue=etablissement"));
  await office.page.getByRole("switch", { name: /Les changements importants d’horaires/ }).click();
  await office.page.getByText("Chacun change ses horaires librement.").waitFor();
  await office.close();
  await mentor.close();
  expect([...office.complaints, ...mentor.complaints]).toEqual([]);
});
