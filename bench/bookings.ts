/**
 * Free times and bookings in a database with many of them: of one host, of fifty, of ten together, of three services in a
 * row; and bookings beside the same rows by bare inserts. CRENEAU_BENCH_BOOKINGS says how many (1000000 for the whole),
 * CRENEAU_BENCH_FOLDER where the database stays for the next time.
 */
import { startProduct, type RunningProduct } from "../apps/server/src/testing/process.ts";
import { bareInserts } from "./bare-inserts.ts";
import { CONNECTIONS, gets, NO_LIMITS, ownersPool } from "./client.ts";
import { BUSINESSES, LARGE, manyBookings, SERVICES } from "./many-bookings.ts";
import { drive, row, type Throughput } from "./measure.ts";
import { anyOf, bookingsIn, day, MENTORS } from "./tenants.ts";

const COUNT = Number(process.env["CRENEAU_BENCH_BOOKINGS"] ?? 20_000);
const READS = 1000;
const WRITES = 800;

const names = (from: number, until: number) => Array.from({ length: until - from }, (_, n) => `t-${from + n}`);
const all = names(0, BUSINESSES);
const large = names(0, LARGE);

const print = (name: string, clients: number, t: Throughput) =>
  console.log(row(name, String(clients), t.p50Ms, t.p95Ms, t.p99Ms, t.perSecond, t.failures));

/** Free times of a week, of a business drawn by lot. */
function reads(product: RunningProduct): readonly (readonly [name: string, url: () => string])[] {
  const week = `slots?from=${day(1)}&to=${day(7)}`;
  const at = (slugs: readonly string[]) => `${product.url}/v1/public/businesses/${anyOf(slugs)}`;
  const { single, together, chain } = SERVICES;
  return [
    ["one host", () => `${at(all)}/professionals/${anyOf(MENTORS)}/${week}&service=${single}`],
    ["whichever of 50 hosts", () => `${at(large)}/services/${single}/${week}`],
    ["10 together, of 50 hosts", () => `${at(large)}/services/${together}/${week}`],
    ["3 services in a row, of 50 hosts", () => `${at(large)}/services/${chain}/${week}`],
  ];
}

export async function run(): Promise<void> {
  const made = await manyBookings(COUNT);
  // Mails and other jobs are left to a worker elsewhere.
  const product = await startProduct({ data: made.path, env: { ...NO_LIMITS, CRENEAU_ROLES: "http,migrate" } });
  const pool = await ownersPool(made.path);
  try {
    console.log("\n| what | clients | p50 ms | p95 ms | p99 ms | a second | failures |\n|---|---|---|---|---|---|---|");
    for (const [name, url] of reads(product)) {
      const asks = (count: number) => Array.from({ length: count }, () => () => gets(url())());
      await drive(8, asks(READS / 2));
      for (const clients of [1, 8]) print(`free times of a week: ${name}`, clients, await drive(clients, asks(READS)));
    }
    await drive(CONNECTIONS, await bookingsIn(product, all, WRITES / 4, 0));
    const { rows } = await pool.query<{ at: string }>("select now()::text as at");
    const booked = await drive(CONNECTIONS, await bookingsIn(product, all, WRITES, 1));
    print("bookings, all at different times", CONNECTIONS, booked);
    const bare = await bareInserts(pool, rows[0]?.at ?? "");
    print("the same rows by bare inserts", CONNECTIONS, bare);
    console.log(`\na booking takes ${(bare.perSecond / booked.perSecond).toFixed(1)} × the time of its bare inserts`);
  } finally {
    await pool.end();
    await product.stop();
    await made.remove();
  }
}

if (import.meta.main) await run();
