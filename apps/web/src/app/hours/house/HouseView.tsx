/** What the whole business keeps: its holidays, its closings, when the premises are open, the limits of labour. */
import { useBusinessHours, useReplaceBusinessHours } from "../../api/business-hours.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { HoursSkeleton } from "../HoursSkeleton.tsx";
import { Closings } from "./Closings.tsx";
import { Holidays } from "./Holidays.tsx";
import { HouseApproval } from "./HouseApproval.tsx";
import { HouseLabour } from "./HouseLabour.tsx";
import { Opening } from "./Opening.tsx";
import type { HouseParts } from "./props.ts";
import "../seasons/seasons.css";

export function HouseView() {
  const { t } = useTexts();
  const membership = useMembership();
  const hours = useBusinessHours(membership.businessId);
  const replace = useReplaceBusinessHours(membership.businessId);
  if (hours.isPending) return <HoursSkeleton />;
  if (hours.isError && !hours.data) {
    return <FailureNote error={hours.error} onRetry={() => void hours.refetch()} />;
  }
  const editable = may(membership, "business.edit");
  const refused = (error: Error) => toastFailed(failureLine(error, t));
  const save = (parts: HouseParts, said: string) => {
    const before = hours.data;
    replace.mutate(
      { ...before, ...parts },
      {
        onSuccess: ({ version }) =>
          toastUndo(said, t("app.undo"), () => replace.mutate({ ...before, version }, { onError: refused })),
        onError: refused,
      },
    );
  };
  const props = { hours: hours.data, editable, save };
  return (
    <div className="parts-columns">
      {!editable && <p className="soft">{t("schedule.houseReadOnly")}</p>}
      <Holidays {...props} />
      <Closings {...props} />
      <Opening {...props} />
      <HouseLabour {...props} />
      <HouseApproval {...props} />
    </div>
  );
}
