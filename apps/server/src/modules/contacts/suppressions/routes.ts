import type { Suppression, SuppressionImport } from "@creneau/contract";
import { instant, toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { addToList, takeOffList } from "./commands/edit-list.ts";
import { importList } from "./commands/import-list.ts";
import { importById, suppressionPage, type StoredImport, type StoredSuppression } from "./queries.ts";
import { kindOf, masked, readAddress } from "./rules.ts";

export function suppressionRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  api.implement("listSuppressions", async ({ caller, query: { cursor, limit, address, reason } }) => {
    const { scope } = caller;
    const [since, id] = decodeCursor(z.tuple([z.int(), z.uuid()]), cursor) ?? [];
    const after = since === undefined || id === undefined ? undefined : ([instant(since), id] as const);
    const searched = address === undefined ? undefined : readAddress(address);
    // What is no address is on no list.
    if (searched === null) return { items: [], nextCursor: null };
    const rows = await db.inTenant(scope, (tx) => {
      const index = searched === undefined ? undefined : tx.vault.blind(searched, scope.businessId, kindOf(searched));
      return suppressionPage(tx, scope, { after, limit: limit + 1, index, reason });
    });
    const shown = caller.can("contact.read");
    return pageOf(
      rows,
      limit,
      (row) => [row.since, row.id],
      (row) => present(row, shown),
    );
  });
  api.implement("addSuppression", async ({ caller, body }) =>
    present(await addToList(db, clock, caller.scope, body), true),
  );
  api.implement("removeSuppression", async ({ caller, params, body }) => {
    await takeOffList(db, caller.scope, params.suppressionId, body.why);
    return undefined;
  });
  api.implement("importSuppressions", async ({ caller, body, once }) =>
    presentImport(await importList(db, clock, caller.scope, { ...body, byAccountId: caller.accountId }, once)),
  );
  api.implement("getSuppressionImport", async ({ caller: { scope }, params }) => {
    const found = await db.inTenant(scope, (tx) => importById(tx, scope, params.importId));
    if (!found) throw new ProblemError("NOT_FOUND");
    return presentImport(found);
  });
}

const present = ({ since, address, ...row }: StoredSuppression, shown: boolean): Suppression => ({
  ...row,
  address: address === null || shown ? address : masked(address),
  since: toIso(since),
});

const presentImport = ({
  id,
  lines,
  done,
  added,
  known,
  wrong,
  wrongLines,
  finishedAt,
}: StoredImport): SuppressionImport => ({
  id,
  lines,
  done,
  added,
  known,
  wrong,
  wrongLines: [...wrongLines],
  finished: finishedAt !== null,
});
