import { Home, MapPin, Phone, Send, Shuffle, Video } from "lucide-react";
import type { Booking } from "../api/bookings.ts";

const icons = {
  "in-person": MapPin,
  "at-customer": Home,
  remote: Send,
  video: Video,
  phone: Phone,
  hybrid: Shuffle,
} as const;

interface ModeIconProps {
  readonly mode: Booking["service"]["mode"];
  readonly size: number;
}

export function ModeIcon({ mode, size }: ModeIconProps) {
  const Icon = icons[mode];
  return <Icon size={size} aria-hidden />;
}
