/** Guessing: slowed down where it comes from, never at the cost of the owner; and nothing is learnt from trying. */
import { instant } from "@creneau/scheduling";
import * as argon2 from "@node-rs/argon2";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { everyPage, PASSWORD, Person } from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { claimAttempt, settleAttempt } from "./attempts/claim.ts";
import { anAccount, subjectsTo } from "./testing.ts";

// Work is counted, not timed: the clock of a busy machine proves nothing.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const HOME = "192.0.2.10";
const ELSEWHERE = "198.51.100.10";
const tries = (person: Person, email: string, password = "wrong") =>
  person.call("signIn", { body: { email, password } });

async function statusesOf(count: number, attempt: () => Promise<{ status: number }>): Promise<number[]> {
  const statuses = [];
  for (let n = 0; n < count; n++) statuses.push((await attempt()).status);
  return statuses;
}

describe("guessing a password", () => {
  test("after five wrong ones that network waits, longer each time, and is told how long", async () => {
    const inside = await worldOfThisTest();
    const email = await anAccount(inside);
    const attacker = () => tries(new Person(inside, { address: ELSEWHERE }), email);
    expect(await statusesOf(6, attacker)).toEqual([401, 401, 401, 401, 401, 429]);
    const waits = [];
    for (let n = 0; n < 4; n++) {
      const { headers } = await attacker();
      waits.push(Number(headers["retry-after"]));
      inside.clock.passMinutes(Number(headers["retry-after"]) / 60);
      expect((await attacker()).status).toBe(401);
    }
    expect(waits).toEqual([30, 60, 120, 240]);
  });

  test("one who came before another, and is counted after them, does not wait: there is nothing to wait for", async () => {
    const now = world.clock.now();
    const deps = { ...world, clock: { now: () => now } };
    const earlier = { ...world, clock: { now: () => instant(now - 5) } };
    const school = [{ budget: "network", of: "a school at nine o'clock" }] as const;
    await claimAttempt(deps, school);
    await claimAttempt(earlier, school);
    await settleAttempt(deps, school);
    await claimAttempt(earlier, school);
  });

  test("while it waits even the right password is not looked at", async () => {
    const email = await anAccount(world);
    await statusesOf(5, () => tries(new Person(world, { address: ELSEWHERE }), email));
    const right = await tries(new Person(world, { address: ELSEWHERE }), email, PASSWORD);
    expect(right.problem.code).toBe("TOO_MANY_REQUESTS");
  });

  test("the owner is not locked out: not at home, and not even in the attacker's network with a browser they used before", async () => {
    const email = await anAccount(world);
    const laptop = await new Person(world, { address: ELSEWHERE }).signsIn(email);
    await laptop.call("signOut");
    expect(await statusesOf(8, () => tries(new Person(world, { address: ELSEWHERE }), email))).toContain(429);
    expect((await tries(new Person(world, { address: HOME }), email, PASSWORD)).status).toBe(201);
    expect((await tries(laptop, email, PASSWORD)).status).toBe(201);
  });

  test("a known browser has a budget of its own, and it ends too", async () => {
    const email = await anAccount(world);
    const stolen = await new Person(world, { address: ELSEWHERE }).signsIn(email);
    const statuses = await statusesOf(12, () => tries(stolen, email));
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect((await tries(new Person(world, { address: HOME }), email, PASSWORD)).status).toBe(201);
  });

  test("a browser that is known to one account is a stranger to another", async () => {
    const [mine, victim] = [await anAccount(world), await anAccount(world)];
    const attacker = await new Person(world, { address: "198.51.100.200" }).signsIn(mine);
    expect((await statusesOf(7, () => tries(attacker, victim))).slice(5)).toEqual([429, 429]);
  });

  test("one password tried on many accounts from one network is slowed down too", async () => {
    const inside = await worldOfThisTest();
    const spray = (n: number) => tries(new Person(inside, { address: "203.0.113.9" }), `nobody${n}@example.org`);
    const statuses = [];
    for (let n = 0; n < 62; n++) statuses.push((await spray(n)).status);
    expect(statuses.indexOf(429)).toBe(60);
  });

  test("many at once are all counted", async () => {
    const email = await anAccount(world);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => tries(new Person(world, { address: "203.0.113.77" }), email)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test("a right password forgets the wrong ones before it; so does a day", async () => {
    const inside = await worldOfThisTest();
    const email = await anAccount(inside);
    const person = () => new Person(inside, { address: ELSEWHERE });
    await statusesOf(4, () => tries(person(), email));
    expect((await tries(person(), email, PASSWORD)).status).toBe(201);
    expect(await statusesOf(4, () => tries(person(), email))).toEqual([401, 401, 401, 401]);
    inside.clock.passMinutes(24 * 60 + 1);
    expect(await statusesOf(5, () => tries(person(), email))).toEqual([401, 401, 401, 401, 401]);
  });
});

describe("nothing is learnt", () => {
  test("a wrong password, no account, and an account without a password cost the same work and have the same answer", async () => {
    const addresses = [await anAccount(world), await anAccount(world, {}), "nobody-at-all@example.org"];
    const seen = [];
    for (const email of addresses) {
      vi.mocked(argon2.verify).mockClear();
      const answers = [];
      for (let n = 0; n < 7; n++) {
        const { problem, status } = await tries(new Person(world, { address: "203.0.113.50" }), email);
        answers.push({ ...problem, status, requestId: "" });
      }
      seen.push({ answers, verifications: vi.mocked(argon2.verify).mock.calls.length });
    }
    expect(seen[0]?.verifications).toBe(5);
    for (const other of seen) expect(other).toEqual(seen[0]);
  });

  test("an attempt is kept under a hash: the table names no address and no network", async () => {
    const email = await anAccount(world);
    await tries(new Person(world, { address: ELSEWHERE }), email);
    const { rows } = await world.owner.query<{ row: string }>("select t::text as row from attempt t");
    for (const { row } of rows)
      for (const text of [email, "198.51", Buffer.from(email).toString("hex")]) expect(row).not.toContain(text);
  });
});

describe("the history", () => {
  test("says when, from which network, with what, how, and whether it worked; page after page; to its owner alone", async () => {
    const inside = await worldOfThisTest();
    const email = await anAccount(inside);
    const phone = new Person(inside, { address: HOME });
    await phone.call("signIn", { body: { email, password: PASSWORD }, headers: { "user-agent": "Phone/1.0" } });
    inside.clock.passMinutes(5);
    await tries(new Person(inside, { address: ELSEWHERE }), email);
    const entries = await everyPage(phone, "listMySignIns", { query: { limit: "1" } });
    expect(entries).toMatchObject([
      { at: "2027-03-01T08:05:00.000Z", network: "198.51.100.0/24", method: "password", outcome: "wrong-password" },
      {
        at: "2027-03-01T08:00:00.000Z",
        network: "192.0.2.0/24",
        device: "Phone/1.0",
        outcome: "in",
        secondFactor: null,
      },
    ]);
    const other = await new Person(inside).signsIn(await anAccount(inside));
    expect((await other.call("listMySignIns")).body.items).toHaveLength(1);
  });

  test("the server's role can add to it, and neither change nor delete; after a year it is forgotten", async () => {
    const inside = await worldOfThisTest();
    await new Person(inside).signsIn(await anAccount(inside));
    const { rows } = await inside.owner.query(
      `select has_table_privilege('creneau_app', 'sign_in', 'update') as u, has_table_privilege('creneau_app', 'sign_in', 'delete') as d`,
    );
    expect(rows).toEqual([{ u: false, d: false }]);
    const left = async () =>
      (await inside.owner.query<{ n: number }>("select count(*)::int as n from sign_in")).rows[0];
    await inside.owner.query("select graphile_worker.add_job('global:identity.delete-expired', '{}')");
    await inside.settle();
    expect(await left()).toEqual({ n: 1 });
    await inside.owner.query("update sign_in set at = now() - interval '366 days'");
    await inside.owner.query("select graphile_worker.add_job('global:identity.delete-expired', '{}')");
    await inside.settle();
    expect(await left()).toEqual({ n: 0 });
  });

  test("a sign-in from a browser that was never seen is told by mail; the first ever and a known one are not", async () => {
    const email = await anAccount(world);
    const laptop = await new Person(world).signsIn(email);
    await laptop.call("signOut");
    await laptop.signsIn(email);
    await world.settle();
    expect(subjectsTo(world, email)).toEqual([]);
    const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    await new Person(world, { address: ELSEWHERE }).call("signIn", {
      body: { email, password: PASSWORD },
      headers: { "user-agent": agent },
    });
    await world.settle();
    expect(subjectsTo(world, email)).toEqual(["Connexion depuis un nouvel appareil"]);
    const text = world.mailer.to(email)[0]?.text ?? "";
    for (const fact of ["Firefox, Linux", "198.51.100.0/24", "9 h 00"])
      expect(text.replaceAll(/[\u202F\u00A0]/g, " ")).toContain(fact);
  });

  test("all other sessions end at once", async () => {
    const email = await anAccount(world);
    const [here, there] = [await new Person(world).signsIn(email), await new Person(world).signsIn(email)];
    const stranger = await new Person(world).signsIn(await anAccount(world));
    expect((await here.call("endOtherSessions")).status).toBe(204);
    expect(
      [await here.call("getMe"), await there.call("getMe"), await stranger.call("getMe")].map((a) => a.status),
    ).toEqual([200, 401, 200]);
  });
});
