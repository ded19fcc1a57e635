/** An account of one's own. It is made once the link of the mail is followed. */
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { MailCheck } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useSignUp } from "../api/account.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";
import { NewPasswordField } from "./NewPasswordField.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

export function SignUpPage() {
  const { t } = useTexts();
  const [sentTo, setSentTo] = useState<string>();
  return (
    <SignInFrame
      title={t("signUp.title")}
      lead={t("signUp.lead")}
      foot={
        <>
          {t("signUp.known")} <Link to="/connexion">{t("signUp.signIn")}</Link>
        </>
      }
    >
      {sentTo === undefined ? (
        <SignUpForm onSent={setSentTo} />
      ) : (
        <div className="stack-wide">
          <div className="link-sent" role="status">
            <MailCheck size={22} aria-hidden />
            <div>
              <h2>{t("signUp.sentTitle")}</h2>
              <p>{t("signUp.sent", { email: sentTo })}</p>
            </div>
          </div>
          <Button variant="default" onClick={() => setSentTo(undefined)}>
            {t("signIn.otherAddress")}
          </Button>
        </div>
      )}
    </SignInFrame>
  );
}

function SignUpForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const { t, language } = useTexts();
  const signUp = useSignUp();
  const form = useForm({
    initialValues: { name: "", email: "", password: "" },
    validate: {
      name: (name) => (name.trim() === "" ? t("signUp.nameMissing") : null),
      email: (email) =>
        email.trim() === "" ? t("signIn.emailMissing") : looksLikeEmail(email) ? null : t("signIn.emailWrong"),
      password: (password) => (password === "" ? t("password.missing") : null),
    },
  });
  const submit = form.onSubmit(({ name, email, password }) =>
    signUp.mutate(
      { name: name.trim(), email: email.trim(), password, locale: language },
      {
        onSuccess: () => onSent(email.trim()),
        onError: (error) => form.setErrors(problemOf(error).fields),
      },
    ),
  );
  const besideFields = signUp.error && Object.keys(problemOf(signUp.error).fields).length === 0;
  return (
    <form className="stack-wide" onSubmit={submit} noValidate>
      {besideFields && <FailureNote error={signUp.error} />}
      <TextInput
        label={t("signUp.name")}
        autoComplete="name"
        size="md"
        maxLength={80}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to do
        autoFocus
        {...form.getInputProps("name")}
      />
      <TextInput
        label={t("signIn.email")}
        type="email"
        autoComplete="username"
        inputMode="email"
        size="md"
        {...form.getInputProps("email")}
      />
      <NewPasswordField
        label={t("password.label")}
        own={[form.values.name, form.values.email]}
        {...form.getInputProps("password")}
        value={form.values.password}
      />
      <Button type="submit" size="md" loading={signUp.isPending}>
        {t("signUp.submit")}
      </Button>
    </form>
  );
}
