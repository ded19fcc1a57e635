/** Days spent in another zone: the same hours, on the clock there. */
import { plainDate } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { cityOf } from "../../../cities.ts";
import { useTexts } from "../../texts/language.ts";
import { dateText } from "../../time/format.ts";
import { isWhole, PeriodFields, type Period } from "../PeriodFields.tsx";
import { useParts } from "../use-parts.ts";
import { PartCard, PartRow } from "./PartCard.tsx";
import type { PartsProps } from "./parts.ts";

const ZoneSelect = lazy(async () => ({ default: (await import("../ZoneSelect.tsx")).ZoneSelect }));

export function Travels({ schedule, editable }: PartsProps) {
  const { t, language } = useTexts();
  const { save } = useParts(schedule);
  const [adding, setAdding] = useState(false);
  const { travel } = schedule;
  return (
    <PartCard
      title={t("schedule.travel")}
      hint={t("schedule.travelHint")}
      empty={travel.length === 0 && !adding ? t("schedule.noTravel") : undefined}
      add={editable && !adding ? { label: t("schedule.addTravel"), act: () => setAdding(true) } : undefined}
    >
      <ul className="plain-list">
        {travel.map((one) => (
          <PartRow
            key={`${one.from}${one.zone}`}
            name={one.label || cityOf(one.zone, language)}
            what={`${[one.from, one.until].map((on) => dateText(plainDate(on), "dayMonthYear", language)).join(" – ")} · ${cityOf(one.zone, language)}`}
            remove={
              editable
                ? {
                    label: t("schedule.remove"),
                    act: () => save({ travel: travel.filter((other) => other !== one) }, t("schedule.travelRemoved")),
                  }
                : undefined
            }
          />
        ))}
      </ul>
      {adding && (
        <AddTravel
          zone={schedule.zone}
          onClose={() => setAdding(false)}
          onSave={(one) => {
            save({ travel: [...travel, one] }, t("schedule.travelSaved"));
            setAdding(false);
          }}
        />
      )}
    </PartCard>
  );
}

interface AddTravelProps {
  readonly zone: string;
  readonly onClose: () => void;
  readonly onSave: (one: { from: string; until: string; zone: string; label: string }) => void;
}

function AddTravel({ zone: home, onClose, onSave }: AddTravelProps) {
  const { t } = useTexts();
  const [period, setPeriod] = useState<Period>({ from: "", until: "" });
  const [zone, setZone] = useState(home);
  const sound = isWhole(period);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (sound) onSave({ ...period, zone, label: "" });
      }}
    >
      <div className="part-fields">
        <PeriodFields {...period} onChange={(some) => setPeriod({ ...period, ...some })} />
      </div>
      <p className="hours-zone-label" id="travel-zone">
        {t("hours.zone")}
      </p>
      <Suspense fallback={<div className="hours-zone-waiting" />}>
        <ZoneSelect value={zone} labelledBy="travel-zone" onChange={setZone} />
      </Suspense>
      <div className="row end">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" disabled={!sound}>
          {t("app.save")}
        </Button>
      </div>
    </form>
  );
}
