/** How a business sends: its own provider, a trial, its own address, what became of messages; and a device's notifications. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, look, openPage, phone, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");
const DIRECTOR = "direction@thotis.example";
const SECRET = "SG.nobody-may-read-this-again";

describe.each([
  { how: "on a desktop", shot: "sending-desktop", options: desktop, domain: "bureau.example" },
  {
    how: "on a phone, in the dark",
    shot: "sending-phone",
    options: { ...phone, colorScheme: "dark" as const },
    domain: "mobile.example",
  },
])("sending $how", ({ shot, options, domain }) => {
  test(
    "a trial, a provider of one's own, an address of one's own, and what became of messages",
    { timeout: 120_000 },
    async () => {
      const { page, complaints, close } = await openPage(browser, options);
      await signIn(page, base(), DIRECTOR);
      await page.goto(`${base()}/app/thotis/settings/sending`);
      const mail = page.getByRole("region", { name: "Mails" });
      await mail.getByRole("button", { name: "M’envoyer un essai" }).click();
      await mail.getByText(/est resté sur ce serveur/).waitFor({ timeout: 30_000 });
      const texts = page.getByRole("region", { name: "SMS" });
      await texts.getByRole("button", { name: "M’envoyer un essai" }).click();
      await texts.getByText("Indiquez votre numéro").waitFor();
      await texts.getByLabel("Votre numéro").fill("+33 6 12 34 56 78");
      await texts.getByRole("button", { name: "M’envoyer un essai" }).click();
      await texts.getByText(/est resté sur ce serveur/).waitFor({ timeout: 30_000 });
      await look(page, `${shot}-services`);

      await mail.getByRole("button", { name: "Choisir un service" }).click();
      await mail.getByLabel("Service").selectOption("sendgrid");
      await mail.getByLabel("Adresse d’expédition").fill(`bonjour@${domain}`);
      await mail.getByRole("button", { name: "Enregistrer" }).click();
      // Without its key there is nothing to keep; what was typed stays.
      await mail.getByText(/il est nécessaire/).waitFor();
      await look(page, `${shot}-form`);
      await mail.getByLabel("Clé d’API").fill(SECRET);
      await mail.getByRole("button", { name: "Enregistrer" }).click();
      await mail.getByText("Votre compte SendGrid").waitFor();
      await mail.getByText(/\/v1\/inbound\/sendgrid\//).waitFor();
      await page.reload();
      await mail.getByRole("button", { name: "Modifier" }).click();
      await mail
        .getByText(/il ne s’affiche plus jamais/)
        .first()
        .waitFor();
      expect(await page.content()).not.toContain(SECRET);
      await look(page, `${shot}-own`);
      await mail.getByRole("button", { name: "Annuler" }).click();
      await mail.getByRole("button", { name: "Revenir au service de l’installation" }).click();
      await mail.getByText(/Rien ne part/).waitFor();

      await page.getByRole("link", { name: "Adresse d’expédition" }).click();
      await page.getByRole("textbox", { name: "Votre adresse" }).fill("moi@gmail.com");
      await page.getByRole("button", { name: "Préparer cette adresse" }).click();
      await page.getByText(/service de mail public/).waitFor();
      await look(page, `${shot}-sender-empty`);
      await page.getByRole("textbox", { name: "Votre adresse" }).fill(`bonjour@${domain}`);
      await page.getByRole("button", { name: "Préparer cette adresse" }).click();
      await page.getByText(`creneau-`).first().waitFor({ timeout: 60_000 });
      await page.getByText(new RegExp(`_domainkey\\.${domain.replace(".", "\\.")}`)).waitFor();
      await look(page, `${shot}-sender`);
      await page.getByRole("button", { name: "Ne plus utiliser cette adresse" }).click();
      await page.getByRole("textbox", { name: "Votre adresse" }).waitFor();

      await page.getByRole("link", { name: "Suivi" }).click();
      await page.getByRole("listitem").getByText("Pris en charge").first().waitFor();
      await look(page, `${shot}-deliveries`);
      await page.getByLabel("Montrer").selectOption("bounced");
      await page.getByText("Aucun envoi ne correspond").waitFor();

      await page.goto(`${base()}/app/compte`);
      await page.getByRole("heading", { name: "Notifications sur cet appareil" }).waitFor();
      await page.getByText("Cet appareil n’est pas prévenu.").waitFor();
      await look(page, `${shot}-account`);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

test("what stayed here is shown to this machine alone", async () => {
  const { page, close } = await openPage(browser, desktop);
  await page.goto(`${base()}/dev/sms`);
  await page.getByText("+33612345678").first().waitFor();
  await look(page, "dev-sms");
  const far = await page.request.get(`${base()}/dev/sms`, { headers: { "x-forwarded-for": "203.0.113.9" } });
  expect(far.status()).toBe(404);
  const worker = await page.request.get(`${base()}/app/sw.js`);
  expect(worker.headers()["content-type"]).toContain("javascript");
  expect((await worker.body()).length).toBeLessThan(1024);
  await close();
});
