/** The mail is on its way. */
import { Button } from "@mantine/core";
import { MailCheck } from "lucide-react";
import { useTexts } from "../texts/language.ts";

interface LinkSentProps {
  readonly email: string;
  readonly minutes: number;
  readonly onBack: () => void;
}

export function LinkSent({ email, minutes, onBack }: LinkSentProps) {
  const { t } = useTexts();
  return (
    <div className="stack-wide" role="status">
      <div className="link-sent">
        <MailCheck size={22} aria-hidden />
        <div>
          <h2>{t("signIn.linkSentTitle")}</h2>
          <p>{t("signIn.linkSent", { email, count: minutes })}</p>
        </div>
      </div>
      <Button variant="default" onClick={onBack}>
        {t("signIn.otherAddress")}
      </Button>
    </div>
  );
}
