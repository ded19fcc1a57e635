/** A dialog with a form in it. What went wrong is said above its buttons, unless a field says it. */
import { Button, Modal, type ModalProps } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";
import { useTexts } from "../texts/language.ts";
import "./dialog.css";
import { FailureNote } from "./FailureNote.tsx";

interface FormDialogProps extends Pick<ModalProps, "centered" | "fullScreen" | "size"> {
  readonly title: string;
  readonly children: ReactNode;
  readonly isPending: boolean;
  /** What went wrong; null and undefined: nothing, or a field says it. */
  readonly error?: unknown;
  /** On the button that sends it. */
  readonly submit: string;
  /** It takes something away. */
  readonly isDanger?: boolean;
  readonly disabled?: boolean;
  /** It can be sent as it is: the keyboard begins at the button. */
  readonly isReady?: boolean;
  /** On the button that leaves it; "cancel" when absent. */
  readonly leave?: string;
  /** What else stands beside the two buttons. */
  readonly beside?: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** Once the answer is there, the keyboard is where something is to be mended. */
function useFirstWrong(isPending: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const wasPending = useRef(isPending);
  useEffect(() => {
    if (wasPending.current && !isPending) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    wasPending.current = isPending;
  }, [isPending]);
  return form;
}

export function FormDialog({
  title,
  children,
  isPending,
  error,
  submit,
  isDanger = false,
  disabled = false,
  isReady = false,
  leave,
  beside,
  onSubmit,
  onClose,
  ...modal
}: FormDialogProps) {
  const { t } = useTexts();
  const form = useFirstWrong(isPending);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      radius="lg"
      closeButtonProps={{ "aria-label": t("app.close") }}
      {...modal}
    >
      <form
        ref={form}
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {error !== undefined && error !== null && <FailureNote error={error} />}
        <div className="row end wrap dialog-actions">
          {beside}
          <Button variant="default" onClick={onClose}>
            {leave ?? t("app.cancel")}
          </Button>
          <Button
            type="submit"
            {...(isDanger && { color: "red", className: "danger-filled" })}
            {...(isReady && { "data-autofocus": true })}
            disabled={disabled}
            loading={isPending}
          >
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
