/** How much of one person's time may be taken, and what of the business's does not hold for them. */
import { Button, Checkbox, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { Schedule } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
import { LabourCheck } from "../labour/LabourCheck.tsx";
import { useParts } from "../use-parts.ts";
import { WishesCard } from "../wishes/WishesCard.tsx";
import { LabourFields } from "./LabourFields.tsx";
import "../seasons/seasons.css";

interface LimitsViewProps {
  readonly schedule: Schedule;
  readonly editable: boolean;
}

type Limits = Schedule["limits"];
type Cap = Limits["caps"][number];
const kept = ["holidays", "school-holidays", "closings", "opening", "labour"] as const;
const pers = ["day", "week", "month", "year"] as const;
/** As many as the API takes. */
const MOST_HOURS = 10_000;

export function LimitsView({ schedule, editable }: LimitsViewProps) {
  const { t } = useTexts();
  const { save, saving } = useParts(schedule);
  const [limits, setLimits] = useState<Limits>(schedule.limits);
  const [before, setBefore] = useState(schedule.limits);
  // What was saved, or taken back, is where typing begins from.
  if (before !== schedule.limits) {
    setBefore(schedule.limits);
    setLimits(schedule.limits);
  }
  const dirty = JSON.stringify(limits) !== JSON.stringify(schedule.limits);
  const toggle = (name: (typeof kept)[number], on: boolean) =>
    save(
      { apartFrom: on ? schedule.apartFrom.filter((one) => one !== name) : [...schedule.apartFrom, name] },
      t("schedule.keptSaved"),
    );
  return (
    <div className="parts-columns">
      <section className="card hours-card" aria-labelledby="kept">
        <div>
          <h2 id="kept">{t("schedule.kept")}</h2>
          <p className="small soft">{t("schedule.keptHint")}</p>
        </div>
        {kept.map((name) => (
          <Checkbox
            key={name}
            disabled={!editable}
            checked={!schedule.apartFrom.includes(name)}
            onChange={(event) => toggle(name, event.currentTarget.checked)}
            label={t(`schedule.keeps.${name}`)}
          />
        ))}
      </section>
      <form
        className="card hours-card"
        aria-labelledby="limits"
        onSubmit={(event) => {
          event.preventDefault();
          save({ limits }, t("schedule.limitsSaved"));
        }}
      >
        <div>
          <h2 id="limits">{t("schedule.limits")}</h2>
          <p className="small soft">{t("schedule.limitsHint")}</p>
        </div>
        {pers.map((per) => (
          <CapFields
            key={per}
            per={per}
            caps={limits.caps}
            editable={editable}
            onChange={(caps) => setLimits({ ...limits, caps })}
          />
        ))}
        <h3>{t("schedule.labour")}</h3>
        <p className="small soft">{t("schedule.labourOwnHint")}</p>
        <LabourFields
          labour={limits}
          editable={editable}
          onChange={(labour) => setLimits({ ...labour, caps: limits.caps })}
        />
        {editable && (
          <div className="row end">
            {dirty && (
              <Button variant="subtle" color="gray" onClick={() => setLimits(schedule.limits)}>
                {t("hours.discard")}
              </Button>
            )}
            <Button type="submit" disabled={!dirty} loading={saving}>
              {t("app.save")}
            </Button>
          </div>
        )}
      </form>
      <LabourCheck schedule={schedule} />
      <WishesCard schedule={schedule} editable={editable} />
    </div>
  );
}

interface CapFieldsProps {
  readonly per: (typeof pers)[number];
  readonly caps: readonly Cap[];
  readonly editable: boolean;
  readonly onChange: (caps: Cap[]) => void;
}

function CapFields({ per, caps, editable, onChange }: CapFieldsProps) {
  const { t } = useTexts();
  const mostOf = (of: Cap["of"]) => caps.find((one) => one.per === per && one.of === of)?.most;
  const put = (of: Cap["of"], most: number | undefined) => {
    const others = caps.filter((one) => one.per !== per || one.of !== of);
    onChange(most === undefined ? others : [...others, { per, of, most }]);
  };
  const minutes = mostOf("minutes");
  return (
    <div className="part-fields">
      <NumberInput
        label={t(`schedule.caps.${per}.sessions`)}
        placeholder={t("schedule.noLimit")}
        readOnly={!editable}
        min={0}
        max={10_000}
        allowDecimal={false}
        value={mostOf("sessions") ?? ""}
        onChange={(value) => put("sessions", typeof value === "number" ? value : undefined)}
      />
      <NumberInput
        label={t(`schedule.caps.${per}.hours`)}
        placeholder={t("schedule.noLimit")}
        readOnly={!editable}
        min={0}
        max={MOST_HOURS}
        decimalScale={2}
        step={0.5}
        value={minutes === undefined ? "" : minutes / 60}
        onChange={(value) => put("minutes", typeof value === "number" ? Math.round(value * 60) : undefined)}
      />
    </div>
  );
}
