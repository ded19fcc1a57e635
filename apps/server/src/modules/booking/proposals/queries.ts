import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";
import type { ProposalState } from "./rules.ts";

export const proposalReasonPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "proposal",
  column: "reason",
  businessId,
  id,
});

export interface StoredOption {
  readonly id: string;
  readonly professionalId: string;
  readonly professionalName: string;
  readonly professionalZone: Zone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly held: boolean;
}

export interface StoredProposal {
  readonly id: string;
  readonly bookingId: string;
  readonly state: ProposalState;
  readonly reason: string;
  readonly answerBy: Instant;
  readonly chosenOptionId: string | null;
  readonly version: number;
  readonly options: readonly StoredOption[];
}

interface Row extends Omit<StoredProposal, "reason" | "options" | "chosenOptionId"> {
  readonly sealed: Buffer | null;
  readonly chosenPosition: number | null;
}

const columns = sql`p.id, p.booking_id as "bookingId", p.state, p.reason_sealed as sealed, p.answer_by as "answerBy",
  p.chosen_position as "chosenPosition", p.version`;

async function whole(tx: Tx, scope: TenantScope, row: Row | undefined): Promise<StoredProposal | undefined> {
  if (!row) return undefined;
  const { sealed, chosenPosition, ...proposal } = row;
  const rows = await tx.all(sql<Omit<StoredOption, "professionalZone"> & { readonly professionalZone: string }>`
    select o.id, o.professional_id as "professionalId", h.display_name as "professionalName", o.starts_at as "startsAt",
      o.ends_at as "endsAt", o.held, z.zone as "professionalZone"
    from proposal_option o join professional h on h.business_id = o.business_id and h.id = o.professional_id
    join schedule z on z.business_id = o.business_id and z.professional_id = o.professional_id
    where o.business_id = ${scope.businessId} and o.proposal_id = ${row.id} order by o.position`);
  const options = rows.map((option) => ({ ...option, professionalZone: zone(option.professionalZone) }));
  const reason = sealed === null ? "" : tx.vault.open(sealed, proposalReasonPlace(scope, row.id));
  const chosen = chosenPosition === null ? undefined : options[chosenPosition];
  return { ...proposal, reason, options, chosenOptionId: chosen?.id ?? null };
}

export const proposalById = async (tx: Tx, scope: TenantScope, id: string): Promise<StoredProposal | undefined> =>
  whole(
    tx,
    scope,
    await tx.maybe(
      sql<Row>`select ${columns} from proposal p where p.business_id = ${scope.businessId} and p.id = ${id}`,
    ),
  );

/** The one that waits for an answer. */
export const openProposalOf = async (
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
): Promise<StoredProposal | undefined> => (await openProposalsOf(tx, scope, [bookingId])).get(bookingId);

/** Of these bookings, those with a proposal that waits for an answer. */
export async function openProposalsOf(
  tx: Tx,
  scope: TenantScope,
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, StoredProposal>> {
  const rows = await tx.all(sql<Row>`select ${columns} from proposal p
    where p.business_id = ${scope.businessId} and p.booking_id = any(${[...bookingIds]}::uuid[]) and p.state = 'open'`);
  const open = new Map<string, StoredProposal>();
  for (const row of rows) {
    const proposal = await whole(tx, scope, row);
    if (proposal) open.set(proposal.bookingId, proposal);
  }
  return open;
}

/** All that were made for a booking, in their order. */
export async function proposalsOf(tx: Tx, scope: TenantScope, bookingId: string): Promise<StoredProposal[]> {
  const rows = await tx.all(sql<Row>`select ${columns} from proposal p
    where p.business_id = ${scope.businessId} and p.booking_id = ${bookingId} order by p.id`);
  const proposals: StoredProposal[] = [];
  for (const row of rows) {
    const proposal = await whole(tx, scope, row);
    if (proposal) proposals.push(proposal);
  }
  return proposals;
}
