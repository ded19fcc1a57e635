import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { weekJson } from "../stored.ts";
import type { House } from "./closures.ts";

const columnsOf = ({
  opening,
  country,
  region,
  schoolZone,
  workedOn,
  closings,
  labour,
  approval,
  agreement,
}: House) => ({
  opening: opening === null ? null : JSON.stringify(weekJson(opening)),
  country,
  region,
  school_zone: schoolZone,
  worked_on: JSON.stringify(workedOn),
  closings: JSON.stringify(closings),
  labour: JSON.stringify(labour),
  approval: approval === null ? null : JSON.stringify(approval),
  agreement: agreement === null ? null : JSON.stringify(agreement),
});

/** @param version what was read: 0 when there was nothing yet. @returns false when it is another by now. */
export async function putHouse(
  tx: Tx,
  { businessId }: TenantScope,
  house: House,
  version: number,
  now: Instant,
): Promise<boolean> {
  const columns = { ...columnsOf(house), version: version + 1, updated_at: toIso(now) };
  const row =
    version === 0
      ? await tx.maybe(
          sqlFor
            .insertInto("business_hours")
            .values({ business_id: businessId, ...columns })
            .onConflict((conflict) => conflict.columns(["business_id"]).doNothing())
            .returning("version"),
        )
      : await tx.maybe(
          sqlFor
            .updateTable("business_hours")
            .set(columns)
            .where("business_id", "=", businessId)
            .where("version", "=", version)
            .returning("version"),
        );
  return row !== undefined;
}
