/** What was put away since bookings name it, and can be taken up again. */
import { ActionIcon, Button } from "@mantine/core";
import { RotateCcw, Trash2 } from "lucide-react";
import { useTexts } from "../../texts/language.ts";

interface ArchivedProps {
  readonly editable: boolean;
  readonly items: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly onRestore: (id: string) => void;
  /** Of what can also be deleted for good. */
  readonly onDelete?: (id: string) => void;
}

export function Archived({ editable, items, onRestore, onDelete }: ArchivedProps) {
  const { t } = useTexts();
  if (!items || items.length === 0) return null;
  return (
    <details className="form-archived">
      <summary>{t("forms.archived", { count: items.length })}</summary>
      <ul className="plain-list">
        {items.map(({ id, name }) => (
          <li key={id} className="row">
            <span className="grow soft">{name}</span>
            {editable && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<RotateCcw size={14} />}
                onClick={() => onRestore(id)}
              >
                {t("forms.restore")}
              </Button>
            )}
            {editable && onDelete && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("forms.deleteIt", { name })}
                title={t("forms.deleteIt", { name })}
                onClick={() => onDelete(id)}
              >
                <Trash2 size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
