import type { WaitingDetail, WaitingEntry } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { presentSpan } from "../presenters.ts";
import type { ListedEntry, StoredOffer } from "./queries.ts";
import { weekdaysOf, type Wish } from "./rules.ts";

export const wallText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export const presentWish = ({ fromOn, untilOn, weekdays, fromMinute, untilMinute, zone }: Wish) => ({
  from: fromOn,
  until: untilOn,
  weekdays: weekdaysOf(weekdays),
  startsFrom: wallText(fromMinute),
  startsUntil: wallText(untilMinute),
  zone,
});

const presentOffer = (offer: StoredOffer): WaitingDetail["offers"][number] => ({
  id: offer.id,
  state: offer.state,
  ...presentSpan(offer),
  professional: { id: offer.professionalId, displayName: offer.professionalName },
  byName: offer.byName,
  bookingId: offer.bookingId,
  offeredAt: toIso(offer.offeredAt),
  expiresAt: toIso(offer.expiresAt),
  answeredAt: offer.answeredAt === null ? null : toIso(offer.answeredAt),
});

export const groupSpan = ({ groupStartsAt, groupEndsAt }: ListedEntry) =>
  groupStartsAt === null || groupEndsAt === null ? null : presentSpan({ startsAt: groupStartsAt, endsAt: groupEndsAt });

type Viewer = Pick<MemberCaller, "can">;

export function presentEntry(entry: ListedEntry, offers: readonly StoredOffer[], caller: Viewer): WaitingEntry {
  const open = offers.find(({ entryId, state }) => entryId === entry.id && state === "open");
  const span = groupSpan(entry);
  const { professionalId, professionalName, groupSessionId } = entry;
  return {
    id: entry.id,
    state: entry.state,
    rank: entry.rank,
    contact: {
      id: entry.contactId,
      name: entry.contactName,
      email: caller.can("contact.read") ? entry.contactEmail : null,
    },
    service: { id: entry.serviceId, name: entry.serviceName },
    professional:
      professionalId === null || professionalName === null
        ? null
        : { id: professionalId, displayName: professionalName },
    group: groupSessionId === null || !span ? null : { id: groupSessionId, ...span },
    seats: entry.seats,
    ...presentWish(entry),
    arrivedAt: toIso(entry.arrivedAt),
    pinned: entry.pinnedAt !== null,
    offer: open ? presentOffer(open) : null,
    version: entry.version,
  };
}

export const presentDetail = (entry: ListedEntry, offers: readonly StoredOffer[], caller: Viewer): WaitingDetail => ({
  ...presentEntry(entry, offers, caller),
  pinReason: entry.pinReason,
  offers: offers.map(presentOffer),
});
