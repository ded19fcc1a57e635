/** What guards my account. */
import { Button, Skeleton } from "@mantine/core";
import { useForm } from "@mantine/form";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useChangePassword, useSecurity, type Security } from "../api/account.ts";
import { useMe } from "../api/me.ts";
import { problemOf } from "../api/problem.ts";
import { NewPasswordField } from "../signin/NewPasswordField.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { Guard } from "./Guard.tsx";
import { LinkedProviders } from "./LinkedProviders.tsx";
import { Passkeys } from "./Passkeys.tsx";
import { TotpGuard } from "./TotpGuard.tsx";

export function SecuritySection() {
  const { t } = useTexts();
  const security = useSecurity();
  return (
    <section className="card account-card" aria-labelledby="security">
      <h2 id="security">{t("security.title")}</h2>
      {security.isPending && <Skeleton height={240} radius="md" />}
      {security.isError && <FailureNote error={security.error} onRetry={() => void security.refetch()} />}
      {security.data && (
        <div>
          <PasswordGuard security={security.data} />
          <TotpGuard security={security.data} />
          <Passkeys />
          <LinkedProviders />
        </div>
      )}
    </section>
  );
}

function PasswordGuard({ security: { hasPassword } }: { readonly security: Security }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Guard
      icon={KeyRound}
      on={hasPassword}
      title={t("security.password")}
      text={t(hasPassword ? "security.passwordSet" : "security.passwordUnset")}
      action={
        !open && (
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {t(hasPassword ? "security.changePassword" : "security.setPassword")}
          </Button>
        )
      }
    >
      {open && <PasswordForm onDone={() => setOpen(false)} />}
    </Guard>
  );
}

function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const { account, memberships } = useMe();
  const change = useChangePassword();
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (password) => (password === "" ? t("password.missing") : null) },
  });
  const submit = form.onSubmit(({ password }) =>
    change.mutate(password, {
      onSuccess: () => {
        toastDone(t("security.passwordChanged"));
        onDone();
      },
      onError: (error) => form.setErrors(problemOf(error).fields),
    }),
  );
  const besideField = change.error && Object.keys(problemOf(change.error).fields).length === 0;
  return (
    <form className="stack guard-form" onSubmit={submit} noValidate>
      {besideField && <FailureNote error={change.error} />}
      {/* Password managers keep it with the address. */}
      <input type="text" autoComplete="username" value={account.email} readOnly hidden />
      <NewPasswordField
        label={t("password.new")}
        own={[account.name, account.email, ...memberships.map(({ name }) => name)]}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the button that was just pressed
        autoFocus
        {...form.getInputProps("password")}
        value={form.values.password}
      />
      <div className="row end">
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t("app.save")}
        </Button>
      </div>
    </form>
  );
}
