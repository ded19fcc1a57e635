import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Option } from "./plan.ts";
import { affected, listReasonPlace, optionsText, type Closing, type StoredItem, type StoredList } from "./queries.ts";

export type NewList = Pick<
  StoredList,
  "id" | "professionalId" | "leaveId" | "startsAt" | "endsAt" | "prefer" | "answerHours" | "whenLapsed" | "reason"
> & { readonly accountId: string };

export const insertList = (tx: Tx, scope: TenantScope, list: NewList, now: Instant): Promise<void> =>
  tx.run(
    sqlFor.insertInto("reaccommodation").values({
      business_id: scope.businessId,
      id: list.id,
      professional_id: list.professionalId,
      leave_id: list.leaveId,
      starts_at: toIso(list.startsAt),
      ends_at: toIso(list.endsAt),
      state: "planning",
      prefer: list.prefer,
      answer_hours: list.answerHours,
      when_lapsed: list.whenLapsed,
      answer_by: null,
      reason_sealed: list.reason === "" ? null : tx.vault.seal(list.reason, listReasonPlace(scope, list.id)),
      total: 0,
      by_account_id: list.accountId,
      version: 0,
      created_at: toIso(now),
      sent_at: null,
    }),
  );

export const updateList = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  change: {
    readonly state?: StoredList["state"];
    readonly total?: number;
    readonly answerHours?: number;
    readonly whenLapsed?: StoredList["whenLapsed"];
    readonly answerBy?: Instant;
    readonly sentAt?: Instant;
  },
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("reaccommodation")
      .set((eb) => ({
        ...(change.state === undefined ? {} : { state: change.state }),
        ...(change.total === undefined ? {} : { total: change.total }),
        ...(change.answerHours === undefined ? {} : { answer_hours: change.answerHours }),
        ...(change.whenLapsed === undefined ? {} : { when_lapsed: change.whenLapsed }),
        ...(change.answerBy === undefined ? {} : { answer_by: toIso(change.answerBy) }),
        ...(change.sentAt === undefined ? {} : { sent_at: toIso(change.sentAt) }),
        version: eb("version", "+", 1),
      }))
      .where("business_id", "=", businessId)
      .where("id", "=", id),
  );

export const updateItem = (
  tx: Tx,
  { businessId }: TenantScope,
  listId: string,
  item: Pick<StoredItem, "bookingId"> & {
    readonly act?: StoredItem["act"];
    readonly options?: readonly Option[];
    readonly rounds?: number;
    readonly state?: StoredItem["state"];
    readonly proposalId?: string;
    readonly trouble?: StoredItem["trouble"];
  },
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("reaccommodation_item")
      .set((eb) => ({
        ...(item.act === undefined ? {} : { act: item.act }),
        ...(item.options === undefined ? {} : { options: optionsText(item.options) }),
        ...(item.rounds === undefined ? {} : { rounds: item.rounds }),
        ...(item.state === undefined ? {} : { state: item.state }),
        ...(item.proposalId === undefined ? {} : { proposal_id: item.proposalId }),
        ...(item.trouble === undefined ? {} : { trouble: item.trouble }),
        version: eb("version", "+", 1),
      }))
      .where("business_id", "=", businessId)
      .where("reaccommodation_id", "=", listId)
      .where("booking_id", "=", item.bookingId),
  );

/** Lists them; at most so many. */
export const insertItems = (
  tx: Tx,
  scope: TenantScope,
  listId: string,
  closing: Closing,
  most: number,
): Promise<{ id: string }[]> =>
  tx.all(sql<{ id: string }>`
    insert into reaccommodation_item
      (business_id, reaccommodation_id, booking_id, starts_at, act, options, rounds, state, version)
    select ${scope.businessId}, ${listId}, b.id, b.starts_at, 'propose', '[]', 0, 'open', 0
    from (${affected(scope, closing)}) as touched
    join booking b on b.business_id = ${scope.businessId} and b.id = touched.id
    order by b.starts_at, b.id limit ${most}
    returning booking_id as id`);
