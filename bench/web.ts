/** The weight of the pages, and what Lighthouse says of them on a phone. */
import { spawn } from "node:child_process";
import { gzipSync } from "node:zlib";
import lighthouse, { desktopConfig } from "lighthouse";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";
import { launchBrowser } from "../e2e/browser.ts";
import { findChromium } from "../e2e/chromium.ts";
import { row } from "./measure.ts";

const PAGES = ["/thotis", "/thotis/lea-martin", "/virtus"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** HTML with its inlined CSS and script, as gzip sends it; fonts and pictures aside. */
async function weight(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  return gzipSync(html).length / 1024;
}

/** Scripts and styles that the back office's first page really asks for. */
async function backOfficeWeight(url: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on("response", (answer) => {
      if (/\.(?:js|css)$/.test(answer.url())) sizes.push(answer.body().then((body) => gzipSync(body).length));
    });
    await page.goto(`${url}/app`, { waitUntil: "networkidle" });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
  } finally {
    await browser.close();
  }
}

async function startChromium(): Promise<{ readonly port: number; readonly stop: () => void }> {
  const { executablePath, args, env } = await findChromium();
  const browser = spawn(executablePath, [...args, "--headless", "--remote-debugging-port=0", "about:blank"], { env });
  const port = await new Promise<number>((resolve, reject) => {
    let said = "";
    browser.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    browser.once("exit", () => reject(new Error(`Chromium stopped.\n${said}`)));
  });
  return { port, stop: () => void browser.kill() };
}

export async function run(): Promise<void> {
  const folder = await dataFolder();
  const product = await startProduct({ data: folder.path, env: { CRENEAU_READS_PER_MINUTE: "100000" } });
  const browser = await startChromium();
  try {
    console.log(
      `| page | KB gzipped | form | ${CATEGORIES.join(" | ")} | LCP ms |\n|---|---|---|${"---|".repeat(CATEGORIES.length + 1)}`,
    );
    for (const page of PAGES) {
      const size = await weight(product.url + page);
      for (const [form, config] of [
        ["phone", undefined],
        ["desktop", desktopConfig],
      ] as const) {
        const result = await lighthouse(
          product.url + page,
          { port: browser.port, onlyCategories: [...CATEGORIES], logLevel: "error" },
          config,
        );
        const scores = CATEGORIES.map((name) => String(Math.round((result?.lhr.categories[name]?.score ?? 0) * 100)));
        const lcp = result?.lhr.audits["largest-contentful-paint"]?.numericValue ?? Number.NaN;
        console.log(row(page, size.toFixed(1), form, ...scores, lcp.toFixed(0)));
        const failed = Object.values(result?.lhr.audits ?? {}).filter(
          (audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === "binary",
        );
        for (const audit of failed) console.log(`  ${audit.id}: ${audit.title}`);
      }
    }
    console.log(`\nback office, first load: ${(await backOfficeWeight(product.url)).toFixed(0)} KB gzipped`);
  } finally {
    browser.stop();
    await product.stop();
    await folder.remove();
  }
}

if (import.meta.main) await run();
