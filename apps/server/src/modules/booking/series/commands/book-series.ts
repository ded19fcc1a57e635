import type { Instant, Recurrence } from "@creneau/scheduling";
import { z } from "zod";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { lockResource } from "../../../team/index.ts";
import { meetParty } from "../../behalf/party.ts";
import { bookWithin, type BookingAsk } from "../../book.ts";
import type { JudgedOccurrence } from "../judge.ts";
import { presentOccurrences, presentPublicOccurrences } from "../presenters.ts";
import { previewSeries, reaching, type SeriesAsk } from "../preview.ts";
import { totalOfSeries } from "../queries.ts";
import { insertAct, insertSeries, joinSeries } from "../store.ts";

export interface BookSeriesAsk extends SeriesAsk {
  readonly rule: Recurrence;
  /** Of every booking. */
  readonly booking: Pick<
    BookingAsk,
    "person" | "note" | "phone" | "textsAgreedBy" | "terms" | "actor" | "form" | "agreedTo" | "visitorHash"
  >;
  /** What was read, for all together; whatever it is when absent. */
  readonly totalSeen?: { readonly amountMinor: number; readonly currency: string } | undefined;
}

export type AskingSeries = (tx: Tx) => Promise<BookSeriesAsk>;

const Kept = z.object({ seriesId: z.string() });

/**
 * Books every date that is free, or was given another time; all of them, or none. The professional is locked before
 * anything is judged, so that what is judged is what is booked.
 * @returns the series' id: the same for the same key.
 * @throws ProblemError SERIES_CHANGED with every date as it is now, while one is in conflict; what `bookSession` throws
 * @throws RuleError
 */
export async function bookSeries(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  asking: AskingSeries,
  key?: Once,
): Promise<string> {
  const { seriesId } = await db.inTenant(scope, (tx) => {
    const book = async () => bookAll(tx, clock, scope, await asking(tx));
    return key ? once(tx, scope, key, clock.now(), (stored) => Kept.parse(stored), book) : book();
  });
  return seriesId;
}

async function bookAll(tx: Tx, clock: Clock, scope: TenantScope, ask: BookSeriesAsk): Promise<{ seriesId: string }> {
  const now = clock.now();
  const { professionalId, service, rule, skipHolidays, booking } = ask;
  // load
  await lockResource(tx, scope, professionalId);
  const { zone, occurrences } = await previewSeries(tx, scope, now, ask);
  // decide
  const free = freeAmong(occurrences, ask);
  const last = free.reduce((latest, { startsAt }) => (startsAt > latest ? startsAt : latest), now);
  const far = ask.audience === "team" ? reaching(service, now, last) : service;
  // write
  const seriesId = newId();
  const size = free.length;
  await insertSeries(
    tx,
    scope,
    { id: seriesId, rule, zone, serviceId: service.id, professionalId, skipHolidays, size, followsId: null },
    now,
  );
  // The same people on every date: somebody it is for is met once.
  const person = await meetParty(tx, scope, booking.person, now);
  const members: { bookingId: string; on: JudgedOccurrence["on"]; startsAt: Instant }[] = [];
  for (const { on, startsAt } of free) {
    const { bookingId } = await bookWithin(tx, clock, scope, {
      ...booking,
      ...(members.length > 0 ? { agreedTo: [], textsAgreedBy: undefined } : {}),
      person,
      professionalId,
      service: far,
      startsAt,
    });
    members.push({ bookingId, on, startsAt });
  }
  await joinSeries(tx, scope, seriesId, members);
  await assertTotal(tx, scope, seriesId, ask);
  const bookingIds = members.toSorted((a, b) => a.startsAt - b.startsAt).map(({ bookingId }) => bookingId);
  await insertAct(tx, scope, { seriesId, what: "booked", reach: "all", actor: booking.actor, bookingIds }, now);
  return { seriesId };
}

/** @throws ProblemError PRICE_CHANGED with what all of them cost now */
async function assertTotal(tx: Tx, scope: TenantScope, seriesId: string, { totalSeen }: BookSeriesAsk): Promise<void> {
  if (!totalSeen) return;
  const total = await totalOfSeries(tx, scope, seriesId);
  if (total?.amountMinor === totalSeen.amountMinor && total.currency === totalSeen.currency) return;
  throw new ProblemError("PRICE_CHANGED", {
    price: total && { ...total, lines: [{ name: "", changeMinor: total.amountMinor }] },
  });
}

/** @throws ProblemError SERIES_CHANGED, when a date waits for an answer or none is left */
export function freeAmong(
  occurrences: readonly JudgedOccurrence[],
  { language, audience }: Pick<SeriesAsk, "language" | "audience">,
): readonly JudgedOccurrence[] {
  const free = occurrences.filter(({ state }) => state === "free");
  const present = audience === "team" ? presentOccurrences : presentPublicOccurrences;
  if (free.length === 0 || occurrences.some(({ state }) => state === "conflict"))
    throw new ProblemError("SERIES_CHANGED", { occurrences: present(occurrences, language) });
  return free;
}
