/** A session of two people in a room: made by the owner, explained where it cannot be, booked in the planning. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import {
  dayAhead,
  desktop,
  look,
  openPage,
  ownHouse,
  phone,
  signIn,
  timesAhead,
  type House,
  type Visit,
} from "./pages.ts";

const base = () => inject("productUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function ownerOf(house: House, size: typeof desktop): Promise<Visit> {
  const visit = await openPage(browser, size);
  await signIn(visit.page, base(), house.owner);
  return visit;
}

/** The first open day after a fortnight, within which all stands that the demo has. */
async function openDay({ slug }: House): Promise<string> {
  const period = new URLSearchParams({ service: "redaction", from: dayAhead(15), to: dayAhead(45) });
  const slots = `${base()}/v1/public/businesses/${slug}/professionals/sofia-marchetti/slots?${period}`;
  const { days } = (await (await fetch(slots)).json()) as { days: { on: string; slots: object[] }[] };
  const open = days.find((day) => day.slots.length > 0);
  if (!open) throw new Error("no day is open");
  return open.on;
}

const named = "Studio Lumière";

/** With the keyboard: a field full of pills has hardly a place to click on. */
async function choose(page: Page, label: RegExp, option: string): Promise<void> {
  await page.getByLabel(label).first().focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option", { name: option, exact: true }).filter({ visible: true }).click();
  await page.keyboard.press("Escape");
}

test("a room and a skill, a service that needs both, why a time is closed, and a booking", async () => {
  const house = await ownHouse("coach-digital");
  const on = await openDay(house);
  const { page, complaints, close } = await ownerOf(house, desktop);
  await page.goto(house.office("/settings/resources"));
  await page.getByRole("button", { name: "Ajouter une salle ou du matériel" }).click();
  await page.getByRole("dialog").getByLabel(/^Nom/).fill(named);
  await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText(named).waitFor();
  await page.getByPlaceholder("Nouvelle compétence").fill(`Vidéo ${named}`);
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  await choose(page, /^Sofia Marchetti/, `Vidéo ${named}`);
  await look(page, "teams-resources");

  await page.goto(house.office("/settings/services"));
  await page.getByRole("button", { name: "Ajouter une prestation", exact: true }).click();
  await page.getByLabel(/^Nom/).first().fill(`Tournage ${named}`);
  await page.getByLabel("Sofia Marchetti", { exact: true }).check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const parts = page.getByRole("region", { name: "Qui et quoi" });
  await parts.getByText("Plusieurs à la fois").click();
  await parts.getByLabel(/^Nom de la partie/).fill("Réalisation");
  await choose(page, /^Avec les compétences/, `Vidéo ${named}`);
  await parts.getByRole("button", { name: "Ajouter une partie" }).click();
  await parts
    .getByLabel(/^Nom de la partie/)
    .last()
    .fill("Plateau");
  await parts.getByText("Salle ou matériel", { exact: true }).last().click();
  await choose(page, /^Lesquels/, named);
  await look(page, "teams-editor");
  await parts.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Les rendez-vous déjà pris gardent ce qu’ils ont.").waitFor();

  // Between noon and two nobody works: the rule, and the way to it.
  await page.goto(house.office(`/planning?pourquoi=${on}T12:45`));
  await page.getByLabel("Avec", { exact: true }).selectOption({ label: "Sofia Marchetti" });
  await page.getByLabel("Prestation", { exact: true }).selectOption({ label: `Tournage ${named}` });
  await page.getByText(/ce jour est ouvert 9\sh–12\sh\s30/).waitFor();
  await look(page, "teams-why");
  await page.getByLabel("Heure").fill("10:00");
  await page.getByText("Cet horaire est proposé.").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Nouveau rendez-vous" }).click();

  await page.getByLabel("Nom de la personne").first().fill("Irène Costa");
  await page.getByLabel("Son adresse e-mail").fill("irene@mail.example");
  await look(page, "teams-create");
  await page.getByRole("button", { name: /^Réserver .*10/ }).click();
  await page
    .getByText(/Irène Costa/)
    .first()
    .waitFor();

  // The room is taken now, and whoever is in it is the way.
  await page.goto(house.office(`/planning?pourquoi=${on}T10:00`));
  await page.getByLabel("Avec", { exact: true }).selectOption({ label: "Sofia Marchetti" });
  await page.getByLabel("Prestation", { exact: true }).selectOption({ label: `Tournage ${named}` });
  await page.getByText("Plateau").waitFor();
  await page.getByRole("link", { name: "Ouvrir le rendez-vous" }).first().click();
  await page.getByRole("heading", { name: "Irène Costa" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("a click, a tap or a key on an empty time asks why; several in a row are booked whole", async () => {
  const house = await ownHouse("coach-digital");
  const on = await openDay(house);
  const { page, close } = await ownerOf(house, desktop);
  await page.goto(house.office(`/planning?vue=jour&date=${on}`));
  const grid = page.locator(".ec-body, .ec-time-grid .ec-content").first();
  await grid.waitFor();
  const box = await grid.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 12);
  await page.getByRole("dialog", { name: "Pourquoi pas ce créneau" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("w");
  await page.locator(".why-verdict").waitFor();

  await page.goto(house.office("/planning?nouveau=1"));
  await page.getByLabel("Prestation", { exact: true }).selectOption({ label: "Pack lancement" });
  await page.getByText("chacune a la personne qui la donne").waitFor();
  // Somebody known: the beginning of the name is enough, accents or not.
  await page.getByLabel("Nom de la personne").first().fill("helene");
  await page.getByRole("option", { name: /Hélène/ }).waitFor();
  await look(page, "teams-known");
  await page.getByRole("option", { name: /Hélène/ }).click();
  expect(await page.getByLabel("Son adresse e-mail").inputValue()).toMatch(/@/);
  expect(await page.getByLabel("Nom de la personne").first().inputValue()).toMatch(/^Hélène /);
  await (await timesAhead(page.getByRole("dialog"))).last().click();
  await page.getByRole("button", { name: /^Réserver / }).click();
  await page
    .getByText(/Pack lancement|Hélène/)
    .first()
    .waitFor();
  await close();

  const small = await ownerOf(house, phone);
  await small.page.goto(house.office(`/planning?pourquoi=${on}T07:00`));
  await small.page.locator(".why-verdict").waitFor();
  await look(small.page, "teams-why-phone");
  await small.close();
});
