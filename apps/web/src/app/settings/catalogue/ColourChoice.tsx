/** One of a few colours that are told apart, or none. */
import { useId } from "react";
import { useTexts } from "../../texts/language.ts";

const swatches = [
  { colour: "#2563EB", name: "blue" },
  { colour: "#0D9488", name: "teal" },
  { colour: "#16A34A", name: "green" },
  { colour: "#CA8A04", name: "yellow" },
  { colour: "#EA580C", name: "orange" },
  { colour: "#DC2626", name: "red" },
  { colour: "#DB2777", name: "pink" },
  { colour: "#7C3AED", name: "purple" },
] as const;

interface ColourChoiceProps {
  readonly value: string | null;
  readonly disabled?: boolean;
  readonly onChange: (colour: string | null) => void;
}

export function ColourChoice({ value, disabled = false, onChange }: ColourChoiceProps) {
  const { t } = useTexts();
  const group = useId();
  const named = swatches.map(({ colour, name }) => ({ colour, words: t(`catalogue.colours.${name}`) }));
  // One that was set elsewhere stays to be chosen.
  const isOther = value !== null && swatches.every(({ colour }) => colour !== value);
  const all = isOther ? [...named, { colour: value, words: value }] : named;
  return (
    <fieldset className="field-set catalogue-colours" disabled={disabled}>
      <legend className="form-legend">{`${t("catalogue.colour")} (${t("app.optional")})`}</legend>
      <label className="catalogue-colour" title={t("catalogue.noColour")}>
        <input type="radio" name={group} checked={value === null} onChange={() => onChange(null)} />
        <span aria-hidden />
        <span className="catalogue-hidden">{t("catalogue.noColour")}</span>
      </label>
      {all.map(({ colour, words }) => (
        <label key={colour} className="catalogue-colour" title={words}>
          <input type="radio" name={group} checked={value === colour} onChange={() => onChange(colour)} />
          <span style={{ background: colour }} aria-hidden />
          <span className="catalogue-hidden">{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
