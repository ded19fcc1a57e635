/** The catalogue as anybody sees it. */
import { zone } from "@creneau/scheduling";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { pageOf } from "../../platform/http/cursor.ts";
import { readInstant } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { cardOf, professionalById } from "../team/index.ts";
import { publicScope } from "../tenancy/index.ts";
import { publicServiceOf } from "./presenters.ts";
import { givenByEach, serviceById, serviceBySlug, servicePage, type Service } from "./queries.ts";
import { partsOf } from "./roles/queries.ts";
import { isLength, priceFor } from "./rules.ts";
import { decodePlace } from "./service-routes.ts";

export function publicServiceRoutes(api: Api, { db }: { readonly db: Database }): void {
  api.implement("listPublicServices", async ({ params, query }) => {
    const { scope } = await publicScope(db, params.business);
    const { limit, search } = query;
    const ask = { after: decodePlace(query.cursor), limit: limit + 1, online: true, search };
    const rows = await db.inTenant(scope, (tx) => servicePage(tx, scope, ask));
    return pageOf(
      rows,
      limit,
      ({ categoryPlace, position, id }) => [categoryPlace, position, id],
      ({ categoryPlace: _, ...service }) => publicServiceOf(service),
    );
  });

  api.implement("getPublicService", async ({ params }) => {
    const { scope, business } = await publicScope(db, params.business);
    return db.inTenant(scope, async (tx) => {
      const service = mustBeOnline(await serviceBySlug(tx, scope, params.service));
      const ids = (await givenByEach(tx, scope, [service.id])).get(service.id) ?? [];
      const people = [];
      for (const id of ids) {
        const professional = await professionalById(tx, scope, id);
        if (professional?.published) people.push(cardOf(professional, zone(business.zone)));
      }
      return { ...publicServiceOf(service), professionals: people, parts: await publicPartsOf(tx, scope, service) };
    });
  });

  api.implement("getPrice", async ({ params, query }) => {
    const { scope, business } = await publicScope(db, params.business);
    const service = mustBeOnline(await db.inTenant(scope, (tx) => serviceBySlug(tx, scope, params.service)));
    const { durationMinutes = service.durationMinutes, mode = service.modes[0], birthDate, firstVisit } = query;
    if (!isLength(service, durationMinutes)) throw new ProblemError("DURATION_LOCKED");
    const made = priceFor(service, {
      startsAt: readInstant("startsAt", query.startsAt),
      zone: zone(business.zone),
      minutes: durationMinutes,
      mode,
      firstVisit: firstVisit === "true",
      birthDate,
    });
    return {
      price: made ? { amountMinor: made.amountMinor, currency: service.currency, lines: [...made.lines] } : null,
    };
  });
}

async function publicPartsOf(tx: Tx, scope: TenantScope, service: Service) {
  if (service.composition !== "combined") return [];
  const parts = [];
  for (const { serviceId } of await partsOf(tx, scope, service.id)) {
    const part = await serviceById(tx, scope, serviceId);
    if (part) parts.push({ name: part.name, durationMinutes: part.durationMinutes });
  }
  return parts;
}

/** @throws ProblemError NOT_FOUND for what the public can't book */
function mustBeOnline(service: Service | undefined): Service {
  if (!service?.allowOnlineBooking) throw new ProblemError("NOT_FOUND");
  return service;
}
