/** The logo: a picture, or the name in the brand's letters. */
import { Button, FileButton, TextInput } from "@mantine/core";
import { ImageUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { useChangeLogo, type Brand, type BrandLook } from "../../api/brands.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Section } from "../Section.tsx";

interface LogoProps {
  readonly brand: Brand;
  readonly look: BrandLook;
  readonly edit: (some: Partial<BrandLook>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

const MOST_BYTES = 300 * 1024;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}

export function Logo({ brand, look, edit, errors }: LogoProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const change = useChangeLogo(businessId, brand.id);
  const [tooHeavy, setTooHeavy] = useState(false);
  const choose = async (file: File | null) => {
    if (!file) return;
    setTooHeavy(file.size > MOST_BYTES);
    change.reset();
    if (file.size <= MOST_BYTES) change.mutate(await base64Of(file));
  };
  const failure = change.isError ? problemOf(change.error) : undefined;
  const sentence = tooHeavy ? t("brand.tooHeavy") : failure?.fields["base64"];
  return (
    <Section title={t("brand.logo")} text={t("brand.logoText")}>
      <div className="row wrap logo-line">
        <div className="logo-frame">
          {brand.logoUrl ? (
            <img src={brand.logoUrl} alt={look.logoText} />
          ) : (
            <span className="soft small">{t("brand.noLogo")}</span>
          )}
        </div>
        <FileButton accept="image/png,image/jpeg,image/webp,image/svg+xml" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<ImageUp size={16} />} loading={change.isPending}>
              {t(brand.logoUrl ? "brand.replaceLogo" : "brand.addLogo")}
            </Button>
          )}
        </FileButton>
        {brand.logoUrl && (
          <Button variant="subtle" color="gray" leftSection={<Trash2 size={16} />} onClick={() => change.mutate(null)}>
            {t("brand.removeLogo")}
          </Button>
        )}
      </div>
      {sentence && (
        <p className="small field-error" role="alert">
          {sentence}
        </p>
      )}
      {failure && !sentence && <FailureNote error={change.error} />}
      <TextInput
        label={t("brand.logoWord")}
        description={t("brand.logoWordHint")}
        maxLength={40}
        value={look.logoText}
        error={errors["look.logoText"]}
        onChange={(event) => edit({ logoText: event.currentTarget.value })}
      />
    </Section>
  );
}
