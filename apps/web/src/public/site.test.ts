import { describe, expect, test } from "vitest";
import { enhancerScript } from "./enhancer.ts";
import { fakeWorld, open, ORIGIN, people, siteOf, thotis, words } from "./testing.ts";

describe("every page", () => {
  const paths = [
    "/",
    "/thotis",
    "/thotis/lea-martin",
    "/thotis/lea-martin?vue=mois",
    "/virtus",
    "/thotis/confidentialite",
    "/thotis/mentions-legales",
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
    // The first page has styles of its own.
    expect(blocks).toHaveLength(path === "/" ? 4 : 3);
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
    expect(byHeader.html).toContain('<p class="text" lang="fr">Bonjour'); // What the mentor wrote stays French.
    const byLink = await open("/thotis/lea-martin?lang=en");
    expect(byLink.response.headers.getSetCookie().join()).toContain("creneau_lang=en");
    const headers = { cookie: "__Host-creneau_lang=en", "accept-language": "fr" };
    const byCookie = await open("/thotis", { headers });
    expect(byCookie.html).toContain('<html lang="en"');
    const french = await open("/thotis", { headers: { "accept-language": "de,fr;q=0.4,en;q=0.2" } });
    expect(french.html).toContain('<html lang="fr"');
  });

  test("wears the brand's logo and its own CSS, and allows exactly that", async () => {
    const customCss = ".custom h1{letter-spacing:.02em}";
    const brand = { ...thotis.brand, logoUrl: "/files/b/f", bodyFont: "georgia" } as const;
    const { html, response } = await open("/thotis", { world: { thotis: { ...thotis, brand, customCss } } });
    expect(html).toContain('<img src="/files/b/f" alt="Thotis"/>');
    expect(html).toContain('<body class="custom">');
    expect(html).toContain(`<style>${customCss}</style>`);
    expect(html).not.toContain('as="font"');
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(customCss));
    const source = btoa(String.fromCodePoint(...new Uint8Array(digest)));
    expect(response.headers.get("content-security-policy")).toContain(source);
  });

  test("says where one is received", async () => {
    const site = {
      name: "Nantes",
      street: "12 rue des Lilas",
      postalCode: "44000",
      city: "Nantes",
      country: "FR",
      phone: "+33240000000",
    };
    const { html } = await open("/thotis/lea-martin", { world: { thotis: { ...thotis, sites: [site] } } });
    expect(words(html)).toContain("12 rue des Lilas, 44000 Nantes");
    expect(html).toContain('href="tel:+33240000000"');
  });

  test("speaks the languages of the business, and no other", async () => {
    const { html, response } = await open("/thotis?lang=en", { world: { thotis: { ...thotis, languages: ["fr"] } } });
    expect(html).toContain('<html lang="fr"');
    expect(response.headers.get("content-language")).toBe("fr");
    expect(html).not.toContain('class="lang"');
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
    expect((await new Response(gzipped).arrayBuffer()).byteLength).toBeLessThan(9500);
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
