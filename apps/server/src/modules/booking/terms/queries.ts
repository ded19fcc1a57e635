import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface Visits {
  /** At any time: a booking that was not called off and not missed. */
  readonly any: boolean;
  /** One that begins before. */
  readonly earlier: boolean;
  /** A session of the service that must come before, and it is over. */
  readonly prerequisite: boolean;
}

/** What a person has booked, as far as it says whether a service is for them. */
export const visitsOf = (
  tx: Tx,
  { businessId }: TenantScope,
  contactId: string,
  ask: { readonly before: Instant; readonly now: Instant; readonly prerequisiteId: string | null },
): Promise<Visits> => {
  const theirs = sql`from booking b where b.business_id = ${businessId} and b.contact_id = ${contactId}
    and b.status in ('requested', 'confirmed', 'in-progress', 'completed')`;
  return tx.one(sql<Visits>`
    select exists (select ${theirs}) as any,
      exists (select ${theirs} and b.starts_at < ${sqlInstant(ask.before)}) as earlier,
      exists (select ${theirs} and b.service_id = ${ask.prerequisiteId}::uuid and b.status <> 'requested'
        and (b.status = 'completed' or b.ends_at <= ${sqlInstant(ask.now)})) as prerequisite`);
};
