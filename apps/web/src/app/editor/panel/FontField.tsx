/** Letters: the brand's, or one of four. */
import { fonts, type Font } from "@creneau/blocks/browser";
import { NativeSelect } from "@mantine/core";
import { useTexts } from "../../texts/language.ts";

interface FontFieldProps {
  readonly label: string;
  readonly value: Font | undefined;
  readonly onChange: (font: Font | undefined) => void;
}

export function FontField({ label, value, onChange }: FontFieldProps) {
  const { t } = useTexts();
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      data={[
        { value: "", label: t("editor.asBrand") },
        ...fonts.map((font) => ({ value: font, label: t(`brand.fonts.${font}`) })),
      ]}
      onChange={(event) => onChange(fonts.find((font) => font === event.currentTarget.value))}
    />
  );
}
