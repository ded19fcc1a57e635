import type { HoursSide } from "../api/hours-requests.ts";
/** Saves what goes with the week, at once, and offers to take it back. */
import { useReplaceWeeklyHours, type Schedule, type ScheduleEdit } from "../api/schedule.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { failureLine } from "../ui/failure-words.ts";
import { toastFailed, toastUndo } from "../ui/toast.tsx";
import { useAskInstead } from "./asking/AskInstead.tsx";

export type Parts = Partial<Omit<ScheduleEdit, "zone" | "weekly" | "version">>;

export function useParts(schedule: Schedule) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const replace = useReplaceWeeklyHours(businessId, schedule.professionalId);
  const askInstead = useAskInstead();
  const refused = (change: HoursSide) => (error: Error) => {
    if (!askInstead(error, change)) toastFailed(failureLine(error, t));
  };
  const { zone, weekly, version } = schedule;
  return {
    saving: replace.isPending,
    save(parts: Parts, said: string) {
      const before: Parts = Object.fromEntries(Object.entries(schedule).filter(([name]) => Object.hasOwn(parts, name)));
      replace.mutate(
        { zone, weekly, version, ...parts },
        {
          onSuccess: (saved) =>
            toastUndo(said, t("app.undo"), () =>
              replace.mutate({ zone, weekly, version: saved.version, ...before }, { onError: refused(before) }),
            ),
          onError: refused(parts),
        },
      );
    },
  };
}
