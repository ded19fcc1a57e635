/** For the team: free times of a service with whoever is free, and of several services in a row. */
import { addDays, type PlainDate } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { readDate, readZone } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { serviceById, serviceGivenBy, type Service } from "../catalogue/index.ts";
import { businessById } from "../tenancy/index.ts";
import { castOf } from "./cast.ts";
import { chainDays } from "./chain.ts";
import type { BookingDeps } from "./detail.ts";
import { presentSpan } from "./presenters.ts";
import { slotDays } from "./slots.ts";
import { assertLength, lengthOf } from "./terms/terms.ts";

export const LONGEST_DAYS = 7;

/** @throws ProblemError INVALID_INPUT */
export function readPeriod(query: { readonly from: string; readonly to?: string | undefined }): {
  from: PlainDate;
  to: PlainDate;
} {
  const from = readDate("from", query.from);
  const to = query.to === undefined ? from : readDate("to", query.to);
  if (to < from || to > addDays(from, LONGEST_DAYS - 1))
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "to", message: "no-such-period" }] });
  return { from, to };
}

/**
 * With somebody, one that they give; with nobody in particular, any that is not put away.
 * @throws ProblemError NOT_FOUND
 */
export async function bookableService(
  tx: Tx,
  scope: TenantScope,
  { serviceId, professionalId }: { readonly serviceId: string; readonly professionalId?: string | undefined },
): Promise<Service> {
  const service = await (professionalId === undefined
    ? serviceById(tx, scope, serviceId)
    : serviceGivenBy(tx, scope, professionalId, serviceId));
  if (!service || service.archived) throw new ProblemError("NOT_FOUND");
  return service;
}

export function serviceSlotRoutes(api: Api, { db, clock }: BookingDeps): void {
  api.implement("listServiceSlots", async ({ caller, params, query }) => {
    const { scope } = caller;
    // Whoever sees only their own times does not see who else is free.
    if (!caller.seesAll) throw new ProblemError("NOT_FOUND");
    const period = readPeriod(query);
    return db.inTenant(scope, async (tx) => {
      const service = await bookableService(tx, scope, params);
      assertLength(service, query.durationMinutes);
      const zone = readZone("zone", (await businessById(tx, scope.businessId)).zone);
      const now = clock.now();
      const ask = { ...period, zone, service };
      const audience = "team";
      const { days } =
        service.composition === "combined"
          ? await chainDays(tx, scope, now, { ...ask, audience })
          : await slotDays(tx, scope, now, {
              ...ask,
              ...lengthOf(query),
              cast: await castOf(tx, scope, service, { audience }),
            });
      const free = days.flatMap(({ slots }) => slots);
      return { zone, items: free.map((slot) => ({ ...presentSpan(slot), offered: true, because: null, reasons: [] })) };
    });
  });
}
