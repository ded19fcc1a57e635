/**
 * Where the link of the mail lands: `/app/connexion/lien#token=…`. The token is in the fragment, which browsers never
 * send, so that no log has it; it leaves the address bar and goes out by POST.
 */
import { Button, Loader } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { useRedeemMagicLink } from "../api/me.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

export function RedeemPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const redeem = useRedeemMagicLink();
  const [token] = useState(() => new URLSearchParams(hash.slice(1)).get("token"));
  // A link works once: React's double run of effects in development must not use it twice.
  const started = useRef(false);

  useEffect(() => {
    if (token === null || started.current) return;
    started.current = true;
    history.replaceState(history.state, "", location.pathname);
    redeem.mutate(token);
  }, [redeem, token]);
  useEffect(() => {
    if (redeem.isSuccess) void navigate("/", { replace: true });
  }, [redeem.isSuccess, navigate]);

  if (redeem.isError && problemOf(redeem.error).code === "SECOND_FACTOR_REQUIRED") {
    return (
      <SignInFrame title={t("signIn.title")}>
        <CodeForm
          onSignedIn={() => void navigate("/", { replace: true })}
          onRestart={() => void navigate("/connexion")}
        />
      </SignInFrame>
    );
  }
  const broken = token === null || redeem.isError;
  return (
    <SignInFrame title={broken ? t("signIn.linkFailed") : t("signIn.redeeming")}>
      {redeem.isError && <FailureNote error={redeem.error} />}
      {token === null && <p>{t("signIn.linkMissing")}</p>}
      {broken ? (
        <Button component={Link} to="/connexion" size="md">
          {t("signIn.newLink")}
        </Button>
      ) : (
        <Loader size="sm" role="status" aria-label={t("signIn.redeeming")} />
      )}
    </SignInFrame>
  );
}
