/** Skills, rooms and equipment, and whom and what a service takes. */
import type { Asset } from "@creneau/contract";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { once as onlyOnce } from "../../platform/http/idempotency.ts";
import { assertOwn } from "../../platform/http/own.ts";
import { ProblemError } from "../../platform/problem.ts";
import { professionalById } from "../team/index.ts";
import { addAsset, addSkill, putAway, removeSkill, replaceAsset, replaceSkills } from "./commands/edit-assets.ts";
import { compositionOf, replaceComposition } from "./commands/edit-composition.ts";
import { assetById, assetPage, skillPage, skillsOf, type StoredAsset } from "./roles/queries.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

const byName = z.tuple([z.string(), z.uuid()]);
const Kept = z.object({ assetId: z.string() });

const presentAsset = ({ archivedAt, kind, ...asset }: StoredAsset): Asset => ({
  ...asset,
  kind: kind === "equipment" ? "equipment" : "room",
  archived: archivedAt !== null,
});

export function teamRoutes(api: Api, deps: Deps): void {
  skillRoutes(api, deps);
  assetRoutes(api, deps);
  api.implement("getComposition", ({ caller: { scope }, params }) =>
    deps.db.inTenant(scope, (tx) => compositionOf(tx, scope, params.serviceId)),
  );
  api.implement("replaceComposition", ({ caller, params, body }) =>
    replaceComposition(deps.db, caller.scope, params.serviceId, body),
  );
}

function skillRoutes(api: Api, deps: Deps): void {
  const { db } = deps;
  api.implement("listSkills", async ({ caller: { scope }, query }) => {
    const after = decodeCursor(byName, query.cursor);
    const rows = await db.inTenant(scope, (tx) => skillPage(tx, scope, { after, limit: query.limit + 1 }));
    return pageOf(
      rows,
      query.limit,
      ({ name, id }) => [name, id],
      (row) => row,
    );
  });
  api.implement("addSkill", ({ caller, body, once: key }) => addSkill(deps, caller.scope, body.name, key));
  api.implement("removeSkill", async ({ caller, params }) => {
    await removeSkill(deps, caller.scope, params.skillId);
    return undefined;
  });
  api.implement("getProfessionalSkills", async ({ caller, params: { professionalId } }) => {
    const { scope } = caller;
    assertOwn(caller, professionalId);
    return db.inTenant(scope, async (tx) => {
      if (!(await professionalById(tx, scope, professionalId))) throw new ProblemError("NOT_FOUND");
      return { skills: await skillsOf(tx, scope, professionalId) };
    });
  });
  api.implement("replaceProfessionalSkills", async ({ caller, params: { professionalId }, body }) => {
    assertOwn(caller, professionalId);
    return { skills: await replaceSkills(deps, caller.scope, professionalId, body.skillIds) };
  });
}

function assetRoutes(api: Api, deps: Deps): void {
  const { db, clock } = deps;
  api.implement("listAssets", async ({ caller: { scope }, query }) => {
    const after = decodeCursor(byName, query.cursor);
    const ask = { archived: query.archived === "true", after, limit: query.limit + 1 };
    const rows = await db.inTenant(scope, (tx) => assetPage(tx, scope, ask));
    return pageOf(rows, query.limit, ({ name, id }) => [name, id], presentAsset);
  });
  api.implement("addAsset", async ({ caller: { scope }, body, once }) => {
    const asset = await db.inTenant(scope, async (tx) => {
      const { assetId } = await onlyOnce(
        tx,
        scope,
        once,
        clock.now(),
        (stored) => Kept.parse(stored),
        async () => ({ assetId: (await addAsset(deps, tx, scope, body)).id }),
      );
      return assetById(tx, scope, assetId);
    });
    if (!asset) throw new ProblemError("NOT_FOUND");
    return presentAsset(asset);
  });
  api.implement("replaceAsset", async ({ caller, params, body }) =>
    presentAsset(await replaceAsset(deps, caller.scope, params.assetId, body)),
  );
  api.implement("archiveAsset", async ({ caller, params }) =>
    presentAsset(await putAway(deps, caller.scope, params.assetId, true)),
  );
  api.implement("restoreAsset", async ({ caller, params }) =>
    presentAsset(await putAway(deps, caller.scope, params.assetId, false)),
  );
}
