/**
 * The ways of a booking: with nobody in particular, several services in a row, on request; and one that is interrupted: the
 * network goes, a file is sent, several times are kept, the reader goes back, a second tab.
 */
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, screenshot } from "./browser.ts";
import {
  businessIdOf,
  desktop,
  look,
  newHouse,
  openPage,
  ownHouse,
  phone,
  slotAhead,
  withoutScripts,
  type Visit,
} from "./pages.ts";

const base = inject("productUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const submit = (page: Page) => page.locator("form[data-form] .bar button").click();

async function fill(page: Page): Promise<void> {
  await page.locator("#name").fill("Lou Petit");
  await page.locator("#email").fill("lou@lycee.example");
}

interface Made {
  readonly slug: string;
  readonly id: string;
  readonly serviceIds: readonly string[];
}

/** A business whose owner this visitor is. */
async function aBusiness({ page }: Visit): Promise<Made> {
  const { request } = page.context();
  const slug = await newHouse(page.context(), "mentoring");
  const id = await businessIdOf(page, { slug });
  const services = (await (await request.get(`${base}/v1/businesses/${id}/services`)).json()) as {
    items: { id: string }[];
  };
  return { slug, id, serviceIds: services.items.map((service) => service.id) };
}

/** Its form asks for a file. */
async function asksForAFile({ page }: Visit, { id, serviceIds }: Made): Promise<void> {
  const { request } = page.context();
  const question = { questionId: "bulletin", kind: "file", label: "Ton dernier bulletin", help: "", required: false };
  const limits = {
    choices: [],
    least: null,
    most: 2,
    accept: ["pdf", "jpeg"],
    mostBytes: null,
    from: null,
    until: null,
  };
  const rest = { condition: null, readers: "team", keepDays: 30 };
  const body = { name: "Bulletin", serviceIds, questions: [{ ...question, ...limits, ...rest }] };
  const headers = { "idempotency-key": randomUUID() };
  const asked = await request.post(`${base}/v1/businesses/${id}/questionnaires`, { headers, data: body });
  expect([asked.status(), asked.status() === 201 ? "" : await asked.text()]).toEqual([201, ""]);
}

/** An interview and a test, and both in a row under one name. */
async function offersInARow({ page }: Visit, { id }: Made): Promise<void> {
  const { request } = page.context();
  const of = `${base}/v1/businesses/${id}`;
  const team = (await (await request.get(`${of}/professionals`)).json()) as { items: { id: string }[] };
  const add = async (name: string, slug: string, durationMinutes: number) => {
    const usual = { modes: ["video"], stepMinutes: 15, noticeMinutes: 60, horizonDays: 30 };
    const data = { ...usual, name, slug, durationMinutes, professionalIds: team.items.map((one) => one.id) };
    const added = await request.post(`${of}/services`, { data, headers: { "idempotency-key": randomUUID() } });
    expect([added.status(), added.status() === 201 ? "" : await added.text()]).toEqual([201, ""]);
    return (await added.json()) as { id: string; version: number };
  };
  const parts = [await add("Entretien", "entretien", 30), await add("Test d’orientation", "test", 45)];
  const whole = await add("Bilan complet", "bilan-complet", 75);
  const data = { kind: "combined", parts: parts.map((part) => ({ serviceId: part.id })), version: whole.version };
  const put = await request.put(`${of}/services/${whole.id}/composition`, { data });
  expect([put.status(), put.ok() ? "" : await put.text()]).toEqual([200, ""]);
}

test("nothing is lost, and nothing is booked twice", async () => {
  const office = await openPage(browser, desktop);
  const made = await aBusiness(office);
  await asksForAFile(office, made);
  const { slug, id } = made;
  const reader = await openPage(browser, { ...phone, colorScheme: "light" });
  const { page } = reader;
  await page.goto(`${base}/${slug}/claire-delmas`);
  await (await slotAhead(page)).click();
  await page.waitForURL(/\/reserver\?/);
  const form = page.url();
  await look(page, "flow-form");

  // A second time is kept beside the first, and the business sees both.
  await page.getByRole("link", { name: "Garder aussi un autre créneau" }).click();
  await page.waitForURL(/aussi=1/);
  await look(page, "flow-keep-board");
  await (await slotAhead(page, 1)).click();
  await page.waitForURL(/\/reserver\?/);
  await page.getByText("Lequel de").waitFor();
  await fill(page);
  await look(page, "flow-keep-form");
  await office.page.goto(`${base}/app/${slug}/planning?date=${new URL(form).searchParams.get("start")?.slice(0, 10)}`);
  await office.page.getByText("Créneau en cours de réservation").first().waitFor();
  await look(office.page, "flow-planning-holds");
  await page.locator("[name=pick]").first().check();

  // What is no PDF is refused under its field; what is, stays.
  await page.setInputFiles("#q-bulletin", {
    name: "faux.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("<html>"),
  });
  await submit(page);
  await page.locator("#q-bulletin-error").waitFor();
  expect(await page.locator("#email").inputValue()).toBe("lou@lycee.example");
  await look(page, "flow-file-refused");
  await page.setInputFiles("#q-bulletin", { name: "bulletin.pdf", mimeType: "application/pdf", buffer: pdf });

  // The network goes before anything arrives: all is still there.
  await page.context().setOffline(true);
  await submit(page);
  await page.getByText("La connexion s’est coupée").waitFor();
  await look(page, "flow-offline");
  expect(await page.locator("#name").inputValue()).toBe("Lou Petit");
  await page.context().setOffline(false);

  // It goes again after the booking was made, before the answer comes: sent again, it is the same booking.
  await page.route(/\/reserver\?/, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort("internetdisconnected");
  });
  await submit(page);
  await expect.poll(() => page.locator("[data-offline]").isVisible()).toBe(true);
  await page.unroute(/\/reserver\?/);
  await submit(page);
  await page.waitForURL(/\/rendez-vous\//);
  await page.getByRole("heading", { name: "C’est déjà réservé" }).waitFor();
  await page.getByText("bulletin.pdf").waitFor();
  await look(page, "flow-once");

  // Back, and in a second tab: what was booked, and no form.
  await page.goBack();
  await page.getByRole("link", { name: "Voir mon rendez-vous" }).waitFor();
  await look(page, "flow-back");
  const second = await page.context().newPage();
  await second.goto(form);
  await second.getByRole("heading", { name: "C’est déjà réservé" }).waitFor();

  // The business has one booking, and its file.
  const { request } = office.page.context();
  const period = { from: new Date().toISOString(), until: new Date(Date.now() + 90 * 86_400_000).toISOString() };
  const listed = await request.get(`${base}/v1/businesses/${id}/bookings?${new URLSearchParams(period).toString()}`);
  const { items } = (await listed.json()) as { items: { id: string; startsAt: string }[] };
  expect(items).toHaveLength(1);
  await office.page.goto(`${base}/app/${slug}/planning?rdv=${items[0]?.id}&date=${items[0]?.startsAt.slice(0, 10)}`);
  const download = office.page.waitForEvent("download");
  await office.page.getByRole("link", { name: "bulletin.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("bulletin.pdf");
  await look(office.page, "flow-office-file");
  expect([...reader.complaints, ...office.complaints]).toEqual([]);
  await reader.close();
  await office.close();
});

test("without a script, in the dark, on a desk", async () => {
  const office = await openPage(browser, desktop);
  const made = await aBusiness(office);
  await asksForAFile(office, made);
  const { slug } = made;
  const reader = await openPage(browser, { ...desktop, javaScriptEnabled: false, colorScheme: "dark" });
  const { page } = reader;
  await page.goto(`${base}/${slug}/claire-delmas`);
  await (await slotAhead(page)).click();
  await page.waitForURL(/\/reserver\?/);
  const form = page.url();
  await fill(page);
  await page.setInputFiles("#q-bulletin", { name: "bulletin.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.locator("#email").fill("pas-une-adresse");
  await submit(page);
  await page.getByText("Retirer").waitFor();
  await screenshot(page, "flow-dark-desk"); // axe is a script: it has looked at these pages above.
  await page.locator("#email").fill("lou@lycee.example");
  await submit(page);
  await page.waitForURL(/\/rendez-vous\//);
  await page.getByText("bulletin.pdf").waitFor();
  await page.goto(form);
  expect(await page.locator("#email").count()).toBe(0);
  await office.close();
  await reader.close();
});

test("with nobody in particular, on a phone, without a script", async () => {
  const house = await ownHouse("thotis");
  const { page, complaints, close } = await openPage(browser, phone);
  await withoutScripts(page);
  await page.goto(house.site("/prestations/orientation-15min"));
  await look(page, "flow-anyone-service");
  await page.getByRole("link", { name: "Sans préférence" }).click();
  await page.waitForURL(/\/creneaux/);
  await look(page, "flow-anyone-board");
  await (await slotAhead(page, 2)).click();
  await page.waitForURL(/\/prestations\/orientation-15min\/reserver\?/);
  await page.getByText("La confirmation te dira avec qui.").waitFor();
  await look(page, "flow-anyone-form");
  await fill(page);
  await submit(page);
  await page.waitForURL(/\/rendez-vous\//);
  await page.getByRole("heading", { name: "C’est réservé" }).waitFor();
  expect(await page.getByText("Sans préférence").count()).toBe(0); // By now it is somebody.
  await look(page, "flow-anyone-booked");

  // A time that an address asks for and that can't be had: why, gently, and what is near.
  await page.goto(house.site("/prestations/orientation-15min/creneaux?a=2020-01-06T10:00Z"));
  await page.getByRole("heading", { name: "Cet horaire n’est pas libre" }).waitFor();
  await look(page, "flow-anyone-why");
  expect(complaints).toEqual([]);
  await close();
});

test("several services in a row, cancelled together", async () => {
  const office = await openPage(browser, desktop);
  const made = await aBusiness(office);
  await offersInARow(office, made);
  await office.close();
  const { page, complaints, close } = await openPage(browser, { ...desktop, colorScheme: "light" });
  await page.goto(`${base}/${made.slug}/prestations`);
  await look(page, "flow-row-services");
  await page.getByRole("link", { name: "Bilan complet" }).click();
  await page.waitForURL(/\/prestations\/bilan-complet/);
  await look(page, "flow-row-board");
  expect(await page.locator(".parts li").allInnerTexts()).toEqual([
    expect.stringMatching(/Entretien\s+30\smin/),
    expect.stringMatching(/Test d’orientation\s+45\smin/),
  ]);
  await (await slotAhead(page)).click();
  await page.waitForURL(/\/reserver\?/);
  await fill(page);
  await look(page, "flow-row-form");
  await submit(page);
  await page.waitForURL(/\/rendez-vous\//);
  await page.getByText("avec Claire Delmas").first().waitFor();
  expect(await page.locator(".parts li").count()).toBe(2);
  await look(page, "flow-row-booked");
  await page.getByRole("link", { name: "Annuler" }).click();
  await page.getByText("Toutes les étapes seront annulées").waitFor();
  await look(page, "flow-row-cancel");
  await page.locator("form button").last().click();
  await page.getByRole("heading", { name: /annulé/ }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("on request: it is sent, waits for a yes, and can be withdrawn", async () => {
  const { page, complaints, close } = await openPage(browser, { ...phone, colorScheme: "dark" });
  await page.goto((await ownHouse("virtus")).site("/prestations/bilan"));
  await page.getByText("Sur demande : la réponse vient par mail").waitFor();
  await look(page, "flow-request-board");
  await (await slotAhead(page, 3)).click();
  await page.waitForURL(/\/reserver\?/);
  await fill(page);
  await look(page, "flow-request-form");
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await page.waitForURL(/\/rendez-vous\//);
  await page.getByRole("heading", { name: "Demande envoyée" }).waitFor();
  await look(page, "flow-request-sent");
  expect(await page.getByText("Ajouter à mon agenda").count()).toBe(0);
  await page.getByRole("link", { name: "Retirer la demande" }).click();
  await page.locator("form button").last().click();
  await page.getByRole("heading", { name: /annulé/ }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
