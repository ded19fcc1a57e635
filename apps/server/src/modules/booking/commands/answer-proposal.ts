import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import type { Language } from "../../../platform/http/language.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { lockResource } from "../../team/index.ts";
import { beginChange } from "../change.ts";
import { bookingKept } from "../events.ts";
import { endProposal } from "../proposals/end.ts";
import { proposalById, type StoredProposal } from "../proposals/queries.ts";
import { stateNow } from "../proposals/rules.ts";
import { holderOf } from "../proposals/store.ts";
import { bookingById, type StoredBooking } from "../queries.ts";
import { CONTACT } from "../rules.ts";
import { insertChange, type Actor } from "../store.ts";
import { transfer } from "./move-booking.ts";

/** @throws ProblemError PROPOSAL_OVER, NOT_FOUND */
async function mustBeOpen(tx: Tx, clock: Clock, scope: TenantScope, id: string): Promise<StoredProposal> {
  const proposal = await proposalById(tx, scope, id);
  if (!proposal) throw new ProblemError("NOT_FOUND");
  if (stateNow(proposal, clock.now()) !== "open") throw new ProblemError("PROPOSAL_OVER");
  return proposal;
}

/**
 * Moves the booking to the time chosen, and to whoever gives it: the same booking, with its history. The same choice again
 * changes nothing.
 * @throws ProblemError PROPOSAL_OVER, ILLEGAL_TRANSITION, NOT_FOUND; SLOT_TAKEN, SLOT_REFUSED when the time was not kept
 */
export async function chooseOption(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: { readonly proposalId: string; readonly optionId: string; readonly language: Language },
): Promise<void> {
  const { proposalId, optionId, language } = ask;
  await db.inTenant(scope, async (tx) => {
    const seen = await proposalById(tx, scope, proposalId);
    const option = seen?.options.find(({ id }) => id === optionId);
    if (!seen || !option) throw new ProblemError("NOT_FOUND");
    if (seen.chosenOptionId === optionId) return;
    const { bookingId, reason } = seen;
    const change = { bookingId, actor: CONTACT, reason, language };
    if (stateNow(seen, clock.now()) !== "open") throw new ProblemError("PROPOSAL_OVER");
    const { booking, status } = await beginChange(tx, clock, scope, "choose", change, [option.professionalId]);
    const again = await proposalById(tx, scope, proposalId);
    if (again?.chosenOptionId === optionId) return;
    await mustBeOpen(tx, clock, scope, proposalId);
    const { startsAt, professionalId } = option;
    const { moves } = booking;
    const holdVisitor = holderOf(proposalId);
    // Its own held time is freed first: nobody gets in between, the resources are locked.
    await endProposal(tx, scope, proposalId, { state: "chosen", position: seen.options.indexOf(option) }, clock.now());
    await transfer(tx, clock, scope, { ...change, booking, status, moves, startsAt, professionalId, holdVisitor });
  });
}

/** Keeps what was booked. Once more changes nothing. @throws ProblemError PROPOSAL_OVER, NOT_FOUND */
export const keepBooking = (db: Database, clock: Clock, scope: TenantScope, proposalId: string): Promise<void> =>
  db.inTenant(scope, (tx) => close(tx, clock, scope, proposalId, "kept", CONTACT));

/** Takes back what was offered. Once more changes nothing. @throws ProblemError PROPOSAL_OVER, NOT_FOUND */
export const withdrawProposal = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  proposalId: string,
  actor: Actor,
): Promise<void> => db.inTenant(scope, (tx) => close(tx, clock, scope, proposalId, "withdrawn", actor));

async function close(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  proposalId: string,
  state: "kept" | "withdrawn",
  actor: Actor,
): Promise<void> {
  const seen = await proposalById(tx, scope, proposalId);
  if (!seen) throw new ProblemError("NOT_FOUND");
  const booking = await lockBooking(tx, scope, seen.bookingId);
  if ((await proposalById(tx, scope, proposalId))?.state === state) return;
  await mustBeOpen(tx, clock, scope, proposalId);
  const now = clock.now();
  await endProposal(tx, scope, proposalId, { state }, now);
  if (state === "withdrawn") return;
  await insertChange(tx, scope, { bookingId: booking.id, what: "kept", actor, reason: "", from: null, to: null }, now);
  await announce(tx, scope, clock, bookingKept, { bookingId: booking.id, version: booking.version });
}

async function lockBooking(tx: Tx, scope: TenantScope, bookingId: string): Promise<StoredBooking> {
  const booking = await bookingById(tx, scope, bookingId);
  if (!booking) throw new ProblemError("NOT_FOUND");
  await lockResource(tx, scope, booking.professionalId);
  return booking;
}

/** What nobody answered in time is over; its times are free. It can run twice, and late. */
export const lapseProposal = (db: Database, clock: Clock, scope: TenantScope, proposalId: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const seen = await proposalById(tx, scope, proposalId);
    if (!seen) return;
    await lockBooking(tx, scope, seen.bookingId);
    const now = clock.now();
    const proposal = await proposalById(tx, scope, proposalId);
    if (!proposal || proposal.state !== "open" || proposal.answerBy > now) return;
    await endProposal(tx, scope, proposalId, { state: "lapsed" }, now);
  });
