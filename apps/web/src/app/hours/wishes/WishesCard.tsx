/** What somebody wishes of their hours: preferred, rather not, and how much. It closes nothing. */
import { Button, NumberInput, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { Schedule } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
import { DayHours } from "../DayHours.tsx";
import { copied, isSound, weekdays, weeklyOf, weekOf, withDay } from "../ranges.ts";
import { PartCard } from "../seasons/PartCard.tsx";
import { useParts } from "../use-parts.ts";

type Wishes = Schedule["wishes"];
const kinds = ["preferred", "unwanted"] as const;
type Kind = (typeof kinds)[number];

interface WishesCardProps {
  readonly schedule: Schedule;
  readonly editable: boolean;
}

/** As typed: a range that is being set may end before it begins, and is not sent so. */
const draftOf = ({ preferred, unwanted, ...most }: Wishes) => ({
  ...most,
  preferred: weekOf(preferred),
  unwanted: weekOf(unwanted),
});

export function WishesCard({ schedule, editable }: WishesCardProps) {
  const { t } = useTexts();
  const { save, saving } = useParts(schedule);
  const [kind, setKind] = useState<Kind>("preferred");
  const [draft, setDraft] = useState(() => draftOf(schedule.wishes));
  const [before, setBefore] = useState(schedule.wishes);
  // What was saved, or taken back, is where typing begins from.
  if (JSON.stringify(before) !== JSON.stringify(schedule.wishes)) {
    setBefore(schedule.wishes);
    setDraft(draftOf(schedule.wishes));
  }
  const week = draft[kind];
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(schedule.wishes));
  const sound = kinds.every((one) => isSound(draft[one]));
  const put = (changed: typeof week) => setDraft({ ...draft, [kind]: changed });
  return (
    <PartCard title={t("wishes.title")} hint={t("wishes.hint")} empty={undefined}>
      <SegmentedControl
        fullWidth
        aria-label={t("wishes.which")}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? "preferred")}
        data={kinds.map((value) => ({ value, label: t(`wishes.kinds.${value}`) }))}
      />
      <ul className="plain-list" key={kind}>
        {weekdays.map((weekday, index) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            ranges={week[index] ?? []}
            editable={editable}
            nothing={t("wishes.nothing")}
            onChange={(ranges) => put(withDay(week, index, ranges))}
            onCopy={(to) => put(copied(week, index, to))}
          />
        ))}
      </ul>
      <div className="part-fields">
        {(["dayMinutes", "weekMinutes"] as const).map((name) => (
          <NumberInput
            key={name}
            label={t(`wishes.most.${name}`)}
            placeholder={t("wishes.noMost")}
            suffix={" h"}
            readOnly={!editable}
            min={0.25}
            max={name === "dayMinutes" ? 24 : 168}
            decimalScale={2}
            step={0.5}
            value={draft[name] === null ? "" : draft[name] / 60}
            onChange={(value) =>
              setDraft({ ...draft, [name]: typeof value === "number" ? Math.round(value * 60) : null })
            }
          />
        ))}
      </div>
      {editable && (
        <div className="row end">
          {dirty && (
            <Button variant="subtle" color="gray" onClick={() => setDraft(draftOf(schedule.wishes))}>
              {t("hours.discard")}
            </Button>
          )}
          <Button
            disabled={!dirty || !sound}
            loading={saving}
            onClick={() =>
              save(
                { wishes: { ...draft, preferred: weeklyOf(draft.preferred), unwanted: weeklyOf(draft.unwanted) } },
                t("wishes.saved"),
              )
            }
          >
            {t("app.save")}
          </Button>
        </div>
      )}
    </PartCard>
  );
}
