/** How times are offered to those who wait. */
import { Button, NumberInput, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSaveWaitingTerms, useWaitingTerms, type WaitingTerms } from "../api/groups.ts";
import { problemOf } from "../api/problem.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";

export function Terms() {
  const { businessId } = useMembership();
  const terms = useWaitingTerms(businessId);
  const usual = terms.data?.find(({ serviceId }) => serviceId === null);
  return usual ? <TermsForm key={usual.version} terms={usual} /> : null;
}

function TermsForm({ terms }: { readonly terms: WaitingTerms }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const save = useSaveWaitingTerms(businessId);
  const [draft, setDraft] = useState(terms);
  const failure = save.isError ? problemOf(save.error) : undefined;
  return (
    <section className="card group-card" aria-labelledby="terms">
      <h2 id="terms">{t("waitingList.terms")}</h2>
      <p className="group-text small soft">{t("waitingList.termsText")}</p>
      <form
        className="stack-wide group-foot"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft, { onSuccess: () => toastDone(t("waitingList.saved")) });
        }}
      >
        <Switch
          label={t("waitingList.open")}
          checked={draft.open}
          onChange={(event) => setDraft({ ...draft, open: event.currentTarget.checked })}
        />
        <div className="group-fields">
          <NumberInput
            label={t("waitingList.termMinutes")}
            min={10}
            max={2880}
            value={draft.termMinutes}
            error={failure?.fields["termMinutes"]}
            onChange={(value) => setDraft({ ...draft, termMinutes: Number(value) })}
          />
          <TextInput
            type="time"
            label={t("waitingList.quietFrom")}
            value={draft.quietFrom}
            onChange={(event) => setDraft({ ...draft, quietFrom: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t("waitingList.quietUntil")}
            value={draft.quietUntil}
            onChange={(event) => setDraft({ ...draft, quietUntil: event.currentTarget.value })}
          />
        </div>
        {failure && Object.keys(failure.fields).length === 0 && <FailureNote error={save.error} />}
        <div className="row end">
          <Button type="submit" loading={save.isPending}>
            {t("waitingList.save")}
          </Button>
        </div>
      </form>
    </section>
  );
}
