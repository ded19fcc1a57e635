/**
 * A business writes its own confirmation: words and colours, blocks moved by keyboard and by mouse, undone, looked at,
 * saved; who books gets it. Then it is Creneau's again.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { desktop, openPage, phone } from "./pages.ts";

const demo = { email: "claire@virtus.example", password: "creneau-demo" };
interface Me {
  readonly memberships: readonly { readonly slug: string; readonly businessId: string }[];
}
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

/** Signs in, and makes a business that nobody else changes. */
async function newBusiness(page: Page): Promise<string> {
  const { request } = page.context();
  expect((await request.post(`${base()}/v1/me/session`, { data: demo })).status()).toBe(201);
  const slug = `editor-${crypto.randomUUID().slice(-10)}`;
  const made = await request.post(`${base()}/v1/me/businesses`, {
    data: { name: "Atelier Horizon", slug, sector: "mentoring" },
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(made.status()).toBe(201);
  return slug;
}

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
  const mail = reader.locator("li a").filter({ hasText: email }).filter({ hasText: subject }).first();
  await expect
    .poll(
      async () => {
        await reader.goto(`${base()}/dev/mailbox`);
        return mail.count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  await mail.click();
  await reader.locator("pre").waitFor({ state: "attached" });
  return reader;
}

test("a message is written anew, by mouse and by keyboard, and goes out so", { timeout: 180_000 }, async () => {
  const { page, complaints, close } = await openPage(browser, desktop);
  page.setDefaultTimeout(30_000);
  const slug = await newBusiness(page);
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
    const slug = await newBusiness(page);
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
    const me = (await (await request.get(`${base()}/v1/me`)).json()) as Me;
    const business = me.memberships.find((one) => one.slug === slug)?.businessId;
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
