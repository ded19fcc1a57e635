/** Letters and corners. */
import { Select } from "@mantine/core";
import type { BrandLook } from "../../api/brands.ts";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";

const FONTS = ["inter", "montserrat", "system", "georgia"] as const;
const CORNERS = [
  { name: "square", pixels: 0 },
  { name: "sharp", pixels: 4 },
  { name: "soft", pixels: 8 },
  { name: "round", pixels: 12 },
  { name: "pill", pixels: 20 },
] as const;

interface TypeProps {
  readonly look: BrandLook;
  readonly edit: (some: Partial<BrandLook>) => void;
}

export function Type({ look, edit }: TypeProps) {
  const { t } = useTexts();
  const fonts = FONTS.map((value) => ({ value, label: t(`brand.fonts.${value}`) }));
  const nearest = CORNERS.reduce((best, one) =>
    Math.abs(one.pixels - look.radiusPixels) < Math.abs(best.pixels - look.radiusPixels) ? one : best,
  );
  return (
    <Section title={t("brand.type")} text={t("brand.typeText")}>
      <div className="two-fields">
        <Select
          label={t("brand.headingFont")}
          allowDeselect={false}
          value={look.headingFont}
          data={fonts}
          onChange={(headingFont) => headingFont && edit({ headingFont })}
        />
        <Select
          label={t("brand.bodyFont")}
          allowDeselect={false}
          value={look.bodyFont}
          data={fonts}
          onChange={(bodyFont) => bodyFont && edit({ bodyFont })}
        />
      </div>
      <Select
        label={t("brand.corners")}
        allowDeselect={false}
        value={String(nearest.pixels)}
        onChange={(value) => value && edit({ radiusPixels: Number(value) })}
        data={CORNERS.map(({ name, pixels }) => ({ value: String(pixels), label: t(`brand.corner.${name}`) }))}
      />
    </Section>
  );
}
