import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { moveWithin } from "../../commands/move-booking.ts";
import { vacate, type Actor } from "../../store.ts";
import { lockSeries, planMove, type MoveAsk, type PlannedMove } from "../change.ts";
import { presentOccurrences } from "../presenters.ts";
import { daysUntil, endedAfter } from "../rules.ts";
import { insertAct, insertSeries, joinSeries, updateSeries } from "../store.ts";

export interface MoveSeriesAsk extends MoveAsk {
  readonly actor: Actor;
  readonly reason: string;
  /** The one that was read. */
  readonly version: number;
}

/**
 * Moves several bookings of a series, every one or none. What has begun, or was not meant, keeps its rule, which ends there;
 * what is moved goes on in a series of its own.
 * @returns the id of the series that holds what was moved.
 * @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION, EDITED_MEANWHILE, SERIES_CHANGED
 * @throws RuleError when the rule can't be moved that way
 */
export const moveSeries = (db: Database, clock: Clock, scope: TenantScope, ask: MoveSeriesAsk): Promise<string> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    await lockSeries(tx, scope, ask.seriesId);
    const plan = await planMove(tx, scope, now, ask);
    if (plan.series.version !== ask.version) throw new ProblemError("EDITED_MEANWHILE");
    const { occurrences } = plan.preview;
    if (occurrences.some(({ state }) => state === "conflict"))
      throw new ProblemError("SERIES_CHANGED", { occurrences: presentOccurrences(occurrences, ask.language) });
    const moved = await moveEach(tx, clock, scope, plan, ask);
    const seriesId = await follow(tx, clock, scope, plan);
    if (moved.length > 0) {
      const { actor, reach } = ask;
      await insertAct(tx, scope, { seriesId, what: "moved", reach, actor, bookingIds: moved }, now);
    }
    return seriesId;
  });

/** Their times are given back first: one may go where another was. @returns those that moved, by their new start */
async function moveEach(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { moves }: PlannedMove,
  { actor, reason, language }: MoveSeriesAsk,
): Promise<readonly string[]> {
  const moving = moves
    .filter(({ booking, to }) => to.state === "free" && to.startsAt !== booking.startsAt)
    .toSorted((a, b) => a.to.startsAt - b.to.startsAt);
  for (const { booking } of moving) await vacate(tx, scope, booking.id);
  for (const { booking, to } of moving) {
    const horizonDays = daysUntil(clock.now(), to.startsAt);
    const { startsAt } = to;
    await moveWithin(tx, clock, scope, { bookingId: booking.id, actor, reason, language, startsAt, horizonDays });
  }
  return moving.map(({ booking }) => booking.id);
}

/** The new rule: of this series when nothing keeps the old one, else of another that goes on from it. */
async function follow(tx: Tx, clock: Clock, scope: TenantScope, plan: PlannedMove): Promise<string> {
  const { series, bookings, moves, cutAfter, preview } = plan;
  const now = clock.now();
  const members = moves.map(({ booking, to }) => ({ bookingId: booking.id, on: to.on }));
  const kept = bookings.filter(({ id }) => moves.every(({ booking }) => booking.id !== id));
  if (cutAfter === undefined && kept.length === 0) {
    await save(updateSeries(tx, scope, { ...series, rule: preview.rule, size: members.length }, now));
    await joinSeries(tx, scope, series.id, members);
    return series.id;
  }
  const id = newId();
  const { zone, serviceId, professionalId, skipHolidays } = series;
  const size = members.length;
  await insertSeries(
    tx,
    scope,
    { id, rule: preview.rule, zone, serviceId, professionalId, skipHolidays, size, followsId: series.id },
    now,
  );
  await joinSeries(tx, scope, id, members);
  const rule = cutAfter === undefined ? series.rule : endedAfter(series.rule, cutAfter);
  await save(updateSeries(tx, scope, { ...series, rule, size: kept.length }, now));
  await joinSeries(
    tx,
    scope,
    series.id,
    kept.map(({ id: bookingId, on }) => ({ bookingId, on })),
  );
  return id;
}

async function save(saving: Promise<boolean>): Promise<void> {
  if (!(await saving)) throw new ProblemError("EDITED_MEANWHILE");
}
