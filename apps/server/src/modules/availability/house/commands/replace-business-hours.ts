import { isDeepStrictEqual } from "node:util";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { houseHoursChanged } from "../../events.ts";
import type { House } from "../closures.ts";
import { houseOf } from "../queries.ts";
import { putHouse } from "../store.ts";

/** Of an edit; what is left out stays as it is. */
export type HouseEdit = Omit<House, "approval" | "agreement"> & Partial<Pick<House, "approval" | "agreement">>;

/**
 * Bookings already made stand.
 * @param byAccountId null: the installation itself, while it furnishes.
 * @throws ProblemError EDITED_MEANWHILE when it is not at `version` any more.
 */
export const replaceBusinessHours = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  edit: HouseEdit,
  version: number,
  byAccountId: string | null = null,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const before = await houseOf(tx, scope);
    const house: House = {
      ...edit,
      approval: edit.approval === undefined ? (before?.approval ?? null) : edit.approval,
      agreement: edit.agreement === undefined ? (before?.agreement ?? null) : edit.agreement,
    };
    if (!(await putHouse(tx, scope, house, version, clock.now()))) throw new ProblemError("EDITED_MEANWHILE");
    const what = partsChanged(before ?? NOTHING, house);
    if (what.length === 0) return;
    await announce(tx, scope, clock, houseHoursChanged, {
      changeId: newId(),
      byAccountId,
      what,
      version: version + 1,
    });
  });

const NOTHING: House = {
  opening: null,
  country: null,
  region: null,
  schoolZone: null,
  workedOn: [],
  closings: [],
  labour: { restMinutes: null, dayMinutes: null, weekMinutes: null },
  approval: null,
  agreement: null,
};

const parts = {
  opening: ["opening"],
  holidays: ["country", "region", "schoolZone", "workedOn"],
  closings: ["closings"],
  labour: ["labour", "agreement"],
  approval: ["approval"],
} as const satisfies Readonly<Record<string, readonly (keyof House)[]>>;

const partsChanged = (before: House, after: House): string[] =>
  Object.entries(parts).flatMap(([part, names]) =>
    names.some((name) => !isDeepStrictEqual(before[name], after[name])) ? [part] : [],
  );
