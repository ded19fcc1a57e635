/** Taking offers back: what was kept for somebody is kept no more. */
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { openOffersOf, openOffersTo, type StoredOffer } from "./queries.ts";
import { closeOffer, dropOfferHolds } from "./store.ts";

async function withdraw(tx: Tx, scope: TenantScope, offers: readonly StoredOffer[], now: Instant): Promise<void> {
  for (const { id } of offers) await closeOffer(tx, scope, id, { state: "withdrawn" }, now);
  await dropOfferHolds(
    tx,
    scope,
    offers.map(({ id }) => id),
  );
}

/** Those of seats in a session that is cancelled or moved. */
export const withdrawOffersOf = async (tx: Tx, scope: TenantScope, groupId: string, now: Instant): Promise<void> =>
  withdraw(tx, scope, await openOffersOf(tx, scope, groupId), now);

/** Those to a place in the line that ends. @returns what was kept, for the next in line. */
export async function withdrawOffersTo(
  tx: Tx,
  scope: TenantScope,
  entryId: string,
  now: Instant,
): Promise<readonly StoredOffer[]> {
  const offers = await openOffersTo(tx, scope, [entryId]);
  await withdraw(tx, scope, offers, now);
  return offers;
}
