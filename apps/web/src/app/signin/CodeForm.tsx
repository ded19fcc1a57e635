/** The second factor: six digits of the authenticator, or a recovery code. */
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useGiveSecondFactor } from "../api/account.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";

interface CodeFormProps {
  readonly onSignedIn: () => void;
  readonly onRestart: () => void;
}

export function CodeForm({ onSignedIn, onRestart }: CodeFormProps) {
  const { t } = useTexts();
  const give = useGiveSecondFactor();
  const [recovery, setRecovery] = useState(false);
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (code) => (code.trim().length < 6 ? t("factor.missing") : null) },
  });
  const submit = form.onSubmit(({ code }) =>
    give.mutate(code.trim(), { onSuccess: onSignedIn, onError: () => form.setFieldValue("code", "") }),
  );
  const change = () => {
    setRecovery(!recovery);
    give.reset();
    form.reset();
  };
  const expired = give.isError && problemOf(give.error).code === "SIGN_IN_EXPIRED";
  return (
    <form className="stack-wide" onSubmit={submit} noValidate>
      <div>
        <h2>{t("factor.title")}</h2>
        <p className="soft">{t(recovery ? "factor.leadRecovery" : "factor.lead")}</p>
      </div>
      {give.error && <FailureNote error={give.error} />}
      <TextInput
        key={String(recovery)}
        label={t(recovery ? "factor.recovery" : "factor.code")}
        size="md"
        classNames={{ input: "code-input" }}
        autoComplete="one-time-code"
        inputMode={recovery ? "text" : "numeric"}
        maxLength={recovery ? 30 : 7}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing left to do to get in
        autoFocus
        data-autofocus
        {...form.getInputProps("code")}
      />
      {expired ? (
        <Button size="md" onClick={onRestart}>
          {t("factor.restart")}
        </Button>
      ) : (
        <Button type="submit" size="md" loading={give.isPending}>
          {t("factor.submit")}
        </Button>
      )}
      <div className="row-between wrap">
        <Button variant="subtle" size="compact-sm" onClick={change}>
          {t(recovery ? "factor.useApp" : "factor.useRecovery")}
        </Button>
        {!expired && (
          <Button variant="subtle" size="compact-sm" color="gray" onClick={onRestart}>
            {t("factor.restart")}
          </Button>
        )}
      </div>
    </form>
  );
}
