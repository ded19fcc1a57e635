import type { LeaveState } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import { constraintOf } from "../../../platform/database/errors.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { countedText, leaveNotePlace, leaveReasonPlace, type StoredKind, type StoredLeaveChange } from "./queries.ts";
import type { CountedDay, Period } from "./rules.ts";

export type KindAsk = Omit<StoredKind, "id" | "position" | "archivedAt" | "version">;

async function uniqueName<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (constraintOf(error) === "leave_kind_name") throw new ProblemError("ALREADY_THERE");
    throw error;
  }
}

/** The last in order. @throws ProblemError ALREADY_THERE when its name is taken */
export const insertKind = (tx: Tx, { businessId }: TenantScope, id: string, ask: KindAsk, now: Instant) =>
  uniqueName(
    tx.run(sql`
      insert into leave_kind (business_id, id, name, colour, needs_approval, paid, asks_note, allowance_half_days,
        position, version, created_at)
      select ${businessId}, ${id}, ${ask.name}, ${ask.colour}, ${ask.needsApproval}, ${ask.paid}, ${ask.asksNote},
        ${ask.allowanceHalfDays}::int, coalesce(max(position), -1) + 1, 0, ${toIso(now)}
      from leave_kind where business_id = ${businessId}`),
  );

/** @returns whether it was at that version. @throws ProblemError ALREADY_THERE when its name is taken */
export const updateKind = async (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  ask: KindAsk & { readonly archivedAt: Instant | null; readonly version: number },
): Promise<boolean> =>
  (await uniqueName(
    tx.maybe(
      sqlFor
        .updateTable("leave_kind")
        .set({
          name: ask.name,
          colour: ask.colour,
          needs_approval: ask.needsApproval,
          paid: ask.paid,
          asks_note: ask.asksNote,
          allowance_half_days: ask.allowanceHalfDays,
          archived_at: ask.archivedAt === null ? null : toIso(ask.archivedAt),
          version: ask.version + 1,
        })
        .where("business_id", "=", businessId)
        .where("id", "=", id)
        .where("version", "=", ask.version)
        .returning("id"),
    ),
  )) !== undefined;

export interface NewLeave extends Period {
  readonly id: string;
  readonly professionalId: string;
  readonly kindId: string;
  readonly state: "requested" | "approved";
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly note: string;
  readonly counted: readonly CountedDay[];
  readonly accountId: string;
}

/** @throws ProblemError LEAVE_OVERLAPS */
export async function insertLeave(tx: Tx, scope: TenantScope, leave: NewLeave, now: Instant): Promise<void> {
  const approved = leave.state === "approved";
  try {
    await tx.run(
      sqlFor.insertInto("leave").values({
        business_id: scope.businessId,
        id: leave.id,
        professional_id: leave.professionalId,
        kind_id: leave.kindId,
        state: leave.state,
        from_on: leave.fromOn,
        from_minute: leave.fromMinute,
        until_on: leave.untilOn,
        until_minute: leave.untilMinute,
        starts_at: toIso(leave.startsAt),
        ends_at: toIso(leave.endsAt),
        note_sealed: leave.note === "" ? null : tx.vault.seal(leave.note, leaveNotePlace(scope, leave.id)),
        counted: countedText(leave.counted),
        asked_by: leave.accountId,
        decided_by: approved ? leave.accountId : null,
        decided_at: approved ? toIso(now) : null,
        version: 0,
        created_at: toIso(now),
        updated_at: toIso(now),
      }),
    );
  } catch (error) {
    if (constraintOf(error) === "leave_no_overlap") throw new ProblemError("LEAVE_OVERLAPS");
    throw error;
  }
}

export const updateLeaveState = (
  tx: Tx,
  { businessId }: TenantScope,
  leave: {
    readonly id: string;
    readonly state: LeaveState;
    readonly version: number;
    readonly accountId: string;
    readonly counted: readonly CountedDay[];
  },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("leave")
      .set({
        state: leave.state,
        counted: countedText(leave.counted),
        decided_by: leave.accountId,
        decided_at: toIso(now),
        version: leave.version + 1,
        updated_at: toIso(now),
      })
      .where("business_id", "=", businessId)
      .where("id", "=", leave.id),
  );

export const insertLeaveChange = (
  tx: Tx,
  scope: TenantScope,
  change: {
    readonly leaveId: string;
    readonly what: StoredLeaveChange["what"];
    readonly accountId: string;
    readonly reason: string;
  },
  now: Instant,
): Promise<void> => {
  const id = newId();
  return tx.run(
    sqlFor.insertInto("leave_change").values({
      business_id: scope.businessId,
      id,
      leave_id: change.leaveId,
      what: change.what,
      by_account_id: change.accountId,
      reason_sealed: change.reason === "" ? null : tx.vault.seal(change.reason, leaveReasonPlace(scope, id)),
      at: toIso(now),
    }),
  );
};

export async function emptyLeaveWords(tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<void> {
  const named = sql`any(${[...ids]}::uuid[])`;
  await tx.run(sql`update leave set note_sealed = null where business_id = ${businessId} and id = ${named}`);
  await tx.run(
    sql`update leave_change set reason_sealed = null where business_id = ${businessId} and leave_id = ${named}`,
  );
}

export const deleteLeaves = (tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<void> =>
  tx.run(sql`delete from leave where business_id = ${businessId} and id = any(${[...ids]}::uuid[])`);
