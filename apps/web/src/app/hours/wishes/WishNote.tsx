/** For who plans: where these hours go against what the person wishes. Nothing is refused for it. */
import { Heart } from "lucide-react";
import type { Schedule } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
import { weekdayText } from "../../time/format.ts";
import { durationText } from "../durations.ts";
import { weekAt, type Weeks } from "../ranges.ts";
import { clashesOf } from "./clashes.ts";
import "../../ui/notes.css";

interface WishNoteProps {
  readonly weeks: Weeks;
  readonly wishes: Schedule["wishes"];
}

export function WishNote({ weeks, wishes }: WishNoteProps) {
  const { t, language } = useTexts();
  const dayName = (day: number) => weekdayText(day + 1, "weekday", language);
  const length = (minutes: number) => durationText(minutes, language);
  const all = [weeks.week, ...weeks.others].map((_, turn) => clashesOf(weekAt(weeks, turn), wishes));
  const lines = [...new Set(all.flatMap((clashes) => linesOf(clashes)))];
  if (lines.length === 0) return null;
  return (
    <div className="note" role="status">
      <Heart className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{t("wishes.against")}</p>
        <ul className="plain-list small">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  );

  function linesOf({ unwantedMinutes, days, weekMinutes, longDays }: ReturnType<typeof clashesOf>): string[] {
    const names = (some: readonly number[]) => some.map(dayName).join(", ");
    return [
      ...(unwantedMinutes > 0
        ? [t("wishes.unwantedHours", { hours: length(unwantedMinutes), days: names(days) })]
        : []),
      ...(weekMinutes !== undefined && wishes.weekMinutes !== null
        ? [t("wishes.tooMuchAWeek", { hours: length(weekMinutes), most: length(wishes.weekMinutes) })]
        : []),
      ...(longDays.length > 0 && wishes.dayMinutes !== null
        ? [t("wishes.tooMuchADay", { days: names(longDays), most: length(wishes.dayMinutes) })]
        : []),
    ];
  }
}
