import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { links, open, words } from "../testing.ts";

describe("a mentor's page", () => {
  test("shows seven days from the first free time, each empty one naming the next", async () => {
    const { html } = await open("/thotis/lea-martin");
    expect(html.match(/<section class="day/g)).toHaveLength(7);
    expect(words(html)).toContain("Prochain\u202F: mer.\u00A025, 14\u202Fh\u202F15");
    expect(links(html)).toContain("/thotis/lea-martin/reserver?service=orientation-15min&start=2026-11-25T13:15Z");
    expect(links(html)).toContain("/thotis/lea-martin?service=orientation-15min&du=2026-11-30");
    expect(links(html)).toContain("/thotis/lea-martin?service=orientation-15min&vue=mois&mois=2026-11");
  });

  test("shows hours in the zone of the address, the cookie, then the business", async () => {
    const asked = await open("/thotis/lea-martin?zone=America/Toronto");
    expect(words(asked.html)).toContain("Heure de Montréal (UTC−5)");
    expect(words(asked.html)).toContain("11\u202Fh\u202F45");
    expect(words(asked.html)).toContain("Léa Martin est à l’heure de Paris.");
    expect(asked.response.headers.getSetCookie().join()).toContain("creneau_zone=America%2FToronto");
    expect(asked.html).not.toContain("data-guess");
    const kept = await open("/thotis/lea-martin", { headers: { cookie: "__Host-creneau_zone=Indian%2FReunion" } });
    expect(words(kept.html)).toContain("Heure de La Réunion (UTC+4)");
    const guessed = await open("/thotis/lea-martin");
    expect(guessed.html).toContain('data-guess="Europe/Paris"');
    expect(words(guessed.html)).not.toContain("est à l’heure de");
  });

  test("ignores a zone that does not exist", async () => {
    const { html, response } = await open("/thotis/lea-martin?zone=Mars/Olympus");
    expect(words(html)).toContain("Heure de Paris");
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test("adds the reader's unlisted zone to the list", async () => {
    const { html } = await open("/thotis/lea-martin?zone=Asia/Kathmandu");
    expect(html).toMatch(/<option value="Asia\/Kathmandu"[^>]*selected/);
    expect(words(html)).toContain("UTC+5:45");
  });

  test("has a month a tap away, each day a link", async () => {
    const { html } = await open("/thotis/lea-martin?vue=mois&mois=2026-12");
    expect(words(html)).toContain("Décembre 2026");
    expect(links(html)).toContain("/thotis/lea-martin?service=orientation-15min&du=2026-12-02");
    expect(links(html)).toContain("/thotis/lea-martin?service=orientation-15min&vue=mois&mois=2026-11");
  });

  test.each(["du=2026-13-45", "du=9999-12-31", "du=0001-01-01", "vue=semaine", "service=other"])(
    "survives %s",
    async (query) => {
      const { response, html } = await open(`/thotis/lea-martin?${query}`);
      expect(response.status).toBe(200);
      expect(words(html)).toContain("17\u202Fh\u202F45");
    },
  );

  test("opens at the first free month when it cannot read which", async () => {
    expect(words((await open("/thotis/lea-martin?vue=mois&mois=nope")).html)).toContain("Novembre 2026");
  });

  test("says when nobody is free, and is still a page", async () => {
    const { html } = await open("/thotis/sarah-cohen");
    expect(words(html)).toContain("Sarah Cohen n’a pas de créneau libre pour l’instant.");
  });

  test("tells search engines and shares who this is", async () => {
    const { html } = await open("/thotis/lea-martin?utm=x");
    expect(html).toContain('<link rel="canonical" href="https://rdv.example/thotis/lea-martin"/>');
    expect(html).toContain('<meta property="og:title" content="Léa Martin');
    const json: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "");
    expect(json).toMatchObject({ "@type": "Person", name: "Léa Martin", url: "https://rdv.example/thotis/lea-martin" });
  });

  test("keeps a Paris hour on both sides of the clock change", async () => {
    const world = { now: () => instant("2027-03-22T08:00:00Z") };
    const before = await open("/thotis/lea-martin", { world });
    const after = await open("/thotis/lea-martin?du=2027-03-29", { world });
    expect(words(before.html)).toContain("17\u202Fh\u202F30");
    expect(words(after.html)).toContain("17\u202Fh\u202F30");
    expect(words(after.html)).toContain("29\u00A0mars – 4\u00A0avr.");
  });
});
