/** When somebody is on call, said as people say it. */
import type { OnCall, Range } from "../../api/schedule.ts";
import type { Translate } from "../../texts/language.ts";
import { dateText, minuteText, type Language, weekdayText } from "../../time/format.ts";
import { minutesOf } from "../../time/wall-time.ts";
import { readOnCall } from "./rules.ts";

const DAY = 1440;

/** "18 h – 8 h (le lendemain)". */
export function spanText({ start, end }: Range, t: Translate, language: Language): string {
  const [from, until] = [minutesOf(start), minutesOf(end)];
  if (until - from === DAY) return t("onCall.allDay", { time: minuteText(from, language) });
  const last = minuteText(until, language);
  // What an absence leaves of a night.
  if (from >= DAY) return t("hours.nextDay", { time: `${minuteText(from, language)} – ${last}` });
  const ends = until === DAY ? t("onCall.midnight") : until > DAY ? t("hours.nextDay", { time: last }) : last;
  return `${minuteText(from, language)} – ${ends}`;
}

export function wordsOf(
  { rule, lengthMinutes }: Pick<OnCall, "rule" | "lengthMinutes">,
  t: Translate,
  language: Language,
) {
  const read = readOnCall(rule, lengthMinutes);
  if (!read) return rule.replace("\n", " · ");
  const { when, interval, weekdays, from, until, start, end } = read;
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const days = list.format(weekdays.map((day) => weekdayText(day, "weekday", language)));
  const [first, last] = [dateText(from, "dayMonthYear", language), until && dateText(until, "dayMonthYear", language)];
  const whenText =
    when === "weekly"
      ? t("onCall.everyWeeks", { count: interval, days })
      : until === from
        ? t("onCall.onDate", { day: first })
        : t("onCall.onDates", { from: first, until: last });
  const ends = when === "weekly" && last ? t("onCall.untilDay", { day: last }) : "";
  return [whenText, spanText({ start, end }, t, language), ends].filter(Boolean).join(" · ");
}
