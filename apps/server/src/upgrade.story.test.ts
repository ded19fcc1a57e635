/** A database of the version before, with addresses and notes in clear, becomes one that holds none. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findContactByEmail } from "./modules/contacts/index.ts";
import { signedScope } from "./modules/tenancy/index.ts";
import { migrate } from "./platform/database/migrate.ts";
import { addressesOf, TEST_KEYS } from "./testing/addresses.ts";
import { keepJobsForLater } from "./testing/later.ts";
import { leaksOf, wordsInFiles } from "./testing/leaks.ts";
import { createHouse, PASSWORD, Person } from "./testing/people.ts";
import { createWorld, makeDatabase, openWorld, type World } from "./testing/world.ts";

const migrations = new URL("../migrations/", import.meta.url);
const LAST_PLAIN = "0044";
/** More than two batches. */
const CONTACTS = 1100;

const id = (kind: number, n: number): string =>
  `00000000-0000-7000-8${String(kind).padStart(3, "0")}-${String(n).padStart(12, "0")}`;
const [HOUSE, OTHER] = [id(1, 1), id(1, 2)];

/** As the version before left it: the migrations up to that one, and rows in its shape. */
async function plainDatabase(passwordHash: string): Promise<string> {
  const name = await makeDatabase("template0");
  const client = new pg.Client({ connectionString: addressesOf(inject("ownerUrl"), name).ownerUrl });
  await client.connect();
  await client.query(
    "create table migration (name text primary key, hash text not null, applied_at timestamptz not null default now())",
  );
  const files = (await readdir(migrations)).filter((file) => file.endsWith(".sql") && file.slice(0, 4) <= LAST_PLAIN);
  for (const file of files.toSorted()) {
    const text = await readFile(new URL(file, migrations), "utf8");
    await client.query(text);
    const hash = createHash("sha256").update(text).digest("hex");
    await client.query("insert into migration (name, hash) values ($1, $2)", [file, hash]);
  }
  await client.query(plainRows(passwordHash, TEST_KEYS.seal("JBSWY3DPEHPK3PXP", `totp:${id(2, 1)}`)));
  await client.end();
  return name;
}

const plainRows = (passwordHash: string, totp: Buffer): string => `
  insert into account (id, email, name, locale, password_hash, created_at, email_verified_at) values
    ('${id(2, 1)}', 'odile@maison.example', 'Odile', 'fr', '${passwordHash}', now(), now()),
    ('${id(2, 2)}', 'otto@elsewhere.example', 'Otto', 'fr', '${passwordHash}', now(), now());
  insert into totp (account_id, sealed_secret, created_at) values
    ('${id(2, 1)}', '\\x${totp.toString("hex")}', now());
  set app.business_id = '${HOUSE}';
  ${businessRows(HOUSE, "maison", id(2, 1))}
  insert into contact (business_id, id, name, email, locale, zone, created_at, updated_at)
    select '${HOUSE}', ('00000000-0000-7000-8004-' || lpad(n::text, 12, '0'))::uuid, 'Élève ' || n,
      'eleve' || n || '@lycee.example', 'fr', 'Europe/Paris', now(), now()
    from generate_series(1, ${CONTACTS}) n;
  insert into resource values ('${HOUSE}', '${id(5, 1)}', 'person', now());
  insert into professional (business_id, id, slug, display_name, headline, organisation, bio, languages, published, created_at)
    values ('${HOUSE}', '${id(5, 1)}', 'lea', 'Léa', '', '', '', '{fr}', true, now());
  insert into schedule values ('${HOUSE}', '${id(5, 1)}', 'Europe/Paris', '[]', '[]', '[]', '[]', '[]', '[]', '[]', 0, now());
  insert into service (business_id, id, slug, name, description, duration_minutes, step_minutes, buffer_before_minutes,
    buffer_after_minutes, notice_minutes, horizon_days, mode, locked_duration_message, allow_online_booking, created_at)
    values ('${HOUSE}', '${id(6, 1)}', 'orientation', 'Orientation', '', 15, 15, 0, 0, 0, 60, 'video', '', true, now());
  insert into booking (business_id, id, reference, status, service_id, professional_id, contact_id, starts_at, ends_at, note,
    version, created_at, updated_at) values
    ('${HOUSE}', '${id(7, 1)}', 'AAAAAAA', 'cancelled', '${id(6, 1)}', '${id(5, 1)}', '${id(4, 1)}',
      '2027-03-09T09:00Z', '2027-03-09T09:15Z', 'dyslexie depuis le CP', 1, now(), now()),
    ('${HOUSE}', '${id(7, 2)}', 'BBBBBBB', 'confirmed', '${id(6, 1)}', '${id(5, 1)}', '${id(4, 2)}',
      '2027-03-10T09:00Z', '2027-03-10T09:15Z', '', 0, now(), now());
  insert into booking_change (business_id, id, booking_id, what, by_kind, reason, at) values
    ('${HOUSE}', '${id(8, 1)}', '${id(7, 1)}', 'booked', 'contact', '', now()),
    ('${HOUSE}', '${id(8, 2)}', '${id(7, 1)}', 'cancelled', 'contact', 'hospitalisation de ma mère', now());
  insert into invitation (business_id, id, kind, email, role, most_uses, expires_at, created_by, created_at) values
    ('${HOUSE}', '${id(9, 1)}', 'mail', 'ines@invitee.example', 'employee', 1, '2027-04-01', '${id(2, 1)}', now()),
    ('${HOUSE}', '${id(9, 2)}', 'link', null, 'employee', 5, '2027-04-01', '${id(2, 1)}', now());
  set app.business_id = '${OTHER}';
  ${businessRows(OTHER, "ailleurs", id(2, 2))}
  insert into contact (business_id, id, name, email, locale, zone, created_at, updated_at)
    values ('${OTHER}', '${id(4, 1)}', 'La même', 'eleve1@lycee.example', 'fr', 'Europe/Paris', now(), now());`;

const businessRows = (businessId: string, slug: string, ownerId: string): string => `
  insert into business (id, slug, name, tagline, about, locale, zone, contact_email, address_form, kind, brand, created_at,
    sector, host_word, guest_word, updated_at)
    values ('${businessId}', '${slug}', '${slug}', '', '', 'fr', 'Europe/Paris', 'bonjour@${slug}.example', 'tu', 'mentoring',
      '{}', now(), 'mentoring', 'mentor', 'pupil', now());
  insert into member (business_id, id, account_id, role, created_at)
    values ('${businessId}', '${ownerId}', '${ownerId}', 'owner', now());
  insert into subscription values ('${businessId}', 'scale', now());`;

const words = [
  "odile@maison.example",
  "otto@elsewhere.example",
  "eleve1@lycee.example",
  `eleve${CONTACTS}@lycee.example`,
  "dyslexie depuis",
  "hospitalisation",
  "ines@invitee.example",
];

let name: string;
let world: World;

beforeAll(async () => {
  const other = await createWorld();
  await createHouse(other);
  const { rows } = await other.owner.query<{ hash: string }>("select password_hash as hash from account limit 1");
  await other.close();
  name = await plainDatabase(rows[0]?.hash ?? "");
});
afterAll(() => world?.close());

test("an upgrade that is cut off loses nothing, and goes on", async () => {
  const addresses = addressesOf(inject("ownerUrl"), name);
  const owner = new pg.Pool({ connectionString: addresses.ownerUrl, max: 1 });
  const count = async (query: string): Promise<number> =>
    Number((await owner.query<{ count: string }>(`select count(*) from ${query}`)).rows[0]?.count);
  await owner.query(`
    create function obstacle() returns trigger language plpgsql as $$ begin raise exception 'the power is cut'; end $$;
    create trigger obstacle before update on contact for each row when (old.name = 'Élève 700') execute function obstacle()`);
  // As autovacuum does by itself: the planner keeps samples of what it read.
  await owner.query("analyze");
  expect((await wordsInFiles({ owner }, words)).toSorted()).toEqual(words.toSorted());
  await expect(migrate(addresses)).rejects.toThrow("0051_seal_personal_fields failed. What it had done is kept");
  expect(await count("contact where email is not null")).toBe(CONTACTS + 1);
  expect(await count("contact where email_sealed is not null")).toBe(500);
  // A server of the version before that still runs writes nothing plain from here on.
  const old = owner.query(`insert into account (id, email, name, locale, created_at)
    values (gen_random_uuid(), 'late@maison.example', 'Late', 'fr', now())`);
  await expect(old).rejects.toThrow("account_sealed_from_now");

  await owner.query("drop trigger obstacle on contact; drop function obstacle");
  expect(await migrate(addresses)).toContain("0052_sealed_only.sql");
  expect(await count("contact where email_sealed is null or email_index is null")).toBe(0);
  await owner.end();
  await keepJobsForLater(addresses.ownerUrl);
});

test("nothing of it is left in clear, in no column and in no file", async () => {
  world = await openWorld(name);
  expect((await leaksOf(world, words)).found).toEqual([]);
  // Values that the planner had sampled: dropped with their columns, they lie there until it is written anew.
  await world.owner.query("vacuum full pg_statistic");
  expect(await wordsInFiles(world, words)).toEqual([]);
});

test("everything of it is there: people sign in, are found, and read what was written", async () => {
  const odile = await new Person(world).signsIn("odile@maison.example", PASSWORD);
  const params = { businessId: HOUSE };
  const { body } = await odile.call("getBooking", { params: { ...params, bookingId: id(7, 1) } });
  expect(body).toMatchObject({ note: "dyslexie depuis le CP", contact: { email: "eleve1@lycee.example" } });
  expect(body.history.map(({ reason }) => reason)).toEqual(["", "hospitalisation de ma mère"]);
  expect((await odile.call("getBooking", { params: { ...params, bookingId: id(7, 2) } })).body.note).toBe("");
  const invitations = (await odile.call("listInvitations", { params })).body.items;
  expect(invitations.map(({ kind, email }) => [kind, email])).toEqual([
    ["link", null],
    ["mail", "ines@invitee.example"],
  ]);
  const [scope, other] = [HOUSE, OTHER].map((businessId) => signedScope({ businessId }));
  if (!scope || !other) throw new Error("no scopes");
  await world.db.inTenant(scope, async (tx) => {
    for (const n of [1, 500, 501, CONTACTS])
      expect(await findContactByEmail(tx, scope, `ELEVE${n}@lycee.example`)).toMatchObject({ id: id(4, n) });
  });
  await world.db.inTenant(other, async (tx) => {
    expect(await findContactByEmail(tx, other, "eleve1@lycee.example")).toMatchObject({ name: "La même" });
  });
  const { rows } = await world.owner.query<{ sealed: Buffer }>("select secret_sealed as sealed from totp");
  const place = { table: "totp", column: "secret", businessId: null, id: id(2, 1) };
  expect(world.vault.open(rows[0]?.sealed ?? Buffer.alloc(0), place)).toBe("JBSWY3DPEHPK3PXP");
});

test("a contact is found by its index, under row security", async () => {
  const client = await world.owner.connect();
  await client.query("analyze contact");
  await client.query(`begin; set local role creneau_app; set local app.business_id = '${HOUSE}'`);
  const { rows } = await client.query<Record<"QUERY PLAN", string>>(
    "explain select id from contact where business_id = $1 and email_index = $2",
    [HOUSE, world.vault.blind("eleve7@lycee.example", HOUSE, "email")],
  );
  await client.query("rollback");
  client.release();
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toMatch(/Index (Only )?Scan using contact_business_id_email_index_key/);
  expect(plan).toMatch(/Index Cond: .*email_index = /);
});

test("an address is still one contact, and one account", async () => {
  const insert = (table: string, columns: string, values: string) =>
    world.owner.query(
      `insert into ${table} (${columns}) select ${values} from ${table} where id = '${id(4, 1)}' limit 1`,
    );
  await expect(
    insert(
      "contact",
      "business_id, id, name, email_sealed, email_index, locale, zone, created_at, updated_at",
      `'${HOUSE}', gen_random_uuid(), name, email_sealed, (select email_index from contact where business_id = '${HOUSE}' and id = '${id(4, 1)}'), locale, zone, now(), now()`,
    ),
  ).rejects.toThrow("contact_business_id_email_index_key");
  const { problem } = await new Person(world).call("signIn", {
    body: { email: "nobody@maison.example", password: PASSWORD },
  });
  expect(problem.status).toBe(401);
});

test("the log says nothing of the sealing", async () => {
  const { rows } = await world.owner.query("select act from audit_entry where operation = 'update'");
  expect(rows).toEqual([]);
});
