import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { rememberedUntil } from "./visitor.ts";

/** Remembers for an hour who booked it, and forgets whom it remembered longer. */
export async function rememberVisit(
  tx: Tx,
  { businessId }: TenantScope,
  visit: { readonly bookingId: string; readonly visitorHash: Buffer },
  now: Instant,
): Promise<void> {
  await tx.run(
    sqlFor.deleteFrom("booking_visit").where("business_id", "=", businessId).where("expires_at", "<=", sqlInstant(now)),
  );
  await tx.run(
    sqlFor.insertInto("booking_visit").values({
      business_id: businessId,
      booking_id: visit.bookingId,
      visitor_hash: visit.visitorHash,
      expires_at: toIso(rememberedUntil(now)),
    }),
  );
}
