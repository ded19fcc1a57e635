/** A booking's whole story beside the planning; on a phone, over it. */
import { dateOf, instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { CloseButton, Drawer, Skeleton } from "@mantine/core";
import { useEffect, useEffectEvent, useRef } from "react";
import { useBooking } from "../api/bookings.ts";
import { useReadOnSight } from "../notices/use-read-on-sight.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { BookingStory } from "./BookingStory.tsx";
import "./panel.css";

interface BookingPanelProps {
  readonly bookingId: string;
  readonly zone: Zone;
  /** Told its day, as soon as that is known. */
  readonly onFound: (day: PlainDate) => void;
  readonly onClose: () => void;
}

function PanelBody({ bookingId, zone, onFound }: Omit<BookingPanelProps, "onClose">) {
  const { businessId } = useMembership();
  const booking = useBooking(businessId, bookingId);
  useReadOnSight(businessId, { type: "booking", id: bookingId });
  const startsAt = booking.data?.startsAt;
  const found = useEffectEvent(onFound);
  useEffect(() => {
    if (startsAt !== undefined) found(dateOf(instant(startsAt), zone));
  }, [startsAt, zone]);
  if (booking.isPending) {
    return (
      <div className="stack-wide">
        <Skeleton height={46} width="70%" />
        <Skeleton height={120} radius="lg" />
        <Skeleton height={160} radius="lg" />
      </div>
    );
  }
  if (booking.isError) return <FailureNote error={booking.error} onRetry={() => void booking.refetch()} />;
  return <BookingStory booking={booking.data} zone={zone} />;
}

export function BookingPanel({ bookingId, zone, onFound, onClose }: BookingPanelProps) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const panel = useRef<HTMLElement>(null);
  // The keyboard goes to the panel when it opens, and back to the booking in the planning when it closes.
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    return () => {
      const entry = document.querySelector(`[data-booking="${CSS.escape(bookingId)}"]`);
      entry?.closest<HTMLElement>("button, [role=button]")?.focus({ preventScroll: true });
    };
  }, [bookingId]);

  if (desktop) {
    return (
      <aside ref={panel} className="panel" aria-label={t("booking.panel")} tabIndex={-1}>
        <CloseButton className="panel-close" aria-label={t("app.close")} title="Esc" onClick={onClose} />
        <PanelBody bookingId={bookingId} zone={zone} onFound={onFound} />
      </aside>
    );
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="92%"
      title={t("booking.panel")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      classNames={{ content: "panel-sheet" }}
    >
      <PanelBody bookingId={bookingId} zone={zone} onFound={onFound} />
    </Drawer>
  );
}
