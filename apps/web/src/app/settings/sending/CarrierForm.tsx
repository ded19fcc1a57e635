/** The fields of a business's own carrier. Secrets are typed and never shown. */
import { Button, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import { useSetCarrier, type Carriers, type MailOrText } from "../../api/sending.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { askOf, draftOf, type Draft, type Kind } from "./draft.ts";

interface CarrierFormProps {
  readonly channel: MailOrText;
  readonly state: Carriers["email"];
  readonly onDone: () => void;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly edit: (some: Partial<Draft>) => void;
  readonly errors: Readonly<Record<string, string>>;
  /** Which secrets are kept for this service. */
  readonly kept: readonly string[];
}

type SecretField = "password" | "apiKey" | "reportKey" | "authToken";

function SecretInput({
  name,
  label,
  hint,
  draft,
  edit,
  errors,
  kept,
}: FieldsProps & { name: SecretField; label: string; hint?: string }) {
  const { t } = useTexts();
  const isKept = kept.includes(name);
  return (
    <PasswordInput
      label={label}
      description={isKept ? t("sending.kept") : hint}
      placeholder={isKept ? t("sending.keptPlaceholder") : undefined}
      autoComplete="new-password"
      data-1p-ignore
      visibilityToggleButtonProps={{ "aria-label": t("sending.showSecret") }}
      maxLength={500}
      value={draft[name]}
      error={errors[`carrier.${name}`]}
      onChange={(event) => edit({ [name]: event.currentTarget.value })}
    />
  );
}

function SmtpFields(props: FieldsProps) {
  const { draft, edit, errors } = props;
  const { t } = useTexts();
  return (
    <>
      <div className="carrier-pair">
        <TextInput
          label={t("sending.host")}
          placeholder={t("sending.hostExample")}
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={253}
          value={draft.host}
          error={errors["carrier.host"]}
          onChange={(event) => edit({ host: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("sending.port")}
          value={draft.port}
          data={(["587", "465", "2525", "25"] as const).map((value) => ({ value, label: t(`sending.ports.${value}`) }))}
          onChange={(event) => edit({ port: event.currentTarget.value as Draft["port"] })}
        />
      </div>
      <TextInput
        label={t("sending.user")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        value={draft.user}
        error={errors["carrier.user"]}
        onChange={(event) => edit({ user: event.currentTarget.value })}
      />
      <SecretInput {...props} name="password" label={t("sending.password")} />
    </>
  );
}

function ApiFields(props: FieldsProps & { readonly kind: "sendgrid" | "resend" }) {
  const { draft, edit, kind } = props;
  const { t } = useTexts();
  return (
    <>
      {kind === "sendgrid" && (
        <NativeSelect
          label={t("sending.region")}
          value={draft.region}
          data={(["global", "eu"] as const).map((value) => ({ value, label: t(`sending.regions.${value}`) }))}
          onChange={(event) => edit({ region: event.currentTarget.value === "eu" ? "eu" : "global" })}
        />
      )}
      <SecretInput {...props} name="apiKey" label={t("sending.apiKey")} hint={t(`sending.apiKeyHint.${kind}`)} />
      <SecretInput
        {...props}
        name="reportKey"
        label={t(`sending.reportKey.${kind}`)}
        hint={t("sending.reportKeyHint")}
      />
    </>
  );
}

function TwilioFields(props: FieldsProps) {
  const { draft, edit, errors } = props;
  const { t } = useTexts();
  return (
    <>
      <TextInput
        label={t("sending.accountSid")}
        placeholder="AC…"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={34}
        value={draft.accountSid}
        error={errors["carrier.accountSid"]}
        onChange={(event) => edit({ accountSid: event.currentTarget.value })}
      />
      <SecretInput {...props} name="authToken" label={t("sending.authToken")} />
    </>
  );
}

const KINDS: Readonly<Record<MailOrText, readonly Kind[]>> = { email: ["smtp", "sendgrid", "resend"], sms: ["twilio"] };

export function CarrierForm({ channel, state, onDone }: CarrierFormProps) {
  const { t } = useTexts();
  const save = useSetCarrier(useMembership().businessId, channel);
  const [draft, setDraft] = useState(() => draftOf(state.own, state.own?.kind ?? KINDS[channel][0] ?? "smtp"));
  const edit = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  const failure = save.isError ? problemOf(save.error) : undefined;
  const errors = failure?.fields ?? {};
  const kept = state.own?.kind === draft.kind ? state.own.secrets : [];
  const fields = { draft, edit, errors, kept };
  const isText = channel === "sms";
  return (
    <form
      className="carrier-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { carrier: askOf(draft), version: state.version },
          {
            onSuccess: () => {
              toastDone(t("sending.saved"));
              onDone();
            },
          },
        );
      }}
    >
      <NativeSelect
        label={t("sending.service")}
        value={draft.kind}
        data={KINDS[channel].map((value) => ({ value, label: t(`sending.kinds.${value}`) }))}
        onChange={(event) => {
          const kind = KINDS[channel].find((one) => one === event.currentTarget.value) ?? draft.kind;
          setDraft({ ...draftOf(state.own, kind), from: draft.from });
        }}
      />
      {draft.kind === "smtp" && <SmtpFields {...fields} />}
      {(draft.kind === "sendgrid" || draft.kind === "resend") && <ApiFields {...fields} kind={draft.kind} />}
      {draft.kind === "twilio" && <TwilioFields {...fields} />}
      <TextInput
        type={isText ? "text" : "email"}
        label={t(isText ? "sending.fromNumber" : "sending.fromAddress")}
        description={t(isText ? "sending.fromNumberHint" : "sending.fromHint")}
        placeholder={isText ? undefined : t("sending.fromExample")}
        autoComplete="off"
        maxLength={254}
        value={draft.from}
        error={errors[isText ? "carrier.from" : "carrier.fromAddress"]}
        onChange={(event) => edit({ from: event.currentTarget.value })}
      />
      {failure && Object.keys(errors).length === 0 && <FailureNote error={save.error} />}
      <div className="row end">
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t("sending.cancel")}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t("sending.save")}
        </Button>
      </div>
    </form>
  );
}
