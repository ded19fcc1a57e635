import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import type { RightsDeps } from "../deps.ts";
import { archiveOf } from "../queries.ts";
import { countDownload } from "../store.ts";

/** The file of an export. That it was taken is counted, and so logged. @throws ProblemError LINK_NOT_VALID */
export const takeExport = ({ db, clock }: RightsDeps, scope: TenantScope, exportId: string): Promise<Buffer> =>
  db.inTenant(scope, async (tx) => {
    const archive = await archiveOf(tx, scope, exportId, clock.now());
    if (!archive) throw new ProblemError("LINK_NOT_VALID");
    await countDownload(tx, scope, exportId);
    return archive;
  });
