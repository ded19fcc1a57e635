/** Two browsers: what one books, the other sees without touching anything; the bell counts, and leads there. */
import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, look, openPage, ownHouse, phone, signIn, slotAhead, type House } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");

/** A free time of Claire's, to be clicked. */
async function freeTime(page: Page, { site }: House): Promise<Locator> {
  await page.goto(site("/claire-delmas?service=seance"));
  return slotAhead(page);
}

/** The list of the planning from the day on that somebody would book now: its fortnight begins there. */
async function listOf(guest: Page, house: House): Promise<string> {
  const address = await (await freeTime(guest, house)).getAttribute("href");
  return house.office(`/planning?vue=liste&date=${/start=(\d{4}-\d\d-\d\d)/.exec(address ?? "")?.[1]}`);
}

/** As anybody may. */
async function books(page: Page, house: House, name: string): Promise<void> {
  await (await freeTime(page, house)).click();
  await page.waitForURL(/\/reserver\?/);
  await page.locator('[name="name"]').fill(name);
  await page.locator('[name="email"]').fill(`${randomUUID()}@exemple.example`);
  await page.getByRole("button", { name: "Confirmer la réservation" }).click();
  await page.waitForURL(/\/rendez-vous\//);
}

/** Unread, as the navigation says it. */
const unread = (page: Page, count: number) => page.getByText(new RegExp(`^${count} notifications? non lues?$`)).first();

describe.each([
  { how: "on a desktop", shot: "live-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "live-phone", options: { ...phone, colorScheme: "dark" as const } },
])("$how", ({ shot, options }) => {
  test("a booking appears by itself, the bell counts it and leads to it", async () => {
    const house = await ownHouse("virtus");
    const guest = await openPage(browser, { ...options, javaScriptEnabled: false });
    const host = await openPage(browser, options);
    const name = `Awa ${randomUUID().slice(0, 4)}`;
    await signIn(host.page, base(), house.owner);
    await host.page.goto(await listOf(guest.page, house));
    await host.page.getByRole("heading", { name: "Planning" }).waitFor();
    // A page that is never loaded anew keeps what is written on it.
    await host.page.evaluate(() => void (document.body.dataset["kept"] = "yes"));

    await books(guest.page, house, name);
    // Said at once, to who looks at something else.
    await host.page.getByText(new RegExp(`^${name} (a pris|demande un) rendez-vous`)).waitFor();
    await look(host.page, `${shot}-toast`);
    await host.page
      .getByRole("button", { name: new RegExp(name) })
      .first()
      .waitFor();
    await look(host.page, `${shot}-planning`);
    expect(await host.page.evaluate(() => document.body.dataset["kept"])).toBe("yes");

    await host.page.goto(house.office("/notifications"));
    const notice = host.page.getByRole("listitem").filter({ hasText: name });
    await notice.getByRole("link").waitFor();
    await look(host.page, `${shot}-notices`);
    await notice.getByRole("link").click();
    await host.page.waitForURL(/planning.*rdv=/);
    await host.page.goto(house.office("/notifications"));
    await notice.getByRole("button", { name: /non lue/ }).waitFor();
    const all = host.page.getByRole("button", { name: "Tout marquer comme lu" });
    if ((await all.count()) > 0) await all.click();
    await all.waitFor({ state: "detached" });
    await unread(host.page, 1).waitFor({ state: "detached" });
    expect([...guest.complaints, ...host.complaints]).toEqual([]);
    await guest.close();
    await host.close();
  });
});

test("a browser that was cut off says so, and brings all up to date when it is back", async () => {
  const house = await ownHouse("virtus");
  const host = await openPage(browser, desktop);
  const guest = await openPage(browser, { ...desktop, javaScriptEnabled: false });
  await signIn(host.page, base(), house.owner);
  const hearing = host.page.waitForResponse((response) => response.url().includes("/stream"));
  await host.page.goto(await listOf(guest.page, house));
  await host.page.getByRole("heading", { name: "Planning" }).waitFor();
  await hearing;
  await host.page.context().setOffline(true);
  await host.page.getByText("Hors ligne").waitFor();
  await look(host.page, "live-offline");
  const name = `Noé ${randomUUID().slice(0, 4)}`;
  await books(guest.page, house, name);
  await host.page.context().setOffline(false);
  await host.page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .waitFor();
  await host.page.getByText("Hors ligne").waitFor({ state: "detached" });
  await guest.close();
  await host.close();
});

test("all tabs of a browser share one stream, and the next takes over when one closes", async () => {
  const house = await ownHouse("virtus");
  const first = await openPage(browser, desktop);
  const guest = await openPage(browser, { ...desktop, javaScriptEnabled: false });
  const asked: Page[] = [];
  const list = await listOf(guest.page, house);
  const opensPlanning = async (page: Page): Promise<void> => {
    page.on("request", (request) => request.url().endsWith("/stream") && asked.push(page));
    await page.goto(list);
    await page.getByRole("heading", { name: "Planning" }).waitFor();
  };
  await signIn(first.page, base(), house.owner);
  const second = await first.page.context().newPage();
  await opensPlanning(first.page);
  await opensPlanning(second);
  const one = `Zoé ${randomUUID().slice(0, 4)}`;
  await books(guest.page, house, one);
  for (const page of [first.page, second])
    await page
      .getByRole("button", { name: new RegExp(one) })
      .first()
      .waitFor();
  expect(new Set(asked).size).toBe(1);

  const [leader] = asked;
  const other = leader === first.page ? second : first.page;
  const takesOver = other.waitForRequest(/\/stream$/);
  await leader?.close();
  await takesOver;
  const two = `Ada ${randomUUID().slice(0, 4)}`;
  await books(guest.page, house, two);
  await other
    .getByRole("button", { name: new RegExp(two) })
    .first()
    .waitFor();
  await guest.close();
  await first.close();
});
