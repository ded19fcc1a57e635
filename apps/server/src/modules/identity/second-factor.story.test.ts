/** The second factor: an authenticator, recovery codes; and the fresh proof that dangerous acts ask for. */
import { createHmac } from "node:crypto";
import { routes, type RouteName } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { PASSWORD, Person } from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { anAccount, aSignedIn, subjectsTo, tokenIn } from "./testing.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** RFC 6238 by hand, independent of the library that the product uses. */
function codeOf(base32: string, atMs: number): string {
  const bits = base32
    .split("")
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

interface Guarded {
  readonly email: string;
  readonly person: Person;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Somebody whose account an authenticator guards. The step of the code that switched it on is spent: the clock goes on. */
async function guarded(inside: World): Promise<Guarded> {
  const { email, person } = await aSignedIn(inside);
  const { secret } = (await person.call("beginTotp")).body;
  const on = await person.call("confirmTotp", { body: { code: codeOf(secret, inside.clock.now()) } });
  inside.clock.passMinutes(1);
  return { email, person, secret, recoveryCodes: on.body.recoveryCodes };
}

/** The first factor. @returns who awaits the second. */
async function atTheDoor(inside: World, email: string, address = "127.0.0.1"): Promise<Person> {
  const person = new Person(inside, { address });
  const answer = await person.call("signIn", { body: { email, password: PASSWORD } });
  expect(answer.problem).toMatchObject({ status: 401, code: "SECOND_FACTOR_REQUIRED" });
  expect(person.cookies.has("creneau_session")).toBe(false);
  return person;
}

const gives = (person: Person, code: string) => person.call("giveSecondFactor", { body: { code } });

test("RFC 6238, appendix B: the test's own codes are right", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect([codeOf(secret, 59_000), codeOf(secret, 1_111_111_109_000)]).toEqual(["287082", "081804"]);
});

describe("an authenticator", () => {
  test("is shown as a picture and as text, and guards nothing before its first code", async () => {
    const { email, person } = await aSignedIn(world);
    const { body } = await person.call("beginTotp");
    expect(body.uri).toContain(`secret=${body.secret}`);
    expect(body.uri).toContain("otpauth://totp/Creneau:");
    expect(body.qr).toMatch(/^<svg /);
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    await new Person(world).signsIn(email);
    const wrong = await person.call("confirmTotp", { body: { code: "000000" } });
    expect(wrong.problem.code).toBe("WRONG_CODE");
  });

  test("once on, a password alone opens nothing; with the code one is in, and the history says with what", async () => {
    const { email, secret, person: owner } = await guarded(world);
    const person = await atTheDoor(world, email);
    expect((await person.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
    const { body } = await gives(person, codeOf(secret, world.clock.now()));
    expect(body.account.email).toBe(email);
    const history = (await owner.call("listMySignIns")).body.items;
    expect(history[0]).toMatchObject({ method: "password", secondFactor: "totp", outcome: "in" });
    expect((await owner.call("beginTotp")).problem.code).toBe("ALREADY_ON");
    await world.settle();
    expect(subjectsTo(world, email)).toContain("Double authentification activée");
  });

  test("a code works once, and none older than the last works after it", async () => {
    const { email, secret } = await guarded(world);
    const now = codeOf(secret, world.clock.now());
    const before = codeOf(secret, world.clock.now() - 30_000);
    expect((await gives(await atTheDoor(world, email), now)).status).toBe(201);
    for (const code of [now, before])
      expect((await gives(await atTheDoor(world, email), code)).problem.code).toBe("WRONG_CODE");
  });

  test("of two who give one code at once, one is in", async () => {
    const { email, secret } = await guarded(world);
    const doors = [await atTheDoor(world, email), await atTheDoor(world, email)];
    const code = codeOf(secret, world.clock.now());
    const statuses = (await Promise.all(doors.map((person) => gives(person, code)))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 401]);
  });

  test("a clock that is half a minute off is forgiven; a minute and a half is not", async () => {
    const { email, secret } = await guarded(world);
    const at = (seconds: number) => codeOf(secret, world.clock.now() + seconds * 1000);
    expect((await gives(await atTheDoor(world, email), at(-90))).problem.code).toBe("WRONG_CODE");
    expect((await gives(await atTheDoor(world, email), at(90))).problem.code).toBe("WRONG_CODE");
    expect((await gives(await atTheDoor(world, email), at(30))).status).toBe(201);
  });

  test("its secret is nowhere readable in the database", async () => {
    const { secret, recoveryCodes } = await guarded(world);
    const { rows } = await world.owner.query<{ row: string }>(
      "select t::text as row from totp t union all select t::text from recovery_code t",
    );
    const texts = [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll("-", ""))];
    for (const { row } of rows)
      for (const text of texts)
        for (const form of [text, Buffer.from(text).toString("hex")]) expect(row).not.toContain(form);
  });
});

describe("the wait for the second factor", () => {
  test("lasts ten minutes, five tries, and ends when it is over", async () => {
    const inside = await worldOfThisTest();
    const { email, secret } = await guarded(inside);
    const tired = await atTheDoor(inside, email);
    const codes = [];
    for (let n = 0; n < 6; n++) codes.push((await gives(tired, "000000")).problem.code);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => "WRONG_CODE"), "SIGN_IN_EXPIRED"]);
    const late = await atTheDoor(inside, email);
    inside.clock.passMinutes(10);
    expect((await gives(late, codeOf(secret, inside.clock.now()))).problem.code).toBe("SIGN_IN_EXPIRED");
    const used = await atTheDoor(inside, email);
    const cookie = used.cookies.get("creneau_pending") ?? "";
    expect((await gives(used, codeOf(secret, inside.clock.now()))).status).toBe(201);
    inside.clock.passMinutes(1);
    used.cookies.set("creneau_pending", cookie);
    expect((await gives(used, codeOf(secret, inside.clock.now()))).problem.code).toBe("SIGN_IN_EXPIRED");
    expect((await gives(new Person(inside), "123456")).problem.code).toBe("SIGN_IN_EXPIRED");
  });

  test("guessing codes is slowed down whatever the network; a browser the owner used before is not", async () => {
    const inside = await worldOfThisTest();
    const { email, secret, person } = await guarded(inside);
    const statuses = [];
    for (let n = 0; n < 12; n++) {
      const attacker = await atTheDoor(inside, email, `198.51.${n}.1`);
      statuses.push((await gives(attacker, "000000")).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    await person.call("signOut");
    await person.call("signIn", { body: { email, password: PASSWORD } });
    expect((await gives(person, codeOf(secret, inside.clock.now()))).status).toBe(201);
  });

  test("is asked for after a link by mail, and after a new password, too", async () => {
    const { email, secret } = await guarded(world);
    const person = new Person(world);
    await person.call("requestMagicLink", { body: { email } });
    await world.settle();
    const byLink = await person.call("redeemMagicLink", { body: { token: tokenIn(world, email) } });
    expect(byLink.problem.code).toBe("SECOND_FACTOR_REQUIRED");
    await person.call("requestPasswordReset", { body: { email } });
    await world.settle();
    const body = { token: tokenIn(world, email), password: "une autre phrase bien longue" };
    expect((await person.call("resetPassword", { body })).problem.code).toBe("SECOND_FACTOR_REQUIRED");
    expect((await gives(person, codeOf(secret, world.clock.now()))).status).toBe(201);
  });
});

describe("recovery codes", () => {
  test("ten, each for one sign-in, however typed; told by mail how many are left", async () => {
    const { email, recoveryCodes } = await guarded(world);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code = ""] = recoveryCodes;
    expect((await gives(await atTheDoor(world, email), code.toLowerCase().replaceAll("-", " "))).status).toBe(201);
    expect((await gives(await atTheDoor(world, email), code)).problem.code).toBe("WRONG_CODE");
    await world.settle();
    expect(world.mailer.to(email).at(-1)?.text).toContain("9");
  });

  test("of one account open no other", async () => {
    const [one, other] = [await guarded(world), await guarded(world)];
    const answer = await gives(await atTheDoor(world, other.email), one.recoveryCodes[0] ?? "");
    expect(answer.problem.code).toBe("WRONG_CODE");
  });

  test("new ones end the old; without an authenticator there are none", async () => {
    const { email, person, recoveryCodes } = await guarded(world);
    const renewed = (await person.call("renewRecoveryCodes")).body.recoveryCodes;
    expect((await gives(await atTheDoor(world, email), recoveryCodes[0] ?? "")).problem.code).toBe("WRONG_CODE");
    expect((await gives(await atTheDoor(world, email), renewed[0] ?? "")).status).toBe(201);
    expect((await person.call("getMySecurity")).body).toMatchObject({ totp: true, recoveryCodesLeft: 9 });
    expect((await person.call("removeTotp")).status).toBe(204);
    expect((await person.call("getMySecurity")).body).toMatchObject({ totp: false, recoveryCodesLeft: 0 });
    expect((await person.call("renewRecoveryCodes")).problem.code).toBe("NOT_FOUND");
    await new Person(world).signsIn(email);
  });
});

describe("a fresh proof", () => {
  const freshRoutes = (Object.keys(routes) as RouteName[]).filter(
    (name) => "fresh" in routes[name] && routes[name].access === "account",
  );
  const filler = { password: PASSWORD, email: "x@example.org", code: "123456", challengeId: newId(), name: "x" };

  test("is asked for by every dangerous act, ten minutes after the last one, before anything else is looked at", async () => {
    const inside = await worldOfThisTest();
    const { person } = await aSignedIn(inside);
    inside.clock.passMinutes(10);
    expect(freshRoutes.length).toBeGreaterThan(9);
    for (const name of freshRoutes) {
      const params = { passkeyId: newId(), linkId: newId(), provider: "google" };
      const { problem } = await person.call(name, { params, body: filler });
      expect([name, problem.code, problem.status]).toEqual([name, "STEP_UP_REQUIRED", 403]);
    }
    expect((await person.call("getMe")).status).toBe(200);
  });

  test("is given with the password, for ten minutes, and for this session alone", async () => {
    const inside = await worldOfThisTest();
    const { email, person } = await aSignedIn(inside);
    const other = await new Person(inside).signsIn(email);
    inside.clock.passMinutes(10);
    const wrong = await person.call("proveMyself", { body: { password: "wrong" } });
    expect(wrong.problem.code).toBe("WRONG_CREDENTIALS");
    expect((await person.call("beginTotp")).problem.code).toBe("STEP_UP_REQUIRED");
    const proven = await person.call("proveMyself", { body: { password: PASSWORD } });
    expect(proven.body.until).toBe("2027-03-01T08:20:00.000Z");
    expect((await person.call("beginTotp")).status).toBe(201);
    expect((await other.call("beginTotp")).problem.code).toBe("STEP_UP_REQUIRED");
    inside.clock.passMinutes(10);
    expect((await person.call("beginTotp")).problem.code).toBe("STEP_UP_REQUIRED");
  });

  test("is given with a code, which is spent by it; nothing at all proves nothing", async () => {
    const inside = await worldOfThisTest();
    const { person, secret } = await guarded(inside);
    inside.clock.passMinutes(10);
    const code = codeOf(secret, inside.clock.now());
    expect((await person.call("proveMyself", { body: {} })).problem.code).toBe("WRONG_CODE");
    expect((await person.call("proveMyself", { body: { code } })).status).toBe(200);
    expect((await person.call("proveMyself", { body: { code } })).problem.code).toBe("WRONG_CODE");
    expect((await person.call("renewRecoveryCodes")).status).toBe(201);
  });

  test("guessing it is slowed down", async () => {
    const { person } = await aSignedIn(world);
    const statuses = [];
    for (let n = 0; n < 11; n++)
      statuses.push((await person.call("proveMyself", { body: { password: "wrong" } })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });

  test("a link by mail is one only for an account that has nothing better", async () => {
    const [bare, better] = [await anAccount(world, {}), await anAccount(world)];
    const codes = [];
    for (const email of [bare, better]) {
      const person = new Person(world);
      await person.call("requestMagicLink", { body: { email } });
      await world.settle();
      await person.call("redeemMagicLink", { body: { token: tokenIn(world, email) } });
      codes.push((await person.call("changePassword", { body: { password: "une autre phrase bien longue" } })).status);
    }
    expect(codes).toEqual([204, 403]);
  });
});
