/** The bookings of the period, in the chosen view; or why there are none. */
import { addDays, plainDate, type Zone } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { CalendarHeart, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useBookings } from "../api/bookings.ts";
import { useGroupsIn } from "../api/groups.ts";
import { useHolds } from "../api/holds.ts";
import { may } from "../api/rights.ts";
import { useOpenDays, useSchedule } from "../api/schedule.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { BookingList } from "./BookingList.tsx";
import {
  closedStretches,
  isSeen,
  onCallStretches,
  reachingOut,
  scrolledTo,
  shownHours,
  withDays,
} from "./closed-hours.ts";
import { HoldsNote } from "./HoldsNote.tsx";
import { OnCallLegend } from "./OnCallLegend.tsx";
import { daysOf, periodTitle, spanOf } from "./period.ts";
import { columnsOf, GridSkeleton, PlanningSkeleton } from "./PlanningSkeleton.tsx";
import type { Planning } from "./use-planning.ts";

/** Half of the page's weight: a phone, which shows the list, does without. */
const WallCalendar = lazy(async () => ({ default: (await import("./WallCalendar.tsx")).WallCalendar }));

interface PlanningBodyProps {
  readonly planning: Planning;
  readonly zone: Zone;
  readonly professionalId: string | undefined;
  /** False until it is known whose zone applies: the period depends on it. */
  readonly ready: boolean;
}

function EmptyPlanning({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useTexts();
  const membership = useMembership();
  return (
    <EmptyNote icon={CalendarHeart} title={t("planning.emptyTitle")} text={t("planning.emptyText")}>
      {may(membership, "booking.create") && (
        <Button variant="light" leftSection={<Plus size={16} />} onClick={onCreate}>
          {t("planning.create")}
        </Button>
      )}
      <Button variant="default" component={Link} to={`/${membership.slug}/horaires`}>
        {t("planning.emptyHours")}
      </Button>
    </EmptyNote>
  );
}

export function PlanningBody({ planning, zone, professionalId, ready }: PlanningBodyProps) {
  const { language } = useTexts();
  const { businessId, slug } = useMembership();
  const navigate = useNavigate();
  const { view, on, today, bookingId, withCancelled, open, create, goTo, askWhy } = planning;
  const days = daysOf(view, on);
  const bookings = useBookings(businessId, spanOf(days, zone), professionalId);
  const holds = useHolds(businessId, spanOf(days, zone), professionalId);
  const span = spanOf(days, zone);
  const groups = useGroupsIn(businessId, span.from, span.until, professionalId);
  const schedule = useSchedule(businessId, professionalId);
  // From the day before: its night may reach into the first.
  const openDays = useOpenDays(businessId, professionalId, addDays(days.first, -1), days.last);
  const hours = schedule.data && withDays(schedule.data, openDays.data?.items);
  const [wide, setWide] = useState(false);

  if (bookings.isPending || !ready) return <PlanningSkeleton view={view} />;
  if (bookings.isError && !bookings.data) {
    return (
      <div className="planning-failure">
        <FailureNote error={bookings.error} onRetry={() => void bookings.refetch()} />
      </div>
    );
  }

  // A cancelled one stays as long as its panel is open: it must not vanish under the hand that cancelled it.
  const list = bookings.data.filter(({ id, status }) => status !== "cancelled" || withCancelled || id === bookingId);
  const withProfessional = professionalId === undefined;
  const empty = list.length === 0 && holds.length === 0 && (view === "list" || groups.length === 0);
  if (view === "list") {
    return (
      <>
        <HoldsNote holds={holds} zone={zone} />
        {empty ? (
          <EmptyPlanning onCreate={create} />
        ) : (
          <BookingList
            bookings={list}
            zone={zone}
            today={today}
            withProfessional={withProfessional}
            openId={bookingId}
            onOpen={open}
          />
        )}
      </>
    );
  }
  const onCall = hours && view !== "month" ? onCallStretches(hours, days) : [];
  const usual = shownHours(hours, days);
  const beyond = reachingOut(onCall, usual);
  const shown = shownHours(hours, days, wide);
  return (
    <>
      <div className="planning-grid card" data-stale={bookings.isPlaceholderData || undefined}>
        <Suspense fallback={<GridSkeleton columns={columnsOf(view)} />}>
          <WallCalendar
            key={language}
            view={view}
            on={on}
            zone={zone}
            bookings={list.filter(({ groupId }) => groupId === null || groups.every(({ id }) => id !== groupId))}
            groups={groups}
            holds={holds}
            closed={hours ? closedStretches(hours, days) : []}
            onCall={onCall}
            hours={shown}
            scrollTo={scrolledTo(shown, usual)}
            withProfessional={withProfessional}
            openId={bookingId}
            label={periodTitle(view, on, language)}
            onOpen={open}
            onGroup={(groupId) => void navigate(`/${slug}/groupes/${groupId}`)}
            onDay={(day) => goTo(plainDate(day), "day")}
            onTime={(day, minute) => askWhy({ on: plainDate(day), minute, professionalId, serviceId: undefined })}
          />
        </Suspense>
        {empty && !bookings.isPlaceholderData && (
          <div className="planning-empty card">
            <EmptyPlanning onCreate={create} />
          </div>
        )}
      </div>
      {(isSeen(onCall, shown) || beyond.length > 0) && (
        <OnCallLegend beyond={beyond} wide={wide} onWide={() => setWide(!wide)} />
      )}
    </>
  );
}
