/** What can't be taken back asks, and says what will be lost: to remove a member, to hand the business over. */
import { Button, Modal } from "@mantine/core";
import { useRemoveMember, useTransferOwnership, type Member } from "../../api/members.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";

interface MemberDialogProps {
  readonly what: "remove" | "transfer";
  readonly member: Member;
  readonly onClose: () => void;
}

export function MemberDialog({ what, member, onClose }: MemberDialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const remove = useRemoveMember(businessId);
  const transfer = useTransferOwnership(businessId);
  const { id, name } = member;
  const removing = what === "remove";
  const act = removing ? remove : transfer;
  const done = () => {
    toastDone(t(removing ? "members.removed" : "members.transferred", { name }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ "aria-label": t("app.close") }}
      title={t(removing ? "members.removeTitle" : "members.transferTitle", { name })}
      centered
    >
      <div className="stack-wide">
        <p>{removing ? t("members.removeText") : t("members.transferText", { name })}</p>
        {act.isError && <FailureNote error={act.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button
            color="red"
            className="danger-filled"
            loading={act.isPending}
            onClick={() =>
              removing ? remove.mutate(id, { onSuccess: done }) : transfer.mutate(id, { onSuccess: done })
            }
          >
            {t(removing ? "members.removeSubmit" : "members.transferSubmit")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
