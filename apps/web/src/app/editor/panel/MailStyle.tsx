/** How the whole mail looks. What is not chosen follows the brand. */
import type { DesignStyle } from "@creneau/blocks/browser";
import { Button } from "@mantine/core";
import { useTexts } from "../../texts/language.ts";
import { useEditing } from "../editing.ts";
import { useKit } from "../kit.ts";
import { themeFor } from "../theme.ts";
import { ColourField } from "./ColourField.tsx";
import { FontField } from "./FontField.tsx";
import { NumberField } from "./NumberField.tsx";

export function MailStyle() {
  const { t } = useTexts();
  const { brand } = useKit();
  const { editor } = useEditing();
  const { style } = editor.design;
  const usual = themeFor({}, brand);
  const edit = (some: { readonly [Name in keyof DesignStyle]: DesignStyle[Name] | undefined }) => {
    const kept = Object.entries({ ...style, ...some }).filter(([, value]) => value !== undefined);
    editor.dispatch({ do: "mail-style", style: Object.fromEntries(kept) }, `mail-style ${Object.keys(some).join()}`);
  };
  return (
    <section className="panel-part">
      <h3>{t("editor.wholeMail")}</h3>
      <p className="small soft">{t("editor.wholeMailText")}</p>
      {(["ground", "surface", "text", "link"] as const).map((name) => (
        <ColourField
          key={name}
          label={t(`editor.mail.${name}`)}
          value={style[name]}
          usual={usual[name]}
          brand={false}
          onChange={(colour) => edit({ [name]: colour })}
        />
      ))}
      <FontField
        label={t("editor.mail.headingFont")}
        value={style.headingFont}
        onChange={(headingFont) => edit({ headingFont })}
      />
      <FontField label={t("editor.mail.bodyFont")} value={style.bodyFont} onChange={(bodyFont) => edit({ bodyFont })} />
      <div className="panel-pair">
        <NumberField
          label={t("editor.corners")}
          value={style.radiusPixels}
          min={0}
          max={24}
          placeholder={t("editor.auto")}
          onChange={(radiusPixels) => edit({ radiusPixels })}
        />
        <NumberField
          label={t("editor.width")}
          value={style.widthPixels}
          min={400}
          max={800}
          placeholder="600 px"
          onChange={(widthPixels) => edit({ widthPixels })}
        />
      </div>
      {Object.keys(style).length > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => editor.dispatch({ do: "mail-style", style: {} })}
        >
          {t("editor.asBrandAll")}
        </Button>
      )}
    </section>
  );
}
