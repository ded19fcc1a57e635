/** Saves days of their own, at once, and offers to take them back. */
import { useChangeOverrides, type ChangedDay, type Schedule } from "../../api/schedule.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { useAskInstead } from "../asking/AskInstead.tsx";
import { undoOf } from "./days.ts";

export function useSaveDays({ professionalId, overrides }: Schedule) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const change = useChangeOverrides(businessId, professionalId);
  const askInstead = useAskInstead();
  const refused = (days: readonly ChangedDay[]) => (error: Error) => {
    const asked = days.map(({ ranges, ...day }) => ({ ...day, ranges: ranges && [...ranges] }));
    if (!askInstead(error, { days: asked })) toastFailed(failureLine(error, t));
  };
  return (changes: readonly ChangedDay[]) => {
    const undo = undoOf(changes, overrides);
    change.mutate(changes, {
      onSuccess: () =>
        toastUndo(t("schedule.daysChanged", { count: changes.length }), t("app.undo"), () =>
          change.mutate(undo, { onError: refused(undo) }),
        ),
      onError: refused(changes),
    });
  };
}
