/** What is proposed, as its signed link shows it. */
import type { LinkedProposal } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { zonesOf } from "../../availability/index.ts";
import { cardOf, professionalById } from "../../team/index.ts";
import { businessById } from "../../tenancy/index.ts";
import { linkedBooking } from "../linked.ts";
import { presentSpan } from "../presenters.ts";
import { proposalById } from "./queries.ts";
import { stateNow } from "./rules.ts";

/** @throws ProblemError NOT_FOUND */
export async function linkedProposal(
  tx: Tx,
  scope: TenantScope,
  keys: KeyRing,
  proposalId: string,
  now: Instant,
): Promise<LinkedProposal> {
  const proposal = await proposalById(tx, scope, proposalId);
  if (!proposal) throw new ProblemError("NOT_FOUND");
  const business = await businessById(tx, scope.businessId);
  const zones = await zonesOf(tx, scope, [...new Set(proposal.options.map((option) => option.professionalId))]);
  const options: LinkedProposal["options"] = [];
  for (const option of proposal.options) {
    const professional = await professionalById(tx, scope, option.professionalId);
    if (!professional) throw new ProblemError("NOT_FOUND");
    options.push({
      id: option.id,
      ...presentSpan(option),
      professional: cardOf(professional, zones.get(professional.id) ?? business.zone),
      held: option.held,
      chosen: option.id === proposal.chosenOptionId,
    });
  }
  return {
    state: stateNow(proposal, now),
    answerBy: toIso(proposal.answerBy),
    reason: proposal.reason,
    booking: await linkedBooking(tx, scope, keys, proposal.bookingId, now),
    options,
  };
}
