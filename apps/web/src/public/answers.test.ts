/** What the booking form answers to a network that is lost, the back button, two tabs, a changed price, and what went off line. */
import { describe, expect, test } from "vitest";
import { coach, fakeWorld, NOW, ORIGIN, people, siteOf, thotis, type World } from "./testing.ts";

const SERVICE = "orientation-15min";
const at = (time: string, who = "camille-tremblay", more = "") =>
  `/thotis/${who}/reserver?service=${SERVICE}&start=2026-11-24T${time}Z${more}`;
const FORM = at("16:30");
const filled = { name: "Camille Roux", email: "camille@example.org", note: "Et le rythme ?", key: "key-12345678" };

/** A browser that keeps its cookies. */
function browser(world: World = fakeWorld()) {
  const site = siteOf(world, () => NOW);
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const response = await site(new Request(ORIGIN + path, { ...init, headers: { origin: ORIGIN, cookie } }));
    if (!response) throw new Error("Not one of the public pages");
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? [];
      jar.set(name, value);
    }
    return { status: response.status, html: await response.text(), location: response.headers.get("location") };
  };
  return {
    world,
    jar,
    opens: (path: string) => ask(path),
    sends: (path: string, fields: Record<string, string>) =>
      ask(path, { method: "POST", body: new URLSearchParams(fields) }),
    sendsFiles: (path: string, body: FormData) => ask(path, { method: "POST", body }),
  };
}

const fieldIn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
const posted = (world: World, end: string) =>
  world.calls.filter(({ method, path }) => method === "POST" && path.endsWith(end));

describe("a booking is made once", () => {
  test("sent again after the answer was lost, it leads to the same booking", async () => {
    const { opens, sends, world } = browser();
    const key = fieldIn((await opens(FORM)).html, "key") ?? "";
    await sends(FORM, { ...filled, key });
    expect(await sends(FORM, { ...filled, key })).toMatchObject({
      status: 303,
      location: "/rendez-vous/link-1?deja=1",
    });
    expect(posted(world, "/bookings")).toHaveLength(1);
    const { html } = await opens("/rendez-vous/link-1?deja=1");
    expect(html).toContain("C’est déjà réservé");
  });

  test("going back shows what was booked, with the way to it, and no form", async () => {
    const { opens, sends, world } = browser();
    await opens(FORM);
    await sends(FORM, filled);
    const { html, status } = await opens(FORM);
    expect(status).toBe(200);
    expect(html).toContain("C’est déjà réservé");
    expect(html).toContain("/rendez-vous/link-1");
    expect(html).not.toContain('name="email"');
    expect(posted(world, "/holds")).toHaveLength(1);
    const again = await opens(at("16:30", "camille-tremblay", "&encore=1"));
    expect(again.html).toContain('name="email"');
  });

  test("in a second tab, the same time is booked already; another time is not", async () => {
    const { opens, sends, world } = browser();
    const [one, two] = [await opens(FORM), await opens(FORM)];
    expect(fieldIn(one.html, "key")).not.toBe(fieldIn(two.html, "key"));
    await sends(FORM, { ...filled, key: fieldIn(one.html, "key") ?? "" });
    const second = await sends(FORM, { ...filled, key: fieldIn(two.html, "key") ?? "" });
    expect(second.location).toBe("/rendez-vous/link-1?deja=1");
    expect((await sends(at("16:45"), filled)).location).toBe("/rendez-vous/link-2?nouveau=1");
    expect(world.bookings.size).toBe(2);
  });

  test("without cookies, the form itself says who sends it", async () => {
    const { opens, sends, jar, world } = browser();
    const visitor = fieldIn((await opens(FORM)).html, "visitor") ?? "";
    expect(visitor).toMatch(/^token-/);
    jar.clear();
    await sends(FORM, { ...filled, visitor });
    jar.clear();
    expect((await sends(FORM, { ...filled, visitor })).location).toBe("/rendez-vous/link-1?deja=1");
    expect(world.bookings.size).toBe(1);
  });
});

describe("several times are kept", () => {
  test("beside the first, by the board; one is chosen in the form", async () => {
    const { opens, sends, world } = browser();
    expect((await opens(FORM)).html).toContain("Garder aussi un autre créneau");
    const board = await opens(`/thotis/camille-tremblay?service=${SERVICE}&aussi=1`);
    expect(board.html).toContain("Tu gardes un créneau");
    expect(board.html).toContain("aussi=1");
    const two = await opens(at("16:45", "camille-tremblay", "&aussi=1"));
    expect(two.html).toContain("Lequel de tes créneaux gardés");
    expect(two.html.match(/name="pick"/g)).toHaveLength(2);
    expect(world.calls.filter(({ method }) => method === "DELETE")).toEqual([]);
    const pick = /value="(camille-tremblay \d+)"/.exec(two.html)?.[1] ?? "";
    await sends(at("16:45"), { ...filled, pick });
    expect(posted(world, "/bookings")[0]?.body).toMatchObject({ startsAt: "2026-11-24T16:30:00.000Z", hold: "hold-1" });
  });

  test("once one is booked, going back to the form of another shows it", async () => {
    const { opens, sends, world } = browser();
    await opens(FORM);
    const two = await opens(at("16:45", "camille-tremblay", "&aussi=1"));
    const pick = /value="(camille-tremblay \d+)"/.exec(two.html)?.[1] ?? "";
    await sends(at("16:45"), { ...filled, pick });
    const back = await opens(at("16:45", "camille-tremblay", "&aussi=1"));
    expect(back.html).toContain("C’est déjà réservé");
    expect(world.bookings.size).toBe(1);
  });

  test("a fourth is refused kindly, and can be booked all the same", async () => {
    const { opens } = browser();
    for (const time of ["16:30", "16:45", "17:00"]) await opens(at(time, "camille-tremblay", "&aussi=1"));
    const { html, status } = await opens(at("17:15", "camille-tremblay", "&aussi=1"));
    expect(status).toBe(200);
    expect(html).toContain("Tu gardes déjà trois créneaux");
    expect(html).toContain("pas gardé");
    expect(html.match(/name="pick"/g)).toHaveLength(4);
    expect(html).toContain("Confirmer la réservation");
  });

  test("what a form says it picked is not taken on trust", async () => {
    const { sends, world } = browser();
    await sends(FORM, { ...filled, pick: "../x 1" });
    expect(posted(world, "/bookings")[0]?.body).toMatchObject({ professional: "camille-tremblay" });
  });
});

describe("what changed while they typed", () => {
  test("the service is no longer offered: nothing is booked, their words are kept, others are shown", async () => {
    const [first] = people.filter(({ profile }) => profile.slug === "camille-tremblay");
    if (!first) throw new Error("Camille is not there");
    const gone = [{ ...first, profile: { ...first.profile, services: coach.services } }];
    const { sends, world } = browser(fakeWorld({ people: gone }));
    const { html, status } = await sends(FORM, filled);
    expect(status).toBe(410);
    expect(html).toContain("Cette prestation n’est plus proposée");
    expect(html).toContain("Et le rythme ?");
    expect(posted(world, "/bookings")).toEqual([]);
  });

  test("the person is no longer there", async () => {
    const { sends } = browser(fakeWorld({ people: [] }));
    const { html, status } = await sends(FORM, filled);
    expect(status).toBe(410);
    expect(html).toContain("Cette personne ne prend plus de rendez-vous ici");
    expect(html).toContain("Et le rythme ?");
  });

  test("the price is another: both are told, one button agrees to the new one", async () => {
    const priced = thotis.services.map((service) => ({
      ...service,
      price: { currency: "EUR", fromMinor: 4500, isFrom: false, amounts: [] },
    }));
    const [first] = people.filter(({ profile }) => profile.slug === "camille-tremblay");
    if (!first) throw new Error("Camille is not there");
    const price = { amountMinor: 5000, currency: "EUR", lines: [] };
    const world = fakeWorld({
      people: [{ ...first, profile: { ...first.profile, services: priced } }],
      price: () => price,
      refuse: { book: { code: "PRICE_CHANGED", status: 409, price } },
    });
    const { sends, opens } = browser(world);
    expect(fieldIn((await opens(FORM)).html, "price")).toBe("video 5000 EUR");
    const { html, status } = await sends(FORM, { ...filled, price: "video 4500 EUR" });
    expect(status).toBe(409);
    expect(html).toMatch(/<s>45\s€<\/s>/u);
    expect(html).toMatch(/<strong>50\s€<\/strong>/u);
    expect(html).toContain("Confirmer à ce prix");
    expect(fieldIn(html, "price")).toBe("video 5000 EUR");
    expect(html).toContain('value="camille@example.org"');
    expect(posted(world, "/bookings")[0]?.body).toMatchObject({ priceSeen: { amountMinor: 4500, currency: "EUR" } });
  });
});

describe("files", () => {
  const question = {
    questionId: "dossier",
    kind: "file",
    label: "Ton dossier",
    help: "",
    required: true,
    choices: [],
    least: null,
    most: 2,
    accept: ["pdf"],
    mostBytes: 2 * 1024 * 1024,
    from: null,
    until: null,
    condition: null,
    readers: "team",
  } as const;
  const questionnaire = { questionnaireId: "0190d9a2-6ee1-7000-8000-000000000009", edition: 1 };
  const form = {
    reasons: [],
    reasonRequired: false,
    health: "warn" as const,
    questionnaire: { ...questionnaire, questions: [{ ...question, choices: [], accept: ["pdf" as const] }] },
  };
  const withFile = (name: string) => {
    const body = new FormData();
    for (const [field, value] of Object.entries(filled)) body.set(field, value);
    body.append("q-dossier", new File(["%PDF-"], name));
    return body;
  };

  test("the form says what may be sent, and goes as one", async () => {
    const { html } = await browser(fakeWorld({ form })).opens(FORM);
    expect(html).toContain('encType="multipart/form-data"');
    expect(html).toContain('accept="application/pdf"');
    expect(html).toMatch(/2 fichiers au plus\s: PDF, 2\sMo au plus\./u);
  });

  test("is sent first, then named in the answer; nothing chosen is nothing said", async () => {
    const world = fakeWorld({ form });
    const { sendsFiles } = browser(world);
    expect((await sendsFiles(FORM, withFile("bulletin.pdf"))).status).toBe(303);
    expect(posted(world, "/files")[0]?.body).toMatchObject({
      questionId: "dossier",
      name: "bulletin.pdf",
      base64: "JVBERi0=",
    });
    expect(posted(world, "/bookings")[0]?.body).toMatchObject({
      answers: [{ questionId: "dossier", value: ["0190d9a2-6ee1-7000-8000-000000000001"] }],
    });
    const empty = new FormData();
    for (const [field, value] of Object.entries({ ...filled, "q-dossier": "" })) empty.set(field, value);
    await browser(world).sendsFiles(at("16:45"), empty);
    expect(posted(world, "/bookings")[1]?.body).toMatchObject({ answers: [] });
  });

  test("refused: said under the field, all else kept; one that was taken stays when the form comes back", async () => {
    const refuse = {
      upload: { code: "INVALID_INPUT" as const, status: 400, fields: [{ path: "content", message: "Trop lourd." }] },
    };
    const { html, status } = await browser(fakeWorld({ form, refuse })).sendsFiles(FORM, withFile("gros.pdf"));
    expect(status).toBe(400);
    expect(html).toMatch(/gros\.pdf\s: Trop lourd\./u);
    expect(html).toContain('value="camille@example.org"');
    const taken = fakeWorld({ form, refuse: { book: { code: "TOO_MANY_REQUESTS", status: 429 } } });
    const back = await browser(taken).sendsFiles(FORM, withFile("bulletin.pdf"));
    expect(back.html).toContain('value="0190d9a2-6ee1-7000-8000-000000000001 bulletin.pdf"');
    expect(back.html).toContain("Retirer");
  });
});
