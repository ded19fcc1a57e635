/** Erasing a person can't be taken back: it shows what goes and what stays, asks why, and asks for their name. */
import { Checkbox, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useEraseContact, useErasurePreview, type Contact, type ErasureGround } from "../api/contacts.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { FormDialog } from "../ui/FormDialog.tsx";
import { toastDone } from "../ui/toast.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { Fates } from "./Fates.tsx";

const GROUNDS: readonly ErasureGround[] = [
  "asked-by-person",
  "asked-by-parent",
  "consent-withdrawn",
  "no-longer-needed",
  "unlawful",
];

interface EraseDialogProps {
  readonly contact: Contact;
  readonly onClose: () => void;
}

export function EraseDialog({ contact, onClose }: EraseDialogProps) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const { businessId } = useMembership();
  const preview = useErasurePreview(businessId, contact.id);
  const erase = useEraseContact(businessId, contact.id);
  const [ground, setGround] = useState<ErasureGround>("asked-by-person");
  const [cancelBookings, setCancelBookings] = useState(false);
  const [typed, setTyped] = useState("");
  const coming = preview.data?.comingBookings ?? 0;
  const ready = typed.trim() === contact.name.trim() && (coming === 0 || cancelBookings);
  const submit = () =>
    erase.mutate(
      { ground, cancelBookings },
      {
        onSuccess: () => {
          toastDone(t("erasure.done"));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      onClose={onClose}
      fullScreen={!desktop}
      size={620}
      title={t("erasure.dialog", { name: contact.name })}
      submit={t("erasure.submit")}
      isDanger
      disabled={!ready || !preview.data}
      isPending={erase.isPending}
      error={erase.error}
      onSubmit={() => ready && submit()}
    >
      <p>{t("erasure.lead")}</p>
      {preview.isPending && <Skeleton height={320} radius="md" aria-busy />}
      {preview.isError && <FailureNote error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <Fates fates={preview.data.fates} />}
      {coming > 0 && (
        <div className="note note-warning">
          <TriangleAlert className="note-icon" size={18} aria-hidden />
          <div className="grow stack">
            <p className="note-title">{t("erasure.coming", { count: coming })}</p>
            <Checkbox
              label={t("erasure.cancelBookings", { count: coming })}
              description={t("erasure.cancelBookingsText")}
              checked={cancelBookings}
              onChange={(event) => setCancelBookings(event.currentTarget.checked)}
            />
          </div>
        </div>
      )}
      <NativeSelect
        label={t("erasure.ground")}
        description={t("erasure.groundText")}
        data={GROUNDS.map((value) => ({ value, label: t(`erasure.grounds.${value}`) }))}
        value={ground}
        onChange={(event) => setGround(GROUNDS.find((one) => one === event.currentTarget.value) ?? "asked-by-person")}
      />
      <TextInput
        label={t("erasure.type", { name: contact.name })}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
