import { CapOf, RefusalCode } from "@creneau/contract";
import { instantOf, toIso, type Instant, type PlainDate } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { zonesOf } from "../../../availability/index.ts";
import { serviceGivenBy } from "../../../catalogue/index.ts";
import { decide } from "../../decide.ts";
import { openGroup } from "../join.ts";
import { groupRulesOf } from "../queries.ts";
import { weeklyDates } from "../rules.ts";

export interface PlanAsk {
  readonly professionalId: string;
  readonly serviceId: string;
  /** The first day, and the minute of it, on the professional's clock. */
  readonly on: PlainDate;
  readonly minuteOfDay: number;
  readonly seats?: number | undefined;
  readonly weekly?: { readonly weekdays: readonly number[]; readonly until: PlainDate } | undefined;
}

const Kept = z.object({
  planned: z.array(z.string()),
  refused: z.array(z.object({ startsAt: z.string(), because: RefusalCode, capOf: CapOf.optional() })),
});
export type Planned = z.output<typeof Kept>;

/** A member plans further ahead than the public books. */
const PLANNED_DAYS = 400;

/**
 * Plans sessions that people then join: all that can be, and why the others can't.
 * @throws ProblemError NOT_FOUND, INVALID_INPUT for a service that is not given in groups
 */
export const planGroups = (db: Database, clock: Clock, scope: TenantScope, ask: PlanAsk, key: Once): Promise<Planned> =>
  db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      clock.now(),
      (stored) => Kept.parse(stored),
      async () => {
        const { planned, refused } = await planGroupsWithin(tx, clock, scope, ask);
        return { planned: planned.map(({ id }) => id), refused };
      },
    ),
  );

/** As `planGroups`, within the transaction of something larger. @returns those that were planned, in their order */
export async function planGroupsWithin(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  ask: PlanAsk,
): Promise<{ planned: { id: string; startsAt: Instant }[]; refused: Planned["refused"] }> {
  const { professionalId, serviceId, on, minuteOfDay, seats, weekly } = ask;
  const now = clock.now();
  const found = await serviceGivenBy(tx, scope, professionalId, serviceId);
  const zone = (await zonesOf(tx, scope, [professionalId])).get(professionalId);
  if (!found || !zone) throw new ProblemError("NOT_FOUND");
  const rules = await groupRulesOf(tx, scope, serviceId);
  if (!rules) throw new ProblemError("INVALID_INPUT", { fields: [{ path: "serviceId", message: "not-in-groups" }] });
  const service = { ...found, horizonDays: Math.max(found.horizonDays, PLANNED_DAYS) };
  const planned: { id: string; startsAt: Instant }[] = [];
  const refused: Planned["refused"] = [];
  for (const date of weeklyDates(on, weekly)) {
    const startsAt = instantOf(date, minuteOfDay, zone);
    try {
      const wish = { service, professionalId, audience: "team", startsAt, alone: true } as const;
      const decided = await decide(tx, scope, now, wish);
      const id = await openGroup(tx, scope, { rules, serviceId, decided, by: "business", seatsMax: seats }, now);
      planned.push({ id, startsAt });
    } catch (error) {
      refused.push({ startsAt: toIso(startsAt), ...refusalOf(error) });
    }
  }
  return { planned, refused };
}

/** @throws whatever is no refusal of a time */
function refusalOf(error: unknown): Omit<Planned["refused"][number], "startsAt"> {
  if (error instanceof ProblemError && (error.code === "SLOT_TAKEN" || error.code === "SLOT_REFUSED"))
    return { because: error.facts.because ?? "already-busy", capOf: error.facts.capOf };
  throw error;
}
