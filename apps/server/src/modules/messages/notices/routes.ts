/** What is news to a member: read in the back office. */
import type { Notice } from "@creneau/contract";
import { instant, toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { markNotice, markNotices, type MarkDeps } from "./commands/mark-notices.ts";
import { countUnread, noticePage, type Reader, type StoredNotice } from "./queries.ts";
import { subjectsOf } from "./subjects.ts";

const Place = z.tuple([z.number().transform(instant), z.uuid()]);

/** A key has no news of its own, and does not read for the person it acts for. @throws ProblemError FORBIDDEN */
function readerOf(caller: MemberCaller): Reader {
  if (caller.sessionId === undefined) throw new ProblemError("FORBIDDEN");
  return { scope: caller.scope, accountId: caller.accountId };
}

const present = (notice: StoredNotice, about: Notice["about"]): Notice => ({
  id: notice.id,
  kind: notice.kind,
  subject: { type: notice.subjectType, id: notice.subjectId },
  values: notice.values,
  about,
  createdAt: toIso(notice.createdAt),
  readAt: notice.readAt === null ? null : toIso(notice.readAt),
});

export function noticeRoutes(api: Api, deps: MarkDeps): void {
  const { db } = deps;
  api.implement("listNotices", ({ caller, query }) => {
    const reader = readerOf(caller);
    const ask = {
      unread: query.unread === "yes",
      before: decodeCursor(Place, query.cursor),
      limit: query.limit + 1,
    };
    return db.inTenant(caller.scope, async (tx) => {
      const rows = await noticePage(tx, reader, ask);
      const subjects = await subjectsOf(tx, caller, rows);
      return pageOf(
        rows,
        query.limit,
        ({ createdAt, id }) => [createdAt, id],
        (row) => present(row, subjects.get(row.subjectId) ?? null),
      );
    });
  });

  api.implement("countNotices", ({ caller }) => {
    const reader = readerOf(caller);
    return db.inTenant(caller.scope, (tx) => countUnread(tx, reader));
  });

  api.implement("markNotice", async ({ caller, params, body }) => {
    await markNotice(deps, readerOf(caller), { id: params.noticeId, read: body.read });
    return undefined;
  });

  api.implement("markNotices", async ({ caller, body }) => {
    await markNotices(deps, readerOf(caller), body);
    return undefined;
  });
}
