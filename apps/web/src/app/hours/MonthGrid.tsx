/** A month of days: closed, as usual, or special; arrows move through it (WAI-ARIA grid). */
import { addDays, type PlainDate } from "@creneau/scheduling";
import { ActionIcon, UnstyledButton } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { useOpenDays, type Schedule } from "../api/schedule.ts";
import { rangesOn, withDays, type OpenHours } from "../planning/closed-hours.ts";
import { daysOf, firstOfMonth } from "../planning/period.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts, type Translate } from "../texts/language.ts";
import { capitalised, dateText, dayNumber, type Language, weekdayText } from "../time/format.ts";
import { weekdays } from "./ranges.ts";

interface MonthGridProps {
  readonly schedule: Schedule;
  readonly today: PlainDate;
  readonly editable: boolean;
  readonly onChoose: (on: PlainDate) => void;
}

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function weeksOf(month: PlainDate): PlainDate[][] {
  const { first, last } = daysOf("month", month);
  const weeks: PlainDate[][] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    weeks.push(weekdays.map((weekday) => addDays(monday, weekday - 1)));
  }
  return weeks;
}

type Kind = "usual" | "closed" | "special" | "off";

function kindOf(schedule: OpenHours, on: PlainDate): Kind {
  const override = schedule.overrides.find((one) => one.on === on);
  if (override) return override.ranges.length === 0 ? "off" : "special";
  return rangesOn(schedule, on).length === 0 ? "closed" : "usual";
}

function labelOf(schedule: OpenHours, on: PlainDate, t: Translate, language: Language): string {
  const day = dateText(on, "day", language);
  const kind = kindOf(schedule, on);
  if (kind === "usual") return t("overrides.dayOpen", { day });
  if (kind === "closed") return t("overrides.dayClosed", { day });
  const label = schedule.overrides.find((one) => one.on === on)?.label;
  const what = t(kind === "off" ? "overrides.kinds.closed" : "overrides.kinds.special");
  return t("overrides.daySpecial", { day, label: label ? `${what}, ${label}` : what });
}

export function MonthGrid({ schedule, today, editable, onChoose }: MonthGridProps) {
  const { t, language } = useTexts();
  const [month, setMonth] = useState(firstOfMonth(today));
  const [active, setActive] = useState(today);
  const { businessId } = useMembership();
  const { first, last } = daysOf("month", month);
  const days = useOpenDays(businessId, schedule.professionalId, first, last);
  const hours = withDays(schedule, days.data?.items);
  const grid = useRef<HTMLTableElement>(null);
  const turn = (months: number) => {
    const next = firstOfMonth(month, months);
    setMonth(next);
    setActive(next < today ? today : next);
  };
  const move = (event: KeyboardEvent) => {
    const days = moves[event.key];
    if (days === undefined) return;
    event.preventDefault();
    const to = addDays(active, days);
    if (to < today) return;
    setActive(to);
    setMonth(firstOfMonth(to));
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-on="${to}"]`)?.focus());
  };

  return (
    <div>
      <div className="month-head">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("overrides.previousMonth")}
          disabled={month <= firstOfMonth(today)}
          onClick={() => turn(-1)}
        >
          <ChevronLeft size={18} />
        </ActionIcon>
        <h3 aria-live="polite">{capitalised(dateText(month, "month", language))}</h3>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("overrides.nextMonth")}
          onClick={() => turn(1)}
        >
          <ChevronRight size={18} />
        </ActionIcon>
      </div>
      <table ref={grid} className="month" role="grid" aria-label={dateText(month, "month", language)} onKeyDown={move}>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekdayText(weekday, "weekday", language)}>
                {weekdayText(weekday, "weekdayShort", language).slice(0, 3).replace(".", "")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((on) => (
                <td key={on}>
                  <UnstyledButton
                    className="month-day tabular"
                    data-on={on}
                    data-kind={kindOf(hours, on)}
                    data-outside={!on.startsWith(month.slice(0, 7)) || undefined}
                    data-today={on === today || undefined}
                    disabled={on < today || !editable}
                    tabIndex={on === active ? 0 : -1}
                    aria-label={labelOf(hours, on, t, language)}
                    onFocus={() => setActive(on)}
                    onClick={() => onChoose(on)}
                  >
                    {dayNumber(on, language)}
                  </UnstyledButton>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
