/** The wall between tenants in the database: what it is made of, what it stops, and that it is this wall that stops it. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../platform/chance.ts";
import { sqlStateOf } from "../platform/database/errors.ts";
import { mintAccountScope, mintTenantScope, type TenantScope } from "../platform/database/scope.ts";
import { ACCOUNTS } from "../platform/vault.ts";
import { otherInstallation, Van } from "../testing/installations.ts";
import { booked, createHouse, Person, type House } from "../testing/people.ts";
import { allRows } from "../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../testing/world.ts";
import { asking, rowsOf } from "./asks.ts";
import { furnishedHouse, listOf } from "./furnished.ts";
import { GLOBAL_TABLES, tenantTables, unfencedTables, otherPolicies, leaks, refusal } from "./tables.ts";

let world: World;
let a: House;
let b: House;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  a = await furnishedHouse(world);
  b = await furnishedHouse(world);
}, 180_000);
afterAll(() => world.close());
describe("what the wall is made of", () => {
  test("every table is behind the fence, but for a short list of global ones", async () => {
    expect(await unfencedTables(world)).toEqual(GLOBAL_TABLES);
    expect(await tenantTables(world)).not.toEqual([]);
  });

  test("beside the fence there is what all may read and only its business writes, and an account's own memberships", async () => {
    const inside = (table: string, column: string) => [
      `changed_inside on ${table} for w using (${column} = app_business())`,
      `made_inside on ${table} for a using `,
      `seen_by_all on ${table} for r using true`,
    ];
    expect(await otherPolicies(world)).toEqual(
      [
        "own_businesses on bookings_reader_contact for r using (reader_id = app_account())",
        "own_memberships on member for r using (account_id = app_account())",
        ...inside("business", "id"),
        ...inside("carrier_door", "door_business").slice(1),
        ...inside("served_host", "served_business"),
        "removed_inside on served_host for d using (served_business = app_business())",
      ].toSorted(),
    );
  });

  test("every primary key of a tenant's table begins with the business", async () => {
    const strays = await listOf(
      world,
      `select c.relname as name from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relname = any($1) and c.relnamespace = 'public'::regnamespace and a.attname is distinct from 'business_id'`,
      [await tenantTables(world)],
    );
    expect(strays).toEqual([]);
  });

  test("every unique and exclusion constraint of a tenant's table carries the business, as Citus asks", async () => {
    const strays = await listOf(
      world,
      `select i.indexrelid::regclass::text as name from pg_index i
       where i.indrelid::regclass::text = any($1) and (i.indisunique or i.indisexclusion)
         and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'business_id' and a.attnum = any(i.indkey))`,
      [await tenantTables(world)],
    );
    expect(strays).toEqual([]);
  });

  test("every foreign key between tenants' tables carries the business on both sides, and none goes from a global one to a tenant's", async () => {
    const strays = await listOf(
      world,
      `select format('%s of %s', k.conname, k.conrelid::regclass) as name from pg_constraint k
       where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.confrelid::regclass::text = any($1)
         and not exists (
           select from unnest(k.conkey, k.confkey) as pair(child, parent)
           join pg_attribute c on c.attrelid = k.conrelid and c.attnum = pair.child and c.attname = 'business_id'
           join pg_attribute p on p.attrelid = k.confrelid and p.attnum = pair.parent and p.attname = 'business_id')`,
      [await tenantTables(world)],
    );
    expect(strays).toEqual([]);
  });
});

describe("the roles of the server", () => {
  test("neither owns anything, creates anything, bypasses anything, or is a member of a role that does", async () => {
    const { rows } = await world.owner.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, has_schema_privilege(oid, 'public', 'create') as creates,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
        (select count(*)::int from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
       from pg_roles r where rolname in ('creneau_app', 'creneau_jobs') order by 1`,
    );
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      creates: false,
      memberships: 0,
      owns: 0,
    };
    expect(rows).toEqual([
      { rolname: "creneau_app", ...nothing },
      { rolname: "creneau_jobs", ...nothing },
    ]);
    await world.db.assertLeastPrivilege();
  });

  const mayDo = (role: string, privilege: string) =>
    listOf(
      world,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and has_table_privilege($1, oid, $2) order by 1`,
      [role, privilege],
    );

  test("what was done can't be rewritten: events and history are added to, and only that", async () => {
    const changeable = await mayDo("creneau_app", "update");
    expect(changeable).not.toContain("event");
    expect(changeable).not.toContain("booking_change");
    expect(changeable).not.toContain("sign_in");
    expect(changeable).not.toContain("migration");
  });

  test("what may be deleted is a short list; nothing is truncated, given triggers, or referred to", async () => {
    expect(await mayDo("creneau_app", "delete")).toEqual([
      "answer_file",
      "answer_file_part",
      "attempt",
      "booking_part",
      "booking_phone",
      "booking_visit",
      "bookings_reader",
      "bookings_reader_contact",
      "brand",
      "business_export_part",
      "business_import",
      "business_import_part",
      "carrier",
      "carrier_test",
      "contact_relation",
      "dkim_key",
      "domain",
      "file",
      "hold",
      "hours_request",
      "idempotency",
      "identity_link",
      "known_device",
      "leave",
      "magic_link",
      "member",
      "message_image",
      "message_part",
      "occupancy",
      "passkey",
      "passkey_challenge",
      "pending_sign_in",
      "professional_field",
      "professional_skill",
      "provider_visit",
      "push_device",
      "questionnaire",
      "questionnaire_service",
      "reaccommodation",
      "reaccommodation_item",
      "reason",
      "reason_service",
      "received_text",
      "recovery_code",
      "role",
      "schedule_override",
      "sender",
      "served_host",
      "service",
      "service_category",
      "service_group",
      "service_part",
      "service_professional",
      "service_role",
      "service_role_candidate",
      "service_role_skill",
      "session",
      "sign_up",
      "site",
      "skill",
      "suppression",
      "totp",
      "unwanted_mail",
      "upload",
      "waiting_entry",
      "waiting_offer",
      "waiting_phone",
      "waiting_rule",
      "webhook_attempt",
      "webhook_delivery",
      "webhook_endpoint",
      "webhook_health",
      "webhook_message",
      "webhook_replay",
      "webhook_tally",
    ]);
    for (const privilege of ["truncate", "trigger", "references"])
      expect(await mayDo("creneau_app", privilege)).toEqual([]);
    expect(await mayDo("creneau_app", "select")).not.toContain("migration");
  });

  test("the queue's role sees no table of the product, and the server's sees none of the queue", async () => {
    for (const privilege of ["select", "insert", "update", "delete"])
      expect(await mayDo("creneau_jobs", privilege)).toEqual([]);
    const { rows } = await world.owner.query(
      `select has_schema_privilege('creneau_app', 'graphile_worker', 'usage') as queue,
              has_function_privilege('creneau_app', 'jobs.enqueue(text, json, timestamptz, text, int)', 'execute') as enqueue`,
    );
    expect(rows).toEqual([{ queue: false, enqueue: true }]);
  });
});
describe("by SQL, as the server's role", () => {
  const count = async (table: string, { businessId }: TenantScope): Promise<number> =>
    (
      await listOf(world, `select id::text as name from (select business_id as id from ${table}) t where id = $1`, [
        businessId,
      ])
    ).length;

  test("inside a house one sees its own rows and no other, in every table", async () => {
    for (const table of await tenantTables(world)) {
      expect([table, await leaks(world, a, table)]).toEqual([table, 0]);
      const seen = await world.db.inTenant(a.scope, (tx) => tx.all(sql`select from ${sql.table(table)}`));
      expect([table, seen.length]).toEqual([table, await count(table, a.scope)]);
      expect([table, seen.length > 0]).toEqual([table, true]);
    }
  });

  test("outside of any house one sees no row of any", async () => {
    for (const table of await tenantTables(world)) {
      const seen = await world.db.inGlobal((tx) => tx.all(sql`select from ${sql.table(table)}`));
      expect([table, seen.length]).toEqual([table, 0]);
      expect([table, await world.db.reads.all(sql`select from ${sql.table(table)}`)]).toEqual([table, []]);
    }
  });

  test("the house of one transaction is forgotten by the next on the same connection", async () => {
    const query = sql<{ business: string | null }>`select app_business() as business, app_account() as account`;
    await world.db.inTenant(a.scope, (tx) => tx.all(query));
    const after = await Promise.all(Array.from({ length: 20 }, () => world.db.inGlobal((tx) => tx.one(query))));
    expect(after).toEqual(Array.from({ length: 20 }, () => ({ business: null, account: null })));
    const single = await Promise.all(Array.from({ length: 20 }, () => world.db.reads.one(query)));
    expect(single).toEqual(after);
  });

  test("no row of another house is added, in any table", async () => {
    const before = await allRows(world);
    for (const table of await tenantTables(world)) {
      const columns = await listOf(
        world,
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
        [table],
      );
      const { rows } = await world.owner.query<{ row: unknown }>(
        `select to_json(t) as row from ${table} t where business_id = $1 limit 1`,
        [b.scope.businessId],
      );
      const into = sql.raw(columns.map((column) => `"${column}"`).join(", "));
      const insert = sql`insert into ${sql.table(table)} (${into})
        select ${into} from json_populate_record(null::${sql.table(table)}, ${JSON.stringify(rows[0]?.row)}::json)`;
      expect([table, await refusal(world.db.inTenant(a.scope, (tx) => tx.run(insert)))]).toEqual([table, "42501"]);
    }
    expect(await allRows(world)).toEqual(before);
  });

  test("no row of another house is changed, taken over, given away or deleted, in any table", async () => {
    const before = await allRows(world);
    const [mine, theirs] = [a.scope.businessId, b.scope.businessId];
    for (const table of await tenantTables(world)) {
      const at = sql.table(table);
      const inside = (query: ReturnType<typeof sql<{ hit: number }>>) =>
        world.db
          .inTenant(a.scope, (tx) => tx.all(query))
          .then(
            (rows) => `${rows.length} rows`,
            (error: unknown) => sqlStateOf(error),
          );
      const outcomes = [
        await inside(sql`update ${at} set business_id = ${theirs} where business_id = ${theirs} returning 1 as hit`),
        await inside(sql`update ${at} set business_id = ${mine} where business_id = ${theirs} returning 1 as hit`),
        await inside(sql`delete from ${at} where business_id = ${theirs} returning 1 as hit`),
      ];
      for (const outcome of outcomes) expect(["0 rows", "42501"]).toContain(outcome);
      expect([table, await inside(sql`update ${at} set business_id = ${theirs} returning 1 as hit`)]).toEqual([
        table,
        "42501",
      ]);
    }
    expect(await allRows(world)).toEqual(before);
  });

  test("even the owner of the tables can't mix two houses in a row: every reference carries the business", async () => {
    const { rows: references } = await world.owner.query<{
      child: string;
      parent: string;
      column: string;
      target: string;
      key: string;
    }>(
      `select k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent, k.conname as key, c.attname as column, p.attname as target
       from pg_constraint k, unnest(k.conkey, k.confkey) as pair(child, parent)
       join pg_attribute c on c.attnum = pair.child join pg_attribute p on p.attnum = pair.parent
       where k.contype = 'f' and k.conrelid::regclass::text = any($1) and k.confrelid::regclass::text = any($1)
         and c.attrelid = k.conrelid and p.attrelid = k.confrelid and c.attname <> 'business_id'`,
      [await tenantTables(world)],
    );
    expect(references.length).toBeGreaterThan(15);
    const mixed: unknown[] = [];
    for (const { child, parent, column, target, key } of references) {
      const mixing = world.owner.query(
        `update ${child} set ${column} = (select ${target} from ${parent} where business_id = $2 limit 1)
         where ctid = (select ctid from ${child} where business_id = $1 order by ${column} is null limit 1)`,
        [a.scope.businessId, b.scope.businessId],
      );
      const refused = await refusal(mixing);
      // Where a row says so only together with another column, that rule may be asked first.
      if (refused !== "23503" && refused !== "23514") mixed.push([key, column, refused]);
    }
    expect(mixed).toEqual([]);
  });

  test("an account sees its own memberships, and those only", async () => {
    const [accountId = ""] = await listOf(world, "select id as name from account where email_index = $1", [
      world.vault.blind(a.ownerEmail, ACCOUNTS, "email"),
    ]);
    const seen = await world.db.inAccount(mintAccountScope(accountId), (tx) =>
      tx.all(
        sql<{ account: string; business: string }>`select account_id as account, business_id as business from member`,
      ),
    );
    expect(seen).toEqual([{ account: accountId, business: a.scope.businessId }]);
    const none = await world.db.inAccount(mintAccountScope(accountId), (tx) => tx.all(sql`select from booking`));
    expect(none).toEqual([]);
  });

  test("only an id becomes a scope", () => {
    for (const text of [
      "",
      "x",
      "'; drop table booking; --",
      `${newId()}'`,
      newId().toUpperCase(),
      ` ${newId()}`,
      `${newId()}\n`,
    ]) {
      expect(() => mintTenantScope(text)).toThrow(RangeError);
      expect(() => mintAccountScope(text)).toThrow(RangeError);
    }
  });
});
describe("to another installation", () => {
  test("a house moves with every table of it: whatever is added one day is thought of, or named here", async () => {
    const [van, elsewhere] = [await Van.open(), await otherInstallation()];
    const house = await furnishedHouse(world);
    const path = await van.load(world, house.slug);
    const report = await van.unload(elsewhere, path, { withMessages: true });
    const brought = report.tables.filter(({ rows }) => rows > 0).map(({ name }) => name);
    const stays = [
      "api_key",
      "api_key_use",
      "arrival",
      "booking_visit",
      "bookings_reader_contact",
      "business_export",
      "business_export_part",
      "carrier",
      "carrier_test",
      "contact_export",
      "delivery",
      "dkim_key",
      "feature_override",
      "hold",
      "idempotency",
      "message_retry_run",
      "notice",
      "received_text",
      "retention_check",
      "sender",
      "suppression_import",
      "upload",
      "waiting_offer",
      "webhook_attempt",
      "webhook_delivery",
      "webhook_health",
      "webhook_message",
      "webhook_replay",
      "webhook_tally",
    ];
    expect([...brought, ...stays].toSorted()).toEqual(["business", ...(await tenantTables(world))].toSorted());
    const changed = report.tables.filter(({ same }) => !same).map(({ name }) => name);
    expect(changed).toEqual(["audit_entry", "audit_seal", "domain"]);
    await elsewhere.close();
    await van.close();
  });
});
describe("take the wall away, and see red", () => {
  const bookedHouse = async (inside: World): Promise<House> => {
    const house = await createHouse(inside);
    await booked(new Person(inside), house, { startsAt: "2027-03-09T10:00:00+01:00" });
    return house;
  };
  const bookingsOf = async (inside: World, { scope }: House): Promise<number> =>
    (await listOf(inside, "select id as name from booking where business_id = $1", [scope.businessId])).length;

  test("with row security off, the same look sees the other house's bookings, and the list of unfenced tables names it", async () => {
    const doomed = await worldOfThisTest();
    const [one, other] = [await bookedHouse(doomed), await bookedHouse(doomed)];
    expect(await leaks(doomed, one, "booking")).toBe(0);
    await doomed.owner.query("alter table booking disable row level security");
    expect(await leaks(doomed, one, "booking")).toBe(await bookingsOf(doomed, other));
    expect(await unfencedTables(doomed)).toEqual([...GLOBAL_TABLES, "booking"].toSorted());
  });

  test("with one policy more, the same look sees them too, and the list of policies names it", async () => {
    const doomed = await worldOfThisTest();
    const [one, other] = [await bookedHouse(doomed), await bookedHouse(doomed)];
    await doomed.owner.query("create policy careless on booking using (true)");
    expect(await leaks(doomed, one, "booking")).toBe(await bookingsOf(doomed, other));
    expect(await otherPolicies(doomed)).toContain("careless on booking for * using true");
  });

  test("with the policy dropped the wall fails shut: nobody sees a booking, not even their own, and the list names the table", async () => {
    const doomed = await worldOfThisTest();
    const house = await furnishedHouse(doomed);
    const rows = await rowsOf(doomed, house);
    expect((await asking(house.owner, "getBooking", rows.businessId, rows)).status).toBe(200);
    await doomed.owner.query("drop policy tenant on booking");
    expect(await leaks(doomed, house, "booking")).toBe(0);
    expect((await asking(house.owner, "getBooking", rows.businessId, rows)).problem.code).toBe("NOT_FOUND");
    expect(await unfencedTables(doomed)).toEqual([...GLOBAL_TABLES, "booking"].toSorted());
  });

  test("a new table is named until it is fenced; then it keeps houses apart like any other", async () => {
    const doomed = await worldOfThisTest();
    const [one, other] = [await createHouse(doomed), await createHouse(doomed)];
    await doomed.owner.query(
      `create table novelty (business_id uuid not null, id uuid not null, primary key (business_id, id))`,
    );
    await doomed.owner.query("grant select, insert on novelty to creneau_app");
    for (const { scope } of [one, other])
      await doomed.owner.query("insert into novelty values ($1, $2)", [scope.businessId, newId()]);
    expect(await unfencedTables(doomed)).toEqual([...GLOBAL_TABLES, "novelty"].toSorted());
    expect(await leaks(doomed, one, "novelty")).toBe(1);
    await doomed.owner.query("call fence('novelty')");
    expect(await unfencedTables(doomed)).toEqual(GLOBAL_TABLES);
    expect(await leaks(doomed, one, "novelty")).toBe(0);
    const planting = sql`insert into novelty values (${other.scope.businessId}, ${newId()})`;
    expect(await refusal(doomed.db.inTenant(one.scope, (tx) => tx.run(planting)))).toBe("42501");
  });
});
