/** What the business keeps, as its row says it. */
import { zone, type Zone } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { readAgreement, readApproval, readClosings, readDates, readLabour, readWeek } from "../stored.ts";
import type { House } from "./closures.ts";
import { schoolZoneNames } from "./school-zones.ts";

export interface StoredHouse extends House {
  readonly zone: Zone;
  readonly version: number;
}

const Stored = z.object({
  zone: z.string().transform(zone),
  opening: z.unknown().transform((week) => (week === null ? null : readWeek(week))),
  country: z.string().nullable(),
  region: z.string().nullable(),
  schoolZone: z.enum(schoolZoneNames).nullable(),
  workedOn: readDates,
  closings: readClosings,
  labour: readLabour,
  approval: readApproval.nullable(),
  agreement: readAgreement.nullable(),
  version: z.number(),
});

/** To be selected beside other things of the business; null until something was set. */
export const houseJson = (businessId: string): RawBuilder<unknown> => sql`(
  select json_build_object('zone', b.zone, 'opening', h.opening, 'country', h.country, 'region', h.region,
    'schoolZone', h.school_zone, 'workedOn', h.worked_on, 'closings', h.closings, 'labour', h.labour,
    'approval', h.approval, 'agreement', h.agreement, 'version', h.version)
  from business_hours h join business b on b.id = h.business_id where h.business_id = ${businessId})`;

export const readHouse = (json: unknown): StoredHouse => Stored.parse(json);

/** Of a business that has set nothing, undefined. */
export async function houseOf(tx: Tx, { businessId }: TenantScope): Promise<StoredHouse | undefined> {
  const row = await tx.one(sql<{ house: unknown }>`select ${houseJson(businessId)} as house`);
  return row.house === null ? undefined : readHouse(row.house);
}
