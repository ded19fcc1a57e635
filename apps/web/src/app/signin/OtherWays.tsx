/** Ways in beside the password: a passkey, a link by mail, an account elsewhere. */
import { Button } from "@mantine/core";
import { Fingerprint, LogIn, Mail } from "lucide-react";
import { useGoToProvider, useProviders, useSignInByPasskey } from "../api/account.ts";
import { ApiError } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { leaveFor } from "./provider-visit.ts";

interface OtherWaysProps {
  readonly onSignedIn: () => void;
  readonly onAskForLink: () => void;
  readonly asksForLink: boolean;
  readonly back: string;
}

const knowsPasskeys = (): boolean => "PublicKeyCredential" in globalThis;

export function OtherWays({ onSignedIn, onAskForLink, asksForLink, back }: OtherWaysProps) {
  const { t } = useTexts();
  const passkey = useSignInByPasskey();
  const providers = useProviders();
  const go = useGoToProvider();
  // Closing the browser's own window is no failure to tell of in its words.
  const silent = passkey.isError && !(passkey.error instanceof ApiError) && !(passkey.error instanceof TypeError);
  return (
    <div className="stack">
      {silent && (
        <p className="small field-error" role="alert">
          {t("passkey.failed")}
        </p>
      )}
      {passkey.isError && !silent && <FailureNote error={passkey.error} />}
      {go.isError && <FailureNote error={go.error} />}
      {knowsPasskeys() && (
        <Button
          variant="default"
          size="md"
          leftSection={<Fingerprint size={18} />}
          loading={passkey.isPending}
          onClick={() => passkey.mutate(undefined, { onSuccess: onSignedIn })}
        >
          {t("passkey.signIn")}
        </Button>
      )}
      <Button variant="default" size="md" leftSection={<Mail size={18} />} loading={asksForLink} onClick={onAskForLink}>
        {t("signIn.byLink")}
      </Button>
      {providers.data?.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="md"
          leftSection={<LogIn size={18} />}
          loading={go.isPending && go.variables.provider === id}
          onClick={() =>
            go.mutate(
              { provider: id, link: false },
              { onSuccess: ({ url }) => leaveFor(url, { for: "sign-in", back }) },
            )
          }
        >
          {t("provider.with", { name })}
        </Button>
      ))}
    </div>
  );
}
