/** What another site, a shared computer or a crafted request tries with an account. */
import { routes, type RouteName } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PASSWORD, Person } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { anAccount, aSignedIn } from "./testing.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const changing = (Object.keys(routes) as RouteName[]).filter(
  (name) => routes[name].path.startsWith("/v1/me") && routes[name].method !== "GET",
);

describe("another site", () => {
  test.each([
    ["its origin", { origin: "https://evil.example" }],
    ["an origin that is hidden", { origin: "null" }],
    ["the browser's word that it is another site", { "sec-fetch-site": "cross-site" }],
    ["the browser's word that it is a neighbour", { "sec-fetch-site": "same-site" }],
  ])("can't change anything: %s", async (_, headers) => {
    const { person } = await aSignedIn(world);
    const before = await allRows(world);
    expect(changing.length).toBeGreaterThan(20);
    for (const name of changing) {
      const { problem } = await person.call(name, { body: {}, headers });
      expect([name, problem.code]).toEqual([name, "WRONG_ORIGIN"]);
    }
    expect(await allRows(world)).toEqual(before);
  });

  test("our own pages can, and so can a program without a browser", async () => {
    const { person } = await aSignedIn(world);
    for (const headers of [
      { "sec-fetch-site": "same-origin", origin: "http://creneau.test", host: "creneau.test" },
      {},
    ])
      expect((await person.call("updateMe", { body: { theme: "dark" }, headers })).status).toBe(200);
  });

  test("a form can't speak JSON: what forms send is refused", async () => {
    const { person } = await aSignedIn(world);
    const cookie = [...person.cookies].map((pair) => pair.join("=")).join("; ");
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const headers = { cookie, "content-type": type };
      const answer = await world.server.inject({ method: "PUT", url: "/v1/me", headers, payload: '{"name":"Eve"}' });
      expect([type, answer.statusCode]).toEqual([type, 415]);
    }
  });
});

describe("a session that somebody else knows", () => {
  test("is not the one that is signed in: each sign-in makes another, and the one before it ends", async () => {
    const [attacker, victim] = [await aSignedIn(world), await anAccount(world)];
    const planted = attacker.person.cookies.get("creneau_session") ?? "";
    const browser = new Person(world);
    browser.cookies.set("creneau_session", planted);
    await browser.signsIn(victim);
    expect(browser.cookies.get("creneau_session")).not.toBe(planted);
    const knowing = new Person(world);
    knowing.cookies.set("creneau_session", planted);
    expect((await knowing.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
  });

  test("signing in again ends the session before", async () => {
    const { email, person } = await aSignedIn(world);
    await person.signsIn(email);
    expect((await person.call("listMySessions")).body.items).toHaveLength(1);
  });

  test("proving who one is makes another token: what somebody knew before opens nothing", async () => {
    const { person } = await aSignedIn(world);
    const known = person.cookies.get("creneau_session") ?? "";
    await person.call("proveMyself", { body: { password: PASSWORD } });
    expect(person.cookies.get("creneau_session")).not.toBe(known);
    expect((await person.call("listMySessions")).body.items).toHaveLength(1);
    const knowing = new Person(world);
    knowing.cookies.set("creneau_session", known);
    expect((await knowing.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
  });

  test("over TLS, one that a neighbouring host could have put there is not looked at", async () => {
    const secure = await worldOfThisTest({ settings: { CRENEAU_PUBLIC_URL: "https://rdv.example" } });
    const { person } = await aSignedIn(secure);
    const [token = ""] = [...person.cookies].flatMap(([name, value]) => (name.endsWith("session") ? [value] : []));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await person.call("getMe")).status).toBe(200);
    const tossed = new Person(secure);
    tossed.cookies.set("creneau_session", token);
    expect((await tossed.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
  });

  test("one that was made up is not taken over", async () => {
    const { email } = await aSignedIn(world);
    const browser = new Person(world);
    browser.cookies.set("creneau_session", "A".repeat(43));
    browser.cookies.set("creneau_device", "B".repeat(43));
    await browser.signsIn(email);
    expect(browser.cookies.get("creneau_session")).not.toBe("A".repeat(43));
  });
});

describe("what is sent", () => {
  test.each(["Louise\r\nBcc: everybody@example.org", "Louise\u0000", "Louise\u2028Bcc"])(
    "a name with a line of its own is refused: %j",
    async (name) => {
      const { person } = await aSignedIn(world);
      expect((await person.call("updateMe", { body: { name } })).problem.code).toBe("INVALID_INPUT");
      const body = { email: "louise@example.org", name, password: PASSWORD, locale: "fr" };
      expect((await new Person(world).call("signUp", { body })).problem.code).toBe("INVALID_INPUT");
    },
  );

  test.each(["louise@example.org\r\nBcc: all@example.org", "a@b.example, c@d.example", '"x\r\n"@example.org'])(
    "an address that is more than one is refused: %j",
    async (email) => {
      const body = { email, name: "Louise", password: PASSWORD, locale: "fr" };
      expect((await new Person(world).call("signUp", { body })).problem.code).toBe("INVALID_INPUT");
      expect((await new Person(world).call("requestPasswordReset", { body })).problem.code).toBe("INVALID_INPUT");
    },
  );

  test("a browser that names itself with control characters brings none into a mail or a page", async () => {
    const email = await anAccount(world);
    const person = new Person(world);
    const headers = { "user-agent": "Evil\tBrowser \u0085 1.0" };
    await person.call("signIn", { body: { email, password: PASSWORD }, headers });
    const [session] = (await person.call("listMySessions")).body.items;
    expect(session?.device).toBe("EvilBrowser  1.0");
  });

  test("a sign-up can't name what it may not: no id, no role, no verified address of its own making", async () => {
    const email = "marguerite@example.org";
    const body = {
      email,
      name: "Marguerite",
      password: PASSWORD,
      locale: "fr",
      id: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10",
      emailVerified: true,
      role: "owner",
      identity: { issuer: "https://accounts.google.com", subject: "1", provider: "google" },
    };
    const person = new Person(world);
    await person.call("signUp", { body });
    await world.settle();
    const token = /#token=([\w-]+)/.exec(world.mailer.to(email)[0]?.text ?? "")?.[1] ?? "";
    const { account } = (await person.call("confirmSignUp", { body: { token } })).body;
    expect(account.id).not.toBe(body.id);
    expect((await person.call("listMyProviders")).body.items).toEqual([]);
  });

  test("a key of the API, or a header, is nobody's session", async () => {
    const { person } = await aSignedIn(world);
    const token = person.cookies.get("creneau_session") ?? "";
    for (const headers of [{ authorization: `Bearer ${token}` }, { "x-session": token }, { cookie: `other=${token}` }])
      expect((await new Person(world).call("getMe", { headers })).problem.code).toBe("NOT_SIGNED_IN");
  });
});
