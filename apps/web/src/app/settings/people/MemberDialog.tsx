/** What can't be taken back asks, and says what will be lost: to remove a member, to hand the business over. */
import { useRemoveMember, useTransferOwnership, type Member } from "../../api/members.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
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
    <FormDialog
      centered
      isDanger
      title={t(removing ? "members.removeTitle" : "members.transferTitle", { name })}
      submit={t(removing ? "members.removeSubmit" : "members.transferSubmit")}
      isPending={act.isPending}
      error={act.error}
      onSubmit={() => (removing ? remove : transfer).mutate(id, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{removing ? t("members.removeText") : t("members.transferText", { name })}</p>
    </FormDialog>
  );
}
