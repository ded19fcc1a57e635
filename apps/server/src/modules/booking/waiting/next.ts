/** What an offer kept goes to the next in line; with nobody left, to everybody. */
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { StoredOffer } from "./queries.ts";
import { refillFreed, refillSeats } from "./refill.ts";

/** Call it with the professionals' resources locked. */
export async function offerNext(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  offers: readonly StoredOffer[],
): Promise<void> {
  for (const offer of offers) {
    if (offer.groupSessionId !== null) await refillSeats(tx, clock, scope, { id: offer.groupSessionId });
    else await refillFreed(tx, clock, scope, [offer]);
  }
}
