/** The pages of the navigation: one list for the side, the bottom and the palette. */
import { CalendarDays, Clock3, Settings, type LucideIcon } from "lucide-react";
import type { Membership } from "../api/me.ts";
import { settingsPagesOf } from "../settings/pages.ts";

interface Destination {
  readonly path: string;
  readonly text: "nav.planning" | "nav.hours" | "nav.settings";
  readonly icon: LucideIcon;
  /** Left out: everybody sees it. */
  readonly isFor?: (membership: Membership) => boolean;
}

const destinations: readonly Destination[] = [
  { path: "planning", text: "nav.planning", icon: CalendarDays },
  { path: "horaires", text: "nav.hours", icon: Clock3 },
  { path: "settings", text: "nav.settings", icon: Settings, isFor: (one) => settingsPagesOf(one).length > 0 },
];

/** Those that this member has something to see in. */
export const destinationsOf = (membership: Membership): readonly Destination[] =>
  destinations.filter(({ isFor }) => isFor?.(membership) ?? true);
