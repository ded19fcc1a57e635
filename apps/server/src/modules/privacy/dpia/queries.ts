import type { Instant } from "@creneau/scheduling";
import { z } from "zod";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface DpiaVersion {
  readonly version: number;
  readonly status: "draft" | "validated";
  readonly validatedBy: string | null;
  readonly byName: string | null;
  readonly at: Instant;
  readonly answers: Readonly<Record<string, string>>;
}

const Answers = z.record(z.string(), z.string());

/** The latest first, before a version. */
export async function dpiaVersions(
  tx: Tx,
  { businessId }: TenantScope,
  before: number | undefined,
  limit: number,
): Promise<DpiaVersion[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("dpia_version as d")
      .innerJoin("account", "account.id", "d.by_account_id")
      .select(["d.version", "d.status", "d.validated_by as validatedBy", "account.name as byName", "d.at", "d.answers"])
      .where("d.business_id", "=", businessId)
      .$if(before !== undefined, (query) => query.where("d.version", "<", before ?? 0))
      .orderBy("d.version", "desc")
      .limit(limit),
  );
  return rows.map((row) => ({ ...row, answers: Answers.parse(row.answers) }));
}
