/** A business has its own tools told: an endpoint added, tried, seen to answer, sent again, switched off and on. */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { businessIdOf, desktop, look, mailTo, openPage, ownHouse, phone, pupilBooks, signIn } from "./pages.ts";

interface Heard {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

let browser: Browser;
let server: Server;
let status = 204;
const heard: Heard[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(status).end(status === 204 ? undefined : '{"message":"Table verrouillée"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const base = () => inject("productUrl");
const receiver = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const typeOf = ({ body }: Heard) => (JSON.parse(body) as { type: string }).type;

describe.each([
  { how: "on a desktop", shot: "webhooks-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "webhooks-phone", options: { ...phone, colorScheme: "dark" as const } },
])("webhooks $how", ({ shot, options }) => {
  test("added, tried, told of a booking, sent again, off and on", async () => {
    const house = await ownHouse("thotis");
    const [mentor, name] = ["ines-benali", "Wanda Bureau"];
    heard.length = 0;
    const { page, complaints, close } = await openPage(browser, options);
    await signIn(page, base(), house.owner);
    await page.goto(house.office("/settings/webhooks"));
    await page.getByRole("heading", { name: "Prévenez vos propres outils" }).waitFor();
    await look(page, `${shot}-empty`);
    await page.getByRole("button", { name: "Ajouter un webhook" }).click();
    const dialog = page.getByRole("dialog");
    // What can't be is said under the field, and nothing typed is lost.
    await dialog.getByLabel("Adresse").fill("https://moi:secret@example.org/");
    await dialog.getByLabel("À quoi il sert").fill(`Tableur ${name}`);
    await dialog.getByText("Ceux que je choisis").click();
    await dialog.getByLabel("Nouveau contact").check();
    await dialog.getByRole("button", { name: "Ajouter" }).click();
    await dialog.getByText("Pas d’identifiants dans l’adresse").waitFor();
    await look(page, `${shot}-new`);
    await dialog.getByLabel("Adresse").fill(`${receiver()}/${mentor}`);
    await dialog.getByRole("button", { name: "Ajouter" }).click();
    const made = page.getByRole("dialog", { name: "Le webhook est prêt" });
    const secret = (await made.getByText(/^whsec_/).textContent()) ?? "";
    await look(page, `${shot}-secret`);
    await made.getByRole("button", { name: "C’est noté" }).click();
    await page.getByRole("heading", { level: 1, name: `Tableur ${name}` }).waitFor();

    await page.getByRole("button", { name: "Envoyer un essai" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Envoyer" }).click();
    await page.getByRole("button", { name: /Reçu.*Essai/s }).waitFor();
    expect(heard.map(typeOf)).toEqual(["booking.created"]);

    status = 503;
    await pupilBooks(house, mentor, name);
    await page.reload();
    const waiting = page.getByRole("button", { name: /En attente.*booking\.created/s });
    await waiting.first().waitFor();
    await look(page, `${shot}-one`);
    await page
      .getByRole("button", { name: /booking\.created.*503/s })
      .first()
      .click();
    const panel = page.getByRole("dialog", { name: "Un envoi" });
    await panel.getByText("Table verrouillée").first().waitFor();
    await panel.getByText(`"name": "${name}"`).waitFor();
    await look(page, `${shot}-delivery`);
    await panel.getByRole("button", { name: "Fermer" }).click();
    for (const one of heard) {
      const sent = Object.fromEntries(Object.entries(one.headers).map(([key, value]) => [key, String(value)]));
      new Webhook(secret).verify(one.body, sent);
    }

    status = 204;
    await page.getByRole("button", { name: "Plus d’actions" }).click();
    await page.getByRole("menuitem", { name: "Couper" }).click();
    await page.getByText("Rien ne lui est envoyé").waitFor();
    await page.getByRole("button", { name: "Réactiver" }).click();
    await page.getByText("Le webhook est actif.").waitFor();
    heard.length = 0;
    await page.getByRole("button", { name: "Plus d’actions" }).click();
    await page.getByRole("menuitem", { name: "Renvoyer une période" }).click();
    await look(page, `${shot}-period`);
    await page.getByRole("dialog").getByRole("button", { name: "Renvoyer" }).click();
    await page.getByText(/Dernier renvoi terminé/).waitFor();
    await expect.poll(() => heard.map(typeOf)).toContain("contact.created");
    await page.goto(house.office("/settings/webhooks/log"));
    await page.getByRole("button", { name: /Reçu/ }).first().waitFor();
    await look(page, `${shot}-log`);
    await page.getByRole("link", { name: "Tous les webhooks" }).click();
    await page.getByRole("link", { name: `Tableur ${name}` }).waitFor();
    await look(page, `${shot}-list`);
    await page.getByRole("link", { name: `Tableur ${name}` }).click();
    await page.getByRole("button", { name: "Plus d’actions" }).click();
    await page.getByRole("menuitem", { name: "Supprimer" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Supprimer" }).click();
    await page.getByRole("heading", { name: "Prévenez vos propres outils" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

test("one that says it is gone is switched off: who looks after it is told, and sends what was missed", async () => {
  const house = await ownHouse("thotis");
  const { page, complaints, close } = await openPage(browser, phone);
  await signIn(page, base(), house.owner);
  const made = await page.request.post(`${base()}/v1/businesses/${await businessIdOf(page, house)}/webhooks`, {
    data: { url: `${receiver()}/gone`, description: "Ancien tableur", events: ["booking.created"] },
    headers: { "idempotency-key": randomUUID() },
  });
  expect(made.status()).toBe(201);
  status = 410;
  await pupilBooks(house, "ines-benali", "Gilda Partie");
  await mailTo(house.owner, /Webhook coupé/);
  await page.goto(house.office("/notifications"));
  await page.getByRole("link", { name: /Un webhook a été coupé.*n’existe plus/s }).click();
  await page.getByText("Ce webhook a été coupé").waitFor();
  await look(page, "webhooks-off");
  status = 204;
  heard.length = 0;
  await page.getByRole("button", { name: "Réactiver" }).click();
  // What it missed is proposed at once.
  const period = page.getByRole("dialog", { name: "Renvoyer une période" });
  await period.waitFor();
  await look(page, "webhooks-off-period");
  await period.getByRole("button", { name: "Renvoyer" }).click();
  await expect.poll(() => heard.map(typeOf)).toEqual(["booking.created"]);
  await page.getByText(/Dernier renvoi terminé/).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
