/** Where the link of the mail lands: another password, and one is in. */
import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Link, useNavigate } from "react-router";
import { useResetPassword } from "../api/account.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { NewPasswordField } from "./NewPasswordField.tsx";
import { SignInFrame } from "./SignInFrame.tsx";
import { useToken } from "./use-token.ts";

export function ResetPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const token = useToken();
  const reset = useResetPassword();
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (password) => (password === "" ? t("password.missing") : null) },
  });
  const enter = () => void navigate("/", { replace: true });
  const failure = reset.error ? problemOf(reset.error) : undefined;
  if (failure?.code === "SECOND_FACTOR_REQUIRED") {
    return (
      <SignInFrame title={t("password.resetTitle")}>
        <CodeForm onSignedIn={enter} onRestart={() => void navigate("/connexion")} />
      </SignInFrame>
    );
  }
  const fault = failure?.fields["password"];
  const over = token === null || failure?.code === "LINK_NOT_VALID";
  return (
    <SignInFrame title={t("password.resetTitle")} {...(over ? {} : { lead: t("password.resetLead") })}>
      {reset.error && fault === undefined && <FailureNote error={reset.error} />}
      {token === null && <p>{t("signIn.linkMissing")}</p>}
      {over ? (
        <Button component={Link} to="/mot-de-passe" size="md">
          {t("password.newLink")}
        </Button>
      ) : (
        <form
          className="stack-wide"
          onSubmit={form.onSubmit(({ password }) => reset.mutate({ token, password }, { onSuccess: enter }))}
          noValidate
        >
          <NewPasswordField
            label={t("password.new")}
            own={[]}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to do
            autoFocus
            {...form.getInputProps("password")}
            value={form.values.password}
            error={form.errors["password"] ?? fault}
          />
          <Button type="submit" size="md" loading={reset.isPending}>
            {t("password.reset")}
          </Button>
        </form>
      )}
    </SignInFrame>
  );
}
