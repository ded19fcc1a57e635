/** A person's bookings: to come, and past. */
import { instant, zone } from "@creneau/scheduling";
import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { CalendarDays } from "lucide-react";
import { useId, useState } from "react";
import { Link } from "react-router";
import type { Booking } from "../api/bookings.ts";
import { useContactBookings } from "../api/contacts.ts";
import { StatusMark } from "../planning/StatusMark.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateTextOf, timeText } from "../time/format.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";

function Row({ booking }: { readonly booking: Booking }) {
  const { t, language } = useTexts();
  const { slug, zone: place } = useMembership();
  const at = instant(booking.startsAt);
  const shown = zone(place);
  return (
    <li>
      <Link className="contact-row" to={`/${slug}/planning?rdv=${booking.id}`}>
        <span className="grow contact-who">
          <span className="contact-name">
            {capitalised(dateTextOf(at, shown, "dayMonthYear", language))}, {timeText(at, shown, language)}
          </span>
          <span className="small soft">
            {booking.service.name} · {t("planning.withProfessional", { name: booking.professional.displayName })}
          </span>
        </span>
        <StatusMark status={booking.status} />
      </Link>
    </li>
  );
}

export function ContactBookings({ contactId }: { readonly contactId: string }) {
  const { t } = useTexts();
  const id = useId();
  const { businessId } = useMembership();
  const [when, setWhen] = useState<"coming" | "past">("coming");
  const bookings = useContactBookings(businessId, contactId, when);
  const found = bookings.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="card contact-card" aria-labelledby={id}>
      <header className="row-between wrap contact-card-head">
        <h2 id={id}>{t("contacts.bookings")}</h2>
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          value={when}
          onChange={(chosen) => setWhen(chosen === "past" ? "past" : "coming")}
          data={[
            { value: "coming", label: t("contacts.coming") },
            { value: "past", label: t("contacts.past") },
          ]}
        />
      </header>
      {bookings.isError && <FailureNote error={bookings.error} onRetry={() => void bookings.refetch()} />}
      {bookings.isPending && <Skeleton height={120} radius="md" aria-busy />}
      {found?.length === 0 && (
        <EmptyNote
          icon={CalendarDays}
          heading="h2"
          title={t(when === "coming" ? "contacts.noneComing" : "contacts.nonePast")}
          text={t(when === "coming" ? "contacts.noneComingText" : "contacts.nonePastText")}
        />
      )}
      {found && found.length > 0 && (
        <ul className="plain-list">
          {found.map((booking) => (
            <Row key={booking.id} booking={booking} />
          ))}
        </ul>
      )}
      {bookings.hasNextPage && (
        <Button
          className="contact-more"
          variant="subtle"
          loading={bookings.isFetchingNextPage}
          onClick={() => void bookings.fetchNextPage()}
        >
          {t("contacts.moreBookings")}
        </Button>
      )}
    </section>
  );
}
