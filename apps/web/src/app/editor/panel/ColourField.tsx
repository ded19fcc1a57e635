/** A colour: of the brand, or one's own. */
import { solid, type Colour } from "@creneau/blocks/browser";
import { ActionIcon } from "@mantine/core";
import { X } from "lucide-react";
import { useId } from "react";
import { useTexts } from "../../texts/language.ts";
import { useTheme } from "../theme.ts";

/** Those that follow the brand. */
const named = ["brand", "secondary", "accent"] as const;

interface ColourFieldProps {
  readonly label: string;
  /** Undefined: as everything around it. */
  readonly value: Colour | undefined;
  /** What is worn meanwhile. */
  readonly usual: string;
  /** Without: of the whole mail, where the brand's is what it is without any. */
  readonly brand?: boolean;
  readonly onChange: (colour: Colour | undefined) => void;
}

export function ColourField({ label, value, usual, brand = true, onChange }: ColourFieldProps) {
  const { t } = useTexts();
  const { theme } = useTheme();
  const id = useId();
  const shown = value === undefined ? usual : solid(value, theme);
  return (
    <div className="colour-field" role="group" aria-labelledby={id}>
      <span id={id} className="colour-field-label">
        {label}
      </span>
      {brand &&
        named.map((name) => (
          <button
            key={name}
            type="button"
            className="colour-choice"
            aria-pressed={value === name}
            aria-label={t(`editor.colours.${name}`)}
            title={t(`editor.colours.${name}`)}
            style={{ background: solid(name, theme) }}
            onClick={() => onChange(value === name ? undefined : name)}
          />
        ))}
      <input
        type="color"
        className="colour-choice colour-own"
        aria-label={t("editor.ownColour", { what: label })}
        title={t("editor.colours.own")}
        data-chosen={(value !== undefined && !named.some((name) => name === value)) || undefined}
        value={shown.toLowerCase()}
        onChange={(event) => onChange(event.currentTarget.value.toUpperCase())}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t("editor.noColour", { what: label })}
        title={t("editor.usual")}
        data-hidden={value === undefined || undefined}
        className="colour-clear"
        disabled={value === undefined}
        onClick={() => onChange(undefined)}
      >
        <X size={14} />
      </ActionIcon>
    </div>
  );
}
