/**
 * The week as a grid: ranges are drawn, moved and pulled with a mouse or a finger, or with the arrows. The fields below it
 * say and do the same.
 */
import { VisuallyHidden } from "@mantine/core";
import { useId, type KeyboardEvent } from "react";
import type { Range } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
import { capitalised, minuteText, weekdayText } from "../../time/format.ts";
import { minutesOf } from "../../time/wall-time.ts";
import { withDay, type Week } from "../ranges.ts";
import { dragged, keyMove, merged, minutesIn, rangeOf, shownSpan, type Minutes } from "./drag.ts";
import { useDrag } from "./use-drag.ts";
import "./grid.css";

/** As the lines of grid.css. */
const HOUR_PIXELS = 32;

interface WeekGridProps {
  readonly week: Week;
  readonly editable: boolean;
  /** The days shown, Monday 0. */
  readonly days: readonly number[];
  readonly onChange: (week: Week) => void;
}

export function WeekGrid({ week, editable, days, onChange }: WeekGridProps) {
  const { t, language } = useTexts();
  const hint = useId();
  const span = shownSpan(week);
  const put = (day: number, index: number | undefined, range: Range) => {
    const others = (week[day] ?? []).filter((_, at) => at !== index);
    onChange(withDay(week, day, merged([...others, range])));
  };
  const { drag, handlers, letGo } = useDrag({ week, editable, span, onPut: put });
  const press = (day: number, index: number, range: Range) => (event: KeyboardEvent) => {
    const move = keyMove(event);
    if (move) {
      event.preventDefault();
      put(day, index, rangeOf(dragged(minutesIn(range), move.part, move.by)));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      onChange(
        withDay(
          week,
          day,
          (week[day] ?? []).filter((_, at) => at !== index),
        ),
      );
    } else if (event.key === "Escape") letGo();
  };
  const hours = Array.from({ length: (span.end - span.start) / 60 + 1 }, (_, index) => span.start / 60 + index);
  const clock = (wallTime: string) => minuteText(minutesOf(wallTime), language);

  return (
    <div className="week-grid" data-editable={editable || undefined}>
      <VisuallyHidden id={hint}>{t("schedule.gridKeys")}</VisuallyHidden>
      <div className="week-grid-heads" aria-hidden>
        {days.map((day) => (
          <span key={day}>{capitalised(weekdayText(day + 1, "weekdayShort", language))}</span>
        ))}
      </div>
      <div className="week-grid-body" style={{ height: (hours.length - 1) * HOUR_PIXELS }}>
        <div className="week-grid-hours" aria-hidden>
          {hours.map((hour) => (
            <span key={hour} className="tabular">
              {minuteText(hour * 60, language)}
            </span>
          ))}
        </div>
        {days.map((day) => {
          const name = weekdayText(day + 1, "weekday", language);
          return (
            <div key={day} className="week-grid-day" data-day={day} role="group" aria-label={name} {...handlers(day)}>
              {(week[day] ?? []).map((range, index) => {
                const held = drag?.day === day && drag.index === index;
                const shown = held ? rangeOf(drag.now) : range;
                const times = `${clock(shown.start)} – ${clock(shown.end)}`;
                return (
                  <Block
                    key={index}
                    index={index}
                    range={shown}
                    span={span}
                    held={held}
                    editable={editable}
                    label={t("schedule.gridRange", { day: name, times })}
                    text={times}
                    describedBy={hint}
                    onKeyDown={press(day, index, range)}
                  />
                );
              })}
              {drag?.day === day && drag.index === undefined && drag.moved && (
                <span className="week-grid-ghost" style={placeOf(drag.now, span)}>
                  {clock(rangeOf(drag.now).start)} – {clock(rangeOf(drag.now).end)}
                </span>
              )}
            </div>
          );
        })}
      </div>
      {editable && <p className="small soft week-grid-hint">{t("schedule.gridHint")}</p>}
    </div>
  );
}

function placeOf({ start, end }: Minutes, span: Minutes) {
  const whole = span.end - span.start;
  const shownEnd = Math.min(end, span.end);
  return {
    top: `${((start - span.start) / whole) * 100}%`,
    height: `${((shownEnd - start) / whole) * 100}%`,
  };
}

interface BlockProps {
  readonly index: number;
  readonly range: Range;
  readonly span: Minutes;
  readonly held: boolean;
  readonly editable: boolean;
  readonly label: string;
  readonly text: string;
  readonly describedBy: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Block({ index, range, span, held, editable, label, text, describedBy, onKeyDown }: BlockProps) {
  const place = placeOf(minutesIn(range), span);
  if (!editable) {
    return (
      <span className="week-grid-block" style={place}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="week-grid-block"
      data-range={index}
      data-held={held || undefined}
      style={place}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
    >
      <span className="week-grid-edge" data-edge="start" />
      <span className="week-grid-text tabular">{text}</span>
      <span className="week-grid-edge" data-edge="end" />
    </button>
  );
}
