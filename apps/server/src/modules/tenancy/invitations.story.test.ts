/** Invitations: by mail, by link, by file. A link works as often as it says, for whom it says, until it says. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { newKeyRingText, parseKeyRing } from "../../platform/keys.ts";
import { createHouse, PASSWORD, Person, type House } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { registerAccount } from "../identity/index.ts";
import { addMember } from "./index.ts";

let world: World;
let house: House;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  house = await createHouse(world);
});
afterAll(() => world.close());

const path = (inside: House = house) => ({ businessId: inside.scope.businessId });
const address = () => `lou-${newId()}@example.org`;

const invites = (email: string, body: object = {}, by = house.owner) =>
  by.call("inviteByMail", { params: path(), body: { email, role: "employee", ...body } });

const makesLink = (body: object = {}, by = house.owner) =>
  by.call("createInvitationLink", { params: path(), body: { role: "consultant", ...body } });

const tokenIn = (text: string | null | undefined): string =>
  decodeURIComponent(/#jeton=([^\s"<]+)/.exec(text ?? "")?.[1] ?? "no link");

/** The token of the last mail to an address. */
async function mailedTo(email: string): Promise<string> {
  await world.settle();
  return tokenIn(world.mailer.to(email).at(-1)?.text);
}

async function signedIn(email = address()): Promise<Person> {
  await registerAccount(world.db, world.clock, { email, name: "Lou", locale: "fr", password: PASSWORD });
  return new Person(world).signsIn(email);
}

const accepts = (person: Person, token: string) => person.call("acceptInvitation", { body: { invitation: token } });
const looks = (token: string) => new Person(world).call("getInvitation", { params: { invitation: token } });
const registers = (token: string, body: object = {}) =>
  new Person(world).call("registerByInvitation", {
    params: { invitation: token },
    body: { name: "Lou", locale: "fr", password: PASSWORD, ...body },
  });

async function refusedAs(code: string, work: () => Promise<{ problem: { code: string } }>): Promise<void> {
  const before = await allRows(world);
  expect((await work()).problem.code).toBe(code);
  expect(await allRows(world)).toEqual(before);
}

const members = async () => (await house.owner.call("listMembers", { params: path() })).body.items;

describe("by mail", () => {
  test("who has no account makes one with the link, and is in", async () => {
    const email = address();
    expect((await invites(email)).body).toMatchObject({ email, state: "open", mail: "waiting", url: null });
    const token = await mailedTo(email);
    expect((await looks(token)).body).toMatchObject({ email, role: "employee", invitedBy: "Odile Owner" });
    expect((await registers(token)).body).toEqual({ email, slug: house.slug });
    const person = await new Person(world).signsIn(email);
    expect((await person.call("getBusiness", { params: path() })).status).toBe(200);
    const list = await house.owner.call("listInvitations", { params: path() });
    expect(list.body.items[0]).toMatchObject({ state: "used", uses: 1, mail: "sent" });
  });

  test("a password that is easily guessed makes no account", async () => {
    const email = address();
    await invites(email);
    const token = await mailedTo(email);
    for (const password of ["password", "azerty123", email]) {
      await refusedAs("INVALID_INPUT", () => registers(token, { password }));
    }
  });

  test("who has one signs in and accepts; to make another is refused, and says why to whom reads their mails", async () => {
    const email = address();
    const person = await signedIn(email);
    await invites(email);
    const token = await mailedTo(email);
    await refusedAs("ACCOUNT_EXISTS", () => registers(token));
    expect((await accepts(person, token)).body).toEqual({ slug: house.slug });
    expect((await person.call("getMe")).body.memberships.map(({ role }) => role)).toEqual(["employee"]);
  });

  test("to invite answers the same whether or not the address has an account", async () => {
    const [known, unknown] = [address(), address()];
    await signedIn(known);
    const [one, other] = [await invites(known), await invites(unknown)];
    const bare = ({ id: _id, email: _email, ...rest }: typeof one.body) => rest;
    expect([other.status, bare(other.body)]).toEqual([one.status, bare(one.body)]);
  });

  test("somebody else who is signed in is told that it is not for them", async () => {
    const email = address();
    await invites(email);
    const token = await mailedTo(email);
    const other = await signedIn();
    await refusedAs("INVITATION_FOR_ANOTHER", () => accepts(other, token));
  });

  test("used, it is used up", async () => {
    const email = address();
    const person = await signedIn(email);
    await invites(email);
    const token = await mailedTo(email);
    await accepts(person, token);
    await refusedAs("LINK_NOT_VALID", () => accepts(person, token));
    await refusedAs("LINK_NOT_VALID", () => registers(token));
    await refusedAs("LINK_NOT_VALID", () => looks(token));
    const me = (await members()).find((one) => one.email === email);
    await house.owner.call("removeMember", { params: { ...path(), memberId: me?.id ?? "" } });
    await refusedAs("LINK_NOT_VALID", () => accepts(person, token));
  });

  test("sent again, the link before ends; withdrawn, the last one does", async () => {
    const email = address();
    const { id } = (await invites(email)).body;
    const first = await mailedTo(email);
    const params = { ...path(), invitationId: id };
    expect((await house.owner.call("resendInvitation", { params })).body).toMatchObject({ mail: "waiting" });
    const second = await mailedTo(email);
    expect(world.mailer.to(email)).toHaveLength(2);
    await refusedAs("LINK_NOT_VALID", () => looks(first));
    expect((await looks(second)).status).toBe(200);
    await house.owner.call("withdrawInvitation", { params });
    await refusedAs("LINK_NOT_VALID", () => looks(second));
    await refusedAs("LINK_NOT_VALID", () => house.owner.call("resendInvitation", { params }));
  });

  test("withdrawn before it was sent, it is not sent", async () => {
    const email = address();
    const { id } = (await invites(email)).body;
    await house.owner.call("withdrawInvitation", { params: { ...path(), invitationId: id } });
    await world.settle();
    expect(world.mailer.to(email)).toEqual([]);
  });

  test("after its days it is over", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    const email = address();
    await there.owner.call("inviteByMail", { params: path(there), body: { email, role: "employee", days: 1 } });
    await own.settle();
    const invitation = tokenIn(own.mailer.to(email)[0]?.text);
    own.clock.passMinutes(24 * 60);
    const late = await new Person(own).call("getInvitation", { params: { invitation } });
    expect(late.problem.code).toBe("LINK_NOT_VALID");
  });

  test("invited again, the first link ends", async () => {
    const email = address();
    await invites(email);
    const first = await mailedTo(email);
    await invites(email, { role: "support" });
    const second = await mailedTo(email);
    await refusedAs("LINK_NOT_VALID", () => looks(first));
    expect((await looks(second)).body.role).toBe("support");
  });

  test("a link altered in any byte, or signed by anybody else, opens nothing", async () => {
    const email = address();
    await invites(email);
    const bytes = Buffer.from(await mailedTo(email), "base64url");
    const before = await allRows(world);
    for (const [at, byte] of bytes.entries()) {
      const forged = Buffer.from(bytes);
      forged[at] = byte ^ 1;
      expect([at, (await looks(forged.toString("base64url"))).problem.code]).toEqual([at, "LINK_NOT_VALID"]);
    }
    const stranger = parseKeyRing(newKeyRingText()).sign(bytes.subarray(17), "invitation");
    expect((await looks(stranger)).problem.code).toBe("LINK_NOT_VALID");
    const otherPurpose = world.keys.sign(bytes.subarray(17), "booking-link");
    expect((await looks(otherPurpose)).problem.code).toBe("LINK_NOT_VALID");
    expect(await allRows(world)).toEqual(before);
  });

  test("a mail server that is down is asked again, and the list says when it gave up", async () => {
    const email = address();
    world.mailer.down = true;
    await invites(email);
    await world.settle();
    world.mailer.down = false;
    world.clock.passMinutes(10);
    await world.settle();
    expect(world.mailer.to(email)).toHaveLength(1);
  });
});

describe("rights", () => {
  const joins = async (role: "manager" | "employee") => {
    const email = address();
    const accountId = await registerAccount(world.db, world.clock, {
      email,
      name: "Max",
      locale: "fr",
      password: PASSWORD,
    });
    const memberId = await addMember(world.db, world.clock, house.scope, { accountId, role });
    return { memberId, person: await new Person(world).signsIn(email) };
  };

  test("nobody invites to what they don't hold, by any of the ways", async () => {
    const { person } = await joins("manager");
    await refusedAs("BEYOND_YOUR_RIGHTS", () => invites(address(), { role: "owner" }, person));
    await refusedAs("BEYOND_YOUR_RIGHTS", () => makesLink({ role: "owner" }, person));
    const people = [
      { email: address(), role: "employee" },
      { email: address(), role: "owner" },
    ];
    await refusedAs("BEYOND_YOUR_RIGHTS", () => person.call("importInvitations", { params: path(), body: { people } }));
    const { id } = (await invites(address(), { role: "owner" })).body;
    await world.settle();
    await refusedAs("BEYOND_YOUR_RIGHTS", () =>
      person.call("resendInvitation", { params: { ...path(), invitationId: id } }),
    );
  });

  test("an employee neither invites nor sees who is invited", async () => {
    const { person } = await joins("employee");
    await refusedAs("FORBIDDEN", () => invites(address(), {}, person));
    await refusedAs("FORBIDDEN", () => makesLink({}, person));
    await refusedAs("FORBIDDEN", () => person.call("listInvitations", { params: path() }));
  });

  test("who lost their rights lost their invitations too", async () => {
    const { person, memberId } = await joins("manager");
    const token = tokenIn((await makesLink({ role: "manager" }, person)).body.url);
    expect((await looks(token)).status).toBe(200);
    const body = { role: "consultant", status: "active", version: 0 };
    await house.owner.call("changeMember", { params: { ...path(), memberId }, body });
    await refusedAs("LINK_NOT_VALID", () => looks(token));
    const other = await signedIn();
    await refusedAs("LINK_NOT_VALID", () => accepts(other, token));
  });
});

describe("by a link for several", () => {
  test("who is signed in joins by it; once", async () => {
    const link = (await makesLink({ mostUses: 5 })).body;
    const token = tokenIn(link.url);
    const person = await signedIn();
    expect((await accepts(person, token)).status).toBe(200);
    await refusedAs("ALREADY_MEMBER", () => accepts(person, token));
    const list = await house.owner.call("listInvitations", { params: path() });
    expect(list.body.items[0]).toMatchObject({ uses: 1, mostUses: 5, state: "open" });
  });

  test("twenty at once for five places: five are in", async () => {
    const token = tokenIn((await makesLink({ mostUses: 5 })).body.url);
    const people = await Promise.all(Array.from({ length: 20 }, () => signedIn()));
    const answers = await Promise.all(people.map((person) => accepts(person, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status !== 200).map(({ problem }) => problem.code)).toEqual(
      Array.from({ length: 15 }, () => "LINK_NOT_VALID"),
    );
    const { rows } = await world.owner.query("select uses from invitation where business_id = $1", [
      house.scope.businessId,
    ]);
    expect(rows).toEqual([{ uses: 5 }]);
    expect((await members()).filter(({ role }) => role === "consultant")).toHaveLength(5);
  });

  test("twenty at once make one account with the link of one mail", async () => {
    const email = address();
    await invites(email);
    const token = await mailedTo(email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => registers(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await members()).filter((one) => one.email === email)).toHaveLength(1);
  });

  test("a new person proves their address first: the answer is the same for any, and an account is made by the mail alone", async () => {
    const token = tokenIn((await makesLink({ mostUses: 1 })).body.url);
    const [known, unknown] = [address(), address()];
    await signedIn(known);
    const ask = (email: string) =>
      new Person(world).call("askInvitationByMail", { params: { invitation: token }, body: { email } });
    expect((await ask(known)).body).toEqual({ sentTo: known });
    expect((await ask(unknown)).body).toEqual({ sentTo: unknown });
    await ask(unknown);
    await refusedAs("LINK_NOT_VALID", () => registers(token));
    const mailed = await mailedTo(unknown);
    expect(world.mailer.to(unknown)).toHaveLength(1);
    expect((await registers(mailed)).status).toBe(201);
    // One place, and it is taken: by the mail as well.
    await refusedAs("LINK_NOT_VALID", () => looks(token));
    const late = await mailedTo(known);
    const person = await new Person(world).signsIn(known);
    await refusedAs("LINK_NOT_VALID", () => accepts(person, late));
  });

  test("the database refuses one use too many, whoever writes", async () => {
    const { id } = (await makesLink({ mostUses: 1 })).body;
    const client = await world.owner.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('app.business_id', $1, true)", [house.scope.businessId]);
      const twice = client.query("update invitation set uses = 2 where id = $1", [id]);
      await expect(twice).rejects.toMatchObject({ constraint: "invitation_uses" });
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});

describe("by a file", () => {
  const reads = (file: Buffer | string, by = house.owner) =>
    by.call("previewInvitations", {
      params: path(),
      body: { file: Buffer.from(file).toString("base64"), role: "employee" },
    });

  test("each line says what it would do, and nothing is written", async () => {
    await house.owner.call("createRole", {
      params: path(),
      body: { name: "Accueil", permissions: ["business.read"], sees: "own" },
    });
    await invites("deja@example.org");
    const before = await allRows(world);
    const answer = await reads(
      `E-mail;Rôle\nANNE@example.org;Responsable\nbo@example.org;\ncy@example.org;accueil\nrien;consultant\nanne@example.org;support\ndi@example.org;Roi\n${house.ownerEmail};owner\ndeja@example.org;employee\n`,
    );
    expect(await allRows(world)).toEqual(before);
    expect(answer.body.encoding).toBe("utf-8");
    expect(answer.body.lines.map(({ line, email, role, error }) => [line, email, role, error])).toEqual([
      [2, "anne@example.org", "manager", null],
      [3, "bo@example.org", "employee", null],
      [4, "cy@example.org", "custom", null],
      [5, "rien", "consultant", "email"],
      [6, "anne@example.org", "support", "twice"],
      [7, "di@example.org", null, "role"],
      [8, house.ownerEmail, "owner", "member"],
      [9, "deja@example.org", "employee", "invited"],
    ]);
  });

  test("Windows-1252 and commas, without a head", async () => {
    const answer = await reads(
      Buffer.from("ren\u00e9@example.org,propri\u00e9taire\nal@example.org,consultant", "latin1"),
    );
    expect(answer.body.encoding).toBe("windows-1252");
    expect(answer.body.lines.map(({ role, error }) => [role, error])).toEqual([
      ["owner", "email"],
      ["consultant", null],
    ]);
  });

  test.each([
    ["a ZIP", Buffer.from("504b0304140000000800", "hex")],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["nothing", Buffer.alloc(0)],
    ["a text without addresses", Buffer.from("Bonjour\nà tous")],
    ["501 lines", Buffer.from(Array.from({ length: 501 }, (_, index) => `a${index}@example.org`).join("\n"))],
  ])("%s is no list", async (_, file) => {
    const answer = await reads(file);
    expect(answer.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "file" }] });
  });

  test("sent one after another, with what is done so far; the same key sends once", async () => {
    const people = Array.from({ length: 30 }, (_, index) => ({
      email: `p${index}-${newId()}@example.org`,
      role: "employee",
    }));
    const ask = { params: path(), body: { people: [...people, people[0]] }, headers: { "idempotency-key": newId() } };
    const first = await house.owner.call("importInvitations", ask);
    const again = await house.owner.call("importInvitations", ask);
    expect(first.body).toMatchObject({ total: 30, sent: 0, finished: false });
    expect(again.body).toEqual(first.body);
    await world.settle();
    const progress = await house.owner.call("getInvitationImport", { params: { ...path(), importId: first.body.id } });
    expect(progress.body).toMatchObject({ total: 30, sent: 30, failed: 0, finished: true });
    for (const { email } of people) expect(world.mailer.to(email)).toHaveLength(1);
  });
});
