/** Periods with weeks of their own. */
import { plainDate } from "@creneau/scheduling";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "../../texts/language.ts";
import { dateText } from "../../time/format.ts";
import { durationText } from "../durations.ts";
import { averageMinutes, weeksOf } from "../ranges.ts";
import { useParts } from "../use-parts.ts";
import { PartCard, PartRow } from "./PartCard.tsx";
import type { PartsProps, Season } from "./parts.ts";

const SeasonDialog = lazy(async () => ({ default: (await import("./SeasonDialog.tsx")).SeasonDialog }));

export function SeasonList({ schedule, editable }: PartsProps) {
  const { t, language } = useTexts();
  const { save } = useParts(schedule);
  const [editing, setEditing] = useState<{ readonly at: number }>();
  const { seasons } = schedule;
  const put = (season: Season) => {
    const others = seasons.filter((_, index) => index !== editing?.at);
    save({ seasons: [...others, season] }, t("schedule.seasonSaved", { name: season.name }));
    setEditing(undefined);
  };
  return (
    <PartCard
      title={t("schedule.seasons")}
      hint={t("schedule.seasonsHint")}
      empty={seasons.length === 0 ? t("schedule.noSeasons") : undefined}
      add={editable ? { label: t("schedule.addSeason"), act: () => setEditing({ at: seasons.length }) } : undefined}
    >
      <ul className="plain-list">
        {seasons.map((season, at) => {
          const dates = [season.from, season.until].map((on) => dateText(plainDate(on), "dayMonthYear", language));
          const total = t("hours.total", { hours: durationText(averageMinutes(weeksOf(season)), language) });
          return (
            <PartRow
              key={season.from}
              name={season.name}
              what={`${dates.join(" – ")} · ${total}`}
              edit={editable ? { label: t("schedule.change"), act: () => setEditing({ at }) } : undefined}
              remove={
                editable
                  ? {
                      label: t("schedule.remove"),
                      act: () =>
                        save(
                          { seasons: seasons.filter((one) => one !== season) },
                          t("schedule.seasonRemoved", { name: season.name }),
                        ),
                    }
                  : undefined
              }
            />
          );
        })}
      </ul>
      <Suspense>
        {editing && (
          <SeasonDialog
            schedule={schedule}
            season={seasons[editing.at]}
            others={seasons.filter((_, index) => index !== editing.at)}
            onClose={() => setEditing(undefined)}
            onSave={put}
          />
        )}
      </Suspense>
    </PartCard>
  );
}
