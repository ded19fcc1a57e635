/** A full workshop: somebody waits without script, is offered a seat by mail when one leaves, and takes it; the coach sees it all. */
import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { desktop, linkMailed, look, lookAt, openPage, ownHouse, phone, signIn } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const base = () => inject("productUrl");
const LINK = /https?:\/\/\S+\/(?:liste-attente|offre)\/[\w-]+/;

describe.each([
  { how: "on a desktop", shot: "groups-desktop", options: desktop },
  { how: "on a phone, in the dark", shot: "groups-phone", options: { ...phone, colorScheme: "dark" as const } },
])("a group $how", ({ shot, options }) => {
  test("its seats, its people, its waiting list", async () => {
    const house = await ownHouse("virtus");
    const guest = await openPage(browser, { ...options, javaScriptEnabled: false });
    const host = await openPage(browser, options);
    const seen = (part: string) => lookAt(guest.page.url(), host.page, `${shot}-${part}`);
    await guest.page.goto(house.site("/claire-delmas?service=atelier"));
    await guest.page
      .getByText(/\d places?/)
      .first()
      .waitFor();
    await seen("board");
    const email = `${randomUUID()}@exemple.example`;
    await guest.page.getByRole("link", { name: "Rejoindre la liste d’attente" }).click();
    await seen("ask");
    await guest.page.locator("[name=name]").fill("Inès Attend");
    await guest.page.locator("[name=email]").fill(email);
    await guest.page.getByRole("button", { name: /Demander une place/ }).click();
    await guest.page.getByRole("heading", { name: "Regardez votre boîte mail" }).waitFor();
    await seen("sent");
    await guest.page.goto(await linkMailed(email, /Confirmez/, LINK));
    await seen("confirm");
    await guest.page.getByRole("button", { name: "Confirmer ma place" }).click();
    await guest.page.getByText("dans la liste, par ordre d’arrivée").waitFor();
    await seen("place");
    await guest.page.goto(await linkMailed(email, /Une place pour vous/, LINK));
    await seen("offer");
    await guest.page.getByRole("button", { name: "Accepter et réserver" }).click();
    await guest.page.getByRole("heading", { name: "C’est réservé" }).waitFor();

    await signIn(host.page, base(), house.owner);
    await host.page.goto(house.office("/groupes"));
    await host.page
      .getByText(/\/ 5 places/)
      .first()
      .waitFor();
    await look(host.page, `${shot}-list`);
    await host.page.getByRole("button", { name: "Planifier des séances" }).click();
    await host.page.getByRole("dialog").waitFor();
    await look(host.page, `${shot}-plan`);
    await host.page.keyboard.press("Escape");
    await host.page.locator("a.group-row").first().click();
    await host.page.getByRole("heading", { name: "Participants" }).waitFor();
    await look(host.page, `${shot}-people`);
    await host.page.goto(house.office("/attente"));
    await host.page.getByText("Gaëlle Pons").waitFor();
    await look(host.page, `${shot}-waiting`);
    await host.page.goto(house.office("/planning?vue=month"));
    await host.page.getByRole("heading", { name: "Planning" }).waitFor();
    await look(host.page, `${shot}-planning`);
    expect([...guest.complaints, ...host.complaints]).toEqual([]);
    await guest.close();
    await host.close();
  });
});
