/** A proposal ends when it is answered, taken back or over, and when its booking goes on without it. */
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { deleteHoldsOf } from "../store.ts";
import { openProposalOf } from "./queries.ts";
import type { ProposalState } from "./rules.ts";
import { holderOf, settleProposal } from "./store.ts";

/** Frees the times that were kept, and writes how it ended. */
export async function endProposal(
  tx: Tx,
  scope: TenantScope,
  proposalId: string,
  answer: { readonly state: Exclude<ProposalState, "open">; readonly position?: number },
  now: Instant,
): Promise<void> {
  await deleteHoldsOf(tx, scope, holderOf(proposalId));
  await settleProposal(tx, scope, proposalId, answer, now);
}

/** The booking went on without it: it was moved, answered or called off. */
export async function dropProposalOf(tx: Tx, scope: TenantScope, bookingId: string, now: Instant): Promise<void> {
  const open = await openProposalOf(tx, scope, bookingId);
  if (open) await endProposal(tx, scope, open.id, { state: "lapsed" }, now);
}
