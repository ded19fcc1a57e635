/** Seven days in a row, each with how many times are free. */
import type { PlainDate } from "@creneau/scheduling";
import { UnstyledButton } from "@mantine/core";
import { useTexts } from "../texts/language.ts";
import { dateText } from "../time/format.ts";
import type { SlotDay } from "./slot-days.ts";

interface DayStripProps {
  readonly days: readonly SlotDay[];
  readonly pending: boolean;
  readonly chosen: PlainDate | undefined;
  readonly onChoose: (on: PlainDate) => void;
  /** Only free times are known: a day without one may be closed, or full. */
  readonly freeOnly?: boolean;
}

export function DayStrip({ days, pending, chosen, onChoose, freeOnly = false }: DayStripProps) {
  const { t, language } = useTexts();
  const countText = ({ freeCount, closed }: SlotDay) => {
    if (pending) return "…";
    if (freeCount > 0) return t("slots.free", { count: freeCount });
    if (freeOnly) return "–";
    return t(closed ? "slots.closed" : "slots.none");
  };
  return (
    <div className="day-strip" role="group" aria-label={t("slots.days")}>
      {days.map((day) => (
        <UnstyledButton
          key={day.on}
          className="day-chip"
          data-empty={(!pending && day.freeCount === 0) || undefined}
          aria-pressed={day.on === chosen}
          onClick={() => onChoose(day.on)}
        >
          <span className="day-chip-name">{dateText(day.on, "weekdayShort", language)}</span>
          <span className="day-chip-number">{Number(day.on.slice(8))}</span>
          <span className="day-chip-count only-wide">{countText(day)}</span>
          <span className="day-chip-count only-narrow">{day.freeCount || "–"}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
