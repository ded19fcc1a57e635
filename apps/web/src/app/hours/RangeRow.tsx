/** One range: from, to, remove; what is wrong with it right under it. */
import { ActionIcon } from "@mantine/core";
import { X } from "lucide-react";
import { useId } from "react";
import type { Range } from "../api/schedule.ts";
import { useTexts } from "../texts/language.ts";
import { minuteText } from "../time/format.ts";
import { minutesOf } from "../time/wall-time.ts";
import { withStart, type RangeFault } from "./ranges.ts";
import { TimeSelect } from "./TimeSelect.tsx";

interface RangeRowProps {
  readonly range: Range;
  readonly fault: RangeFault | undefined;
  readonly editable: boolean;
  readonly startLabel: string;
  readonly endLabel: string;
  readonly removeLabel: string;
  readonly onChange: (range: Range) => void;
  readonly onRemove: () => void;
}

export function RangeRow({
  range,
  fault,
  editable,
  startLabel,
  endLabel,
  removeLabel,
  onChange,
  onRemove,
}: RangeRowProps) {
  const { t, language } = useTexts();
  const faultId = useId();
  if (!editable) {
    return (
      <span className="tabular">
        {minuteText(minutesOf(range.start), language)} – {minuteText(minutesOf(range.end), language)}
      </span>
    );
  }
  const described = fault ? { "aria-describedby": faultId, "aria-invalid": true } : {};
  return (
    <div>
      <div className="range">
        <TimeSelect
          label={startLabel}
          value={range.start}
          onChange={(start) => onChange(withStart(range, start))}
          {...described}
        />
        <span className="soft" aria-hidden>
          {t("hours.to")}
        </span>
        <TimeSelect
          label={endLabel}
          value={range.end}
          after={range.start}
          onChange={(end) => onChange({ ...range, end })}
          {...described}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <X size={16} />
        </ActionIcon>
      </div>
      {fault && (
        <p id={faultId} className="small field-error">
          {t(fault === "overlap" ? "hours.overlap" : "hours.endBeforeStart")}
        </p>
      )}
    </div>
  );
}
