/** Limits of labour, in hours; empty is none. */
import { NumberInput } from "@mantine/core";
import { useTexts } from "../../texts/language.ts";

export interface Labour {
  readonly restMinutes: number | null;
  readonly dayMinutes: number | null;
  readonly weekMinutes: number | null;
}

const names = ["restMinutes", "dayMinutes", "weekMinutes"] as const;
const most = { restMinutes: 24, dayMinutes: 24, weekMinutes: 168 } as const;

interface LabourFieldsProps {
  readonly labour: Labour;
  readonly editable: boolean;
  readonly onChange: (labour: Labour) => void;
}

export function LabourFields({ labour, editable, onChange }: LabourFieldsProps) {
  const { t } = useTexts();
  const { restMinutes, dayMinutes, weekMinutes } = labour;
  return (
    <div className="part-fields">
      {names.map((name) => {
        const minutes = labour[name];
        return (
          <NumberInput
            key={name}
            label={t(`schedule.labourOf.${name}`)}
            placeholder={t("schedule.noLimit")}
            suffix={" h"}
            readOnly={!editable}
            min={name === "restMinutes" ? 0 : 0.25}
            max={most[name]}
            decimalScale={2}
            step={0.5}
            value={minutes === null ? "" : minutes / 60}
            onChange={(value) =>
              onChange({
                restMinutes,
                dayMinutes,
                weekMinutes,
                [name]: typeof value === "number" ? Math.round(value * 60) : null,
              })
            }
          />
        );
      })}
    </div>
  );
}
