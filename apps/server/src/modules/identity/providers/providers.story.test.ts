/** Accounts elsewhere, at a real OpenID provider: signing in, linking, and never taking over what is not theirs. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { ACCOUNTS } from "../../../platform/vault.ts";
import { leaksOf } from "../../../testing/leaks.ts";
import { Person } from "../../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../../testing/world.ts";
import { anAccount, aSignedIn, subjectsTo, tokenIn } from "../testing.ts";
import { REDIRECT, TestProvider, type Somebody } from "./testing.ts";

let provider: TestProvider;
let world: World;
beforeAll(async () => {
  provider = await TestProvider.start();
  world = await createWorld({ settings: { CRENEAU_OIDC: provider.settings } });
});
afterAll(async () => {
  await world.close();
  await provider.stop();
});

const test_ = { provider: "test" };
const somebody = (more: Partial<Somebody> = {}): Somebody => {
  const sub = newId();
  return { sub, email: `${sub}@elsewhere.example`, email_verified: true, name: "Noé Blanc", ...more };
};

/** Goes there and back. @returns what the browser brings. */
async function brings(person: Person, who: Somebody): Promise<Record<string, string>> {
  const { url } = (await person.call("goToProvider", { params: test_ })).body;
  return provider.visit(url, who);
}

const comesBack = (person: Person, back: Record<string, string>) =>
  person.call("returnFromProvider", { body: { ...back, locale: "fr" } });

async function signsInWith(person: Person, who: Somebody) {
  return comesBack(person, await brings(person, who));
}

/** An account whose address is verified. */
const aVerified = (email: string) =>
  anAccount(world, { email, emailVerified: true, password: "a long enough password" });

describe("signing in with an account elsewhere", () => {
  test("providers are listed by name, and nothing of their secrets", async () => {
    const answer = await new Person(world).call("listProviders");
    expect(answer.body).toEqual({ items: [{ id: "test", name: "Testeur" }] });
    const { problem } = await new Person(world).call("goToProvider", { params: { provider: "unknown" } });
    expect(problem.code).toBe("NOT_FOUND");
  });

  test("one goes there with state, nonce and PKCE, to come back to our own address", async () => {
    const { url } = (await new Person(world).call("goToProvider", { params: test_ })).body;
    const query = Object.fromEntries(new URL(url).searchParams);
    expect(query).toMatchObject({ response_type: "code", redirect_uri: REDIRECT, code_challenge_method: "S256" });
    for (const name of ["state", "nonce", "code_challenge"]) expect(query[name]).toMatch(/^[\w-]{43}$/);
    expect(url).not.toContain("secret");
  });

  test("somebody new with a verified address has an account, and is in; the next time it is the same one", async () => {
    const who = somebody();
    const first = await signsInWith(new Person(world), who);
    expect(first.body.account).toMatchObject({ email: who.email, name: "Noé Blanc" });
    const person = new Person(world);
    const again = await signsInWith(person, { ...who, email: "moved@elsewhere.example" });
    expect(again.body.account).toEqual(first.body.account);
    expect((await person.call("listMyProviders")).body.items).toMatchObject([{ provider: "test", name: "Testeur" }]);
  });

  test("their address is nowhere in the database in clear, neither underway nor after", async () => {
    const inside = await worldOfThisTest({ settings: { CRENEAU_OIDC: provider.settings } });
    const [person, who] = [new Person(inside), somebody()];
    const { url } = (await person.call("goToProvider", { params: test_ })).body;
    const back = await provider.visit(url, who);
    const looks = async () => (await leaksOf(inside, [who.email ?? ""])).found;
    expect(await looks()).toEqual([]);
    expect((await comesBack(person, back)).body.account.email).toBe(who.email);
    expect(await looks()).toEqual([]);
    await inside.settle();
    expect(await looks()).toEqual([]);
  });

  test("an account whose own address is verified is linked, and its owner is told", async () => {
    const who = somebody();
    const email = await aVerified(who.email ?? "");
    expect((await signsInWith(new Person(world), who)).body.account.email).toBe(email);
    await world.settle();
    expect(subjectsTo(world, email)).toContain("Un autre service ouvre votre compte");
  });

  test("an account whose address was never verified is not taken over, nor given away", async () => {
    const who = somebody();
    const email = await anAccount(world, { email: who.email ?? "", password: "a long enough password" });
    expect((await signsInWith(new Person(world), who)).problem.code).toBe("LINK_FROM_ACCOUNT");
    const owner = await new Person(world).signsIn(email);
    expect((await owner.call("listMyProviders")).body.items).toEqual([]);
  });

  test("an address that the provider does not vouch for opens no account: its owner is asked by mail", async () => {
    const victim = await aVerified(`${newId()}@victim.example`);
    const known = await signsInWith(new Person(world), somebody({ email: victim, email_verified: false }));
    const person = new Person(world);
    const who = somebody({ email_verified: false });
    const unknown = await signsInWith(person, who);
    expect({ ...known.problem, requestId: "" }).toEqual({ ...unknown.problem, requestId: "" });
    expect(known.problem.code).toBe("CHECK_YOUR_MAIL");
    await world.settle();
    expect(subjectsTo(world, victim)).toEqual(["Vous avez déjà un compte"]);
    const owner = await new Person(world).signsIn(victim);
    expect((await owner.call("listMyProviders")).body.items).toEqual([]);
    const token = tokenIn(world, who.email ?? "");
    const elsewhere = await new Person(world).call("confirmSignUp", { body: { token } });
    expect(elsewhere.problem.code).toBe("PASSWORD_NEEDED");
    expect((await person.call("confirmSignUp", { body: { token } })).body.account.email).toBe(who.email);
    expect((await signsInWith(new Person(world), who)).body.account.email).toBe(who.email);
  });

  test("whoever reads the mail in another browser makes the account without the stranger's link", async () => {
    const who = somebody({ email_verified: false });
    await signsInWith(new Person(world), who);
    await world.settle();
    const owner = new Person(world);
    const body = { token: tokenIn(world, who.email ?? ""), password: "une autre phrase bien longue" };
    expect((await owner.call("confirmSignUp", { body })).status).toBe(201);
    expect((await owner.call("listMyProviders")).body.items).toEqual([]);
  });

  test("an account with an authenticator is not gone around by an address", async () => {
    const who = somebody();
    const email = await aVerified(who.email ?? "");
    const index = world.vault.blind(email, ACCOUNTS, "email");
    const { rows } = await world.owner.query<{ id: string }>("select id from account where email_index = $1", [index]);
    const place = { table: "totp", column: "secret", businessId: null, id: rows[0]?.id ?? "" };
    await world.owner.query(
      "insert into totp (account_id, secret_sealed, created_at, confirmed_at) values ($1, $2, now(), now())",
      [place.id, world.vault.seal("JBSWY3DPEHPK3PXP", place)],
    );
    expect((await signsInWith(new Person(world), who)).problem.code).toBe("LINK_FROM_ACCOUNT");
  });
});

describe("what comes back", () => {
  test("is taken once", async () => {
    const person = new Person(world);
    const back = await brings(person, somebody());
    const kept = person.cookies.get("creneau_provider") ?? "";
    expect((await comesBack(person, back)).status).toBe(201);
    person.cookies.set("creneau_provider", kept);
    expect((await comesBack(person, back)).problem.code).toBe("PROVIDER_REFUSED");
  });

  test("is taken only from the browser that left: nobody signs somebody else in to their own account", async () => {
    const back = await brings(new Person(world), somebody());
    expect((await comesBack(new Person(world), back)).problem.code).toBe("PROVIDER_REFUSED");
    const victim = new Person(world);
    await victim.call("goToProvider", { params: test_ });
    expect((await comesBack(victim, back)).problem.code).toBe("PROVIDER_REFUSED");
  });

  test.each([
    ["another state", { state: "A".repeat(43) }],
    ["another issuer", { iss: "https://evil.example" }],
    ["a code that was never given", { code: "made-up" }],
  ])("is refused with %s", async (_, wrong) => {
    const person = new Person(world);
    const back = await brings(person, somebody());
    expect((await comesBack(person, { ...back, ...wrong })).problem.code).toBe("PROVIDER_REFUSED");
    expect(person.cookies.has("creneau_session")).toBe(false);
  });

  test("is refused when what says who they are was signed by nobody, or altered", async () => {
    onTestFinished(() => provider.forges(undefined));
    const forgeries = [
      ([head, body, signature = ""]: string[]) => [
        head,
        body,
        signature.startsWith("A") ? "B" : "A",
        signature.slice(1),
      ],
      ([, body]: string[]) => [Buffer.from('{"alg":"none"}').toString("base64url"), body, ""],
      ([head, , signature]: string[]) => [head, Buffer.from('{"sub":"me"}').toString("base64url"), signature],
    ];
    for (const forge of forgeries) {
      const person = new Person(world);
      const back = await brings(person, somebody());
      provider.forges((token) => {
        const [head, body, ...signature] = forge(token.split("."));
        return [head, body, signature.join("")].join(".");
      });
      expect((await comesBack(person, back)).problem.code).toBe("PROVIDER_REFUSED");
      expect(person.cookies.has("creneau_session")).toBe(false);
      provider.forges(undefined);
    }
    expect((await signsInWith(new Person(world), somebody())).status).toBe(201);
  });

  test("is refused when they changed their mind, or came back too late", async () => {
    const inside = await worldOfThisTest({ settings: { CRENEAU_OIDC: provider.settings } });
    const person = new Person(inside);
    const { url } = (await person.call("goToProvider", { params: test_ })).body;
    const state = new URL(url).searchParams.get("state") ?? "";
    const denied = await comesBack(person, { state, error: "access_denied", iss: provider.issuer });
    expect(denied.problem.code).toBe("PROVIDER_REFUSED");
    const back = await brings(person, somebody());
    inside.clock.passMinutes(10);
    expect((await comesBack(person, back)).problem.code).toBe("PROVIDER_REFUSED");
  });

  test("a code of one way is worth nothing on another: PKCE", async () => {
    const [one, other] = [new Person(world), new Person(world)];
    const [stolen, own] = [await brings(one, somebody()), await brings(other, somebody())];
    const mixed = await comesBack(other, { ...own, code: stolen["code"] ?? "" });
    expect(mixed.problem.code).toBe("PROVIDER_REFUSED");
  });

  test("a provider that is away is said to be", async () => {
    const gone = await TestProvider.start();
    const inside = await worldOfThisTest({ settings: { CRENEAU_OIDC: gone.settings } });
    await gone.stop();
    const { problem } = await new Person(inside).call("goToProvider", { params: test_ });
    expect(problem.code).toBe("PROVIDER_UNREACHABLE");
  });

  test("the secrets of a way under way are not readable in the database", async () => {
    const person = new Person(world);
    const { url } = (await person.call("goToProvider", { params: test_ })).body;
    const query = new URL(url).searchParams;
    const { rows } = await world.owner.query<{ row: string }>("select t::text as row from provider_visit t");
    for (const { row } of rows)
      for (const name of ["state", "nonce"])
        for (const form of [query.get(name) ?? "none", Buffer.from(query.get(name) ?? "").toString("hex")])
          expect(row).not.toContain(form);
  });
});

describe("from the account's own page", () => {
  async function links(person: Person, who: Somebody) {
    const { url } = (await person.call("goToLinkProvider", { params: test_ })).body;
    return person.call("linkProvider", { body: await provider.visit(url, who) });
  }

  test("any account elsewhere is linked, whatever its address, and parted again", async () => {
    const { email, person } = await aSignedIn(world);
    const who = somebody({ email_verified: false });
    const linked = (await links(person, who)).body;
    expect((await signsInWith(new Person(world), who)).body.account.email).toBe(email);
    const stranger = (await aSignedIn(world)).person;
    const parts = { params: { linkId: linked.id } };
    expect((await stranger.call("unlinkProvider", parts)).problem.code).toBe("NOT_FOUND");
    expect((await person.call("unlinkProvider", parts)).status).toBe(204);
    expect((await signsInWith(new Person(world), who)).problem.code).toBe("CHECK_YOUR_MAIL");
  });

  test("one account elsewhere opens one account here", async () => {
    const who = somebody();
    await signsInWith(new Person(world), who);
    const { person } = await aSignedIn(world);
    expect((await links(person, who)).problem.code).toBe("LINKED_ELSEWHERE");
  });

  test("what was begun to sign in links nothing, and the other way round; nor for another account", async () => {
    const { person } = await aSignedIn(world);
    const begunToSignIn = await brings(person, somebody());
    expect((await person.call("linkProvider", { body: begunToSignIn })).problem.code).toBe("PROVIDER_REFUSED");
    const { url } = (await person.call("goToLinkProvider", { params: test_ })).body;
    const begunToLink = await provider.visit(url, somebody());
    const other = (await aSignedIn(world)).person;
    other.cookies.set("creneau_provider", person.cookies.get("creneau_provider") ?? "");
    expect((await other.call("linkProvider", { body: begunToLink })).problem.code).toBe("PROVIDER_REFUSED");
  });
});
