/** Whoever uses an installation finds its source (AGPL §13): on the public pages, and in the back office. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, look, openPage } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

/** What the link "Code source" of the page gives. */
async function sourceLinkedBy(page: Page): Promise<{ type: string | null; firstBytes: number[] }> {
  const href = await page.getByRole("link", { name: "Code source" }).getAttribute("href");
  const answer = await fetch(new URL(href ?? "", page.url()));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { type: answer.headers.get("content-type"), firstBytes: [...bytes.subarray(0, 2)] };
}

test("the source is one link away, for a pupil and for a mentor", async () => {
  const { page, complaints, close } = await openPage(browser, desktop);
  const archive = { type: "application/gzip", firstBytes: [0x1f, 0x8b] };
  await page.goto(`${base()}/thotis`);
  expect(await sourceLinkedBy(page)).toEqual(archive);

  await page.goto(`${base()}/app/connexion`);
  await page.locator('input[type="email"]').fill("lea.martin@thotis.example");
  await page.locator('input[type="password"]').fill("creneau-demo");
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/planning/);
  await page.goto(`${base()}/app/compte`);
  await page.getByRole("link", { name: "Code source" }).waitFor();
  await look(page, "mentor-account");
  expect(await sourceLinkedBy(page)).toEqual(archive);
  expect(complaints).toEqual([]);
  await close();
});
