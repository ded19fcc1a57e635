import { MapPin, Phone, Video } from "lucide-react";
import type { Booking } from "../api/bookings.ts";

const icons = { video: Video, phone: Phone, "in-person": MapPin } as const;

interface ModeIconProps {
  readonly mode: Booking["service"]["mode"];
  readonly size: number;
}

export function ModeIcon({ mode, size }: ModeIconProps) {
  const Icon = icons[mode];
  return <Icon size={size} aria-hidden />;
}
