import type { PlainDate, WallRange } from "@creneau/scheduling";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { removeOverride, replaceOverrides, upsertOverride } from "../store.ts";
import type { StoredOverride } from "../stored.ts";

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

/** Many days at once: all of them or none. No ranges = closed; null = back to the week. */
export const changeOverrides = (
  db: Database,
  scope: TenantScope,
  professionalId: string,
  days: readonly (Omit<StoredOverride, "ranges"> & { readonly ranges: readonly WallRange[] | null })[],
): Promise<void> =>
  db.inTenant(scope, (tx) =>
    replaceOverrides(
      tx,
      scope,
      professionalId,
      days.flatMap(({ ranges, ...day }) => (ranges === null ? [] : [{ ...day, ranges }])),
      days.flatMap(({ ranges, on }) => (ranges === null ? [on] : [])),
    ),
  );
