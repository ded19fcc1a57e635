/** The pages of the navigation: one list for the side, the bottom and the palette. */
import { CalendarDays, Clock3, Contact, Settings, type LucideIcon } from "lucide-react";
import type { Membership } from "../api/me.ts";
import { may } from "../api/rights.ts";
import { settingsPagesOf } from "../settings/pages.ts";

interface Destination {
  readonly path: string;
  readonly text: "nav.planning" | "nav.hours" | "nav.contacts" | "nav.settings";
  readonly icon: LucideIcon;
  /** Left out: everybody sees it. */
  readonly isFor?: (membership: Membership) => boolean;
}

const destinations: readonly Destination[] = [
  { path: "planning", text: "nav.planning", icon: CalendarDays },
  { path: "horaires", text: "nav.hours", icon: Clock3 },
  { path: "contacts", text: "nav.contacts", icon: Contact, isFor: (one) => may(one, "contact.list") },
  { path: "settings", text: "nav.settings", icon: Settings, isFor: (one) => settingsPagesOf(one).length > 0 },
];

/** Those that this member has something to see in. */
export const destinationsOf = (membership: Membership): readonly Destination[] =>
  destinations.filter(({ isFor }) => isFor?.(membership) ?? true);
