/** Something secret that was just made. Closed by a button alone: a click beside it would lose it. */
import { Button, Modal } from "@mantine/core";
import { KeyRound, TriangleAlert } from "lucide-react";
import { CopyText } from "./CopyText.tsx";
import "./notes.css";
import "./secret.css";

interface SecretDialogProps {
  readonly title: string;
  readonly text: string;
  readonly secret: string;
  /** It is shown this once. */
  readonly isOnly?: boolean;
  readonly copy: { readonly label: string; readonly done: string };
  readonly close: string;
  readonly onClose: () => void;
}

export function SecretDialog({ title, text, secret, isOnly = false, copy, close, onClose }: SecretDialogProps) {
  const Icon = isOnly ? TriangleAlert : KeyRound;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={!isOnly}
      withCloseButton={false}
      centered
      size="lg"
    >
      <div className="stack-wide">
        <div className={isOnly ? "note note-warning" : "note"}>
          <Icon className="note-icon" size={18} aria-hidden />
          <p className="grow">{text}</p>
        </div>
        <code className="secret">{secret}</code>
        <div className="row end wrap">
          <CopyText size="sm" text={secret} {...copy} />
          <Button onClick={onClose}>{close}</Button>
        </div>
      </div>
    </Modal>
  );
}
