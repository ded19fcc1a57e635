/** Every date with what becomes of it; those in conflict ask for another time, or to be left. */
import { instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { NativeSelect } from "@mantine/core";
import { Check, CircleAlert, Minus } from "lucide-react";
import type { Choice, SeriesOccurrence } from "../api/series.ts";
import { momentText } from "../planning/moment.ts";
import { useTexts } from "../texts/language.ts";
import { dateText } from "../time/format.ts";
import "./series.css";

interface DateChoicesProps {
  readonly occurrences: readonly SeriesOccurrence[];
  readonly zone: Zone;
  readonly choices: readonly Choice[];
  /** What `skip` means: left out of what is booked, or left where it is when others move. */
  readonly skips: "leave" | "keep";
  readonly onChoose: (choices: Choice[]) => void;
}

const LEAVE = "leave";
const ICONS = { free: Check, conflict: CircleAlert, holiday: Minus, skipped: Minus } as const;

export function DateChoices({ occurrences, zone, choices, skips, onChoose }: DateChoicesProps) {
  const { t, language } = useTexts();
  const free = occurrences.filter(({ state }) => state === "free").length;
  const conflicts = occurrences.filter(({ state }) => state === "conflict").length;
  const choose = (on: string, value: string) => {
    const others = choices.filter((choice) => choice.on !== on);
    if (value === "") onChoose(others);
    else onChoose([...others, value === LEAVE ? { on, skip: true } : { on, startsAt: value }]);
  };
  const wordOf = (one: SeriesOccurrence): string => {
    if (one.state === "skipped") return t(skips === "leave" ? "series.skipped" : "series.kept");
    if (one.state === "holiday") return t("series.holiday", { name: one.holiday ?? "" });
    if (one.state === "conflict") return one.sentence ?? "";
    return t(one.chosen ? "series.chosen" : "series.free");
  };
  return (
    <div className="stack">
      <p role="status" className={conflicts > 0 ? "series-warn" : "soft"}>
        {t("series.willBook", { count: free })}.{" "}
        {conflicts > 0 ? `${t("series.conflicts", { count: conflicts })}.` : t("series.noConflict")}
      </p>
      <ol className="plain-list series-dates">
        {occurrences.map((one) => {
          const Icon = ICONS[one.state];
          const said = choices.find(({ on }) => on === one.on);
          const chosen = said && "startsAt" in said ? said.startsAt : undefined;
          const times = one.alternatives.map(({ startsAt }) => startsAt);
          const offered = chosen !== undefined && !times.includes(chosen) ? [chosen, ...times] : times;
          return (
            <li key={one.on} className="series-date" data-state={one.state}>
              <Icon size={16} aria-hidden className="series-icon" />
              <span className="grow">
                <span className="series-when">{momentText(instant(one.startsAt), zone, language)}</span>{" "}
                <span className="small soft">{wordOf(one)}</span>
              </span>
              {(one.state !== "free" || one.chosen) && (
                <NativeSelect
                  size="xs"
                  className="series-other"
                  aria-label={t("series.other", { day: dateText(one.on as PlainDate, "day", language) })}
                  value={said ? (chosen ?? LEAVE) : ""}
                  data={[
                    { value: "", label: said ? t("series.back") : "—" },
                    ...offered.map((start) => ({ value: start, label: momentText(instant(start), zone, language) })),
                    { value: LEAVE, label: t(skips === "leave" ? "series.leave" : "series.keep") },
                  ]}
                  onChange={({ currentTarget: { value } }) => choose(one.on, value)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
