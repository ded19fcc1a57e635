import type { Schedule } from "../../api/schedule.ts";

/** What each list of a schedule's parts is given. */
export interface PartsProps {
  readonly schedule: Schedule;
  readonly editable: boolean;
}

export type Season = Schedule["seasons"][number];
export type RecurringHours = Schedule["recurring"][number];
