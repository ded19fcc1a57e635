/** The browser itself: it opens on a machine that has none, shows French text, and the accessibility check sees faults. */
import { stat } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, screenshot } from "./browser.ts";

const document = (body: string): string =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="fr"><title>Créneau</title><main>${body}</main></html>`)}`;

const SENTENCE = "Où êtes-vous, Noël ? Ça coûte 45 € — « œuvre », naïf, ÀÉÈÊÇÔÙŸ";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
});

afterAll(async () => {
  await browser.close();
});

test("opens a page and takes a picture of it", async () => {
  await page.goto(document(`<h1>${SENTENCE}</h1><p>${SENTENCE}</p><button>Réserver</button>`));
  expect(await page.textContent("h1")).toBe(SENTENCE);
  expect((await stat(await screenshot(page, "browser"))).size).toBeGreaterThan(5_000);
});

test("has letters for French, each drawn by a real font", async () => {
  // A letter that no font has is drawn as the same box as any other: two of them would be equally wide everywhere.
  const widths = await page.evaluate(() => {
    const pen = new OffscreenCanvas(10, 10).getContext("2d");
    if (pen) pen.font = "100px sans-serif";
    return Array.from("iéœŒ€«m—").map((letter) => pen?.measureText(letter).width ?? 0);
  });
  expect(new Set(widths).size).toBeGreaterThan(5);
});

test("closes a page and opens another", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const other = await context.newPage();
  await other.goto(document("<h1>Sans script</h1>"));
  expect(await other.textContent("h1")).toBe("Sans script");
  await context.close();
});

test("an accessible page passes, and a fault is named with its element", async () => {
  await page.goto(document("<h1>Prendre rendez-vous</h1>"));
  await expectAccessible(page);
  await page.goto(document('<h1>Photo</h1><img id="portrait" src="data:,">'));
  await expect(expectAccessible(page)).rejects.toThrow(/image-alt: [\s\S]*#portrait/);
});
