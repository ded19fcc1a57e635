/** API keys: what they open, what never, and the sandbox that test keys act in. */
import { createHash } from "node:crypto";
import { isForKeys, permissionNames, type Permission } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { booked, createHouse, PASSWORD, Person, type House } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { registerAccount } from "../identity/index.ts";
import { addMember } from "./index.ts";

let world: World;
let house: House;

beforeAll(async () => {
  world = await createWorld();
  house = await createHouse(world);
});
afterAll(() => world.close());

const path = (inside: House = house) => ({ businessId: inside.scope.businessId });
const forKeys = permissionNames.filter(isForKeys);

const makes = (
  wish: { permissions?: readonly Permission[]; test?: boolean; days?: number | null } = {},
  by = house.owner,
  inside = house,
) =>
  by.call("createApiKey", { params: path(inside), body: { name: "Site", permissions: forKeys, days: null, ...wish } });

/** A program with this key. */
const program = (secret: string, inside = world): Person => new Person(inside).withKey(secret);

async function refusedAs(code: string, work: () => Promise<{ problem: { code: string } }>): Promise<void> {
  const before = await allRows(world);
  expect((await work()).problem.code).toBe(code);
  expect(await allRows(world)).toEqual(before);
}

async function joins(role: "manager" | "employee" | "consultant") {
  const email = `${role}-${newId()}@example.org`;
  const accountId = await registerAccount(world.db, world.clock, {
    email,
    name: "Max",
    locale: "fr",
    password: PASSWORD,
  });
  const memberId = await addMember(world.db, world.clock, house.scope, { accountId, role });
  return { memberId, person: await new Person(world).signsIn(email) };
}

describe("a key", () => {
  test("is shown once, kept as a hash, and opens what it was given", async () => {
    const { secret, ...key } = (await makes({ permissions: ["business.read"] })).body;
    expect(secret).toMatch(/^cr_live_[\w-]{43}$/);
    expect(key).toMatchObject({
      prefix: secret.slice(0, 12),
      actsFor: "Odile Owner",
      state: "active",
      lastUsedAt: null,
    });
    const list = await house.owner.call("listApiKeys", { params: path() });
    expect(JSON.stringify(list.body)).not.toContain(secret.slice(12));
    const { rows } = await world.owner.query<{ token_hash: Buffer }>("select * from api_key where id = $1", [key.id]);
    expect(rows[0]?.token_hash.toString("hex")).toBe(createHash("sha256").update(secret).digest("hex"));
    const { rows: log } = await world.owner.query("select before, after from audit_entry where subject = 'api_key'");
    expect(JSON.stringify([rows, log])).not.toContain(secret.slice(12));
    expect((await program(secret).call("getBusiness", { params: path() })).status).toBe(200);
    await refusedAs("FORBIDDEN", () => program(secret).call("listServices", { params: path() }));
  });

  test("acts under its own name in the log", async () => {
    const { secret, id } = (await makes()).body;
    const [mentor] = house.mentors;
    const params = { ...path(), professionalId: mentor?.id ?? "", on: "2027-04-01" };
    expect((await program(secret).call("putOverride", { params, body: { ranges: [], label: "" } })).status).toBe(200);
    const log = await house.owner.call("listAuditEntries", { params: path(), query: { act: "putOverride" } });
    expect(log.body.items[0]?.actor).toEqual({ kind: "key", id, name: "Site" });
  });

  test("manages no members, roles or keys: not by asking for it, and not if its row said so", async () => {
    for (const permission of permissionNames.filter((name) => !isForKeys(name)))
      await refusedAs("INVALID_INPUT", () => makes({ permissions: [permission] }));
    const { secret, id } = (await makes()).body;
    await world.owner.query("begin");
    await world.owner.query("select set_config('app.business_id', $1, false)", [house.scope.businessId]);
    await world.owner.query("update api_key set permissions = $1 where id = $2", [permissionNames, id]);
    await world.owner.query("commit");
    const key = program(secret);
    await key.call("getBusiness", { params: path() });
    const memberId = newId();
    await refusedAs("FORBIDDEN", () =>
      key.call("createApiKey", { params: path(), body: { name: "x", permissions: ["business.read"], days: null } }),
    );
    await refusedAs("FORBIDDEN", () =>
      key.call("rotateApiKey", { params: { ...path(), keyId: id }, body: { overlapHours: 1, version: 0 } }),
    );
    await refusedAs("FORBIDDEN", () =>
      key.call("inviteByMail", { params: path(), body: { email: "a@example.org", role: "owner" } }),
    );
    await refusedAs("FORBIDDEN", () =>
      key.call("changeMember", {
        params: { ...path(), memberId },
        body: { role: "owner", status: "active", version: 0 },
      }),
    );
    await refusedAs("FORBIDDEN", () =>
      key.call("createRole", { params: path(), body: { name: "x", permissions: ["business.read"], sees: "own" } }),
    );
    await refusedAs("FORBIDDEN", () => key.call("transferOwnership", { params: path(), body: { memberId } }));
    await refusedAs("FORBIDDEN", () => key.call("listMembers", { params: path() }));
  });

  test("is nobody's account, whatever cookie comes along", async () => {
    const { secret } = (await makes()).body;
    await refusedAs("NOT_SIGNED_IN", () => program(secret).call("getMe"));
    await refusedAs("NOT_SIGNED_IN", () =>
      house.owner.call("getMe", { headers: { authorization: `Bearer ${secret}` } }),
    );
    await refusedAs("KEY_NOT_VALID", () =>
      house.owner.call("getBusiness", { params: path(), headers: { authorization: "Bearer x" } }),
    );
    await refusedAs("KEY_NOT_VALID", () =>
      house.owner.call("getBusiness", { params: path(), headers: { authorization: "Basic eDp4" } }),
    );
  });

  test("opens no other business, and does not tell whether there is one", async () => {
    const other = await createHouse(world);
    const { secret } = (await makes()).body;
    await refusedAs("KEY_NOT_VALID", () => program(secret).call("getBusiness", { params: path(other) }));
    await refusedAs("KEY_NOT_VALID", () => program(secret).call("getBusiness", { params: { businessId: newId() } }));
  });

  test("made by a manager, is no more than the manager; and less, when the manager is", async () => {
    const employee = await joins("employee");
    await refusedAs("FORBIDDEN", () => makes({}, employee.person));
    const manager = await joins("manager");
    const { secret } = (await makes({ permissions: ["booking.read", "schedule.edit", "audit.read"] }, manager.person))
      .body;
    const log = () => program(secret).call("listAuditEntries", { params: path() });
    expect((await log()).status).toBe(200);
    const change = (role: string, status: string, version: number) =>
      house.owner.call("changeMember", {
        params: { ...path(), memberId: manager.memberId },
        body: { role, status, version },
      });
    await change("consultant", "active", 0);
    await refusedAs("FORBIDDEN", log);
    await change("manager", "inactive", 1);
    await refusedAs("KEY_NOT_VALID", log);
    await change("manager", "active", 2);
    expect((await log()).status).toBe(200);
    await house.owner.call("removeMember", { params: { ...path(), memberId: manager.memberId } });
    await refusedAs("KEY_NOT_VALID", log);
  });

  test("whoever makes it proves who they are", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    own.clock.passMinutes(60);
    const refused = await there.owner.call("createApiKey", {
      params: path(there),
      body: { name: "x", permissions: ["business.read"], days: 1 },
    });
    expect(refused.problem.code).toBe("STEP_UP_REQUIRED");
  });
});

describe("the end of a key", () => {
  test("revoked, it stops at once", async () => {
    const { secret, id } = (await makes()).body;
    expect((await program(secret).call("getBusiness", { params: path() })).status).toBe(200);
    await house.owner.call("revokeApiKey", { params: { ...path(), keyId: id } });
    await refusedAs("KEY_NOT_VALID", () => program(secret).call("getBusiness", { params: path() }));
  });

  test("after its days it is over; rotated, the old one works for the overlap and no longer", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    const day = (await makes({ days: 1 }, there.owner, there)).body;
    const old = (await makes({ days: 90 }, there.owner, there)).body;
    const params = { ...path(there), keyId: old.id };
    const next = (await there.owner.call("rotateApiKey", { params, body: { overlapHours: 24, version: 0 } })).body;
    const again = await there.owner.call("rotateApiKey", { params, body: { overlapHours: 24, version: 0 } });
    expect(again.problem.code).toBe("EDITED_MEANWHILE");
    const opens = async (secret: string) =>
      (await program(secret, own).call("getBusiness", { params: path(there) })).status;
    expect([await opens(day.secret), await opens(old.secret), await opens(next.secret)]).toEqual([200, 200, 200]);
    const list = await there.owner.call("listApiKeys", { params: path(there) });
    expect(list.body.items.map(({ state }) => state)).toEqual(["active", "ending", "active"]);
    own.clock.passMinutes(24 * 60);
    expect([await opens(day.secret), await opens(old.secret), await opens(next.secret)]).toEqual([401, 401, 200]);
  });

  test("its last use is written at most once a minute", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    const { secret } = (await makes({}, there.owner, there)).body;
    const key = program(secret, own);
    await key.call("getBusiness", { params: path(there) });
    const before = await allRows(own);
    own.clock.passMinutes(0.9);
    await key.call("getBusiness", { params: path(there) });
    expect(await allRows(own)).toEqual(before);
    own.clock.passMinutes(0.1);
    await key.call("getBusiness", { params: path(there) });
    const list = await there.owner.call("listApiKeys", { params: path(there) });
    expect(list.body.items[0]?.lastUsedAt).toBe("2027-03-01T08:01:00.000Z");
  });

  test("asks as often as it may, from wherever", async () => {
    const own = await worldOfThisTest({ settings: { CRENEAU_KEY_CALLS_PER_MINUTE: "3" } });
    const there = await createHouse(own);
    const one = program((await makes({}, there.owner, there)).body.secret, own);
    const other = program((await makes({}, there.owner, there)).body.secret, own);
    const ask = (key: Person) => key.call("getBusiness", { params: path(there) });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await ask(one)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await ask(one);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask(other)).status).toBe(200);
  });
});

describe("the sandbox", () => {
  test("a test key acts in a copy: same ids, nothing of it in the business, mails marked, and nobody finds its address", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    await booked(new Person(own), there, { startsAt: "2027-03-09T10:00:00+01:00" });
    await own.settle();
    const { secret } = (await makes({ test: true }, there.owner, there)).body;
    expect(secret).toMatch(/^cr_test_/);
    const key = program(secret, own);
    const early = await key.call("listServices", { params: path(there) });
    expect(early.problem.code).toBe("UNAVAILABLE");
    await own.settle();
    expect((await there.owner.call("getSandbox", { params: path(there) })).body.state).toBe("ready");

    const [mentor] = there.mentors;
    const services = await key.call("listServices", { params: path(there) });
    expect(services.body.items.map(({ id }) => id)).toEqual([there.serviceId]);
    const period = { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z" };
    const theirs = await key.call("listBookings", { params: path(there), query: period });
    expect(theirs.body.items).toEqual([]);
    own.mailer.sent.length = 0;
    const body = {
      professionalId: mentor?.id,
      serviceId: there.serviceId,
      startsAt: "2027-03-09T10:00:00+01:00",
      contact: { name: "Zoé", email: "zoe@lycee.example" },
    };
    expect((await key.call("bookForContact", { params: path(there), body })).status).toBe(201);
    await own.settle();
    expect(own.mailer.sent.length).toBeGreaterThan(0);
    for (const mail of own.mailer.sent) expect(mail.subject).toMatch(/^\[Test\] /);
    const mine = await there.owner.call("listBookings", { params: path(there), query: period });
    expect(mine.body.items.map(({ contact }) => contact.name)).toEqual(["Juliette Morel"]);

    const { rows } = await own.owner.query<{ slug: string; id: string }>(
      "select slug, id from business where sandbox_of is not null",
    );
    const found = await new Person(own).call("getPublicBusiness", { params: { business: rows[0]?.slug ?? "" } });
    expect(found.problem.code).toBe("NOT_FOUND");
    expect((await there.owner.call("getBusiness", { params: { businessId: rows[0]?.id ?? "" } })).problem.code).toBe(
      "NOT_FOUND",
    );
    expect((await there.owner.call("getMe")).body.memberships).toHaveLength(1);
  });

  test("with a mail server, mails of a sandbox go nowhere; those of the business go", async () => {
    const own = await worldOfThisTest({ settings: { SMTP_URL: "smtp://mail.example:25" } });
    const there = await createHouse(own);
    const { secret } = (await makes({ test: true }, there.owner, there)).body;
    await own.settle();
    const body = {
      professionalId: there.mentors[0]?.id,
      serviceId: there.serviceId,
      startsAt: "2027-03-09T10:00:00+01:00",
      contact: { name: "Zoé", email: "zoe@lycee.example" },
    };
    expect((await program(secret, own).call("bookForContact", { params: path(there), body })).status).toBe(201);
    await own.settle();
    expect(own.mailer.sent).toEqual([]);
    await there.owner.call("bookForContact", { params: path(there), body });
    await own.settle();
    expect(own.mailer.to("zoe@lycee.example")).not.toEqual([]);
  });

  test("made anew, it is as the business is now; ten at once make one", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    const keys = await Promise.all(Array.from({ length: 10 }, () => makes({ test: true }, there.owner, there)));
    await own.settle();
    const open = "select count(*)::int as n from business where sandbox_of is not null and sandbox_retired_at is null";
    expect((await own.owner.query(open)).rows).toEqual([{ n: 1 }]);
    const key = program(keys[0]?.body.secret ?? "", own);
    const params = { ...path(there), professionalId: there.mentors[0]?.id ?? "", on: "2027-04-01" };
    await key.call("putOverride", { params, body: { ranges: [], label: "Essai" } });
    expect((await there.owner.call("resetSandbox", { params: path(there) })).body.state).toBe("copying");
    await own.settle();
    const schedule = await key.call("getSchedule", { params });
    expect(schedule.body.overrides).toEqual([]);
    expect((await own.owner.query(open)).rows).toEqual([{ n: 1 }]);
  });

  test("what it copies refers to nothing that it does not", async () => {
    const { sandboxTables } = await import("../../assemble/sandbox.ts");
    const names = sandboxTables.map(({ table }) => table);
    const { rows } = await world.owner.query<{ child: string; parent: string; column: string }>(
      `select k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent, a.attname as column
       from pg_constraint k cross join unnest(k.conkey) as c(at) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.at
       join pg_class p on p.oid = k.confrelid
       where k.contype = 'f' and k.conrelid::regclass::text = any($1) and p.relrowsecurity and p.relname <> 'business'
         and a.attname <> 'business_id'`,
      [names],
    );
    const left = rows.filter(
      ({ child, parent, column }) =>
        // A table's own rows come all at once, and so may refer to one another.
        !(names.indexOf(parent) >= 0 && names.indexOf(parent) <= names.indexOf(child)) &&
        !sandboxTables.find(({ table }) => table === child)?.blank?.includes(column),
    );
    expect(left).toEqual([]);
  });
});
