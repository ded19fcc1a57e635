/** Bookings that are there, inserted again a year later: the same rows, by nothing but inserts in one transaction each. */
import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { CONNECTIONS } from "./client.ts";
import { drive, type Throughput } from "./measure.ts";
import { columnsOf } from "./tenants.ts";

type Cells = Readonly<Record<string, string | null>>;

interface Source {
  readonly table: string;
  /** Which rows belong to the booking `b`. */
  readonly of: string;
  /** What can't be there twice. */
  readonly anew: readonly string[];
  readonly later?: readonly string[];
}

/** What a booking writes, parents first. Its two jobs are enqueued as the server does. */
const SOURCES: readonly Source[] = [
  { table: "idempotency", of: "o.answer->>'bookingId' = b.id::text", anew: ["key"] },
  { table: "contact", of: "o.id = b.contact_id", anew: ["id", "email_index"] },
  { table: "booking", of: "o.id = b.id", anew: ["id", "reference"], later: ["starts_at", "ends_at"] },
  { table: "occupancy", of: "o.booking_id = b.id", anew: ["id"], later: ["starts_at", "ends_at"] },
  { table: "booking_change", of: "o.booking_id = b.id", anew: ["id"] },
  { table: "event", of: "o.payload->>'bookingId' = b.id::text", anew: ["id"] },
];
const JOBS = [1, 2];

interface Insert {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

const SYMBOLS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const fresh: Readonly<Record<string, () => string>> = {
  email_index: () => `\\x${randomBytes(16).toString("hex")}`,
  reference: () => [...randomBytes(7)].map((byte) => SYMBOLS[byte % SYMBOLS.length]).join(""),
};

/** The inserts of each booking made since, by its business. */
async function insertsOf(
  client: pg.ClientBase,
  since: string,
): Promise<Map<string, { business: string; inserts: Insert[] }>> {
  const made = new Map<string, { business: string; inserts: Insert[] }>();
  const ids = new Map<string, string>();
  const renamed = (value: string): string => value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => ids.get(id) ?? id);
  for (const { table, of, anew, later = [] } of SOURCES) {
    const columns = ["business_id", ...(await columnsOf(client, table))];
    const cells = columns.map(
      (name) => `(o.${name}${later.includes(name) ? " + interval '364 days'" : ""})::text as ${name}`,
    );
    const { rows } = await client.query<Cells>(
      `select b.id::text as of_booking, ${cells.join(", ")} from booking b join ${table} o on o.business_id = b.business_id and ${of}
       where b.created_at >= $1`,
      [since],
    );
    const text = `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, n) => `$${n + 1}`).join(", ")})`;
    for (const cell of rows) {
      for (const name of anew) ids.set(cell[name] ?? "", fresh[name]?.() ?? randomUUID());
      const one = made.get(cell["of_booking"] ?? "") ?? { business: cell["business_id"] ?? "", inserts: [] };
      const values = columns.map((name) => {
        const value = cell[name] ?? null;
        return value === null ? null : (anew.includes(name) && ids.get(value)) || renamed(value);
      });
      one.inserts.push({ name: `bare ${table}`, text, values });
      made.set(cell["of_booking"] ?? "", one);
    }
  }
  return made;
}

async function insertAll(
  pool: pg.Pool,
  { business, inserts }: { business: string; inserts: readonly Insert[] },
): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local role creneau_app; set local app.business_id = '${business}'`);
    for (const { values, ...statement } of inserts) await client.query({ ...statement, values: [...values] });
    for (const job of JOBS)
      await client.query({
        name: "bare job",
        text: "select jobs.enqueue('tenant:bare', $1::json, 'infinity'::timestamptz, null::text, 1)",
        values: [JSON.stringify({ businessId: business, payload: { job } })],
      });
    await client.query("commit");
    return true;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

export async function bareInserts(pool: pg.Pool, since: string): Promise<Throughput> {
  const client = await pool.connect();
  const made = await insertsOf(client, since).finally(() => client.release());
  return drive(
    CONNECTIONS,
    [...made.values()].map((one) => () => insertAll(pool, one)),
  );
}
