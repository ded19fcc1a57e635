import type { PlainDate, WallRange } from "@creneau/scheduling";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { removeOverride, upsertOverride } from "../store.ts";

/** Gives one day hours of its own; no ranges = closed. Saying it twice changes nothing. */
export const putOverride = (
  db: Database,
  scope: TenantScope,
  override: {
    readonly professionalId: string;
    readonly on: PlainDate;
    readonly ranges: readonly WallRange[];
    readonly label: string;
  },
): Promise<void> => db.inTenant(scope, (tx) => upsertOverride(tx, scope, override));

/** Back to the weekly hours on that day. */
export const deleteOverride = (
  db: Database,
  scope: TenantScope,
  professionalId: string,
  on: PlainDate,
): Promise<void> => db.inTenant(scope, (tx) => removeOverride(tx, scope, professionalId, on));
