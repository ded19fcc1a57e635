/** One of a few colours that are told apart, or none. */
import { useId } from "react";
import { useTexts } from "../../texts/language.ts";

const swatches = ["#2563EB", "#0D9488", "#16A34A", "#CA8A04", "#EA580C", "#DC2626", "#DB2777", "#7C3AED"];

interface ColourChoiceProps {
  readonly value: string | null;
  readonly disabled?: boolean;
  readonly onChange: (colour: string | null) => void;
}

export function ColourChoice({ value, disabled = false, onChange }: ColourChoiceProps) {
  const { t } = useTexts();
  const name = useId();
  // One that was set elsewhere stays to be chosen.
  const all = value === null || swatches.includes(value) ? swatches : [...swatches, value];
  return (
    <fieldset className="field-set catalogue-colours" disabled={disabled}>
      <legend className="form-legend">{`${t("catalogue.colour")} (${t("app.optional")})`}</legend>
      <label className="catalogue-colour" title={t("catalogue.noColour")}>
        <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
        <span aria-hidden />
        <span className="catalogue-hidden">{t("catalogue.noColour")}</span>
      </label>
      {all.map((colour) => (
        <label key={colour} className="catalogue-colour">
          <input type="radio" name={name} checked={value === colour} onChange={() => onChange(colour)} />
          <span style={{ background: colour }} aria-hidden />
          <span className="catalogue-hidden">{colour}</span>
        </label>
      ))}
    </fieldset>
  );
}
