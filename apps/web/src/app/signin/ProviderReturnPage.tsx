/** Back from an account elsewhere, with what the provider wrote into the address. */
import { Button, Loader } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useLinkProvider, useReturnFromProvider, type ProviderReturn } from "../api/account.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { takeErrand } from "./provider-visit.ts";
import { SignInFrame } from "./SignInFrame.tsx";

function broughtBack(search: URLSearchParams): ProviderReturn {
  const [code, error, iss] = [search.get("code"), search.get("error"), search.get("iss")];
  return { state: search.get("state") ?? "-", ...(code && { code }), ...(error && { error }), ...(iss && { iss }) };
}

export function ProviderReturnPage() {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const signIn = useReturnFromProvider();
  const link = useLinkProvider();
  const [errand, setErrand] = useState<ReturnType<typeof takeErrand>>();
  // What comes back is taken once: React's double run of effects in development must not use it twice.
  const started = useRef(false);
  const enter = () => void navigate(errand?.back ?? "/", { replace: true });

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const mine = takeErrand();
    setErrand(mine);
    history.replaceState(history.state, "", location.pathname);
    const back = broughtBack(search);
    const done = () => void navigate(mine.back, { replace: true });
    if (mine.for === "sign-in") signIn.mutate({ ...back, locale: language }, { onSuccess: done });
    else
      link.mutate(back, {
        onSuccess: ({ name }) => {
          done();
          toastDone(t("security.linkDone", { name }));
        },
      });
  }, [search, signIn, link, navigate, language, t]);

  const failure = signIn.error ?? link.error;
  if (failure && problemOf(failure).code === "SECOND_FACTOR_REQUIRED") {
    return (
      <SignInFrame title={t("signIn.title")}>
        <CodeForm onSignedIn={enter} onRestart={() => void navigate("/connexion")} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={failure ? t("provider.failed") : t("provider.returning")}>
      {failure ? (
        <>
          <FailureNote error={failure} />
          <Button component={Link} to={errand?.for === "link" ? "/compte" : "/connexion"} size="md">
            {t(errand?.for === "link" ? "provider.backToAccount" : "provider.back")}
          </Button>
        </>
      ) : (
        <Loader size="sm" role="status" aria-label={t("provider.returning")} />
      )}
    </SignInFrame>
  );
}
