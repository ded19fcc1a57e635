/** Who I am: name and address. */
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useRequestEmailChange, useSecurity, useUpdateMe } from "../api/account.ts";
import { useMe } from "../api/me.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";
import { Monogram } from "../ui/Monogram.tsx";
import { toastDone } from "../ui/toast.tsx";

export function Profile() {
  const { t } = useTexts();
  const { account } = useMe();
  return (
    <section className="card account-card" aria-labelledby="profile">
      <div className="row account-who">
        <Monogram name={account.name} size="large" />
        <h2 id="profile">{t("profile.title")}</h2>
      </div>
      <NameForm />
      <Email />
    </section>
  );
}

function NameForm() {
  const { t } = useTexts();
  const { account } = useMe();
  const update = useUpdateMe();
  const form = useForm({
    initialValues: { name: account.name },
    validate: { name: (name) => (name.trim() === "" ? t("profile.nameMissing") : null) },
  });
  const submit = form.onSubmit(({ name }) =>
    update.mutate(
      { name: name.trim() },
      {
        onSuccess: () => toastDone(t("profile.saved")),
        onError: (error) => form.setErrors(problemOf(error).fields),
      },
    ),
  );
  return (
    <form className="account-line" onSubmit={submit} noValidate>
      <TextInput
        className="grow"
        label={t("profile.name")}
        autoComplete="name"
        maxLength={80}
        {...form.getInputProps("name")}
      />
      <Button
        type="submit"
        variant="default"
        disabled={form.values.name.trim() === account.name}
        loading={update.isPending}
      >
        {t("app.save")}
      </Button>
    </form>
  );
}

function Email() {
  const { t } = useTexts();
  const { account } = useMe();
  const security = useSecurity();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <div className="setting">
        <div className="grow">
          <p className="setting-name">{t("profile.email")}</p>
          <p className="soft account-email">
            {account.email}
            {security.data && (
              <span className="small">
                {" "}
                · {t(security.data.emailVerified ? "profile.verified" : "profile.unverified")}
              </span>
            )}
          </p>
        </div>
        {!changing && (
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            {t("profile.changeEmail")}
          </Button>
        )}
      </div>
      {changing && <EmailForm onDone={() => setChanging(false)} />}
    </>
  );
}

function EmailForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const request = useRequestEmailChange();
  const form = useForm({
    initialValues: { email: "" },
    validate: { email: (email) => (looksLikeEmail(email) ? null : t("signIn.emailWrong")) },
  });
  if (request.data) return <p role="status">{t("profile.emailSent", { email: request.data.sentTo })}</p>;
  return (
    <form className="stack" onSubmit={form.onSubmit(({ email }) => request.mutate(email.trim()))} noValidate>
      {request.error && <FailureNote error={request.error} />}
      <TextInput
        label={t("profile.newEmail")}
        type="email"
        inputMode="email"
        autoComplete="email"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the button that was just pressed
        autoFocus
        {...form.getInputProps("email")}
      />
      <div className="row end">
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" loading={request.isPending}>
          {t("profile.sendLink")}
        </Button>
      </div>
    </form>
  );
}
