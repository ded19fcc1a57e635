/** Who the business is before the law: its numbers, its address, who answers for it. */
import { Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import type { LegalIdentity } from "../../api/settings.ts";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";
import type { SectionProps } from "./fields.ts";

/** Those of the Union, and whose neighbours speak French: others are typed by nobody yet. */
const COUNTRIES =
  "FR BE CH LU MC DE AT BG CY CZ DK EE ES FI GR HR HU IE IT LT LV MT NL PL PT RO SE SI SK GB CA RE GP MQ GF YT NC PF".split(
    " ",
  );

type TextField = "legalName" | "legalForm" | "publisher";
type NumberField = "siren" | "siret" | "vatNumber" | "phone";

export function Identity({ draft, edit, errors, readOnly }: SectionProps) {
  const { t, language } = useTexts();
  const { identity } = draft;
  const { address } = identity;
  const put = (some: Partial<LegalIdentity>) => edit({ identity: { ...identity, ...some } });
  const move = (some: Partial<LegalIdentity["address"]>) => put({ address: { ...address, ...some } });
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: "region" });
    const { compare } = new Intl.Collator(language);
    return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((a, b) =>
      compare(a.label, b.label),
    );
  }, [language]);
  const text = (field: TextField, maxLength: number, description?: string) => (
    <TextInput
      label={t(`company.${field}`)}
      description={description}
      maxLength={maxLength}
      value={identity[field]}
      error={errors[`identity.${field}`]}
      readOnly={readOnly}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
    />
  );
  const number = (field: NumberField, placeholder: string, mode: "numeric" | "tel" | "text") => (
    <TextInput
      label={t(`company.${field}`)}
      placeholder={placeholder}
      inputMode={mode}
      maxLength={40}
      value={identity[field] ?? ""}
      error={errors[`identity.${field}`]}
      readOnly={readOnly}
      onChange={(event) => put({ [field]: event.currentTarget.value || null })}
    />
  );
  return (
    <Section title={t("company.identity")} text={t("company.identityText")}>
      <div className="two-fields">
        {text("legalName", 160)}
        {text("legalForm", 80, undefined)}
      </div>
      <div className="two-fields">
        {number("siren", "552 081 317", "numeric")}
        {number("siret", "552 081 317 66522", "numeric")}
      </div>
      <div className="two-fields">
        {number("vatNumber", "FR 03 552081317", "text")}
        {number("phone", "+33 6 12 34 56 78", "tel")}
      </div>
      <TextInput
        label={t("company.street")}
        autoComplete="street-address"
        maxLength={200}
        value={address.street}
        error={errors["identity.address.street"]}
        readOnly={readOnly}
        onChange={(event) => move({ street: event.currentTarget.value })}
      />
      <div className="two-fields address-line">
        <TextInput
          label={t("company.postalCode")}
          maxLength={16}
          value={address.postalCode}
          error={errors["identity.address.postalCode"]}
          readOnly={readOnly}
          onChange={(event) => move({ postalCode: event.currentTarget.value })}
        />
        <TextInput
          label={t("company.city")}
          maxLength={80}
          value={address.city}
          error={errors["identity.address.city"]}
          readOnly={readOnly}
          onChange={(event) => move({ city: event.currentTarget.value })}
        />
      </div>
      <Select
        label={t("company.country")}
        searchable
        allowDeselect={false}
        disabled={readOnly}
        value={address.country}
        data={countries}
        onChange={(country) => country && move({ country })}
      />
      {text("publisher", 120, t("company.publisherHint"))}
    </Section>
  );
}
