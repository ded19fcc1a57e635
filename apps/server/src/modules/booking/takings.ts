/** The time of everybody and everything that a session takes, and the record of who took which part. */
import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Decided } from "./decide.ts";
import { deleteOverHolds, occupy, vacate } from "./store.ts";

/** Takes the time of every part of the session. @throws ProblemError SLOT_TAKEN */
export async function take(
  tx: Tx,
  scope: TenantScope,
  { parts, taken }: Pick<Decided, "parts" | "taken">,
  by: Parameters<typeof occupy>[4],
  now: Instant,
): Promise<void> {
  for (const { resourceId, lane } of parts) {
    await deleteOverHolds(tx, scope, resourceId, taken, now);
    await occupy(tx, scope, resourceId, taken, by, lane);
  }
}

/** Takes the time of a session that is moved, or given by others, in place of what it took before. @throws ProblemError SLOT_TAKEN */
export async function retake(
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
  decided: Decided,
  now: Instant,
  /** Of a request: until when it keeps the time. */
  expiresAt: Instant | null = null,
): Promise<void> {
  await vacate(tx, scope, bookingId);
  await take(tx, scope, decided, { bookingId, ...(expiresAt === null ? {} : { expiresAt }) }, now);
  await tx.run(
    sqlFor.deleteFrom("booking_part").where("business_id", "=", scope.businessId).where("booking_id", "=", bookingId),
  );
  await insertParts(tx, scope, bookingId, decided);
}

/** Whether the session takes more than whoever gives it. */
const isTeam = ({ parts, professionalId }: Decided): boolean =>
  parts.length > 1 || parts[0]?.resourceId !== professionalId || parts[0].roleName !== "";

/** Who takes which part, kept also when the time is given back. Of one professional alone the booking says it. */
export async function insertParts(
  tx: Tx,
  { businessId }: TenantScope,
  bookingId: string,
  decided: Decided,
): Promise<void> {
  if (!isTeam(decided)) return;
  await tx.run(
    sqlFor.insertInto("booking_part").values(
      decided.parts.map(({ resourceId, roleName, shareBasisPoints }) => ({
        business_id: businessId,
        booking_id: bookingId,
        resource_id: resourceId,
        role_name: roleName,
        share_basis_points: shareBasisPoints,
      })),
    ),
  );
}
