/** From nobody to an account with an authenticator and a passkey, by the pages alone; and in again by each. */
import { createHmac, randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, linkMailed, look, openPage, ownAccount, phone } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");
const PASSWORD = "le soleil sur la plage";
const OTHER = "un train pour Saint-Malo";

/** RFC 6238 by hand: the authenticator of the test. */
function codeOf(base32: string, atMs: number): string {
  const bits = base32
    .split("")
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"));
  const key = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const SIGN_LINK = /https?:\/\/\S+#token=[\w-]+/;

/** A key of the machine itself, unlocked by a finger that is always there. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signsUp(page: Page, email: string, shot: string): Promise<void> {
  await page.goto(`${base()}/app/connexion`);
  await look(page, `${shot}-sign-in`);
  await page.getByRole("link", { name: "Créer un compte" }).click();
  await page.getByLabel("Votre nom").fill("Élise Fournier");
  await page.getByLabel("Adresse e-mail").fill(email);
  const password = page.locator('input[type="password"]');
  await password.fill("azertyuiop12");
  await page.getByText("Trop connu").waitFor();
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await page.getByText("l’un des premiers que l’on essaie : choisissez").waitFor();
  await look(page, `${shot}-sign-up-refused`);
  await password.fill(PASSWORD);
  await page.getByText(/Solidité/).waitFor();
  await look(page, `${shot}-sign-up`);
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await page.getByText("Regardez votre boîte mail").waitFor();
  await look(page, `${shot}-sign-up-sent`);
  await page.goto(await linkMailed(email, /Confirmez/, SIGN_LINK));
  await page.getByRole("heading", { name: "Bienvenue, Élise Fournier" }).waitFor();
  await look(page, `${shot}-welcome`);
  expect(await page.getByRole("link", { name: "Créer mon entreprise" }).getAttribute("href")).toBe("/app/new");
}

/** @returns the secret of the authenticator, and one recovery code. */
async function guards(page: Page, shot: string): Promise<{ secret: string; recoveryCode: string }> {
  await page.goto(`${base()}/app/compte`);
  await page.getByRole("heading", { name: "Application d’authentification" }).waitFor();
  await page.getByRole("button", { name: "Activer", exact: true }).click();
  const secret = ((await page.locator("code").first().textContent()) ?? "").replaceAll(" ", "");
  await look(page, `${shot}-totp`);
  await page.getByLabel("Code affiché").fill(codeOf(secret, Date.now()));
  await page.getByRole("button", { name: "Activer", exact: true }).click();
  await page.getByText("Vos codes de secours").waitFor();
  await look(page, `${shot}-recovery-codes`);
  const recoveryCode = (await page.locator(".codes code").first().textContent()) ?? "";
  await page.getByRole("button", { name: "Je les ai gardés" }).click();
  await page.getByText("10 codes de secours restants").waitFor();
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  await page.getByText("Clé d’accès ajoutée").waitFor();
  await look(page, `${shot}-account`);
  return { secret, recoveryCode };
}

async function signsOut(page: Page): Promise<void> {
  await page.goto(`${base()}/app/compte`);
  await page.getByRole("button", { name: "Se déconnecter" }).last().click();
  await page.getByRole("heading", { name: "Se connecter" }).waitFor();
}

async function typesPassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
}

describe.each([
  { how: "on a desktop", shot: "account-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "account-phone", options: { ...phone, colorScheme: "dark" as const } },
])("an account $how", ({ shot, options }) => {
  test("is made, guarded, and opened again by passkey, code, recovery code and a new password", async () => {
    const email = `elise-${randomUUID()}@example.org`;
    const { page, complaints, close } = await openPage(browser, options);
    await withAuthenticator(page);
    await signsUp(page, email, shot);
    const { recoveryCode } = await guards(page, shot);

    await signsOut(page);
    await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click();
    await page.getByRole("heading", { name: /Bienvenue/ }).waitFor();

    await signsOut(page);
    await typesPassword(page, email, PASSWORD);
    await page.getByRole("heading", { name: "Double authentification" }).waitFor();
    await look(page, `${shot}-second-factor`);
    await page.getByLabel("Code", { exact: true }).fill("000000");
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByText("Ce code n’est pas le bon").waitFor();
    await page.getByRole("button", { name: "Utiliser un code de secours" }).click();
    await page.getByLabel("Code de secours").fill(recoveryCode);
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("heading", { name: /Bienvenue/ }).waitFor();

    await signsOut(page);
    await page.getByRole("link", { name: "Mot de passe oublié ?" }).click();
    // The page before has a field of that name too.
    await page.getByRole("heading", { name: "Mot de passe oublié" }).waitFor();
    await page.getByLabel("Adresse e-mail").fill(email);
    await look(page, `${shot}-forgot`);
    await page.getByRole("button", { name: "Recevoir le lien" }).click();
    await page.getByText("Regardez votre boîte mail").waitFor();
    await page.goto(await linkMailed(email, /nouveau mot de passe/, SIGN_LINK));
    await page.locator('input[type="password"]').fill(OTHER);
    await look(page, `${shot}-reset`);
    await page.getByRole("button", { name: "Enregistrer et me connecter" }).click();
    await page.getByRole("heading", { name: "Double authentification" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

test("a dangerous act long after signing in asks who it is, and then goes on by itself", async () => {
  const { page, complaints, close } = await openPage(browser, desktop);
  await page.goto(`${base()}/app/connexion?retour=/compte`);
  await typesPassword(page, await ownAccount(), "creneau-demo");
  await page.getByRole("heading", { name: "Sécurité" }).waitFor();
  // The session is as good as one that is ten minutes old: the server is asked, and says no once.
  let refused = false;
  await page.route("**/v1/me/totp", async (route) => {
    if (refused) return route.continue();
    refused = true;
    const problem = { type: "", title: "", detail: "", requestId: "", status: 403, code: "STEP_UP_REQUIRED" };
    return route.fulfill({ status: 403, contentType: "application/problem+json", body: JSON.stringify(problem) });
  });
  await page.getByRole("button", { name: "Activer", exact: true }).click();
  await page.getByRole("dialog", { name: "Confirmez que c’est bien vous" }).waitFor();
  await look(page, "account-step-up");
  await page.getByRole("dialog").locator('input[type="password"]').fill("creneau-demo");
  await page.getByRole("button", { name: "Confirmer" }).click();
  await page.getByText("Scannez ce carré").waitFor();
  expect(complaints).toEqual([]);
  await close();
});
