/** What differs from the usual week: seasons, rules of their own, days spent elsewhere. */
import type { PartsProps } from "./parts.ts";
import { Recurring } from "./Recurring.tsx";
import { SeasonList } from "./SeasonList.tsx";
import { Travels } from "./Travels.tsx";
import "./seasons.css";

export function SeasonsView(props: PartsProps) {
  return (
    <div className="parts-columns">
      <SeasonList {...props} />
      <Recurring {...props} />
      <Travels {...props} />
    </div>
  );
}
