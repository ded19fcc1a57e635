/**
 * Cancelling tells other people at once, so there is no undoing it: a small popover says who will be told, takes the
 * reason, and has one red button.
 */
import { Button, Textarea } from "@mantine/core";
import { CalendarX2 } from "lucide-react";
import { useState } from "react";
import { useCancelBooking, type BookingDetail } from "../api/bookings.ts";
import { useCancelSeries, useSeries } from "../api/series.ts";
import { ReachChoice, type Scope } from "../series/ReachChoice.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { ActPopover } from "./ActPopover.tsx";

const REASON_MAX = 500;

export function CancelButton({ booking }: { readonly booking: BookingDetail }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const cancel = useCancelBooking(businessId, booking);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const contact = booking.contact.name;
  const [scope, setScope] = useState<Scope>("this");
  const series = useSeries(businessId, booking.series?.id);
  const cancelAll = useCancelSeries(businessId, booking.series?.id ?? "");
  const several = scope !== "this";
  const failed = several ? cancelAll : cancel;
  const submit = () => {
    if (!several) {
      cancel.mutate(reason, { onSuccess: () => toastDone(t("booking.cancelled", { contact })) });
      return;
    }
    if (!series.data) return;
    cancelAll.mutate(
      { bookingId: booking.id, reach: scope, reason, version: series.data.version },
      { onSuccess: () => toastDone(t("series.cancelDone", { contact })) },
    );
  };

  return (
    <ActPopover
      opened={open}
      onOpened={setOpen}
      title={t("booking.cancelTitle")}
      button={
        <Button
          className="grow"
          variant="default"
          leftSection={<CalendarX2 size={17} />}
          classNames={{ root: "danger-button" }}
          onClick={() => setOpen(!open)}
        >
          {t("booking.cancel")}
        </Button>
      }
    >
      <div className="stack">
        <h3>{t("booking.cancelTitle")}</h3>
        <p className="small">{t("booking.cancelWho", { contact, professional: booking.professional.displayName })}</p>
        {booking.series && <ReachChoice value={scope} onChange={setScope} />}
        <Textarea
          label={`${t("booking.cancelReason")} (${t("app.optional")})`}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {failed.isError && <FailureNote error={failed.error} />}
        <Button
          color="red"
          className="danger-filled"
          disabled={several && !series.data}
          loading={failed.isPending}
          onClick={submit}
        >
          {t("booking.cancelSubmit")}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
          {t("booking.cancelKeep")}
        </Button>
      </div>
    </ActPopover>
  );
}
