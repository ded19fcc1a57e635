/** One week, or weeks that take turns: as a grid, and as fields. On a phone, one day at a time. */
import { addDays, dateOf, weekdayOf, zone as zoneNamed } from "@creneau/scheduling";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../texts/language.ts";
import { weekdayText } from "../../time/format.ts";
import { nowInstant } from "../../time/now.ts";
import { useDesktop } from "../../ui/use-desktop.ts";
import { DayHours } from "../DayHours.tsx";
import { copied, weekAt, weekdays, withDay, withWeek, type Weeks } from "../ranges.ts";
import { Turns } from "./Turns.tsx";
import { WeekGrid } from "./WeekGrid.tsx";

interface WeeksFieldProps {
  readonly weeks: Weeks;
  readonly zone: string;
  readonly editable: boolean;
  readonly onChange: (weeks: Weeks) => void;
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

export function WeeksField({ weeks, zone, editable, onChange }: WeeksFieldProps) {
  const today = dateOf(nowInstant(), zoneNamed(zone));
  const monday = addDays(today, 1 - weekdayOf(today));
  const desktop = useDesktop();
  const [chosenTurn, setTurn] = useState(0);
  const [day, setDay] = useState(weekdayOf(today) - 1);
  const turn = Math.min(chosenTurn, weeks.others.length);
  const week = weekAt(weeks, turn);
  const days = desktop ? EVERY_DAY : [day];
  const put = (changed: typeof week) => onChange(withWeek(weeks, turn, changed));
  return (
    <div className="stack">
      <Turns weeks={weeks} turn={turn} monday={monday} editable={editable} onTurn={setTurn} onChange={onChange} />
      {!desktop && <DayTabs week={week} day={day} onChoose={setDay} />}
      <WeekGrid week={week} editable={editable} days={days} onChange={put} />
      <ul className="plain-list">
        {weekdays.map(
          (weekday, index) =>
            days.includes(index) && (
              <DayHours
                key={weekday}
                weekday={weekday}
                ranges={week[index] ?? []}
                editable={editable}
                onChange={(ranges) => put(withDay(week, index, ranges))}
                onCopy={(to) => put(copied(week, index, to))}
              />
            ),
        )}
      </ul>
    </div>
  );
}

interface DayTabsProps {
  readonly week: Weeks["week"];
  readonly day: number;
  readonly onChoose: (day: number) => void;
}

function DayTabs({ week, day, onChoose }: DayTabsProps) {
  const { t, language } = useTexts();
  return (
    <div className="week-days" role="group" aria-label={t("schedule.chooseDay")}>
      {weekdays.map((weekday, index) => {
        const open = (week[index] ?? []).length > 0;
        return (
          <UnstyledButton
            key={weekday}
            aria-pressed={index === day}
            data-open={open || undefined}
            onClick={() => onChoose(index)}
          >
            {weekdayText(weekday, "weekdayShort", language).slice(0, 3)}
            <VisuallyHidden>
              , {weekdayText(weekday, "weekday", language)},{" "}
              {t(open ? "schedule.kinds.usual" : "schedule.kinds.closed")}
            </VisuallyHidden>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
