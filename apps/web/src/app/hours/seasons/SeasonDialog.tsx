/** A season: its name, its dates, its weeks. A new one begins as the usual weeks. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Schedule } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { isWhole, PeriodFields, type Period } from "../PeriodFields.tsx";
import { areSound, sentWeeks, weeksOf, type Weeks } from "../ranges.ts";
import { WeeksField } from "../week/WeeksField.tsx";
import type { Season } from "./parts.ts";

interface SeasonDialogProps {
  readonly schedule: Schedule;
  readonly season: Season | undefined;
  readonly others: readonly Season[];
  readonly onClose: () => void;
  readonly onSave: (season: Season) => void;
}

export function SeasonDialog({ schedule, season, others, onClose, onSave }: SeasonDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState(season?.name ?? "");
  const [period, setPeriod] = useState<Period>({ from: season?.from ?? "", until: season?.until ?? "" });
  const [weeks, setWeeks] = useState<Weeks>(() => weeksOf(season ?? schedule));
  const whole = isWhole(period);
  const clash = others.find(({ from, until }) => whole && from <= period.until && period.from <= until);
  const sound = name.trim() !== "" && whole && !clash && areSound(weeks);
  return (
    <FormDialog
      onClose={onClose}
      title={t(season ? "schedule.editSeason" : "schedule.addSeason")}
      size="xl"
      submit={t("app.save")}
      disabled={!sound}
      isPending={false}
      onSubmit={() => sound && onSave({ name: name.trim(), ...period, ...sentWeeks(weeks) })}
    >
      <div className="part-fields">
        <TextInput
          label={t("schedule.name")}
          placeholder={t("schedule.seasonExample")}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PeriodFields
          {...period}
          error={clash && t("schedule.clash", { name: clash.name })}
          onChange={(some) => setPeriod({ ...period, ...some })}
        />
      </div>
      <WeeksField weeks={weeks} zone={schedule.zone} editable onChange={setWeeks} />
    </FormDialog>
  );
}
