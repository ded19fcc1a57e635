/** Whom a service is for. */
import { NativeSelect, NumberInput } from "@mantine/core";
import { useServices } from "../../api/team.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";
import { numberOr } from "./draft.ts";
import type { PartProps } from "./part-props.ts";

interface PeopleProps extends PartProps {
  /** Of the service, once it is there: it can't wait for itself. */
  readonly id: string | undefined;
}

export function People({ draft, errors, editable, edit, id }: PeopleProps) {
  const { t } = useTexts();
  const services = useServices(useMembership().businessId);
  const age = (name: "minimumAge" | "maximumAge", label: string) => (
    <NumberInput
      label={`${label} (${t("app.optional")})`}
      min={name === "minimumAge" ? 1 : 0}
      max={120}
      allowDecimal={false}
      disabled={!editable}
      value={draft[name] ?? ""}
      error={errors[name]}
      onChange={(value) => edit({ [name]: numberOr(value, null) })}
    />
  );
  return (
    <Section title={t("catalogue.people")}>
      <div className="two-fields">
        {age("minimumAge", t("catalogue.minimumAge"))}
        {age("maximumAge", t("catalogue.maximumAge"))}
      </div>
      {(draft.minimumAge !== null || draft.maximumAge !== null) && (
        <p className="small soft">{t("catalogue.ageHint")}</p>
      )}
      <NativeSelect
        label={t("catalogue.visits")}
        disabled={!editable}
        value={draft.visits}
        data={[
          { value: "any", label: t("catalogue.visitsAny") },
          { value: "first", label: t("catalogue.visitsFirst") },
          { value: "again", label: t("catalogue.visitsAgain") },
        ]}
        onChange={(event) => edit({ visits: visitsOf(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t("catalogue.prerequisite")}
        description={t("catalogue.prerequisiteHint")}
        disabled={!editable}
        value={draft.prerequisiteId ?? ""}
        error={errors["prerequisiteId"]}
        data={[
          { value: "", label: t("catalogue.prerequisiteNone") },
          ...(services.data ?? []).filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.name })),
        ]}
        onChange={(event) => edit({ prerequisiteId: event.currentTarget.value || null })}
      />
    </Section>
  );
}

const visitsOf = (value: string): "any" | "first" | "again" => (value === "first" || value === "again" ? value : "any");
