/** Loads what the engine judges: hours, what is taken, the service's rules. */
import {
  addDays,
  dateOf,
  instant,
  startOfDay,
  zone,
  type Busy,
  type Instant,
  type SlotFacts,
} from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { hoursOf } from "../availability/index.ts";
import { rulesOf, type Service } from "../catalogue/index.ts";
import { takenBetween, type Mine } from "./queries.ts";

const DAY_MS = 86_400_000;
const UTC = zone("UTC");

export interface FactsAsk {
  readonly service: Service;
  readonly professionalIds: readonly string[];
  readonly from: Instant;
  /** Not included. Beyond the horizon nothing is offered, so nothing is loaded. */
  readonly until: Instant;
  /** What counts as free, since it is the asker's own. */
  readonly mine?: Mine;
}

/** The last instant of the service's horizon, and a day for any zone. */
export const horizonEnd = (service: Service, now: Instant): Instant =>
  startOfDay(addDays(dateOf(now, UTC), service.horizonDays + 2), UTC);

export async function loadFacts(tx: Tx, scope: TenantScope, now: Instant, ask: FactsAsk): Promise<SlotFacts> {
  const { service, professionalIds } = ask;
  // A day on each side: neighbours' buffers, and openings that began the day before.
  const from = instant(Math.max(ask.from, now) - DAY_MS);
  const until = instant(Math.min(ask.until, horizonEnd(service, now)) + DAY_MS);
  const hours = await hoursOf(tx, scope, professionalIds, dateOf(from, UTC));
  const taken = await takenBetween(tx, scope, professionalIds, {
    from,
    until,
    now,
    ...(ask.mine ? { mine: ask.mine } : {}),
  });
  const busy = Map.groupBy(taken, (row) => row.resourceId);
  return {
    now,
    rules: rulesOf(service),
    hosts: professionalIds.flatMap((id) => {
      const own = hours.get(id);
      return own ? [{ id, hours: own, busy: (busy.get(id) ?? []) satisfies Busy[] }] : [];
    }),
  };
}
