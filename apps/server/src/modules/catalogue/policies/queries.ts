import type { ServicePolicy } from "@creneau/contract";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { USUAL_POLICY } from "./rules.ts";

interface Row {
  readonly noticeMinutes: number;
  readonly reasonRequired: boolean;
  readonly mostMoves: number | null;
  readonly feeMinor: number | null;
  readonly feeCurrency: string | null;
  readonly feeNoticeMinutes: number;
  readonly feeText: string;
  readonly respondMinutes: number;
  readonly version: number;
}

/** The policy of a service, the usual one when it has none of its own. */
export async function policyOf(tx: Tx, { businessId }: TenantScope, serviceId: string): Promise<ServicePolicy> {
  const row = await tx.maybe(sql<Row>`
    select notice_minutes as "noticeMinutes", reason_required as "reasonRequired", most_moves as "mostMoves",
      fee_minor::float8 as "feeMinor", fee_currency as "feeCurrency", fee_notice_minutes as "feeNoticeMinutes",
      fee_text as "feeText", respond_minutes as "respondMinutes", version
    from service_policy where business_id = ${businessId} and service_id = ${serviceId}`);
  if (!row) return USUAL_POLICY;
  const { feeMinor, feeCurrency, feeNoticeMinutes, feeText, ...policy } = row;
  const fee =
    feeMinor === null || feeCurrency === null
      ? null
      : { amountMinor: feeMinor, currency: feeCurrency, noticeMinutes: feeNoticeMinutes, text: feeText };
  return { ...policy, fee };
}
