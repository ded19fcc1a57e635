/** A new key, this once. Closed by a button alone: a click beside it would lose it. */
import { Button, Modal } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import type { NewApiKey } from "../../api/api-keys.ts";
import { useTexts } from "../../texts/language.ts";
import "../../ui/notes.css";
import { CopyText } from "../../ui/CopyText.tsx";

export function ShownOnce({ made, onClose }: { readonly made: NewApiKey; readonly onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("apiKeys.onceTitle", { name: made.name })}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      centered
      size="lg"
    >
      <div className="stack-wide">
        <div className="note note-warning">
          <TriangleAlert className="note-icon" size={18} aria-hidden />
          <p className="grow">{t("apiKeys.once")}</p>
        </div>
        <code className="secret">{made.secret}</code>
        <div className="row end wrap">
          <CopyText size="sm" text={made.secret} label={t("apiKeys.copy")} done={t("apiKeys.copied")} />
          <Button onClick={onClose}>{t("apiKeys.done")}</Button>
        </div>
      </div>
    </Modal>
  );
}
