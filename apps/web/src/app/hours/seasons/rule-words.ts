/** A rule of its own, said as people say it. */
import type { Translate } from "../../texts/language.ts";
import { dateText, minuteText, type Language, weekdayText } from "../../time/format.ts";
import { minutesOf } from "../../time/wall-time.ts";
import type { RecurringHours } from "./parts.ts";
import { endOf, readRule } from "./rules.ts";

export function wordsOf({ rule, lengthMinutes }: RecurringHours, t: Translate, language: Language): string {
  const read = readRule(rule);
  if (!read) return rule.replace("\n", " · ");
  const clock = (time: string) => minuteText(minutesOf(time), language);
  const day = weekdayText(read.weekday, "weekday", language);
  const times = `${clock(read.start)} – ${clock(endOf(read.start, lengthMinutes))}`;
  const when =
    read.every === "year"
      ? t("schedule.everyYear", { day: dateText(read.from, "dayMonth", language) })
      : read.every === "month"
        ? t("schedule.everyMonth", { nth: t(`schedule.nth.${nthOf(read.nth)}`), day })
        : t("schedule.everyWeeks", { count: read.interval, day });
  return `${when} · ${times}`;
}

const nths = ["1", "2", "3", "4", "last"] as const;
const nthOf = (nth: number): (typeof nths)[number] => nths[nth - 1] ?? "last";
