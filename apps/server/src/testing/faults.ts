/** What the integrity check says of a house, and harm done to it behind its back. */
import { expect } from "vitest";
import type { House } from "./people.ts";
import type { World } from "./world.ts";

/** The checks that found something, with how much and what. */
export async function wrongIn({ owner, scope }: House) {
  const params = { businessId: scope.businessId };
  const { report } = (await owner.call("runIntegrityChecks", { params })).body;
  expect(report.ok).toBe(report.checks.every(({ ok }) => ok));
  return Object.fromEntries(report.checks.flatMap(({ code, ok, found, ids }) => (ok ? [] : [[code, { found, ids }]])));
}

export type Query = (text: string, values?: unknown[]) => Promise<{ rows: { id: string }[] }>;

/** At the database itself, as the owner of the tables. */
export async function behindItsBack<T>(
  { owner }: World,
  { scope }: House,
  act: (query: Query) => Promise<T>,
): Promise<T> {
  const client = await owner.connect();
  try {
    await client.query(`select set_config('app.business_id', $1, false)`, [scope.businessId]);
    return await act((text, values) => client.query(text, values));
  } finally {
    client.release(true);
  }
}
