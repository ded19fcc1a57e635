/** What the journeys share: pages that complain aloud, and a look at each. */
import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect, inject, onTestFailed, vi } from "vitest";
import { expectAccessible, screenshot } from "./browser.ts";

/** A business of one journey's own, as one of the demos is: what it does there, no other journey meets. */
export interface House {
  readonly slug: string;
  /** Whom it belongs to: their mail address. */
  readonly owner: string;
  /** The mail address of whoever else belongs to it, by what is before the @. */
  readonly mailOf: (name: string) => string;
  /** The address of a public page of it. */
  readonly site: (path: string) => string;
  /** The address of a page of its back office. */
  readonly office: (path: string) => string;
}

/** At the desk of the global setup. */
async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(inject("deskUrl") + path);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

/** An account of one journey's own: Claire Delmas, who has no business yet. @returns her mail address */
export const ownAccount = async (): Promise<string> => (await ask<{ email: string }>("/accounts")).email;

const OWNERS = { thotis: "direction", virtus: "claire", "coach-digital": "karim" } as const;

export async function ownHouse(demo: keyof typeof OWNERS): Promise<House> {
  const { slug } = await ask<{ slug: string }>(`/houses/${demo}`);
  const base = inject("productUrl");
  const mailOf = (name: string) => `${name}@${slug}.example`;
  return {
    slug,
    owner: mailOf(OWNERS[demo]),
    mailOf,
    site: (path) => `${base}/${slug}${path}`,
    office: (path) => `${base}/app/${slug}${path}`,
  };
}

/** What takes a second takes many of them on a machine that is busy with something else. */
const PATIENCE_MS = 60_000;

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1440, height: 900 } };

export interface Visit {
  readonly page: Page;
  /** Errors of scripts, and what the content policy refused: a journey expects none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on("crash", () => complaints.push(`the page ended: ${page.url()}`));
  onTestFailed(() => tell(page, complaints));
  return { page, complaints, close: () => context.close() };
}

/** What a red journey's page showed at its end: in CI, where no picture is taken, nothing else tells. */
async function tell(page: Page, complaints: readonly string[]): Promise<void> {
  const text = await page.innerText("body", { timeout: 2000 }).catch((error: unknown) => String(error));
  console.error([`At ${page.url()}:`, text.slice(0, 1500), ...complaints].join("\n"));
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

/** Takes the picture, and asks axe. In CI, where nobody looks at pictures, none is taken: it is as much work again. */
export async function look(page: Page, name: string): Promise<void> {
  if (process.env["CI"] === undefined) await screenshot(page, name);
  await expectAccessible(page);
}

/** Axe is a script: what is used without one is looked at with one, in the context of this page, at the same address. */
export async function lookAt(url: string, beside: Page, name: string): Promise<void> {
  const page = await beside.context().newPage();
  await page.goto(url);
  await look(page, name);
  await page.close();
}

/** A new business of this sector, as its owner has it who just made it. @returns its slug; the owner is signed in */
export async function newHouse(visitor: BrowserContext, sector: string): Promise<string> {
  const base = inject("productUrl");
  await signIn(visitor, base, await ownAccount());
  const slug = `${sector}-${randomUUID().slice(-10)}`;
  const made = await visitor.request.post(`${base}/v1/me/businesses`, {
    data: { name: "Atelier Horizon", slug, sector },
    headers: { "idempotency-key": randomUUID() },
  });
  expect(made.status()).toBe(201);
  return slug;
}

/** In each scheme and each size once. */
export async function lookTwice(page: Page, name: string): Promise<void> {
  const wear = async (scheme: string, viewport: { width: number; height: number }) => {
    await page.evaluate((value) => document.documentElement.setAttribute("data-mantine-color-scheme", value), scheme);
    await page.setViewportSize(viewport);
  };
  const small = { width: 390, height: 844 };
  const large = { width: 1440, height: 900 };
  await look(page, `${name}-desktop-light`);
  await wear("dark", small);
  await look(page, `${name}-phone-dark`);
  await wear("light", large);
}

const DAY_MS = 86_400_000;

/** The date so many days from now. */
export const dayAhead = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/**
 * A free time of the board that the page shows, three days ahead or later. The first ones of all can be offered no more once
 * the form is filled in: a service's notice runs out, a day ends. Where the house is closed for longer, the page says what is next.
 */
export async function slotAhead(page: Page, nth = 0): Promise<Locator> {
  const address = new URL(page.url());
  address.searchParams.set("du", dayAhead(3));
  await page.goto(address.href);
  const slots = page.locator("a.slot");
  if ((await slots.count()) === 0) {
    const next = page.locator(".blank a.button");
    address.search = new URL((await next.getAttribute("href")) ?? "", address).search;
    await page.goto(address.href);
  }
  return slots.filter({ visible: true }).nth(nth);
}

/** Free times in the picker of the back office that this dialog shows, a week ahead or later: for the same reason. */
export async function timesAhead(dialog: Locator): Promise<Locator> {
  const free = dialog.locator(".slot-times button:not([disabled], [aria-disabled=true])");
  do {
    await dialog.locator(".slot-head > button").last().click();
    // What it says of the seven days before is gone with the press; this is there once the next ones are read.
    await dialog.locator(".slot-times-frame h3").waitFor();
  } while ((await free.count()) === 0);
  return free;
}

/** A pupil books a free time of this mentor of a Thotis in a week or so, by the API. @returns the booking's link, too */
export async function pupilBooks(
  { slug }: House,
  mentor: string,
  name: string,
): Promise<{ readonly email: string; readonly link: string }> {
  const api = `${inject("productUrl")}/v1/public/businesses/${slug}`;
  const answer = await fetch(`${api}/professionals/${mentor}/slots?from=${dayAhead(2)}`);
  const { days } = (await answer.json()) as { days: { slots: { startsAt: string }[] }[] };
  const slot = days.flatMap((day) => day.slots).at(0);
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@${slug}.example`;
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
  const { link } = (await booked.json()) as { link: string };
  return { email, link };
}

/** Without the page for it, which journeys about signing in look at. */
export async function signIn({ request }: Pick<Page, "request">, base: string, email: string): Promise<void> {
  const data = { email, password: "creneau-demo" };
  expect((await request.post(`${base}/v1/me/session`, { data })).status()).toBe(201);
}

/** The id of a business of whoever is signed in. */
export async function businessIdOf({ request }: Pick<Page, "request">, { slug }: Pick<House, "slug">): Promise<string> {
  const me = await request.get(`${inject("productUrl")}/v1/me`);
  const { memberships } = (await me.json()) as { memberships: { businessId: string; slug: string }[] };
  return memberships.find((one) => one.slug === slug)?.businessId ?? "";
}

interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/** The latest mail to this address whose subject says this, once it is there. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  const look = async (): Promise<Mail | undefined> => {
    const mails = await ask<Mail[]>(`/mails?to=${encodeURIComponent(address)}`);
    return mails.find((mail) => subject.test(mail.subject));
  };
  return vi.waitUntil(look, { timeout: PATIENCE_MS, interval: 100 });
}

/** What it links to. */
export async function linkMailed(address: string, subject: RegExp, link: RegExp): Promise<string> {
  const { text } = await mailTo(address, subject);
  const found = link.exec(text)?.[0];
  if (found === undefined) throw new Error(`no link in the mail: ${text}`);
  return found;
}

/** Opens it in the mailbox. */
export async function openMail(page: Page, address: string, subject: RegExp): Promise<void> {
  const { id } = await mailTo(address, subject);
  await page.goto(`${inject("productUrl")}/dev/mailbox/${id}`);
  await page.locator("pre").waitFor({ state: "attached" });
}
