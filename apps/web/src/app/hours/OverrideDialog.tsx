/** One day: as every week, closed, or hours of its own. */
import type { PlainDate } from "@creneau/scheduling";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { Override, Range, Schedule } from "../api/schedule.ts";
import { rangesOn } from "../planning/closed-hours.ts";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateText } from "../time/format.ts";
import { DayHoursFields, isSound, type DayHours, type DayKind } from "./DayHoursFields.tsx";
import { nextRange, sorted } from "./ranges.ts";

interface OverrideDialogProps {
  readonly schedule: Schedule;
  readonly on: PlainDate;
  readonly onClose: () => void;
  readonly onSave: (override: { ranges: readonly Range[]; label: string }) => void;
  readonly onDelete: (override: Override) => void;
}

const kinds: readonly DayKind[] = ["weekly", "closed", "special"];

function kindOf(override: Override | undefined): DayKind {
  if (!override) return "closed";
  return override.ranges.length === 0 ? "closed" : "special";
}

/** What special hours begin from: the day's own, or else a morning. */
function firstRanges(schedule: Schedule, on: PlainDate, override: Override | undefined): readonly Range[] {
  const own = override?.ranges ?? rangesOn(schedule, on);
  return own.length > 0 ? own : [nextRange([])].filter((range) => range !== undefined);
}

export function OverrideDialog({ schedule, on, onClose, onSave, onDelete }: OverrideDialogProps) {
  const { t, language } = useTexts();
  const override = schedule.overrides.find((one) => one.on === on);
  const [hours, setHours] = useState<DayHours>(() => ({
    kind: kindOf(override),
    ranges: firstRanges(schedule, on, override),
    label: override?.label ?? "",
  }));
  const save = () => {
    const { kind, ranges, label } = hours;
    if (kind !== "weekly") onSave({ ranges: kind === "closed" ? [] : sorted(ranges), label: label.trim() });
    else if (override) onDelete(override);
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={capitalised(dateText(on, "full", language))}
      radius="lg"
      centered
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <div className="stack-wide">
        <DayHoursFields kinds={kinds} hours={hours} onChange={(said) => setHours({ ...hours, ...said })} />
        <div className="row end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button disabled={!isSound(hours)} onClick={save}>
            {t("app.save")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
