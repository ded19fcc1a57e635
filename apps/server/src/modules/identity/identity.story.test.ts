/** Who you are: signing in by password and by mail, sessions, and what of it all is kept. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACCOUNTS } from "../../platform/vault.ts";
import { createHouse, everyPage, PASSWORD, Person, type House } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { registerAccount } from "./index.ts";

let world: World;
let house: House;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world);
});
afterAll(() => world.close());

let accounts = 0;

/** An account of a test's own. @returns its address. */
async function account(
  inside: World,
  options: { readonly password?: string } = { password: PASSWORD },
): Promise<string> {
  const email = `camille${accounts++}@example.org`;
  await registerAccount(inside.db, inside.clock, { email, name: "Camille", locale: "fr", ...options });
  return email;
}

const asksForLink = (inside: World, email: string) => new Person(inside).call("requestMagicLink", { body: { email } });

/** The token in the latest mail to an address. */
function tokenIn(inside: World, email: string): string {
  const text = inside.mailer.to(email).at(-1)?.text ?? "";
  return decodeURIComponent(/#token=([\w%-]+)/.exec(text)?.[1] ?? "no link");
}

describe("by password", () => {
  test("one is in, and is told who one is and where one works", async () => {
    const person = new Person(world);
    const { body } = await person.call("signIn", {
      body: { email: house.ownerEmail.toUpperCase(), password: PASSWORD },
    });
    expect(body.account).toMatchObject({ email: house.ownerEmail, name: "Odile Owner", locale: "fr" });
    expect(body.memberships).toMatchObject([
      { businessId: house.scope.businessId, slug: house.slug, role: "owner", professionalId: null },
    ]);
    expect((await person.call("getMe")).body).toEqual(body);
    const [mentor] = house.mentors;
    const mentorsOwn = await new Person(world).call("signIn", {
      body: { email: mentor?.email ?? "", password: PASSWORD },
    });
    expect(mentorsOwn.body.memberships).toMatchObject([{ role: "employee", professionalId: mentor?.id }]);
    expect(mentorsOwn.body.memberships[0]?.permissions).not.toContain("contact.read");
  });

  test("a wrong password, an unknown address and an account without a password are answered alike", async () => {
    const withoutPassword = await account(world, {});
    const before = await allRows(world);
    const answers = await Promise.all(
      [
        { email: house.ownerEmail, password: "wrong" },
        { email: "nobody@example.org", password: PASSWORD },
        { email: withoutPassword, password: PASSWORD },
        { email: withoutPassword, password: "nobody has this password" },
      ].map((body) => new Person(world).call("signIn", { body })),
    );
    for (const answer of answers) {
      expect({ ...answer.problem, requestId: "" }).toEqual({ ...answers[0]?.problem, requestId: "" });
      expect(answer.problem.code).toBe("WRONG_CREDENTIALS");
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
    // What was tried is kept, and nothing else.
    const { "public.attempt": _, "public.sign_in": __, ...after } = await allRows(world);
    expect(before).toMatchObject(after);
  });

  test("the same letters typed on another keyboard are the same password", async () => {
    const email = await account(world, { password: "mot de passe né à Nîmes".normalize("NFD") });
    const answer = await new Person(world).call("signIn", {
      body: { email, password: "mot de passe né à Nîmes".normalize("NFC") },
    });
    expect(answer.status).toBe(201);
  });

  test("an address has one account, whatever its capitals", async () => {
    const email = await account(world);
    const again = registerAccount(world.db, world.clock, {
      email: ` ${email.toUpperCase()} `,
      name: "Camille",
      locale: "fr",
    });
    await expect(again).rejects.toThrow("ACCOUNT_EXISTS");
  });
});

describe("the cookie", () => {
  test("is out of scripts' reach, stays on our site, leaves its end to the session; over TLS it is for TLS only", async () => {
    const cookieOf = async (inside: World) => {
      const email = await account(inside);
      const answer = await new Person(inside).call("signIn", { body: { email, password: PASSWORD } });
      const set = [answer.headers["set-cookie"] ?? []].flat().map(String);
      for (const one of set) expect(one).toMatch(/; HttpOnly; .*SameSite=Lax|; HttpOnly; SameSite=Lax/);
      const [session = "", device = ""] = set;
      expect(device).toMatch(/^(__Secure-)?creneau_device=.*; Path=\/v1\/me;/);
      return session
        .replace(/=[\w-]{43};/, "=…;")
        .split("; ")
        .toSorted();
    };
    const common = ["HttpOnly", "Max-Age=34560000", "Path=/", "SameSite=Lax"];
    expect(await cookieOf(world)).toEqual([...common, "creneau_session=…"]);
    const secure = await worldOfThisTest({ settings: { CRENEAU_PUBLIC_URL: "https://rdv.example" } });
    expect(await cookieOf(secure)).toEqual([...common, "Secure", "__Host-creneau_session=…"]);
  });

  test("what it holds is nowhere in the database: neither it nor a password nor a link's token", async () => {
    const email = await account(world);
    const person = new Person(world);
    const answer = await person.call("signIn", { body: { email, password: PASSWORD } });
    const cookie = /creneau_session=([\w-]+)/.exec(String(answer.headers["set-cookie"]))?.[1] ?? "no cookie";
    await asksForLink(world, email);
    await world.settle();
    const secrets = [cookie, PASSWORD, tokenIn(world, email)];
    expect(secrets[2]).toMatch(/^[\w-]{43}$/);
    const { rows } = await world.owner.query<{ row: string }>(
      "select t::text as row from session t union all select t::text from magic_link t union all select t::text from account t",
    );
    for (const secret of secrets) {
      const hex = Buffer.from(secret, "base64url").toString("hex");
      const asText = Buffer.from(secret).toString("hex");
      for (const { row } of rows) for (const form of [secret, hex, asText]) expect(row).not.toContain(form);
    }
    const hashes = await world.owner.query<{ password_hash: string }>(
      "select password_hash from account where email_index = $1",
      [world.vault.blind(email, ACCOUNTS, "email")],
    );
    expect(hashes.rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("by a link sent by mail", () => {
  test("it signs in once", async () => {
    const email = await account(world, {});
    const asked = await asksForLink(world, email.toUpperCase());
    expect(asked.body).toEqual({ sentTo: email.toUpperCase(), expiresInMinutes: 10 });
    await world.settle();
    expect(world.mailer.to(email)).toHaveLength(1);
    const token = tokenIn(world, email);
    const person = new Person(world);
    expect((await person.call("redeemMagicLink", { body: { token } })).body.account.email).toBe(email);
    expect((await person.call("getMe")).body.account.email).toBe(email);
    const again = await new Person(world).call("redeemMagicLink", { body: { token } });
    expect(again.problem).toMatchObject({ status: 404, code: "LINK_NOT_VALID" });
  });

  test("used twice at once, one gets in", async () => {
    const email = await account(world);
    await asksForLink(world, email);
    await world.settle();
    const token = tokenIn(world, email);
    const answers = await Promise.all(
      [1, 2, 3].map(() => new Person(world).call("redeemMagicLink", { body: { token } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404]);
  });

  test("it ends after ten minutes; and one that waited too long in the queue is not sent at all", async () => {
    const inside = await worldOfThisTest();
    const email = await account(inside);
    await asksForLink(inside, email);
    await inside.settle();
    inside.clock.passMinutes(10);
    const late = await new Person(inside).call("redeemMagicLink", { body: { token: tokenIn(inside, email) } });
    expect(late.problem.code).toBe("LINK_NOT_VALID");
    await asksForLink(inside, email);
    inside.clock.passMinutes(10);
    await inside.settle();
    expect(inside.mailer.to(email)).toHaveLength(1);
  });

  test("for an address without an account the answer is the same, and no mail goes", async () => {
    const asked = await asksForLink(world, "stranger@example.org");
    expect([asked.status, asked.body]).toEqual([202, { sentTo: "stranger@example.org", expiresInMinutes: 10 }]);
    await world.settle();
    expect(world.mailer.to("stranger@example.org")).toEqual([]);
  });

  test("while it waits in the queue, nobody reads there whose it is", async () => {
    const inside = await worldOfThisTest();
    const email = await account(inside);
    await asksForLink(inside, email);
    const { rows } = await inside.owner.query<{ row: string }>(
      "select t::text as row from graphile_worker._private_jobs t",
    );
    expect(rows).toHaveLength(1);
    for (const { row } of rows) {
      for (const form of [
        email,
        "camille",
        Buffer.from(email).toString("base64").slice(0, 16),
        Buffer.from(email).toString("hex"),
      ]) {
        expect(row.toLowerCase()).not.toContain(form.toLowerCase());
      }
    }
  });

  test("a mail server that is down for a while: tried again, the link in the mail that arrives works", async () => {
    const inside = await worldOfThisTest();
    const email = await account(inside);
    inside.mailer.down = true;
    await asksForLink(inside, email);
    await inside.settle();
    expect(inside.mailer.to(email)).toEqual([]);
    inside.mailer.down = false;
    inside.clock.passMinutes(5);
    await inside.settle();
    expect(inside.mailer.to(email)).toHaveLength(1);
    expect((await new Person(inside).call("redeemMagicLink", { body: { token: tokenIn(inside, email) } })).status).toBe(
      201,
    );
  });
});

describe("sessions", () => {
  test("are listed, the newest first, with the one in hand marked; another's are not among them", async () => {
    const email = await account(world);
    const phone = new Person(world);
    await phone.call("signIn", { body: { email, password: PASSWORD }, headers: { "user-agent": "Phone/1.0" } });
    const desk = new Person(world);
    await desk.call("signIn", {
      body: { email, password: PASSWORD },
      headers: { "user-agent": `Desk/2.0 ${"x".repeat(500)}` },
    });
    const { items } = (await desk.call("listMySessions")).body;
    expect(items.map(({ current, device }) => [current, device.slice(0, 9), device.length])).toEqual([
      [true, "Desk/2.0 ", 200],
      [false, "Phone/1.0", 9],
    ]);
    expect(items[0]).toMatchObject({ createdAt: "2027-03-01T08:00:00.000Z", expiresAt: "2027-03-31T08:00:00.000Z" });
    const paged = await everyPage(desk, "listMySessions", { query: { limit: "1" } });
    expect(paged.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  test("one can end another of one's own: at once it opens nothing; nobody ends somebody else's", async () => {
    const email = await account(world);
    const [lost, kept] = [await new Person(world).signsIn(email), await new Person(world).signsIn(email)];
    const lostId = (await kept.call("listMySessions")).body.items.find(({ current }) => !current)?.id ?? "";
    const stranger = await new Person(world).signsIn(house.ownerEmail);
    expect((await stranger.call("revokeMySession", { params: { sessionId: lostId } })).problem.code).toBe("NOT_FOUND");
    expect((await lost.call("getMe")).status).toBe(200);
    expect((await kept.call("revokeMySession", { params: { sessionId: lostId } })).status).toBe(204);
    expect((await lost.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
    expect((await kept.call("revokeMySession", { params: { sessionId: lostId } })).problem.code).toBe("NOT_FOUND");
  });

  test("signing out ends the session itself, not only the cookie", async () => {
    const email = await account(world);
    const person = new Person(world);
    const signedIn = await person.call("signIn", { body: { email, password: PASSWORD } });
    const cookie = /creneau_session=[\w-]+/.exec(String(signedIn.headers["set-cookie"]))?.[0] ?? "";
    const out = await person.call("signOut");
    expect([out.status, String(out.headers["set-cookie"])]).toEqual([
      204,
      expect.stringContaining("creneau_session=;"),
    ]);
    expect((await new Person(world).call("getMe", { headers: { cookie } })).problem.code).toBe("NOT_SIGNED_IN");
  });

  test("one in use goes on; one left alone ends after thirty days", async () => {
    const inside = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const email = await account(inside);
    const [used, left] = [await new Person(inside).signsIn(email), await new Person(inside).signsIn(email)];
    for (const day of ["2027-03-15", "2027-03-29"]) {
      inside.clock.goTo(`${day}T08:00:00Z`);
      expect((await used.call("getMe")).status).toBe(200);
    }
    inside.clock.goTo("2027-03-31T07:59:59Z");
    expect((await used.call("listMySessions")).body.items).toHaveLength(2);
    inside.clock.goTo("2027-03-31T08:00:00Z");
    expect((await left.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
    expect((await used.call("listMySessions")).body.items).toMatchObject([
      { current: true, lastSeenAt: "2027-03-31T07:59:59.000Z" },
    ]);
  });

  test("however much it is used, one signs in again after ninety days", async () => {
    const inside = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const used = await new Person(inside).signsIn(await account(inside));
    for (const day of ["2027-03-29", "2027-04-26", "2027-05-24"]) {
      inside.clock.goTo(`${day}T08:00:00Z`);
      expect((await used.call("getMe")).status).toBe(200);
    }
    const [session] = (await used.call("listMySessions")).body.items;
    expect(session?.expiresAt).toBe("2027-05-30T08:00:00.000Z");
    inside.clock.goTo("2027-05-30T07:59:59Z");
    expect((await used.call("getMe")).status).toBe(200);
    inside.clock.goTo("2027-05-30T08:00:00Z");
    expect((await used.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
  });

  test("what has ended is swept away each night, and nothing else", async () => {
    const inside = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const email = await account(inside);
    await new Person(inside).signsIn(email);
    await asksForLink(inside, email);
    await inside.settle();
    inside.clock.goTo("2027-04-01T03:17:00Z");
    await new Person(inside).signsIn(email);
    await inside.owner.query("select graphile_worker.add_job('global:identity.delete-expired', '{}')");
    await inside.settle();
    const { rows } = await inside.owner.query(
      "select (select count(*)::int from session) as sessions, (select count(*)::int from magic_link) as links",
    );
    expect(rows).toEqual([{ sessions: 1, links: 0 }]);
  });
});
