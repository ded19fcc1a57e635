import { describe, expect, test } from "vitest";
import { fakeWorld, NOW, ORIGIN, siteOf } from "./testing.ts";

const FORM = "/thotis/camille-tremblay/reserver?service=orientation-15min&start=2026-11-24T16:30Z";
const filled = { name: "Camille Roux", email: "camille@example.org", key: "key-12345678", zone: "Europe/Paris" };

/** The pages of somebody who has booked. */
async function opens(path: string) {
  const site = siteOf(fakeWorld({}), () => NOW);
  const body = new URLSearchParams(filled);
  await site(new Request(ORIGIN + FORM, { method: "POST", headers: { origin: ORIGIN }, body }));
  const response = await site(new Request(ORIGIN + path));
  if (!response) throw new Error("Not one of the public pages");
  return { response, html: await response.text() };
}
const linksIn = (html: string): URL[] =>
  [...html.matchAll(/href="(https:[^"]+)"/g)]
    .map(([, href = ""]) => new URL(href.replaceAll("&amp;", "&")))
    .filter(({ host }) => /google|outlook/.test(host));

describe("into one's own calendar", () => {
  test("by Google, Outlook or a file; no company is given the signed link, nor told from where one comes", async () => {
    const { html } = await opens("/rendez-vous/link-1");
    const links = linksIn(html);
    expect(links.map(({ host }) => host)).toEqual(["calendar.google.com", "outlook.live.com", "outlook.office.com"]);
    for (const link of links) expect(decodeURIComponent(link.href)).not.toContain("link-1");
    for (const [tag] of html.matchAll(/<a [^>]*(google|outlook)\.[^>]*>/g)) {
      expect(tag).toContain('rel="noopener noreferrer"');
      expect(tag).toMatch(/referrerpolicy="no-referrer"/i);
    }
    expect(html).toContain("/v1/public/bookings/link-1/calendar");
    // Folded without a script.
    expect(html).toMatch(/<details class="calendars"><summary/);
  });

  test.each([
    ["google", "calendar.google.com", "text"],
    ["outlook", "outlook.live.com", "subject"],
    ["office", "outlook.office.com", "subject"],
  ])("the short address of a mail leads to %s", async (which, host, title) => {
    const { response } = await opens(`/rendez-vous/link-1/${which}`);
    expect(response.status).toBe(303);
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const location = new URL(response.headers.get("location") ?? "");
    expect(location.host).toBe(host);
    expect(location.searchParams.get(title)).toContain(" avec ");
    expect(decodeURIComponent(location.href)).not.toContain("link-1");
  });

  test("no other company is led to", async () => {
    expect((await opens("/rendez-vous/link-1/yahoo")).response.status).toBe(404);
  });
});
