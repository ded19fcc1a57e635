/** What is taken of people and things, and what they have to do: read for the engine. */
import { instant, type Busy, type Instant, type Session } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { groupsTaken } from "./groups/taken.ts";

/** An occupancy is no longer than this (the table checks it), so one that reaches into a window starts this close to it. */
export const LONGEST_MS = 48 * 3_600_000;

export interface Mine {
  readonly bookingId?: string;
  readonly holdVisitor?: Buffer;
  /** The group session that is moved as a whole. */
  readonly groupSessionId?: string;
}

export interface Taken extends Busy {
  readonly resourceId: string;
}

/** Of an occupancy, whether a visitor's hold takes it. */
const isHeldBy = (businessId: string, visitorHash: Buffer) => sql<boolean>`
  (occupancy.hold_id is not null and occupancy.hold_id in (
    select id from hold where business_id = ${businessId} and visitor_hash = ${visitorHash}))`;

interface TakenAsk {
  readonly from: Instant;
  readonly until: Instant;
  readonly now: Instant;
  readonly mine?: Mine;
  /** Those that can be taken more than once at a time: of what takes them, the lane is told. */
  readonly laned?: ReadonlyMap<string, unknown>;
  /** Bookings are told with their ids: who explains a refusal leads to them. */
  readonly named?: boolean;
}

/** What is taken of these resources in [from, until); holds that are over don't count, nor does what is `mine`. */
export async function takenBetween(
  tx: Tx,
  { businessId }: TenantScope,
  resourceIds: readonly string[],
  ask: TakenAsk,
): Promise<Taken[]> {
  const packed = await tx.all(packedBetween(businessId, resourceIds, ask));
  const plain = packed.flatMap(({ resourceId, spans }) => (spans ? unpacked(resourceId, spans) : []));
  const others = packed.flatMap(({ otherIds }) => otherIds ?? []);
  return others.length === 0 ? plain : [...plain, ...(await takenBy(tx, businessId, others, ask))];
}

/**
 * Most of what takes time is bookings of which only the time matters, thousands for a large team: their spans come as one
 * value a resource, in PostgreSQL's binary form, which costs a third of reading rows. Of the others, only the ids.
 */
const packedBetween = (businessId: string, resourceIds: readonly string[], ask: TakenAsk) => sql<{
  readonly resourceId: string;
  readonly spans: Buffer | null;
  readonly otherIds: readonly string[] | null;
}>`
  select resource_id as "resourceId",
    string_agg(timestamptz_send(starts_at) || timestamptz_send(ends_at), ''::bytea) filter (where is_plain) as spans,
    array_agg(id) filter (where not is_plain) as "otherIds"
  from (
    select id, resource_id, starts_at, ends_at,
      not ${ask.named ?? false}::boolean and booking_id is not null and group_session_id is null and expires_at is null
        and booking_id is distinct from ${ask.mine?.bookingId ?? null}::uuid
        and resource_id <> all(${[...(ask.laned?.keys() ?? [])]}::uuid[]) as is_plain
    from occupancy
    where business_id = ${businessId} and resource_id = any(${[...resourceIds]}::uuid[])
      and starts_at > ${sqlInstant(instant(ask.from - LONGEST_MS))} and starts_at < ${sqlInstant(ask.until)}) taken
  group by resource_id`;

/** PostgreSQL's instants count microseconds from 2000 on, as 64 bits, the high ones first. */
const YEAR_2000_MS = 946_684_800_000;
const instantAt = (bytes: Buffer, offset: number): Instant =>
  instant(YEAR_2000_MS + (bytes.readInt32BE(offset) * 2 ** 32 + bytes.readUInt32BE(offset + 4)) / 1000);
const SPAN_BYTES = 16;

function unpacked(resourceId: string, spans: Buffer): Taken[] {
  const taken: Taken[] = [];
  for (let offset = 0; offset < spans.length; offset += SPAN_BYTES) {
    const [startsAt, endsAt] = [instantAt(spans, offset), instantAt(spans, offset + SPAN_BYTES / 2)];
    taken.push({ resourceId, startsAt, endsAt, kind: "booking" });
  }
  return taken;
}

async function takenBy(tx: Tx, businessId: string, ids: readonly string[], ask: TakenAsk): Promise<Taken[]> {
  const visitor = ask.mine?.holdVisitor;
  const rows = await tx.all(
    sqlFor
      .selectFrom("occupancy")
      .select([
        "resource_id as resourceId",
        "lane",
        "occupancy.starts_at as startsAt",
        "occupancy.ends_at as endsAt",
        "booking_id as bookingId",
        "occupancy.group_session_id as groupId",
        "occupancy.expires_at as expiresAt",
        (visitor ? isHeldBy(businessId, visitor) : sql<boolean>`false`).as("isHeld"),
      ])
      .where("occupancy.business_id", "=", businessId)
      .where((eb) => eb("occupancy.id", "=", eb.fn.any(eb.val([...ids])))),
  );
  const groups = await groupsTaken(tx, { businessId }, rows, ask);
  return rows.flatMap((row): Taken[] => {
    const { resourceId, startsAt, endsAt, bookingId, groupId, expiresAt, isHeld } = row;
    if (expiresAt !== null && expiresAt <= ask.now) return [];
    if (bookingId !== null && bookingId === ask.mine?.bookingId) return [];
    if (groupId !== null && groupId === ask.mine?.groupSessionId) return [];
    if (isHeld) return [];
    const lane = ask.laned?.has(resourceId) ? { lane: row.lane } : {};
    const group = groupId === null ? undefined : groups.get(groupId);
    if (groupId !== null && group)
      return [{ resourceId, startsAt, endsAt, kind: "booking", id: groupId, group, ...lane }];
    if (bookingId !== null) return [{ resourceId, startsAt, endsAt, kind: "booking", id: bookingId, ...lane }];
    return [{ resourceId, startsAt, endsAt, kind: "hold", ...(expiresAt === null ? {} : { expiresAt }), ...lane }];
  });
}

/** What these people have done, or have to do, in [from, until): of their own sessions, without buffers. */
export async function workBetween(
  tx: Tx,
  { businessId }: TenantScope,
  resourceIds: readonly string[],
  ask: { readonly from: Instant; readonly until: Instant; readonly mine?: Mine },
): Promise<(Session & { readonly resourceId: string })[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("occupancy")
      .innerJoin("booking", (join) =>
        join
          .onRef("booking.business_id", "=", "occupancy.business_id")
          .onRef("booking.id", "=", "occupancy.booking_id"),
      )
      .select(["resource_id as resourceId", "booking.id as bookingId", "booking.service_id as serviceId"])
      .select(["booking.starts_at as startsAt", "booking.ends_at as endsAt"])
      .where("occupancy.business_id", "=", businessId)
      .where((eb) => eb("resource_id", "=", eb.fn.any(eb.val([...resourceIds]))))
      .where("occupancy.starts_at", ">", sqlInstant(instant(ask.from - LONGEST_MS)))
      .where("occupancy.starts_at", "<", sqlInstant(ask.until))
      // Said of bookings too, so that those of other days are not gone through: a session lies within what it takes.
      .where("booking.starts_at", ">", sqlInstant(instant(ask.from - LONGEST_MS)))
      .where("booking.starts_at", "<", sqlInstant(instant(ask.until + LONGEST_MS))),
  );
  return rows
    .filter(({ bookingId }) => bookingId !== ask.mine?.bookingId)
    .map(({ bookingId: _, ...session }) => session);
}
