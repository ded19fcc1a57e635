/** When the premises are open: nobody can be booked outside of it. */
import { Button, Switch } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../texts/language.ts";
import { DayHours } from "../DayHours.tsx";
import { copied, isSound, sorted, weekdays, weeklyOf, weekOf, withDay, type Week } from "../ranges.ts";
import { PartCard } from "../seasons/PartCard.tsx";
import type { HouseProps } from "./props.ts";

const DAY = [{ start: "08:00", end: "20:00" }];
const FIRST: Week = [DAY, DAY, DAY, DAY, DAY, DAY, []];

export function Opening({ hours, editable, save }: HouseProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<Week>();
  const { opening } = hours;
  const week = draft ?? (opening === null ? undefined : weekOf(opening));
  const put = (changed: Week) => setDraft(changed);
  const toggle = (on: boolean) => {
    if (on) return setDraft(FIRST);
    setDraft(undefined);
    if (opening !== null) save({ opening: null }, t("schedule.openingSaved"));
  };
  return (
    <PartCard title={t("schedule.opening")} hint={t("schedule.openingHint")} empty={undefined}>
      <Switch
        size="md"
        disabled={!editable}
        checked={week !== undefined}
        onChange={(event) => toggle(event.currentTarget.checked)}
        label={t("schedule.limitToOpening")}
      />
      {week && (
        <ul className="plain-list">
          {weekdays.map((weekday, index) => (
            <DayHours
              key={weekday}
              weekday={weekday}
              ranges={week[index] ?? []}
              editable={editable}
              onChange={(ranges) => put(withDay(week, index, ranges))}
              onCopy={(to) => put(copied(week, index, to))}
            />
          ))}
        </ul>
      )}
      {draft && (
        <div className="row end">
          <Button variant="subtle" color="gray" onClick={() => setDraft(undefined)}>
            {t("hours.discard")}
          </Button>
          <Button
            disabled={!isSound(draft)}
            onClick={() => {
              save({ opening: weeklyOf(draft.map(sorted)) }, t("schedule.openingSaved"));
              setDraft(undefined);
            }}
          >
            {t("app.save")}
          </Button>
        </div>
      )}
    </PartCard>
  );
}
