/** A business that came from elsewhere brought its rows and no jobs: what the clock is to do with them is planned here. */
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Clock } from "../../platform/clock.ts";
import { sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { enqueue } from "../../platform/jobs/jobs.ts";
import { LAPSE_JOB } from "./commands/propose-times.ts";
import { decideLater } from "./groups/join.ts";
import { resumeReaccommodations } from "./reaccommodation/resume.ts";
import { NO_SHOW_DAYS, UNDO_DAYS, type Life } from "./rules.ts";
import { enqueueStep } from "./steps.ts";
import { sweepSoon } from "./waiting/commands/join-waiting.ts";
import { anybodyWaits } from "./waiting/queries.ts";

type LivingBooking = Life & { readonly id: string };

/** Those to which something is still to happen by itself. */
const living = (tx: Tx, { businessId }: TenantScope, now: Instant, after: string | null): Promise<LivingBooking[]> =>
  tx.all(sql<LivingBooking>`
    select id, status, starts_at as "startsAt", ends_at as "endsAt", respond_by as "respondBy", status_at as "statusAt"
    from booking
    where business_id = ${businessId} and (${after}::uuid is null or id > ${after}::uuid)
      and (status in ('requested', 'confirmed', 'in-progress')
        or status in ('completed', 'no-show') and ends_at > ${sqlInstant(now)} - make_interval(days => ${NO_SHOW_DAYS + UNDO_DAYS}))
    order by id limit 500`);

async function resumeSteps(tx: Tx, scope: TenantScope, now: Instant): Promise<void> {
  for (let after: string | null = null; ;) {
    const bookings: LivingBooking[] = await living(tx, scope, now, after);
    for (const booking of bookings) await enqueueStep(tx, scope, booking);
    after = bookings.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

async function resumeGroups(tx: Tx, scope: TenantScope, now: Instant): Promise<void> {
  const groups = await tx.all(sql<{ id: string; startsAt: Instant; decideHours: number }>`
    select g.id, g.starts_at as "startsAt", r.decide_hours as "decideHours"
    from group_session g join service_group r on r.business_id = g.business_id and r.service_id = g.service_id
    where g.business_id = ${scope.businessId} and g.state = 'open' and g.starts_at > ${sqlInstant(now)} and g.outcome is null`);
  for (const group of groups) await decideLater(tx, scope, group, group, now);
}

async function resumeProposals(tx: Tx, scope: TenantScope): Promise<void> {
  const open = await tx.all(sql<{ id: string; answerBy: Instant }>`
    select id, answer_by as "answerBy" from proposal where business_id = ${scope.businessId} and state = 'open'`);
  for (const { id, answerBy } of open)
    await enqueue(tx, scope, LAPSE_JOB, { proposalId: id }, { runAt: answerBy, key: `proposal:${id}` });
}

export async function resumeBookings(tx: Tx, clock: Clock, scope: TenantScope): Promise<void> {
  const now = clock.now();
  await resumeSteps(tx, scope, now);
  await resumeGroups(tx, scope, now);
  await resumeProposals(tx, scope);
  await resumeReaccommodations(tx, scope);
  if (await anybodyWaits(tx, scope)) await sweepSoon(tx, clock, scope);
}
