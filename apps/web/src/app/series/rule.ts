/** From the fields of the builder to a rule (RFC 5545), and from a rule to a sentence. */
import {
  addDays,
  recurrenceRule,
  weekdayOf,
  type PlainDate,
  type RecurrenceRule,
  type Weekday,
} from "@creneau/scheduling";
import type { Translate } from "../texts/language.ts";
import { dateText, minuteText, type Language } from "../time/format.ts";
import { minutesOf } from "../time/wall-time.ts";

export interface Draft {
  readonly unit: "DAILY" | "WEEKLY" | "MONTHLY";
  readonly interval: number;
  /** Of a weekly rule; that of the first date when empty. */
  readonly weekdays: readonly Weekday[];
  readonly monthBy: "day" | "nth" | "last";
  readonly ends: "count" | "until";
  readonly count: number;
  readonly until: string;
}

export const newDraft = (first: PlainDate): Draft => ({
  unit: "WEEKLY",
  interval: 1,
  weekdays: [],
  monthBy: "nth",
  ends: "count",
  count: 10,
  until: addDays(first, 70),
});

export const CODES: Readonly<Record<Weekday, string>> = {
  1: "MO",
  2: "TU",
  3: "WE",
  4: "TH",
  5: "FR",
  6: "SA",
  7: "SU",
};

/** The how-manyth of its weekday in its month a date is. */
export const nthOf = (on: PlainDate): number => Math.ceil(Number(on.slice(8)) / 7);
export const isLastOf = (on: PlainDate): boolean => addDays(on, 7).slice(0, 7) !== on.slice(0, 7);

export function ruleOf(draft: Draft, first: PlainDate): string {
  const { unit, interval, ends, count, until } = draft;
  const parts = [`FREQ=${unit}`];
  if (interval > 1) parts.push(`INTERVAL=${interval}`);
  parts.push(ends === "count" ? `COUNT=${count}` : `UNTIL=${until.replaceAll("-", "")}`);
  if (unit === "WEEKLY") {
    const days = draft.weekdays.length > 0 ? draft.weekdays : [weekdayOf(first)];
    parts.push(
      `BYDAY=${[...days]
        .toSorted((a, b) => a - b)
        .map((day) => CODES[day])
        .join(",")}`,
    );
  }
  if (unit === "MONTHLY") {
    if (draft.monthBy === "day") parts.push(`BYMONTHDAY=${Number(first.slice(8))}`);
    else parts.push(`BYDAY=${draft.monthBy === "last" ? -1 : nthOf(first)}${CODES[weekdayOf(first)]}`);
  }
  return parts.join(";");
}

/** 2027-03-01 is a Monday. */
export function weekdayText(day: Weekday, language: Language): string {
  const tag = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2027, 2, day));
}

interface Said {
  readonly rule: string;
  readonly startsOn: string;
  readonly at: string;
}

/** "Toutes les semaines, le mardi, à 9 h 00, 10 fois à partir du 2 mars 2027". */
export function ruleSummary({ rule, startsOn, at }: Said, t: Translate, language: Language): string {
  const read = recurrenceRule(rule);
  const first = startsOn as PlainDate;
  const day = dateText(first, "full", language);
  const end =
    read.count === undefined
      ? t("series.untilDay", { day, until: read.until ? dateText(read.until.on, "full", language) : "" })
      : t("series.times", { count: read.count, day });
  return t("series.summary", {
    rhythm: rhythmOf(read, first, t, language),
    time: minuteText(minutesOf(at), language),
    end,
  });
}

function rhythmOf(rule: RecurrenceRule, first: PlainDate, t: Translate, language: Language): string {
  const { freq, interval = 1 } = rule;
  const count = interval;
  if (freq === "DAILY") return count === 1 ? t("series.dailyOne") : t("series.dailyMany", { count });
  if (freq === "WEEKLY") {
    const days = (rule.byDay ?? [{ weekday: weekdayOf(first) }])
      .map(({ weekday }) => weekdayText(weekday, language))
      .join(t("series.and"));
    return count === 1 ? t("series.weeklyOne", { days }) : t("series.weeklyMany", { count, days });
  }
  const day = monthDayOf(rule, first, t, language);
  return count === 1 ? t("series.monthlyOne", { day }) : t("series.monthlyMany", { count, day });
}

function monthDayOf(rule: RecurrenceRule, first: PlainDate, t: Translate, language: Language): string {
  const [byDay] = rule.byDay ?? [];
  if (!byDay) return t("series.theDay", { day: rule.byMonthDay?.[0] ?? Number(first.slice(8)) });
  const weekday = weekdayText(byDay.weekday, language);
  const nth = byDay.ordinal ?? 1;
  return nth < 0 ? t("series.theLast", { weekday }) : t("series.theNth", { nth: nthText(nth, t), weekday });
}

export function nthText(nth: number, t: Translate): string {
  if (nth === 1) return t("series.nth_1");
  if (nth === 2) return t("series.nth_2");
  if (nth === 3) return t("series.nth_3");
  return nth === 4 ? t("series.nth_4") : t("series.nth_5");
}
