/** A season: its name, its dates, its weeks. A new one begins as the usual weeks. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Schedule } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
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
  const [from, setFrom] = useState(season?.from ?? "");
  const [until, setUntil] = useState(season?.until ?? "");
  const [weeks, setWeeks] = useState<Weeks>(() => weeksOf(season ?? schedule));
  const clash = others.find((other) => other.from <= until && from <= other.until);
  const given = from !== "" && until !== "";
  const wrongOrder = given && until < from;
  const untilError = wrongOrder
    ? t("schedule.wrongOrder")
    : given && clash
      ? t("schedule.clash", { name: clash.name })
      : undefined;
  const sound = name.trim() !== "" && given && untilError === undefined && areSound(weeks);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(season ? "schedule.editSeason" : "schedule.addSeason")}
      size="xl"
      radius="lg"
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (sound) onSave({ name: name.trim(), from, until, ...sentWeeks(weeks) });
        }}
      >
        <div className="part-fields">
          <TextInput
            label={t("schedule.name")}
            placeholder={t("schedule.seasonExample")}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t("schedule.from")}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t("schedule.until")}
            value={until}
            error={untilError}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        <WeeksField weeks={weeks} zone={schedule.zone} editable onChange={setWeeks} />
        <div className="row end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" disabled={!sound}>
            {t("app.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
