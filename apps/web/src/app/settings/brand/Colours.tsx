/** The brand's colours, and whether they can be read; a nearby one that can is one press away. */
import { Button, TextInput } from "@mantine/core";
import { Check, TriangleAlert } from "lucide-react";
import { useId } from "react";
import { AA, contrast, readable, textOn } from "../../../public/theme/colour.ts";
import type { BrandLook } from "../../api/brands.ts";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";

type ColourName = "primary" | "secondary" | "accent" | "background" | "text";

const COLOUR = /^#[0-9A-Fa-f]{6}$/;

interface ColourProps {
  readonly name: ColourName;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (colour: string) => void;
}

/** The browser's own picker, and the code for those who have one to paste. */
function Colour({ name, value, error, onChange }: ColourProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="colour-label">
        {t(`brand.colours.${name}`)}
      </label>
      <div className="row">
        <input
          type="color"
          className="colour-swatch"
          aria-label={t("brand.pick", { what: t(`brand.colours.${name}`) })}
          value={COLOUR.test(value) ? value.toLowerCase() : "#000000"}
          onChange={(event) => onChange(event.currentTarget.value.toUpperCase())}
        />
        <TextInput
          id={id}
          className="grow tabular"
          maxLength={7}
          value={value}
          error={error ?? (COLOUR.test(value) ? undefined : t("brand.colourWrong"))}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
      </div>
    </div>
  );
}

interface VerdictProps {
  readonly label: string;
  readonly ratio: number;
  readonly suggestion?: string;
  readonly onTake?: (colour: string) => void;
}

function Verdict({ label, ratio, suggestion, onTake }: VerdictProps) {
  const { t, language } = useTexts();
  const good = ratio >= AA;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.floor(ratio * 10) / 10);
  return (
    <li className="contrast-line" data-good={good || undefined}>
      {good ? <Check size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
      <span className="grow">{t(good ? "brand.readable" : "brand.notReadable", { what: label, ratio: number })}</span>
      {!good && suggestion && onTake && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<span className="dot" ref={(dot) => dot?.style.setProperty("background", suggestion)} />}
          onClick={() => onTake(suggestion)}
        >
          {t("brand.take", { colour: suggestion })}
        </Button>
      )}
    </li>
  );
}

interface ColoursProps {
  readonly look: BrandLook;
  readonly edit: (some: Partial<BrandLook>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

export function Colours({ look, edit, errors }: ColoursProps) {
  const { t } = useTexts();
  const names: readonly ColourName[] = ["primary", "secondary", "accent", "background", "text"];
  const sound = names.every((name) => COLOUR.test(look[name]));
  return (
    <Section title={t("brand.coloursTitle")} text={t("brand.coloursText")}>
      <div className="colour-grid">
        {names.map((name) => (
          <Colour
            key={name}
            name={name}
            value={look[name]}
            error={errors[`look.${name}`]}
            onChange={(colour) => edit({ [name]: colour })}
          />
        ))}
      </div>
      {sound && (
        <ul className="plain-list contrast-list" aria-live="polite">
          <Verdict
            label={t("brand.textOnGround")}
            ratio={contrast(look.text, look.background)}
            suggestion={readable(look.text, [look.background])}
            onTake={(text) => edit({ text })}
          />
          <Verdict label={t("brand.textOnButton")} ratio={contrast(textOn(look.primary), look.primary)} />
          <Verdict
            label={t("brand.linkOnGround")}
            ratio={contrast(look.primary, look.background)}
            suggestion={readable(look.primary, [look.background])}
            onTake={(primary) => edit({ primary })}
          />
        </ul>
      )}
    </Section>
  );
}
