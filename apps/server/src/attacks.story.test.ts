/** What attackers send to the whole product. `docs/security.md` says where the other attacks are tested. */
import { routes, type RouteName } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "./platform/chance.ts";
import { createLog } from "./platform/log.ts";
import { booked, books, createHouse, holds, PASSWORD, Person, type CallParts, type House } from "./testing/people.ts";
import { everythingAbout } from "./testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "./testing/world.ts";

let world: World;
let house: House;
beforeAll(async () => {
  world = await createWorld();
  house = await createHouse(world);
});
afterAll(() => world.close());

const AT = "2027-03-09T10:00:00+01:00";
const slotOf = ({ mentors, serviceSlug }: House, startsAt = AT) => ({
  professional: mentors[0]?.slug,
  service: serviceSlug,
  startsAt,
});

describe("fields that were not asked for", () => {
  /** What nobody may say of themselves. The marks are found again, should anything keep them. */
  const planted = {
    id: "planted-id",
    businessId: "planted-business",
    accountId: "planted-account",
    role: "planted-role",
    roleId: "planted-role-id",
    permissions: ["planted-permission"],
    plan: "planted-plan",
    status: "planted-status",
    verified: "planted-verified",
    emailVerified: "planted-verified",
    passwordHash: "planted-hash",
    password_hash: "planted-hash",
    createdAt: "planted-time",
    sealed: "planted-sealed",
    business_id: "planted-business",
    sandboxOf: "planted-sandbox",
    provenAt: "planted-time",
  };

  /** Each way in without a business in its path; those with one are walked in walls/routes.story.test.ts. */
  const writes: readonly {
    readonly name: RouteName;
    readonly who: (inside: World) => Promise<Person>;
    readonly parts: (inside: World) => Promise<CallParts>;
  }[] = [
    {
      name: "updateMe",
      who: async () => house.owner,
      parts: async () => ({ body: { name: "Odile", theme: "dark" } }),
    },
    {
      name: "createBusiness",
      who: async () => house.owner,
      parts: async () => ({ body: { name: "Neuve", slug: `neuve-${newId().slice(-8)}`, sector: "coaching" } }),
    },
    {
      name: "signUp",
      who: async (inside) => new Person(inside),
      parts: async () => ({ body: { email: "lou@example.org", name: "Lou", password: PASSWORD, locale: "fr" } }),
    },
    {
      name: "bookSession",
      who: async (inside) => new Person(inside),
      parts: async () => ({
        params: { business: house.slug },
        body: { ...slotOf(house), name: "Lou", email: "lou@lycee.example" },
      }),
    },
    {
      name: "holdSlot",
      who: async (inside) => new Person(inside),
      parts: async () => ({
        params: { business: house.slug },
        body: { ...slotOf(house, "2027-03-09T11:00:00+01:00"), visitor: "a-visitor-of-16-or-more" },
      }),
    },
    {
      name: "moveBookingByLink",
      who: async (inside) => new Person(inside),
      parts: async (inside) => {
        const { link } = await booked(new Person(inside), house, { startsAt: "2027-03-10T10:00:00+01:00" });
        return { params: { link }, body: { startsAt: "2027-03-10T11:00:00+01:00" } };
      },
    },
    {
      name: "cancelBookingByLink",
      who: async (inside) => new Person(inside),
      parts: async (inside) => {
        const { link } = await booked(new Person(inside), house, { startsAt: "2027-03-11T10:00:00+01:00" });
        return { params: { link }, body: { reason: "" } };
      },
    },
  ];

  test.for(writes)("$name takes none of them along", async ({ name, who, parts }) => {
    const [person, { body, ...rest }] = [await who(world), await parts(world)];
    const answer = await person.call(name, { ...rest, body: { ...planted, ...(body as object) } });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      routes[name].status,
      expect.not.stringContaining("planted"),
    ]);
    await world.settle();
    expect(await everythingAbout(world, ["planted"])).toEqual({});
  });
});

describe("the log", () => {
  test("holds nothing of who signs up, signs in, books, or is refused: only ids", async () => {
    const lines: string[] = [];
    const inside = await worldOfThisTest({ log: createLog("trace", { write: (line) => void lines.push(line) }) });
    const at = await createHouse(inside);
    const person = new Person(inside, { address: "203.0.113.77" });
    const email = "marguerite.duras@example.org";
    await person.call("signUp", { body: { email, name: "Marguerite Duras", password: PASSWORD, locale: "fr" } });
    await inside.settle();
    const token = /#token=([\w-]+)/.exec(inside.mailer.to(email)[0]?.text ?? "")?.[1] ?? "";
    await person.call("confirmSignUp", { body: { token } });
    await new Person(inside).call("signIn", { body: { email, password: "a wrong password" } });
    const { link } = await booked(person, at, { startsAt: AT, email, name: "Marguerite Duras", note: "ma question" });
    await person.call("getBookingByLink", { params: { link } });
    await books(person, at, { startsAt: AT, email, note: "trop tard" });
    await person.call("getBusiness", { params: { businessId: at.scope.businessId } });
    // A failure of ours, with the values of the statement at hand.
    await inside.owner.query("alter table booking add constraint broken check (note_sealed is null) not valid");
    const failed = await books(person, at, {
      startsAt: "2027-03-09T11:00:00+01:00",
      email,
      note: "une autre question",
    });
    expect(failed.problem.code).toBe("INTERNAL");

    const said = lines.join("");
    expect(lines.length).toBeGreaterThan(8);
    const secrets = [email, "duras", "Marguerite", PASSWORD, "wrong password", token, link, "question", "trop tard"];
    const session = person.cookies.get("creneau_session") ?? "no session";
    for (const secret of [...secrets, session, "203.0.113.77", "203.0.113"]) expect(said).not.toContain(secret);
    expect(JSON.stringify(failed.problem)).not.toMatch(/constraint|booking_|broken|select|\.ts/);
  });

  test("says who was refused what, by id: an attempt on another's business can be followed", async () => {
    const lines: string[] = [];
    const inside = await worldOfThisTest({ log: createLog("info", { write: (line) => void lines.push(line) }) });
    const [mine, theirs] = [await createHouse(inside), await createHouse(inside)];
    const { account } = (await mine.owner.call("getMe")).body;
    const { businessId } = theirs.scope;
    const refused = await mine.owner.call("listBookings", { params: { businessId }, query: { from: AT, until: AT } });
    const requests = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(requests.at(-1)).toMatchObject({
      route: "/v1/businesses/:businessId/bookings",
      status: 404,
      problem: "NOT_FOUND",
      account: account.id,
      business: businessId,
      requestId: refused.problem.requestId,
    });
    await new Person(inside).call("signIn", { body: { email: mine.ownerEmail, password: "wrong" } });
    expect(JSON.parse(lines.at(-1) ?? "{}")).toMatchObject({ route: "/v1/me/session", problem: "WRONG_CREDENTIALS" });
  });

  test("is one line a request, whatever is asked: what is written into an address begins no line of its own", async () => {
    const lines: string[] = [];
    const inside = await worldOfThisTest({ log: createLog("info", { write: (line) => void lines.push(line) }) });
    await inside.server.inject({
      url: `/v1/problems/x%0A%7B%22level%22%3A50%7D`,
      headers: { "user-agent": 'x\n{"level":50}' },
    });
    expect(lines.map((line) => line.trimEnd().split("\n").length)).toEqual([1]);
    expect(lines.join("")).not.toContain('"level":50');
  });
});

describe("what answers carry", () => {
  const reading = (Object.keys(routes) as RouteName[]).filter((name) => {
    const { method, access } = routes[name];
    return method === "GET" && access !== "public";
  });

  test("of a person or a business: kept by no cache, good or bad", async () => {
    const { businessId } = house.scope;
    const { link } = await booked(new Person(world), house, { startsAt: "2027-03-12T10:00:00+01:00" });
    expect(reading.length).toBeGreaterThan(20);
    for (const name of reading) {
      const params = { businessId, link, professionalId: house.mentors[0]?.id ?? "", page: "notice" };
      const query: Record<string, string> = name === "streamBusiness" ? { once: "yes" } : {};
      const answer = await house.owner.call(name, { params, query });
      expect([name, answer.headers["cache-control"]]).toEqual([name, "no-store"]);
    }
  });

  test("every one, also of a page that is not there: not guessed at, not framed, loading nothing, asking for no device", async () => {
    const asked = ["/v1/me", "/v1/permissions", "/nowhere", "/v1/openapi.json", "/avatars/lea.svg", "/v1/docs/"];
    const seen = await Promise.all(asked.map((url) => world.server.inject({ url })));
    for (const [index, { headers }] of seen.entries()) {
      const policy = String(headers["content-security-policy"]);
      expect([asked[index], headers]).toMatchObject([
        asked[index],
        {
          "x-content-type-options": "nosniff",
          "referrer-policy": "same-origin",
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
          "permissions-policy": expect.stringContaining("camera=()"),
        },
      ]);
      expect([asked[index], policy]).toEqual([asked[index], expect.stringMatching(/default-src 'none'|'self'/)]);
      expect([asked[index], policy]).toEqual([asked[index], expect.not.stringMatching(/script-src[^;]*unsafe/)]);
      expect([asked[index], policy]).toEqual([asked[index], expect.stringMatching(/frame-ancestors 'none'|sandbox/)]);
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      expect(headers["server"]).toBeUndefined();
    }
  });

  test.each(["TRACE", "OPTIONS", "CONNECT", "PROPFIND"])("%s is no way in", async (method) => {
    for (const url of ["/v1/me", "/", "/v1/public/businesses/x"]) {
      const answer = await world.server.inject({ method: method as "GET", url, headers: { cookie: "a=b" } });
      expect([url, answer.statusCode >= 400]).toEqual([url, true]);
      expect(answer.body).not.toContain("a=b");
    }
  });
});

describe("too much from one who is signed in", () => {
  const settings = { CRENEAU_ACCOUNT_CALLS_PER_MINUTE: "4", CRENEAU_BUSINESS_CALLS_PER_MINUTE: "6" };

  test("an account asks so often a minute from all its browsers together, and hears how long to wait", async () => {
    const inside = await worldOfThisTest({ settings });
    const at = await createHouse(inside);
    const [one, other] = [at.owner, await new Person(inside, { address: "198.51.100.7" }).signsIn(at.ownerEmail)];
    const statuses = [];
    for (const person of [one, other, one, other, one, other]) statuses.push((await person.call("getMe")).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    const { problem, headers } = await one.call("getMe");
    expect([problem.code, Number(headers["retry-after"]) > 0]).toEqual(["TOO_MANY_REQUESTS", true]);
    const mentor = await new Person(inside).signsIn(at.mentors[0]?.email ?? "");
    expect((await mentor.call("getMe")).status).toBe(200);
  });

  test("a business's people share what is theirs; strangers, who are told nothing, use up nothing of it", async () => {
    const inside = await worldOfThisTest({ settings });
    const [at, strangers] = [await createHouse(inside), await createHouse(inside)];
    const params = { businessId: at.scope.businessId };
    for (let n = 0; n < 4; n++)
      expect((await strangers.owner.call("getBusiness", { params })).problem.code).toBe("NOT_FOUND");
    const mentor = await new Person(inside).signsIn(at.mentors[0]?.email ?? "");
    const statuses = [];
    for (const person of [at.owner, at.owner, at.owner, at.owner, mentor, mentor, mentor])
      statuses.push((await person.call("getBusiness", { params })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });
});

test("a name, a note or a reason with a header in it is refused, or stays in its mail's body", async () => {
  const email = "header@lycee.example";
  for (const wish of [{ name: "Ada\r\nBcc: all@example.org" }, { email: "ada@b.example\nBcc: all@example.org" }])
    expect((await books(new Person(world), house, { startsAt: AT, email, ...wish })).problem.code).toBe(
      "INVALID_INPUT",
    );
  const { link } = await booked(new Person(world), house, {
    startsAt: "2027-03-15T10:00:00+01:00",
    email,
    note: "x\r\nBcc: all@example.org\r\n\r\nEND:VCALENDAR",
  });
  await new Person(world).call("cancelBookingByLink", {
    params: { link },
    body: { reason: "x\r\nBcc: all@example.org" },
  });
  await world.settle();
  const mails = world.mailer.sent.filter(({ text }) => text.includes("Bcc: all@example.org"));
  expect(mails.length).toBeGreaterThan(0);
  for (const { subject, to, from, replyTo, messageId } of mails)
    expect(JSON.stringify([subject, to, from, replyTo, messageId])).not.toMatch(/Bcc|\\r|\\n/);
  for (const { calendar } of world.mailer.sent)
    expect(calendar?.content.match(/^END:VCALENDAR/gm)?.length ?? 1).toBe(1);
});

test("no answer takes a header from what was asked: names of files and places to go are ours", async () => {
  const held = await holds(new Person(world), house, { startsAt: "2027-03-16T10:00:00+01:00" });
  const evil = "%0d%0aset-cookie:%20creneau_session=planted";
  for (const url of [
    `/v1/public/businesses/${evil}`,
    `/v1/public/bookings/${evil}/calendar`,
    `/v1/public/hosts/${evil}`,
    `/avatars/${evil}.svg`,
    `/files/${evil}/${evil}`,
    `/v1/problems/${evil}`,
    `/v1/docs/${evil}`,
    `/v1/public/businesses/${house.slug}/holds/${held.hold}${evil}`,
  ]) {
    const { headers, statusCode } = await world.server.inject({ url, headers: { host: "creneau.test" } });
    // Node takes no line break into a header, and fails: that somebody tried to put one there shows as a failure of ours.
    expect([url, statusCode < 500, headers["set-cookie"]]).toEqual([url, true, undefined]);
    expect([url, JSON.stringify(headers)]).toEqual([url, expect.not.stringMatching(/planted|evil/)]);
  }
});
