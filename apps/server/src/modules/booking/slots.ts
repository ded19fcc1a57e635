/** What is offered, for pages: free times day by day, the next one, and every candidate with its reasons. */
import {
  addDays,
  explainSlot,
  judgeSlots,
  nextOffered,
  offeredSlots,
  startOfDay,
  type Instant,
  type PlainDate,
  type Zone,
} from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { mainServices, type Service } from "../catalogue/index.ts";
import type { Mine } from "./busy.ts";
import { castOf, castOfOne, type Cast } from "./cast.ts";
import { spansOf } from "./decide.ts";
import { before, horizonEnd, loadFacts, soonAfter } from "./facts.ts";
import { capOfReason, tellingOf } from "./refusals.ts";
import type { Span } from "./store.ts";

export interface DaysAsk {
  readonly service: Service;
  readonly durationMinutes?: number;
  readonly cast: Cast;
  readonly from: PlainDate;
  /** Last day, included. */
  readonly to: PlainDate;
  readonly zone: Zone;
  readonly mine?: Mine;
  /** How many seats are wanted, where the session is for a group. */
  readonly seats?: number;
}

export interface DayOfSlots {
  readonly on: PlainDate;
  readonly slots: readonly Span[];
}

/** Free times day by day, in the zone asked for, and the first one after. */
export async function slotDays(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  { from, to, zone, ...what }: DaysAsk,
): Promise<{ days: DayOfSlots[]; next: Span | undefined }> {
  const dates: PlainDate[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) dates.push(on);
  const starts = [...dates, addDays(to, 1)].map((on) => startOfDay(on, zone));
  const [begin, end] = [starts[0], starts.at(-1)];
  if (begin === undefined || end === undefined) return { days: [], next: undefined };
  const { service, durationMinutes } = what;
  const soon = soonAfter(end, horizonEnd(service, now));
  const facts = await loadFacts(tx, scope, now, { ...what, from: begin, until: soon });
  const offered = offeredSlots({ ...facts, from: begin, until: end });
  const sessionAt = (start: Instant): Span => spansOf(service, start, durationMinutes).session;
  let at = 0;
  const days = dates.map((on, index) => {
    const until = starts[index + 1] ?? end;
    const slots: Span[] = [];
    for (let start = offered[at]; start !== undefined && start < until; start = offered[++at])
      slots.push(sessionAt(start));
    return { on, slots };
  });
  const next = before(soon, nextOffered(facts, end)) ?? (await nextLater(tx, scope, now, { ...what, from: soon }));
  return { days, next: next === undefined ? undefined : sessionAt(next) };
}

/** The first free time from there up to the horizon. */
async function nextLater(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  ask: Omit<DaysAsk, "to" | "zone" | "from"> & { readonly from: Instant },
): Promise<Instant | undefined> {
  const until = horizonEnd(ask.service, now);
  if (ask.from >= until) return undefined;
  return nextOffered(await loadFacts(tx, scope, now, { ...ask, until }), ask.from);
}

/** Every candidate start of these days of the professional, offered or refused with all the rules that refuse. */
export async function judgedSlots(tx: Tx, scope: TenantScope, now: Instant, ask: DaysAsk) {
  const from = startOfDay(ask.from, ask.zone);
  const until = startOfDay(addDays(ask.to, 1), ask.zone);
  const facts = await loadFacts(tx, scope, now, { ...ask, from, until });
  return judgeSlots({ ...facts, from, until }).map((verdict) => ({
    verdict,
    reasons: verdict.offered
      ? []
      : (explainSlot(facts, verdict.startsAt).hosts[0]?.reasons ?? []).map((reason) => ({
          because: reason.because,
          telling: tellingOf(reason.because, capOfReason(reason), facts.rules),
        })),
  }));
}

/** The next free time for one service, and the zone in which whoever comes first in the cast works. */
export async function nextSlot(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  service: Service,
  cast: Cast,
): Promise<{ next?: Span; zone?: Zone }> {
  const soon = soonAfter(now, horizonEnd(service, now));
  const facts = await loadFacts(tx, scope, now, { service, cast, from: now, until: soon });
  const [host] = facts.hosts;
  const start =
    before(soon, nextOffered(facts, now)) ?? (await nextLater(tx, scope, now, { service, cast, from: soon }));
  return {
    ...(start === undefined ? {} : { next: spansOf(service, start).session }),
    ...(host ? { zone: host.hours.zone } : {}),
  };
}

/** The next free time of the main service of each of these professionals. */
export async function nextSlots(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  professionalIds: readonly string[],
): Promise<Map<string, Span>> {
  const byService = Map.groupBy(await mainServices(tx, scope, professionalIds), (service) => service.id);
  const found = new Map<string, Span>();
  for (const services of byService.values()) {
    const [service] = services;
    if (!service) continue;
    const people = services.map((row) => row.professionalId);
    for (const [id, span] of await nextSlotsAlone(tx, scope, now, service, people)) found.set(id, span);
  }
  return found;
}

/** The next free time of each of these people for one service. */
export async function nextSlotsOf(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  service: Service,
  people: readonly string[],
): Promise<Map<string, Span>> {
  if (service.composition === "single") return nextSlotsAlone(tx, scope, now, service, people);
  const found = new Map<string, Span>();
  for (const professionalId of people) {
    const cast = await castOf(tx, scope, service, { professionalId, audience: "public" });
    const { next } = await nextSlot(tx, scope, now, service, cast);
    if (next) found.set(professionalId, next);
  }
  return found;
}

/** As `nextSlotsOf`, of a service that needs nobody and nothing else: the facts of all are read at once. */
async function nextSlotsAlone(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  service: Service,
  people: readonly string[],
): Promise<Map<string, Span>> {
  const horizon = horizonEnd(service, now);
  const found = new Map<string, Span>();
  let [from, until] = [now, soonAfter(now, horizon)];
  for (let left = people; left.length > 0; left = people.filter((id) => !found.has(id))) {
    const facts = await loadFacts(tx, scope, now, { service, cast: { ...castOfOne(""), people: left }, from, until });
    for (const host of facts.hosts) {
      const start = before(until, nextOffered({ ...facts, hosts: [host] }, from));
      if (start !== undefined) found.set(host.id, spansOf(service, start).session);
    }
    if (until >= horizon) break;
    [from, until] = [until, horizon];
  }
  return found;
}
