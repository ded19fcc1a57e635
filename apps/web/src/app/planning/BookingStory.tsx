/** Who, when, how, what was said, what happened, what was sent. */
import { instant, zone as zoneNamed, type Zone } from "@creneau/scheduling";
import { Clock, Hash, ListChecks, Mail, Repeat, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import type { BookingDetail } from "../api/bookings.ts";
import { SeriesFact } from "../series/SeriesFact.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised, placeOf, dateTextOf, timesText } from "../time/format.ts";
import { Monogram } from "../ui/Monogram.tsx";
import { Answers } from "./Answers.tsx";
import { BookingActions } from "./BookingActions.tsx";
import { History } from "./History.tsx";
import { Messages } from "./Messages.tsx";
import { ModeIcon } from "./ModeIcon.tsx";
import { StatusMark } from "./StatusMark.tsx";

interface BookingStoryProps {
  readonly booking: BookingDetail;
  readonly zone: Zone;
}

function Fact({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="fact">
      <span className="fact-icon soft">{icon}</span>
      <div className="grow">{children}</div>
    </li>
  );
}

function When({ booking, zone }: BookingStoryProps) {
  const { t, language } = useTexts();
  const from = instant(booking.startsAt);
  const until = instant(booking.endsAt);
  const theirs = zoneNamed(booking.contact.zone);
  const count = Math.round((until - from) / 60_000);
  const mine = timesText(from, until, zone, language);
  const differ = mine !== timesText(from, until, theirs, language);
  const theirDay = dateTextOf(from, theirs, "short", language);
  return (
    <Fact icon={<Clock size={18} aria-hidden />}>
      <p className="fact-main">{capitalised(dateTextOf(from, zone, "full", language))}</p>
      <p className="tabular">
        {mine}{" "}
        <span className="soft">
          · {t("booking.minutes", { count })} · {t("planning.zone", { place: placeOf(zone, language) })}
        </span>
      </p>
      {differ && (
        <p className="soft small">
          {t("booking.forThem", {
            name: booking.contact.name,
            when: `${theirDay}, ${timesText(from, until, theirs, language)}`,
            place: placeOf(theirs, language),
          })}
        </p>
      )}
    </Fact>
  );
}

export function BookingStory({ booking, zone }: BookingStoryProps) {
  const { t } = useTexts();
  const { contact, bookedBy, service, professional, status, reference, note, reason } = booking;
  return (
    <div className="stack-wide">
      <header className="panel-head">
        <Monogram name={contact.name} size="large" />
        <div className="grow">
          <h2 className="panel-name">{contact.name}</h2>
          {bookedBy && <p className="small soft">{t("relations.bookedBy", { name: bookedBy.name })}</p>}
          <StatusMark status={status} />
        </div>
      </header>

      <BookingActions booking={booking} zone={zone} />

      <ul className="plain-list facts">
        <When booking={booking} zone={zone} />
        {booking.series && (
          <Fact icon={<Repeat size={18} aria-hidden />}>
            <SeriesFact series={booking.series} />
          </Fact>
        )}
        <Fact icon={<ModeIcon mode={service.mode} size={18} />}>
          <p className="fact-main">{service.name}</p>
          <p className="soft">{t(`mode.${service.mode}`)}</p>
        </Fact>
        {reason !== null && (
          <Fact icon={<ListChecks size={18} aria-hidden />}>
            <p>
              <span className="soft">{t("forms.reason")} </span>
              {reason}
            </p>
          </Fact>
        )}
        <Fact icon={<UserRound size={18} aria-hidden />}>
          <p>{t("planning.withProfessional", { name: professional.displayName })}</p>
        </Fact>
        <Fact icon={<Mail size={18} aria-hidden />}>
          {contact.email === null ? (
            <p className="soft">{t("booking.emailHidden")}</p>
          ) : (
            <a className="panel-email" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
          )}
        </Fact>
        <Fact icon={<Hash size={18} aria-hidden />}>
          <p>
            <span className="soft">{t("booking.reference")} </span>
            <span className="tabular panel-reference">{reference}</span>
          </p>
        </Fact>
      </ul>

      <Answers booking={booking} />
      {note && (
        <section aria-labelledby="panel-note">
          <h3 id="panel-note">{t("booking.note")}</h3>
          <p className="panel-note">{note}</p>
        </section>
      )}
      <History booking={booking} zone={zone} />
      <Messages booking={booking} zone={zone} />
    </div>
  );
}
