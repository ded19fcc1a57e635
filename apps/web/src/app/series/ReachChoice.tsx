/** How far a change reaches, of a booking that is part of a series. */
import { Radio } from "@mantine/core";
import type { Reach } from "../api/series.ts";
import { useTexts } from "../texts/language.ts";

export type Scope = "this" | Reach;

interface ReachChoiceProps {
  readonly value: Scope;
  readonly onChange: (scope: Scope) => void;
}

export function ReachChoice({ value, onChange }: ReachChoiceProps) {
  const { t } = useTexts();
  return (
    <Radio.Group
      label={t("series.reach")}
      value={value}
      onChange={(chosen) => onChange(chosen === "following" || chosen === "all" ? chosen : "this")}
    >
      <div className="stack">
        <Radio value="this" label={t("series.reachThis")} />
        <Radio value="following" label={t("series.reachFollowing")} />
        <Radio value="all" label={t("series.reachAll")} />
      </div>
    </Radio.Group>
  );
}
