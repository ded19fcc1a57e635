/** The telephone that was given with a booking, for that booking alone. */
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";

const place = ({ businessId }: TenantScope, id: string): Place => ({
  table: "booking_phone",
  column: "phone",
  businessId,
  id,
});

/** @param phone E.164. */
export const insertPhone = (
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
  phone: string,
  now: Instant,
): Promise<void> => {
  const id = newId();
  return tx.run(
    sqlFor.insertInto("booking_phone").values({
      business_id: scope.businessId,
      id,
      booking_id: bookingId,
      phone_sealed: tx.vault.seal(phone, place(scope, id)),
      created_at: toIso(now),
    }),
  );
};

/** Of these bookings, those with which one was given. */
export async function phonesGiven(
  tx: Tx,
  scope: TenantScope,
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("booking_phone")
      .select(["id", "booking_id as bookingId", "phone_sealed as sealed"])
      .where("business_id", "=", scope.businessId)
      .where((eb) => eb("booking_id", "=", eb.fn.any(eb.val([...bookingIds])))),
  );
  return new Map(rows.map(({ id, bookingId, sealed }) => [bookingId, tx.vault.open(sealed, place(scope, id))]));
}

/** Of bookings that a contact made. */
export async function phonesOf(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  after: string | undefined,
  limit: number,
): Promise<{ readonly id: string; readonly reference: string; readonly phone: string }[]> {
  const rows = await tx.all(sql<{ id: string; phoneId: string; reference: string; sealed: Buffer }>`
    select b.id, p.id as "phoneId", b.reference, p.phone_sealed as sealed
    from booking b join booking_phone p on p.business_id = b.business_id and p.booking_id = b.id
    where b.business_id = ${scope.businessId}
      and (b.booked_by_contact_id = ${contactId} or b.contact_id = ${contactId} and b.booked_by_contact_id is null)
      and (${after ?? null}::uuid is null or b.id > ${after ?? null}::uuid)
    order by b.id limit ${limit}`);
  return rows.map(({ sealed, phoneId, ...row }) => ({ ...row, phone: tx.vault.open(sealed, place(scope, phoneId)) }));
}

/** @returns how many. */
export async function forgetPhonesOf(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  const gone = await tx.all(sql<{ id: string }>`
    delete from booking_phone p using booking b
    where p.business_id = ${businessId} and b.business_id = p.business_id and b.id = p.booking_id
      and (b.booked_by_contact_id = ${contactId} or b.contact_id = ${contactId} and b.booked_by_contact_id is null)
    returning p.id`);
  return gone.length;
}
