/** A booking as a member sees it, and whether it is theirs to change. */
import type { BookingDetail } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { MemberCaller } from "../../platform/http/call.ts";
import { assertOwn } from "../../platform/http/own.ts";
import { ProblemError } from "../../platform/problem.ts";
import { shownTo } from "./answers/policy.ts";
import { answersOf } from "./answers/queries.ts";
import { listedBooking } from "./lists.ts";
import { presentBooking, presentChange, presentProposal } from "./presenters.ts";
import { openProposalOf } from "./proposals/queries.ts";
import { stateNow } from "./proposals/rules.ts";
import { bookingById, changesOf } from "./queries.ts";
import { actsOf, statusNow } from "./rules.ts";
import type { Actor } from "./store.ts";

export interface BookingDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** What was and will be sent about a booking: those who write messages know. */
  readonly messagesOf: (tx: Tx, scope: TenantScope, bookingId: string) => Promise<BookingDetail["messages"]>;
}

export const memberActor = (caller: Pick<MemberCaller, "accountId">): Actor => ({
  by: "business",
  accountId: caller.accountId,
});

/** @throws ProblemError NOT_FOUND for a booking that is not the caller's to change. */
export async function assertMine({ db }: BookingDeps, caller: MemberCaller, bookingId: string): Promise<void> {
  const booking = await db.inTenant(caller.scope, (tx) => bookingById(tx, caller.scope, bookingId));
  if (!booking) throw new ProblemError("NOT_FOUND");
  assertOwn(caller, booking.professionalId);
}

export async function detailOf(deps: BookingDeps, caller: MemberCaller, bookingId: string): Promise<BookingDetail> {
  const { scope } = caller;
  return deps.db.inTenant(scope, async (tx) => {
    const booking = await listedBooking(tx, scope, bookingId);
    if (!booking) throw new ProblemError("NOT_FOUND");
    assertOwn(caller, booking.professionalId);
    const now = deps.clock.now();
    const proposal = await openProposalOf(tx, scope, bookingId);
    const asked = statusNow(booking, now) === "requested";
    return {
      ...presentBooking(booking, caller, now),
      acts: actsOf(booking, "business", now),
      respondBy: asked && booking.respondBy !== null ? toIso(booking.respondBy) : null,
      proposal: proposal && stateNow(proposal, now) === "open" ? presentProposal(proposal) : null,
      note: booking.note,
      reason: booking.reasonName,
      ...shownTo(caller, booking.professionalId, await answersOf(tx, scope, booking)),
      history: (await changesOf(tx, scope, bookingId)).map(presentChange),
      messages: await deps.messagesOf(tx, scope, bookingId),
    };
  });
}
