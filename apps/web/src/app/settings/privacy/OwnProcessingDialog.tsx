/** A processing that the business has beside the product. */
import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OwnProcessing } from "../../api/register.ts";
import { useTexts } from "../../texts/language.ts";
import { useDesktop } from "../../ui/use-desktop.ts";

const FIELDS = ["basis", "people", "data", "recipients", "term", "security"] as const;
const LENGTHS = { basis: 300, people: 300, data: 500, recipients: 300, term: 200, security: 500 } as const;
const BLANK: OwnProcessing = {
  name: "",
  purpose: "",
  basis: "",
  people: "",
  data: "",
  recipients: "",
  term: "",
  security: "",
};

interface Props {
  readonly one: OwnProcessing | undefined;
  readonly onDone: (one: OwnProcessing) => void;
  readonly onClose: () => void;
}

export function OwnProcessingDialog({ one, onDone, onClose }: Props) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const [draft, setDraft] = useState<OwnProcessing>(one ?? BLANK);
  const edit = (some: Partial<OwnProcessing>) => setDraft({ ...draft, ...some });
  return (
    <Modal opened onClose={onClose} fullScreen={!desktop} size={600} title={t("privacy.register.own")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onDone({ ...draft, name: draft.name.trim() });
        }}
      >
        <TextInput
          label={t("privacy.register.columns.name")}
          required
          data-autofocus
          maxLength={120}
          value={draft.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <Textarea
          label={t("privacy.register.columns.purpose")}
          autosize
          minRows={2}
          maxLength={500}
          value={draft.purpose}
          onChange={(event) => edit({ purpose: event.currentTarget.value })}
        />
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`privacy.register.columns.${field}`)}
            maxLength={LENGTHS[field]}
            value={draft[field]}
            onChange={(event) => edit({ [field]: event.currentTarget.value })}
          />
        ))}
        <div className="row end">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" disabled={draft.name.trim() === ""}>
            {t("privacy.register.keep")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
