/** Somebody is put first in the line by a member, who says why; or goes back to their own place. */
import type { Instant } from "@creneau/scheduling";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { pinEntry } from "../store.ts";

export interface PinAsk {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  /** Null: no longer first. */
  readonly at: Instant | null;
}

/** @throws ProblemError INVALID_INPUT without a reason, EDITED_MEANWHILE */
export async function putFirst(db: Database, scope: TenantScope, ask: PinAsk): Promise<void> {
  if (ask.at !== null && ask.reason === "")
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "reason", message: "say-why" }] });
  const asked = { ...ask, reason: ask.at === null ? "" : ask.reason };
  if (!(await db.inTenant(scope, (tx) => pinEntry(tx, scope, asked)))) throw new ProblemError("EDITED_MEANWHILE");
}
