/** Weeks A, B, …: which one is edited, which one it is now; one more, one less. */
import { addDays, plainDate, type PlainDate } from "@creneau/scheduling";
import { Button, SegmentedControl } from "@mantine/core";
import { Plus, Repeat, X } from "lucide-react";
import { useTexts } from "../../texts/language.ts";
import { dateText } from "../../time/format.ts";
import { weekLetter, type Weeks } from "../ranges.ts";

const MOST_WEEKS = 8;
const DAY_MS = 86_400_000;

interface TurnsProps {
  readonly weeks: Weeks;
  readonly turn: number;
  /** Of this week. */
  readonly monday: PlainDate;
  readonly editable: boolean;
  readonly onTurn: (turn: number) => void;
  readonly onChange: (weeks: Weeks) => void;
}

const daysFrom = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / DAY_MS;

/** Which of the weeks is the one of `monday`. */
export function turnOn({ others, anchor }: Weeks, monday: PlainDate): number {
  if (anchor === null) return 0;
  const count = others.length + 1;
  const passed = Math.floor((daysFrom(anchor, monday) + 6) / 7);
  return ((passed % count) + count) % count;
}

export function Turns({ weeks, turn, monday, editable, onTurn, onChange }: TurnsProps) {
  const { t, language } = useTexts();
  const { others, anchor, week } = weeks;
  const count = others.length + 1;
  const addWeek = () => {
    onChange({ ...weeks, others: [...others, others.at(-1) ?? week], anchor: anchor ?? monday });
    onTurn(count);
  };
  const removeWeek = () => {
    const left = [week, ...others].filter((_, index) => index !== turn);
    const [first = week, ...next] = left;
    onChange({ ...weeks, week: first, others: next, anchor: next.length === 0 ? null : anchor });
    onTurn(0);
  };
  if (count === 1) {
    return editable ? (
      <div className="week-turns">
        <Button variant="default" size="compact-md" leftSection={<Repeat size={15} />} onClick={addWeek}>
          {t("schedule.alternate")}
        </Button>
        <span className="small soft">{t("schedule.alternateHint")}</span>
      </div>
    ) : null;
  }
  const current = turnOn(weeks, monday);
  // The anchor moves so that the week shown is this week's.
  const makeCurrent = () => onChange({ ...weeks, anchor: addDays(monday, -7 * turn) });
  return (
    <div className="week-turns">
      <SegmentedControl
        aria-label={t("schedule.whichWeek")}
        value={String(turn)}
        onChange={(value) => onTurn(Number(value))}
        data={[...Array.from({ length: count }).keys()].map((index) => ({
          value: String(index),
          label: t("schedule.week", { letter: weekLetter(index) }),
        }))}
      />
      {editable && count < MOST_WEEKS && (
        <Button variant="subtle" size="compact-md" leftSection={<Plus size={15} />} onClick={addWeek}>
          {t("schedule.addWeek")}
        </Button>
      )}
      {editable && (
        <Button variant="subtle" color="gray" size="compact-md" leftSection={<X size={15} />} onClick={removeWeek}>
          {t("schedule.removeWeek", { letter: weekLetter(turn) })}
        </Button>
      )}
      <span className="small soft">
        {t("schedule.thisWeek", {
          day: dateText(plainDate(monday), "short", language),
          letter: weekLetter(current),
        })}
        {editable && current !== turn && (
          <Button variant="subtle" size="compact-sm" onClick={makeCurrent}>
            {t("schedule.makeCurrent", { letter: weekLetter(turn) })}
          </Button>
        )}
      </span>
    </div>
  );
}
