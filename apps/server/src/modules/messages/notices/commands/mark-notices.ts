/** A member has read something, or takes that back. */
import type { NoticeSubject } from "@creneau/contract";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import type { Reader } from "../queries.ts";
import { markAbout, markOne, markUpTo } from "../store.ts";

export interface MarkDeps {
  readonly db: Database;
  readonly clock: Clock;
}

/** @throws ProblemError NOT_FOUND */
export async function markNotice(
  { db, clock }: MarkDeps,
  reader: Reader,
  { id, read }: { readonly id: string; readonly read: boolean },
): Promise<void> {
  const mark = { read, now: clock.now() };
  if (!(await db.inTenant(reader.scope, (tx) => markOne(tx, reader, id, mark)))) throw new ProblemError("NOT_FOUND");
}

/** All up to one, or all that is about one thing. @throws ProblemError NOT_FOUND */
export const markNotices = (
  { db, clock }: MarkDeps,
  reader: Reader,
  ask: {
    readonly upTo?: string | undefined;
    readonly subject?: { readonly type: NoticeSubject; readonly id: string } | undefined;
  },
): Promise<void> =>
  db.inTenant(reader.scope, async (tx) => {
    const now = clock.now();
    if (ask.subject) await markAbout(tx, reader, ask.subject, now);
    if (ask.upTo !== undefined && !(await markUpTo(tx, reader, ask.upTo, now))) throw new ProblemError("NOT_FOUND");
  });
