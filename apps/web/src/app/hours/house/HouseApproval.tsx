/** Which changes of hours somebody has to agree to. */
import { Button, Checkbox, NumberInput, Switch } from "@mantine/core";
import { useState } from "react";
import type { BusinessHours } from "../../api/business-hours.ts";
import { useTexts } from "../../texts/language.ts";
import { PartCard } from "../seasons/PartCard.tsx";
import type { HouseProps } from "./props.ts";

type Rules = NonNullable<BusinessHours["approval"]>;

/** What most mean by it: half a day more or less, a day of this week, or somebody who has booked. */
const USUAL: Rules = { weekMinutes: 240, withinDays: 7, bookings: true, limits: false };

const isEmpty = ({ weekMinutes, withinDays, bookings, limits }: Rules): boolean =>
  weekMinutes === null && withinDays === null && !bookings && !limits;

export function HouseApproval({ hours, editable, save }: HouseProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<Rules>();
  const rules = draft ?? hours.approval;
  const put = (approval: Rules | null, said: string) => {
    save({ approval }, said);
    setDraft(undefined);
  };
  const number = (value: string | number) => (typeof value === "number" ? value : null);
  return (
    <PartCard title={t("asking.settings")} hint={t("asking.settingsHint")} empty={undefined}>
      <Switch
        disabled={!editable}
        checked={hours.approval !== null}
        onChange={(event) => (event.currentTarget.checked ? put(USUAL, t("asking.on")) : put(null, t("asking.off")))}
        label={t("asking.toApprove")}
      />
      {hours.approval !== null && rules && (
        <>
          <p className="small soft">{t("asking.bigIs")}</p>
          <div className="part-fields">
            <NumberInput
              label={t("asking.weekMinutes")}
              placeholder={t("asking.never")}
              suffix={" h"}
              readOnly={!editable}
              min={0}
              max={168}
              decimalScale={2}
              step={0.5}
              value={rules.weekMinutes === null ? "" : rules.weekMinutes / 60}
              onChange={(value) => {
                const typed = number(value);
                setDraft({ ...rules, weekMinutes: typed === null ? null : Math.round(typed * 60) });
              }}
            />
            <NumberInput
              label={t("asking.withinDays")}
              placeholder={t("asking.never")}
              readOnly={!editable}
              min={0}
              max={365}
              allowDecimal={false}
              value={rules.withinDays ?? ""}
              onChange={(value) => setDraft({ ...rules, withinDays: number(value) })}
            />
          </div>
          {(["bookings", "limits"] as const).map((name) => (
            <Checkbox
              key={name}
              disabled={!editable}
              checked={rules[name]}
              onChange={(event) => setDraft({ ...rules, [name]: event.currentTarget.checked })}
              label={t(`asking.counts.${name}`)}
            />
          ))}
          {draft && (
            <div className="row end">
              <Button variant="subtle" color="gray" onClick={() => setDraft(undefined)}>
                {t("hours.discard")}
              </Button>
              <Button disabled={isEmpty(draft)} onClick={() => put(draft, t("asking.saved"))}>
                {t("app.save")}
              </Button>
            </div>
          )}
        </>
      )}
    </PartCard>
  );
}
