/** Signing in; afterwards, back to where one wanted to go. */
import { Link, useNavigate, useSearchParams } from "react-router";
import { useTexts } from "../texts/language.ts";
import { safeReturn } from "./safe-return.ts";
import { SignInForm } from "./SignInForm.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

export function SignInPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const back = safeReturn(search.get("retour"));
  return (
    <SignInFrame
      title={t("signIn.title")}
      lead={t("signIn.lead")}
      foot={
        <>
          {t("signIn.new")} <Link to="/inscription">{t("signUp.title")}</Link>
        </>
      }
    >
      <SignInForm back={back} onSignedIn={() => void navigate(back, { replace: true })} />
    </SignInFrame>
  );
}
