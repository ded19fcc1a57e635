/** What, with whom, and when: the fields of a choice. */
import { NativeSelect } from "@mantine/core";
import { RepeatSection } from "../series/RepeatSection.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { SlotPicker } from "./SlotPicker.tsx";
import { TermsFields } from "./TermsFields.tsx";
import { ANYONE, type Choice } from "./use-choice.ts";

interface ServiceFieldsProps {
  readonly choice: Choice;
  readonly mayChooseAnyone: boolean;
  /** By path of the API. */
  readonly errors: Readonly<Record<string, string>>;
}

export function ServiceFields({ choice, mayChooseAnyone, errors }: ServiceFieldsProps) {
  const { t } = useTexts();
  const { services, service, serviceId, givers, professionalId, terms } = choice;
  return (
    <>
      <NativeSelect
        label={t("create.service")}
        disabled={!services.data}
        data={(services.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={serviceId}
        onChange={(event) => choice.setService(event.currentTarget.value)}
      />
      {service?.composition !== "combined" && givers.length > 1 && (
        <NativeSelect
          label={t("create.professional")}
          data={[
            ...(mayChooseAnyone ? [{ value: ANYONE, label: t("create.anyone") }] : []),
            ...givers.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          value={professionalId ?? ANYONE}
          onChange={(event) => choice.setProfessional(event.currentTarget.value)}
        />
      )}
      {service && <TermsFields service={service} terms={terms} errors={errors} onChange={choice.setTerms} />}
    </>
  );
}

export function TimeFields({ choice }: { readonly choice: Choice }) {
  const { t } = useTexts();
  const { services, service, serviceId, givers, professionalId, terms, startsAt, startFrom, zone } = choice;
  const inARow = service?.composition === "combined";
  const wanted = { serviceId, durationMinutes: terms.durationMinutes, zone };
  return (
    <>
      {services.isError && <FailureNote error={services.error} onRetry={() => void services.refetch()} />}
      {services.data?.length === 0 && <p className="soft">{t("create.noServices")}</p>}
      {inARow && <p className="small soft">{t("create.inARow")}</p>}
      {service && !inARow && givers.length === 0 && <p className="soft">{t("catalogue.noGivers")}</p>}
      {service && (inARow || givers.length > 0) && (
        <SlotPicker
          key={`${professionalId ?? ANYONE}-${serviceId}-${terms.durationMinutes ?? ""}`}
          {...wanted}
          professionalId={professionalId}
          {...(startFrom && { startFrom })}
          value={startsAt}
          onChange={choice.startAt}
        />
      )}
      {choice.repeatable && professionalId !== undefined && (
        <RepeatSection
          {...wanted}
          professionalId={professionalId}
          repeats={choice.repeats}
          startsAt={startsAt}
          onChange={choice.setRepeats}
        />
      )}
    </>
  );
}
