/** Where the link of the mail lands: the account is made; in another browser a password is chosen first. */
import { Button, Loader } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef } from "react";
import { Link, useNavigate } from "react-router";
import { useConfirmSignUp } from "../api/account.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { NewPasswordField } from "./NewPasswordField.tsx";
import { SignInFrame } from "./SignInFrame.tsx";
import { useToken } from "./use-token.ts";

const ASKS_FOR_PASSWORD: ReadonlySet<string> = new Set(["PASSWORD_NEEDED", "INVALID_INPUT"]);

export function ConfirmSignUpPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const token = useToken();
  const confirm = useConfirmSignUp();
  const started = useRef(false);
  const enter = () => void navigate("/", { replace: true });

  useEffect(() => {
    if (token === null || started.current) return;
    started.current = true;
    confirm.mutate({ token }, { onSuccess: () => void navigate("/", { replace: true }) });
  }, [token, confirm, navigate]);

  const code = confirm.error ? problemOf(confirm.error).code : undefined;
  // Asked once, the form stays while it is sent again.
  const isSending = confirm.isPending && confirm.variables.password !== undefined;
  if (token !== null && (isSending || (code !== undefined && ASKS_FOR_PASSWORD.has(code)))) {
    return (
      <SignInFrame title={t("signUp.choose")} lead={t("signUp.chooseLead")}>
        <ChoosePassword
          pending={confirm.isPending}
          fault={confirm.error ? problemOf(confirm.error).fields["password"] : undefined}
          onChosen={(password) => confirm.mutate({ token, password }, { onSuccess: enter })}
        />
      </SignInFrame>
    );
  }
  const broken = token === null || confirm.isError;
  return (
    <SignInFrame title={broken ? t("signUp.failed") : t("signUp.confirming")}>
      {confirm.isError && <FailureNote error={confirm.error} />}
      {token === null && <p>{t("signIn.linkMissing")}</p>}
      {broken ? (
        <Button component={Link} to="/inscription" size="md">
          {t("signUp.again")}
        </Button>
      ) : (
        <Loader size="sm" role="status" aria-label={t("signUp.confirming")} />
      )}
    </SignInFrame>
  );
}

interface ChoosePasswordProps {
  readonly pending: boolean;
  readonly fault: string | undefined;
  readonly onChosen: (password: string) => void;
}

function ChoosePassword({ pending, fault, onChosen }: ChoosePasswordProps) {
  const { t } = useTexts();
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (password) => (password === "" ? t("password.missing") : null) },
  });
  return (
    <form className="stack-wide" onSubmit={form.onSubmit(({ password }) => onChosen(password))} noValidate>
      <NewPasswordField
        label={t("password.label")}
        own={[]}
        {...form.getInputProps("password")}
        value={form.values.password}
        error={form.errors["password"] ?? fault}
      />
      <Button type="submit" size="md" loading={pending}>
        {t("signUp.open")}
      </Button>
    </form>
  );
}
