/**
 * A business writes its own confirmation: words and colours, blocks moved by keyboard and by mouse, undone, looked at,
 * saved; who books gets it. Then it is Creneau's again.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { businessIdOf, desktop, newHouse, openMail, openPage, phone } from "./pages.ts";

interface Written {
  readonly subject: string;
  readonly preheader: string;
  readonly design: unknown;
  readonly version: number;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

const kindsOf = (page: Page) =>
  page
    .locator('[data-list="mail"] > li > .block-frame > .mail-block')
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-type")));

/** Takes hold of the selected block's handle and leaves it at that block, below its middle. */
async function dragTo(page: Page, target: string): Promise<void> {
  const from = await page.locator(".block-handle").boundingBox();
  const to = await page.locator(target).boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 6 });
  await page.mouse.move(to.x + 40, to.y + to.height - 3, { steps: 3 });
  await page.mouse.up();
}

/** The same with a finger: real touches, as a phone sends them. */
async function dragByTouch(page: Page, target: string): Promise<void> {
  const from = await page.locator(".block-handle").boundingBox();
  const to = await page.locator(target).boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
    finger.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: Math.round(x), y: Math.round(y), id: 1 }],
    });
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await touch("touchStart", x, y);
  const way = to.y + to.height - 6 - y;
  for (const part of [0.1, 0.3, 0.6, 0.9, 1]) await touch("touchMove", x, y + way * part);
  await page.locator(".drag-ghost").waitFor();
  await touch("touchEnd");
  await page.locator(".drag-ghost").waitFor({ state: "detached" });
}

/** Books the first free time as a visitor. @returns the mail's page, opened. */
async function bookAndRead(slug: string, subject: RegExp): Promise<Page> {
  const email = `${crypto.randomUUID().slice(0, 8)}@lycee.example`;
  const reader = await (await browser.newContext({ locale: "fr-FR", viewport: { width: 390, height: 844 } })).newPage();
  reader.setDefaultTimeout(30_000);
  await reader.goto(`${base()}/${slug}/claire-delmas`);
  await reader.locator("a.slot").first().click();
  await reader.locator("#name").fill("Lou Petit");
  await reader.locator("#email").fill(email);
  const required = reader.locator("input[value=Terminale]");
  if ((await required.count()) > 0) await required.check();
  await reader.getByRole("button", { name: "Confirmer la réservation" }).click();
  await reader.waitForURL(/rendez-vous/);
  await openMail(reader, email, subject);
  return reader;
}

test("a message is written anew, by mouse and by keyboard, and goes out so", { timeout: 180_000 }, async () => {
  const { page, complaints, close } = await openPage(browser, desktop);
  page.setDefaultTimeout(30_000);
  const slug = await newHouse(page.context(), "mentoring");
  await page.goto(`${base()}/app/${slug}/settings/messages`);
  await page.getByLabel("Chercher un message").fill("confirmation");
  await expectAccessible(page);
  await screenshot(page, "editor-list");
  await page.getByRole("link", { name: "Confirmation", exact: true }).first().click();

  const title = page.locator(".mail-title");
  const creneaus = await title.textContent();
  await page.locator('[data-type="title"]').click();
  await page.getByRole("textbox", { name: "Titre", exact: true }).fill("Hâte de vous voir, {{reader | first}}");
  await page.keyboard.press("Escape");
  const before = await kindsOf(page);
  await page.keyboard.press("Alt+ArrowDown");
  expect((await kindsOf(page)).slice(0, 2)).toEqual(before.slice(0, 2).toReversed());
  await page.keyboard.press("Control+z");
  expect(await kindsOf(page)).toEqual(before);
  await title.getByText("Hâte de vous voir,").waitFor();

  await page.locator('[data-type="button"]').first().click();
  const panel = page.locator(".editor-panel");
  await panel.getByRole("group", { name: "Fond" }).getByRole("button", { name: "Couleur d’accent" }).click();
  await dragTo(page, '[data-type="title"]');
  expect((await kindsOf(page)).slice(0, 2)).toEqual(["title", "button"]);
  await page.getByRole("list", { name: "Blocs" }).getByRole("button", { name: "Deux colonnes" }).click();
  await page.locator(".mail-columns [data-type=text]").first().click();
  await page.getByRole("textbox", { name: "Texte", exact: true }).fill("Le code du portail est **{{nobody}}**.");
  await page.getByText("Une erreur à corriger avant d’enregistrer").waitFor();
  await page.getByRole("textbox", { name: "Texte", exact: true }).fill("Le code du portail est **1234A**.");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "Objet" }).fill("C’est noté pour {{day}}");
  await expectAccessible(page);
  await screenshot(page, "editor-write");

  await page.getByText("Aperçu", { exact: true }).click();
  const mail = page.frameLocator(".preview-frame");
  await mail.getByText("Hâte de vous voir,").waitFor();
  await mail.getByText("1234A").waitFor();
  expect(await mail.locator("[href], script, [style*=url]").count()).toBe(0);
  await screenshot(page, "editor-preview");
  // Axe would wait for its script in the frame, where none runs.
  await page.getByText("Texte seul", { exact: true }).click();
  await page.locator(".preview-text").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Enregistré : les prochains messages partiront ainsi.").waitFor();

  const reader = await bookAndRead(slug, /C’est noté/);
  expect(await reader.content()).toContain("Hâte de vous voir, Lou");
  expect(await reader.content()).toContain("1234A");
  await reader.close();

  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Revenir aux mots de Creneau" }).click();
  await page.getByText("Les mots de Creneau").waitFor();
  await page.getByText("Modifier", { exact: true }).click();
  await expect.poll(() => title.textContent()).toBe(creneaus);
  expect(complaints).toEqual([]);
  await close();
});

test(
  "on a phone, in the dark: what is typed outlives the page, a newer version is told",
  { timeout: 120_000 },
  async () => {
    const { page, complaints, close } = await openPage(browser, { ...phone, colorScheme: "dark" });
    page.setDefaultTimeout(30_000);
    const slug = await newHouse(page.context(), "mentoring");
    const address = `${base()}/app/${slug}/settings/messages/contact.confirmation.fr`;
    await page.goto(address);
    await page.locator('[data-type="title"]').tap();
    await page.getByRole("textbox", { name: "Titre", exact: true }).fill("À très vite");
    await page.getByRole("button", { name: "Terminé" }).tap();
    await page.getByRole("button", { name: "Ajouter un bloc" }).last().tap();
    await page.getByRole("dialog").getByRole("button", { name: "Signature" }).tap();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expectAccessible(page);
    await screenshot(page, "editor-phone");
    // Kept a moment after the last key.
    await expect
      .poll(() =>
        page.evaluate(() =>
          Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes("À très vite")),
        ),
      )
      .toBe(true);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText("Votre brouillon gardé sur cet appareil a été repris.").waitFor();
    await page.locator(".mail-title").getByText("À très vite").waitFor();

    // Somebody else saves meanwhile.
    const { request } = page.context();
    const business = await businessIdOf(page, { slug });
    const api = `${base()}/v1/businesses/${business}/message-templates/contact.confirmation.fr`;
    const { subject, ...rest } = (await (await request.get(api)).json()) as Written;
    const { preheader, design, version } = rest;
    const theirs = await request.put(api, { data: { subject: `${subject} !`, preheader, design, version } });
    expect(theirs.status()).toBe(200);
    await page.getByRole("button", { name: "Enregistrer" }).tap();
    await page.getByText("Quelqu’un a enregistré ce message entre-temps").waitFor();
    await page.getByRole("button", { name: "Garder le mien" }).tap();
    await page.getByRole("button", { name: "Enregistrer" }).tap();
    await page.getByText("Enregistré : les prochains messages partiront ainsi.").waitFor();
    const mine = (await (await request.get(api)).json()) as Written;
    expect(JSON.stringify(mine.design)).toContain("À très vite");
    expect(complaints).toEqual([]);
    await close();
  },
);

test(
  "with a finger, a block goes where it is dropped, and nothing else of the page moves",
  { timeout: 120_000 },
  async () => {
    const { page, complaints, close } = await openPage(browser, phone);
    page.setDefaultTimeout(30_000);
    const slug = await newHouse(page.context(), "mentoring");
    await page.goto(`${base()}/app/${slug}/settings/messages/contact.refusal.fr`);
    await page.locator('[data-type="title"]').tap();
    await page.getByRole("button", { name: "Terminé" }).tap();
    const before = await kindsOf(page);
    expect(before.slice(0, 2)).toEqual(["title", "text"]);
    const scrolled = () => page.evaluate(() => window.scrollY);
    const top = await scrolled();
    await dragByTouch(page, '[data-list="mail"] [data-type="text"]');
    expect((await kindsOf(page)).slice(0, 2)).toEqual(["text", "title"]);
    expect(await scrolled()).toBe(top);
    // By key: a tap at once after a touch is half of a double tap to the browser.
    await page.getByRole("button", { name: "Annuler", exact: true }).press("Enter");
    expect(await kindsOf(page)).toEqual(before);
    // Beside the handle, a finger scrolls as everywhere: nothing is dragged.
    const title = await page.locator('[data-type="title"]').boundingBox();
    if (!title) throw new Error("no title");
    const finger = await page.context().newCDPSession(page);
    const points = (y: number) => [{ x: 120, y: Math.round(y), id: 1 }];
    await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(title.y + 10) });
    for (const by of [20, 60, 120])
      await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(title.y + 10 - by) });
    expect(await page.locator(".drag-ghost").count()).toBe(0);
    await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await kindsOf(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  },
);

test(
  "by keyboard alone, in the dark: written, moved, saved; two versions are compared",
  { timeout: 120_000 },
  async () => {
    const { page, complaints, close } = await openPage(browser, { ...desktop, colorScheme: "dark" });
    page.setDefaultTimeout(30_000);
    const slug = await newHouse(page.context(), "mentoring");
    await page.goto(`${base()}/app/${slug}/settings/messages/contact.refusal.fr`);
    const { keyboard } = page;
    await page.getByRole("button", { name: "Insérer une variable dans « Aperçu dans la boîte de réception »" }).focus();
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await keyboard.press("Control+a");
    await keyboard.type("Désolés, ce n’est pas possible");
    await keyboard.press("Escape");
    const before = await kindsOf(page);
    await keyboard.press("Alt+ArrowDown");
    expect((await kindsOf(page)).slice(0, 2)).toEqual(before.slice(0, 2).toReversed());
    await keyboard.press("Control+d");
    expect(await kindsOf(page)).toHaveLength(before.length + 1);
    await keyboard.press("Delete");
    expect(await kindsOf(page)).toHaveLength(before.length);
    await keyboard.press("?");
    await page.getByRole("dialog", { name: "Raccourcis de l’éditeur" }).waitFor();
    await expectAccessible(page);
    await keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await keyboard.press("Control+s");
    await page.getByText("Enregistré : les prochains messages partiront ainsi.").waitFor();

    await page.getByRole("button", { name: "Autres actions" }).press("Enter");
    await page.getByRole("menuitem", { name: "Versions" }).press("Enter");
    await page.getByRole("button", { name: "Comparer" }).last().press("Enter");
    const drawer = page.getByRole("dialog", { name: "Ce qui a changé" });
    await drawer.getByText("Ce bloc a changé de place.").waitFor();
    expect(await drawer.locator("ins").first().textContent()).toContain("Désolés");
    await screenshot(page, "editor-compare-dark");
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  },
);
