/** Absences in a line each: whose, from when until when. */
import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface LeaveBrief {
  readonly id: string;
  readonly professionalId: string;
  readonly professional: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly zone: Zone;
}

export async function leavesBriefly(
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
): Promise<LeaveBrief[]> {
  const rows = await tx.all(sql<Omit<LeaveBrief, "zone"> & { readonly zone: string }>`
    select l.id, l.professional_id as "professionalId", p.display_name as professional, l.starts_at as "startsAt",
      l.ends_at as "endsAt", h.zone
    from leave l
    join professional p on p.business_id = l.business_id and p.id = l.professional_id
    join schedule h on h.business_id = l.business_id and h.professional_id = l.professional_id
    where l.business_id = ${businessId} and l.id = any(${[...ids]}::uuid[])`);
  return rows.map((row) => ({ ...row, zone: zone(row.zone) }));
}
