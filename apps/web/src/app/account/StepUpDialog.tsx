/** Asks again who it is, before a dangerous act; what was asked goes on by itself afterwards. */
import { Button, Modal, PasswordInput, Skeleton, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { useProve, useProveByPasskey, useSecurity, type Security } from "../api/account.ts";
import { ApiError } from "../api/problem.ts";
import { settleProof } from "../api/step-up.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";

export function StepUpDialog() {
  const { t } = useTexts();
  const security = useSecurity();
  return (
    <Modal
      opened
      onClose={() => settleProof(false)}
      title={t("proof.title")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      zIndex={400}
      centered
      radius="lg"
    >
      <div className="stack-wide">
        <p className="soft">{t("proof.lead")}</p>
        {security.isPending && <Skeleton height={120} radius="md" />}
        {security.isError && <FailureNote error={security.error} onRetry={() => void security.refetch()} />}
        {security.data && <Ways security={security.data} />}
      </div>
    </Modal>
  );
}

function Ways({ security }: { readonly security: Security }) {
  const { t } = useTexts();
  const { hasPassword, totp, passkeys } = security;
  const passkey = useProveByPasskey();
  if (!hasPassword && !totp && passkeys === 0) return <p>{t("proof.none")}</p>;
  return (
    <>
      {(hasPassword || totp) && <Typed security={security} />}
      {(hasPassword || totp) && passkeys > 0 && <div className="or small soft">{t("proof.or")}</div>}
      {passkey.error instanceof ApiError && <FailureNote error={passkey.error} />}
      {passkeys > 0 && (
        <Button
          variant="default"
          size="md"
          leftSection={<Fingerprint size={18} />}
          loading={passkey.isPending}
          onClick={() => passkey.mutate(undefined, { onSuccess: () => settleProof(true) })}
        >
          {t("proof.passkey")}
        </Button>
      )}
    </>
  );
}

/** The password, or a code where there is no password or one prefers it. */
function Typed({ security: { hasPassword, totp } }: { readonly security: Security }) {
  const { t } = useTexts();
  const prove = useProve();
  const [byCode, setByCode] = useState(!hasPassword);
  const form = useForm({
    initialValues: { typed: "" },
    validate: { typed: (typed) => (typed === "" ? t(byCode ? "factor.missing" : "signIn.passwordMissing") : null) },
  });
  const submit = form.onSubmit(({ typed }) =>
    prove.mutate(byCode ? { code: typed.trim() } : { password: typed }, {
      onSuccess: () => settleProof(true),
      onError: () => form.setFieldValue("typed", ""),
    }),
  );
  const change = () => {
    setByCode(!byCode);
    prove.reset();
    form.reset();
  };
  return (
    <form className="stack-wide" onSubmit={submit} noValidate>
      {prove.error && <FailureNote error={prove.error} />}
      {byCode ? (
        <TextInput
          label={t("proof.code")}
          size="md"
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          {...form.getInputProps("typed")}
        />
      ) : (
        <PasswordInput
          label={t("proof.password")}
          size="md"
          autoComplete="current-password"
          data-autofocus
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          {...form.getInputProps("typed")}
        />
      )}
      <Button type="submit" size="md" loading={prove.isPending}>
        {t("proof.confirm")}
      </Button>
      {hasPassword && totp && (
        <Button variant="subtle" size="compact-sm" onClick={change}>
          {t(byCode ? "proof.usePassword" : "proof.useCode")}
        </Button>
      )}
    </form>
  );
}
