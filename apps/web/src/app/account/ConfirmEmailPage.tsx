/** Where the link to the new address lands. Only the account itself may take it: whoever is not signed in does so first. */
import { Button, Loader } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useConfirmEmailChange } from "../api/account.ts";
import { problemOf } from "../api/problem.ts";
import { SignInForm } from "../signin/SignInForm.tsx";
import { SignInFrame } from "../signin/SignInFrame.tsx";
import { useToken } from "../signin/use-token.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";

export function ConfirmEmailPage() {
  const { t } = useTexts();
  const token = useToken();
  const confirm = useConfirmEmailChange();
  const started = useRef(false);
  useEffect(() => {
    if (token === null || started.current) return;
    started.current = true;
    confirm.mutate(token);
  }, [token, confirm]);

  if (token !== null && confirm.isError && problemOf(confirm.error).code === "NOT_SIGNED_IN") {
    return (
      <SignInFrame title={t("signIn.title")} lead={t("profile.signInFirst")}>
        <SignInForm onSignedIn={() => confirm.mutate(token)} />
      </SignInFrame>
    );
  }
  const email = confirm.data?.account.email;
  const broken = token === null || confirm.isError;
  return (
    <SignInFrame title={broken ? t("profile.confirmFailed") : t("profile.confirming")}>
      {confirm.isError && <FailureNote error={confirm.error} />}
      {token === null && <p>{t("signIn.linkMissing")}</p>}
      {email !== undefined && <p role="status">{t("profile.confirmed", { email })}</p>}
      {broken || email !== undefined ? (
        <Button component={Link} to="/compte" size="md">
          {t("profile.toAccount")}
        </Button>
      ) : (
        <Loader size="sm" role="status" aria-label={t("profile.confirming")} />
      )}
    </SignInFrame>
  );
}
