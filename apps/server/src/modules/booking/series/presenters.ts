import type { Series, SeriesOccurrence, SeriesPreview, SeriesSummary } from "@creneau/contract";
import { instant, ruleText, toIso, type Recurrence } from "@creneau/scheduling";
import type { Language } from "../../../platform/http/language.ts";
import { toldSentences } from "../texts.ts";
import type { JudgedOccurrence } from "./judge.ts";
import type { SeriesPreview as Preview } from "./preview.ts";
import type { ListedSeries, SeriesBooking, SeriesChange } from "./queries.ts";
import { startOf, type Occurrence } from "./rules.ts";
import { notFreeSentences } from "./texts.ts";

type Span = { readonly startsAt: Occurrence["startsAt"]; readonly endsAt: Occurrence["startsAt"] };
const presentSpan = ({ startsAt, endsAt }: Span) => ({ startsAt: toIso(startsAt), endsAt: toIso(endsAt) });

export const presentOccurrences = (occurrences: readonly JudgedOccurrence[], language: Language): SeriesOccurrence[] =>
  occurrences.map(({ alternatives, because, telling, ...one }) => {
    const length = one.endsAt - one.startsAt;
    return {
      on: one.on,
      ...presentSpan(one),
      state: one.state,
      because,
      sentence: telling === null ? null : toldSentences[language][telling],
      holiday: one.holiday,
      chosen: one.chosen,
      alternatives: alternatives.map((start) => ({
        startsAt: toIso(start),
        endsAt: toIso(instant(start + length)),
      })),
    };
  });

/** As anybody may know: a date is free, or it is not, and when others are. */
export const presentPublicOccurrences = (
  occurrences: readonly JudgedOccurrence[],
  language: Language,
): SeriesOccurrence[] =>
  presentOccurrences(occurrences, language).map((one) => ({
    ...one,
    because: null,
    sentence: one.because === null ? null : notFreeSentences[language],
  }));

function wallTime(rule: Recurrence): string {
  const { minuteOfDay } = startOf(rule);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

const presentRule = (rule: Recurrence) => ({
  rule: rule.rrule ? ruleText(rule.rrule) : "",
  startsOn: rule.dtstart.on,
  at: wallTime(rule),
});

export const presentPreview = ({ zone, rule, occurrences }: Preview, language: Language): SeriesPreview => ({
  zone,
  ...presentRule(rule),
  occurrences: presentOccurrences(occurrences, language),
});

export const presentSummary = (series: ListedSeries): SeriesSummary => ({
  id: series.id,
  ...presentRule(series.rule),
  zone: series.zone,
  service: { id: series.serviceId, name: series.serviceName },
  professional: { id: series.professionalId, displayName: series.professionalName },
  contact: { id: series.contactId, name: series.contactName },
  skipHolidays: series.skipHolidays,
  size: series.size,
  coming: series.coming,
  nextAt: series.nextAt === null ? null : toIso(series.nextAt),
  lastAt: series.lastAt === null ? null : toIso(series.lastAt),
  version: series.version,
});

export interface SeriesParts {
  readonly series: ListedSeries;
  readonly followedById: string | undefined;
  readonly bookings: readonly (SeriesBooking & { readonly shownStatus: SeriesBooking["status"] })[];
  readonly changes: readonly SeriesChange[];
  readonly dates: readonly Occurrence[];
}

export function presentSeries({ series, followedById, bookings, changes, dates }: SeriesParts): Series {
  const startsOn = new Map(dates.map(({ on, startsAt }) => [on, startsAt]));
  return {
    ...presentSummary(series),
    followsId: series.followsId,
    followedById: followedById ?? null,
    createdAt: toIso(series.createdAt),
    bookings: bookings.map(({ id, on, place, shownStatus, ...span }) => ({
      id,
      on,
      place,
      ...presentSpan(span),
      status: shownStatus,
      apart: startsOn.get(on) !== span.startsAt,
    })),
    history: changes.map((change) => ({ ...change, at: toIso(change.at) })),
  };
}
