import { createHash } from "node:crypto";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { proposalReasonPlace } from "./queries.ts";
import type { ProposalState } from "./rules.ts";

/** The times of a proposal are held as a visitor's are: under this name, which nobody else has. */
export const holderOf = (proposalId: string): Buffer => createHash("sha256").update(`proposal:${proposalId}`).digest();

export interface NewOption {
  readonly professionalId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly held: boolean;
}

export interface NewProposal {
  readonly id: string;
  readonly bookingId: string;
  readonly accountId: string | null;
  readonly reason: string;
  readonly answerBy: Instant;
  readonly options: readonly NewOption[];
}

export async function insertProposal(tx: Tx, scope: TenantScope, proposal: NewProposal, now: Instant): Promise<void> {
  const { businessId } = scope;
  const { id, bookingId, accountId, reason, answerBy, options } = proposal;
  const sealed = reason === "" ? null : tx.vault.seal(reason, proposalReasonPlace(scope, id));
  await tx.run(sql`
    insert into proposal (business_id, id, booking_id, state, by_account_id, reason_sealed, answer_by, version, created_at)
    values (${businessId}, ${id}, ${bookingId}, 'open', ${accountId}, ${sealed}, ${toIso(answerBy)}, 0, ${toIso(now)})`);
  for (const [position, { professionalId, startsAt, endsAt, held }] of options.entries())
    await tx.run(sql`
      insert into proposal_option (business_id, id, proposal_id, position, professional_id, starts_at, ends_at, held)
      values (${businessId}, ${newId()}, ${id}, ${position}, ${professionalId}, ${toIso(startsAt)}, ${toIso(endsAt)},
        ${held})`);
}

export const settleProposal = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  answer: { readonly state: Exclude<ProposalState, "open">; readonly position?: number },
  now: Instant,
): Promise<void> =>
  tx.run(sql`update proposal set state = ${answer.state}, chosen_position = ${answer.position ?? null},
      answered_at = ${toIso(now)}, version = version + 1
    where business_id = ${businessId} and id = ${id} and state = 'open'`);
