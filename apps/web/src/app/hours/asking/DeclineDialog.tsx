/** To decline is to say why: whoever asked reads it. */
import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useDecideHours, type HoursRequest } from "../../api/hours-requests.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";

export function DeclineDialog({ request, onClose }: { readonly request: HoursRequest; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const decide = useDecideHours(businessId);
  const [reason, setReason] = useState("");
  const failure = decide.isError ? problemOf(decide.error) : undefined;
  const name = request.professional.displayName;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("asking.declineTitle", { name })}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
    >
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const onSuccess = () => {
            toastDone(t("asking.declined"));
            onClose();
          };
          decide.mutate({ request, act: "decline", reason }, { onSuccess });
        }}
      >
        <Textarea
          label={t("leave.declineWhy")}
          description={t("leave.declineHint", { name })}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={failure?.fields["reason"]}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        {failure && failure.fields["reason"] === undefined && <FailureNote error={decide.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={decide.isPending}>
            {t("asking.decline")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
