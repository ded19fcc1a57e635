/** The page by which the reader of a mail switches off others like it. */
import { describe, expect, test } from "vitest";
import { fakeWorld, ORIGIN, siteOf, words, type World } from "./testing.ts";

const PAGE = "/mes-messages/mails-1";
const byPhone = { textId: "text-2", purpose: "reminders", channel: "sms", body: "Recevoir un SMS." } as const;

function reader(world: World = fakeWorld()) {
  const site = siteOf(world);
  const ask = async (request: Request) => {
    const response = await site(request);
    if (!response) throw new Error("Not one of the public pages");
    const html = await response.text();
    return { response, html, text: words(html), location: response.headers.get("location") };
  };
  const posted = () => world.calls.filter(({ method }) => method !== "GET").map(({ body }) => body);
  return {
    posted,
    opens: (path = PAGE, headers: Record<string, string> = {}) => ask(new Request(ORIGIN + path, { headers })),
    sends: (fields: Record<string, string>, { path = PAGE, headers = {} }: { path?: string; headers?: object } = {}) =>
      ask(new Request(ORIGIN + path, { method: "POST", headers: { ...headers }, body: new URLSearchParams(fields) })),
  };
}

describe("the page", () => {
  test("says what one may do without, in the house's words; looking changes nothing", async () => {
    const { opens, posted } = reader();
    const { response, html, text } = await opens();
    expect(response.status).toBe(200);
    expect(text).toContain("Ce que tu reçois");
    expect(text).toContain("Rappels de rendez-vous, par mail Tu les reçois");
    expect(text).toContain("Les confirmations, changements et annulations de tes rendez-vous arrivent toujours");
    expect(html).toMatch(/<form[^>]* action="\/mes-messages\/mails-1" method="post"/);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(html).toContain('name="robots"');
    expect(posted()).toEqual([]);
  });

  test("one button ends it, one takes that back, and the page says which it was", async () => {
    const { opens, sends, posted } = reader();
    const stopped = await sends({ about: "reminder", wanted: "no" }, { headers: { origin: ORIGIN } });
    expect([stopped.response.status, stopped.location]).toEqual([303, `${PAGE}?fait=reminder`]);
    const after = await opens(`${PAGE}?fait=reminder`);
    expect(after.html).toContain('role="status"');
    expect(after.text).toContain("C’est fait\u202F: tu ne reçois plus cela.");
    expect(after.text).toContain("Recevoir de nouveau");
    await sends({ about: "reminder", wanted: "yes" });
    expect((await opens(`${PAGE}?fait=reminder`)).text).toContain("tu recevras cela de nouveau");
    expect(posted()).toEqual([
      { about: "reminder", wanted: false },
      { about: "reminder", wanted: true },
    ]);
  });

  test("text messages beside: had again, one sends the words that were shown", async () => {
    const { opens, sends, posted } = reader(fakeWorld({ consents: [byPhone] }));
    expect((await opens()).text).toContain("SMS à propos de tes rendez-vous");
    await sends({ about: "texts", wanted: "no", text: "text-2" });
    expect((await opens()).text).toContain("Recevoir un SMS.");
    await sends({ about: "texts", wanted: "yes", text: "text-2" });
    expect(posted()[1]).toEqual({ about: "texts", wanted: true, textId: "text-2" });
  });

  test("to one of the team it is “vous”, and the way to their account", async () => {
    const { text, html } = await reader().opens("/mes-messages/mails-member");
    expect(text).toContain("Ce que vous recevez");
    expect(html).toContain('href="/app/compte#notifications-virtus"');
    expect(text).not.toContain("arrivent toujours");
  });

  test("in English for who reads English", async () => {
    const { text } = await reader().opens(PAGE, { "accept-language": "en" });
    expect(text).toContain("Reminders of appointments, by email You receive them");
  });

  test("what it does not list is not sent on; a forged link is told so", async () => {
    const { opens, sends, posted } = reader();
    expect((await sends({ about: "cancellation", wanted: "no" })).location).toBe(PAGE);
    expect(posted()).toEqual([]);
    const forged = await opens("/mes-messages/forged");
    expect(forged.response.status).toBe(404);
    expect(forged.text).toContain("lien");
    expect((await sends({ "List-Unsubscribe": "One-Click" }, { path: "/mes-messages/forged" })).response.status).toBe(
      404,
    );
  });
});

describe("one click in a mail program (RFC 8058)", () => {
  const oneClick = { "List-Unsubscribe": "One-Click" };

  test("switches off at once, from any site and without a cookie, and is answered there: no redirect", async () => {
    const { sends, posted } = reader();
    for (const headers of [
      {},
      { origin: "https://mail.example", "sec-fetch-site": "cross-site" },
      { origin: "null" },
    ]) {
      const { response, location } = await sends(oneClick, { headers });
      expect([response.status, location, response.headers.get("set-cookie")]).toEqual([200, null, null]);
    }
    expect(posted()).toEqual([{ wanted: false }, { wanted: false }, { wanted: false }]);
  });

  test("also as multipart, as the RFC allows", async () => {
    const world = fakeWorld();
    const body = new FormData();
    body.set("List-Unsubscribe", "One-Click");
    const response = await siteOf(world)(new Request(ORIGIN + PAGE, { method: "POST", body }));
    expect(response?.status).toBe(200);
    expect(world.calls.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  test("other pages take no form of another site", async () => {
    const { sends } = reader(fakeWorld({ consents: [byPhone] }));
    const headers = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };
    const { response } = await sends({ stop: "yes" }, { path: "/mes-rendez-vous", headers });
    expect(response.status).toBe(403);
  });
});
