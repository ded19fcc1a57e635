import type { LeaveColour, LeaveState } from "@creneau/contract";
import { instant, plainDate, zone, type Busy, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";
import type { CountedDay } from "./rules.ts";

/** No absence is longer (the table checks it): one that reaches into a window starts this close to it. */
const LONGEST_MS = 371 * 86_400_000;

/** When these people are away in [from, until): for the engine. One statement, answered from `leave_closing` alone. */
export async function absencesOf(
  tx: Tx,
  { businessId }: TenantScope,
  professionalIds: readonly string[],
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<(Busy & { readonly resourceId: string })[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("leave")
      .select(["professional_id as resourceId", "starts_at as startsAt", "ends_at as endsAt"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("professional_id", "=", eb.fn.any(eb.val([...professionalIds]))))
      .where("state", "=", sql.lit("approved"))
      .where("starts_at", ">", sqlInstant(instant(from - LONGEST_MS)))
      .where("starts_at", "<", sqlInstant(until))
      .where("ends_at", ">", sqlInstant(from)),
  );
  return rows.map((row) => ({ ...row, kind: "absence" }));
}

export interface StoredKind {
  readonly id: string;
  readonly name: string;
  readonly colour: LeaveColour;
  readonly needsApproval: boolean;
  readonly paid: boolean;
  readonly asksNote: boolean;
  readonly allowanceHalfDays: number | null;
  readonly position: number;
  readonly archivedAt: Instant | null;
  readonly version: number;
}

const kinds = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("leave_kind")
    .select(["id", "name", "paid", "position", "version"])
    .select((eb) => eb.ref("colour").$castTo<LeaveColour>().as("colour"))
    .select([
      "needs_approval as needsApproval",
      "asks_note as asksNote",
      "allowance_half_days as allowanceHalfDays",
      "archived_at as archivedAt",
    ])
    .where("business_id", "=", businessId);

export const kindPage = (
  tx: Tx,
  scope: TenantScope,
  ask: { readonly archived: boolean; readonly after: readonly [number, string] | undefined; readonly limit: number },
): Promise<StoredKind[]> => {
  const { after } = ask;
  return tx.all(
    kinds(scope)
      .where("archived_at", ask.archived ? "is not" : "is", null)
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(position, id) > (${after?.[0] ?? 0}::int, ${after?.[1] ?? ""}::uuid)`),
      )
      .orderBy("position")
      .orderBy("id")
      .limit(ask.limit),
  );
};

export const kindById = (tx: Tx, scope: TenantScope, id: string): Promise<StoredKind | undefined> =>
  tx.maybe(kinds(scope).where("id", "=", id));

export const hasKinds = async (tx: Tx, { businessId }: TenantScope): Promise<boolean> =>
  (await tx.maybe(sqlFor.selectFrom("leave_kind").select("id").where("business_id", "=", businessId).limit(1))) !==
  undefined;

export interface StoredLeave {
  readonly id: string;
  readonly professionalId: string;
  readonly professionalName: string;
  readonly professionalSlug: string;
  readonly zone: Zone;
  readonly kindId: string;
  readonly kindName: string;
  readonly colour: LeaveColour;
  readonly paid: boolean;
  readonly state: LeaveState;
  readonly fromOn: PlainDate;
  readonly fromMinute: number;
  readonly untilOn: PlainDate;
  readonly untilMinute: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly note: string;
  readonly counted: readonly CountedDay[];
  readonly createdAt: Instant;
  readonly version: number;
}

const Counted = z.array(
  z
    .tuple([z.string().transform(plainDate), z.union([z.literal(0), z.literal(1), z.literal(2)]), z.number()])
    .transform(([on, halfDays, minutes]) => ({ on, halfDays, minutes })),
);

export const countedText = (days: readonly CountedDay[]): string =>
  JSON.stringify(days.map(({ on, halfDays, minutes }) => [on, halfDays, minutes]));

export const leaveNotePlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "leave",
  column: "note",
  businessId,
  id,
});

export const leaveReasonPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "leave_change",
  column: "reason",
  businessId,
  id,
});

const some = ({ businessId }: TenantScope) =>
  sqlFor.selectFrom("leave").selectAll().where("leave.business_id", "=", businessId);

/** With the names around them. They are chosen before those are looked up, of however many there are. */
const named = (chosen: ReturnType<typeof some>) =>
  sqlFor
    .selectFrom(chosen.as("leave"))
    .innerJoin("professional as p", (join) =>
      join.onRef("p.business_id", "=", "leave.business_id").onRef("p.id", "=", "leave.professional_id"),
    )
    .innerJoin("schedule as s", (join) =>
      join.onRef("s.business_id", "=", "leave.business_id").onRef("s.professional_id", "=", "leave.professional_id"),
    )
    .innerJoin("leave_kind as k", (join) =>
      join.onRef("k.business_id", "=", "leave.business_id").onRef("k.id", "=", "leave.kind_id"),
    )
    .select(["leave.id", "leave.professional_id as professionalId", "leave.kind_id as kindId"])
    .select(["p.display_name as professionalName", "p.slug as professionalSlug", "s.zone"])
    .select(["k.name as kindName", "k.paid"])
    .select((eb) => eb.ref("k.colour").$castTo<LeaveColour>().as("colour"))
    .select((eb) => eb.ref("leave.state").$castTo<LeaveState>().as("state"))
    .select(["leave.from_on as fromOn", "leave.from_minute as fromMinute"])
    .select(["leave.until_on as untilOn", "leave.until_minute as untilMinute"])
    .select(["leave.starts_at as startsAt", "leave.ends_at as endsAt", "leave.note_sealed as sealedNote"])
    .select(["leave.counted", "leave.created_at as createdAt", "leave.version"]);

type Row = Omit<StoredLeave, "note" | "zone" | "fromOn" | "untilOn" | "counted"> & {
  readonly zone: string;
  readonly fromOn: unknown;
  readonly untilOn: unknown;
  readonly sealedNote: Buffer | null;
  readonly counted: unknown;
};

const DateOf = z.string().transform(plainDate);

const opened = (tx: Tx, scope: TenantScope, { sealedNote, ...row }: Row): StoredLeave => ({
  ...row,
  zone: zone(row.zone),
  fromOn: DateOf.parse(row.fromOn),
  untilOn: DateOf.parse(row.untilOn),
  note: sealedNote === null ? "" : tx.vault.open(sealedNote, leaveNotePlace(scope, row.id)),
  counted: Counted.parse(row.counted),
});

export async function leaveById(tx: Tx, scope: TenantScope, id: string): Promise<StoredLeave | undefined> {
  const row = await tx.maybe(named(some(scope).where("leave.id", "=", id)));
  return row && opened(tx, scope, row);
}

export interface LeaveFilter {
  /** Touching it. */
  readonly period: { readonly from: Instant; readonly until: Instant } | undefined;
  readonly states: readonly LeaveState[];
  readonly professionalId: string | undefined;
}

/** A few absences, by start. */
export async function leavePage(
  tx: Tx,
  scope: TenantScope,
  { period, states, professionalId }: LeaveFilter,
  page: { readonly after: readonly [startsAt: Instant, id: string] | undefined; readonly limit: number },
): Promise<StoredLeave[]> {
  let query = some(scope).where((eb) => eb("leave.state", "=", eb.fn.any(eb.val([...states]))));
  if (period)
    query = query
      .where("leave.starts_at", ">", sqlInstant(instant(period.from - LONGEST_MS)))
      .where("leave.starts_at", "<", sqlInstant(period.until))
      .where("leave.ends_at", ">", sqlInstant(period.from));
  if (professionalId !== undefined) query = query.where("leave.professional_id", "=", professionalId);
  if (page.after) {
    const [startsAt, id] = page.after;
    query = query.where(sql<boolean>`(leave.starts_at, leave.id) > (${sqlInstant(startsAt)}, ${id}::uuid)`);
  }
  const chosen = query.orderBy("leave.starts_at").orderBy("leave.id").limit(page.limit);
  const rows = await tx.all(named(chosen).orderBy("leave.starts_at").orderBy("leave.id"));
  return rows.map((row) => opened(tx, scope, row));
}

/** Whether somebody is, or asked to be, away in [from, until). */
export const overlapsLeave = async (
  tx: Tx,
  { businessId }: TenantScope,
  professionalId: string,
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
): Promise<boolean> =>
  (await tx.maybe(
    sqlFor
      .selectFrom("leave")
      .select("id")
      .where("business_id", "=", businessId)
      .where("professional_id", "=", professionalId)
      .where("state", "in", ["requested", "approved"])
      .where("starts_at", ">", sqlInstant(instant(startsAt - LONGEST_MS)))
      .where("starts_at", "<", sqlInstant(endsAt))
      .where("ends_at", ">", sqlInstant(startsAt))
      .limit(1),
  )) !== undefined;

export interface StoredLeaveChange {
  readonly at: Instant;
  readonly what: "requested" | "entered" | "approved" | "declined" | "cancelled";
  readonly byAccountId: string | null;
  readonly byName: string | null;
  readonly reason: string;
}

export async function leaveChanges(tx: Tx, scope: TenantScope, leaveId: string): Promise<StoredLeaveChange[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("leave_change as c")
      .leftJoin("account", "account.id", "c.by_account_id")
      .select(["c.id", "c.at", "c.by_account_id as byAccountId", "account.name as byName", "c.reason_sealed as sealed"])
      .select((eb) => eb.ref("c.what").$castTo<StoredLeaveChange["what"]>().as("what"))
      .where("c.business_id", "=", scope.businessId)
      .where("c.leave_id", "=", leaveId)
      .orderBy("c.id")
      .limit(50),
  );
  return rows.map(({ id, sealed, ...row }) => ({
    ...row,
    reason: sealed === null ? "" : tx.vault.open(sealed, leaveReasonPlace(scope, id)),
  }));
}
