/** What the person themselves may ask, with the link of a booking; and the export that was mailed to them. */
import { Readable } from "node:stream";
import { toIso } from "@creneau/scheduling";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Api } from "../../../platform/http/api.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { businessById, signedScope } from "../../tenancy/index.ts";
import { askErasure } from "./commands/ask-erasure.ts";
import { askOwnExport } from "./commands/ask-export.ts";
import { takeExport } from "./commands/take-export.ts";
import type { RightsDeps } from "./deps.ts";
import { verifyExportLink } from "./links.ts";
import { myData } from "./presenters.ts";
import { exportById } from "./queries.ts";

export interface RightsLinkDeps extends RightsDeps {
  /** Whose booking a link is of: a later module knows. @throws ProblemError LINK_NOT_VALID */
  readonly personOf: (link: string) => Promise<{ readonly scope: TenantScope; readonly contactId: string }>;
}

export function rightsLinkRoutes(api: Api, deps: RightsLinkDeps): void {
  const { db, clock, keys, personOf } = deps;
  const show = (scope: TenantScope, contactId: string) => db.inTenant(scope, (tx) => myData(tx, scope, contactId));

  api.implement("getMyData", async ({ params }) => {
    const { scope, contactId } = await personOf(params.link);
    return show(scope, contactId);
  });
  api.implement("askMyExport", async ({ params }) => {
    const { scope, contactId } = await personOf(params.link);
    await askOwnExport(deps, scope, contactId);
    return show(scope, contactId);
  });
  api.implement("askMyErasure", async ({ params }) => {
    const { scope, contactId } = await personOf(params.link);
    await askErasure(deps, scope, contactId);
    return show(scope, contactId);
  });

  const open = (link: string) => {
    const { businessId, rowId } = verifyExportLink(keys, link, clock.now());
    return { scope: signedScope({ businessId }), exportId: rowId };
  };
  api.implement("getExportByLink", async ({ params }) => {
    const { scope, exportId } = open(params.link);
    return db.inTenant(scope, async (tx) => {
      const { slug, name } = await businessById(tx, scope.businessId);
      const { state, endsAt = null, sizeBytes = null } = (await exportById(tx, scope, exportId)) ?? {};
      if (state !== "ready" || endsAt === null || sizeBytes === null || endsAt <= clock.now())
        throw new ProblemError("LINK_NOT_VALID");
      return { business: { slug, name }, endsAt: toIso(endsAt), sizeBytes };
    });
  });
  api.implement("downloadExportByLink", async ({ params, reply }) => {
    const { scope, exportId } = open(params.link);
    const archive = await takeExport(deps, scope, exportId);
    reply.header("content-disposition", 'attachment; filename="mes-donnees.zip"');
    reply.header("content-length", archive.length);
    return Readable.from([archive]);
  });
}
