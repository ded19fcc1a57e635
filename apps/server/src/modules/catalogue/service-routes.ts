/** The catalogue as the team makes it: categories, services, and their order. */
import type { Service as WireService } from "@creneau/contract";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import type { MemberCaller } from "../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { once } from "../../platform/http/idempotency.ts";
import { readDate } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { categoryPage, type StoredCategory } from "./categories/queries.ts";
import { addCategory, orderCategories, removeCategory, replaceCategory } from "./commands/edit-categories.ts";
import {
  createWithin,
  duplicateWithin,
  addressed,
  mustBeService,
  orderServices,
  putAwayService,
  removeService,
  replaceService,
  restoreService,
  type ServiceEdit,
  type WholeService,
} from "./commands/edit-services.ts";
import { presentService } from "./presenters.ts";
import { givenByEach, servicePage, type ServicePlace } from "./queries.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export function serviceRoutes(api: Api, deps: Deps): void {
  categoryRoutes(api, deps);
  readRoutes(api, deps);
  editRoutes(api, deps);
}

const presentCategory = ({ position: _, ...category }: StoredCategory) => category;

function categoryRoutes(api: Api, deps: Deps): void {
  const { db } = deps;
  api.implement("listCategories", async ({ caller: { scope }, query }) => {
    const after = decodeCursor(z.tuple([z.int(), z.uuid()]), query.cursor);
    const rows = await db.inTenant(scope, (tx) => categoryPage(tx, scope, { after, limit: query.limit + 1 }));
    return pageOf(rows, query.limit, ({ position, id }) => [position, id], presentCategory);
  });
  api.implement("addCategory", async ({ caller, body, once: key }) =>
    presentCategory(await addCategory(deps, caller.scope, body, key)),
  );
  api.implement("replaceCategory", async ({ caller, params, body }) =>
    presentCategory(await replaceCategory(deps, caller.scope, params.categoryId, body)),
  );
  api.implement("removeCategory", async ({ caller, params }) => {
    await removeCategory(deps, caller.scope, params.categoryId);
    return undefined;
  });
  api.implement("orderCategories", async ({ caller: { scope }, body }) => {
    await orderCategories(deps, scope, body.categoryIds);
    const rows = await db.inTenant(scope, (tx) => categoryPage(tx, scope, { after: undefined, limit: 200 }));
    return { items: rows.map(presentCategory), nextCursor: null };
  });
}

/** Of a service in the list, for a cursor. */
const Place = z.tuple([z.int(), z.int(), z.uuid()]);
export const placeOf = ([category, position, id]: z.infer<typeof Place>): ServicePlace => ({ category, position, id });
export const decodePlace = (cursor: string | undefined): ServicePlace | undefined => {
  const after = decodeCursor(Place, cursor);
  return after && placeOf(after);
};

function readRoutes(api: Api, { db }: Deps): void {
  api.implement("listServices", async ({ caller, query }) => {
    const { scope } = caller;
    const { limit, search } = query;
    const ask = { after: decodePlace(query.cursor), limit: limit + 1, archived: query.archived === "true", search };
    const rows = await db.inTenant(scope, async (tx) => {
      const services = await servicePage(tx, scope, ask);
      const given = await givenByEach(
        tx,
        scope,
        services.map(({ id }) => id),
      );
      return services.map((service) => ({ ...service, professionalIds: given.get(service.id) ?? [] }));
    });
    return pageOf(
      rows,
      limit,
      ({ categoryPlace, position, id }) => [categoryPlace, position, id],
      ({ categoryPlace: _, ...service }) => presentFor(caller, service),
    );
  });
  api.implement("getService", async ({ caller, params }) =>
    presentFor(caller, await db.inTenant(caller.scope, (tx) => mustBeService(tx, caller.scope, params.serviceId))),
  );
}

type Read = "id" | "position" | "reasonRequired" | "composition" | "grouped" | "archived" | "version";
type Body = Omit<WireService, Read>;

/** @throws ProblemError INVALID_INPUT for a date that is none */
function editOf(body: Body): ServiceEdit {
  const { modes, validFrom, validUntil, ...fields } = body;
  const [usual = "in-person", ...others] = modes;
  return {
    ...fields,
    modes: [usual, ...others],
    validFrom: validFrom === null ? null : readDate("validFrom", validFrom),
    validUntil: validUntil === null ? null : readDate("validUntil", validUntil),
  };
}

const Kept = z.object({ serviceId: z.string() });

/** Who sees only what is their own sees no colleague, not even as one who gives a service. */
const mayName = (caller: MemberCaller, professionalId: string): boolean =>
  caller.seesAll || caller.professionalId === professionalId;

const presentFor = (caller: MemberCaller, { professionalIds, ...service }: WholeService): WireService =>
  presentService({ ...service, professionalIds: professionalIds.filter((id) => mayName(caller, id)) });

function editRoutes(api: Api, deps: Deps): void {
  const { db, clock } = deps;
  api.implement("addService", async ({ caller, body, once: key, language }) => {
    const { scope } = caller;
    if (!body.professionalIds.every((id) => mayName(caller, id))) throw new ProblemError("NOT_FOUND");
    const make = addressed(
      db.inTenant(scope, async (tx) => {
        const { serviceId } = await once(
          tx,
          scope,
          key,
          clock.now(),
          (stored) => Kept.parse(stored),
          () => createWithin(tx, clock, scope, editOf(body), language),
        );
        return mustBeService(tx, scope, serviceId);
      }),
    );
    return presentFor(caller, await make);
  });
  api.implement("duplicateService", async ({ caller, params, once: key, language }) => {
    const { scope } = caller;
    const make = addressed(
      db.inTenant(scope, async (tx) => {
        const { serviceId } = await once(
          tx,
          scope,
          key,
          clock.now(),
          (stored) => Kept.parse(stored),
          () => duplicateWithin(tx, clock, scope, params.serviceId, language),
        );
        return mustBeService(tx, scope, serviceId);
      }),
    );
    return presentFor(caller, await make);
  });
  api.implement("replaceService", async ({ caller, params, body: { version, ...body }, language }) => {
    if (!body.professionalIds.every((id) => mayName(caller, id))) throw new ProblemError("NOT_FOUND");
    const names = (id: string): boolean => mayName(caller, id);
    const ask = { ...editOf(body), version, names };
    return presentFor(caller, await replaceService(deps, caller.scope, params.serviceId, ask, language));
  });
  api.implement("removeService", async ({ caller, params }) => ({
    archived: await removeService(deps, caller.scope, params.serviceId),
  }));
  api.implement("archiveService", async ({ caller, params }) =>
    presentFor(caller, await putAwayService(deps, caller.scope, params.serviceId)),
  );
  api.implement("restoreService", async ({ caller, params }) =>
    presentFor(caller, await restoreService(deps, caller.scope, params.serviceId)),
  );
  api.implement("orderServices", async ({ caller, body }) => {
    await orderServices(deps, caller.scope, body);
    return undefined;
  });
}
