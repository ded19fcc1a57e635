/**
 * A business writes its own confirmation: words and colours, blocks moved by keyboard and by mouse, undone, looked at,
 * saved; who books gets it. Then it is Creneau's again.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";
import { businessIdOf, desktop, newHouse, openMail, openPage, phone, slotAhead } from "./pages.ts";

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

/** Books a free time as a visitor. @returns the mail's page, opened. */
async function bookAndRead(slug: string, subject: RegExp): Promise<Page> {
  const email = `${crypto.randomUUID().slice(0, 8)}@lycee.example`;
  const { page: reader } = await openPage(browser, { viewport: phone.viewport });
  await reader.goto(`${base()}/${slug}/claire-delmas`);
  await (await slotAhead(reader)).click();
  await reader.locator("#name").fill("Lou Petit");
  await reader.locator("#email").fill(email);
  const required = reader.locator("input[value=Terminale]");
  if ((await required.count()) > 0) await required.check();
  await reader.getByRole("button", { name: "Confirmer la réservation" }).click();
  await reader.waitForURL(/rendez-vous/);
  await openMail(reader, email, subject);
  return reader;
}

test("a message is written anew, by mouse and by keyboard, and goes out so", async () => {
  const { page, complaints, close } = await openPage(browser, desktop);
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
  await page.keyboard.press("Escape");
  await page.getByText("Une erreur à corriger avant d’enregistrer").waitFor();
  await page.keyboard.press("Enter");
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

test("on a phone, in the dark: what is typed outlives the page, a newer version is told", async () => {
  const { page, complaints, close } = await openPage(browser, { ...phone, colorScheme: "dark" });
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
      page.evaluate(() => Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes("À très vite"))),
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
});

test("with a finger, a block goes where it is dropped, and nothing else of the page moves", async () => {
  const { page, complaints, close } = await openPage(browser, phone);
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
});

test("by keyboard alone, in the dark: written, moved, saved; two versions are compared", async () => {
  const { page, complaints, close } = await openPage(browser, { ...desktop, colorScheme: "dark" });
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
});

/** A file dragged from the desktop: over a block of the canvas, below its middle, and left there. */
async function dropFile(page: Page, on: string, file: { readonly name: string; readonly type: string }): Promise<void> {
  await page.locator(on).evaluate(async (element, { name, type }) => {
    const canvas = new OffscreenCanvas(240, 120);
    canvas.getContext("2d")?.fillRect(20, 20, 60, 60);
    const picture = await canvas.convertToBlob({ type: "image/png" });
    const files = new DataTransfer();
    files.items.add(new File([type.startsWith("image/") ? picture : "rien"], name, { type }));
    const { left, bottom } = element.getBoundingClientRect();
    const at = { clientX: left + 40, clientY: bottom - 3, dataTransfer: files, bubbles: true, cancelable: true };
    for (const kind of ["dragover", "drop"]) {
      const event = new DragEvent(kind, at);
      element.dispatchEvent(event);
      // Else the browser leaves the page for the file.
      if (!event.defaultPrevented) throw new Error(`${kind} was left to the browser`);
    }
  }, file);
}

/** What another program put on the clipboard is pasted where the keyboard is. */
const pasteInto = (page: Page, data: Readonly<Record<string, string>>, image = false): Promise<void> =>
  page.evaluate(
    async ([formats, withImage]) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(formats)) clipboardData.setData(type, text);
      const canvas = new OffscreenCanvas(60, 60);
      canvas.getContext("2d")?.fillRect(0, 0, 30, 30);
      const picture = await canvas.convertToBlob({ type: "image/png" });
      if (withImage) clipboardData.items.add(new File([picture], "image.png", { type: "image/png" }));
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [data, image] as const,
  );

test(
  "images are dropped from the desktop and pasted; what is none is refused in words",
  { timeout: 180_000 },
  async () => {
    const { page, complaints, close } = await openPage(browser, desktop);
    page.setDefaultTimeout(30_000);
    const slug = await newHouse(page.context(), "mentoring");
    await page.goto(`${base()}/app/${slug}/settings/messages/contact.refusal.fr`);
    const before = await (async () => {
      await page.locator('[data-type="title"]').waitFor();
      return kindsOf(page);
    })();
    await dropFile(page, '[data-type="title"]', { name: "plan.png", type: "image/png" });
    await expect.poll(() => kindsOf(page), { timeout: 20_000 }).toEqual([before[0], "image", ...before.slice(1)]);
    await page.locator(".mail-image").waitFor();
    await dropFile(page, '[data-type="title"]', { name: "contrat.pdf", type: "application/pdf" });
    await page.getByText("« contrat.pdf » : Ce fichier n’est pas une image PNG, JPEG, WebP ou GIF.").waitFor();
    await page.locator(".block-coming").waitFor({ state: "detached" });
    // Into a block of image that has none yet.
    await page.getByRole("list", { name: "Blocs" }).getByRole("button", { name: "Image", exact: true }).click();
    expect(await page.getByText("Aucune image n’est choisie.").count()).toBe(0);
    await dropFile(page, '.block-frame[data-selected] [data-type="image"]', { name: "logo.png", type: "image/png" });
    await expect.poll(() => page.locator(".mail-image").count(), { timeout: 20_000 }).toBe(2);
    expect(await kindsOf(page)).toHaveLength(before.length + 2);
    // Pasted behind the chosen block; a picture that comes with a text is the text's.
    await page.locator(".block-frame[data-selected]").focus();
    await pasteInto(page, { "text/plain": "Des mots" }, true);
    await pasteInto(page, {}, true);
    await expect.poll(() => page.locator(".mail-image").count(), { timeout: 20_000 }).toBe(3);
    await page.locator(".block-coming").waitFor({ state: "detached" });
    expect(await kindsOf(page)).toHaveLength(before.length + 3);
    await expectAccessible(page);
    await screenshot(page, "editor-images-in");

    // With colours put on in another order than the server gives them back, saved is saved.
    await page.locator('[data-type="title"]').click();
    await page.keyboard.press("Escape");
    const panel = page.locator(".editor-panel");
    await panel.getByRole("textbox", { name: "Haut" }).fill("24");
    await panel.getByRole("group", { name: "Fond" }).getByRole("button", { name: "Couleur secondaire" }).click();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Enregistré : les prochains messages partiront ainsi.").waitFor();
    await page.locator(".template-state").getByText("Enregistré", { exact: true }).waitFor();
    await page.reload();
    await page.locator(".mail-image").first().waitFor();
    expect(await page.getByText("Votre brouillon gardé sur cet appareil a été repris.").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  },
);

test(
  "nobody is told what is wrong while they write it; what is pasted keeps its bold, its links and its lists",
  { timeout: 120_000 },
  async () => {
    const { page, complaints, close } = await openPage(browser, desktop);
    page.setDefaultTimeout(30_000);
    const slug = await newHouse(page.context(), "mentoring");
    await page.goto(`${base()}/app/${slug}/settings/messages/contact.refusal.fr`);
    const blocks = page.getByRole("list", { name: "Blocs" });
    await blocks.getByRole("button", { name: "Réseaux sociaux" }).click();
    const seen = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first();
    const missing = seen("Il manque l’adresse du lien.");
    const bad = seen(/Cette adresse ne peut pas servir de lien/);
    const address = page.getByRole("textbox", { name: "Adresse de Site web" });
    await address.pressSequentially("exem");
    expect([await missing.count(), await bad.count()]).toEqual([0, 0]);
    await address.press("Tab");
    await bad.waitFor();
    // What was told stays until it is mended, and what is meant is made whole.
    await address.fill("exemple.fr");
    await address.press("Tab");
    await expect.poll(() => address.inputValue()).toBe("https://exemple.fr");
    await bad.waitFor({ state: "detached" });
    // Who saves is told all of it. What is told when one leaves does not push away what one presses.
    await address.fill("exem");
    await page.getByRole("button", { name: "Ajouter un réseau" }).click();
    await page.getByRole("textbox", { name: "Adresse de Instagram" }).waitFor();
    await bad.waitFor();
    // Nor does what is told no more pull it away.
    await address.fill("exemple.fr");
    await page.getByRole("button", { name: "Ajouter un réseau" }).click();
    await page.getByRole("button", { name: "Retirer LinkedIn" }).click();
    await bad.waitFor({ state: "detached" });
    await page.keyboard.press("Control+s");
    await page.getByText("Corrigez d’abord ce qui est signalé en rouge.").waitFor();
    await missing.waitFor();
    await page.getByRole("button", { name: "Retirer Instagram" }).click();
    await missing.waitFor({ state: "detached" });

    // A new text is written in at once.
    await blocks.getByRole("button", { name: "Texte", exact: true }).click();
    const text = page.getByRole("textbox", { name: "Texte", exact: true });
    await page.keyboard.type("Bonjour");
    expect(await text.inputValue()).toBe("Bonjour");
    await text.fill("");
    await pasteInto(page, {
      "text/html":
        "<style>p{mso-x:1}</style><p class=MsoNormal><b>Bonjour </b><i>toi</i>, <a href='https://exemple.fr/a(1)'>ici</a>, <a href='javascript:alert(1)'>là</a>.</p>" +
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·  </span>Un</p><ul><li>Deux</li></ul>",
      "text/plain": "Bonjour toi",
    });
    expect(await text.inputValue()).toBe("**Bonjour** *toi*, [ici](https://exemple.fr/a%281%29), là.\n\n- Un\n- Deux");
    await text.fill("Voir la page");
    await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 12));
    await page.getByRole("button", { name: "Lien", exact: true }).click();
    await page.getByRole("textbox", { name: "Adresse du lien" }).fill("javascript:alert(1)");
    await page.keyboard.press("Enter");
    await bad.waitFor();
    await page.getByRole("textbox", { name: "Adresse du lien" }).fill("www.exemple.fr");
    await page.keyboard.press("Enter");
    await expect.poll(() => text.inputValue()).toBe("Voir [la page](https://www.exemple.fr)");
    await text.fill("");
    await pasteInto(page, { "text/plain": "Trop. ".repeat(200_000) });
    await page.getByText(/Ce texte est trop long/).waitFor();
    expect((await text.inputValue()).length).toBe(8000);
    expect(complaints).toEqual([]);
    await close();
  },
);

test("by the mouse, a block is taken by any part of it, and a click is a click", { timeout: 120_000 }, async () => {
  const { page, complaints, close } = await openPage(browser, desktop);
  page.setDefaultTimeout(30_000);
  const slug = await newHouse(page.context(), "mentoring");
  await page.goto(`${base()}/app/${slug}/settings/messages/contact.refusal.fr`);
  await page.locator('[data-type="title"]').waitFor();
  const before = await kindsOf(page);
  const from = await page.locator('[data-type="title"]').boundingBox();
  const to = await page.locator('[data-list="mail"] [data-type="text"]').first().boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 60, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + to.height - 3, { steps: 8 });
  await page.locator(".drag-ghost").waitFor();
  await page.mouse.up();
  expect((await kindsOf(page)).slice(0, 2)).toEqual(before.slice(0, 2).toReversed());
  expect(await page.getByRole("textbox", { name: "Titre", exact: true }).count()).toBe(0);
  await page.locator('[data-type="title"]').click();
  await page.getByRole("textbox", { name: "Titre", exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
