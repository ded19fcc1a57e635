/** What the journeys share: pages that complain aloud, and a look at each. */
import { randomUUID } from "node:crypto";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expectAccessible, screenshot } from "./browser.ts";

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

export interface Visit {
  readonly page: Page;
  /** Errors of scripts, and what the content policy refused: a journey expects none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints, close: () => context.close() };
}

/** Takes our scripts out of every page: axe, which is one too, can still look at what is left. */
export async function withoutScripts(page: Page): Promise<void> {
  await page.route(/.*/, async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    const type = answer.headers()["content-type"] ?? "";
    if (!type.includes("text/html")) return route.fulfill({ response: answer });
    const body = (await answer.text()).replaceAll(/<script(?![^>]*ld\+json)[^>]*>[^]*?<\/script>/g, "");
    return route.fulfill({ response: answer, body });
  });
}

/** Takes the picture, and asks axe. */
export async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  await expectAccessible(page);
}

/** Axe is a script: what is used without one is looked at with one, in the context of this page, at the same address. */
export async function lookAt(url: string, beside: Page, name: string): Promise<void> {
  const page = await beside.context().newPage();
  await page.goto(url);
  await look(page, name);
  await page.close();
}

/** A pupil books a free time of this mentor in a week or so, by the API. */
export async function pupilBooks(base: string, mentor: string, name: string): Promise<{ email: string }> {
  const api = `${base}/v1/public/businesses/thotis`;
  const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const answer = await fetch(`${api}/professionals/${mentor}/slots?from=${from}`);
  const { days } = (await answer.json()) as { days: { slots: { startsAt: string }[] }[] };
  const slot = days.flatMap((day) => day.slots).at(0);
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@lycee.example`;
  const booked = await fetch(`${api}/bookings`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({
      professional: mentor,
      service: "orientation-15min",
      startsAt: slot?.startsAt,
      name,
      email,
      note: "Comment se passe la première année ?",
    }),
  });
  if (booked.status !== 201) throw new Error(`not booked: ${await booked.text()}`);
  return { email };
}

export async function signIn(page: Page, base: string, email: string): Promise<void> {
  await page.goto(`${base}/app`);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.locator('input[type="password"]').fill("creneau-demo");
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  await page.getByRole("heading", { name: "Planning" }).waitFor();
}
