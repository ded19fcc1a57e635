import { useDecideHours, type HoursRequest } from "../../api/hours-requests.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { RefuseDialog } from "../../ui/RefuseDialog.tsx";
import { toastDone } from "../../ui/toast.tsx";

export function DeclineDialog({ request, onClose }: { readonly request: HoursRequest; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const decide = useDecideHours(businessId);
  const name = request.professional.displayName;
  const onSuccess = () => {
    toastDone(t("asking.declined"));
    onClose();
  };
  return (
    <RefuseDialog
      title={t("asking.declineTitle", { name })}
      label={t("leave.declineWhy")}
      hint={t("leave.declineHint", { name })}
      submit={t("asking.decline")}
      refusing={decide}
      onRefuse={(reason) => decide.mutate({ request, act: "decline", reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}
