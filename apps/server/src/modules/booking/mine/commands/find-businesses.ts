import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { enqueueGlobal } from "../../../../platform/jobs/jobs.ts";
import { businessScopesAfter } from "../../../tenancy/index.ts";
import type { Reader } from "../queries.ts";
import { markSearched, tieByAddress } from "../store.ts";

export const SEARCH_JOB = "bookings.find-businesses";

export interface SearchAsk {
  readonly readerId: string;
  /** The last business that was looked into; the first ones with "". */
  readonly after: string;
}

/** The key: asked twice, it is done once. */
export const searchLater = (db: Database, { readerId, after }: SearchAsk): Promise<void> =>
  db.inGlobal((tx) => enqueueGlobal(tx, SEARCH_JOB, { readerId, after }, { key: `search:${readerId}` }));

/**
 * Looks into the next hundred businesses, each in its own scope: an address has another blind index in each.
 * @returns the last one; undefined when all were looked into, which is noted.
 */
export async function findBusinesses(
  db: Database,
  clock: Clock,
  reader: Reader,
  after: string,
): Promise<string | undefined> {
  const scopes = await businessScopesAfter(db, after);
  for (const scope of scopes) await db.inTenant(scope, (tx) => tieByAddress(tx, scope, reader));
  const last = scopes.at(-1)?.businessId;
  if (scopes.length === 100 && last !== undefined) return last;
  await db.inGlobal((tx) => markSearched(tx, reader.id, clock.now()));
  return undefined;
}
