/** The session ended under an open page: signing in again over it, so that what was typed stays. */
import { Modal } from "@mantine/core";
import { queryClient } from "../api/client.ts";
import { useMe } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { SignInForm } from "./SignInForm.tsx";
import "./signin.css";

export function SignInAgain() {
  const { t } = useTexts();
  const { account } = useMe();
  const resumed = () => void queryClient.invalidateQueries();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t("signIn.endedTitle")}
      zIndex={400}
      centered
      radius="lg"
    >
      <div className="stack-wide">
        <p className="soft">{t("signIn.ended")}</p>
        <SignInForm knownEmail={account.email} onSignedIn={resumed} />
      </div>
    </Modal>
  );
}
