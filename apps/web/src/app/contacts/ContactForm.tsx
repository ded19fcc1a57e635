/** What is known of a person, corrected in place; what somebody else changed meanwhile is seen and never overwritten. */
import { Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useReplaceContact, type Contact, type ContactDraft } from "../api/contacts.ts";
import { problemOf } from "../api/problem.ts";
import { may } from "../api/rights.ts";
import { FormBar } from "../settings/FormBar.tsx";
import { Section } from "../settings/Section.tsx";
import { useEdited } from "../settings/use-edited.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { zoneChoices } from "../time/zones.ts";
import { toastDone } from "../ui/toast.tsx";

const draftOf = ({ name, locale, zone, email }: Contact): ContactDraft => ({
  name,
  locale,
  zone,
  ...(email === null ? {} : { email }),
});

interface FieldsProps {
  readonly draft: ContactDraft;
  readonly edit: (some: Partial<ContactDraft>) => void;
  /** What is wrong, by field. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
}

function Fields({ draft, edit, wrong, readOnly }: FieldsProps) {
  const { t, language } = useTexts();
  const zones = useMemo(() => zoneChoices(language, draft.zone), [language, draft.zone]);
  return (
    <div className="contact-fields">
      <TextInput
        label={t("contacts.name")}
        required
        maxLength={80}
        value={draft.name}
        error={wrong["name"]}
        readOnly={readOnly}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      {draft.email !== undefined && (
        <TextInput
          label={t("contacts.email")}
          type="email"
          required
          maxLength={254}
          value={draft.email}
          error={wrong["email"]}
          readOnly={readOnly}
          onChange={(event) => edit({ email: event.currentTarget.value })}
        />
      )}
      <Select
        label={t("contacts.language")}
        data={[
          { value: "fr", label: t("company.language.fr") },
          { value: "en", label: t("company.language.en") },
        ]}
        value={draft.locale}
        allowDeselect={false}
        readOnly={readOnly}
        onChange={(value) => edit({ locale: value === "en" ? "en" : "fr" })}
      />
      <Select
        label={t("contacts.zone")}
        data={zones}
        value={draft.zone}
        searchable
        limit={60}
        allowDeselect={false}
        error={wrong["zone"]}
        readOnly={readOnly}
        onChange={(value) => value && edit({ zone: value })}
      />
    </div>
  );
}

export function ContactForm({ contact }: { readonly contact: Contact }) {
  const { t } = useTexts();
  const membership = useMembership();
  const form = useEdited<ContactDraft>(`contact ${contact.id}`, draftOf(contact));
  const replace = useReplaceContact(membership.businessId, contact.id);
  const readOnly = !may(membership, "contact.edit");
  const { draft, edit } = form;
  const errors = replace.isError && form.dirty ? problemOf(replace.error) : undefined;
  const wrong = errors?.code === "INVALID_INPUT" ? errors.fields : {};
  const names = {
    name: "contacts.name",
    email: "contacts.email",
    locale: "contacts.language",
    zone: "contacts.zone",
  } as const;
  const save = () =>
    replace.mutate(
      { ...draft, version: contact.version },
      {
        onSuccess: (saved) => {
          form.taken(draftOf(saved));
          toastDone(t("contacts.saved"));
        },
      },
    );
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Section
        title={t("contacts.who")}
        {...(draft.email !== undefined
          ? {}
          : { text: t(contact.reachedThroughOthers ? "relations.managedLead" : "contacts.hidden") })}
      >
        <Fields draft={draft} edit={edit} wrong={wrong} readOnly={readOnly} />
      </Section>
      {!readOnly && (
        <FormBar
          form={form}
          saving={replace}
          theirs={form.theirs.flatMap((path) => (path in names ? [t(names[path as keyof typeof names])] : []))}
          onSave={save}
        />
      )}
    </form>
  );
}
