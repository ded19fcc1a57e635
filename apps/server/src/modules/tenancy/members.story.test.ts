/** Members and roles: who may give what to whom, and that a business keeps an owner. Refused means nothing written. */
import { permissionNames, type Permission, type Role } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
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
afterAll(() => world.close());

const path = (inside: House = house) => ({ businessId: inside.scope.businessId });

interface Colleague extends Awaited<ReturnType<typeof joins>> {}

/** Somebody new in a house. */
async function joins(role: Exclude<Role, "custom">, inside: House = house) {
  const email = `${role}-${newId()}@example.org`;
  const accountId = await registerAccount(world.db, world.clock, {
    email,
    name: "Sasha",
    locale: "fr",
    password: PASSWORD,
  });
  const memberId = await addMember(world.db, world.clock, inside.scope, { accountId, role });
  return { email, accountId, memberId, person: await new Person(world).signsIn(email) };
}

const member = async (id: string, inside: House = house) => {
  const { body } = await inside.owner.call("listMembers", { params: path(inside), query: { limit: "200" } });
  const found = body.items.find((one) => one.id === id);
  if (!found) throw new Error("no such member");
  return found;
};

const change = (
  by: Person,
  id: string,
  body: { role?: Role; roleId?: string; status?: string; version?: number },
  inside: House = house,
) =>
  by.call("changeMember", {
    params: { ...path(inside), memberId: id },
    body: { role: "employee", status: "active", version: 0, ...body },
  });

const makesRole = (
  by: Person,
  permissions: readonly Permission[],
  sees: "all" | "own" = "own",
  name = `Rôle ${newId()}`,
) => by.call("createRole", { params: path(), body: { name, permissions, sees } });

/** Nothing of any table differs after it. */
async function refusedAs(code: string, work: () => Promise<{ problem: { code: string } }>): Promise<void> {
  const before = await allRows(world);
  expect((await work()).problem.code).toBe(code);
  expect(await allRows(world)).toEqual(before);
}

const waitsForLock = async (pid: number): Promise<boolean> =>
  ((await world.owner.query("select from pg_locks where pid = $1 and not granted", [pid])).rowCount ?? 0) > 0;

const ownerOf = async (inside: House) => {
  const { body } = await inside.owner.call("listMembers", { params: path(inside) });
  return body.items.find(({ self }) => self)?.id ?? "";
};

beforeAll(async () => {
  house = await createHouse(world);
});

describe("who is there", () => {
  test("names, roles, since when; whom one may change is said", async () => {
    const manager = await joins("manager");
    const { body } = await manager.person.call("listMembers", { params: path() });
    const me = body.items.find(({ self }) => self);
    expect(me).toMatchObject({ id: manager.memberId, role: "manager", status: "active", editable: false });
    expect(body.items.find(({ role }) => role === "owner")).toMatchObject({ name: "Odile Owner", editable: false });
    expect(body.items.find(({ role }) => role === "employee")).toMatchObject({ editable: true });
  });

  test("a page goes on where it stopped", async () => {
    const all = await house.owner.call("listMembers", { params: path() });
    const first = await house.owner.call("listMembers", { params: path(), query: { limit: "1" } });
    const next = await house.owner.call("listMembers", {
      params: path(),
      query: { limit: "1", cursor: first.body.nextCursor ?? "" },
    });
    expect([...first.body.items, ...next.body.items].map(({ id }) => id)).toEqual(
      all.body.items.slice(0, 2).map(({ id }) => id),
    );
  });

  test("as a file: a name that a spreadsheet would calculate is text", async () => {
    const email = `formula-${newId()}@example.org`;
    const name = '=HYPERLINK("http://evil.example";"x")';
    const accountId = await registerAccount(world.db, world.clock, { email, name, locale: "fr" });
    await addMember(world.db, world.clock, house.scope, { accountId, role: "consultant" });
    const file = await house.owner.call("exportMembers", { params: path() });
    expect(file.body).toContain(`"'=HYPERLINK(""http://evil.example"";""x"")";${email};Intervenant;actif;2027-03-01`);
    expect(file.body.startsWith("\uFEFFnom;email;")).toBe(true);
  });

  test("the catalogue tells everybody what each permission is, and who has it", async () => {
    const { body } = await new Person(world).call("listPermissions");
    expect(body.items.map(({ name }) => name)).toEqual(permissionNames);
    expect(body.items.find(({ name }) => name === "business.transfer")).toMatchObject({
      forKeys: false,
      roles: ["owner"],
    });
  });
});

describe("changing a member", () => {
  test("a new role works from the next request on; the log says who gave it", async () => {
    const { person, memberId } = await joins("consultant");
    expect((await person.call("listMembers", { params: path() })).problem.code).toBe("FORBIDDEN");
    expect((await change(house.owner, memberId, { role: "manager" })).body).toMatchObject({
      role: "manager",
      version: 1,
    });
    expect((await person.call("listMembers", { params: path() })).status).toBe(200);
    const log = await house.owner.call("listAuditEntries", {
      params: path(),
      query: { subject: "member", subjectId: memberId },
    });
    expect(log.body.items[0]).toMatchObject({
      act: "changeMember",
      actor: { kind: "account" },
      before: { role: "consultant" },
      after: { role: "manager" },
    });
  });

  test("who is deactivated is a stranger at once, and back when reactivated", async () => {
    const { person, memberId } = await joins("manager");
    await change(house.owner, memberId, { role: "manager", status: "inactive" });
    expect((await person.call("getBusiness", { params: path() })).problem.code).toBe("NOT_FOUND");
    expect((await person.call("getMe")).body.memberships).toEqual([]);
    await change(house.owner, memberId, { role: "manager", status: "active", version: 1 });
    expect((await person.call("getBusiness", { params: path() })).status).toBe(200);
  });

  test("two managers at once: the second is told, and nothing of theirs is written", async () => {
    const { memberId } = await joins("consultant");
    const other = await joins("manager");
    expect((await change(house.owner, memberId, { role: "support" })).status).toBe(200);
    await refusedAs("EDITED_MEANWHILE", () => change(other.person, memberId, { role: "employee" }));
    expect(await member(memberId)).toMatchObject({ role: "support" });
  });

  test("who is removed is gone; the log keeps that they were there, and their professional stays", async () => {
    const [mentor] = house.mentors;
    const list = await house.owner.call("listMembers", { params: path() });
    const memberId = list.body.items.find(({ email }) => email === mentor?.email)?.id ?? "";
    expect((await house.owner.call("removeMember", { params: { ...path(), memberId } })).status).toBe(204);
    const log = await house.owner.call("listAuditEntries", {
      params: path(),
      query: { subject: "member", subjectId: memberId },
    });
    expect(log.body.items[0]).toMatchObject({ act: "removeMember", operation: "delete", before: { role: "employee" } });
    const team = await house.owner.call("listProfessionals", { params: path() });
    expect(team.body.items.map(({ id }) => id)).toContain(mentor?.id);
  });
});

describe("nobody reaches beyond their own rights", () => {
  let manager: Colleague;
  beforeAll(async () => {
    manager = await joins("manager");
  });

  test.each(["employee", "consultant", "practitioner", "support"] as const)(
    "%s: has no say about members",
    async (role) => {
      const { person, memberId } = await joins(role);
      const other = await joins("consultant");
      await refusedAs("FORBIDDEN", () => change(person, other.memberId, { role: "employee" }));
      await refusedAs("FORBIDDEN", () => change(person, memberId, { role: "manager" }));
      await refusedAs("FORBIDDEN", () => makesRole(person, ["business.read"]));
      await refusedAs("FORBIDDEN", () =>
        person.call("createApiKey", { params: path(), body: { name: "x", permissions: ["business.read"], days: 1 } }),
      );
    },
  );

  test("a manager makes nobody an owner, not themselves either", async () => {
    const other = await joins("consultant");
    await refusedAs("BEYOND_YOUR_RIGHTS", () => change(manager.person, other.memberId, { role: "owner" }));
    await refusedAs("BEYOND_YOUR_RIGHTS", () => change(manager.person, manager.memberId, { role: "owner" }));
    await refusedAs("FORBIDDEN", () =>
      manager.person.call("transferOwnership", { params: path(), body: { memberId: manager.memberId } }),
    );
  });

  test("a manager touches no owner", async () => {
    const owner = await ownerOf(house);
    await refusedAs("BEYOND_YOUR_RIGHTS", () => change(manager.person, owner, { role: "consultant" }));
    await refusedAs("BEYOND_YOUR_RIGHTS", () =>
      manager.person.call("removeMember", { params: { ...path(), memberId: owner } }),
    );
  });

  test("nobody changes or removes themselves", async () => {
    await refusedAs("BEYOND_YOUR_RIGHTS", () => change(manager.person, manager.memberId, { role: "consultant" }));
    await refusedAs("BEYOND_YOUR_RIGHTS", async () =>
      house.owner.call("removeMember", { params: { ...path(), memberId: await ownerOf(house) } }),
    );
  });

  test("a role of one's own making holds no more than oneself, by making, by changing, or by giving it", async () => {
    await refusedAs("BEYOND_YOUR_RIGHTS", () => makesRole(manager.person, ["business.read", "business.transfer"]));
    const mine = (await makesRole(manager.person, ["business.read"])).body;
    const wish = { name: mine.name, permissions: ["business.transfer"], sees: "own", version: mine.version };
    await refusedAs("BEYOND_YOUR_RIGHTS", () =>
      manager.person.call("changeRole", { params: { ...path(), roleId: mine.id ?? "" }, body: wish }),
    );
    const owners = (await makesRole(house.owner, ["business.transfer"])).body;
    const other = await joins("consultant");
    await refusedAs("BEYOND_YOUR_RIGHTS", () =>
      change(manager.person, other.memberId, { role: "custom", roleId: owners.id ?? "" }),
    );
    await refusedAs("BEYOND_YOUR_RIGHTS", () =>
      manager.person.call("changeRole", {
        params: { ...path(), roleId: owners.id ?? "" },
        body: { ...wish, permissions: ["business.read"] },
      }),
    );
    await refusedAs("BEYOND_YOUR_RIGHTS", () =>
      manager.person.call("deleteRole", { params: { ...path(), roleId: owners.id ?? "" } }),
    );
  });

  test("who sees only their own lets nobody see all; nobody edits the role they have", async () => {
    const role = (
      await makesRole(house.owner, ["business.read", "member.read", "member.edit", "role.edit", "booking.read"])
    ).body;
    const clerk = await joins("consultant");
    await change(house.owner, clerk.memberId, { role: "custom", roleId: role.id ?? "" });
    await refusedAs("BEYOND_YOUR_RIGHTS", () => makesRole(clerk.person, ["booking.read"], "all"));
    const wish = { name: "Mieux", permissions: ["booking.read"], sees: "own", version: role.version };
    await refusedAs("BEYOND_YOUR_RIGHTS", () =>
      clerk.person.call("changeRole", { params: { ...path(), roleId: role.id ?? "" }, body: wish }),
    );
    const other = await joins("consultant");
    await refusedAs("BEYOND_YOUR_RIGHTS", () => change(clerk.person, other.memberId, { role: "support" }));
    await refusedAs("BEYOND_YOUR_RIGHTS", () => change(clerk.person, manager.memberId, { role: "consultant" }));
    expect((await makesRole(clerk.person, ["booking.read"])).status).toBe(201);
  });

  test("ids of another house's roles and members are ids that nobody has", async () => {
    const elsewhere = await createHouse(world);
    const params = { businessId: elsewhere.scope.businessId };
    const role = (
      await elsewhere.owner.call("createRole", {
        params,
        body: { name: "Ailleurs", permissions: ["business.read"], sees: "own" },
      })
    ).body;
    const other = await joins("consultant");
    await refusedAs("INVALID_INPUT", () =>
      change(house.owner, other.memberId, { role: "custom", roleId: role.id ?? "" }),
    );
    const heir = await ownerOf(elsewhere);
    await refusedAs("NOT_FOUND", () =>
      house.owner.call("transferOwnership", { params: path(), body: { memberId: heir } }),
    );
  });

  test("what is not a field is not taken: no id, no permissions by the member's door", async () => {
    const other = await joins("consultant");
    const params = { ...path(), memberId: other.memberId };
    const body = {
      role: "employee",
      status: "active",
      version: 0,
      accountId: newId(),
      permissions: permissionNames,
      businessId: newId(),
    };
    expect((await house.owner.call("changeMember", { params, body })).body).toMatchObject({
      accountId: other.accountId,
      role: "employee",
    });
  });
});

describe("a business's own roles", () => {
  test("a role changed is changed for all who have it, and deleted when nobody has it", async () => {
    const role = (await makesRole(house.owner, ["business.read", "booking.read"], "all")).body;
    const roleId = role.id ?? "";
    const clerk = await joins("consultant");
    const given = await change(house.owner, clerk.memberId, { role: "custom", roleId });
    expect(given.body).toMatchObject({ role: "custom", roleName: role.name });
    expect((await clerk.person.call("listProfessionals", { params: path() })).problem.code).toBe("FORBIDDEN");
    const wish = { name: role.name, permissions: ["business.read", "team.read"], sees: "all", version: role.version };
    const changed = await house.owner.call("changeRole", { params: { ...path(), roleId }, body: wish });
    expect(changed.body).toMatchObject({ members: 1, version: 1, permissions: ["business.read", "team.read"] });
    expect((await clerk.person.call("listProfessionals", { params: path() })).status).toBe(200);
    await refusedAs("EDITED_MEANWHILE", () =>
      house.owner.call("changeRole", { params: { ...path(), roleId }, body: wish }),
    );
    await refusedAs("ROLE_IN_USE", () => house.owner.call("deleteRole", { params: { ...path(), roleId } }));
    await change(house.owner, clerk.memberId, { role: "consultant", version: 1 });
    expect((await house.owner.call("deleteRole", { params: { ...path(), roleId } })).status).toBe(204);
  });

  test("two roles have two names", async () => {
    await makesRole(house.owner, ["business.read"], "own", "Accueil");
    await refusedAs("NAME_TAKEN", () => makesRole(house.owner, ["business.read"], "own", "Accueil"));
  });

  test("the list begins with those every business has, and goes on page by page", async () => {
    const first = await house.owner.call("listRoles", { params: path(), query: { limit: "1" } });
    expect(first.body.items.slice(0, 6).map(({ role }) => role)).toEqual([
      "owner",
      "manager",
      "practitioner",
      "employee",
      "support",
      "consultant",
    ]);
    const next = await house.owner.call("listRoles", {
      params: path(),
      query: { limit: "1", cursor: first.body.nextCursor ?? "" },
    });
    expect(next.body.items).toHaveLength(1);
    expect(next.body.items[0]?.id).not.toBe(first.body.items.at(-1)?.id);
  });
});

describe("a business keeps an owner", () => {
  test("the last one can't leave, and no owner is demoted by themselves", async () => {
    const own = await createHouse(world);
    const memberId = await ownerOf(own);
    await refusedAs("LAST_OWNER", () => own.owner.call("leaveBusiness", { params: { memberId } }));
  });

  test("handed over, the new owner owns, the old one manages, and may leave", async () => {
    const own = await createHouse(world);
    const heir = await joins("employee", own);
    const before = await ownerOf(own);
    const handed = await own.owner.call("transferOwnership", { params: path(own), body: { memberId: heir.memberId } });
    expect(handed.body).toMatchObject({ role: "owner" });
    expect(await member(before, own)).toMatchObject({ role: "manager" });
    await refusedAs("FORBIDDEN", () =>
      own.owner.call("transferOwnership", { params: path(own), body: { memberId: before } }),
    );
    expect((await own.owner.call("leaveBusiness", { params: { memberId: before } })).status).toBe(204);
    expect((await heir.person.call("getBusiness", { params: path(own) })).status).toBe(200);
  });

  test("to hand over asks for a fresh proof of who one is", async () => {
    const later = await worldOfThisTest();
    const own = await createHouse(later);
    later.clock.passMinutes(60);
    const refused = await own.owner.call("transferOwnership", { params: path(own), body: { memberId: newId() } });
    expect(refused.problem.code).toBe("STEP_UP_REQUIRED");
  });

  test("of two owners who leave, deactivate or demote each other at once, one stays", async () => {
    for (const act of ["leave", "deactivate", "demote", "remove"] as const) {
      const own = await createHouse(world);
      const second = await joins("owner", own);
      const first = await ownerOf(own);
      const one = { person: own.owner, id: first, other: second.memberId };
      const two = { person: second.person, id: second.memberId, other: first };
      const answers = await Promise.all(
        [one, two].map(({ person, id, other }) =>
          act === "leave"
            ? person.call("leaveBusiness", { params: { memberId: id } })
            : act === "remove"
              ? person.call("removeMember", { params: { ...path(own), memberId: other } })
              : change(
                  person,
                  other,
                  act === "demote" ? { role: "manager" } : { role: "owner", status: "inactive" },
                  own,
                ),
        ),
      );
      const good = answers.filter(({ status }) => status < 300);
      expect([act, good.length]).toEqual([act, 1]);
      const { rows } = await world.owner.query(
        "select count(*)::int as owners from member where business_id = $1 and role = 'owner' and status = 'active'",
        [own.scope.businessId],
      );
      expect([act, rows]).toEqual([act, [{ owners: 1 }]]);
    }
  });

  test("two transactions that end at once, each counting on the other's owner: the second to count waits, and is refused", async () => {
    const own = await createHouse(world);
    const second = await joins("owner", own);
    const first = await ownerOf(own);
    const clients = await Promise.all([world.owner.connect(), world.owner.connect()]);
    const [one, two] = clients;
    try {
      for (const [client, id] of [[one, first] as const, [two, second.memberId] as const]) {
        await client.query("begin");
        await client.query("select set_config('app.business_id', $1, true)", [own.scope.businessId]);
        await client.query("update member set status = 'inactive' where id = $1", [id]);
      }
      await one.query("set constraints all immediate");
      const { rows } = await two.query<{ pid: number }>("select pg_backend_pid() as pid");
      const check = { isOver: false };
      const counted = two
        .query("set constraints all immediate")
        .catch((error: unknown) => error)
        .finally(() => (check.isOver = true));
      while (!check.isOver && !(await waitsForLock(rows[0]?.pid ?? 0)));
      await one.query("commit");
      expect(await counted).toMatchObject({ constraint: "member_keeps_owner" });
    } finally {
      await Promise.all(clients.map((client) => client.query("rollback")));
      for (const client of clients) client.release();
    }
  });

  test("whoever writes: the database itself refuses to be left without one", async () => {
    const own = await createHouse(world);
    const { owner } = world;
    const client = await owner.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('app.business_id', $1, true)", [own.scope.businessId]);
      await client.query("update member set role = 'manager' where business_id = $1 and role = 'owner'", [
        own.scope.businessId,
      ]);
      await expect(client.query("commit")).rejects.toMatchObject({ constraint: "member_keeps_owner" });
    } finally {
      client.release();
    }
  });
});
