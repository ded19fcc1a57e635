import { describe, expect, test } from "vitest";
import { links, open, people, words } from "../testing.ts";

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

  test("says when nobody is there yet, and asks for no other word", async () => {
    const { html } = await open("/thotis", { world: { people: [] } });
    expect(words(html)).toContain("Personne ne reçoit ici pour l’instant");
    expect(html).not.toContain('type="search"');
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
