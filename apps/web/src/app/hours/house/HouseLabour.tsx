/** The limits of labour of everybody who has none of their own, and the agreement they come from. */
import { Button, Menu, NumberInput, TextInput } from "@mantine/core";
import { Scale } from "lucide-react";
import { useState } from "react";
import type { BusinessHours } from "../../api/business-hours.ts";
import { useLabourPresets } from "../../api/hours-requests.ts";
import { useTexts } from "../../texts/language.ts";
import { LabourFields } from "../limits/LabourFields.tsx";
import { PartCard } from "../seasons/PartCard.tsx";
import type { HouseProps } from "./props.ts";

type Agreement = NonNullable<BusinessHours["agreement"]>;
type Draft = Pick<BusinessHours, "labour"> & { readonly agreement: Agreement };

const NOTHING: Agreement = {
  name: "",
  reference: "",
  breakAfterMinutes: null,
  breakMinutes: null,
  weekRestMinutes: null,
  baseWeekMinutes: null,
  averageWeekMinutes: null,
  averageWeeks: null,
};

/** As the contract bounds them; what is in hours is sent in minutes. */
const figures = [
  { name: "baseWeekMinutes", unit: "hours", least: 0.25, most: 168 },
  { name: "averageWeekMinutes", unit: "hours", least: 0.25, most: 168 },
  { name: "averageWeeks", unit: "weeks", least: 2, most: 53 },
  { name: "weekRestMinutes", unit: "hours", least: 0.25, most: 168 },
  { name: "breakAfterMinutes", unit: "hours", least: 0.25, most: 24 },
  { name: "breakMinutes", unit: "minutes", least: 1, most: 480 },
] as const;
const isNothing = ({ name, ...rest }: Agreement): boolean =>
  name.trim() === "" && Object.values(rest).every((value) => value === null || value === "");

export function HouseLabour({ hours, editable, save }: HouseProps) {
  const { t } = useTexts();
  const [asked, setAsked] = useState(false);
  const presets = useLabourPresets(asked);
  const [draft, setDraft] = useState<Draft>();
  const shown = draft ?? { labour: hours.labour, agreement: hours.agreement ?? NOTHING };
  const { agreement, labour } = shown;
  const change = (parts: Partial<Agreement>) => setDraft({ ...shown, agreement: { ...agreement, ...parts } });
  // Figures without a name would be nobody's.
  const named = isNothing(agreement) || agreement.name.trim() !== "";
  return (
    <PartCard title={t("schedule.labour")} hint={t("schedule.labourHint")} empty={undefined}>
      <LabourFields
        labour={labour}
        editable={editable}
        onChange={(changed) => setDraft({ ...shown, labour: { ...changed } })}
      />
      <h3>{t("labour.agreement")}</h3>
      <p className="small soft">{t("labour.agreementHint")}</p>
      <div className="part-fields">
        <TextInput
          label={t("labour.name")}
          placeholder={t("labour.nameExample")}
          readOnly={!editable}
          maxLength={120}
          value={agreement.name}
          error={named ? undefined : t("labour.nameMissing")}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t("labour.reference")}
          readOnly={!editable}
          maxLength={300}
          value={agreement.reference}
          onChange={(event) => change({ reference: event.currentTarget.value })}
        />
      </div>
      <div className="labour-fields">
        {figures.map(({ name, unit, least, most }) => {
          const value = agreement[name];
          const per = unit === "hours" ? 60 : 1;
          return (
            <NumberInput
              key={name}
              label={t(`labour.of.${name}`)}
              placeholder={t("labour.unchecked")}
              suffix={unit === "hours" ? " h" : ""}
              readOnly={!editable}
              min={least}
              max={most}
              decimalScale={unit === "hours" ? 2 : 0}
              step={unit === "hours" ? 0.5 : 1}
              value={value === null ? "" : value / per}
              onChange={(typed) => change({ [name]: typeof typed === "number" ? Math.round(typed * per) : null })}
            />
          );
        })}
      </div>
      {editable && (
        <div className="row wrap end">
          <span className="grow">
            <Menu onOpen={() => setAsked(true)} position="bottom-start">
              <Menu.Target>
                <Button variant="light" leftSection={<Scale size={16} />}>
                  {t("labour.begin")}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(presets.data ?? []).map((preset) => (
                  <Menu.Item
                    key={preset.code}
                    onClick={() => setDraft({ labour: preset.labour, agreement: preset.agreement })}
                  >
                    {preset.agreement.name}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </span>
          {draft && (
            <>
              <Button variant="subtle" color="gray" onClick={() => setDraft(undefined)}>
                {t("hours.discard")}
              </Button>
              <Button
                disabled={!named}
                onClick={() => {
                  save(
                    { labour: draft.labour, agreement: isNothing(agreement) ? null : agreement },
                    t("schedule.labourSaved"),
                  );
                  setDraft(undefined);
                }}
              >
                {t("app.save")}
              </Button>
            </>
          )}
        </div>
      )}
    </PartCard>
  );
}
