import { priceOf } from "@creneau/contract/prices";
/** What a person pays on a day, at an hour, at an age: the very function that the server runs. */
import { NativeSelect, NumberInput, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ServiceDraft } from "../../api/catalogue.ts";
import { useTexts } from "../../texts/language.ts";
import { weekdayText } from "../../time/format.ts";
import { minutesOf } from "../../time/wall-time.ts";
import { lengthsOf, numberOr } from "./draft.ts";
import { moneyText } from "./money.ts";

interface PriceTrialProps {
  readonly draft: ServiceDraft;
  readonly currency: string;
}

const DAYS = [1, 2, 3, 4, 5, 6, 7];

export function PriceTrial({ draft, currency }: PriceTrialProps) {
  const { t, language } = useTexts();
  const [day, setDay] = useState(1);
  const [hour, setHour] = useState("10:00");
  const [age, setAge] = useState<number | null>(null);
  const [firstVisit, setFirstVisit] = useState(false);
  const [mode, setMode] = useState(draft.modes[0]);
  const usual = draft.modes.find((one) => one === mode) ?? draft.modes[0] ?? "in-person";
  const facts = { mode: usual, weekday: day, minuteOfDay: minutesOf(hour), firstVisit, age };
  return (
    <fieldset className="field-set stack catalogue-trial">
      <legend className="form-legend">{t("catalogue.previewTable")}</legend>
      <div className="catalogue-when">
        <NativeSelect
          label={t("catalogue.previewDay")}
          value={String(day)}
          data={DAYS.map((one) => ({ value: String(one), label: weekdayText(one, "weekdayShort", language) }))}
          onChange={(event) => setDay(Number(event.currentTarget.value))}
        />
        <TextInput
          type="time"
          label={t("catalogue.previewWhen")}
          value={hour}
          onChange={(event) => setHour(event.currentTarget.value || "00:00")}
        />
        {draft.modes.length > 1 && (
          <NativeSelect
            label={t("catalogue.previewMode")}
            value={usual}
            data={draft.modes.map((one) => ({ value: one, label: t(`mode.${one}`) }))}
            onChange={({ currentTarget: { value } }) => setMode(draft.modes.find((one) => one === value))}
          />
        )}
        <NumberInput
          label={t("catalogue.previewAge")}
          min={0}
          max={120}
          value={age ?? ""}
          onChange={(value) => setAge(numberOr(value, null))}
        />
      </div>
      <Switch
        label={t("catalogue.previewFirst")}
        checked={firstVisit}
        onChange={(event) => setFirstVisit(event.currentTarget.checked)}
      />
      <table className="catalogue-prices" aria-live="polite">
        <tbody>
          {lengthsOf(draft).map((length) => {
            const made = priceOf(draft.price, { ...facts, minutes: length });
            return (
              <tr key={length}>
                <th scope="row">{t("catalogue.minutes", { count: length })}</th>
                <td className="small soft">
                  {made
                    ? made.lines
                        .map(({ name, changeMinor }, at) =>
                          at === 0
                            ? `${t("catalogue.previewBase")} ${moneyText(changeMinor, currency, language)}`
                            : `${name} ${changeMinor < 0 ? "−" : "+"} ${moneyText(Math.abs(changeMinor), currency, language)}`,
                        )
                        .join(" · ")
                    : t("catalogue.previewNone")}
                </td>
                <td className="catalogue-total">{made && moneyText(made.amountMinor, currency, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </fieldset>
  );
}
