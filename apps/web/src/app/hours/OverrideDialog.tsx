/** One day: as every week, closed, or hours of its own. */
import type { PlainDate } from "@creneau/scheduling";
import { Button, Modal, SegmentedControl, TextInput } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { Override, Range, Schedule } from "../api/schedule.ts";
import { rangesOn } from "../planning/closed-hours.ts";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateText } from "../time/format.ts";
import { RangeRow } from "./RangeRow.tsx";
import { faultsOf, nextRange, sorted } from "./ranges.ts";

interface OverrideDialogProps {
  readonly schedule: Schedule;
  readonly on: PlainDate;
  readonly onClose: () => void;
  readonly onSave: (override: { ranges: readonly Range[]; label: string }) => void;
  readonly onDelete: (override: Override) => void;
}

const kinds = ["weekly", "closed", "special"] as const;
type Kind = (typeof kinds)[number];

function kindOf(override: Override | undefined): Kind {
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
  const [kind, setKind] = useState<Kind>(kindOf(override));
  const [ranges, setRanges] = useState(() => firstRanges(schedule, on, override));
  const [label, setLabel] = useState(override?.label ?? "");
  const faults = faultsOf(ranges);
  const sound = kind !== "special" || (ranges.length > 0 && faults.every((fault) => fault === undefined));
  const next = nextRange(ranges);
  const save = () => {
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
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t("overrides.kind")}
          orientation="vertical"
          value={kind}
          onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? "closed")}
          data={kinds.map((one) => ({ value: one, label: t(`overrides.kinds.${one}`) }))}
        />
        {kind === "special" && (
          <div className="stack">
            {ranges.map((range, index) => (
              <RangeRow
                key={index}
                range={range}
                fault={faults[index]}
                editable
                startLabel={t("overrides.rangeStart", { n: index + 1 })}
                endLabel={t("overrides.rangeEnd", { n: index + 1 })}
                removeLabel={t("overrides.removeRange")}
                onChange={(changed) => setRanges(ranges.map((one, at) => (at === index ? changed : one)))}
                onRemove={() => setRanges(ranges.filter((_, at) => at !== index))}
              />
            ))}
            {next && (
              <Button
                className="override-add"
                variant="subtle"
                size="compact-sm"
                leftSection={<Plus size={15} />}
                onClick={() => setRanges([...ranges, next])}
              >
                {t("overrides.addRange")}
              </Button>
            )}
          </div>
        )}
        {kind !== "weekly" && (
          <TextInput
            label={`${t("overrides.label")} (${t("app.optional")})`}
            placeholder={t("overrides.labelExample")}
            maxLength={80}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        )}
        <div className="row end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button disabled={!sound} onClick={save}>
            {t("app.save")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
