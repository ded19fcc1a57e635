import type { Zone } from "@creneau/scheduling";
/** What can be done about a booking that stands. */
import { Button } from "@mantine/core";
import { CalendarClock } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { BookingDetail } from "../api/bookings.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { CancelButton } from "./CancelButton.tsx";

const MoveDialog = lazy(async () => ({ default: (await import("./MoveDialog.tsx")).MoveDialog }));

interface BookingActionsProps {
  readonly booking: BookingDetail;
  readonly zone: Zone;
}

export function BookingActions({ booking, zone }: BookingActionsProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const [moving, setMoving] = useState(false);
  if (!may(membership, "booking.change")) return null;
  return (
    <div className="row">
      <Button
        className="grow"
        variant="default"
        leftSection={<CalendarClock size={17} />}
        onClick={() => setMoving(true)}
      >
        {t("booking.move")}
      </Button>
      <CancelButton booking={booking} />
      <Suspense>{moving && <MoveDialog booking={booking} zone={zone} onClose={() => setMoving(false)} />}</Suspense>
    </div>
  );
}
