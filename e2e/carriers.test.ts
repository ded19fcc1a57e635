/** How a business sends: its own provider, a trial, its own address, what became of messages; and a device's notifications. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { businessIdOf, desktop, look, openPage, ownHouse, phone, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");
const SECRET = "SG.nobody-may-read-this-again";

describe.each([
  { how: "on a desktop", shot: "sending-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "sending-phone", options: { ...phone, colorScheme: "dark" as const } },
])("sending $how", ({ shot, options }) => {
  test("a trial, a provider of one's own, an address of one's own, and what became of messages", async () => {
    const { page, complaints, close } = await openPage(browser, options);
    const house = await ownHouse("thotis");
    const domain = `${house.slug}.example`;
    await signIn(page, base(), house.owner);
    await page.goto(house.office("/settings/sending"));
    const mail = page.getByRole("region", { name: "Mails" });
    await mail.getByRole("button", { name: "M’envoyer un essai" }).click();
    await mail.getByText(/est resté sur ce serveur/).waitFor();
    const texts = page.getByRole("region", { name: "SMS" });
    await texts.getByRole("button", { name: "M’envoyer un essai" }).click();
    await texts.getByText("Indiquez votre numéro").waitFor();
    await texts.getByLabel("Votre numéro").fill("+33 6 12 34 56 78");
    await texts.getByRole("button", { name: "M’envoyer un essai" }).click();
    await texts.getByText(/est resté sur ce serveur/).waitFor();
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
      .getByText(/ne s’affiche plus jamais/)
      .first()
      .waitFor();
    expect(await page.content()).not.toContain(SECRET);
    await look(page, `${shot}-own`);
    await mail.getByRole("button", { name: "Annuler" }).click();
    await mail.getByRole("button", { name: "Revenir au service de l’installation" }).click();
    await page
      .getByRole("dialog")
      .getByText(/est effacé/)
      .waitFor();
    await look(page, `${shot}-leave`);
    await page.getByRole("button", { name: "Effacer et revenir" }).click();
    await mail.getByText(/Rien ne part/).waitFor();

    await page.getByRole("link", { name: "Adresse d’expédition" }).click();
    await page.getByRole("textbox", { name: "Votre adresse" }).fill("moi@gmail.com");
    await page.getByRole("button", { name: "Préparer cette adresse" }).click();
    await page.getByText(/service de mail public/).waitFor();
    await look(page, `${shot}-sender-empty`);
    await page.getByRole("textbox", { name: "Votre adresse" }).fill(`bonjour@${domain}`);
    await page.getByRole("button", { name: "Préparer cette adresse" }).click();
    await page.getByText(`creneau-`).first().waitFor();
    await page.getByText(new RegExp(`_domainkey\\.${domain.replace(".", "\\.")}`)).waitFor();
    await look(page, `${shot}-sender`);
    await page.getByRole("button", { name: "Ne plus utiliser cette adresse" }).click();
    await page.getByRole("button", { name: "Effacer l’adresse" }).click();
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
  });
});

test("what stayed here is shown to this machine alone", async () => {
  const house = await ownHouse("virtus");
  const { page, close } = await openPage(browser, desktop);
  await signIn(page, base(), house.owner);
  const data = { channel: "sms", phone: "+33698765432" };
  const carriers = `${base()}/v1/businesses/${await businessIdOf(page, house)}/carriers`;
  const headers = { "idempotency-key": crypto.randomUUID() };
  expect((await page.request.post(`${carriers}/tests`, { data, headers })).status()).toBe(202);
  const told = page.getByText("+33698765432").first();
  const isThere = async () => {
    await page.goto(`${base()}/dev/sms`);
    return (await told.count()) > 0;
  };
  await expect.poll(isThere, { interval: 200 }).toBe(true);
  await look(page, "dev-sms");
  const far = await page.request.get(`${base()}/dev/sms`, { headers: { "x-forwarded-for": "203.0.113.9" } });
  expect(far.status()).toBe(404);
  const worker = await page.request.get(`${base()}/app/sw.js`);
  expect(worker.headers()["content-type"]).toContain("javascript");
  expect((await worker.body()).length).toBeLessThan(1024);
  await close();
});
