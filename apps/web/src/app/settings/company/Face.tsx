/** What visitors read first: name, languages, where and in which money. */
import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTexts } from "../../texts/language.ts";
import { zoneChoices } from "../../time/zones.ts";
import { Section } from "../Section.tsx";
import type { SectionProps } from "./fields.ts";

const CURRENCIES = ["EUR", "CHF", "GBP", "USD", "CAD", "XPF"];
const LANGUAGES = ["fr", "en"] as const;

function Languages({ draft, edit, errors, readOnly }: SectionProps) {
  const { t } = useTexts();
  const choose = (language: "fr" | "en", on: boolean) => {
    const languages = LANGUAGES.filter((one) => (one === language ? on : draft.languages.includes(one)));
    const [first] = languages;
    // Speaking none is not a choice; the main one is always spoken.
    if (first) edit({ languages, locale: languages.includes(draft.locale) ? draft.locale : first });
  };
  return (
    <fieldset className="field-set">
      <legend>{t("company.languages")}</legend>
      <div className="row wrap" style={{ gap: 20 }}>
        {LANGUAGES.map((language) => (
          <Checkbox
            key={language}
            label={t(`company.language.${language}`)}
            checked={draft.languages.includes(language)}
            disabled={readOnly}
            onChange={(event) => choose(language, event.currentTarget.checked)}
          />
        ))}
      </div>
      {errors["languages"] && <p className="small field-error">{errors["languages"]}</p>}
    </fieldset>
  );
}

export function Face(section: SectionProps) {
  const { draft, edit, errors, readOnly } = section;
  const { t, language } = useTexts();
  const zones = useMemo(() => zoneChoices(language, draft.zone), [language, draft.zone]);
  return (
    <Section title={t("company.face")} text={t("company.faceText")}>
      <TextInput
        label={t("company.name")}
        required
        maxLength={120}
        value={draft.name}
        error={errors["name"]}
        readOnly={readOnly}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t("company.tagline")}
        description={t("company.taglineHint")}
        maxLength={200}
        value={draft.tagline}
        error={errors["tagline"]}
        readOnly={readOnly}
        onChange={(event) => edit({ tagline: event.currentTarget.value })}
      />
      <Textarea
        label={t("company.about")}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        value={draft.about}
        error={errors["about"]}
        readOnly={readOnly}
        onChange={(event) => edit({ about: event.currentTarget.value })}
      />
      <TextInput
        label={t("company.contactEmail")}
        description={t("company.contactEmailHint")}
        type="email"
        required
        value={draft.contactEmail}
        error={errors["contactEmail"]}
        readOnly={readOnly}
        onChange={(event) => edit({ contactEmail: event.currentTarget.value })}
      />
      <Languages {...section} />
      <div className="two-fields">
        <Select
          label={t("company.locale")}
          allowDeselect={false}
          disabled={readOnly}
          value={draft.locale}
          data={draft.languages.map((one) => ({ value: one, label: t(`company.language.${one}`) }))}
          onChange={(locale) => locale && edit({ locale })}
        />
        <Select
          label={t("company.currency")}
          allowDeselect={false}
          disabled={readOnly}
          value={draft.currency}
          data={[...new Set([...CURRENCIES, draft.currency])]}
          error={errors["currency"]}
          onChange={(currency) => currency && edit({ currency })}
        />
      </div>
      <Select
        label={t("company.zone")}
        searchable
        limit={60}
        allowDeselect={false}
        disabled={readOnly}
        value={draft.zone}
        data={zones}
        error={errors["zone"]}
        nothingFoundMessage={t("hours.zoneNothing")}
        onChange={(zone) => zone && edit({ zone })}
      />
    </Section>
  );
}
