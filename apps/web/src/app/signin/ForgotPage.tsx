/** A forgotten password: a link to choose another. */
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { MailCheck } from "lucide-react";
import { Link, useLocation } from "react-router";
import { useRequestPasswordReset } from "../api/account.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";
import { SignInFrame } from "./SignInFrame.tsx";

/** The address that was typed on the page before. */
function typedEmail(state: unknown): string {
  return typeof state === "object" && state !== null && "email" in state && typeof state.email === "string"
    ? state.email
    : "";
}

export function ForgotPage() {
  const { t } = useTexts();
  const state: unknown = useLocation().state;
  const request = useRequestPasswordReset();
  const form = useForm({
    initialValues: { email: typedEmail(state) },
    validate: {
      email: (email) =>
        email.trim() === "" ? t("signIn.emailMissing") : looksLikeEmail(email) ? null : t("signIn.emailWrong"),
    },
  });
  return (
    <SignInFrame
      title={t("password.forgotTitle")}
      lead={t("password.forgotLead")}
      foot={<Link to="/connexion">{t("password.back")}</Link>}
    >
      {request.data ? (
        <div className="link-sent" role="status">
          <MailCheck size={22} aria-hidden />
          <div>
            <h2>{t("signUp.sentTitle")}</h2>
            <p>{t("password.sent", { email: request.data.sentTo, count: request.data.expiresInMinutes })}</p>
          </div>
        </div>
      ) : (
        <form className="stack-wide" onSubmit={form.onSubmit(({ email }) => request.mutate(email.trim()))} noValidate>
          {request.error && <FailureNote error={request.error} />}
          <TextInput
            label={t("signIn.email")}
            type="email"
            autoComplete="username"
            inputMode="email"
            size="md"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to do
            autoFocus
            {...form.getInputProps("email")}
          />
          <Button type="submit" size="md" loading={request.isPending}>
            {t("password.send")}
          </Button>
        </form>
      )}
    </SignInFrame>
  );
}
