import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { enhancerScript } from "./enhancer.ts";
import { fakeWorld, people, siteOf, type WorldOptions } from "./testing.ts";

const ORIGIN = "https://rdv.example";

interface Ask {
  readonly world?: WorldOptions;
  readonly headers?: Record<string, string>;
  readonly method?: string;
}

async function open(path: string, { world = {}, headers = {}, method = "GET" }: Ask = {}) {
  const fake = fakeWorld(world);
  const response = await siteOf(fake)(new Request(ORIGIN + path, { method, headers }));
  if (!response) throw new Error(`${path} is not one of the public pages`);
  return { response, html: await response.text(), calls: fake.calls };
}

/** What a person reads: no tags, no code, spaces as written. */
const words = (html: string) =>
  html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replace(/ +/g, " ");

const links = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&"));

describe("the directory", () => {
  test("shows each mentor with the next free time as a link to book it", async () => {
    const { html, response } = await open("/thotis");
    expect(response.status).toBe(200);
    expect(words(html)).toContain("Parle à un étudiant");
    expect(html.match(/class="card person"/g)).toHaveLength(8);
    expect(words(html)).toContain("Aujourd’hui, 17\u202Fh\u202F45");
    expect(links(html)).toContain("/thotis/lea-martin/reserver?start=2026-11-23T16:45Z");
    expect(words(html)).toContain("Pas de créneau pour l’instant");
  });

  test("keeps to a field, and marks its tab", async () => {
    const { html, calls } = await open("/thotis?field=droit");
    expect(html.match(/class="card person"/g)).toHaveLength(3);
    expect(html).toMatch(/href="\/thotis\?field=droit" aria-current="page"/);
    expect(calls.some(({ query }) => query["field"] === "droit")).toBe(true);
  });

  test("says so when nobody matches", async () => {
    const { html } = await open("/thotis?q=zzz");
    expect(words(html)).toContain("Personne ne correspond");
    expect(html).toContain('value="zzz"');
  });

  test("leaves out a field that cannot be one", async () => {
    const { response, calls } = await open("/thotis?field=%3Cscript%3E");
    expect(response.status).toBe(200);
    expect(calls.every(({ query }) => query["field"] === undefined)).toBe(true);
  });

  test("pages by cursor", async () => {
    const crowd = Array.from({ length: 30 }, (_, index) => {
      const someone = people[0];
      if (!someone) throw new Error("The fake world is empty");
      return { ...someone, profile: { ...someone.profile, slug: `mentor-${index}` } };
    });
    const first = await open("/thotis", { world: { people: crowd } });
    expect(links(first.html)).toContain("/thotis?cursor=24");
    const second = await open("/thotis?cursor=24", { world: { people: crowd } });
    expect(second.html.match(/class="card person"/g)).toHaveLength(6);
  });

  test("of a business of one is that person's free times", async () => {
    const { html } = await open("/virtus");
    expect(words(html)).toContain("Choisissez votre créneau");
    expect(words(html)).toContain("Claire Duval");
    expect(links(html)).toContain("/virtus/claire-duval?service=accompagnement");
  });
});

describe("a mentor's page", () => {
  test("shows seven days from the first free time, each empty one naming the next", async () => {
    const { html } = await open("/thotis/lea-martin");
    expect(html.match(/<section class="day/g)).toHaveLength(7);
    expect(words(html)).toContain("Prochain\u202F: mer. 25, 14\u202Fh\u202F15");
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
    const kept = await open("/thotis/lea-martin", { headers: { cookie: "creneau_zone=Indian%2FReunion" } });
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
    const march = instant("2027-03-22T08:00:00Z");
    const fake = fakeWorld({ now: () => march });
    const site = siteOf(fake, () => march);
    const before = await (await site(new Request(`${ORIGIN}/thotis/lea-martin`)))?.text();
    const after = await (await site(new Request(`${ORIGIN}/thotis/lea-martin?du=2027-03-29`)))?.text();
    expect(words(before ?? "")).toContain("17\u202Fh\u202F30");
    expect(words(after ?? "")).toContain("17\u202Fh\u202F30");
    expect(words(after ?? "")).toContain("29 mars – 4 avr.");
  });
});

describe("every page", () => {
  const paths = [
    "/",
    "/thotis",
    "/thotis/lea-martin",
    "/thotis/lea-martin?vue=mois",
    "/virtus",
    "/thotis/confidentialite",
    "/accessibilite",
    "/thotis/nobody",
    "/no-such-business",
  ];

  test.each(paths)("%s allows exactly what it carries", async (path) => {
    const { html, response } = await open(path);
    const policy = response.headers.get("content-security-policy") ?? "";
    const blocks = [...html.matchAll(/<(style|script)(?: type="([^"]+)")?>(.*?)<\/\1>/gs)].filter(
      ([, , type]) => type === undefined,
    );
    expect(blocks).toHaveLength(3);
    for (const [, tag, , content] of blocks) {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
      const source = `'sha256-${btoa(String.fromCodePoint(...new Uint8Array(digest)))}'`;
      const directive = policy.split("; ").find((part) => part.startsWith(`${tag}-src`));
      expect(directive).toContain(source);
    }
    expect(policy).not.toContain("unsafe");
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
  });

  test.each(paths)("%s has one h1, headings in order and a language", async (path) => {
    const { html } = await open(path);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
    expect(html).toContain('<html lang="fr"');
  });

  test("speaks English to who asks: by header, by link, by cookie", async () => {
    const byHeader = await open("/thotis/lea-martin", { headers: { "accept-language": "en-GB,en;q=0.9,fr;q=0.5" } });
    expect(words(byHeader.html)).toContain("Choose your time");
    expect(words(byHeader.html)).toContain("17:45");
    const byLink = await open("/thotis/lea-martin?lang=en");
    expect(byLink.response.headers.getSetCookie().join()).toContain("creneau_lang=en");
    const byCookie = await open("/thotis", { headers: { cookie: "creneau_lang=en", "accept-language": "fr" } });
    expect(byCookie.html).toContain('<html lang="en"');
    const french = await open("/thotis", { headers: { "accept-language": "de,fr;q=0.4,en;q=0.2" } });
    expect(french.html).toContain('<html lang="fr"');
  });

  test("of a stranger's making runs nothing of theirs", async () => {
    const attack = `"><img src=x onerror=alert(1)></script><script>alert(1)</script>`;
    const someone = people[0];
    if (!someone) throw new Error("The fake world is empty");
    const hostile = {
      ...someone,
      profile: {
        ...someone.profile,
        displayName: attack,
        headline: attack,
        bio: attack,
        organisation: attack,
        linkedinUrl: "javascript:alert(1)",
        languages: [attack],
      },
    };
    for (const path of [
      "/thotis",
      "/thotis/lea-martin",
      `/thotis?q=${encodeURIComponent(attack)}`,
      "/thotis/lea-martin/reserver?start=2026-11-25T13:30Z",
    ]) {
      const { html } = await open(path, { world: { people: [hostile] } });
      expect(["<img src=x", "<script>alert", "javascript:"].filter((danger) => html.includes(danger))).toEqual([]);
    }
  });

  test("weighs little: the mentor's page with its CSS and script, gzipped", async () => {
    const { html } = await open("/thotis/lea-martin");
    const gzipped = new Blob([html]).stream().pipeThrough(new CompressionStream("gzip"));
    expect((await new Response(gzipped).arrayBuffer()).byteLength).toBeLessThan(9000);
  });

  test("needs no script: the enhancer is the only one, and under 1 KB gzipped once minified", async () => {
    expect(enhancerScript.startsWith("(function enhance")).toBe(true);
    const { html } = await open("/thotis/lea-martin");
    expect(html).not.toMatch(/<script[^>]+src=/);
    expect([...html.matchAll(/<button/g)].length).toBe([...html.matchAll(/<form/g)].length); // Every button sends a form.
  });
});

describe("machines", () => {
  test("robots.txt keeps them away from forms and names the sitemaps", async () => {
    const { html } = await open("/robots.txt");
    expect(html).toContain("Disallow: /*/reserver");
    expect(html).toContain("Sitemap: https://rdv.example/thotis/sitemap.xml");
  });

  test("the sitemap lists the fields and the professionals", async () => {
    const { html, response } = await open("/thotis/sitemap.xml");
    expect(response.headers.get("content-type")).toContain("xml");
    expect(html).toContain("<loc>https://rdv.example/thotis?field=droit</loc>");
    expect(html).toContain("<loc>https://rdv.example/thotis/hugo-payet</loc>");
  });
});

describe("what isn't there", () => {
  test.each([
    "/v1/openapi.json",
    "/app",
    "/app/planning",
    "/health",
    "/dev/mail",
    "/fonts/x.woff2",
    "/avatars/a.svg",
    "/assets/x.js",
  ])("%s is somebody else's", async (path) => {
    expect(await siteOf(fakeWorld())(new Request(ORIGIN + path))).toBeNull();
  });

  test.each([
    "/no-such-business",
    "/thotis/nobody",
    "/thotis/a/b/c",
    "/THOTIS",
    "/rendez-vous/nope",
    "/rendez-vous",
    "/favicon.ico",
  ])("%s is a page that says so", async (path) => {
    const { response, html } = await open(path);
    expect(response.status).toBe(404);
    expect(html).toContain("noindex");
  });

  test("a failure of the API shows its code and the number to tell us", async () => {
    const { response, html } = await open("/thotis", {
      world: { refuse: { read: { code: "UNAVAILABLE", status: 503 } } },
    });
    expect(response.status).toBe(503);
    expect(words(html)).toContain("UNAVAILABLE");
    expect(words(html)).toContain("req-42");
  });

  test("a slash too many is forgiven, and leads to no other site", async () => {
    const { response } = await open("/thotis/");
    expect(response.status).toBe(308);
    expect(response.headers.get("location")).toBe("/thotis");
    const trick = await open("//evil.example/");
    expect(trick.response.headers.get("location")).toBe("/evil.example");
  });

  test("a method that no page takes is refused", async () => {
    expect((await open("/thotis", { method: "POST" })).response.status).toBe(405);
    expect((await open("/thotis", { method: "DELETE" })).response.status).toBe(405);
    expect((await open("/thotis", { method: "HEAD" })).html).toBe("");
  });
});
