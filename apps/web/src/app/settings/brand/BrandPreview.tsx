/** What a visitor will see, before it is saved: the header, a name, a free time. Painted as the public pages paint it. */
import { useLayoutEffect, useRef } from "react";
import { mix, readable, textOn } from "../../../public/theme/colour.ts";
import { families } from "../../../public/theme/fonts.ts";
import type { BrandLook } from "../../api/brands.ts";
import { useTexts } from "../../texts/language.ts";

const COLOUR = /^#[0-9A-Fa-f]{6}$/;

/** The app has its own copy of Inter, under a name of its own. */
const letters = (font: BrandLook["bodyFont"]): string => (font === "inter" ? "inherit" : families[font]);

interface BrandPreviewProps {
  readonly look: BrandLook;
  readonly logoUrl: string | null;
}

export function BrandPreview({ look, logoUrl }: BrandPreviewProps) {
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  // By script, since the policy of the page allows no style in the markup.
  useLayoutEffect(() => {
    const { primary, secondary, background, text } = look;
    if (![primary, secondary, background, text].every((colour) => COLOUR.test(colour))) return;
    const surface = background.toUpperCase() === "#FFFFFF" ? "#FFFFFF" : mix("#FFFFFF", background, 0.8);
    const variables = {
      "--p-brand": primary,
      "--p-on": textOn(primary),
      "--p-second": secondary,
      "--p-ground": background,
      "--p-surface": surface,
      "--p-text": text,
      "--p-muted": readable(mix(text, background, 0.62), [background, surface]),
      "--p-line": mix(text, background, 0.13),
      "--p-ink": readable(primary, [background, surface]),
      "--p-radius": `${look.radiusPixels}px`,
      "--p-heading": letters(look.headingFont),
      "--p-body": letters(look.bodyFont),
    };
    for (const [name, value] of Object.entries(variables)) frame.current?.style.setProperty(name, value);
  }, [look]);
  return (
    <div ref={frame} className="brand-preview" role="img" aria-label={t("brand.preview")}>
      <div className="brand-preview-band">
        <span className="brand-preview-logo">{logoUrl ? <img src={logoUrl} alt="" /> : look.logoText}</span>
      </div>
      <div className="brand-preview-card">
        <p className="brand-preview-title">{t("brand.previewTitle")}</p>
        <p className="brand-preview-text">{t("brand.previewText")}</p>
        <span className="brand-preview-slot">14:30</span>
        <span className="brand-preview-button">{t("brand.previewButton")}</span>
      </div>
    </div>
  );
}
