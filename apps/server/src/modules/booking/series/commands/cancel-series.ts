import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { cancelWithin } from "../../commands/cancel-booking.ts";
import type { Actor } from "../../store.ts";
import { lockSeries, reached, type ReachAsk } from "../change.ts";
import { endedAfter, occurrencesOf } from "../rules.ts";
import { insertAct, updateSeries } from "../store.ts";

export interface CancelSeriesAsk extends ReachAsk {
  readonly actor: Actor;
  readonly reason: string;
  /** The one that was read. */
  readonly version: number;
}

/**
 * Cancels this booking and the following, or all that have not begun; the rule ends where the first of them was. Those
 * before, and those that took place, stay as they are.
 * @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION, EDITED_MEANWHILE
 */
export const cancelSeries = (db: Database, clock: Clock, scope: TenantScope, ask: CancelSeriesAsk): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const { actor, reason, language, reach } = ask;
    await lockSeries(tx, scope, ask.seriesId);
    const { series, standing, pivot } = await reached(tx, scope, now, ask);
    if (series.version !== ask.version) throw new ProblemError("EDITED_MEANWHILE");
    const byStart = standing.toSorted((a, b) => a.startsAt - b.startsAt);
    for (const { id } of byStart) await cancelWithin(tx, clock, scope, { bookingId: id, actor, reason, language });
    const [first = pivot] = standing;
    const before = occurrencesOf(series.rule, series.zone).filter(({ on }) => on < first.on).length;
    const rule = before > 0 ? endedAfter(series.rule, before) : series.rule;
    if (!(await updateSeries(tx, scope, { ...series, rule }, now))) throw new ProblemError("EDITED_MEANWHILE");
    const bookingIds = byStart.map(({ id }) => id);
    await insertAct(tx, scope, { seriesId: series.id, what: "cancelled", reach, actor, bookingIds }, now);
  });
