/** What every journey begins with: a browser, a picture of what it shows, and the accessibility of it. */
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";
import { findChromium } from "./chromium.ts";

/** The caller closes it. Make pages with `newContext()`: axe needs a context of its own. */
export async function launchBrowser(options?: { system?: boolean }): Promise<Browser> {
  return chromium.launch(await findChromium(options));
}

/** @returns the path of the picture, in a folder that git ignores. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(import.meta.dirname, "shots", `${name}.png`);
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
  return path;
}

/**
 * Fails when axe finds something against WCAG 2.1 A or AA on the page as it is now.
 * @throws Error that names each rule, what to do, and the elements.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await atRest(page);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
  // "Legacy" is axe within the page alone: the other way opens a second page for each look, to join what frames of other
  // origins say, of which we have none. It took twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.withTags(tags).analyze();
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, helpUrl, nodes }) => [
    `${id}: ${help} (${helpUrl})`,
    ...nodes.map(
      ({ target, failureSummary }) => `  ${target.join(" ")}\n    ${failureSummary?.split("\n").at(1)?.trim()}`,
    ),
  ]);
  throw new Error(`${page.url()} is not accessible:\n${lines.join("\n")}`);
}

/**
 * What fades or slides is at its end: half-way through, a colour has no contrast that anybody chose. The mouse is away, for
 * what comes to lie under it where it was begins to. A menu that was left is gone: while it goes, it is a menu without entries.
 */
async function atRest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForFunction(
    () => {
      const moving = document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        );
      for (const animation of moving) animation.finish();
      return moving.length === 0;
    },
    undefined,
    { polling: "raf" },
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll("[role=menu]")].every((menu) => menu.contains(document.activeElement)),
  );
}
