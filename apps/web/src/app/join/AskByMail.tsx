/** By a shared link: a mail proves the address before an account is made for it. */
import { Button, TextInput } from "@mantine/core";
import { Mail } from "lucide-react";
import { useState } from "react";
import { useAskByMail } from "../api/joining.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";

export function AskByMail({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const ask = useAskByMail(token);
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const typed = email.trim();
    setWrong(!looksLikeEmail(typed));
    if (looksLikeEmail(typed)) ask.mutate(typed);
  };
  if (ask.isSuccess) return <p role="status">{t("join.mailSent", { email: ask.data.sentTo })}</p>;
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="soft">{t("join.emailFirst")}</p>
      <TextInput
        label={t("invitations.email")}
        type="email"
        autoComplete="email"
        size="md"
        value={email}
        error={wrong && t("invitations.emailWrong")}
        onChange={(event) => {
          setWrong(false);
          setEmail(event.currentTarget.value);
        }}
      />
      {ask.isError && <FailureNote error={ask.error} />}
      <Button type="submit" size="md" leftSection={<Mail size={18} aria-hidden />} loading={ask.isPending}>
        {t("join.askMail")}
      </Button>
    </form>
  );
}
