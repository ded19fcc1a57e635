/** A booking's status: colour, icon and word. */
import { Check, CheckCheck, Hourglass, Play, TimerOff, UserX, X, type LucideIcon } from "lucide-react";
import type { Booking } from "../api/bookings.ts";
import { useTexts } from "../texts/language.ts";
import "./status.css";

const icons: Readonly<Record<Booking["status"], LucideIcon>> = {
  requested: Hourglass,
  confirmed: Check,
  "in-progress": Play,
  completed: CheckCheck,
  cancelled: X,
  "no-show": UserX,
  expired: TimerOff,
};

export function StatusMark({ status }: { readonly status: Booking["status"] }) {
  const { t } = useTexts();
  const Icon = icons[status];
  return (
    <span className={`status status-${status}`}>
      <Icon size={14} strokeWidth={2.5} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
