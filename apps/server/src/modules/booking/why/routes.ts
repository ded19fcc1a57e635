/** Why a time is not offered: to the team with every fact, to the public in softer words. */
import { zone } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { readInstant } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { zonesOf } from "../../availability/index.ts";
import { serviceGivenBy, servicesGivenBy } from "../../catalogue/index.ts";
import { businessById, publicScope } from "../../tenancy/index.ts";
import { findOffer } from "../offer.ts";
import { assertLength, lengthOf } from "../terms/terms.ts";
import { explained, softly } from "./explain.ts";

export function whyRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  api.implement("explainSlot", async ({ caller, params: { professionalId }, query, language }) => {
    const { scope } = caller;
    assertOwn(caller, professionalId);
    const startsAt = readInstant("startsAt", query.startsAt);
    return db.inTenant(scope, async (tx) => {
      const service =
        query.serviceId === undefined
          ? (await servicesGivenBy(tx, scope, professionalId))[0]
          : await serviceGivenBy(tx, scope, professionalId, query.serviceId);
      if (!service) throw new ProblemError("NOT_FOUND");
      assertLength(service, query.durationMinutes);
      const own = (await zonesOf(tx, scope, [professionalId])).get(professionalId);
      const reader = { zone: own ?? zone((await businessById(tx, scope.businessId)).zone), language };
      const ask = { service, professionalId, audience: "team", startsAt, ...lengthOf(query) } as const;
      return explained(tx, scope, clock.now(), ask, reader);
    });
  });
  api.implement("explainPublicSlot", async ({ params, query, language }) => {
    const { scope } = await publicScope(db, params.business);
    const startsAt = readInstant("startsAt", query.startsAt);
    return db.inTenant(scope, async (tx) => {
      const { professional, service } = await findOffer(tx, scope, query.professional, params.service);
      const who = professional ? { professionalId: professional.id } : {};
      assertLength(service, query.durationMinutes);
      const ask = { service, ...who, audience: "public", startsAt, ...lengthOf(query) } as const;
      return softly(tx, scope, clock.now(), ask, language);
    });
  });
}
