/** Taking a seat: in a session that exists, or by opening one. */
import type { Instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Decided } from "../decide.ts";
import type { By } from "../rules.ts";
import { take } from "../takings.ts";
import { decidesAt, type GroupRules } from "./rules.ts";
import { insertGroup, takeSeats } from "./store.ts";

export const DECIDE_JOB = "groups.decide";

export interface SeatAsk {
  readonly rules: GroupRules;
  readonly serviceId: string;
  readonly decided: Decided;
  readonly seats: number;
  readonly by: By;
  /** Of a session that is opened; as many as the rules say when absent. */
  readonly seatsMax?: number | undefined;
}

/** A service that is given to one person at a time has one seat. @throws ProblemError INVALID_INPUT for too many */
export function assertSeats(rules: GroupRules | undefined, seats: number): void {
  if (seats > (rules?.seatsPerBooking ?? 1))
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "seats", message: "too-many-seats" }] });
}

/**
 * Takes seats in the session that was decided on, or opens one there: its host's time is taken once, by the session.
 * @throws ProblemError SLOT_TAKEN
 */
export async function takeSeat(
  tx: Tx,
  scope: TenantScope,
  ask: SeatAsk,
  now: Instant,
): Promise<{ readonly groupSessionId: string; readonly seats: number }> {
  const { decided, seats } = ask;
  const groupSessionId = decided.groupSessionId ?? (await openGroup(tx, scope, ask, now));
  await takeSeats(tx, scope, groupSessionId, seats, now);
  return { groupSessionId, seats };
}

/** Opens a session without anybody in it. @returns its id */
export async function openGroup(
  tx: Tx,
  scope: TenantScope,
  { rules, serviceId, decided, by, seatsMax }: Omit<SeatAsk, "seats">,
  now: Instant,
): Promise<string> {
  const id = newId();
  const { session, professionalId } = decided;
  const openedBy = by === "contact" ? "anyone" : "team";
  await insertGroup(
    tx,
    scope,
    { id, serviceId, professionalId, ...session, seats: seatsMax ?? rules.seatsMax, openedBy },
    now,
  );
  await take(tx, scope, decided, { groupSessionId: id }, now);
  await decideLater(tx, scope, { id, startsAt: session.startsAt }, rules, now);
  return id;
}

/** Of a session opened so late that the moment of decision is over, nothing is decided. */
export async function decideLater(
  tx: Tx,
  scope: TenantScope,
  { id, startsAt }: { readonly id: string; readonly startsAt: Instant },
  rules: Pick<GroupRules, "decideHours">,
  now: Instant,
): Promise<void> {
  const runAt = decidesAt(startsAt, rules);
  if (runAt > now) await enqueue(tx, scope, DECIDE_JOB, { groupId: id }, { runAt, key: `group:${id}` });
}
