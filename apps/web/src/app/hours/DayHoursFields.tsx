/** What a day of its own is: as every week, closed, or these hours, and what one calls it. */
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { Plus } from "lucide-react";
import type { Range } from "../api/schedule.ts";
import { useTexts } from "../texts/language.ts";
import { RangeRow } from "./RangeRow.tsx";
import { faultsOf, nextRange } from "./ranges.ts";

export type DayKind = "weekly" | "closed" | "special";

export interface DayHours {
  readonly kind: DayKind;
  readonly ranges: readonly Range[];
  readonly label: string;
}

/** Whether it can be saved: special hours are some, and none is wrong. */
export const isSound = ({ kind, ranges }: DayHours): boolean =>
  kind !== "special" || (ranges.length > 0 && faultsOf(ranges).every((fault) => fault === undefined));

interface DayHoursFieldsProps {
  /** In the order in which they are offered. */
  readonly kinds: readonly DayKind[];
  readonly hours: DayHours;
  readonly onChange: (said: Partial<DayHours>) => void;
}

export function DayHoursFields({ kinds, hours: { kind, ranges, label }, onChange }: DayHoursFieldsProps) {
  const { t } = useTexts();
  const faults = faultsOf(ranges);
  const next = nextRange(ranges);
  const setRanges = (changed: readonly Range[]) => onChange({ ranges: changed });
  return (
    <>
      <SegmentedControl
        fullWidth
        orientation="vertical"
        aria-label={t("overrides.kind")}
        value={kind}
        onChange={(chosen) => onChange({ kind: kinds.find((one) => one === chosen) ?? "closed" })}
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
          onChange={(event) => onChange({ label: event.currentTarget.value })}
        />
      )}
    </>
  );
}
