/** Hours on call name services: those of the business, and no others. */
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { servicesAmong } from "../../catalogue/index.ts";
import type { StoredSchedule } from "../stored.ts";
import type { HoursEdit } from "./edits.ts";

/** A service that was named before and is gone since is nobody's mistake. @throws ProblemError INVALID_INPUT naming the field */
export async function assertServices(
  tx: Tx,
  scope: TenantScope,
  schedule: StoredSchedule,
  { parts: { onCall = [] } }: HoursEdit,
): Promise<void> {
  const before = new Set(schedule.onCall.flatMap(({ serviceIds }) => serviceIds));
  const added = [...new Set(onCall.flatMap(({ serviceIds }) => serviceIds))].filter((id) => !before.has(id));
  if (added.length === 0) return;
  const known = await servicesAmong(tx, scope, added);
  const missing = new Set(added.filter((id) => !known.has(id)));
  const fields = onCall.flatMap(({ serviceIds }, index) =>
    serviceIds.some((id) => missing.has(id))
      ? [{ path: `onCall.${index}.serviceIds`, message: "no-such-service" }]
      : [],
  );
  if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
}
