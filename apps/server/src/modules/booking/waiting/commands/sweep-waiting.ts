/**
 * Now and then, as long as anybody waits: places whose dates are over end, offers whose term is over lapse should their own job
 * have failed, and what new hours opened is offered. The job plans itself again; what it finds done is left alone.
 */
import { instant, offeredSlots, type Instant } from "@creneau/scheduling";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { serviceById, type Service } from "../../../catalogue/index.ts";
import { lockResources } from "../../../team/index.ts";
import { castOf } from "../../cast.ts";
import { horizonEnd, loadFacts } from "../../facts.ts";
import { groupById } from "../../groups/queries.ts";
import {
  anybodyWaits,
  lineSince,
  lockEntry,
  offeredBefore,
  offeredKey,
  overdueEntries,
  overdueOffers,
  type StoredEntry,
} from "../queries.ts";
import { makeOffer, refillSeats } from "../refill.ts";
import { wouldDo } from "../rules.ts";
import { endEntry, lapseOffer } from "./answer-offer.ts";

export const SWEEP_JOB = "waiting.sweep";

const MINUTE_MS = 60_000;
const EVERY_MINUTES = 10;
/** Who does not answer, or says no, is left alone for a day; what others give back is offered them all the same. */
const PAUSE_MS = 24 * 60 * MINUTE_MS;
const CONFIRM_WITHIN_MS = 48 * 60 * MINUTE_MS;

export async function sweepWaiting(db: Database, clock: Clock, scope: TenantScope): Promise<void> {
  const now = clock.now();
  const { ended, lapsed, line } = await db.inTenant(scope, async (tx) => ({
    ended: await overdueEntries(tx, scope, { now, confirmedBy: instant(now - CONFIRM_WITHIN_MS) }),
    lapsed: await overdueOffers(tx, scope, now),
    line: await lineSince(tx, scope, { since: instant(now - PAUSE_MS) }),
  }));
  for (const { id } of ended) await db.inTenant(scope, (tx) => endEntry(tx, clock, scope, id, "ended"));
  for (const id of lapsed) await lapseOffer(db, clock, scope, id);
  const gone = new Set(ended.map(({ id }) => id));
  const known = new Map<string, Free>();
  for (const entry of line) if (!gone.has(entry.id)) await offerFound(db, clock, scope, entry, known);
  await db.inTenant(scope, async (tx) => {
    if (!(await anybodyWaits(tx, scope))) return;
    const runAt = instant(now + EVERY_MINUTES * MINUTE_MS);
    await enqueue(tx, scope, SWEEP_JOB, {}, { runAt, key: `waiting:${scope.businessId}` });
  });
}

interface Free {
  readonly service: Service;
  /** Of each professional, in the order of their ids. */
  readonly starts: readonly { readonly startsAt: Instant; readonly professionalId: string }[];
}

async function offerFound(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  entry: StoredEntry,
  known: Map<string, Free>,
): Promise<void> {
  const { groupSessionId } = entry;
  if (groupSessionId !== null) {
    await db.inTenant(scope, async (tx) => {
      const group = await groupById(tx, scope, groupSessionId);
      if (!group) return;
      await lockResources(tx, scope, [group.professionalId]);
      await refillSeats(tx, clock, scope, group);
    });
    return;
  }
  const name = `${entry.serviceId} ${entry.professionalId} ${entry.seats}`;
  const free = known.get(name) ?? (await db.inTenant(scope, (tx) => freeFor(tx, clock, scope, entry)));
  if (!free) return;
  known.set(name, free);
  const before = await db.inTenant(scope, (tx) => offeredBefore(tx, scope, [entry.id]));
  const found = free.starts.find(
    ({ startsAt, professionalId }) =>
      wouldDo(entry, startsAt) && !before.has(offeredKey(entry.id, professionalId, startsAt)),
  );
  if (!found) return;
  const offered = await db.inTenant(scope, async (tx) => {
    await lockResources(tx, scope, [found.professionalId]);
    const still = await lockEntry(tx, scope, entry.id);
    if (still?.state !== "waiting") return false;
    try {
      return await makeOffer(tx, clock, scope, { entry: still, service: free.service, ...found });
    } catch (error) {
      // Somebody was faster: it is looked for again the next time.
      if (error instanceof ProblemError) return false;
      throw error;
    }
  });
  if (offered) known.clear();
}

/** What is free for a service by now, the soonest first. */
async function freeFor(tx: Tx, clock: Clock, scope: TenantScope, entry: StoredEntry): Promise<Free | undefined> {
  const now = clock.now();
  const service = await serviceById(tx, scope, entry.serviceId);
  if (!service) return undefined;
  const { professionalId, seats } = entry;
  const who = professionalId === null ? {} : { professionalId };
  const cast = await castOf(tx, scope, service, { ...who, audience: "public" });
  const ask = { service, from: now, until: horizonEnd(service, now), seats, audience: "public" } as const;
  const starts: { startsAt: Instant; professionalId: string }[] = [];
  for (const id of cast.people) {
    const own = await castOf(tx, scope, service, { professionalId: id, audience: "public" });
    const facts = await loadFacts(tx, scope, now, { ...ask, cast: own });
    for (const startsAt of offeredSlots({ ...facts, from: now, until: ask.until }))
      starts.push({ startsAt, professionalId: id });
  }
  return { service, starts: starts.toSorted((a, b) => a.startsAt - b.startsAt) };
}
