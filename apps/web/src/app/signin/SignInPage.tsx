/** Signing in; afterwards, back to where one wanted to go. */
import { useNavigate, useSearchParams } from "react-router";
import { useTexts } from "../texts/language.ts";
import { SignInForm } from "./SignInForm.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

/** Only an address of this app: a link must not send people elsewhere. */
function safeReturn(back: string | null): string {
  return back !== null && /^\/(?![/\\])/.test(back) ? back : "/";
}

export function SignInPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <SignInFrame title={t("signIn.title")} lead={t("signIn.lead")}>
      <SignInForm onSignedIn={() => void navigate(safeReturn(search.get("retour")), { replace: true })} />
    </SignInFrame>
  );
}
