/**
 * Pictures of pages of a running product, each in four modes on one sheet: desktop and phone, light and dark.
 *
 *     node e2e/look.ts [--as mail] [--base http://localhost:3000] [--language en] <step…>…
 *
 * Each argument is a path and, after `@@`, what is done there first: a text to click, `css:selector` to click, `key:Enter`
 * to press, `type:words` to type, `wait:ms`. Sheets are e2e/shots/look-<n>.png. Whoever is signed in has that language from then on.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";

const { values: given, positionals: visits } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: "string" },
    base: { type: "string", default: "http://localhost:3000" },
    password: { type: "string", default: "creneau-demo" },
    language: { type: "string", default: "fr" },
    full: { type: "boolean", default: false },
  },
});

/** Somebody looks at these pictures, nothing is judged by them: a pause will do. The open stream leaves no page idle. */
const PAUSE_MS = { opened: 1200, step: 500 } as const;

const large = { viewport: { width: 1440, height: 900 } };
const small = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const MODES: readonly BrowserContextOptions[] = [
  { ...large, colorScheme: "light" },
  { ...large, colorScheme: "dark" },
  { ...small, colorScheme: "light" },
  { ...small, colorScheme: "dark" },
];

async function does(page: Page, step: string): Promise<void> {
  const [, kind, what = ""] = /^(css|key|type|wait):(.*)$/.exec(step) ?? [];
  if (kind === "css") await page.locator(what).first().click();
  else if (kind === "key") await page.keyboard.press(what);
  else if (kind === "type") await page.keyboard.type(what);
  else if (kind === "wait") await page.waitForTimeout(Number(what));
  else {
    const named = page.getByRole("button", { name: step }).or(page.getByRole("link", { name: step }));
    await named
      .or(page.getByText(step, { exact: true }))
      .filter({ visible: true })
      .first()
      .click();
  }
  await page.waitForTimeout(PAUSE_MS.step);
}

async function pictureOf(browser: Browser, mode: BrowserContextOptions, visit: string): Promise<Buffer> {
  const [path = "/", ...steps] = visit.split("@@");
  const locale = given.language === "fr" ? "fr-FR" : given.language;
  const context = await browser.newContext({ locale, timezoneId: "Europe/Paris", reducedMotion: "reduce", ...mode });
  if (given.as !== undefined) {
    const data = { email: given.as, password: given.password };
    const answer = await context.request.post(`${given.base}/v1/me/session`, { data });
    if (!answer.ok()) throw new Error(await answer.text());
    await context.request.put(`${given.base}/v1/me`, { data: { locale: given.language } });
  }
  const page = await context.newPage();
  page.setDefaultTimeout(6000);
  await page.goto(new URL(path, given.base).href, { waitUntil: "load" });
  await page.waitForTimeout(PAUSE_MS.opened);
  for (const step of steps)
    await does(page, step).catch((error: unknown) =>
      console.log(`${visit} (${step}): ${String(error).split("\n")[0]}`),
    );
  const { width, fits } = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    return { width: scrollWidth, fits: scrollWidth <= clientWidth };
  });
  if (!fits) console.log(`${visit}: wider than the page, ${width} px`);
  const picture = await page.screenshot({ fullPage: given.full });
  await context.close();
  return picture;
}

const browser = await launchBrowser();
for (const [n, visit] of visits.entries()) {
  const pictures: string[] = [];
  for (const mode of MODES) pictures.push((await pictureOf(browser, mode, visit)).toString("base64"));
  const sheet = await browser.newPage({ viewport: { width: 1900, height: 100 } });
  const [light = "", dark = "", ...phones] = pictures.map((data) => `<img src="data:image/png;base64,${data}"`);
  const desks = `<div style="display:grid;gap:8px">${light} width="940">${dark} width="940"></div>`;
  const hands = phones.map((image) => `${image} width="470">`).join("");
  await sheet.setContent(
    `<body style="margin:0;background:#888;display:flex;align-items:start;gap:8px">${desks}${hands}`,
  );
  const path = join(import.meta.dirname, "shots", `look-${n + 1}.png`);
  await sheet.screenshot({ path, fullPage: true });
  await sheet.close();
  console.log(`${path}  ${visit}`);
}
await browser.close();
