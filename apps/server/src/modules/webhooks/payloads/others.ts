/** What is told of everything but bookings: as it is when it is told. */
import { toIso, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { hoursRequestNews, leaveById } from "../../availability/index.ts";
import { listedEntry, listedGroup, offerById, presentGroup } from "../../booking/index.ts";
import { serviceById } from "../../catalogue/index.ts";
import { contactIfAny, standingChoices } from "../../contacts/index.ts";
import { told, type Told } from "./told.ts";

export async function groupTold(
  tx: Tx,
  scope: TenantScope,
  type: "group.held" | "group.dropped",
  groupId: string,
  now: Instant,
): Promise<Told[]> {
  const group = await listedGroup(tx, scope, groupId, now);
  return group ? [told(type, { groupId, group: presentGroup(group) })] : [];
}

async function entryOf(tx: Tx, scope: TenantScope, entryId: string) {
  const entry = await listedEntry(tx, scope, entryId);
  return (
    entry && {
      entryId,
      contactId: entry.contactId,
      contactName: entry.contactName,
      contactEmail: entry.contactEmail,
      serviceId: entry.serviceId,
      professionalId: entry.professionalId,
      groupId: entry.groupSessionId,
      seats: entry.seats,
      from: entry.fromOn,
      until: entry.untilOn,
      version: entry.version,
    }
  );
}

export async function waitingTold(tx: Tx, scope: TenantScope, entryId: string): Promise<Told[]> {
  const entry = await entryOf(tx, scope, entryId);
  return entry ? [told("waiting.added", entry, { contactId: entry.contactId, bookerId: null })] : [];
}

export async function waitingEndedTold(
  tx: Tx,
  scope: TenantScope,
  entryId: string,
  because: "left" | "removed" | "ended",
): Promise<Told[]> {
  const entry = await entryOf(tx, scope, entryId);
  return entry ? [told("waiting.ended", { ...entry, because }, { contactId: entry.contactId, bookerId: null })] : [];
}

export async function offerTold(
  tx: Tx,
  scope: TenantScope,
  type: "waiting.offered" | "waiting.taken" | "waiting.lapsed",
  offerId: string,
): Promise<Told[]> {
  const offer = await offerById(tx, scope, offerId);
  const entry = offer && (await entryOf(tx, scope, offer.entryId));
  if (!offer || !entry) return [];
  const data = {
    ...entry,
    offerId,
    startTime: toIso(offer.startsAt),
    endTime: toIso(offer.endsAt),
    expiresAt: toIso(offer.expiresAt),
    bookingId: offer.bookingId,
  };
  return [told(type, data, { contactId: entry.contactId, bookerId: null })];
}

const wallText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Not of which kind it is, nor why: that is for whoever approves. */
export async function leaveTold(
  tx: Tx,
  scope: TenantScope,
  type: "leave.requested" | "leave.decided",
  leaveId: string,
): Promise<Told[]> {
  const leave = await leaveById(tx, scope, leaveId);
  if (!leave) return [];
  const { professionalId, professionalName, state, fromOn, untilOn, version } = leave;
  const dates = { fromOn, fromTime: wallText(leave.fromMinute), untilOn, untilTime: wallText(leave.untilMinute) };
  const span = { startsAt: toIso(leave.startsAt), endsAt: toIso(leave.endsAt) };
  return [told(type, { leaveId, professionalId, professionalName, state, ...dates, ...span, version })];
}

export async function contactTold(
  tx: Tx,
  scope: TenantScope,
  type: "contact.created" | "contact.updated",
  contactId: string,
): Promise<Told[]> {
  const contact = await contactIfAny(tx, scope, contactId);
  if (contact?.erasedAt !== null) return [];
  const { name, email, phone, locale, zone, version } = contact;
  const data = { contactId, name, email, phone, locale, zone, version };
  return [told(type, data, { contactId, bookerId: null })];
}

/** As they stand: several said at once are told together. */
export async function choicesTold(tx: Tx, scope: TenantScope, contactId: string): Promise<Told[]> {
  const contact = await contactIfAny(tx, scope, contactId);
  if (contact?.erasedAt !== null) return [];
  const standing = await standingChoices(tx, scope, contactId);
  const choices = standing.map(({ at, ...one }) => ({ ...one, at: at === null ? null : toIso(at) }));
  return [told("contact.choices_changed", { contactId, choices }, { contactId, bookerId: null })];
}

export async function serviceTold(
  tx: Tx,
  scope: TenantScope,
  type: "service.created" | "service.updated",
  serviceId: string,
): Promise<Told[]> {
  const service = await serviceById(tx, scope, serviceId);
  return service
    ? [told(type, { serviceId, name: service.name, archived: service.archived, version: service.version })]
    : [];
}

/** Not what whoever asked or decided wrote about it. */
export async function hoursRequestTold(
  tx: Tx,
  scope: TenantScope,
  type: "hours.requested" | "hours.request_decided",
  requestId: string,
): Promise<Told[]> {
  const request = await hoursRequestNews(tx, scope, requestId);
  if (!request) return [];
  const { professionalId, professionalName, state, what, because, version } = request;
  const data = { requestId, professionalId, professionalName, state, what: [...what], because: [...because], version };
  return [told(type, data)];
}
