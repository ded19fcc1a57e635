/** E-mail and password, or a link by mail: the address typed is kept from one to the other. */
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Mail } from "lucide-react";
import { useState } from "react";
import { useRequestMagicLink, useSignIn } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";
import { LinkSent } from "./LinkSent.tsx";

interface SignInFormProps {
  readonly onSignedIn: () => void;
  /** Of the account that was signed in, when the session ended under it. */
  readonly knownEmail?: string;
}

export function SignInForm({ onSignedIn, knownEmail = "" }: SignInFormProps) {
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
  return (
    <form className="stack-wide" onSubmit={submit} noValidate>
      {failure && <FailureNote error={failure} />}
      <TextInput
        id="sign-in-email"
        label={t("signIn.email")}
        type="email"
        autoComplete="username"
        inputMode="email"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to do, as WCAG allows for a sign-in
        autoFocus={knownEmail === ""}
        size="md"
        {...form.getInputProps("email")}
      />
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
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t("signIn.submit")}
      </Button>
      <div className="or small soft">{t("signIn.or")}</div>
      <Button
        variant="default"
        size="md"
        leftSection={<Mail size={18} />}
        loading={link.isPending}
        onClick={askForLink}
      >
        {t("signIn.byLink")}
      </Button>
    </form>
  );
}
