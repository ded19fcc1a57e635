/**
 * Time that becomes free goes to those who wait, in the transaction that frees it: nobody else sees it free in between. Call
 * it with the professional's resource locked.
 */
import { addDays, dateOf, instant, offeredSlots, zone, type Instant, type Zone } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceGivenBy, type Service } from "../../catalogue/index.ts";
import { businessById } from "../../tenancy/index.ts";
import { castOf } from "../cast.ts";
import { decide, spansOf } from "../decide.ts";
import { loadFacts } from "../facts.ts";
import { heldSeats } from "../groups/held.ts";
import { lockGroup, type StoredGroup } from "../groups/queries.ts";
import { insertHold, type Span } from "../store.ts";
import { take } from "../takings.ts";
import { textSoon } from "./commands/text-offer.ts";
import { waitingOffered } from "./events.ts";
import { visitorOf } from "./links.ts";
import { lineFor, lineForGroup, offeredBefore, offeredKey, termsOf, type StoredEntry } from "./queries.ts";
import { GRACE_MINUTES, nearest, offerEnd, overlaps, wouldDo } from "./rules.ts";
import { insertOffer } from "./store.ts";

export const LAPSE_JOB = "waiting.lapse";
export const WAITING_MAIL_JOB = "waiting.mail";

const UTC = zone("UTC");
const MINUTE_MS = 60_000;

export interface Freed extends Span {
  readonly professionalId: string;
}

/** Offers what was freed to those waiting whose wish it meets, in their turn, as far as it goes. */
export async function refillFreed(tx: Tx, clock: Clock, scope: TenantScope, freed: readonly Freed[]): Promise<void> {
  const now = clock.now();
  for (const span of freed) {
    if (span.endsAt <= now) continue;
    const { professionalId } = span;
    const from = addDays(dateOf(span.startsAt, UTC), -2);
    const until = addDays(dateOf(span.endsAt, UTC), 2);
    const line = await lineFor(tx, scope, { professionalId, from, until });
    if (line.length > 0) await offerInTurn(tx, clock, scope, { line, span });
  }
}

async function offerInTurn(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { line, span }: { readonly line: readonly StoredEntry[]; readonly span: Freed },
): Promise<void> {
  const { professionalId } = span;
  const before = await offeredBefore(
    tx,
    scope,
    line.map(({ id }) => id),
  );
  // What is free for a service, until somebody is offered some of it.
  let free = new Map<string, readonly Instant[]>();
  for (const entry of line) {
    const service = await serviceGivenBy(tx, scope, professionalId, entry.serviceId);
    if (!service) continue;
    const name = `${service.id} ${entry.seats}`;
    const starts = free.get(name) ?? (await freeStarts(tx, clock, scope, { service, span, seats: entry.seats }));
    free.set(name, starts);
    const wanted = starts.filter(
      (start) => wouldDo(entry, start) && !before.has(offeredKey(entry.id, professionalId, start)),
    );
    const startsAt = nearest(wanted, span.startsAt);
    if (startsAt === undefined) continue;
    const offered = await tryOffer(tx, clock, scope, { entry, service, professionalId, startsAt });
    if (offered) free = new Map();
  }
}

interface FreeAsk {
  readonly service: Service;
  readonly span: Freed;
  readonly seats: number;
}

/** Starts that are free by now, of sessions that would take some of what was freed. */
async function freeStarts(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { service, span, seats }: FreeAsk,
): Promise<readonly Instant[]> {
  const { professionalId } = span;
  const cast = await castOf(tx, scope, service, { professionalId, audience: "public" });
  const reach = (service.durationMinutes + service.bufferBeforeMinutes + service.bufferAfterMinutes) * MINUTE_MS;
  const from = instant(span.startsAt - reach);
  const until = instant(span.endsAt + reach);
  const facts = await loadFacts(tx, scope, clock.now(), { service, cast, from, until, seats, audience: "public" });
  return offeredSlots({ ...facts, from, until }).filter((start) => overlaps(spansOf(service, start).taken, span));
}

/** Offers the seats that are left in a session to those who wait for one, in their turn. */
export async function refillSeats(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { id }: Pick<StoredGroup, "id">,
): Promise<void> {
  const now = clock.now();
  const group = await lockGroup(tx, scope, id);
  if (group?.state !== "open" || group.startsAt <= now) return;
  const line = await lineForGroup(tx, scope, group);
  if (line.length === 0) return;
  const service = await serviceGivenBy(tx, scope, group.professionalId, group.serviceId);
  if (!service) return;
  const before = await offeredBefore(
    tx,
    scope,
    line.map((entry) => entry.id),
  );
  let left = group.seats - group.seatsTaken - ((await heldSeats(tx, scope, [id], { now })).get(id) ?? 0);
  for (const entry of line) {
    if (left <= 0) return;
    const { professionalId, startsAt } = group;
    const isWanted = entry.groupSessionId === id || wouldDo(entry, startsAt);
    if (!isWanted || entry.seats > left || before.has(offeredKey(entry.id, professionalId, startsAt))) continue;
    if (await tryOffer(tx, clock, scope, { entry, service, professionalId, startsAt })) left -= entry.seats;
  }
}

export interface OfferAsk {
  readonly entry: StoredEntry;
  readonly service: Service;
  readonly professionalId: string;
  readonly startsAt: Instant;
  /** The member who offers it by hand. */
  readonly accountId?: string;
}

/** As `makeOffer`; what is not free after all, or the person can't be offered now, is nobody's trouble. */
async function tryOffer(tx: Tx, clock: Clock, scope: TenantScope, ask: OfferAsk): Promise<boolean> {
  try {
    return await makeOffer(tx, clock, scope, ask);
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/**
 * Keeps a time for somebody who waits, and asks them by mail.
 * @returns false when it is too late for that, or when they are asked something already.
 * @throws ProblemError SLOT_TAKEN, SLOT_REFUSED
 */
export async function makeOffer(tx: Tx, clock: Clock, scope: TenantScope, ask: OfferAsk): Promise<boolean> {
  const { entry, service, professionalId, startsAt, accountId } = ask;
  const now = clock.now();
  const business = await businessById(tx, scope.businessId);
  const terms = await termsOf(tx, scope, service.id);
  const { noticeMinutes } = service;
  const expiresAt = offerEnd(terms, { now, startsAt, noticeMinutes, zone: zoneOf(business) });
  if (expiresAt === undefined) return false;
  const { seats } = entry;
  const decided = await decide(tx, scope, now, { service, professionalId, audience: "public", startsAt, seats });
  const { session, groupSessionId = null } = decided;
  const id = newId();
  const common = { id, professionalId, ...session };
  const made = await insertOffer(
    tx,
    scope,
    {
      ...common,
      entryId: entry.id,
      contactId: entry.contactId,
      groupSessionId,
      byAccountId: accountId ?? null,
      expiresAt,
    },
    now,
  );
  if (!made) return false;
  const keptUntil = instant(expiresAt + GRACE_MINUTES * MINUTE_MS);
  const seat = groupSessionId === null ? undefined : { groupSessionId, seats };
  await insertHold(tx, scope, {
    ...common,
    visitorHash: visitorOf(id),
    serviceId: service.id,
    expiresAt: keptUntil,
    seat,
  });
  if (!seat) await take(tx, scope, decided, { holdId: id, expiresAt: keptUntil }, now);
  await enqueue(tx, scope, LAPSE_JOB, { offerId: id }, { runAt: expiresAt, key: `waiting-offer:${id}` });
  await enqueue(tx, scope, WAITING_MAIL_JOB, { kind: "offer", id }, { key: `waiting-mail:offer:${id}` });
  await textSoon(tx, scope, id);
  await announce(tx, scope, clock, waitingOffered, { offerId: id });
  return true;
}

const zoneOf = (business: { readonly zone: string }): Zone => zone(business.zone);
