import type { ServicePolicy } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

/** Writes the next version of what has `policy.version` by now. */
export async function writePolicy(
  tx: Tx,
  { businessId }: TenantScope,
  serviceId: string,
  policy: ServicePolicy,
  now: Instant,
): Promise<void> {
  const { noticeMinutes, reasonRequired, mostMoves, fee, respondMinutes, version } = policy;
  await tx.run(sql`
    insert into service_policy (business_id, service_id, notice_minutes, reason_required, most_moves, fee_minor,
      fee_currency, fee_notice_minutes, fee_text, respond_minutes, version, updated_at)
    values (${businessId}, ${serviceId}, ${noticeMinutes}, ${reasonRequired}, ${mostMoves}, ${fee?.amountMinor ?? null},
      ${fee?.currency ?? null}, ${fee?.noticeMinutes ?? 0}, ${fee?.text ?? ""}, ${respondMinutes}, ${version + 1},
      ${toIso(now)})
    on conflict (business_id, service_id) do update set notice_minutes = excluded.notice_minutes,
      reason_required = excluded.reason_required, most_moves = excluded.most_moves, fee_minor = excluded.fee_minor,
      fee_currency = excluded.fee_currency, fee_notice_minutes = excluded.fee_notice_minutes,
      fee_text = excluded.fee_text, respond_minutes = excluded.respond_minutes, version = excluded.version,
      updated_at = excluded.updated_at`);
}
