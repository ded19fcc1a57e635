/** A change that is refused because it is big can be asked for instead: one dialog, wherever the change was made. */
import { Textarea } from "@mantine/core";
import { createContext, useContext, useState, type ReactNode } from "react";
import { useRequestHours, type HoursSide } from "../../api/hours-requests.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { toastDone } from "../../ui/toast.tsx";

interface Offer {
  readonly change: HoursSide;
  /** When it was asked for: what was typed is no draft any more. */
  readonly onAsked?: (() => void) | undefined;
}

const Asking = createContext<(offer: Offer) => void>(() => undefined);

export const needsApproval = (error: unknown): boolean => problemOf(error).code === "HOURS_NEED_APPROVAL";

/** @returns what offers to ask for a change that was refused; false when it was refused for something else. */
export function useAskInstead(): (error: unknown, change: HoursSide, onAsked?: () => void) => boolean {
  const offer = useContext(Asking);
  return (error, change, onAsked) => {
    if (!needsApproval(error)) return false;
    offer({ change, onAsked });
    return true;
  };
}

interface AskingProps {
  readonly professionalId: string;
  readonly children: ReactNode;
}

export function AskInstead({ professionalId, children }: AskingProps) {
  const [offer, setOffer] = useState<Offer>();
  return (
    <Asking.Provider value={setOffer}>
      {children}
      {offer && <AskDialog professionalId={professionalId} offer={offer} onClose={() => setOffer(undefined)} />}
    </Asking.Provider>
  );
}

interface AskDialogProps {
  readonly professionalId: string;
  readonly offer: Offer;
  readonly onClose: () => void;
}

function AskDialog({ professionalId, offer, onClose }: AskDialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const ask = useRequestHours(businessId, professionalId);
  const [reason, setReason] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  return (
    <FormDialog
      onClose={onClose}
      title={t("asking.title")}
      centered
      submit={t("asking.send")}
      isPending={ask.isPending}
      error={ask.error}
      leave={t("asking.back")}
      onSubmit={() => {
        const onSuccess = () => {
          toastDone(t("asking.sent"));
          offer.onAsked?.();
          onClose();
        };
        ask.mutate({ change: offer.change, reason, key }, { onSuccess });
      }}
    >
      <p>{t("asking.text")}</p>
      <Textarea
        label={t("asking.reason")}
        description={t("asking.reasonHint")}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}
