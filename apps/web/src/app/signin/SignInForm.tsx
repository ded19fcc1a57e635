/** E-mail and password, then a code if the account asks for one; or another way: the address typed is kept. */
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { Link } from "react-router";
import { useRequestMagicLink, useSignIn } from "../api/me.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";
import { CodeForm } from "./CodeForm.tsx";
import { LinkSent } from "./LinkSent.tsx";
import { OtherWays } from "./OtherWays.tsx";

interface SignInFormProps {
  readonly onSignedIn: () => void;
  /** Of the account that was signed in, when the session ended under it. */
  readonly knownEmail?: string;
  /** Where one wanted to go. */
  readonly back?: string;
}

export function SignInForm({ onSignedIn, knownEmail = "", back = "/" }: SignInFormProps) {
  const { t } = useTexts();
  const signIn = useSignIn();
  const link = useRequestMagicLink();
  const [sent, setSent] = useState<{ email: string; minutes: number }>();
  const form = useForm({
    initialValues: { email: knownEmail, password: "" },
    validateInputOnBlur: false,
    validate: {
      email: (email) =>
        email.trim() === "" ? t("signIn.emailMissing") : looksLikeEmail(email) ? null : t("signIn.emailWrong"),
      password: (password) => (password === "" ? t("signIn.passwordMissing") : null),
    },
  });

  const submit = form.onSubmit(({ email, password }) => {
    link.reset();
    signIn.mutate({ email: email.trim(), password }, { onSuccess: onSignedIn });
  });
  const askForLink = () => {
    signIn.reset();
    form.clearFieldError("password");
    if (form.validateField("email").hasError) {
      document.getElementById("sign-in-email")?.focus();
      return;
    }
    link.mutate(form.values.email.trim(), {
      onSuccess: ({ sentTo, expiresInMinutes }) => setSent({ email: sentTo, minutes: expiresInMinutes }),
    });
  };

  if (sent) return <LinkSent email={sent.email} minutes={sent.minutes} onBack={() => setSent(undefined)} />;
  const failure = signIn.error ?? link.error;
  if (failure && problemOf(failure).code === "SECOND_FACTOR_REQUIRED")
    return <CodeForm onSignedIn={onSignedIn} onRestart={signIn.reset} />;
  return (
    <form className="stack-wide" onSubmit={submit} noValidate>
      {failure && <FailureNote error={failure} />}
      <TextInput
        id="sign-in-email"
        label={t("signIn.email")}
        type="email"
        autoComplete="username webauthn"
        inputMode="email"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to do, as WCAG allows for a sign-in
        autoFocus={knownEmail === ""}
        size="md"
        {...form.getInputProps("email")}
      />
      <div>
        <PasswordInput
          label={t("signIn.password")}
          autoComplete="current-password"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the address is known: only the password is left to type
          autoFocus={knownEmail !== ""}
          data-autofocus={knownEmail !== "" || undefined}
          size="md"
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          {...form.getInputProps("password")}
        />
        <p className="small sign-in-aside">
          <Link to="/mot-de-passe" state={{ email: form.values.email }}>
            {t("password.forgot")}
          </Link>
        </p>
      </div>
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t("signIn.submit")}
      </Button>
      <div className="or small soft">{t("signIn.or")}</div>
      <OtherWays onSignedIn={onSignedIn} onAskForLink={askForLink} asksForLink={link.isPending} back={back} />
    </form>
  );
}
