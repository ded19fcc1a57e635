/**
 * Images of messages: a photograph is made small enough and added, chosen in a message, seen where it is used, kept while
 * it is, and deleted when nothing shows it any more.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { businessIdOf, desktop, look, lookTwice, newHouse, openPage, phone } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

/** Drawn by the browser; of a photograph the bytes end with what a camera may write, which is no picture. */
async function picture(page: Page, name: string, type: "image/png" | "image/jpeg", width: number) {
  const bytes = await page.evaluate(
    async ([kind, side]) => {
      const canvas = new OffscreenCanvas(side, side / 2);
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.fillStyle = "#0f766e";
      pen.fillRect(0, 0, side, side / 2);
      pen.fillStyle = "#f59e0b";
      pen.fillRect(side / 8, side / 8, side / 4, side / 4);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: kind })).arrayBuffer())];
    },
    [type, width] as const,
  );
  return { name, mimeType: type, buffer: Buffer.concat([Buffer.from(bytes), Buffer.from("GPS 48.85 2.35")]) };
}

interface Listed {
  readonly items: readonly { readonly name: string; readonly widthPixels: number; readonly url: string }[];
}

test("a photograph is added, chosen in a message, kept while it is shown, and deleted after", async () => {
  const { page, complaints, close } = await openPage(browser, desktop);
  const slug = await newHouse(page.context(), "mentoring");
  const library = `${base()}/app/${slug}/settings/messages?liste=images`;
  await page.goto(library);
  await page.getByText("Aucune image pour l’instant").waitFor();
  await look(page, "images-empty");
  await page
    .locator("input[type=file]")
    .setInputFiles([
      await picture(page, "plan d’accès.jpg", "image/jpeg", 2400),
      await picture(page, "logo.png", "image/png", 400),
      { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("pas une image") },
    ]);
  await page.getByText("« notes.txt » : Ce fichier n’est pas une image PNG, JPEG, WebP ou GIF.").waitFor();
  await page.getByText("2 images ajoutées.").waitFor();
  await page.getByText(/^2 sur 300 images/).waitFor();
  const api = `${base()}/v1/businesses/${await businessIdOf(page, { slug })}/message-images`;
  const { items } = (await (await page.context().request.get(api)).json()) as Listed;
  expect(items.map(({ name, widthPixels }) => [name, widthPixels])).toEqual([
    ["logo.png", 400],
    ["plan d’accès.jpg", 1600],
  ]);
  const sent = await (await page.context().request.get(`${base()}${items[1]?.url}`)).body();
  expect(sent.includes("GPS")).toBe(false);

  await page.goto(`${base()}/app/${slug}/settings/messages/contact.refusal.fr`);
  await page.getByRole("list", { name: "Blocs" }).getByRole("button", { name: "Image", exact: true }).click();
  await page.getByRole("button", { name: "Choisir une image" }).click();
  const choice = page.getByRole("dialog", { name: "Choisir une image" });
  await choice.getByRole("button", { name: "logo.png" }).waitFor();
  await look(page, "images-choice");
  await choice.getByRole("button", { name: "plan d’accès.jpg" }).click();
  await page.locator(".mail-image").waitFor();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Enregistré : les prochains messages partiront ainsi.").waitFor();

  await page.goto(library);
  await page.getByRole("button", { name: "plan d’accès.jpg Sert à un endroit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/Tant qu’elle sert quelque part/).waitFor();
  expect(await dialog.getByRole("button", { name: "Supprimer" }).count()).toBe(0);
  await lookTwice(page, "images-used");
  await dialog.getByRole("link", { name: "Demande refusée" }).click();
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Revenir aux mots de Creneau" }).click();
  await page.getByText("Les mots de Creneau").waitFor();

  await page.goto(library);
  await page.getByRole("button", { name: "plan d’accès.jpg Ne sert pas" }).click();
  await dialog.getByRole("button", { name: "Supprimer" }).click();
  await dialog.getByText(/mails déjà envoyés/).waitFor();
  await dialog.getByRole("button", { name: "Supprimer l’image" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(/^1 sur 300 images/).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("on a phone, in the dark: added from within a message; used meanwhile, it stays", async () => {
  const { page, complaints, close } = await openPage(browser, { ...phone, colorScheme: "dark" });
  const slug = await newHouse(page.context(), "mentoring");
  const address = `${base()}/app/${slug}/settings/messages/contact.refusal.fr`;
  await page.goto(address);
  await page.getByRole("button", { name: "Ajouter un bloc" }).last().tap();
  await page.getByRole("dialog").getByRole("button", { name: "Image", exact: true }).tap();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Réglages" }).last().tap();
  await page.locator("input[type=file]").setInputFiles(await picture(page, "logo.png", "image/png", 400));
  await page.getByRole("button", { name: "Changer d’image" }).waitFor();
  await look(page, "images-phone-panel");
  await page.getByRole("button", { name: "Changer d’image" }).tap();
  await page.getByRole("dialog", { name: "Choisir une image" }).getByRole("button", { name: "logo.png" }).waitFor();
  await look(page, "images-phone-choice");

  // Nothing was saved yet: the library offers to delete it; somebody else puts it into a message just then.
  const other = await page.context().newPage();
  await other.goto(`${base()}/app/${slug}/settings/messages?liste=images`);
  await other.getByRole("button", { name: "logo.png Ne sert pas" }).tap();
  await other.getByRole("button", { name: "Supprimer" }).tap();
  await page.getByRole("dialog", { name: "Choisir une image" }).getByRole("button", { name: "logo.png" }).tap();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Enregistrer" }).tap();
  await page.getByText("Enregistré : les prochains messages partiront ainsi.").waitFor();
  await other.getByRole("button", { name: "Supprimer l’image" }).tap();
  await other.getByText(/Tant qu’elle sert quelque part/).waitFor();
  await look(other, "images-phone-kept");
  expect(complaints).toEqual([]);
  await close();
});
