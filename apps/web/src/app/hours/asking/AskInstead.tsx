/** A change that is refused because it is big can be asked for instead: one dialog, wherever the change was made. */
import { Button, Modal, Textarea } from "@mantine/core";
import { createContext, useContext, useState, type ReactNode } from "react";
import { useRequestHours, type HoursSide } from "../../api/hours-requests.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
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
    <Modal
      opened
      onClose={onClose}
      title={t("asking.title")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
    >
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
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
        {ask.isError && <FailureNote error={ask.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("asking.back")}
          </Button>
          <Button type="submit" loading={ask.isPending}>
            {t("asking.send")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
