import type { BusinessHours } from "../../api/business-hours.ts";

export type HouseParts = Partial<Omit<BusinessHours, "zone" | "version">>;

/** What each card of the business's hours is given. */
export interface HouseProps {
  readonly hours: BusinessHours;
  readonly editable: boolean;
  readonly save: (parts: HouseParts, said: string) => void;
}
