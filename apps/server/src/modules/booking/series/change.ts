/** Which bookings of a series a change reaches, and where they would go. */
import { addDays, instantOf, wallOf, type Instant, type PlainDate } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceById, withLength, type Service } from "../../catalogue/index.ts";
import { lockResource } from "../../team/index.ts";
import { unchangeableSentences } from "../texts.ts";
import type { Choices, JudgedOccurrence } from "./judge.ts";
import { judged, type SeriesPreview } from "./preview.ts";
import { bookingsOfSeries, isStanding, seriesById, type SeriesBooking, type StoredSeries } from "./queries.ts";
import { daysBetween, mappedOn, occurrencesOf, shiftedFrom, type Occurrence } from "./rules.ts";

export type Reach = "following" | "all";

export interface Reached {
  readonly series: StoredSeries;
  readonly bookings: readonly SeriesBooking[];
  /** The one named. */
  readonly pivot: SeriesBooking;
  /** Those that can still change, by their date in the rule: from the pivot on, or all. */
  readonly standing: readonly SeriesBooking[];
}

export interface ReachAsk {
  readonly seriesId: string;
  readonly bookingId: string;
  readonly reach: Reach;
  readonly language: Language;
}

/** Call `lockSeries` before, where something is written. @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION */
export async function reached(tx: Tx, scope: TenantScope, now: Instant, ask: ReachAsk): Promise<Reached> {
  const series = await seriesById(tx, scope, ask.seriesId);
  if (!series) throw new ProblemError("NOT_FOUND");
  const bookings = await bookingsOfSeries(tx, scope, series.id);
  const pivot = bookings.find(({ id }) => id === ask.bookingId);
  if (!pivot) throw new ProblemError("NOT_FOUND");
  if (!isStanding(pivot, now)) {
    const status = pivot.startsAt <= now && pivot.status === "confirmed" ? "in-progress" : pivot.status;
    throw new ProblemError("ILLEGAL_TRANSITION", { detail: unchangeableSentences[ask.language][status] });
  }
  const standing = bookings.filter((one) => isStanding(one, now) && (ask.reach === "all" || one.on >= pivot.on));
  return { series, bookings, pivot, standing };
}

/** All that is decided about one person's time comes one after another. @throws ProblemError NOT_FOUND */
export async function lockSeries(tx: Tx, scope: TenantScope, seriesId: string): Promise<void> {
  const seen = await seriesById(tx, scope, seriesId);
  if (!seen) throw new ProblemError("NOT_FOUND");
  await lockResource(tx, scope, seen.professionalId);
}

export interface MoveAsk extends ReachAsk {
  readonly startsAt: Instant;
  /** By the new dates; `skip` leaves one where it is. */
  readonly choices: Choices;
}

export interface PlannedMove extends Reached {
  readonly service: Service;
  readonly preview: SeriesPreview;
  /** Where the series is cut: what lies before keeps its rule. Undefined: nothing does. */
  readonly cutAfter: number | undefined;
  /** Every booking reached, with its date in the new rule and what was judged of it. */
  readonly moves: readonly { readonly booking: SeriesBooking; readonly to: JudgedOccurrence }[];
}

/**
 * What a move would be. The rule is followed from the first booking reached on: the others go as far, by the clock, as the
 * one that is named.
 * @throws RuleError; ProblemError NOT_FOUND, ILLEGAL_TRANSITION
 */
export async function planMove(tx: Tx, scope: TenantScope, now: Instant, ask: MoveAsk): Promise<PlannedMove> {
  const found = await reached(tx, scope, now, ask);
  const { series, standing, pivot } = found;
  const [first = pivot] = standing;
  const service = await serviceById(tx, scope, series.serviceId);
  if (!service) throw new ProblemError("NOT_FOUND");
  const before = occurrencesOf(series.rule, series.zone);
  const cut = before.findIndex(({ on }) => on === first.on);
  const rule = shiftedFrom(series.rule, series.zone, first.on, startOfFirst(found, first, ask.startsAt, before));
  const map = mappedOn(before.slice(cut), occurrencesOf(rule, series.zone));
  const pairs = standing.map((booking) => ({ booking, to: targetOf(map, booking.on) }));
  const occurrences = await judged(tx, scope, now, {
    professionalId: series.professionalId,
    service: withLength(service, (first.endsAt - first.startsAt) / 60_000),
    skipHolidays: false,
    choices: ask.choices,
    audience: "team",
    language: ask.language,
    zone: series.zone,
    occurrences: pairs.map(({ to }) => to),
    moved: standing.map(({ id }) => id),
  });
  const byDate = new Map(occurrences.map((one) => [one.on, one]));
  const moves = pairs.flatMap(({ booking, to }) => {
    const one = byDate.get(to.on);
    return one ? [{ booking, to: one }] : [];
  });
  return {
    ...found,
    service,
    preview: { zone: series.zone, rule, occurrences },
    cutAfter: cut > 0 ? cut : undefined,
    moves,
  };
}

function targetOf(map: ReadonlyMap<PlainDate, Occurrence>, on: PlainDate): Occurrence {
  const to = map.get(on);
  if (!to) throw new Error(`a booking on ${on}, which is not in its series' rule`);
  return to;
}

/** Where the first booking reached begins, when the one that is named begins at `startsAt`: as far by the clock. */
function startOfFirst(
  { series, pivot }: Reached,
  first: SeriesBooking,
  startsAt: Instant,
  dates: readonly Occurrence[],
): Instant {
  if (first.id === pivot.id) return startsAt;
  const asked = wallOf(startsAt, series.zone);
  const days = daysBetween(pivot.on, asked.on);
  const from = dates.find(({ on }) => on === first.on);
  return from ? instantOf(addDays(from.on, days), asked.minuteOfDay, series.zone) : startsAt;
}
