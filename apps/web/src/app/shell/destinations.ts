/** The pages of the navigation: one list for the side, the bottom and the palette. */
import { CalendarDays, Clock3, type LucideIcon } from "lucide-react";

interface Destination {
  readonly path: string;
  readonly text: "nav.planning" | "nav.hours";
  readonly icon: LucideIcon;
}

export const destinations: readonly Destination[] = [
  { path: "planning", text: "nav.planning", icon: CalendarDays },
  { path: "horaires", text: "nav.hours", icon: Clock3 },
];
