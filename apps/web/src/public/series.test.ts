/** Several sessions at once on the booking form: nothing is booked that was not read, and nothing typed is lost. */
import { describe, expect, test } from "vitest";
import { fakeWorld, ORIGIN, people, siteOf, words as wordsOf } from "./testing.ts";

const words = (html: string): string => wordsOf(html).replaceAll(/\s+/g, " ");

const START = "2026-11-24T13:30Z";
const ADDRESS = `${ORIGIN}/thotis/lea-martin/reserver?service=orientation-15min&start=${START}`;
const WEEK_MS = 7 * 86_400_000;

const several = (most: number) =>
  people.map((one) => ({
    ...one,
    profile: { ...one.profile, services: one.profile.services.map((service) => ({ ...service, seriesMost: most })) },
  }));

interface Weeks {
  /** Which week is taken, from 0. */
  readonly taken?: number;
  readonly each?: number;
  /** What the API answers instead of booking. */
  readonly refuses?: { readonly code: string; readonly [more: string]: unknown };
}

interface Asked {
  readonly count: number;
  readonly startsAt: string;
  readonly choices: readonly { readonly on: string; readonly startsAt?: string; readonly skip?: true }[];
}

const minutesLater = (iso: string, minutes: number) => new Date(Date.parse(iso) + minutes * 60_000).toISOString();

function preview({ count, startsAt, choices }: Asked, { taken, each }: Weeks) {
  const occurrences = Array.from({ length: count }, (_, week) => {
    const usual = new Date(Date.parse(startsAt) + week * WEEK_MS).toISOString();
    const on = usual.slice(0, 10);
    const choice = choices.find((one) => one.on === on);
    const at = choice?.startsAt ?? usual;
    const open = choice === undefined ? "conflict" : "free";
    const state = choice?.skip ? "skipped" : week === taken ? open : "free";
    const other = minutesLater(usual, 60);
    return {
      on,
      startsAt: at,
      endsAt: minutesLater(at, 15),
      state,
      because: null,
      sentence: state === "conflict" ? "Cet horaire n’est pas libre ce jour-là." : null,
      holiday: null,
      chosen: choice?.startsAt !== undefined,
      alternatives: state === "conflict" ? [{ startsAt: other, endsAt: minutesLater(other, 15) }] : [],
    };
  });
  const sessions = occurrences.filter(({ state }) => state === "free").length;
  const price = each === undefined ? null : { amountMinor: sessions * each, currency: "EUR" };
  return { zone: "Europe/Paris", occurrences, price };
}

function reader(weeks: Weeks = {}, most = 6) {
  const world = fakeWorld({ people: several(most) });
  const sent: Record<string, unknown>[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/series/preview")) return Response.json(preview((await request.json()) as Asked, weeks));
    if (!pathname.endsWith("/series")) return world.fetch(request);
    sent.push((await request.json()) as Record<string, unknown>);
    const { refuses } = weeks;
    if (refuses === undefined) return Response.json({ link: "link-of-the-first" }, { status: 201 });
    return Response.json(
      { type: "", title: "Un titre", detail: "Un conseil.", requestId: "r", status: 409, ...refuses },
      { status: 409, headers: { "content-type": "application/problem+json" } },
    );
  };
  const site = siteOf({ ...world, fetch });
  const open = async (fields?: Record<string, string> | [string, string][]) => {
    const body = fields && new URLSearchParams(fields);
    const response = await site(new Request(ADDRESS, body ? { method: "POST", body } : {}));
    if (!response) throw new Error("no page");
    return { response, html: await response.text() };
  };
  return { open, sent, calls: world.calls };
}

/** What a browser would send of the form that is shown: its hidden fields, and what somebody typed. */
const typed = { name: "Claire Martin", email: "claire@famille.example", note: "Bonjour", holidays: "skip", weeks: "1" };
const hidden = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="(read|total|dates|on-[\d-]+)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value],
  );
const send = (html: string, fields: Record<string, string>): [string, string][] => [
  ...Object.entries({ ...typed, times: "3", ...fields }),
  ...hidden(html),
];

describe("the form", () => {
  test("says nothing of it where one session is booked at a time", async () => {
    const { html } = await reader({}, 0).open();
    expect(html).not.toContain('name="times"');
  });

  test("offers as many as the service allows, and books one when nothing is said", async () => {
    const { open, sent, calls } = reader();
    const { html } = await open();
    expect(words(html)).toContain("Réserver plusieurs séances d’un coup");
    expect([...html.matchAll(/<option value="(\d)"[^>]*>\d séances/g)].map(([, n]) => n)).toEqual([
      "2",
      "3",
      "4",
      "5",
      "6",
    ]);
    const { response } = await open({ ...typed, times: "1" });
    expect([response.status, sent.length]).toEqual([303, 0]);
    expect(calls.some(({ method, path }) => method === "POST" && path.endsWith("/bookings"))).toBe(true);
  });

  test("shows every date before anything is booked, whichever button was pressed; what was typed stays", async () => {
    const { open, sent } = reader();
    for (const fields of [{ act: "dates" }, {}]) {
      const { html } = await open({ ...typed, times: "3", ...fields });
      expect(words(html)).toMatch(/Mardi 24 novembre.+Mardi 1er décembre.+Mardi 8 décembre.+3 séances/s);
      expect(html).toContain('value="claire@famille.example"');
      expect(words(html)).toContain("Réserver ces 3 séances");
    }
    expect(sent).toEqual([]);
  });

  test("books what was read", async () => {
    const { open, sent } = reader();
    const shown = (await open({ ...typed, times: "3" })).html;
    const { response } = await open(send(shown, {}));
    expect(response.headers.get("location")).toBe("/rendez-vous/link-of-the-first?nouveau=1");
    expect(sent).toMatchObject([{ count: 3, everyWeeks: 1, skipHolidays: true, choices: [], name: "Claire Martin" }]);
    // Another number was not read yet.
    await open(send(shown, { times: "4" }));
    expect(sent).toHaveLength(1);
  });
});

describe("a date that is taken", () => {
  test("waits for a choice: another time is booked, and can be changed again", async () => {
    const { open, sent } = reader({ taken: 1 });
    const shown = (await open({ ...typed, times: "3", act: "dates" })).html;
    expect(words(shown)).toContain("Une date n’est pas libre");
    const missing = (await open(send(shown, {}))).html;
    expect(missing).toMatch(/class="error" role="alert"/);
    expect(sent).toEqual([]);
    const chosen = send(missing, { "on-2026-12-01": "2026-12-01T14:30:00.000Z" });
    const undone = (await open([...chosen, ["undo", "2026-12-01"]])).html;
    expect(words(undone)).toContain("Une date n’est pas libre");
    expect((await open(chosen)).response.status).toBe(303);
    expect(sent).toMatchObject([{ choices: [{ on: "2026-12-01", startsAt: "2026-12-01T14:30:00.000Z" }] }]);
  });

  test("left out, where there is a price, makes another sum: it is read first", async () => {
    const { open, sent } = reader({ taken: 1, each: 4500 });
    const shown = (await open({ ...typed, times: "3", act: "dates" })).html;
    expect(words(shown)).toMatch(/2 séances · 90 € en tout/);
    const again = (await open(send(shown, { "on-2026-12-01": "2026-12-01T14:30:00.000Z" }))).html;
    expect(words(again)).toMatch(/3 séances · 135 € en tout/);
    expect(sent).toEqual([]);
    expect((await open(send(again, {}))).response.status).toBe(303);
    expect(sent).toMatchObject([{ priceSeen: { amountMinor: 13_500, currency: "EUR" } }]);
  });
});

describe("refused", () => {
  test("since a date was taken meanwhile: the dates anew, and nothing typed is lost", async () => {
    const { occurrences } = preview({ count: 3, startsAt: "2026-11-24T13:30:00.000Z", choices: [] }, { taken: 2 });
    const { open } = reader({ refuses: { code: "SERIES_CHANGED", occurrences } });
    const shown = (await open({ ...typed, times: "3" })).html;
    const { response, html } = await open(send(shown, {}));
    expect(response.status).toBe(409);
    expect(words(html)).toContain("Une date vient d’être prise");
    expect(words(html)).toContain("Une date n’est pas libre");
    expect(html).toContain('value="claire@famille.example"');
  });

  test("since the sum is another for this person: both are told, and the new one is what is agreed to", async () => {
    const { open, sent } = reader({
      each: 4500,
      refuses: { code: "PRICE_CHANGED", price: { amountMinor: 12_000, currency: "EUR", lines: [] } },
    });
    const shown = (await open({ ...typed, times: "3" })).html;
    const { html } = await open(send(shown, {}));
    expect(words(html)).toMatch(/135 €.+120 €/s);
    await open(send(html, {}));
    expect(sent.at(-1)).toMatchObject({ priceSeen: { amountMinor: 12_000, currency: "EUR" } });
  });
});
