/** The pages of the navigation: one list for the side, the bottom and the palette. */
import {
  CalendarDays,
  Clock3,
  Contact,
  Hourglass,
  Inbox,
  Palmtree,
  Repeat,
  Settings,
  UsersRound,
  type LucideIcon,
} from "lucide-react";
import type { Membership } from "../api/me.ts";
import { may } from "../api/rights.ts";
import { settingsPagesOf } from "../settings/pages.ts";
import type { Counted } from "./counts.ts";

export interface Destination {
  readonly path: string;
  readonly text:
    | "nav.requests"
    | "nav.planning"
    | "nav.hours"
    | "nav.absences"
    | "nav.contacts"
    | "nav.groups"
    | "nav.series"
    | "nav.waiting"
    | "nav.settings";
  readonly icon: LucideIcon;
  /** Always in reach on a phone, where there is room for four; the others are one tap further. */
  readonly underThumb?: true;
  /** What waits there is counted beside its name. */
  readonly counts?: Counted;
  /** Left out: everybody sees it. */
  readonly isFor?: (membership: Membership) => boolean;
}

const destinations: readonly Destination[] = [
  { path: "planning", text: "nav.planning", icon: CalendarDays, underThumb: true, counts: "bookings" },
  {
    path: "demandes",
    text: "nav.requests",
    icon: Inbox,
    underThumb: true,
    isFor: (one) => may(one, "booking.read"),
    counts: "requests",
  },
  { path: "horaires", text: "nav.hours", icon: Clock3, underThumb: true },
  {
    path: "absences",
    text: "nav.absences",
    icon: Palmtree,
    isFor: (one) => may(one, "schedule.read"),
    counts: "leaves",
  },
  { path: "series", text: "nav.series", icon: Repeat, isFor: (one) => may(one, "booking.read") },
  { path: "groupes", text: "nav.groups", icon: UsersRound, isFor: (one) => may(one, "booking.read") },
  { path: "attente", text: "nav.waiting", icon: Hourglass, isFor: (one) => may(one, "booking.read") },
  { path: "contacts", text: "nav.contacts", icon: Contact, underThumb: true, isFor: (one) => may(one, "contact.list") },
  { path: "settings", text: "nav.settings", icon: Settings, isFor: (one) => settingsPagesOf(one).length > 0 },
];

/** Those that this member has something to see in. */
export const destinationsOf = (membership: Membership): readonly Destination[] =>
  destinations.filter(({ isFor }) => isFor?.(membership) ?? true);
