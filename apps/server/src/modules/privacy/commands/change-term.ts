import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { PurgedKind } from "../../../platform/retention.ts";
import { chosenTerms } from "../queries.ts";
import { changedTerm, usualTerm, type Term } from "../retention-rules.ts";
import { writeTerm } from "../store.ts";

/** @throws ProblemError INVALID_INPUT outside the bounds; EDITED_MEANWHILE when it is not at `version` any more. */
export function changeTerm(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  kind: PurgedKind,
  { days, version }: { readonly days: number; readonly version: number },
): Promise<Term> {
  const refuse = (code: "INVALID_INPUT" | "EDITED_MEANWHILE", message: string) =>
    new ProblemError(code, { fields: [{ path: "days", message }] });
  if (days < kind.term.least || days > kind.term.most) throw refuse("INVALID_INPUT", "outside-bounds");
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const before = (await chosenTerms(tx, scope)).get(kind.code) ?? usualTerm(kind);
    const changed = changedTerm(before, days, now);
    if (!(await writeTerm(tx, scope, kind.code, changed, version, now)))
      throw refuse("EDITED_MEANWHILE", "edited-meanwhile");
    return { ...changed, version: version + 1 };
  });
}
