/** Bookings that lie outside of the hours as they are now: they stand, and somebody decides. */
import { dateOf, instant, zone as zoneNamed } from "@creneau/scheduling";
import { CalendarClock } from "lucide-react";
import { Link } from "react-router";
import { useOutsideHours } from "../api/schedule.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateText, timeText } from "../time/format.ts";
import "../ui/notes.css";

export function OutsideNote({ professionalId, zone }: { readonly professionalId: string; readonly zone: string }) {
  const { t, language } = useTexts();
  const { businessId, slug } = useMembership();
  const outside = useOutsideHours(businessId, professionalId);
  const items = outside.data?.items ?? [];
  if (items.length === 0) return null;
  const own = zoneNamed(zone);
  return (
    <div className="note note-warning hours-outside" role="status">
      <CalendarClock className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{t("schedule.outside", { count: items.length })}</p>
        <p>{t("schedule.outsideText")}</p>
        <ul className="plain-list">
          {items.map(({ id, startsAt, contact, service }) => {
            const at = instant(startsAt);
            const day = capitalised(dateText(dateOf(at, own), "day", language));
            return (
              <li key={id}>
                <Link to={`/${slug}/planning?vue=jour&date=${dateOf(at, own)}&rdv=${id}`}>
                  {t("schedule.outsideItem", { day, time: timeText(at, own, language), contact, service })}
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
