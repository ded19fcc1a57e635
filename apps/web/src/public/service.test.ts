/** Booking by the service: with nobody in particular, several in a row, a time that an address asks for. */
import { describe, expect, test } from "vitest";
import {
  coach,
  fakeWorld,
  links,
  NOW,
  open,
  ORIGIN,
  people,
  siteOf,
  thotis,
  words,
  type WorldOptions,
} from "./testing.ts";

const SERVICE = "orientation-15min";
const PAGE = `/thotis/prestations/${SERVICE}`;
const FORM = `${PAGE}/reserver?start=2026-11-24T16:30Z`;
const filled = { name: "Camille Roux", email: "camille@example.org", note: "", key: "key-12345678" };

const [only, ...others] = thotis.services;
if (!only || others.length > 0) throw new Error("Thotis has one service");
/** Thotis, whose service is several in a row. */
const inARow: WorldOptions = {
  thotis: { ...thotis, services: [{ ...only, composition: "combined" }] },
  parts: [
    { name: "Entretien", durationMinutes: 30 },
    { name: "Test", durationMinutes: 45 },
  ],
};

async function sends(world: WorldOptions, path: string, fields: Record<string, string>) {
  const fake = fakeWorld(world);
  const init = { method: "POST", headers: { origin: ORIGIN }, body: new URLSearchParams(fields) };
  const response = await siteOf(fake, () => NOW)(new Request(ORIGIN + path, init));
  if (!response) throw new Error("Not one of the public pages");
  const posted = fake.calls.filter(({ method, path: to }) => method === "POST" && to.endsWith("/bookings"));
  return { response, html: await response.text(), booked: posted.map(({ body }) => body), fake };
}

const gzipped = async (html: string) =>
  (await new Response(new Blob([html]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer()).byteLength;

describe("nobody in particular", () => {
  test("comes first among those who give the service, with the next time of all; each other with their own", async () => {
    const { html } = await open(PAGE);
    const names = [...html.matchAll(/<h3><a[^>]*>([^<]+)<\/a><\/h3>/g)].map(([, name]) => name);
    expect(names[0]).toBe("Sans préférence");
    expect(names).toHaveLength(people.filter(({ business }) => business.slug === "thotis").length + 1);
    const firsts = links(html).filter((href) => href?.includes("/reserver?"));
    expect(firsts[0]).toMatch(/^\/thotis\/prestations\/orientation-15min\/reserver\?start=2026-11-23T/);
    expect(firsts[1]).toContain(`/reserver?service=${SERVICE}&start=`);
  });

  test("has the times of all, each leading to the form; other days stay with the service", async () => {
    const { html, calls } = await open(`${PAGE}/creneaux`);
    expect(words(html)).toContain("Sans préférence\u202f: la confirmation te dit avec qui.");
    expect(links(html)).toContain(`${PAGE}/reserver?start=2026-11-23T15:15Z`);
    expect(
      links(html)
        .filter((href) => href?.includes("du="))
        .every((href) => href?.startsWith(PAGE)),
    ).toBe(true);
    expect(calls.some(({ path }) => path.endsWith(`/services/${SERVICE}/slots`))).toBe(true);
  });

  test("the form keeps a time with whoever is free, asks the same, and the booking names the person", async () => {
    const { html, calls } = await open(FORM);
    const held = calls.find(({ method, path }) => method === "POST" && path.endsWith("/holds"));
    expect(held?.body).not.toHaveProperty("professional");
    expect(words(html)).toContain("Sans préférence");
    expect(words(html)).toContain("La confirmation te dira avec qui.");
    expect(html).toContain(`action="${FORM.replaceAll("&", "&amp;")}"`);
    const { response, booked, fake } = await sends({}, FORM, filled);
    expect(booked).toMatchObject([{ service: SERVICE, startsAt: "2026-11-24T16:30:00.000Z" }]);
    expect(booked[0]).not.toHaveProperty("professional");
    expect(response.headers.get("location")).toBe("/rendez-vous/link-1?nouveau=1");
    const page = await siteOf(fake)(new Request(`${ORIGIN}/rendez-vous/link-1`));
    expect(await page?.text()).toContain("Léa Martin");
  });

  test("somebody was faster: the times offered instead are with whoever is free too", async () => {
    const alternatives = [{ startsAt: "2026-11-24T17:00:00Z", endsAt: "2026-11-24T17:15:00Z" }];
    const { html } = await open(FORM, {
      world: { refuse: { hold: { code: "SLOT_TAKEN", status: 409, alternatives } } },
    });
    expect(links(html)).toContain(`${PAGE}/reserver?start=2026-11-24T17:00Z`);
    expect(links(html)).toContain(`${PAGE}/creneaux`);
  });

  test("a service that nobody gives any more is gone, and their words are kept", async () => {
    const none: WorldOptions = { thotis: { ...thotis, services: [] } };
    const { html, response } = await sends(none, FORM, { ...filled, note: "Ma question" });
    expect(response.status).toBe(410);
    expect(words(html)).toContain("Cette prestation n’est plus proposée");
    expect(words(html)).toContain("Ma question");
  });

  test.each([
    "/thotis/prestations/rien/creneaux",
    `${PAGE}/rien`,
    `/thotis/lea-martin/reserver/creneaux`,
    `${PAGE}/creneaux/encore`,
  ])("%s is not there", async (path) => expect((await open(path)).response.status).toBe(404));

  test("without a time in the address, one chooses it", async () => {
    const { response } = await open(`${PAGE}/reserver`);
    expect(response.headers.get("location")).toBe(PAGE);
  });
});

describe("several in a row", () => {
  test("show what they are made of and their times, from start to end, and nobody to choose", async () => {
    const { html } = await open(PAGE, { world: inARow });
    expect(words(html)).toMatch(/Entretien\s+30\smin\s+Test\s+45\smin/);
    expect(words(html)).toContain("jusqu’à");
    expect(words(html)).not.toContain("Choisir avec qui");
  });

  test("are not kept: a time that is lost is said at once, with the nearest", async () => {
    const free = await open(FORM, { world: inARow });
    expect(free.calls.some(({ path }) => path.endsWith("/holds"))).toBe(false);
    expect(words(free.html)).toContain("Une personne à chaque étape");
    const alternatives = [{ startsAt: "2026-11-24T17:00:00Z", endsAt: "2026-11-24T18:15:00Z" }];
    const why = { offered: false, because: "no-host", sentence: "Personne n’est disponible.", alternatives } as const;
    const lost = await open(FORM, { world: { ...inARow, why: { ...why, alternatives: [...alternatives] } } });
    expect(lost.response.status).toBe(409);
    expect(words(lost.html)).toContain("Personne n’est disponible.");
    expect(links(lost.html)).toContain(`${PAGE}/reserver?start=2026-11-24T17:00Z`);
  });

  test("booked, each step says with whom and from when to when; they are cancelled together and not moved", async () => {
    const { fake } = await sends(inARow, FORM, filled);
    const booking = fake.bookings.get("link-1");
    if (!booking) throw new Error("booked");
    const step = (service: string, professional: string, from: string, until: string) => ({
      service,
      professional,
      status: "confirmed" as const,
      startsAt: `2026-11-24T${from}:00.000Z`,
      endsAt: `2026-11-24T${until}:00.000Z`,
    });
    fake.bookings.set("link-1", {
      ...booking,
      whole: { slug: SERVICE, name: "Bilan complet" },
      chain: [step("Entretien", "Léa Martin", "16:30", "17:00"), step("Test", "Hugo Payet", "17:10", "17:55")],
    });
    const visit = async (path: string) => siteOf(fake)(new Request(`${ORIGIN}/rendez-vous/link-1${path}`));
    const shown = words((await (await visit(""))?.text()) ?? "");
    expect(shown).toMatch(
      /17\sh\s30 – 18\sh\s00\s+Entretien\s+avec Léa Martin\s+18\sh\s10 – 18\sh\s55\s+Test\s+avec Hugo Payet/,
    );
    expect(shown).toContain("Bilan complet");
    expect(shown).toMatch(/85\smin/);
    expect(shown).not.toContain("Déplacer");
    expect(words((await (await visit("/annuler"))?.text()) ?? "")).toContain("Toutes les étapes seront annulées");
    expect((await visit("/deplacer"))?.headers.get("location")).toBe("/rendez-vous/link-1");
  });
});

describe("a time that an address asks for", () => {
  const why = {
    offered: false,
    because: "already-busy" as const,
    sentence: "Un autre rendez-vous occupe cet horaire.",
    alternatives: [{ startsAt: "2026-11-25T13:45:00Z", endsAt: "2026-11-25T14:00:00Z" }],
  };

  test.each([
    ["of anybody", `${PAGE}/creneaux`, `${PAGE}/reserver?start=2026-11-25T13:45Z`],
    ["of somebody", "/thotis/lea-martin", `/thotis/lea-martin/reserver?service=${SERVICE}&start=2026-11-25T13:45Z`],
  ])("%s: is no longer free, why, and what is near", async (_, path, near) => {
    const { html } = await open(`${path}?a=2026-11-25T13:30Z`, { world: { why } });
    expect(words(html)).toContain("Un autre rendez-vous occupe cet horaire.");
    expect(words(html)).toMatch(/Cet horaire n’est pas libre\s: .*25.*14\sh\s30/);
    expect(links(html)).toContain(near);
  });

  test("is free: the form", async () => {
    const { response } = await open(`${PAGE}/creneaux?a=2026-11-25T13:30Z`);
    expect(response.headers.get("location")).toBe(`${PAGE}/reserver?start=2026-11-25T13:30Z`);
  });

  test("of the form itself, closed by a rule: why, in a sentence, and the nearest", async () => {
    const refuse = { hold: { code: "SLOT_REFUSED" as const, status: 409, alternatives: why.alternatives } };
    const { html, response } = await open(FORM, { world: { why, refuse } });
    expect(response.status).toBe(409);
    expect(words(html)).toContain("Cet horaire n’est plus proposé");
    expect(words(html)).toContain("Un autre rendez-vous occupe cet horaire.");
    expect(links(html)).toContain(`${PAGE}/reserver?start=2026-11-25T13:45Z`);
  });

  test("cannot be read: nothing is said", async () => {
    const { calls, response } = await open(`${PAGE}/creneaux?a=demain`);
    expect(response.status).toBe(200);
    expect(calls.some(({ path }) => path.endsWith("/why"))).toBe(false);
  });
});

test("the way by the services is shown where there are several", async () => {
  expect(links((await open("/thotis")).html)).not.toContain("/thotis/prestations");
  expect(coach.services.length).toBeGreaterThan(1);
  expect(links((await open("/virtus")).html)).toContain("/virtus/prestations");
});

test.each([PAGE, `${PAGE}/creneaux`, FORM])("%s weighs little, has one h1 and needs no script", async (path) => {
  const { html } = await open(path);
  expect(await gzipped(html)).toBeLessThan(15_000);
  expect([...html.matchAll(/<h1/g)]).toHaveLength(1);
  expect(html).not.toMatch(/<script[^>]+src=/);
});
