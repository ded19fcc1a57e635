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
import { spansOf } from "./decide.ts";
import { horizonEnd, loadFacts } from "./facts.ts";
import type { Mine } from "./queries.ts";
import type { Span } from "./store.ts";

export interface DaysAsk {
  readonly service: Service;
  readonly professionalId: string;
  readonly from: PlainDate;
  /** Last day, included. */
  readonly to: PlainDate;
  readonly zone: Zone;
  readonly mine?: Mine;
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
  { service, professionalId, from, to, zone, mine }: DaysAsk,
): Promise<{ days: DayOfSlots[]; next: Span | undefined }> {
  const dates: PlainDate[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) dates.push(on);
  const starts = [...dates, addDays(to, 1)].map((on) => startOfDay(on, zone));
  const [begin, end] = [starts[0], starts.at(-1)];
  if (begin === undefined || end === undefined) return { days: [], next: undefined };
  const ask = { service, professionalIds: [professionalId], from: begin, ...(mine ? { mine } : {}) };
  const facts = await loadFacts(tx, scope, now, { ...ask, until: horizonEnd(service, now) });
  const offered = offeredSlots({ ...facts, from: begin, until: end });
  const sessionAt = (start: Instant): Span => spansOf(service, start).session;
  let at = 0;
  const days = dates.map((on, index) => {
    const until = starts[index + 1] ?? end;
    const slots: Span[] = [];
    for (let start = offered[at]; start !== undefined && start < until; start = offered[++at])
      slots.push(sessionAt(start));
    return { on, slots };
  });
  const next = nextOffered(facts, end);
  return { days, next: next === undefined ? undefined : sessionAt(next) };
}

/** Every candidate start of these days of the professional, offered or refused with all the rules that refuse. */
export async function judgedSlots(tx: Tx, scope: TenantScope, now: Instant, ask: DaysAsk) {
  const { service, professionalId, mine } = ask;
  const from = startOfDay(ask.from, ask.zone);
  const until = startOfDay(addDays(ask.to, 1), ask.zone);
  const facts = await loadFacts(tx, scope, now, {
    service,
    professionalIds: [professionalId],
    from,
    until,
    ...(mine ? { mine } : {}),
  });
  return judgeSlots({ ...facts, from, until }).map((verdict) => ({
    verdict,
    reasons: verdict.offered
      ? []
      : (explainSlot(facts, verdict.startsAt).hosts[0]?.reasons.map((reason) => reason.because) ?? []),
  }));
}

/** The next free time of one professional for one service, and the zone they work in. */
export async function nextSlot(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  service: Service,
  professionalId: string,
): Promise<{ next?: Span; zone?: Zone }> {
  const until = horizonEnd(service, now);
  const facts = await loadFacts(tx, scope, now, { service, professionalIds: [professionalId], from: now, until });
  const [host] = facts.hosts;
  const start = nextOffered(facts, now);
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
    const ids = services.map((row) => row.professionalId);
    const facts = await loadFacts(tx, scope, now, {
      service,
      professionalIds: ids,
      from: now,
      until: horizonEnd(service, now),
    });
    for (const host of facts.hosts) {
      const start = nextOffered({ ...facts, hosts: [host] }, now);
      if (start !== undefined) found.set(host.id, spansOf(service, start).session);
    }
  }
  return found;
}
