/** A new key comes first, everything is sealed anew behind the scenes, and the old key is dropped. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findContactByEmail } from "./modules/contacts/index.ts";
import { allBusinessScopes } from "./modules/tenancy/index.ts";
import { newId } from "./platform/chance.ts";
import { reseal, sealedColumns } from "./platform/database/reseal.ts";
import { resealSoon } from "./platform/jobs/reseal.ts";
import { newKeyRingText, parseKeyRing, type KeyRing } from "./platform/keys.ts";
import { createLog } from "./platform/log.ts";
import { TEMPLATE, TEST_RING } from "./testing/addresses.ts";
import { booked, createHouse, idOf, Person, type House } from "./testing/people.ts";
import { makeDatabase, openWorld, worldOfThisTest, type World } from "./testing/world.ts";

const NEW = newKeyRingText().replace(/^1:/, "2:");
const rotating = parseKeyRing(`${NEW},${TEST_RING}`);
const alone = parseKeyRing(NEW);
/** More than a batch, and than two. */
const MANY = 1100;

const soonAndSettled = async (inside: World): Promise<void> => {
  await resealSoon(inside.db, inside.keys);
  await inside.settle();
};

/** How many values of all sealed columns each key has sealed. */
async function sealedBy(inside: World): Promise<Record<string, number>> {
  const columns = await inside.db.inGlobal((tx) => sealedColumns(tx));
  const parts = columns.map(({ table, column }) => `select get_byte(${column}, 0) as key from ${table}`);
  const { rows } = await inside.owner.query<{ key: number; count: string }>(
    `select key, count(*) from (${parts.join(" union all ")}) one where key is not null group by key`,
  );
  return Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]));
}

const ready = async (inside: World): Promise<unknown> => (await inside.server.inject("/health/ready")).json();

/** People of the business who book no more: many. */
const addContacts = ({ owner, vault }: World, { scope }: House): Promise<unknown> => {
  const people = Array.from({ length: MANY }, (_, n) => ({ id: newId(), email: `eleve${n}@lycee.example` }));
  return owner.query(
    `insert into contact (business_id, id, name, email_sealed, email_index, locale, zone, created_at, updated_at)
     select $1, id, 'Élève', sealed, index, 'fr', 'Europe/Paris', now(), now()
     from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as one(id, sealed, index)`,
    [
      scope.businessId,
      people.map(({ id }) => id),
      people.map(({ id, email }) =>
        vault.seal(email, { table: "contact", column: "email", businessId: scope.businessId, id }),
      ),
      people.map(({ email }) => vault.blind(email, scope.businessId, "email")),
    ],
  );
};

describe("one key after the other", () => {
  let name: string;
  let house: House;
  let link: string;
  let bookingId: string;
  let world: World;

  const restartsWith = async (keys: KeyRing): Promise<void> => {
    await world.close();
    world = await openWorld(name, { keys });
  };

  beforeAll(async () => {
    name = await makeDatabase(TEMPLATE);
    world = await openWorld(name);
    house = await createHouse(world);
    const wish = { startsAt: "2027-03-09T09:00:00Z", note: "Je suis dyslexique" };
    const booking = await booked(new Person(world), house, wish);
    link = booking.link;
    bookingId = await idOf(house, booking);
    const body = { email: "ines@invitee.example", role: "employee", roleId: null, days: 7 };
    expect((await house.owner.call("inviteByMail", { params: house.scope, body })).status).toBe(201);
    await addContacts(world, house);
    await world.settle();
  });
  afterAll(() => world.close());

  test("with one key there is nothing to do, and nothing to say", async () => {
    expect(await ready(world)).toEqual({ status: "ok" });
    const before = await sealedBy(world);
    await soonAndSettled(world);
    expect([await sealedBy(world), Object.keys(before)]).toEqual([before, ["1"]]);
  });

  test("with a new one first all goes on; what was sealed before is sealed anew, also after a failure halfway", async () => {
    await restartsWith(rotating);
    expect(await ready(world)).toEqual({ status: "ok", keys: "resealing" });
    await new Person(world).signsIn(house.ownerEmail);
    expect((await new Person(world).call("getBookingByLink", { params: { link } })).status).toBe(200);
    await world.owner.query(`
      create function obstacle() returns trigger language plpgsql as $$ begin raise exception 'the power is cut'; end $$;
      create trigger obstacle before update on invitation for each row execute function obstacle()`);
    const log = "select count(*)::int as count from audit_entry";
    const before = (await world.owner.query<{ count: number }>(log)).rows;
    await resealSoon(world.db, world.keys);
    await expect(reseal(deps(world))).rejects.toThrow("the power is cut");
    expect(await ready(world)).toEqual({ status: "ok", keys: "resealing" });
    expect((await sealedBy(world))["2"]).toBeGreaterThan(MANY);
    await world.owner.query("drop trigger obstacle on invitation");
    await world.settle();
    expect(await ready(world)).toEqual({ status: "ok", keys: "resealed" });
    expect(Object.keys(await sealedBy(world))).toEqual(["2"]);
    expect((await world.owner.query<{ count: number }>(log)).rows).toEqual(before);
  });

  test("the old one is dropped: people sign in, are found, read what was written, and new links open", async () => {
    await restartsWith(alone);
    expect(await ready(world)).toEqual({ status: "ok" });
    const owner = await new Person(world).signsIn(house.ownerEmail);
    const { scope } = house;
    const booking = (await owner.call("getBooking", { params: { ...scope, bookingId } })).body;
    expect(booking).toMatchObject({ note: "Je suis dyslexique", contact: { email: "juliette@lycee.example" } });
    const invitations = (await owner.call("listInvitations", { params: scope })).body.items;
    expect(invitations.map(({ email }) => email)).toEqual(["ines@invitee.example"]);
    await world.db.inTenant(scope, async (tx) => {
      for (const n of [0, 499, 500, MANY - 1])
        expect(await findContactByEmail(tx, scope, `eleve${n}@lycee.example`)).toMatchObject({ name: "Élève" });
    });
    const again = await booked(new Person(world), house, { startsAt: "2027-03-10T09:00:00Z" });
    const opened = await new Person(world).call("getBookingByLink", { params: { link: again.link } });
    expect(opened.body.note).toBe("");
    const { problem } = await new Person(world).call("getBookingByLink", { params: { link } });
    expect(problem.code).toBe("LINK_NOT_VALID");
  });

  test("the old one alone opens nothing any more: the server does not start", async () => {
    await expect(openWorld(name)).rejects.toThrow("The key ring is not the one this database was written with");
  });
});

const deps = (inside: World, log = createLog("silent")) => ({
  db: inside.db,
  keys: inside.keys,
  log,
  businesses: () => allBusinessScopes(inside.db),
});

test("what somebody changes meanwhile stays as they changed it", async () => {
  const name = await makeDatabase(TEMPLATE);
  const before = await openWorld(name);
  const house = await createHouse(before);
  await booked(new Person(before), house, { startsAt: "2027-03-09T09:00:00Z", note: "avant" });
  await before.close();
  const inside = await openWorld(name, { keys: rotating });
  const { businessId } = house.scope;
  const { rows } = await inside.owner.query<{ id: string }>("select id from booking");
  const place = { table: "booking", column: "note", businessId, id: rows[0]?.id ?? "" };
  const client = await inside.owner.connect();
  await client.query("begin");
  await client.query("update booking set note_sealed = $1", [inside.vault.seal("après", place)]);
  const done = reseal(deps(inside));
  const waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await expect.poll(async () => (await inside.owner.query(waits)).rowCount).toBe(1);
  await client.query("commit");
  client.release();
  await done;
  const kept = (await inside.owner.query<{ sealed: Buffer }>("select note_sealed as sealed from booking")).rows[0];
  expect(inside.vault.open(kept?.sealed ?? Buffer.alloc(0), place)).toBe("après");
  await inside.close();
});

test("a value that no key opens is told of, and holds up neither the others nor the word that all is done", async () => {
  const name = await makeDatabase(TEMPLATE);
  const before = await openWorld(name);
  const house = await createHouse(before, { mentors: [{}, {}] });
  await before.owner.query("update account set email_sealed = set_byte(email_sealed, 0, 9) where name = 'Mentor 1'");
  await before.close();
  const inside = await openWorld(name, { keys: rotating });
  const lines: string[] = [];
  await reseal(deps(inside, createLog("info", { write: (line: string) => void lines.push(line) })));
  expect(await sealedBy(inside)).toEqual({ 2: 2, 9: 1 });
  expect(await ready(inside)).toEqual({ status: "ok", keys: "resealing" });
  expect(lines.join("")).toContain("no key of the ring opens these");
  expect(lines.join("")).not.toContain(house.ownerEmail);
  await inside.close();
});

test("every sealed column can be sealed anew by the server, and is found", async () => {
  const inside = await worldOfThisTest();
  const columns = await inside.db.inGlobal((tx) => sealedColumns(tx));
  const names = columns.map(({ table, column }) => `${table}.${column}`);
  for (const name of ["account.email_sealed", "booking.note_sealed", "booking_change.reason_sealed"])
    expect(names).toContain(name);
  for (const name of ["contact.email_sealed", "contact.phone_sealed", "invitation.email_sealed", "totp.secret_sealed"])
    expect(names).toContain(name);
  for (const { table, column } of columns) {
    const { rows } = await inside.owner.query<{ may: boolean }>(
      "select has_column_privilege('creneau_app', $1, $2, 'update') as may",
      [table, column],
    );
    expect(rows, `${table}.${column}: grant update (${column}) on ${table} to creneau_app`).toEqual([{ may: true }]);
  }
});

test("rows without a key of the indexes are refused with a sentence", async () => {
  const name = await makeDatabase(TEMPLATE);
  const inside = await openWorld(name);
  await inside.owner.query("delete from vault");
  await inside.close();
  await expect(openWorld(name)).rejects.toThrow("The database holds no key of the blind indexes");
});
