/** On what terms one books: how long, how, for how much, how many, on request, and what one may change later. */
import { describe, expect, test } from "vitest";
import { fakeWorld, links, NOW, open, ORIGIN, people, siteOf, thotis, words, type WorldOptions } from "./testing.ts";

type Service = (typeof thotis.services)[number];

const FORM = "/thotis/lea-martin/reserver?service=orientation-15min&start=2026-11-24T16:30Z";
const PROFILE = "/thotis/lea-martin";
const filled = { name: "Camille Roux", email: "camille@example.org", note: "", key: "key-12345678" };

/** The one service of Thotis, this time with more to it; Léa gives it. */
function world(more: Partial<Service>, rest: WorldOptions = {}): WorldOptions {
  const services = thotis.services.map((service) => ({ ...service, ...more }));
  const crowd = people.map((one) => ({ ...one, profile: { ...one.profile, services } }));
  return { thotis: { ...thotis, services }, people: crowd, ...rest };
}

async function send(options: WorldOptions, fields: Record<string, string>, path = FORM) {
  const fake = fakeWorld(options);
  const init = { method: "POST", headers: { origin: ORIGIN }, body: new URLSearchParams({ ...filled, ...fields }) };
  const response = await siteOf(fake, () => NOW)(new Request(ORIGIN + path, init));
  if (!response) throw new Error("Not one of the public pages");
  const booked = fake.calls.find(({ method, path: to }) => method === "POST" && to.endsWith("/bookings"))?.body;
  return { response, html: await response.text(), booked, fake };
}

const euros = (amountMinor: number) => ({ amountMinor, currency: "EUR", lines: [] });

describe("lengths", () => {
  const long = world({ durations: [15, 30] });

  test("are a tap each on the board, and each time keeps the length that was chosen", async () => {
    const { html, calls } = await open(`${PROFILE}?duree=30`, { world: long });
    expect(html).toMatch(/<a [^>]*aria-current="true"[^>]*>30\smin<\/a>/);
    expect(
      links(html)
        .filter((href) => href?.includes("/reserver?"))
        .every((href) => href?.includes("duree=30")),
    ).toBe(true);
    expect(calls.some(({ path, query }) => path.endsWith("/slots") && query["durationMinutes"] === "30")).toBe(true);
  });

  test("are booked as they were chosen; one that there is not is the usual", async () => {
    expect((await send(long, {}, `${FORM}&duree=30`)).booked).toMatchObject({ durationMinutes: 30 });
    expect((await send(long, {}, `${FORM}&duree=17`)).booked).not.toHaveProperty("durationMinutes");
  });
});

test("a move keeps the length, the mode and the price that were booked: nothing of it is asked again", async () => {
  const { fake } = await send(
    world({ durations: [15, 30], modes: ["video", "phone"] }),
    { mode: "phone" },
    `${FORM}&duree=30`,
  );
  const booking = fake.bookings.get("link-1");
  if (!booking) throw new Error("booked");
  fake.bookings.set("link-1", { ...booking, endsAt: "2026-11-24T17:00:00.000Z", mode: "phone" });
  const page = await siteOf(fake)(new Request(`${ORIGIN}/rendez-vous/link-1/deplacer`));
  const html = (await page?.text()) ?? "";
  expect(words(html)).toMatch(/Choisis le nouvel horaire 30\smin Par téléphone Jours/);
  expect(html).not.toContain("duree=");
});

describe("modes", () => {
  const modes: Partial<Service> = {
    modes: ["video", "in-person"],
    price: {
      currency: "EUR",
      fromMinor: 4500,
      isFrom: true,
      amounts: [{ minutes: 15, fromMinor: 4500, isFrom: true }],
    },
  };

  test("each says what it costs where they differ, and the summary then says no price", async () => {
    const price = (mode: string) => euros(mode === "video" ? 4500 : 6000);
    const { html } = await open(FORM, { world: world(modes, { price }) });
    expect(words(html)).toMatch(/En visio · 45\s€ Sur place · 60\s€/);
    expect(html).toContain('name="price" value="video 4500 EUR, in-person 6000 EUR"');
    const { booked } = await send(world(modes, { price }), {
      mode: "in-person",
      price: "video 4500 EUR, in-person 6000 EUR",
    });
    expect(booked).toMatchObject({ mode: "in-person", priceSeen: { amountMinor: 6000, currency: "EUR" } });
  });

  test("one price for all is said once", async () => {
    const { html } = await open(FORM, { world: world(modes, { price: () => euros(4500) }) });
    expect(words(html)).toMatch(/15\smin · 45\s€/);
    expect(words(html)).not.toMatch(/Sur place · /);
  });

  test("a mode that there is not is the usual one", async () => {
    expect((await send(world(modes), { mode: "hybrid" })).booked).toMatchObject({ mode: "video" });
  });
});

describe("the price is another when the form is sent", () => {
  const priced: Partial<Service> = { price: { currency: "EUR", fromMinor: 7500, isFrom: true, amounts: [] } };
  const now = {
    amountMinor: 6000,
    currency: "EUR",
    lines: [
      { name: "", changeMinor: 7500 },
      { name: "Première venue", changeMinor: -1500 },
    ],
  };
  const changed = world(priced, {
    price: () => euros(7500),
    refuse: { book: { code: "PRICE_CHANGED", status: 409, price: now } },
  });

  test("the one that the API names is told, why, and agreed to by sending again", async () => {
    const { html, response } = await send(changed, { price: "video 7500 EUR" });
    expect(response.status).toBe(409);
    expect(words(html)).toContain("Le prix est plus bas que prévu");
    expect(words(html)).toMatch(/Première venue · -15\s€/);
    expect(html).toMatch(/<s>75\s€<\/s>/);
    expect(html).toMatch(/<strong>60\s€<\/strong>/);
    // What is sent next is what was read: asking the page's own question again would never end.
    expect(html).toContain('name="price" value="video 6000 EUR"');
  });
});

describe("on request", () => {
  const asked = world({ requiresApproval: true });

  test("is said before a time is chosen, in the form, and on its button", async () => {
    expect(words((await open(PROFILE, { world: asked })).html)).toContain("Sur demande");
    const { html } = await open(FORM, { world: asked });
    expect(words(html)).toContain("Envoyer la demande");
    expect(words(html)).toContain("la réponse vient par mail");
    expect(words(html)).not.toContain("c’est réservé");
  });

  test("sent: it waits for a yes, and goes into no calendar", async () => {
    const { fake } = await send(asked, {});
    const booking = fake.bookings.get("link-1");
    if (!booking) throw new Error("booked");
    fake.bookings.set("link-1", { ...booking, status: "requested", respondBy: "2026-11-24T10:00:00.000Z" });
    const page = await siteOf(fake)(new Request(`${ORIGIN}/rendez-vous/link-1?nouveau=1`));
    const html = (await page?.text()) ?? "";
    expect(words(html)).toContain("Demande envoyée");
    expect(words(html)).toContain("Léa Martin doit encore dire oui");
    expect(words(html)).toContain("Retirer la demande");
    expect(words(html)).not.toContain("Ajouter à mon agenda");
  });
});

describe("a session that people share", () => {
  const at = (time: string, seatsLeft: number) => ({
    id: `0190d9a2-6ee1-7000-8000-0000000000${time.slice(0, 2)}`,
    startsAt: `2026-11-24T${time}:00.000Z`,
    endsAt: `2026-11-24T${time.slice(0, 3)}45:00.000Z`,
    seats: 6,
    seatsLeft,
    bookable: seatsLeft > 0,
  });
  const shared = (seatsPerBooking: number) =>
    world({}, { groups: { seatsPerBooking, items: [at("16:30", 2), at("18:00", 0)] } });
  const inHours = { 2: [[1050, 1140]] } as const;
  const tuesday = (seatsPerBooking: number): WorldOptions => {
    const options = shared(seatsPerBooking);
    return {
      ...options,
      people: (options.people ?? []).map((one) => ({ ...one, hours: { 2: [[...inHours[2][0]]] } })),
    };
  };

  test("says how many places are left, and where it is full leads to the waiting list", async () => {
    const { html } = await open(PROFILE, { world: tuesday(3) });
    expect(words(html)).toMatch(/17\sh\s30 2 places/);
    expect(words(html)).toContain("Séances complètes");
    expect(words(html)).toMatch(/Mardi\s24\snovembre\sà\s19\sh\s00\s+Complet/);
    expect(links(html)).toContain(
      "/thotis/liste-attente?service=orientation-15min&avec=lea-martin&seance=0190d9a2-6ee1-7000-8000-000000000018&du=2026-11-24",
    );
  });

  test("asks how many, never more than are left or than one may take", async () => {
    const { html } = await open(FORM, { world: shared(3) });
    expect(words(html)).toContain("Il reste 2 places.");
    expect([...html.matchAll(/<option value="(\d)"/g)].map(([, count]) => count)).toEqual(["1", "2"]);
    expect((await send(shared(3), { seats: "2" })).booked).toMatchObject({ seats: 2 });
    expect((await send(shared(3), { seats: "9" })).booked).toMatchObject({ seats: 2 });
    expect((await send(shared(3), { seats: "beaucoup" })).booked).not.toHaveProperty("seats");
  });

  test("counts the place that is kept for the reader as left for them", async () => {
    const fake = fakeWorld(world({}, { groups: { seatsPerBooking: 3, items: [at("16:30", 1)] } }));
    const site = siteOf(fake, () => NOW);
    const first = await site(new Request(ORIGIN + FORM));
    const cookie = (first?.headers.getSetCookie() ?? []).map((line) => line.split(";")[0]).join("; ");
    const again = await site(new Request(ORIGIN + FORM, { headers: { cookie } }));
    expect(words((await again?.text()) ?? "")).toContain("Il reste 2 places.");
  });

  test("asks nothing where one place is all that one may take", async () => {
    expect((await open(FORM, { world: shared(1) })).html).not.toContain('name="seats"');
  });

  test("booked, it says how many", async () => {
    const { fake } = await send(shared(3), { seats: "2" });
    const page = await siteOf(fake)(new Request(`${ORIGIN}/rendez-vous/link-1`));
    expect(words((await page?.text()) ?? "")).toMatch(/15\smin · 2 places/);
  });
});

describe("for whom", () => {
  const young = { asksBirthDate: true, minimumAge: 12, maximumAge: 17 } as const;
  const sentence = "Cette prestation est réservée aux 12 à 17 ans.";

  test("the date of birth is asked; refused by age, the API's sentence stands at the field and the rest is kept", async () => {
    expect(words((await open(FORM, { world: world(young) })).html)).toContain("Ta date de naissance");
    const book = { code: "INVALID_INPUT" as const, status: 400, fields: [{ path: "birthDate", message: sentence }] };
    const { html, response, booked } = await send(world(young, { refuse: { book } }), { birthDate: "1990-02-01" });
    expect(response.status).toBe(400);
    expect(booked).toMatchObject({ birthDate: "1990-02-01" });
    expect(words(html)).toContain(sentence);
    expect(html).toContain('value="1990-02-01"');
    expect(html).toContain('value="camille@example.org"');
  });

  test.each(["", "hier", "2009-02-31"])("a date that is none (%j) is asked for again", async (birthDate) => {
    const book = { code: "INVALID_INPUT" as const, status: 400, fields: [{ path: "birthDate", message: sentence }] };
    const { html, booked } = await send(world(young, { refuse: { book } }), { birthDate });
    expect(booked).not.toHaveProperty("birthDate");
    expect(words(html)).toContain("Écris la date de naissance.");
  });

  test("not for whoever came before: the reason is told, and nothing is lost", async () => {
    const detail = "Cette séance est réservée à une première venue.";
    const book = { code: "NOT_FOR_THIS_PERSON" as const, status: 409, title: "Pas pour cette personne", detail };
    const { html, response } = await send(world({ visits: "first" }, { refuse: { book } }), { note: "Bonjour" });
    expect(response.status).toBe(409);
    expect(words(html)).toContain(detail);
    expect(html).toContain(">Bonjour</textarea>");
  });
});

describe("what one may change later", () => {
  test("is said before booking when it is unusual", async () => {
    const fee = { amountMinor: 2000, currency: "EUR", noticeMinutes: 2880, text: "" };
    const policy = { noticeMinutes: 1440, reasonRequired: true, mostMoves: 2, fee };
    const text = words((await open(FORM, { world: world({}, { policy }) })).html);
    expect(text).toMatch(/jusqu’à 24 h avant/);
    expect(text).toMatch(/Annuler moins de 2 jours avant coûte 20\s€\./);
  });

  test("nothing is said of the usual", async () => {
    expect((await open(FORM)).html).not.toContain("Et si tu dois changer");
  });
});

describe("the way to a time", () => {
  test("with one person who gives the service there is nobody to choose: their times at once", async () => {
    const only = people.filter(({ profile }) => profile.slug === "lea-martin");
    const { html } = await open("/thotis/prestations/orientation-15min", { world: { people: only } });
    expect(words(html)).toContain("avec Léa Martin");
    expect(words(html)).not.toContain("Choisir avec qui");
    expect(words(html)).not.toContain("Sans préférence");
    expect(links(html)).toContain("/thotis/lea-martin/reserver?service=orientation-15min&start=2026-11-23T16:45Z");
  });

  test("a team is nobody in particular either", async () => {
    const team = world({ composition: "team" });
    const { html } = await open("/thotis/prestations/orientation-15min", { world: team });
    expect(words(html)).toContain("Chaque horaire réunit toutes les personnes qu’il te faut.");
  });

  test("with no preference, no time suits: the waiting list, of the whole team", async () => {
    const { html } = await open("/thotis/prestations/orientation-15min/creneaux");
    expect(links(html)).toContain("/thotis/liste-attente?service=orientation-15min");
  });

  test("a person's page leads back to the directory as it was filtered, and through each of its own links", async () => {
    const { html } = await open("/thotis?field=droit&q=martin");
    expect(links(html)).toContain("/thotis/lea-martin?field=droit&q=martin");
    const profile = await open("/thotis/lea-martin?field=droit&q=martin");
    expect(links(profile.html)).toContain("/thotis?field=droit&q=martin");
    const boards = links(profile.html).filter((href) => href?.startsWith("/thotis/lea-martin?"));
    expect(boards.length).toBeGreaterThan(1);
    expect(boards.every((href) => href?.includes("field=droit&q=martin"))).toBe(true);
  });

  test("a time that was kept and let go is booked all the same while it is free", async () => {
    const until = "2026-11-23T08:50:00.000Z"; // Ten minutes ago.
    const { response, booked } = await send({}, { hold: "hold-1", until });
    expect(booked).toMatchObject({ startsAt: "2026-11-24T16:30:00.000Z" });
    expect(response.headers.get("location")).toBe("/rendez-vous/link-1?nouveau=1");
  });
});
