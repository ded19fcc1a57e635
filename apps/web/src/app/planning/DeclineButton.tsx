/** To decline is to say why: whoever asked reads it. */
import { Button, Textarea } from "@mantine/core";
import { X } from "lucide-react";
import { useState } from "react";
import type { Booking } from "../api/bookings.ts";
import { useLifeAct } from "../api/lifecycle.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { ActPopover } from "./ActPopover.tsx";

interface DeclineButtonProps {
  readonly booking: Pick<Booking, "id" | "contact">;
  readonly size?: "xs" | "sm";
  /** A letter that presses it, where it stands in a list. */
  readonly shortcut?: string;
}

export function DeclineButton({ booking, size = "sm", shortcut }: DeclineButtonProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const send = useLifeAct(businessId, booking);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const contact = booking.contact.name;
  const submit = () => {
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    send.mutate({ act: "refusal", reason }, { onSuccess: () => toastDone(t("asked.declined", { contact })) });
  };
  return (
    <ActPopover
      opened={open}
      onOpened={setOpen}
      title={t("asked.declineTitle")}
      button={
        <Button
          className="grow"
          size={size}
          variant="default"
          leftSection={<X size={17} />}
          aria-keyshortcuts={shortcut}
          data-key={shortcut}
          onClick={() => setOpen(!open)}
        >
          {t("asked.decline")}
        </Button>
      }
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h3>{t("asked.declineTitle")}</h3>
        <p className="small">{t("asked.declineWho", { contact })}</p>
        <Textarea
          label={t("asked.why")}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={500}
          value={reason}
          error={missing && t("asked.whyMissing")}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        {send.isError && <FailureNote error={send.error} />}
        <Button type="submit" color="red" className="danger-filled" loading={send.isPending}>
          {t("asked.declineSubmit")}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
          {t("asked.keep")}
        </Button>
      </form>
    </ActPopover>
  );
}
