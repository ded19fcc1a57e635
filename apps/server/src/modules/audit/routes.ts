import { Readable } from "node:stream";
import { AuditEntry } from "@creneau/contract";
import { addDays, startOfDay, toIso, zone, type Instant, type PlainDate } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { readDate } from "../../platform/http/readers.ts";
import { businessById } from "../tenancy/index.ts";
import { exportLines, verifyChain } from "./chain.ts";
import { sealLog } from "./commands/seal-log.ts";
import { entriesOf } from "./queries.ts";

export function auditRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  api.implement("listAuditEntries", async ({ caller, query }) => {
    const { scope } = caller;
    const [before] = decodeCursor(z.tuple([z.int()]), query.cursor) ?? [];
    const rows = await db.inTenant(scope, async (tx) => {
      const business = await businessById(tx, scope.businessId);
      const { subject, subjectId, actorId, act } = query;
      const midnight = (date: PlainDate): Instant => startOfDay(date, zone(business.zone));
      const from = query.from === undefined ? undefined : midnight(readDate("from", query.from));
      const until = query.to === undefined ? undefined : midnight(addDays(readDate("to", query.to), 1));
      const limit = query.limit + 1;
      return entriesOf(tx, scope, { before, limit, subject, subjectId, actorId, act, from, until });
    });
    return pageOf(
      rows,
      query.limit,
      ({ seq }) => [seq],
      ({ actorKind, actorId, actorName, at, before: was, after, ...row }) => ({
        ...row,
        at: toIso(at),
        actor: { kind: actorKind, id: actorId, name: actorName },
        before: AuditEntry.shape.before.parse(was),
        after: AuditEntry.shape.after.parse(after),
      }),
    );
  });

  api.implement("verifyAudit", async ({ caller }) => {
    await sealLog(db, clock, caller.scope);
    return verifyChain(db, caller.scope);
  });

  api.implement("exportAudit", async ({ caller, reply }) => {
    await sealLog(db, clock, caller.scope);
    reply.header("content-disposition", 'attachment; filename="audit.ndjson"');
    return Readable.from(exportLines(db, caller.scope), { objectMode: false });
  });
}
