/** Slots, pages and bookings over HTTP, with the database; bookings beside the same insert by plain pg. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";
import { call, CONNECTIONS, gets, NO_LIMITS, ownersPool } from "./client.ts";
import { day, freeTimes, type Wish } from "./free-times.ts";
import { drive, row, type Throughput } from "./measure.ts";

const READS = 4000;
const BOOKINGS = 1500;
const repeat = (times: number, task: () => Promise<boolean>) => Array.from({ length: times }, () => task);

const bookings = (base: string, wishes: readonly Wish[]) =>
  wishes.map((wish, n) => async () => {
    const body = { ...wish, service: "orientation-15min", name: "Camille Bench", email: `camille${n}@bench.example` };
    return (await call(`${base}/bookings`, "POST", body, { "idempotency-key": randomUUID() })).status === 201;
  });

/** The occupancy of a booking and nothing else: one transaction with its tenant set, by plain pg. */
async function plainInserts(data: string, count: number): Promise<Throughput> {
  const pool = await ownersPool(data);
  const { rows } = await pool.query<{ business_id: string; resource_id: string; hold_id: string }>(
    `with h as (
       insert into hold (business_id, id, visitor_hash, service_id, professional_id, starts_at, ends_at, expires_at)
       select p.business_id, gen_random_uuid(), decode(repeat('00', 32), 'hex'), s.service_id, p.id, now(), now() + interval '1 hour', now() + interval '1 day'
       from professional p join service_professional s on s.business_id = p.business_id and s.professional_id = p.id
       returning business_id, id, professional_id)
     select distinct on (professional_id) business_id, professional_id as resource_id, id as hold_id from h`,
  );
  const tasks = Array.from({ length: count }, (_, n) => async () => {
    const target = rows[n % rows.length];
    if (!target) return false;
    const client = await pool.connect();
    try {
      await client.query(`begin; set local role creneau_app; set local app.business_id = '${target.business_id}'`);
      const starts = new Date(Date.UTC(2040, 0, 1) + Math.floor(n / rows.length) * 900_000);
      await client.query({
        name: "plain",
        text: `insert into occupancy (business_id, id, resource_id, starts_at, ends_at, hold_id, expires_at)
               values ($1, gen_random_uuid(), $2, $3, $3::timestamptz + interval '15 minutes', $4, 'infinity')`,
        values: [target.business_id, target.resource_id, starts, target.hold_id],
      });
      await client.query("commit");
      return true;
    } catch {
      await client.query("rollback");
      return false;
    } finally {
      client.release();
    }
  });
  const result = await drive(CONNECTIONS, tasks);
  await pool.end();
  return result;
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

export async function run(): Promise<void> {
  const alone = await bookingsAlone();
  const folder = await dataFolder();
  const product = await startProduct({
    data: folder.path,
    env: NO_LIMITS,
  });
  try {
    const atRest = await residentMegabytes(product.pid);
    const base = `${product.url}/v1/public/businesses/thotis`;
    const slots = `${base}/professionals/lea-martin/slots?from=${day(0)}&to=${day(29)}`;
    const page = `${product.url}/thotis/lea-martin`;
    const directory = `${base}/professionals?limit=50`;
    for (const url of [slots, page, directory]) await drive(CONNECTIONS, repeat(300, gets(url)));

    const print = (name: string, t: Throughput) => console.log(row(name, t.perSecond, t.p50Ms, t.p99Ms, t.failures));
    console.log(
      `\n${CONNECTIONS} connections\n\n| what | a second | p50 ms | p99 ms | failures |\n|---|---|---|---|---|`,
    );
    print("slots of one mentor, 30 days", await drive(CONNECTIONS, repeat(READS, gets(slots))));
    print(
      "directory of 24 mentors, next free time of each",
      await drive(CONNECTIONS, repeat(READS / 4, gets(directory))),
    );
    print("mentor page (HTML)", await drive(CONNECTIONS, repeat(READS / 2, gets(page))));
    const wishes = (await freeTimes(base, 3, 44)).slice(0, BOOKINGS);
    const booked = await drive(CONNECTIONS, bookings(base, wishes));
    print(`bookings (${wishes.length}), their mails sent meanwhile by the same process`, booked);
    print("bookings, mails left to another process", alone);
    const plain = await plainInserts(folder.path, BOOKINGS);
    print("the occupancy alone, by plain pg", plain);
    const ratio = (plain.perSecond / alone.perSecond).toFixed(1);
    console.log(`\na booking, mails aside, takes ${ratio} × the time of its bare insert`);
    console.log(
      `memory of the server: ${atRest.toFixed(0)} MB at rest, ${(await residentMegabytes(product.pid)).toFixed(0)} MB after all this`,
    );
  } finally {
    await product.stop();
    await folder.remove();
  }
}

/** The same bookings on a process that leaves mails and other jobs to a worker elsewhere. */
async function bookingsAlone(): Promise<Throughput> {
  const folder = await dataFolder();
  const env = { ...NO_LIMITS, CRENEAU_ROLES: "http,migrate" };
  const product = await startProduct({ data: folder.path, env });
  try {
    const base = `${product.url}/v1/public/businesses/thotis`;
    const wishes = (await freeTimes(base, 3, 44)).slice(0, BOOKINGS);
    return await drive(CONNECTIONS, bookings(base, wishes));
  } finally {
    await product.stop();
    await folder.remove();
  }
}

if (import.meta.main) await run();
