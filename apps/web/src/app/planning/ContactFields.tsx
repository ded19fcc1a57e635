/** Whom one books for: somebody new, or one of those known, who come up while their name is typed. */
import { Autocomplete, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useContactsNamed } from "../api/contacts.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";

interface Said {
  readonly name: string;
  readonly email: string;
}

interface ContactFieldsProps extends Said {
  readonly errors: Partial<Record<keyof Said, ReactNode>>;
  readonly onChange: (said: Partial<Said>) => void;
}

const PAUSE_MS = 200;

export function ContactFields({ name, email, errors, onChange }: ContactFieldsProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const [typed] = useDebouncedValue(name.trim(), PAUSE_MS);
  // Whoever may not read addresses would find names without them.
  const found = useContactsNamed(membership.businessId, may(membership, "contact.read") ? typed : "");
  const known = (found.data ?? []).flatMap((one) => (one.email ? [{ name: one.name, email: one.email }] : []));
  return (
    <>
      <Autocomplete
        label={t("create.name")}
        autoComplete="off"
        data-autofocus
        maxLength={80}
        data={known.map((one) => ({ value: one.email, label: one.name }))}
        // What was found is what is shown: the server looks past accents and capitals.
        filter={({ options }) => options}
        renderOption={({ option }) => (
          <span>
            {known.find((one) => one.email === option.value)?.name}
            <span className="small soft suggested-mail">{option.value}</span>
          </span>
        )}
        value={name}
        onChange={(said) => onChange({ name: said })}
        onOptionSubmit={(chosen) => onChange({ email: chosen })}
        error={errors.name}
      />
      <TextInput
        label={t("create.email")}
        description={t("create.emailHint")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        type="email"
        autoComplete="off"
        value={email}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
        error={errors.email}
      />
    </>
  );
}
