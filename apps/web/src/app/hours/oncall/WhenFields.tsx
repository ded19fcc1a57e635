/** When somebody is on call: each week or on dates, which days, from when until when. */
import { plainDate } from "@creneau/scheduling";
import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useTexts } from "../../texts/language.ts";
import { minutesOf, wallTimeOf } from "../../time/wall-time.ts";
import { PeriodFields, type Period } from "../PeriodFields.tsx";
import { TimeSelect } from "../TimeSelect.tsx";
import { WeekdayBoxes } from "../WeekdayBoxes.tsx";
import type { ChosenOnCall } from "./rules.ts";

interface WhenFieldsProps {
  readonly chosen: ChosenOnCall;
  /** What is missing is said once somebody tried to save. */
  readonly tried: boolean;
  readonly edit: (some: Partial<ChosenOnCall>) => void;
}

const DAY = 1440;
const dayOrNull = (text: string) => (text === "" ? null : plainDate(text));

export function WhenFields({ chosen, tried, edit }: WhenFieldsProps) {
  const { t } = useTexts();
  const { when, from, until } = chosen;
  const editPeriod = (some: Partial<Period>) => {
    if (some.until !== undefined) edit({ until: dayOrNull(some.until) });
    const day = dayOrNull(some.from ?? "");
    if (day) edit({ from: day, ...(when === "dates" && (until ?? day) < day ? { until: day } : {}) });
  };
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t("onCall.when")}
        value={when}
        onChange={(value) =>
          edit(value === "dates" ? { when: "dates", until: until ?? from } : { when: "weekly", until: null })
        }
        data={(["weekly", "dates"] as const).map((value) => ({ value, label: t(`onCall.whens.${value}`) }))}
      />
      {when === "weekly" && <WeekFields chosen={chosen} tried={tried} edit={edit} />}
      <div className="part-fields">
        <PeriodFields
          from={from}
          until={until ?? ""}
          required={{ from: true, until: when === "dates" }}
          {...(when === "weekly" && {
            labels: { from: t("schedule.fromDay"), until: `${t("onCall.lastDay")} (${t("app.optional")})` },
          })}
          onChange={editPeriod}
        />
      </div>
      <TimesFields chosen={chosen} edit={edit} />
    </>
  );
}

function WeekFields({ chosen: { weekdays, interval }, tried, edit }: WhenFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <WeekdayBoxes
        label={t("onCall.days")}
        value={weekdays}
        error={tried && weekdays.length === 0 ? t("onCall.chooseDay") : undefined}
        onChange={(days) => edit({ weekdays: days })}
      />
      <NativeSelect
        label={t("schedule.interval")}
        value={String(interval)}
        onChange={(event) => edit({ interval: Number(event.currentTarget.value) })}
        data={[...new Set([1, 2, 3, 4, 5, 6, 8, interval])]
          .toSorted((a, b) => a - b)
          .map((weeks) => ({ value: String(weeks), label: t("schedule.weeksApart", { count: weeks }) }))}
      />
    </>
  );
}

function TimesFields({ chosen: { start, end }, edit }: Omit<WhenFieldsProps, "tried">) {
  const { t } = useTexts();
  return (
    <div className="part-fields">
      <div className="range">
        <TimeSelect
          label={t("schedule.startsAt")}
          value={start}
          onChange={(value) => edit({ start: value, end: endAfter(value, end) })}
        />
        <span className="soft" aria-hidden>
          {t("hours.to")}
        </span>
        <TimeSelect
          label={t("schedule.endsAt")}
          value={end}
          after={start}
          until={minutesOf(start) + DAY}
          onChange={(value) => edit({ end: value })}
        />
      </div>
    </div>
  );
}

/** The same end, if it can be: within a day of the start. */
function endAfter(start: string, end: string): string {
  const [from, until] = [minutesOf(start), minutesOf(end)];
  if (until > from && until <= from + DAY) return end;
  return wallTimeOf(until <= from ? until + DAY : until - DAY);
}
