/** An account holder's own data: taken home, and an account closed for good. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { aSignedIn, anAccount, subjectsTo } from "./modules/identity/testing.ts";
import { addMember } from "./modules/tenancy/index.ts";
import { newId } from "./platform/chance.ts";
import { booked, createHouse, PASSWORD, Person, type House } from "./testing/people.ts";
import { everythingAbout } from "./testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "./testing/world.ts";
import { filesOf } from "./testing/zip.ts";

let world: World;
let house: House;
beforeAll(async () => {
  world = await createWorld();
  house = await createHouse(world);
});
afterAll(() => world.close());

const Data = z.object({ sections: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) });

async function exportOf(person: Person, inside: World = world): Promise<{ data: z.output<typeof Data>; page: string }> {
  const cookie = [...person.cookies].map((pair) => pair.join("=")).join("; ");
  const answer = await inside.server.inject({ method: "POST", url: "/v1/me/export", headers: { cookie } });
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "application/zip"]);
  const files = await filesOf(answer.rawPayload);
  return { data: Data.parse(JSON.parse(files["donnees.json"] ?? "")), page: files["lisez-moi.html"] ?? "" };
}

describe("my data", () => {
  test("holds the profile, businesses, what guards the account, sessions and history; no secret, no hash, nobody else's", async () => {
    const { email, person } = await aSignedIn(world, { password: PASSWORD, name: "Camille <i>Doe</i>" });
    const [other] = [await aSignedIn(world)];
    const { data, page } = await exportOf(person);
    expect(data.sections["account"]).toMatchObject([{ name: "Camille <i>Doe</i>", email, language: "fr" }]);
    expect(data.sections["sessions"]).toHaveLength(1);
    expect(data.sections["signIns"]).toMatchObject([{ method: "password", outcome: "in", network: "127.0.0.0/24" }]);
    expect(data.sections["factors"]?.map(({ kind }) => kind)).toEqual(["password", "recovery-codes"]);
    expect(page).toContain("Camille &lt;i&gt;Doe");
    const all = JSON.stringify(data) + page;
    expect(all).not.toContain("argon2");
    expect(all).not.toContain(other.email);
    const owned = (await exportOf(house.owner)).data.sections["memberships"];
    expect(owned).toEqual([{ business: `Maison ${house.slug}`, role: "owner" }]);
  });

  test("holds where one is notified, what one was told in the app and what one wants to be told: one's own, never a secret", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside, { mentors: [{}, {}] });
    const [one, two] = own.mentors;
    const mentor = await new Person(inside).signsIn(one?.email ?? "");
    const other = await new Person(inside).signsIn(two?.email ?? "");
    const keys = { p256dh: "B".repeat(87), auth: "A".repeat(22) };
    const endpoint = "https://updates.push.services.mozilla.com/wpush/v2/very-secret-address";
    const device = { name: "Firefox de Camille", subscription: { endpoint, keys } };
    expect((await mentor.call("addMyDevice", { body: device })).status).toBe(200);
    await booked(new Person(inside), own, { startsAt: "2027-03-09T10:00:00+01:00" });
    await inside.settle();
    const params = { businessId: own.scope.businessId };
    const quietHours = { fromMinute: 1260, untilMinute: 480 };
    const choice = { family: "booking", to: "professional", channel: "email", wanted: false };
    await mentor.call("replaceMyNotifications", {
      params,
      body: { choices: [choice], quietHours, version: 0 },
    });
    const { data } = await exportOf(mentor, inside);
    expect(data.sections["devices"]).toMatchObject([{ name: "Firefox de Camille", lastSentAt: null }]);
    expect(data.sections["notices"]).toMatchObject([
      { business: `Maison ${own.slug}`, kind: "booking-booked", readAt: null },
    ]);
    expect(data.sections["notificationWishes"]).toEqual([
      { business: `Maison ${own.slug}`, quiet: "21:00–08:00", choices: "booking.professional.email: -" },
    ]);
    expect(JSON.stringify(data)).not.toContain("very-secret-address");
    expect(JSON.stringify(data)).not.toContain("Juliette");
    const theirs = (await exportOf(other, inside)).data.sections;
    expect([theirs["devices"], theirs["notices"], theirs["notificationWishes"]]).toEqual([[], [], []]);
  });

  test("asks for a fresh proof", async () => {
    const inside = await worldOfThisTest();
    const { person } = await aSignedIn(inside);
    inside.clock.passMinutes(11);
    for (const name of ["exportMe", "closeMe"] as const)
      expect((await person.call(name)).problem.code).toBe("STEP_UP_REQUIRED");
  });
});

describe("closing an account", () => {
  test("is refused to the only owner who can come in, naming the business; also for now", async () => {
    const own = await createHouse(world);
    for (const name of ["closeMe", "deactivateMe"] as const) {
      const { problem } = await own.owner.call(name);
      expect(problem.code).toBe("LAST_OWNER");
      expect(problem.detail).toContain(`Maison ${own.slug}`);
    }
    const { accountId, email } = await second(own);
    await addMember(world.db, world.clock, own.scope, { accountId, role: "owner" });
    const other = await new Person(world).signsIn(email);
    // Who is deactivated can't come in: the other one is alone by then.
    expect((await other.call("deactivateMe")).status).toBe(204);
    expect((await own.owner.call("closeMe")).problem.code).toBe("LAST_OWNER");
  });

  test("deletes what names it, guards it and lets it in; its id and the history stay; memberships end; the address is free", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const { accountId, email } = await second(own, inside);
    await addMember(inside.db, inside.clock, own.scope, { accountId, role: "manager" });
    const person = await new Person(inside).signsIn(email);
    const params = { businessId: own.scope.businessId };
    await person.call("addSite", {
      params,
      body: {
        name: "Centre",
        address: { street: "1 rue A", postalCode: "44000", city: "Nantes", country: "FR" },
        zone: "Europe/Paris",
        phone: null,
        main: false,
      },
    });
    const key = (
      await person.call("createApiKey", { params, body: { name: "Site", permissions: ["business.read"], days: null } })
    ).body.secret;
    expect((await person.call("closeMe")).status).toBe(204);
    expect((await person.call("getMe")).problem.code).toBe("NOT_SIGNED_IN");
    await inside.settle();
    expect(subjectsTo(inside, email).at(-1)).toBe("Votre compte est fermé");
    expect(await everythingAbout(inside, [email, "Barnabé"])).toEqual({});
    const { rows } = await inside.owner.query(
      `select (select count(*)::int from session where account_id = $1) as sessions,
              (select count(*)::int from known_device where account_id = $1) as devices,
              (select count(*)::int from sign_in where account_id = $1) as history,
              (select status from member where account_id = $1) as member,
              (select closed_at is not null from account where id = $1) as closed`,
      [accountId],
    );
    expect(rows).toEqual([{ sessions: 0, devices: 0, history: 2, member: "inactive", closed: true }]);
    // What they did is still theirs, by id; they are seen as nobody.
    const log = await own.owner.call("listAuditEntries", { params, query: { actorId: accountId } });
    expect(log.body.items.map(({ act }) => act)).toContain("addSite");
    expect(log.body.items[0]?.actor.name).toBe("Compte fermé");
    const member = (await own.owner.call("listMembers", { params })).body.items.find(
      (one) => one.accountId === accountId,
    );
    expect(member).toMatchObject({ name: "Compte fermé", email: null, status: "inactive" });
    const back = await own.owner.call("changeMember", {
      params: { ...params, memberId: member?.id ?? "" },
      body: { role: "owner", status: "active", version: member?.version },
    });
    expect(back.problem.fields).toMatchObject([{ path: "status" }]);
    // No way in is left: password, mailed link, key.
    const again = await new Person(inside).call("signIn", { body: { email, password: PASSWORD } });
    expect(again.problem.code).toBe("WRONG_CREDENTIALS");
    const before = inside.mailer.sent.length;
    await new Person(inside).call("requestMagicLink", { body: { email } });
    await inside.settle();
    expect(inside.mailer.sent.slice(before).map(({ text }) => /#token=/.test(text))).not.toContain(true);
    expect((await new Person(inside).withKey(key).call("getBusiness", { params })).status).toBe(401);
    // The address can have an account again: another one.
    await anAccount(inside, { email, password: PASSWORD });
    const anew = await new Person(inside).signsIn(email);
    expect((await anew.call("getMe")).body.account.id).not.toBe(accountId);
  });

  test("killed in the middle it can be asked again; twice at once closes once", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const { accountId, email } = await second(own, inside);
    await addMember(inside.db, inside.clock, own.scope, { accountId, role: "manager" });
    const person = await new Person(inside).signsIn(email);
    await inside.owner.query("alter table account add constraint killed check (closed_at is null)");
    expect((await person.call("closeMe")).status).toBe(500);
    await inside.owner.query("alter table account drop constraint killed");
    const twice = await Promise.all([person.call("closeMe"), person.call("closeMe")]);
    expect(twice.some(({ status }) => status === 204)).toBe(true);
    await inside.settle();
    expect(subjectsTo(inside, email).filter((subject) => subject === "Votre compte est fermé")).toHaveLength(1);
  });
});

/** Somebody with an account and no business yet. */
async function second(_house: House, inside: World = world): Promise<{ accountId: string; email: string }> {
  const email = `barnabe-${newId().slice(-8)}@example.org`;
  await anAccount(inside, { email, name: "Barnabé", password: PASSWORD });
  const person = await new Person(inside).signsIn(email);
  const { id } = (await person.call("getMe")).body.account;
  await person.call("signOut");
  return { accountId: id, email };
}
