/** Passkeys: kept, used to sign in and to prove who one is; and each way in which what comes back may be wrong. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyPage, Person } from "../../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../../testing/world.ts";
import { aSignedIn, subjectsTo } from "../testing.ts";
import { Authenticator, type Ceremony } from "./testing.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

// As the worlds of the stories are reached.
const OURS = { rpId: "creneau.test", origin: "http://creneau.test" };

async function adds(person: Person, authenticator: Authenticator, name = "Téléphone", more: Partial<Ceremony> = {}) {
  const { challengeId, options } = (await person.call("beginPasskey")).body;
  const ceremony = { challenge: options.challenge, ...OURS, ...more };
  const credential = authenticator.creates(ceremony, options.user.id);
  return person.call("addPasskey", { body: { challengeId, name, credential } });
}

async function enters(person: Person, authenticator: Authenticator, more: Partial<Ceremony> = {}) {
  const { challengeId, options } = (await person.call("beginPasskeySignIn")).body;
  const credential = authenticator.signs({ challenge: options.challenge, ...OURS, ...more });
  return person.call("signInWithPasskey", { body: { challengeId, credential } });
}

async function withPasskey(inside: World) {
  const { email, person } = await aSignedIn(inside);
  const authenticator = new Authenticator();
  const added = await adds(person, authenticator);
  return { email, person, authenticator, passkey: added.body };
}

describe("a passkey", () => {
  test("is bound to the address people use, asks for a finger or a PIN, and is kept with its name", async () => {
    const { email, person } = await aSignedIn(world);
    const { options } = (await person.call("beginPasskey")).body;
    expect(options).toMatchObject({
      rp: { id: "creneau.test" },
      user: { name: email },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    });
    const added = await adds(person, new Authenticator(), "Mon téléphone");
    expect(added.body).toMatchObject({ name: "Mon téléphone", lastUsedAt: null });
    await world.settle();
    expect(subjectsTo(world, email)).toEqual(["Une clé d’accès a été ajoutée"]);
  });

  test("signs in without a name, an address or a code, even when an authenticator guards the account", async () => {
    const { email, authenticator, person } = await withPasskey(world);
    const stranger = new Person(world);
    expect((await enters(stranger, authenticator)).body.account.email).toBe(email);
    expect((await stranger.call("getMe")).body.account.email).toBe(email);
    const history = (await person.call("listMySignIns")).body.items;
    expect(history[0]).toMatchObject({ method: "passkey", outcome: "in" });
    expect((await person.call("listMyPasskeys")).body.items[0]?.lastUsedAt).toBe("2027-03-01T08:00:00.000Z");
  });

  test("the question to a stranger names nobody's keys", async () => {
    await withPasskey(world);
    const { options } = (await new Person(world).call("beginPasskeySignIn")).body;
    expect(options.allowCredentials).toEqual([]);
  });

  test("proves who one is for a dangerous act", async () => {
    const inside = await worldOfThisTest();
    const { person, authenticator } = await withPasskey(inside);
    inside.clock.passMinutes(10);
    expect((await person.call("beginPasskey")).problem.code).toBe("STEP_UP_REQUIRED");
    const { challengeId, options } = (await person.call("beginPasskeyProof")).body;
    expect(options.allowCredentials).toMatchObject([{ id: authenticator.credentialId.toString("base64url") }]);
    const credential = authenticator.signs({ challenge: options.challenge, ...OURS });
    expect((await person.call("proveWithPasskey", { body: { challengeId, credential } })).status).toBe(200);
    expect((await person.call("beginPasskey")).status).toBe(201);
  });

  test("can be renamed and removed by its owner alone; removed, it opens nothing", async () => {
    const { email, person, authenticator, passkey } = await withPasskey(world);
    const stranger = (await aSignedIn(world)).person;
    const parts = { params: { passkeyId: passkey.id }, body: { name: "Ordinateur" } };
    expect((await stranger.call("renamePasskey", parts)).problem.code).toBe("NOT_FOUND");
    expect((await stranger.call("removePasskey", parts)).problem.code).toBe("NOT_FOUND");
    expect((await person.call("renamePasskey", parts)).body.name).toBe("Ordinateur");
    expect((await person.call("removePasskey", parts)).status).toBe(204);
    expect((await enters(new Person(world), authenticator)).problem.code).toBe("PASSKEY_REFUSED");
    await world.settle();
    expect(subjectsTo(world, email)).toContain("Une clé d’accès a été retirée");
  });

  test("several are listed, page after page", async () => {
    const { person } = await aSignedIn(world);
    for (const name of ["Un", "Deux", "Trois"]) await adds(person, new Authenticator(), name);
    const names = (await everyPage(person, "listMyPasskeys", { query: { limit: "2" } })).map(({ name }) => name);
    expect(names).toEqual(["Trois", "Deux", "Un"]);
  });
});

describe("what is wrong is refused, all in the same words", () => {
  test.each([
    ["another site's answer", { origin: "https://evil.example" }],
    ["a key of another site", { rpId: "evil.example" }],
    ["an answer to another question", { challenge: "A".repeat(43) }],
  ])("%s", async (_, more) => {
    const { person, authenticator } = await withPasskey(world);
    expect((await enters(new Person(world), authenticator, more)).problem.code).toBe("PASSKEY_REFUSED");
    expect((await adds(person, new Authenticator(), "x", more)).problem.code).toBe("PASSKEY_REFUSED");
    expect((await enters(new Person(world), authenticator)).status).toBe(201);
  });

  test("an answer without a finger or a PIN", async () => {
    const { person, authenticator } = await withPasskey(world);
    authenticator.verifies = false;
    expect((await enters(new Person(world), authenticator)).problem.code).toBe("PASSKEY_REFUSED");
    const other = new Authenticator();
    other.verifies = false;
    expect((await adds(person, other)).problem.code).toBe("PASSKEY_REFUSED");
  });

  test("a key that was never kept, or claims to be somebody else's", async () => {
    const { authenticator } = await withPasskey(world);
    expect((await enters(new Person(world), new Authenticator())).problem.code).toBe("PASSKEY_REFUSED");
    const impostor = new Authenticator();
    authenticator.credentialId.copy(impostor.credentialId);
    impostor.userHandle = authenticator.userHandle;
    impostor.count = 50;
    expect((await enters(new Person(world), impostor)).problem.code).toBe("PASSKEY_REFUSED");
    authenticator.userHandle = Buffer.from("0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10").toString("base64url");
    expect((await enters(new Person(world), authenticator)).problem.code).toBe("PASSKEY_REFUSED");
  });

  test("the same answer twice, and a copy of the key whose count went back", async () => {
    const { authenticator } = await withPasskey(world);
    const person = new Person(world);
    const { challengeId, options } = (await person.call("beginPasskeySignIn")).body;
    const credential = authenticator.signs({ challenge: options.challenge, ...OURS });
    const body = { challengeId, credential };
    expect((await person.call("signInWithPasskey", { body })).status).toBe(201);
    expect((await person.call("signInWithPasskey", { body })).problem.code).toBe("PASSKEY_REFUSED");
    // Its count went up: only the question is the same.
    const newer = { challengeId, credential: authenticator.signs({ challenge: options.challenge, ...OURS }) };
    expect((await person.call("signInWithPasskey", { body: newer })).problem.code).toBe("PASSKEY_REFUSED");
    authenticator.count = 0;
    expect((await enters(new Person(world), authenticator)).problem.code).toBe("PASSKEY_REFUSED");
  });

  test("an answer that comes after five minutes", async () => {
    const inside = await worldOfThisTest();
    const { authenticator } = await withPasskey(inside);
    const person = new Person(inside);
    const { challengeId, options } = (await person.call("beginPasskeySignIn")).body;
    inside.clock.passMinutes(5);
    const credential = authenticator.signs({ challenge: options.challenge, ...OURS });
    const late = await person.call("signInWithPasskey", { body: { challengeId, credential } });
    expect(late.problem.code).toBe("PASSKEY_REFUSED");
  });

  test("a question asked for one thing and answered for another, or by another account", async () => {
    const [one, other] = [await withPasskey(world), await withPasskey(world)];
    const { challengeId, options } = (await one.person.call("beginPasskeyProof")).body;
    const credential = other.authenticator.signs({ challenge: options.challenge, ...OURS });
    const proof = await one.person.call("proveWithPasskey", { body: { challengeId, credential } });
    expect(proof.problem.code).toBe("PASSKEY_REFUSED");
    const asked = (await one.person.call("beginPasskeyProof")).body;
    const signed = one.authenticator.signs({ challenge: asked.options.challenge, ...OURS });
    const entered = await new Person(world).call("signInWithPasskey", {
      body: { challengeId: asked.challengeId, credential: signed },
    });
    expect(entered.problem.code).toBe("PASSKEY_REFUSED");
  });

  test("a key that another account keeps already", async () => {
    const { authenticator } = await withPasskey(world);
    const { person } = await aSignedIn(world);
    expect((await adds(person, authenticator)).problem.code).toBe("PASSKEY_REFUSED");
  });
});
