import { instant, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";
import type { Option, Promised } from "./plan.ts";

/** Bookings last a day at most, and what they take of somebody's time two: one that reaches into a period starts this close. */
const LONGEST_MS = 86_400_000;

export interface StoredList {
  readonly id: string;
  readonly professionalId: string | null;
  readonly professionalName: string | null;
  /** In which its times are told: theirs, or the house's. */
  readonly zone: string;
  readonly leaveId: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: "planning" | "draft" | "sending" | "sent";
  readonly prefer: "person" | "time";
  readonly answerHours: number;
  readonly whenLapsed: "member" | "cancel";
  readonly answerBy: Instant | null;
  readonly reason: string;
  readonly total: number;
  readonly accountId: string | null;
  readonly version: number;
  readonly createdAt: Instant;
}

export const listReasonPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "reaccommodation",
  column: "reason",
  businessId,
  id,
});

const lists = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("reaccommodation as r")
    .leftJoin("professional as p", (join) =>
      join.onRef("p.business_id", "=", "r.business_id").onRef("p.id", "=", "r.professional_id"),
    )
    .select(["r.id", "r.professional_id as professionalId", "p.display_name as professionalName"])
    .leftJoin("schedule as h", (join) =>
      join.onRef("h.business_id", "=", "r.business_id").onRef("h.professional_id", "=", "r.professional_id"),
    )
    .innerJoin("business as house", "house.id", "r.business_id")
    .select((eb) => eb.fn.coalesce("h.zone", "house.zone").as("zone"))
    .select(["r.leave_id as leaveId", "r.starts_at as startsAt", "r.ends_at as endsAt", "r.state", "r.prefer"])
    .select(["r.answer_hours as answerHours", "r.when_lapsed as whenLapsed", "r.answer_by as answerBy"])
    .select(["r.reason_sealed as sealedReason", "r.total", "r.by_account_id as accountId", "r.version"])
    .select("r.created_at as createdAt")
    .where("r.business_id", "=", businessId);

type Row = Omit<StoredList, "reason"> & { readonly sealedReason: Buffer | null };

const opened = (tx: Tx, scope: TenantScope, { sealedReason, ...row }: Row): StoredList => ({
  ...row,
  reason: sealedReason === null ? "" : tx.vault.open(sealedReason, listReasonPlace(scope, row.id)),
});

export async function listById(tx: Tx, scope: TenantScope, id: string): Promise<StoredList | undefined> {
  const row = await tx.maybe(lists(scope).where("r.id", "=", id));
  return row && opened(tx, scope, row);
}

/** The latest first. */
export async function listPage(
  tx: Tx,
  scope: TenantScope,
  ask: { readonly professionalId: string | undefined; readonly after: string | undefined; readonly limit: number },
): Promise<StoredList[]> {
  const { professionalId, after } = ask;
  const rows = await tx.all(
    lists(scope)
      .$if(professionalId !== undefined, (query) => query.where("r.professional_id", "=", professionalId ?? ""))
      .$if(after !== undefined, (query) => query.where("r.id", "<", after ?? ""))
      .orderBy("r.id", "desc")
      .limit(ask.limit),
  );
  return rows.map((row) => opened(tx, scope, row));
}

/** How a booking of the list stands: what was sent is read from its proposal. */
const standing = (now: Instant) => sql<Standing>`case
  when i.state = 'failed' then 'failed'
  when i.state = 'open' then 'open'
  when i.act = 'keep' then 'kept'
  when i.act = 'cancel' then 'cancelled'
  when b.status = 'cancelled' then 'cancelled'
  when q.state = 'chosen' then 'chosen'
  when q.state = 'kept' then 'kept'
  when q.state = 'open' and q.answer_by > ${sqlInstant(now)} then 'waiting'
  else 'lapsed' end`;

export const standings = ["open", "waiting", "chosen", "kept", "lapsed", "cancelled", "failed"] as const;
export type Standing = (typeof standings)[number];

const items = ({ businessId }: TenantScope, listId: string) =>
  sqlFor
    .selectFrom("reaccommodation_item as i")
    .innerJoin("booking as b", (join) =>
      join.onRef("b.business_id", "=", "i.business_id").onRef("b.id", "=", "i.booking_id"),
    )
    .leftJoin("proposal as q", (join) =>
      join.onRef("q.business_id", "=", "i.business_id").onRef("q.id", "=", "i.proposal_id"),
    )
    .where("i.business_id", "=", businessId)
    .where("i.reaccommodation_id", "=", listId);

export type Counts = Readonly<Record<Standing, number>>;

export async function countsOf(
  tx: Tx,
  scope: TenantScope,
  listId: string,
  now: Instant,
): Promise<Counts & { planned: number }> {
  const rows = await tx.all(
    items(scope, listId)
      .select((eb) => [standing(now).as("standing"), eb.fn.countAll<number>().as("count")])
      .select(sql<number>`coalesce(sum(i.rounds), 0)::int`.as("rounds"))
      .groupBy("standing"),
  );
  const of = (name: Standing) => rows.find((row) => row.standing === name)?.count ?? 0;
  const counts = Object.fromEntries(standings.map((name) => [name, of(name)])) as Record<Standing, number>;
  return { ...counts, planned: rows.reduce((sum, { rounds }) => sum + rounds, 0) };
}

export interface StoredItem {
  readonly bookingId: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly reference: string;
  readonly contactName: string;
  readonly serviceName: string;
  readonly professionalName: string;
  /** As it was listed. */
  readonly listedAt: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: string;
  readonly act: "propose" | "cancel" | "keep";
  readonly options: readonly Option[];
  readonly rounds: number;
  readonly state: "open" | "done" | "failed";
  readonly standing: Standing;
  readonly trouble: "nothing-free" | "taken-meanwhile" | "changed-meanwhile" | null;
  readonly version: number;
}

const Options = z.array(
  z
    .tuple([z.string(), z.number().transform(instant)])
    .transform(([professionalId, startsAt]) => ({ professionalId, startsAt })),
);
export const optionsText = (options: readonly Option[]): string =>
  JSON.stringify(options.map(({ professionalId, startsAt }) => [professionalId, startsAt]));

const detailed = (scope: TenantScope, listId: string, now: Instant) =>
  items(scope, listId)
    .innerJoin("service as s", (join) =>
      join.onRef("s.business_id", "=", "b.business_id").onRef("s.id", "=", "b.service_id"),
    )
    .innerJoin("professional as p", (join) =>
      join.onRef("p.business_id", "=", "b.business_id").onRef("p.id", "=", "b.professional_id"),
    )
    .innerJoin("contact as c", (join) =>
      join.onRef("c.business_id", "=", "b.business_id").onRef("c.id", "=", "b.contact_id"),
    )
    .select(["i.booking_id as bookingId", "b.service_id as serviceId", "b.professional_id as professionalId"])
    .select(["b.reference", "c.name as contactName", "s.name as serviceName", "p.display_name as professionalName"])
    .select(["i.starts_at as listedAt", "b.starts_at as startsAt", "b.ends_at as endsAt", "b.status", "i.act"])
    .select(["i.options", "i.rounds", "i.state", "i.trouble", "i.version", standing(now).as("standing")]);

type ItemRow = Omit<StoredItem, "options"> & { readonly options: unknown };
const read = ({ options, ...row }: ItemRow): StoredItem => ({ ...row, options: Options.parse(options) });

export async function itemById(
  tx: Tx,
  scope: TenantScope,
  listId: string,
  bookingId: string,
  now: Instant,
): Promise<StoredItem | undefined> {
  const row = await tx.maybe(detailed(scope, listId, now).where("i.booking_id", "=", bookingId));
  return row && read(row);
}

export async function itemPage(
  tx: Tx,
  scope: TenantScope,
  listId: string,
  ask: { readonly after: readonly [Instant, string] | undefined; readonly limit: number; readonly now: Instant },
): Promise<StoredItem[]> {
  const { after, now } = ask;
  const rows = await tx.all(
    detailed(scope, listId, now)
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(i.starts_at, i.booking_id) > (${after ? sqlInstant(after[0]) : null}::timestamptz, ${after?.[1] ?? ""}::uuid)`,
        ),
      )
      .orderBy("i.starts_at")
      .orderBy("i.booking_id")
      .limit(ask.limit),
  );
  return rows.map(read);
}

/** The next whose offers of this round are still to be worked out. */
export async function itemsToPlan(
  tx: Tx,
  scope: TenantScope,
  listId: string,
  { round, limit, now }: { readonly round: number; readonly limit: number; readonly now: Instant },
): Promise<StoredItem[]> {
  const rows = await tx.all(
    detailed(scope, listId, now)
      .where("i.rounds", "<", round)
      .where("i.state", "=", "open")
      .orderBy("i.starts_at")
      .orderBy("i.booking_id")
      .limit(limit),
  );
  return rows.map(read);
}

/** The next that nobody was written to about yet. */
export const itemsToSend = async (tx: Tx, scope: TenantScope, listId: string, limit: number): Promise<string[]> =>
  (
    await tx.all(
      items(scope, listId)
        .select("i.booking_id as id")
        .where("i.state", "=", "open")
        .orderBy("i.starts_at")
        .orderBy("i.booking_id")
        .limit(limit),
    )
  ).map(({ id }) => id);

export const lapsedItems = async (tx: Tx, scope: TenantScope, listId: string, now: Instant): Promise<string[]> =>
  (
    await tx.all(
      items(scope, listId)
        .select("i.booking_id as id")
        .where(standing(now), "=", "lapsed")
        .where("b.status", "in", ["requested", "confirmed"])
        .orderBy("i.booking_id")
        .limit(2000),
    )
  ).map(({ id }) => id);

/** What is offered to others, here or by a proposal that waits for its answer. */
export async function promisesOf(tx: Tx, scope: TenantScope, listId: string, butFor?: string): Promise<Promised[]> {
  const mine = await tx.all(
    items(scope, listId)
      .select(["i.booking_id as bookingId", "i.options", "b.starts_at as startsAt", "b.ends_at as endsAt"])
      .where("i.act", "=", "propose")
      .where("i.state", "=", "open")
      .$if(butFor !== undefined, (query) => query.where("i.booking_id", "<>", butFor ?? "")),
  );
  const waiting = await tx.all(
    sqlFor
      .selectFrom("proposal_option as o")
      .innerJoin("proposal as q", (join) =>
        join.onRef("q.business_id", "=", "o.business_id").onRef("q.id", "=", "o.proposal_id"),
      )
      .select(["o.professional_id as professionalId", "o.starts_at as startsAt", "o.ends_at as endsAt"])
      .select("q.booking_id as bookingId")
      .where("o.business_id", "=", scope.businessId)
      .where("q.state", "=", "open")
      .$if(butFor !== undefined, (query) => query.where("q.booking_id", "<>", butFor ?? "")),
  );
  return [
    ...mine.flatMap(({ bookingId, options, startsAt, endsAt }) =>
      Options.parse(options).map((option) => ({
        ...option,
        bookingId,
        endsAt: instant(option.startsAt + (endsAt - startsAt)),
      })),
    ),
    ...waiting,
  ];
}

export interface Affected {
  readonly id: string;
  readonly startsAt: Instant;
  readonly contactName: string;
  readonly serviceName: string;
}

export interface Closing {
  readonly professionalId: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Bookings that can still take place and fall into it: those somebody gives, and those they take part in. */
export const affected = ({ businessId }: TenantScope, { professionalId, startsAt, endsAt }: Closing) => {
  const from = sqlInstant(instant(startsAt - LONGEST_MS));
  const touched = sql`b.business_id = ${businessId} and b.starts_at > ${from} and b.starts_at < ${sqlInstant(endsAt)}
    and b.ends_at > ${sqlInstant(startsAt)} and b.status in ('requested', 'confirmed')`;
  if (professionalId === null) return sql<{ id: string }>`select b.id from booking b where ${touched}`;
  return sql<{ id: string }>`
    select b.id from booking b where ${touched} and b.professional_id = ${professionalId}
    union
    select b.id from occupancy o join booking b on b.business_id = o.business_id and b.id = o.booking_id
    where o.business_id = ${businessId} and o.resource_id = ${professionalId}
      and o.starts_at > ${sqlInstant(instant(startsAt - 2 * LONGEST_MS))} and o.starts_at < ${sqlInstant(endsAt)} and ${touched}`;
};

export const countAffected = async (tx: Tx, scope: TenantScope, closing: Closing): Promise<number> =>
  (await tx.one(sql<{ count: number }>`select count(*) as count from (${affected(scope, closing)}) as touched`)).count;

export const firstAffected = (tx: Tx, scope: TenantScope, closing: Closing, limit: number): Promise<Affected[]> =>
  tx.all(sql<Affected>`
    select b.id, b.starts_at as "startsAt", c.name as "contactName", s.name as "serviceName"
    from (${affected(scope, closing)}) as touched
    join booking b on b.business_id = ${scope.businessId} and b.id = touched.id
    join contact c on c.business_id = b.business_id and c.id = b.contact_id
    join service s on s.business_id = b.business_id and s.id = b.service_id
    order by b.starts_at, b.id limit ${limit}`);
