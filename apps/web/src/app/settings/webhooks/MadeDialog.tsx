/** A new endpoint's secret, to be put into the program that listens. */
import { Button, Modal } from "@mantine/core";
import { KeyRound } from "lucide-react";
import { useNavigate } from "react-router";
import type { NewWebhook } from "../../api/webhooks.ts";
import { useTexts } from "../../texts/language.ts";
import { CopyText } from "../../ui/CopyText.tsx";
import "../../ui/notes.css";

export function MadeDialog({ made, onClose }: { readonly made: NewWebhook; readonly onClose: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const done = () => {
    onClose();
    void navigate(made.id);
  };
  return (
    <Modal
      opened
      onClose={done}
      title={t("webhooks.madeTitle")}
      closeOnClickOutside={false}
      withCloseButton={false}
      centered
      size="lg"
    >
      <div className="stack-wide">
        <div className="note">
          <KeyRound className="note-icon" size={18} aria-hidden />
          <p className="grow">{t("webhooks.madeText")}</p>
        </div>
        <code className="webhook-secret">{made.secret}</code>
        <div className="row end wrap">
          <CopyText size="sm" text={made.secret} label={t("webhooks.copy")} done={t("webhooks.copied")} />
          <Button onClick={done}>{t("webhooks.done")}</Button>
        </div>
      </div>
    </Modal>
  );
}
