/** An authenticator: switched on with its first code, recovery codes beside it. */
import type { Schema } from "@creneau/sdk";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useBeginTotp, useConfirmTotp, useRemoveTotp, useRenewRecoveryCodes, type Security } from "../api/account.ts";
import { useTexts } from "../texts/language.ts";
import { failureLine } from "../ui/failure-words.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { Guard } from "./Guard.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

export function TotpGuard({ security: { totp, recoveryCodesLeft } }: { readonly security: Security }) {
  const { t } = useTexts();
  const begin = useBeginTotp();
  const remove = useRemoveTotp();
  const renew = useRenewRecoveryCodes();
  const [codes, setCodes] = useState<readonly string[]>();
  const failed = (error: Error) => toastFailed(failureLine(error, t));
  const turnOff = () =>
    remove.mutate(undefined, { onSuccess: () => toastDone(t("security.turnedOff")), onError: failed });
  const enrolling = !totp && begin.data;
  return (
    <Guard
      icon={ShieldCheck}
      on={totp}
      title={t("security.totp")}
      text={t(totp ? "security.totpOn" : "security.totpOff")}
      action={
        totp ? (
          <Button variant="default" size="xs" loading={remove.isPending} onClick={turnOff}>
            {t("security.turnOff")}
          </Button>
        ) : (
          !enrolling && (
            <Button
              variant="default"
              size="xs"
              loading={begin.isPending}
              onClick={() => begin.mutate(undefined, { onError: failed })}
            >
              {t("security.turnOn")}
            </Button>
          )
        )
      }
    >
      {enrolling && (
        <Enrolment
          enrolment={enrolling}
          onCancel={begin.reset}
          onDone={(made) => {
            setCodes(made);
            begin.reset();
          }}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
      {totp && !codes && (
        <div className="setting guard-form">
          <span className="small">{t("security.codesLeft", { count: recoveryCodesLeft })}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={renew.isPending}
            onClick={() =>
              renew.mutate(undefined, { onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes), onError: failed })
            }
          >
            {t("security.renew")}
          </Button>
        </div>
      )}
    </Guard>
  );
}

interface EnrolmentProps {
  readonly enrolment: Schema<"TotpSecret">;
  readonly onCancel: () => void;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

function Enrolment({ enrolment: { qr, secret }, onCancel, onDone }: EnrolmentProps) {
  const { t } = useTexts();
  const confirm = useConfirmTotp();
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (code) => (/^\d{6}$/.test(code.replaceAll(/\s/g, "")) ? null : t("factor.missing")) },
  });
  const submit = form.onSubmit(({ code }) =>
    confirm.mutate(code, { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) }),
  );
  return (
    <form className="enrolment guard-form" onSubmit={submit} noValidate>
      <img className="enrolment-qr" src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt={t("security.qr")} />
      <div className="stack grow">
        <p className="small">{t("security.scan")}</p>
        <p className="small soft">
          {t("security.byHand")} <code className="enrolment-key">{secret.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
        {confirm.error && <FailureNote error={confirm.error} />}
        <TextInput
          label={t("security.firstCode")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          classNames={{ input: "code-input" }}
          {...form.getInputProps("code")}
        />
        <div className="row end">
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={confirm.isPending}>
            {t("security.activate")}
          </Button>
        </div>
      </div>
    </form>
  );
}
