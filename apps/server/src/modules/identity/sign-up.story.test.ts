/** From a stranger to an account: signing up, forgetting a password, changing password and address. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { ACCOUNTS } from "../../platform/vault.ts";
import { createHouse, PASSWORD, Person } from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { anAccount, aSignedIn, subjectsTo, tokenIn } from "./testing.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const OTHER = "une autre phrase bien longue";
const stranger = () => `louise-${newId().slice(-12)}@example.org`;
const asksForAccount = (person: Person, email: string, more: object = {}) =>
  person.call("signUp", { body: { email, name: "Louise Petit", password: PASSWORD, locale: "fr", ...more } });

/** What the tables hold of an address. */
const accountRow = async (email: string) =>
  (
    await world.owner.query<Record<string, unknown>>(
      "select name, email_verified_at, password_hash from account where email_index = $1",
      [world.vault.blind(email, ACCOUNTS, "email")],
    )
  ).rows;

describe("signing up", () => {
  test("the link of the mail makes the account, verified, and signs in; it belongs to no business yet", async () => {
    const email = stranger();
    const person = new Person(world);
    const asked = await asksForAccount(person, email.toUpperCase());
    expect(asked.body).toEqual({ sentTo: email.toUpperCase(), expiresInMinutes: 1440 });
    expect(await accountRow(email)).toEqual([]);
    await world.settle();
    const confirmed = await person.call("confirmSignUp", { body: { token: tokenIn(world, email) } });
    expect(confirmed.body).toMatchObject({ account: { email, name: "Louise Petit", theme: "auto" }, memberships: [] });
    expect((await person.call("getMe")).body).toEqual(confirmed.body);
    expect((await person.call("getMySecurity")).body).toMatchObject({ emailVerified: true, hasPassword: true });
    await new Person(world).signsIn(email);
    await world.settle();
    expect(subjectsTo(world, email)).toContain("Bienvenue sur Creneau");
  });

  test("the link works once, and for a day", async () => {
    const inside = await worldOfThisTest();
    const person = new Person(inside);
    const [used, late] = [stranger(), stranger()];
    for (const email of [used, late]) await asksForAccount(person, email);
    await inside.settle();
    await asksForAccount(person, used);
    await inside.settle();
    const token = tokenIn(inside, used);
    expect((await person.call("confirmSignUp", { body: { token } })).status).toBe(201);
    expect((await person.call("confirmSignUp", { body: { token } })).problem.code).toBe("LINK_NOT_VALID");
    inside.clock.passMinutes(1440);
    const ask = { token: tokenIn(inside, late), password: OTHER };
    expect((await person.call("confirmSignUp", { body: ask })).problem.code).toBe("LINK_NOT_VALID");
  });

  test("an address that has an account is answered the same; its owner is told, and nothing of theirs changes", async () => {
    const email = await anAccount(world);
    const before = await accountRow(email);
    const [known, unknown] = [new Person(world), new Person(world)];
    const other = stranger();
    const [a, b] = [await asksForAccount(known, email), await asksForAccount(unknown, other)];
    expect({ ...a.body, sentTo: "" }).toEqual({ ...b.body, sentTo: "" });
    expect([a.status, [...known.cookies.keys()]]).toEqual([b.status, [...unknown.cookies.keys()]]);
    await world.settle();
    expect(subjectsTo(world, email)).toEqual(["Vous avez déjà un compte"]);
    expect(world.mailer.to(email)[0]?.text).not.toContain("#token=");
    expect(await accountRow(email)).toEqual(before);
  });

  test("whoever asked for somebody else's address gets nothing: in another browser a password is chosen anew", async () => {
    const email = stranger();
    await asksForAccount(new Person(world), email, { password: "the password of an attacker" });
    await world.settle();
    const token = tokenIn(world, email);
    const owner = new Person(world);
    expect((await owner.call("confirmSignUp", { body: { token } })).problem.code).toBe("PASSWORD_NEEDED");
    const weak = await owner.call("confirmSignUp", { body: { token, password: "motdepasse1234" } });
    expect(weak.problem.fields).toEqual([{ path: "password", message: expect.stringContaining("premiers") }]);
    expect((await owner.call("confirmSignUp", { body: { token, password: OTHER } })).status).toBe(201);
    const attacker = await new Person(world).call("signIn", {
      body: { email, password: "the password of an attacker" },
    });
    expect(attacker.problem.code).toBe("WRONG_CREDENTIALS");
    await new Person(world).signsIn(email, OTHER);
  });

  test("what is typed as a name is in no mail before the address is verified", async () => {
    const email = stranger();
    await asksForAccount(new Person(world), email, { name: "Gagnez 1000 euros sur evil.example" });
    await world.settle();
    const [mail] = world.mailer.to(email);
    expect(JSON.stringify(mail)).not.toContain("evil");
  });

  test("neither address, name nor token is readable in the tables or the queue while it waits", async () => {
    const inside = await worldOfThisTest();
    const email = stranger();
    const person = new Person(inside);
    await asksForAccount(person, email);
    const look = async () =>
      (
        await inside.owner.query<{ row: string }>(
          "select t::text as row from sign_up t union all select t::text from graphile_worker._private_jobs t",
        )
      ).rows.map(({ row }) => row);
    const waiting = await look();
    await inside.settle();
    const token = tokenIn(inside, email);
    expect(token).toMatch(/^[\w-]{43}$/);
    const secrets = [email, "Louise", token, PASSWORD, person.cookies.get("creneau_sign_up") ?? "no cookie"];
    for (const row of [...waiting, ...(await look())])
      for (const secret of secrets)
        for (const form of [
          secret,
          Buffer.from(secret).toString("hex"),
          Buffer.from(secret).toString("base64").slice(0, 12),
        ])
          expect(row).not.toContain(form);
  });

  test.each([
    ["too short", "T7#qv!Z", "douze"],
    ["one of the first that are tried", "azertyuiop12", "premiers"],
    ["made of the name", "louise-petit-12", "nom"],
    ["a sequence", "abcdefghijkl", "suites"],
  ])("a password that is %s is refused beside its field", async (_, password, word) => {
    const { problem } = await asksForAccount(new Person(world), stranger(), { password });
    expect(problem).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "password", message: expect.stringContaining(word) }],
    });
  });
});

describe("a forgotten password", () => {
  const forgets = (email: string) => new Person(world).call("requestPasswordReset", { body: { email } });

  test("the link lets one choose another: the old one, all sessions and all other links end", async () => {
    const { email, person } = await aSignedIn(world);
    await forgets(email);
    await forgets(email);
    await world.settle();
    const [first = "", second = ""] = world.mailer
      .to(email)
      .map(({ text }) => decodeURIComponent(/#token=([\w%-]+)/.exec(text)?.[1] ?? ""));
    const owner = new Person(world);
    expect((await owner.call("resetPassword", { body: { token: second, password: OTHER } })).status).toBe(201);
    expect((await owner.call("getMe")).body.account.email).toBe(email);
    expect((await person.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
    for (const token of [first, second])
      expect((await owner.call("resetPassword", { body: { token, password: OTHER } })).problem.code).toBe(
        "LINK_NOT_VALID",
      );
    const old = await new Person(world).call("signIn", { body: { email, password: PASSWORD } });
    expect(old.problem.code).toBe("WRONG_CREDENTIALS");
    await new Person(world).signsIn(email, OTHER);
    await world.settle();
    expect(subjectsTo(world, email)).toContain("Votre mot de passe a changé");
  });

  test("answers the same for any address, and mails nobody without an account", async () => {
    const [email, nobody] = [await anAccount(world), stranger()];
    const [a, b] = [await forgets(email), await forgets(nobody)];
    expect([a.status, { ...a.body, sentTo: "" }]).toEqual([b.status, { ...b.body, sentTo: "" }]);
    await world.settle();
    expect([world.mailer.to(email).length, world.mailer.to(nobody).length]).toEqual([1, 0]);
  });

  test("a link of one kind is no link of another", async () => {
    const { email, person } = await aSignedIn(world);
    await forgets(email);
    await world.settle();
    const token = tokenIn(world, email);
    for (const name of ["redeemMagicLink", "confirmEmailChange", "confirmSignUp"] as const)
      expect([name, (await person.call(name, { body: { token } })).problem.code]).toEqual([name, "LINK_NOT_VALID"]);
    await new Person(world).call("requestMagicLink", { body: { email } });
    await world.settle();
    const signIn = { token: tokenIn(world, email), password: OTHER };
    expect((await person.call("resetPassword", { body: signIn })).problem.code).toBe("LINK_NOT_VALID");
  });

  test("a password that is not good enough leaves the link as it was; after half an hour it opens nothing", async () => {
    const inside = await worldOfThisTest();
    const email = await anAccount(inside);
    const person = new Person(inside);
    await person.call("requestPasswordReset", { body: { email } });
    await inside.settle();
    const token = tokenIn(inside, email);
    const weak = await person.call("resetPassword", { body: { token, password: "short" } });
    expect(weak.problem.code).toBe("INVALID_INPUT");
    inside.clock.passMinutes(30);
    const late = await person.call("resetPassword", { body: { token, password: OTHER } });
    expect(late.problem.code).toBe("LINK_NOT_VALID");
  });

  test("mails to one address can't be asked for without end from one network; another network still can", async () => {
    const email = await anAccount(world);
    const ask = (address: string) => new Person(world, { address }).call("requestPasswordReset", { body: { email } });
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await ask("198.51.100.7")).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    expect((await ask("203.0.113.7")).status).toBe(202);
  });
});

describe("the account page", () => {
  test("another password ends every other session, not this one", async () => {
    const { email, person } = await aSignedIn(world);
    const other = await new Person(world).signsIn(email);
    expect((await person.call("changePassword", { body: { password: OTHER } })).status).toBe(204);
    expect((await person.call("getMe")).status).toBe(200);
    expect((await other.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
    await new Person(world).signsIn(email, OTHER);
  });

  test("a password made of the name of one's business is refused", async () => {
    const house = await createHouse(world, { slug: "lumiere-et-voix" });
    const { problem } = await house.owner.call("changePassword", { body: { password: "MaisonLumiereEtVoix1" } });
    expect(problem.fields).toEqual([{ path: "password", message: expect.stringContaining("nom") }]);
  });

  test("another address: verified there, told to the old one; the old one signs in no more", async () => {
    const { email, person } = await aSignedIn(world);
    const other = stranger();
    expect((await person.call("requestEmailChange", { body: { email: other.toUpperCase() } })).status).toBe(202);
    await world.settle();
    expect((await person.call("getMe")).body.account.email).toBe(email);
    const token = tokenIn(world, other);
    const thief = (await aSignedIn(world)).person;
    expect((await thief.call("confirmEmailChange", { body: { token } })).problem.code).toBe("LINK_NOT_VALID");
    const anybody = await new Person(world).call("confirmEmailChange", { body: { token } });
    expect(anybody.problem.code).toBe("NOT_SIGNED_IN");
    expect((await person.call("confirmEmailChange", { body: { token } })).body.account.email).toBe(other);
    await world.settle();
    expect(subjectsTo(world, email)).toContain("L’adresse de votre compte a changé");
    await new Person(world).signsIn(other);
    const old = await new Person(world).call("signIn", { body: { email, password: PASSWORD } });
    expect(old.problem.code).toBe("WRONG_CREDENTIALS");
  });

  test("an address that has another account is answered the same, and is never taken", async () => {
    const { person } = await aSignedIn(world);
    const taken = await anAccount(world);
    const [a, b] = [taken, stranger()];
    const answers = [];
    for (const email of [a, b]) answers.push((await person.call("requestEmailChange", { body: { email } })).body);
    expect({ ...answers[0], sentTo: "" }).toEqual({ ...answers[1], sentTo: "" });
    await world.settle();
    expect(subjectsTo(world, taken)).toEqual(["Vous avez déjà un compte"]);
  });

  test("two who ask for one free address: the second link opens nothing", async () => {
    const [one, two] = [await aSignedIn(world), await aSignedIn(world)];
    const wanted = stranger();
    const tokens = [];
    for (const { person } of [one, two]) {
      await person.call("requestEmailChange", { body: { email: wanted } });
      await world.settle();
      tokens.push(tokenIn(world, wanted));
    }
    expect((await one.person.call("confirmEmailChange", { body: { token: tokens[0] } })).status).toBe(200);
    const second = await two.person.call("confirmEmailChange", { body: { token: tokens[1] } });
    expect(second.problem.code).toBe("LINK_NOT_VALID");
  });

  test("name, language and theme are kept with the account; what is not named stays, what is not ours is ignored", async () => {
    const { email, person } = await aSignedIn(world);
    const changed = await person.call("updateMe", {
      body: {
        theme: "dark",
        email: "other@example.org",
        id: newId(),
        deactivated_at: "2020-01-01",
        password_hash: "x",
      },
    });
    expect(changed.body.account).toMatchObject({ email, name: "Camille", locale: "fr", theme: "dark" });
    await person.call("updateMe", { body: { name: "Camille Roux", locale: "en" } });
    const elsewhere = await new Person(world).signsIn(email);
    expect((await elsewhere.call("getMe")).body.account).toMatchObject({
      name: "Camille Roux",
      locale: "en",
      theme: "dark",
    });
  });

  test("a closed account lets nobody in; only a link by mail opens it again", async () => {
    const { email, person } = await aSignedIn(world);
    expect((await person.call("deactivateMe")).status).toBe(204);
    expect((await person.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
    const byPassword = () => new Person(world).call("signIn", { body: { email, password: PASSWORD } });
    expect((await byPassword()).problem.code).toBe("ACCOUNT_DEACTIVATED");
    const wrong = await new Person(world).call("signIn", { body: { email, password: "wrong" } });
    expect(wrong.problem.code).toBe("WRONG_CREDENTIALS");
    await new Person(world).call("requestPasswordReset", { body: { email } });
    await world.settle();
    expect(subjectsTo(world, email)).not.toContain("Choisir un nouveau mot de passe");
    await new Person(world).call("requestMagicLink", { body: { email } });
    await world.settle();
    const back = await new Person(world).call("redeemMagicLink", { body: { token: tokenIn(world, email) } });
    expect(back.status).toBe(201);
    expect((await byPassword()).status).toBe(201);
  });
});
