/** A database with a thousand businesses and many bookings, some of the businesses large: made once, and kept where asked. */
import { randomUUID } from "node:crypto";
import { access, readFile, writeFile } from "node:fs/promises";
import type pg from "pg";
import { fillBookings, hireMany, pastTriggers } from "../apps/server/src/testing/many.ts";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";
import { NO_LIMITS, ownersPool } from "./client.ts";
import { columnsOf, copyBusinesses } from "./tenants.ts";

export const BUSINESSES = 1000;
/** The first of them. A fifth of all bookings are theirs. */
export const LARGE = 20;
const HOSTS_OF_LARGE = 50;
const HOSTS_OF_OTHERS = 8;

/** Given by one person, by ten together, and three in a row. */
export const SERVICES = { single: "orientation-15min", together: "collectif", chain: "parcours" } as const;

export interface Made {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** In CRENEAU_BENCH_FOLDER it stays, and is found again; in a folder of its own it goes after use. */
export async function manyBookings(count: number): Promise<Made> {
  const kept = process.env["CRENEAU_BENCH_FOLDER"];
  const folder = kept === undefined ? await dataFolder() : { path: `${kept}/data`, remove: () => Promise.resolve() };
  const note = `${folder.path}.made`;
  if (await isThere(note)) {
    console.log(`found: ${await readFile(note, "utf8")}`);
    return folder;
  }
  const begun = performance.now();
  const product = await startProduct({ data: folder.path, env: { ...NO_LIMITS, CRENEAU_ROLES: "http,migrate" } });
  const pool = await ownersPool(folder.path);
  try {
    await addServices(pool);
    await copyBusinesses(pool, 0, BUSINESSES);
    await fill(pool, count);
    await pool.query("vacuum analyze");
    await pool.query("checkpoint");
  } finally {
    await pool.end();
    await product.stop();
  }
  const made = `${count} bookings of ${BUSINESSES} businesses, made in ${((performance.now() - begun) / 1000).toFixed(0)} s`;
  await writeFile(note, made);
  console.log(made);
  return folder;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** To Thotis, before it is copied. Everybody gives them. */
async function addServices(pool: pg.Pool): Promise<void> {
  await pastTriggers(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>("select id from business where slug = 'thotis'");
    const businessId = rows[0]?.id;
    const apart = new Set(["id", "slug", "composition"]);
    const same = (await columnsOf(client, "service")).filter((name) => !apart.has(name)).join(", ");
    const add = async (slug: string, composition: string): Promise<string> => {
      const id = randomUUID();
      await client.query(
        `insert into service (business_id, id, slug, composition, ${same})
         select business_id, $2, $3, $4, ${same} from service where business_id = $1 and slug = $5`,
        [businessId, id, slug, composition, SERVICES.single],
      );
      await client.query(
        "insert into service_professional (business_id, service_id, professional_id, position) select business_id, $2, id, 9 from professional where business_id = $1",
        [businessId, id],
      );
      return id;
    };
    const together = await add(SERVICES.together, "team");
    await client.query(
      `insert into service_role (business_id, id, service_id, kind, name, position, least, most, share_basis_points)
       values ($1, $2, $3, 'person', 'Animateurs', 0, 10, 10, 0)`,
      [businessId, randomUUID(), together],
    );
    const chain = await add(SERVICES.chain, "combined");
    for (const position of [0, 1, 2])
      await client.query(
        "insert into service_part (business_id, service_id, position, part_service_id, gap_least_minutes, gap_most_minutes) values ($1, $2, $3, $4, 0, 60)",
        [businessId, chain, position, await add(`etape-${position}`, "single")],
      );
  });
}

async function fill(pool: pg.Pool, count: number): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    "select id from business where slug ~ '^t-[0-9]+$' order by substr(slug, 3)::int",
  );
  const ids = rows.map(({ id }) => id);
  const [large, others] = [ids.slice(0, LARGE), ids.slice(LARGE)];
  const each = (some: readonly string[], share: number) =>
    some.map((businessId) => ({ businessId, bookings: Math.round((count * share) / some.length) }));
  const now = new Date().toISOString();
  await pastTriggers(pool, async (client) => {
    const more = HOSTS_OF_LARGE - HOSTS_OF_OTHERS;
    await hireMany(
      client,
      large.map((businessId) => ({ businessId, count: more })),
    );
    const spread = { service: SERVICES.single, past: 0.7, now };
    await fillBookings(client, each(large, 0.2), { ...spread, perDay: 6 });
    await fillBookings(client, each(others, 0.8), { ...spread, perDay: 2 });
  });
}
