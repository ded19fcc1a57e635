import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { fakeWorld, NOW, ORIGIN, siteOf, type Refusals, type World } from "./testing.ts";

const FORM = "/thotis/camille-tremblay/reserver?service=orientation-15min&start=2026-11-24T16:30Z";
const filled = {
  name: "Camille Roux",
  email: "camille@example.org",
  note: "Et le rythme ?",
  key: "key-12345678",
  zone: "Europe/Paris",
};
const alternatives = [{ startsAt: "2026-11-24T16:45:00Z", endsAt: "2026-11-24T17:00:00Z" }];

interface Sent {
  readonly refuse?: Refusals;
  readonly world?: World;
  readonly headers?: Record<string, string>;
  readonly now?: string;
}

function reader({ refuse = {}, world = fakeWorld({ refuse }), headers = {}, now }: Sent = {}) {
  const site = siteOf(world, () => (now ? instant(now) : NOW));
  const ask = async (request: Request) => {
    const response = await site(request);
    if (!response) throw new Error("Not one of the public pages");
    return { response, html: await response.text(), location: response.headers.get("location") };
  };
  return {
    world,
    opens: (path: string) => ask(new Request(ORIGIN + path, { headers })),
    sends: (path: string, fields: Record<string, string>) =>
      ask(
        new Request(ORIGIN + path, {
          method: "POST",
          headers: { origin: ORIGIN, ...headers },
          body: new URLSearchParams(fields),
        }),
      ),
  };
}

const posted = (world: World, end: string) =>
  world.calls.filter(({ method, path }) => method !== "GET" && path.endsWith(end));

describe("opening the form", () => {
  test("keeps the time and says until when, with both people's hours", async () => {
    const { opens, world } = reader();
    const { html, response } = await opens(FORM);
    expect(response.status).toBe(200);
    expect(html).toContain("Créneau gardé pour toi jusqu’à\u00A010\u202Fh\u202F10");
    expect(html).toContain("17\u202Fh\u202F30\u00A0chez\u00A0toi, 11\u202Fh\u202F30\u00A0chez\u00A0Camille Tremblay");
    expect(posted(world, "/holds")[0]?.body).toMatchObject({
      professional: "camille-tremblay",
      startsAt: "2026-11-24T16:30:00.000Z",
    });
    for (const cookie of response.headers.getSetCookie())
      expect(cookie).toMatch(/^__Host-creneau_\w+=[^;]*; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly; Secure$/);
    expect(response.headers.get("cache-control")).toContain("no-store");
  });

  test("over TLS, a cookie that a neighbouring host could have put there is not looked at", async () => {
    const { opens } = reader({ headers: { cookie: "creneau_visitor=a-visitor-of-their-making" } });
    const tossed = await opens(FORM);
    const [mine] = tossed.response.headers.getSetCookie().filter((cookie) => cookie.includes("creneau_visitor="));
    expect(mine).toMatch(/^__Host-creneau_visitor=(?!a-visitor-of-their-making)/);
  });

  test("again keeps nothing twice; another time gives the first back", async () => {
    const { opens, world } = reader();
    const cookies = (await opens(FORM)).response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    const again = reader({ world, headers: { cookie: cookies.join("; ") } });
    expect((await again.opens(FORM)).html).toContain("Créneau gardé");
    expect(posted(again.world, "/holds")).toHaveLength(1);
    await again.opens(FORM.replace("16:30Z", "16:45Z"));
    expect(again.world.calls.filter(({ method }) => method === "DELETE").map(({ path }) => path)).toEqual([
      "/v1/public/businesses/thotis/holds/hold-1",
    ]);
    expect(posted(again.world, "/holds")).toHaveLength(2);
  });

  test("ahead of time, by a browser's guess, keeps nothing", async () => {
    const { opens, world } = reader({ headers: { "sec-purpose": "prefetch" } });
    expect((await opens(FORM)).response.status).toBe(200);
    expect(posted(world, "/holds")).toHaveLength(0);
  });

  test("for a time just taken offers the nearest as links", async () => {
    const { opens } = reader({ refuse: { hold: { code: "SLOT_TAKEN", status: 409, alternatives } } });
    const { html, response } = await opens(FORM);
    expect(response.status).toBe(409);
    expect(html).toContain("Quelqu’un vient de prendre ce créneau");
    expect(html).toContain("start=2026-11-24T16:45Z");
    expect(html).not.toContain('name="email"');
  });

  test("with too many holds still lets book", async () => {
    const { opens } = reader({ refuse: { hold: { code: "TOO_MANY_HOLDS", status: 409 } } });
    const { html, response } = await opens(FORM);
    expect(response.status).toBe(200);
    expect(html).toContain('name="email"');
    expect(html).not.toContain("Créneau gardé");
  });

  test.each([
    "/thotis/lea-martin/reserver",
    "/thotis/lea-martin/reserver?start=noon",
    "/thotis/lea-martin/reserver?start=2026-11-24T16:30Z&service=other",
  ])("%s leads back to the free times", async (path) => {
    const { location, response } = await reader().opens(path);
    expect(response.status).toBe(303);
    expect(location).toBe("/thotis/lea-martin");
  });
});

describe("sending the form", () => {
  test("books, and goes to the booking's own page", async () => {
    const { sends, opens, world } = reader();
    const { response, location } = await sends(FORM, { ...filled, hold: "hold-1", until: "2026-11-23T09:10:00Z" });
    expect(response.status).toBe(303);
    expect(location).toBe("/rendez-vous/link-1?nouveau=1");
    const call = posted(world, "/bookings")[0];
    expect(call?.headers.get("idempotency-key")).toBe("key-12345678");
    expect(call?.body).toMatchObject({ name: "Camille Roux", hold: "hold-1", zone: "Europe/Paris", locale: "fr" });
    const { html } = await opens(location ?? "");
    expect(html).toContain("C’est réservé\u202F!");
    expect(html).toContain("/v1/public/bookings/link-1/calendar");
  });

  test("with mistakes shows each beside its field and loses nothing", async () => {
    const { sends } = reader();
    const { html, response } = await sends(FORM, {
      ...filled,
      name: "",
      email: "camille<",
      hold: "hold-1",
      until: "2026-11-23T09:10:00Z",
    });
    expect(response.status).toBe(400);
    expect(html).toMatch(/id="name-error"[^>]*>.*Écris ton nom/s);
    expect(html).toMatch(/id="email-error"[^>]*>.*Vérifie l’adresse e-mail/s);
    expect(html).toMatch(/<input id="name"[^>]*aria-describedby="name-hint name-error"[^>]*aria-invalid="true"/);
    expect(html).toContain('value="camille&lt;"');
    expect(html).toContain("Et le rythme ?</textarea>");
    expect(html).toContain('name="hold" value="hold-1"');
    expect(html).not.toContain("key-12345678"); // Another body needs another key.
  });

  test("too late offers the nearest as buttons, with what was typed kept", async () => {
    const { sends } = reader({ refuse: { book: { code: "SLOT_TAKEN", status: 409, alternatives } } });
    const { html, response } = await sends(FORM, filled);
    expect(response.status).toBe(409);
    expect(html).toContain('value="2026-11-24T16:45:00.000Z" name="start">Demain, 17\u202Fh\u202F45</button>');
    expect(html.indexOf('<button disabled="" hidden="">')).toBeLessThan(html.indexOf('name="start"')); // Enter chooses nothing.
    expect(html).toContain('value="camille@example.org"');
    expect(html).not.toContain("Confirmer la réservation");
  });

  test("with an alternative books that one, without the first one's hold", async () => {
    const { sends, world } = reader();
    await sends(FORM, { ...filled, start: "2026-11-24T16:45:00.000Z", hold: "hold-1", until: "2026-11-23T09:10:00Z" });
    expect(posted(world, "/bookings")[0]?.body).toMatchObject({ startsAt: "2026-11-24T16:45:00.000Z" });
    expect(posted(world, "/bookings")[0]?.body).not.toHaveProperty("hold");
  });

  test.each([
    ["TOO_MANY_REQUESTS", 429],
    ["IDEMPOTENCY_KEY_REUSED", 422],
    ["INTERNAL", 500],
  ] as const)("refused with %s comes back filled in", async (code, status) => {
    const { html, response } = await reader({ refuse: { book: { code, status } } }).sends(FORM, filled);
    expect(response.status).toBe(status);
    expect(html).toContain('role="alert"');
    expect(html).toContain('value="Camille Roux"');
    expect(html).toContain("Confirmer la réservation");
  });

  test("from another site is refused, and nothing is booked", async () => {
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }]) {
      const { sends, world } = reader({ headers });
      expect((await sends(FORM, filled)).response.status).toBe(403);
      expect(world.bookings.size).toBe(0);
    }
  });
});

describe("what one may agree to beside", () => {
  const offer = { textId: "text-1", purpose: "news", channel: "email", body: "J’accepte les nouvelles." } as const;

  test("nothing is asked unless the business asks; then the box is unticked, and what is ticked is sent", async () => {
    const plain = await reader().opens(FORM);
    expect(plain.html).not.toContain("checkbox");
    const world = fakeWorld({ consents: [offer] });
    const { opens, sends } = reader({ world });
    const { html } = await opens(FORM);
    expect(html).toContain('<input type="checkbox" name="consent-text-1" value="1"/>');
    expect(html).toContain(offer.body);
    await sends(FORM, filled);
    expect(posted(world, "/bookings")[0]?.body).toMatchObject({ consents: [] });
    await sends(FORM, { ...filled, "consent-text-1": "1", "consent-other": "1" });
    expect(posted(world, "/bookings")[1]?.body).toMatchObject({ consents: ["text-1"] });
  });

  test("to be reminded by text message takes a telephone: asked for with the box, sent with it, and not without", async () => {
    const byPhone = { textId: "text-2", purpose: "reminders", channel: "sms", body: "Recevoir un SMS." } as const;
    const world = fakeWorld({ consents: [byPhone] });
    const { opens, sends } = reader({ world });
    expect((await opens(FORM)).html).toContain('type="tel"');
    const wrong = await sends(FORM, { ...filled, "consent-text-2": "1", phone: "06 12" });
    expect(wrong.html).toContain("Écris ton numéro avec tous ses chiffres");
    expect(wrong.html).toContain('value="06 12"');
    expect(posted(world, "/bookings")).toEqual([]);
    await sends(FORM, { ...filled, phone: "06 12 34 56 78" });
    expect(posted(world, "/bookings")[0]?.body).not.toHaveProperty("phone");
    await sends(FORM, { ...filled, "consent-text-2": "1", phone: "06 12 34 56 78" });
    expect(posted(world, "/bookings")[1]?.body).toMatchObject({ phone: "+33612345678", consents: ["text-2"] });
  });

  test("the page of choices: looking changes nothing, one button agrees, one withdraws, one stops it all", async () => {
    const world = fakeWorld({ consents: [offer] });
    const { opens, sends } = reader({ world });
    const page = "/mes-choix/choices-1";
    const first = await opens(page);
    expect(first.html).toContain("Accepter");
    expect(posted(world, "choices-1")).toEqual([]);
    expect((await sends(page, { text: "text-1", agreed: "yes" })).location).toBe(`${page}?fait=1`);
    const given = await opens(`${page}?fait=1`);
    expect(given.html).toContain("Retirer mon accord");
    expect(given.html).toContain("C’est enregistré.");
    await sends(page, { text: "text-1", agreed: "no" });
    expect((await opens(page)).html).toContain("Accepter");
    await sends(page, { stop: "yes" });
    expect((await opens(page)).html).toContain("Recevoir de nouveau");
    expect(first.response.headers.get("cache-control")).toBe("private, no-store");
    expect((await opens("/mes-choix/forged")).response.status).toBe(404);
  });

  test("a mail program stops it all for its reader, and is answered there", async () => {
    const world = fakeWorld({ consents: [offer] });
    const { opens, sends } = reader({ world });
    const { response } = await sends("/mes-choix/choices-1", { "List-Unsubscribe": "One-Click" });
    expect(response.status).toBe(200);
    expect((await opens("/mes-choix/choices-1")).html).toContain("Recevoir de nouveau");
  });
});

describe("the booking's page", () => {
  async function booked(sent: Sent = {}) {
    const world = fakeWorld({ refuse: sent.refuse ?? {} });
    await reader({ world }).sends(FORM, filled);
    return reader({ ...sent, world });
  }

  test("my data: looking asks nothing; one button asks for them, the other wants to be sure", async () => {
    const { opens, sends, world } = await booked();
    const page = "/rendez-vous/link-1/donnees";
    expect((await opens("/rendez-vous/link-1")).html).toContain(page);
    const first = await opens(page);
    expect(first.html).toContain("j…@lycee.example");
    expect(first.response.headers.get("cache-control")).toBe("private, no-store");
    expect(posted(world, "/data/")).toEqual([]);
    expect((await sends(page, { kind: "export" })).location).toBe(`${page}?demande=export`);
    const unsure = await sends(page, { kind: "erasure" });
    expect([unsure.response.status, unsure.html]).toEqual([400, expect.stringContaining("Coche cette case")]);
    expect(posted(world, "/data/erasure")).toEqual([]);
    expect((await sends(page, { kind: "erasure", sure: "yes" })).location).toBe(`${page}?demande=erasure`);
    const asked = await opens(`${page}?demande=erasure`);
    expect(asked.html).toContain("C’est demandé.");
    expect(asked.html).toMatch(/mercredi\s23\sdécembre/u);
    expect(asked.html).not.toContain("Demander l’effacement");
    expect((await opens("/rendez-vous/forged/donnees")).response.status).toBe(404);
  });

  test("asked too often, the page of my data says so and stays", async () => {
    const { sends } = await booked({ refuse: { data: { code: "TOO_MANY_REQUESTS", status: 429 } } });
    const { response, html } = await sends("/rendez-vous/link-1/donnees", { kind: "export" });
    expect(response.status).toBe(429);
    expect(html).toContain("Recevoir mes données");
  });

  test("the export that was mailed: its page says until when, and leads to the file; another link leads nowhere", async () => {
    const { opens } = await booked();
    const { html, response } = await opens("/mes-donnees/export-1");
    expect(html).toContain("/v1/public/exports/export-1/file");
    expect(html).toMatch(/lundi\s30\snovembre/u);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect((await opens("/mes-donnees/forged")).response.status).toBe(404);
  });

  test("moves: another time, both shown, then confirmed", async () => {
    const { opens, sends, world } = await booked();
    const board = await opens("/rendez-vous/link-1/deplacer");
    expect(board.html).toContain("/rendez-vous/link-1/deplacer?start=2026-11-25T15:00Z");
    expect(world.calls.some(({ query }) => query["moving"] === "link-1")).toBe(true);
    const confirm = await opens("/rendez-vous/link-1/deplacer?start=2026-11-25T15:00Z");
    expect(confirm.html).toContain("Avant");
    expect(confirm.html).toContain("16\u202Fh\u202F00\u00A0chez\u00A0toi");
    const moved = await sends("/rendez-vous/link-1/deplacer?start=2026-11-25T15:00Z", { reason: "" });
    expect(moved.location).toBe("/rendez-vous/link-1?deplace=1");
    expect((await opens(moved.location ?? "")).html).toContain("C’est déplacé\u202F!");
  });

  test("moved too late offers the nearest, with the reason kept", async () => {
    const { sends } = await booked({ refuse: { move: { code: "SLOT_TAKEN", status: 409, alternatives } } });
    const { html, response } = await sends("/rendez-vous/link-1/deplacer?start=2026-11-25T15:00Z", {
      reason: "Un examen",
    });
    expect(response.status).toBe(409);
    expect(html).toContain('value="2026-11-24T16:45:00.000Z" name="start"');
    expect(html).toContain("Un examen</textarea>");
  });

  test("cancels with a reason, then offers the time back", async () => {
    const { opens, sends, world } = await booked();
    expect((await opens("/rendez-vous/link-1/annuler")).html).toContain("La raison");
    const { location } = await sends("/rendez-vous/link-1/annuler", { reason: "Malade" });
    expect(location).toBe("/rendez-vous/link-1");
    expect(posted(world, "/cancellation")[0]?.body).toEqual({ reason: "Malade" });
    const { html } = await opens("/rendez-vous/link-1");
    expect(html).toContain("Ce rendez-\u2060vous est annulé");
    expect(html).toContain("Reprendre ce créneau");
    expect((await opens("/rendez-vous/link-1/annuler")).location).toBe("/rendez-vous/link-1");
  });

  test("offers another time, not the same, when the business cancelled", async () => {
    const { opens, world } = await booked();
    const booking = world.bookings.get("link-1");
    if (booking) world.bookings.set("link-1", { ...booking, status: "cancelled", cancelledBy: "business" });
    const { html } = await opens("/rendez-vous/link-1");
    expect(html).toContain("Thotis a dû l’annuler");
    expect(html).toContain("Reprendre rendez-vous");
    expect(html).not.toContain("Reprendre ce créneau");
  });

  test("too late to change says whom to write to; past offers another", async () => {
    const late = await (await booked({ now: "2026-11-24T16:00:00Z" })).opens("/rendez-vous/link-1");
    expect(late.html).toContain("mailto:bonjour@thotis.example");
    expect(late.html).not.toContain("/annuler");
    const past = await (await booked({ now: "2026-11-24T18:00:00Z" })).opens("/rendez-vous/link-1?nouveau=1");
    expect(past.html).toContain("Ce rendez-\u2060vous est passé");
    expect(past.html).not.toContain("C’est réservé");
  });

  test("is kept by nobody and found by no search engine", async () => {
    const { html, response } = await (await booked()).opens("/rendez-vous/link-1");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
  });

  test("shows the hours of the zone it was booked in", async () => {
    const world = fakeWorld();
    await reader({ world }).sends(FORM, { ...filled, zone: "Indian/Reunion" });
    const { html } = await reader({ world }).opens("/rendez-vous/link-1");
    expect(html).toContain("20\u202Fh\u202F30\u00A0chez\u00A0toi, 11\u202Fh\u202F30\u00A0chez\u00A0Camille Tremblay");
  });
});
