/** CSS of one's own: what of it is not served is said line by line, and stays in the field. */
import { Textarea } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import type { Brand } from "../../api/brands.ts";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";

interface CustomCssProps {
  readonly value: string;
  readonly leftOut: Brand["leftOut"];
  readonly error: string | undefined;
  readonly onChange: (css: string) => void;
}

const REASONS = ["syntax", "at-rule", "selector", "property", "value", "too-long"] as const;

export function CustomCss({ value, leftOut, error, onChange }: CustomCssProps) {
  const { t } = useTexts();
  return (
    <Section title={t("brand.css")} text={t("brand.cssText")}>
      <Textarea
        aria-label={t("brand.css")}
        classNames={{ input: "css-field" }}
        autosize
        minRows={4}
        maxRows={18}
        maxLength={8192}
        spellCheck={false}
        placeholder={"h1 { letter-spacing: 0.02em }\n.card { border-radius: 20px }"}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {leftOut.length > 0 && (
        <div className="note note-warning">
          <TriangleAlert className="note-icon" size={18} aria-hidden />
          <div className="grow">
            <p className="note-title">{t("brand.leftOut", { count: leftOut.length })}</p>
            <ul className="plain-list small">
              {leftOut.map(({ line, what, because }) => (
                <li key={`${line} ${what}`}>
                  {t("brand.line", { line })} <code>{what}</code>{" "}
                  <span className="soft">
                    {t(`brand.because.${REASONS.find((one) => one === because) ?? "syntax"}`)}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </Section>
  );
}
