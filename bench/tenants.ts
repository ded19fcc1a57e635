/**
 * Whether a business pays for those beside it: reads and bookings with 1, 100 and 10 000 of them in one database; what the
 * audit log adds to a write; and sign-ins a second, which are slow on purpose.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { dataFolder, startProduct, type RunningProduct } from "../apps/server/src/testing/process.ts";
import { call, CONNECTIONS, gets, NO_LIMITS, ownersPool } from "./client.ts";
import { drive, row, type Throughput } from "./measure.ts";

const READS = 3000;
const WRITES = 400;
const SIGN_INS = 200;
/** Of Thotis, in each copy of it. */
export const MENTORS = [
  "lea-martin",
  "hugo-lefevre",
  "ines-benali",
  "camille-dubois",
  "sarah-cohen",
  "emma-laurent",
  "lucas-moreau",
  "alice-fontaine",
];
/** What makes a business one that can be booked. */
const COPIED = [
  "business_identity",
  "brand",
  "subscription",
  "resource",
  "professional",
  "field",
  "professional_field",
  "service",
  "service_professional",
  "service_role",
  "service_part",
  "schedule",
  "schedule_override",
];
const BY_MENTOR: Readonly<Record<string, string>> = {
  resource: "id",
  professional: "id",
  professional_field: "professional_id",
  service_professional: "professional_id",
  schedule: "professional_id",
  schedule_override: "professional_id",
};

export const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
export const anyOf = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
};

/** The columns one can write, the business's own aside. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' and attname <> 'business_id' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

const list = (columns: readonly string[], of = ""): string => columns.map((name) => `${of}${name}`).join(", ");

/** Copies of Thotis, t-<from> to t-<until - 1>, as fast as the database can: without triggers. */
export async function copyBusinesses(pool: pg.Pool, from: number, until: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    const { rows } = await client.query<{ id: string }>("select id from business where slug = 'thotis'");
    const thotis = rows[0]?.id;
    await client.query(
      "create temp table copy on commit drop as select gen_random_uuid() as id, n from generate_series($1::int, $2::int) n",
      [from, until - 1],
    );
    const face = (await columnsOf(client, "business")).filter((name) => name !== "id" && name !== "slug");
    await client.query(
      `insert into business (id, slug, ${list(face)}) select copy.id, 't-' || n, ${list(face, "b.")} from business b, copy
       where b.id = $1`,
      [thotis],
    );
    for (const table of COPIED) {
      const columns = await columnsOf(client, table);
      const mentor = BY_MENTOR[table];
      const some = mentor
        ? `and ${mentor} in (select id from professional where business_id = $1 and slug = any ($2))`
        : "and $2::text[] is not null";
      await client.query(
        `insert into ${table} (business_id, ${list(columns)}) select copy.id, ${list(columns, "o.")}
         from (select * from ${table} where business_id = $1 ${some}) o, copy`,
        [thotis, MENTORS],
      );
    }
    await client.query("commit");
  } finally {
    client.release();
  }
  await pool.query("vacuum analyze");
}

export const slotsOf = (product: RunningProduct, slug: string, mentor: string): string =>
  `${product.url}/v1/public/businesses/${slug}/professionals/${mentor}/slots?from=${day(0)}&to=${day(29)}`;

/** One free time after another, of businesses drawn by lot. */
export async function bookingsIn(product: RunningProduct, slugs: readonly string[], count: number, asked: number) {
  const lists = new Map<string, string[]>();
  const wishes: { slug: string; professional: string; startsAt: string }[] = [];
  for (let tries = 0; wishes.length < count && tries < 10 * count; tries++) {
    const [slug, professional] = [anyOf(slugs), anyOf(MENTORS)];
    const key = `${slug} ${professional}`;
    let free = lists.get(key);
    if (!free) {
      const url = slotsOf(product, slug, professional).replace(day(0), day(3)).replace(day(29), day(44));
      const { days } = JSON.parse((await call(url)).body) as { days: { slots: { startsAt: string }[] }[] };
      free = days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt)).filter((_, n) => n % 2 === 0);
      lists.set(key, free);
    }
    const startsAt = free.shift();
    if (startsAt !== undefined) wishes.push({ slug, professional, startsAt });
  }
  return wishes.map(({ slug, ...wish }, n) => async () => {
    const body = {
      ...wish,
      service: "orientation-15min",
      name: "Camille Bench",
      email: `c${asked}-${n}@bench.example`,
    };
    const url = `${product.url}/v1/public/businesses/${slug}/bookings`;
    return (await call(url, "POST", body, { "idempotency-key": randomUUID() })).status === 201;
  });
}

const print = (name: string, t: Throughput) => console.log(row(name, t.perSecond, t.p50Ms, t.p99Ms, t.failures));

async function audited(pool: pg.Pool, on: boolean): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select tgrelid::regclass::text as name from pg_trigger where tgname = 'audit'",
  );
  for (const { name } of rows) await pool.query(`alter table ${name} ${on ? "enable" : "disable"} trigger audit`);
}

/** One row changed, inside its business and as the server's role. */
async function changes(pool: pg.Pool, count: number): Promise<Throughput> {
  const { rows } = await pool.query<{ business_id: string; id: string }>(
    "select business_id, id from professional order by random() limit 1000",
  );
  return drive(
    CONNECTIONS,
    Array.from({ length: count }, (_, n) => async () => {
      const { business_id, id } = anyOf(rows);
      const client = await pool.connect();
      try {
        await client.query(`begin; set local role creneau_app; set local app.business_id = '${business_id}'`);
        const text = "update professional set headline = $3 where business_id = $1 and id = $2";
        const { rowCount } = await client.query({ name: "change", text, values: [business_id, id, `essai ${n}`] });
        await client.query("commit");
        return rowCount === 1;
      } finally {
        client.release();
      }
    }),
  );
}

async function signIns(product: RunningProduct): Promise<Throughput> {
  // Each account apart: several at once on one would have to wait, as whoever guesses must.
  const directory = await call(`${product.url}/v1/public/businesses/thotis/professionals?limit=50`);
  const { items } = JSON.parse(directory.body) as { items: { slug: string }[] };
  const emails = items.map(({ slug }) => `${slug.replace("-", ".")}@thotis.example`);
  const tasks = Array.from({ length: SIGN_INS }, (_, n) => async () => {
    const body = { email: emails[n % emails.length], password: "creneau-demo" };
    return (await call(`${product.url}/v1/me/session`, "POST", body)).status === 201;
  });
  return drive(CONNECTIONS, tasks);
}

export async function run(): Promise<void> {
  const folder = await dataFolder();
  // Mails and other jobs are left to a worker elsewhere.
  const product = await startProduct({ data: folder.path, env: { ...NO_LIMITS, CRENEAU_ROLES: "http,migrate" } });
  const pool = await ownersPool(folder.path);
  try {
    console.log(
      `\n${CONNECTIONS} connections\n\n| what | a second | p50 ms | p99 ms | failures |\n|---|---|---|---|---|`,
    );
    let there = 0;
    for (const size of [1, 100, 10_000]) {
      await copyBusinesses(pool, there, size);
      there = size;
      const slugs = Array.from({ length: size }, (_, n) => `t-${n}`);
      const reads = Array.from({ length: READS }, () => gets(slotsOf(product, anyOf(slugs), anyOf(MENTORS))));
      await drive(CONNECTIONS, reads.slice(0, 500));
      print(`slots of one mentor, 30 days, ${size} businesses`, await drive(CONNECTIONS, reads));
      print(`bookings, ${size} businesses`, await drive(CONNECTIONS, await bookingsIn(product, slugs, WRITES, size)));
    }
    const slugs = Array.from({ length: there }, (_, n) => `t-${n}`);
    await changes(pool, 2000);
    print("one row changed, audited", await changes(pool, 6000));
    await audited(pool, false);
    print("one row changed, not audited", await changes(pool, 6000));
    print("bookings, not audited", await drive(CONNECTIONS, await bookingsIn(product, slugs, WRITES, 0)));
    await audited(pool, true);
    print("bookings, audited", await drive(CONNECTIONS, await bookingsIn(product, slugs, WRITES, 2)));
    print("sign-ins with a password", await signIns(product));
  } finally {
    await pool.end();
    await product.stop();
    await folder.remove();
  }
}

if (import.meta.main) await run();
