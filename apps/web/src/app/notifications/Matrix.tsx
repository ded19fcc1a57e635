/** Which events are told by which channels: a box for each that there is. */
import { Checkbox, VisuallyHidden } from "@mantine/core";
import { Lock } from "lucide-react";
import { useTexts } from "../texts/language.ts";
import "./notifications.css";

const ORDER = ["email", "sms", "push", "app"] as const;

export interface Box {
  readonly family:
    | "booking"
    | "change"
    | "cancellation"
    | "request"
    | "proposal"
    | "waiting"
    | "reminder"
    | "attendance"
    | "leave"
    | "hours";
  readonly channel: (typeof ORDER)[number];
  readonly wanted: boolean;
  readonly fixed?: boolean;
}

interface MatrixProps {
  readonly label: string;
  readonly boxes: readonly Box[];
  readonly disabled: boolean;
  readonly onChange: (box: Box, wanted: boolean) => void;
}

export function Matrix({ label, boxes, disabled, onChange }: MatrixProps) {
  const { t } = useTexts();
  const families = [...new Set(boxes.map(({ family }) => family))];
  const channels = ORDER.filter((channel) => boxes.some((box) => box.channel === channel));
  return (
    <table className="told-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t("notifications.event")}</VisuallyHidden>
          </th>
          {channels.map((channel) => (
            <th key={channel} scope="col" className="small soft">
              {t(`notifications.channel.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {families.map((family) => (
          <tr key={family}>
            <th scope="row">{t(`notifications.family.${family}`)}</th>
            {channels.map((channel) => {
              const box = boxes.find((one) => one.family === family && one.channel === channel);
              return (
                <td key={channel}>
                  {box && <BoxCell box={box} disabled={disabled} onChange={(wanted) => onChange(box, wanted)} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BoxCellProps {
  readonly box: Box;
  readonly disabled: boolean;
  readonly onChange: (wanted: boolean) => void;
}

function BoxCell({ box, disabled, onChange }: BoxCellProps) {
  const { t } = useTexts();
  const { family, channel, wanted, fixed = false } = box;
  if (fixed)
    return (
      <span className="told-fixed" title={t("notifications.fixed")}>
        <Lock size={16} aria-hidden />
        <VisuallyHidden>{t("notifications.fixed")}</VisuallyHidden>
      </span>
    );
  return (
    <span className="told-box">
      <Checkbox
        aria-label={t("notifications.cell", {
          family: t(`notifications.family.${family}`),
          channel: t(`notifications.channel.${channel}`),
        })}
        checked={wanted}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </span>
  );
}
