/** Another time for a booking, among those that are offered; also the keyboard's way to what dragging does. */
import { instant, type Zone } from "@creneau/scheduling";
import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMoveBooking, type BookingDetail } from "../api/bookings.ts";
import { problemOf } from "../api/problem.ts";
import { MoveSeriesPart } from "../series/MoveSeriesPart.tsx";
import { ReachChoice, type Scope } from "../series/ReachChoice.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { Alternatives } from "./Alternatives.tsx";
import { momentText } from "./moment.ts";
import { SlotPicker } from "./SlotPicker.tsx";

interface MoveDialogProps {
  readonly booking: BookingDetail;
  readonly zone: Zone;
  readonly onClose: () => void;
}

export function MoveDialog({ booking, zone, onClose }: MoveDialogProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const desktop = useDesktop();
  const move = useMoveBooking(businessId, booking);
  const [startsAt, setStartsAt] = useState<string>();
  const [reason, setReason] = useState("");
  const [scope, setScope] = useState<Scope>("this");
  const contact = booking.contact.name;
  const chosen = startsAt && momentText(instant(startsAt), zone, language);
  const submit = () => {
    if (!startsAt) return;
    move.mutate(
      { startsAt, reason },
      {
        onSuccess: () => {
          toastDone(t("booking.moved", { contact, when: chosen ?? "" }));
          onClose();
        },
        onError: () => setStartsAt(undefined),
      },
    );
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("move.title")}
      size="lg"
      radius="lg"
      fullScreen={!desktop}
      centered
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <div className="stack-wide">
        <p className="soft">
          {contact} · {t("move.now", { when: momentText(instant(booking.startsAt), zone, language) })}
        </p>
        {booking.series && <ReachChoice value={scope} onChange={setScope} />}
        <SlotPicker
          professionalId={booking.professional.id}
          serviceId={booking.service.id}
          zone={zone}
          movingBookingId={booking.id}
          startFrom={booking.startsAt}
          value={startsAt}
          onChange={setStartsAt}
        />
        <TextInput
          label={`${t("move.reason")} (${t("app.optional")})`}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {booking.series && scope !== "this" && (
          <MoveSeriesPart
            key={`${scope} ${startsAt}`}
            booking={booking}
            seriesId={booking.series.id}
            reach={scope}
            startsAt={startsAt}
            reason={reason}
            zone={zone}
            onDone={onClose}
          />
        )}
        <div className="dialog-foot">
          {move.isError && (
            <FailureNote error={move.error}>
              <Alternatives spans={problemOf(move.error).alternatives} zone={zone} onChoose={setStartsAt} />
            </FailureNote>
          )}
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("move.keep")}
          </Button>
          {scope === "this" && (
            <Button disabled={!startsAt} loading={move.isPending} onClick={submit}>
              {chosen ? t("move.submitTo", { when: chosen }) : t("move.submit")}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
