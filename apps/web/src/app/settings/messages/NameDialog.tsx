/** Asks for a name. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../texts/language.ts";

interface NameDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly label: string;
  readonly submit: string;
  readonly value?: string;
  readonly saving: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function NameDialog({ title, text, label, submit, value = "", saving, onName, onClose }: NameDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState(value);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") onName(name.trim());
        }}
      >
        {text && <p className="soft">{text}</p>}
        <TextInput
          label={label}
          data-autofocus
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className="row end">
          <Button type="submit" loading={saving} disabled={name.trim() === ""}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
