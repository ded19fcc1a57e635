/** The planning as a list: days as headings, bookings as rows. Best on a phone, and with a screen reader. */
import { instant, plainDate, type PlainDate, type Zone } from "@creneau/scheduling";
import { UnstyledButton } from "@mantine/core";
import type { Booking } from "../api/bookings.ts";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateText, timeText } from "../time/format.ts";
import { byDay } from "./events.ts";
import { ModeIcon } from "./ModeIcon.tsx";
import { StatusMark } from "./StatusMark.tsx";
import "./list.css";

interface BookingListProps {
  readonly bookings: readonly Booking[];
  readonly zone: Zone;
  readonly today: PlainDate;
  readonly withProfessional: boolean;
  readonly openId: string | undefined;
  readonly onOpen: (bookingId: string) => void;
}

interface RowProps extends Pick<BookingListProps, "zone" | "withProfessional" | "onOpen"> {
  readonly booking: Booking;
  readonly open: boolean;
}

function Row({ booking, zone, withProfessional, open, onOpen }: RowProps) {
  const { t, language } = useTexts();
  const { status, contact, service, professional } = booking;
  return (
    <li>
      <UnstyledButton
        className={`booking-row booking-row-${status}`}
        data-open={open || undefined}
        data-booking={booking.id}
        onClick={() => onOpen(booking.id)}
      >
        <span className="booking-row-times tabular">
          <span>{timeText(instant(booking.startsAt), zone, language)}</span>
          <span className="small soft">{timeText(instant(booking.endsAt), zone, language)}</span>
        </span>
        <span className="booking-row-bar" />
        <span className="grow">
          <span className="booking-row-name">{contact.name}</span>
          <span className="booking-row-what small soft">
            <ModeIcon mode={service.mode} size={14} />
            <span>
              {service.name}
              {withProfessional && ` · ${t("planning.withProfessional", { name: professional.displayName })}`}
            </span>
          </span>
        </span>
        <StatusMark status={status} />
      </UnstyledButton>
    </li>
  );
}

export function BookingList({ bookings, zone, today, openId, ...rest }: BookingListProps) {
  const { t, language } = useTexts();
  return (
    <div className="booking-list" role="region" aria-label={t("planning.listLabel")}>
      {byDay(bookings, zone).map(({ on, bookings: ofDay }) => (
        <section key={on} aria-labelledby={`day-${on}`}>
          <h2 id={`day-${on}`} className="booking-day" data-today={on === today || undefined}>
            {capitalised(dateText(plainDate(on), "day", language))}
            {on === today && <span className="booking-today small">{t("app.today")}</span>}
          </h2>
          <ul className="plain-list card booking-rows">
            {ofDay.map((booking) => (
              <Row key={booking.id} booking={booking} zone={zone} open={booking.id === openId} {...rest} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
