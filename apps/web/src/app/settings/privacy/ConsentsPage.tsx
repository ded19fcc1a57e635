/** What people may be asked to agree to, and in which words. */
import { instant } from "@creneau/scheduling";
import { Skeleton, Switch, Textarea } from "@mantine/core";
import { useState } from "react";
import {
  useConsentPurposes,
  useConsentTexts,
  useReplaceConsentPurpose,
  type ConsentPurpose,
  type ConsentPurposeDraft,
} from "../../api/privacy.ts";
import { problemOf } from "../../api/problem.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import { PrivacyHead } from "./PrivacyHead.tsx";

const draftOf = ({ offered, texts }: ConsentPurpose): ConsentPurposeDraft => ({
  offered,
  texts: { fr: texts.fr.body, en: texts.en.body },
});

function Versions({ purpose }: { readonly purpose: ConsentPurpose }) {
  const { t, language } = useTexts();
  const [shown, setShown] = useState(false);
  const texts = useConsentTexts(useMembership().businessId, purpose, shown);
  if (purpose.texts.fr.version === 0) return null;
  return (
    <details onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary className="small">{t("privacy.consents.versions")}</summary>
      {texts.isError && <FailureNote error={texts.error} onRetry={() => void texts.refetch()} />}
      <ul className="plain-list consent-versions">
        {texts.data?.map(({ id, locale, version, body, createdAt }) => (
          <li key={id} className="small">
            <p className="soft">
              {t("privacy.consents.version", {
                version,
                language: t(`privacy.languages.${locale}`),
                date: dateTextOf(instant(createdAt), readerZone(), "dayMonthYear", language),
              })}
            </p>
            <p lang={locale}>{body}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function PurposeForm({ purpose }: { readonly purpose: ConsentPurpose }) {
  const { t, language } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const form = useEdited(`consent ${businessId} ${purpose.purpose} ${purpose.channel}`, draftOf(purpose));
  const replace = useReplaceConsentPurpose(businessId, purpose);
  const readOnly = !may(membership, "privacy.edit");
  const { offered, texts } = form.draft;
  const failure = replace.isError && form.dirty ? problemOf(replace.error) : undefined;
  const errors = failure?.code === "INVALID_INPUT" ? failure.fields : {};
  const save = () =>
    replace.mutate(
      { ...form.draft, version: purpose.version },
      {
        onSuccess: (saved) => {
          form.taken(draftOf(saved));
          toastDone(t("privacy.consents.saved"));
        },
      },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Section title={purpose.label} text={purpose.basis}>
        <Switch
          label={t("privacy.consents.offer")}
          description={t("privacy.consents.offerHint")}
          disabled={readOnly}
          checked={offered}
          onChange={(event) => form.edit({ offered: event.currentTarget.checked })}
        />
        {(["fr", "en"] as const).map((locale) => (
          <Textarea
            key={locale}
            lang={locale}
            label={t("privacy.consents.words", { language: t(`privacy.languages.${locale}`) })}
            autosize
            minRows={2}
            maxLength={1000}
            readOnly={readOnly}
            value={texts[locale]}
            error={errors[`texts.${locale}`]}
            onChange={(event) => form.edit({ texts: { ...texts, [locale]: event.currentTarget.value } })}
          />
        ))}
        <div>
          <p className="small soft">{t("privacy.consents.preview")}</p>
          <div className="consent-preview">
            <span aria-hidden />
            <span>{texts[language]}</span>
          </div>
        </div>
        <Versions purpose={purpose} />
        {form.dirty && (
          <FormBar
            form={form}
            saving={replace}
            theirs={form.theirs.map((path) =>
              t(path === "offered" ? "privacy.consents.offer" : "privacy.consents.text"),
            )}
            onSave={save}
          />
        )}
      </Section>
    </form>
  );
}

export function ConsentsPage() {
  const purposes = useConsentPurposes(useMembership().businessId);
  return (
    <>
      <PrivacyHead page="consents" />
      <div className="stack-wide">
        {purposes.isError && !purposes.data && (
          <FailureNote error={purposes.error} onRetry={() => void purposes.refetch()} />
        )}
        {purposes.isPending && <Skeleton height={320} radius="lg" aria-busy />}
        {purposes.data?.map((purpose) => (
          <PurposeForm key={`${purpose.purpose} ${purpose.channel}`} purpose={purpose} />
        ))}
      </div>
    </>
  );
}
