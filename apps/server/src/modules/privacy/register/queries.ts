import { OwnProcessing } from "@creneau/contract";
import { z } from "zod";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface PrivacyRecord {
  readonly controller: string;
  readonly dpoName: string;
  readonly dpoContact: string;
  readonly own: readonly OwnProcessing[];
  readonly version: number;
}

/** What was written beside what the product knows; at version 0 nothing was. */
export async function privacyRecord(tx: Tx, { businessId }: TenantScope): Promise<PrivacyRecord> {
  const row = await tx.maybe(sqlFor.selectFrom("privacy_record").selectAll().where("business_id", "=", businessId));
  if (!row) return { controller: "", dpoName: "", dpoContact: "", own: [], version: 0 };
  const { controller, dpo_name: dpoName, dpo_contact: dpoContact, version } = row;
  return { controller, dpoName, dpoContact, own: z.array(OwnProcessing).parse(row.entries), version };
}
