/** The hours of one professional. */
import { zone as zoneNamed } from "@creneau/scheduling";
import { may } from "../api/rights.ts";
import { useSchedule } from "../api/schedule.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { HoursSkeleton } from "./HoursSkeleton.tsx";
import { Overrides } from "./Overrides.tsx";
import { Preview } from "./Preview.tsx";
import { WeekEditor } from "./WeekEditor.tsx";

export function HoursOf({ professionalId }: { readonly professionalId: string }) {
  const membership = useMembership();
  const schedule = useSchedule(membership.businessId, professionalId);
  if (schedule.isPending) return <HoursSkeleton />;
  if (schedule.isError && !schedule.data) {
    return <FailureNote error={schedule.error} onRetry={() => void schedule.refetch()} />;
  }
  const editable = may(membership, "schedule.edit");
  return (
    <div className="hours-columns">
      <WeekEditor schedule={schedule.data} editable={editable} />
      <div className="hours-side">
        <Preview professionalId={professionalId} zone={zoneNamed(schedule.data.zone)} />
        <Overrides schedule={schedule.data} editable={editable} />
      </div>
    </div>
  );
}
