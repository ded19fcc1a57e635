/** A mentor's side: a session that a pupil booked is in the planning, is moved and cancelled, and the mails tell it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, linkMailed, look, openMail, openPage, ownHouse, phone, pupilBooks, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

describe.each([
  { how: "on a desktop", shot: "mentor-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "mentor-phone", options: { ...phone, colorScheme: "dark" as const } },
])("a mentor $how", ({ shot, options }) => {
  test("sees the session that a pupil booked, cancels it with a reason, and the pupil is told", async () => {
    const house = await ownHouse("thotis");
    const pupil = "Jeanne Essai";
    const { email } = await pupilBooks(house, "hugo-lefevre", pupil);
    const { page, complaints, close } = await openPage(browser, options);
    await signIn(page, base(), house.mailOf("hugo.lefevre"));
    await page.goto(`${base()}/app`);
    await page.getByRole("heading", { name: "Planning" }).waitFor();
    await look(page, `${shot}-planning`);
    await page.getByText("Liste", { exact: true }).click();
    // The list shows a fortnight, and a mentor of the demo has hours every week.
    await page.getByText(pupil).first().click();
    await page.getByText("Comment se passe la première année").waitFor();
    await look(page, `${shot}-booking`);
    await page.getByRole("button", { name: "Annuler…" }).click();
    await page.getByLabel(/Raison/).fill("Un partiel est tombé ce jour-là, désolé.");
    await look(page, `${shot}-cancel`);
    await page.getByRole("button", { name: "Annuler et prévenir" }).click();
    await page.getByText("Rendez-vous annulé").waitFor();
    await openMail(page, email, /annul/i);
    expect(complaints).toEqual([]);
    await close();
  });

  test("changes the hours of the week, and is told that they are saved", async () => {
    const house = await ownHouse("thotis");
    const { page, complaints, close } = await openPage(browser, options);
    await signIn(page, base(), house.mailOf("hugo.lefevre"));
    await page.goto(`${base()}/app`);
    await page.getByRole("link", { name: "Horaires" }).first().click();
    await page.getByRole("heading", { name: "Horaires" }).waitFor();
    // The network never is: a stream of what changes stays open.
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    await look(page, `${shot}-hours`);
    // On a phone, one day at a time.
    const sunday = page.getByRole("button", { name: /dimanche, / });
    if ((await sunday.count()) > 0) await sunday.click();
    await page.getByRole("button", { name: /^(Ouvrir le|Ajouter une plage le) dimanche/ }).click();
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await page
      .getByText(/^Enregistré/)
      .first()
      .waitFor();
    await look(page, `${shot}-hours-saved`);
    expect(complaints).toEqual([]);
    await close();
  });
});

test("on a phone, five places under the thumb, and the rest in a sheet that the keyboard opens and leaves", async () => {
  const house = await ownHouse("thotis");
  const { page, complaints, close } = await openPage(browser, phone);
  await signIn(page, base(), house.owner);
  await page.goto(`${base()}/app`);
  await page.getByRole("heading", { name: "Planning" }).waitFor();
  const bar = page.getByRole("navigation", { name: "Navigation principale" });
  const more = bar.getByRole("button", { name: /^Plus/ });
  expect((await bar.getByRole("link").count()) + (await bar.getByRole("button").count())).toBe(5);
  // A mentor asked to be away: what waits on a page further is counted here.
  await more.getByText("1 élément à traiter").waitFor({ state: "attached" });
  await more.focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Autres pages" });
  await sheet.getByRole("link", { name: /^Absences/ }).waitFor();
  await look(page, "mentor-phone-more");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await expect.poll(() => more.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await sheet.getByRole("link", { name: /^Absences/ }).click();
  await page.getByRole("heading", { name: "Absences", level: 1 }).waitFor();
  await sheet.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await close();
});

test("a mentor signs in with the link of a mail", async () => {
  const ines = (await ownHouse("thotis")).mailOf("ines.benali");
  const { page, complaints, close } = await openPage(browser, phone);
  await page.goto(`${base()}/app`);
  await page.getByRole("button", { name: "Recevoir un lien de connexion" }).click();
  await page.getByLabel("Adresse e-mail").fill(ines);
  await page.getByRole("button", { name: /lien/ }).first().click();
  await page.getByText("Regardez votre boîte mail").waitFor();
  await page.goto(await linkMailed(ines, /connexion/i, /https?:\/\/\S+\/app\/connexion\/lien#token=[\w-]+/));
  await page.getByRole("heading", { name: "Planning" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
