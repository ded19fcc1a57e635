/** What is told of a booking: as it is when it is told. */
import { toIso, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { changesOf, listedBooking, openProposalOf, presentBooking, type ListedBooking } from "../../booking/index.ts";
import { contactById } from "../../contacts/index.ts";
import { professionalById } from "../../team/index.ts";
import { told, type Told } from "./told.ts";

/** The business's own systems are told what its owner sees. */
const ALL = { can: () => true };

const minutesOf = ({ startsAt, endsAt }: ListedBooking): number => Math.round((endsAt - startsAt) / 60_000);

const factsOf = (booking: ListedBooking, now: Instant) => ({
  bookingId: booking.id,
  studentId: booking.contactId,
  booking: presentBooking(booking, ALL, now),
});

async function agreedOf(tx: Tx, scope: TenantScope, booking: ListedBooking, now: Instant) {
  const { bookedByContactId: booker } = booking;
  const professional = await professionalById(tx, scope, booking.professionalId);
  const bookersEmail = booker === null ? null : (await contactById(tx, scope, booker)).email;
  return {
    ...factsOf(booking, now),
    attendeeEmail: booking.contactEmail ?? bookersEmail,
    startTime: toIso(booking.startsAt),
    endTime: toIso(booking.endsAt),
    duration: minutesOf(booking),
    field: professional?.fields[0]?.label ?? null,
  };
}

export const bookingActs = [
  "booked",
  "requested",
  "approved",
  "declined",
  "expired",
  "moved",
  "proposed",
  "kept",
  "cancelled",
  "completed",
  "missed",
  "attended",
] as const;
export type BookingAct = (typeof bookingActs)[number];

type AgreedType =
  | "booking.created"
  | "booking.requested"
  | "booking.approved"
  | "booking.kept"
  | "booking.completed"
  | "booking.no_show"
  | "booking.attended";

const agreedTypes = {
  booked: ["booking.created"],
  requested: ["booking.requested"],
  approved: ["booking.approved", "booking.created"],
  kept: ["booking.kept"],
  completed: ["booking.completed"],
  missed: ["booking.no_show"],
  attended: ["booking.attended"],
} as const satisfies Partial<Record<BookingAct, readonly AgreedType[]>>;
const endedTypes = {
  declined: "booking.declined",
  expired: "booking.expired",
  cancelled: "booking.cancelled",
} as const;

interface Moments {
  /** When it is told. */
  readonly now: Instant;
  /** When it happened: several of a kind may have happened before the first is told. */
  readonly at: Instant;
}

/** @returns nothing for a booking that is not there any more. */
export async function bookingTold(
  tx: Tx,
  scope: TenantScope,
  act: BookingAct,
  bookingId: string,
  { now, at }: Moments,
): Promise<Told[]> {
  const booking = await listedBooking(tx, scope, bookingId);
  if (!booking) return [];
  const held = { contactId: booking.contactId, bookerId: booking.bookedByContactId };
  const seats = async (type: "group.joined" | "group.left"): Promise<Told[]> => {
    const { groupSessionId: groupId, seats: taken } = booking;
    if (groupId === null) return [];
    return [told(type, { ...(await agreedOf(tx, scope, booking, now)), groupId, seats: taken }, held)];
  };
  if (act === "moved") return movedTold(tx, scope, booking, { now, at });
  if (act === "proposed") return proposedTold(tx, scope, booking, now);
  if (act === "declined" || act === "expired" || act === "cancelled") {
    const reason = await lastReason(tx, scope, bookingId, act);
    const ended = told(endedTypes[act], { ...factsOf(booking, now), reason }, held);
    return [ended, ...(await seats("group.left"))];
  }
  const agreed = await agreedOf(tx, scope, booking, now);
  const types: readonly AgreedType[] = agreedTypes[act];
  const joins = act === "booked" || act === "requested" ? await seats("group.joined") : [];
  return [...types.map((type) => told(type, agreed, held)), ...joins];
}

async function lastReason(tx: Tx, scope: TenantScope, bookingId: string, what: string): Promise<string> {
  return (await changesOf(tx, scope, bookingId)).findLast((change) => change.what === what)?.reason ?? "";
}

/** Whoever took another time for what they had asked for has a booking from then on. */
async function movedTold(tx: Tx, scope: TenantScope, booking: ListedBooking, { now, at }: Moments): Promise<Told[]> {
  const changes = (await changesOf(tx, scope, booking.id)).filter((change) => change.at <= at);
  const move = changes.findLast(({ what }) => what === "moved");
  const approved = changes.findLast(({ what }) => what === "approved");
  const agreed = await agreedOf(tx, scope, booking, now);
  const held = { contactId: booking.contactId, bookerId: booking.bookedByContactId };
  const data = {
    ...agreed,
    previousStartTime: move?.from ? toIso(move.from.startsAt) : null,
    previousEndTime: move?.from ? toIso(move.from.endsAt) : null,
    reason: move?.reason ?? "",
  };
  const isAgreed = approved !== undefined && approved.by === "system" && approved.at === move?.at;
  return [told("booking.rescheduled", data, held), ...(isAgreed ? [told("booking.created", agreed, held)] : [])];
}

async function proposedTold(tx: Tx, scope: TenantScope, booking: ListedBooking, now: Instant): Promise<Told[]> {
  const proposal = await openProposalOf(tx, scope, booking.id);
  if (!proposal) return [];
  const options = proposal.options.map(({ startsAt, endsAt, professionalId }) => ({
    startTime: toIso(startsAt),
    endTime: toIso(endsAt),
    professionalId,
  }));
  const data = { ...factsOf(booking, now), reason: proposal.reason, answerBy: toIso(proposal.answerBy), options };
  return [told("booking.proposed", data, { contactId: booking.contactId, bookerId: booking.bookedByContactId })];
}
