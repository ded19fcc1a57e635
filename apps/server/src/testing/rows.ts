/** Looking behind the walls: all rows of all businesses, as the owner of the tables sees them. */
import type { World } from "./world.ts";

/** The tables of the product, and the queue of jobs. */
export async function tableNames({ owner }: Pick<World, "owner">): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where (n.nspname = 'public' and c.relkind in ('r', 'p')) or (n.nspname = 'graphile_worker' and c.relname = '_private_jobs')
     order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** How many rows each table holds, with a fingerprint of them: the same before and after means that nothing was written. */
export async function allRows(world: Pick<World, "owner">): Promise<Record<string, string>> {
  const parts = (await tableNames(world)).map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as held from ${name} t`,
  );
  // In the order of names: the database may ask of several tables at a time, and answer as they come.
  const { rows } = await world.owner.query<{ name: string; held: string }>(
    `${parts.join(" union all ")} order by name`,
  );
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

/** What `rowVersions` asks of each database: what there is to ask is looked up once, and planned once. */
const asked = new WeakMap<World["owner"], Promise<string>>();

async function versionsQuery(world: Pick<World, "owner">): Promise<string> {
  const parts = (await tableNames(world)).map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || ' ' || xmin::text, 0)), 0) as held from ${name}`,
  );
  return `${parts.join(" union all ")} order by name`;
}

/**
 * How many rows each table holds, with a fingerprint of where each stands and of the transaction that wrote it: the same
 * before and after means that nothing was written, not even the same once more. A tenth of the cost of `allRows`, for those
 * who ask a thousand times. Of the tables that there were when it was asked first.
 */
export async function rowVersions(world: Pick<World, "owner">): Promise<Record<string, string>> {
  const text = asked.get(world.owner) ?? versionsQuery(world);
  asked.set(world.owner, text);
  const { rows } = await world.owner.query<{ name: string; held: string }>({ name: "row versions", text: await text });
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

/** The tables that hold one of these texts anywhere, with how many of their rows do: a dump, searched. */
export async function everythingAbout(
  world: Pick<World, "owner">,
  texts: readonly string[],
): Promise<Record<string, number>> {
  const patterns = texts.map((text) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  const parts = (await tableNames(world)).map(
    (name) =>
      `select '${name}' as name, count(*)::int as held from ${name} t where t::text ilike any ($1) or to_jsonb(t)::text ilike any ($1)`,
  );
  const { rows } = await world.owner.query<{ name: string; held: number }>(parts.join(" union all "), [patterns]);
  return Object.fromEntries(rows.filter(({ held }) => held > 0).map(({ name, held }) => [name, held]));
}
