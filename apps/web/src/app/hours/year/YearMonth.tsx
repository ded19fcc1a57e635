/** One month of the year: each day a colour, and in words for who hears it. */
import { addDays, weekdayOf, type PlainDate } from "@creneau/scheduling";
import { UnstyledButton } from "@mantine/core";
import type { PointerEvent } from "react";
import { firstOfMonth } from "../../planning/period.ts";
import { useTexts, type Translate } from "../../texts/language.ts";
import { capitalised, dateText, dayNumber, minuteText } from "../../time/format.ts";
import { minutesOf } from "../../time/wall-time.ts";
import { isOnCall, kindOf, type Away, type YearDay } from "./days.ts";

interface YearMonthProps {
  readonly month: PlainDate;
  readonly today: PlainDate;
  readonly active: PlainDate;
  readonly days: ReadonlyMap<string, YearDay>;
  readonly editable: boolean;
  readonly isChosen: (on: PlainDate) => boolean;
  readonly onFocus: (on: PlainDate) => void;
  /** `further`: up to this one, from the one before. */
  readonly onChoose: (on: PlainDate, further: boolean) => void;
  readonly onDragFrom: (on: PlainDate) => void;
  readonly onDragOver: (on: PlainDate) => void;
}

/** What is not a whole day off, beside the hours of that day. */
export function awayText({ name, asked, part }: Away, t: Translate): string {
  return [t(asked ? "schedule.awayAsked" : part ? "schedule.awayPart" : "schedule.kinds.leave"), name]
    .filter(Boolean)
    .join(", ");
}

function datesOfMonth(month: PlainDate): PlainDate[] {
  const dates: PlainDate[] = [];
  for (let on = month; on < firstOfMonth(month, 1); on = addDays(on, 1)) dates.push(on);
  return dates;
}

export function YearMonth(props: YearMonthProps) {
  const { month, today, active, days, editable, isChosen, onFocus, onChoose, onDragFrom, onDragOver } = props;
  const { t, language } = useTexts();
  const wordsOf = (on: PlainDate, day: YearDay | undefined): string => {
    if (!day) return dateText(on, "day", language);
    const clock = (time: string) => minuteText(minutesOf(time), language);
    const hours = day.ranges.map(({ start, end }) => `${clock(start)} – ${clock(end)}`).join(", ");
    const onCall = isOnCall(day) ? t("schedule.onCallMark") : "";
    const away = day.away && (day.away.asked || day.away.part) ? awayText(day.away, t) : "";
    return [dateText(on, "day", language), t(`schedule.kinds.${kindOf(day)}`), day.label, hours, onCall, away]
      .filter(Boolean)
      .join(", ");
  };
  const mouseDown = (on: PlainDate) => (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button === 0 && !event.shiftKey && editable && on >= today)
      onDragFrom(on);
  };
  return (
    <div className="year-month" role="group" aria-label={dateText(month, "month", language)}>
      <h3>{capitalised(dateText(month, "month", language))}</h3>
      <div className="year-days">
        {datesOfMonth(month).map((on, index) => {
          const day = days.get(on);
          const words = wordsOf(on, day);
          return (
            <UnstyledButton
              key={on}
              className="year-day tabular"
              style={index === 0 ? { gridColumnStart: weekdayOf(on) } : {}}
              data-on={on}
              data-kind={day ? kindOf(day) : undefined}
              data-away={day?.away && (day.away.asked ? "asked" : day.away.part ? "part" : undefined)}
              data-on-call={(day && isOnCall(day)) || undefined}
              data-today={on === today || undefined}
              data-chosen={isChosen(on) || undefined}
              disabled={on < today || !editable}
              tabIndex={on === active ? 0 : -1}
              aria-label={words}
              title={words}
              onFocus={() => onFocus(on)}
              onPointerDown={mouseDown(on)}
              onPointerEnter={() => onDragOver(on)}
              onClick={(event) => onChoose(on, event.shiftKey)}
            >
              {dayNumber(on, language)}
            </UnstyledButton>
          );
        })}
      </div>
    </div>
  );
}
