/** What the whole business keeps: when it is open, which holidays close it, its closings, the limits of labour. */
import { MOST_DAYS, type BusinessHours } from "@creneau/contract";
import { frenchSchoolHolidays, holidayCountries } from "@creneau/holidays";
import { addDays, type PlainDate } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Api } from "../../../platform/http/api.ts";
import { readDate } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { businessById } from "../../tenancy/index.ts";
import { readDays } from "../readers.ts";
import { formatWeekly, parseWeekly } from "../rules.ts";
import { holidaysOf } from "./closures.ts";
import { replaceBusinessHours, type HouseEdit } from "./commands/replace-business-hours.ts";
import { houseOf, type StoredHouse } from "./queries.ts";

type Sent = Omit<BusinessHours, "zone" | "version" | "approval" | "agreement"> & {
  readonly approval?: BusinessHours["approval"] | undefined;
  readonly agreement?: BusinessHours["agreement"] | undefined;
};

function readHouse({ opening, holidays, schoolZone, closings, labour, approval, agreement }: Sent): HouseEdit {
  if (holidays) assertPlace(holidays.country, holidays.region);
  return {
    opening: opening === null ? null : parseWeekly(opening),
    country: holidays?.country ?? null,
    region: holidays?.region ?? null,
    schoolZone,
    workedOn: [...new Set(readDays("holidays.workedOn", holidays?.workedOn ?? []))].toSorted(),
    closings: closings
      .map(({ from, until, ...closing }, index) => ({
        ...closing,
        from: readDate(`closings.${index}.from`, from),
        until: readDate(`closings.${index}.until`, until),
      }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    labour,
    ...(approval !== undefined && { approval }),
    ...(agreement !== undefined && { agreement }),
  };
}

/** @throws ProblemError INVALID_INPUT for a country or region whose holidays aren't known. */
function assertPlace(country: string, region: string | null): void {
  const found = holidayCountries("en").find(({ code }) => code === country);
  const fields = !found
    ? [{ path: "holidays.country", message: "no-such-country" }]
    : region !== null && !found.regions.some(({ code }) => code === region)
      ? [{ path: "holidays.region", message: "no-such-region" }]
      : [];
  if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
}

const present = (house: StoredHouse): BusinessHours => ({
  zone: house.zone,
  opening: house.opening === null ? null : formatWeekly(house.opening),
  holidays:
    house.country === null ? null : { country: house.country, region: house.region, workedOn: [...house.workedOn] },
  schoolZone: house.schoolZone,
  closings: house.closings.map((closing) => ({ ...closing })),
  labour: house.labour,
  approval: house.approval,
  agreement: house.agreement,
  version: house.version,
});

const NO_LIMITS = { restMinutes: null, dayMinutes: null, weekMinutes: null };

/** The days from one to another, both included. @throws ProblemError INVALID_INPUT when there are none, or too many. */
export function readPeriod({ from, to }: { readonly from: string; readonly to: string }) {
  const span: { from: PlainDate; until: PlainDate } = { from: readDate("from", from), until: readDate("to", to) };
  if (span.until < span.from || span.until > addDays(span.from, MOST_DAYS - 1))
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "to", message: "too-far-apart" }] });
  return span;
}

export function houseRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  const read = (scope: TenantScope): Promise<BusinessHours> =>
    db.inTenant(scope, async (tx) => {
      const house = await houseOf(tx, scope);
      if (house) return present(house);
      const { zone } = await businessById(tx, scope.businessId);
      const nothing = { opening: null, holidays: null, schoolZone: null, approval: null, agreement: null };
      return { zone, ...nothing, closings: [], labour: NO_LIMITS, version: 0 };
    });

  api.implement("getBusinessHours", ({ caller }) => read(caller.scope));

  api.implement("replaceBusinessHours", async ({ caller, body: { version, ...sent } }) => {
    await replaceBusinessHours(db, clock, caller.scope, readHouse(sent), version, caller.accountId);
    return read(caller.scope);
  });

  api.implement("listHolidays", async ({ query: { country, region, schoolZone, ...period }, language }) => {
    const span = readPeriod(period);
    if (country !== undefined) assertPlace(country, region ?? null);
    const known = schoolZone && frenchSchoolHolidays({ zone: schoolZone, ...span }).knownUntil;
    const place = { country: country ?? null, region: region ?? null, schoolZone: schoolZone ?? null };
    return { items: holidaysOf(place, span, language), schoolKnownUntil: known ?? null };
  });

  api.implement("listHolidayCountries", async ({ language, reply }) => {
    reply.header("cache-control", "public, max-age=86400").header("vary", "accept-language");
    return {
      items: holidayCountries(language).map(({ code, name, regions }) => ({ code, name, regions: [...regions] })),
    };
  });
}
