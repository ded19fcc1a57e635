/** A list of one kind of part, what it is for, and the button that adds one. */
import { Button } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import { useId, type ReactNode } from "react";
import { useTexts } from "../../texts/language.ts";
import { RowAction } from "../../ui/RowAction.tsx";

interface PartCardProps {
  readonly title: string;
  readonly hint: string;
  readonly empty: string | undefined;
  readonly add?: { readonly label: string; readonly act: () => void } | undefined;
  readonly children: ReactNode;
}

export function PartCard({ title, hint, empty, add, children }: PartCardProps) {
  const id = useId();
  return (
    <section className="card hours-card" aria-labelledby={id}>
      <header className="row-between wrap">
        <div>
          <h2 id={id}>{title}</h2>
          <p className="small soft">{hint}</p>
        </div>
        {add && (
          <Button variant="light" leftSection={<Plus size={16} />} onClick={add.act}>
            {add.label}
          </Button>
        )}
      </header>
      {empty && <p className="soft">{empty}</p>}
      {children}
    </section>
  );
}

interface PartRowProps {
  readonly name: string;
  readonly what: string;
  /** Something else to be done about it. */
  readonly act?: { readonly label: string; readonly act: () => void; readonly loading: boolean } | undefined;
  readonly edit?: { readonly label: string; readonly act: () => void } | undefined;
  readonly remove?: { readonly label: string; readonly act: () => void } | undefined;
}

export function PartRow({ name, what, act, edit, remove }: PartRowProps) {
  const { t } = useTexts();
  const named = (label: string) => t("schedule.actOn", { act: label, name });
  return (
    <li className="part-row">
      <span className="grow">
        <span className="part-name">{name}</span>
        <br />
        <span className="small soft">{what}</span>
      </span>
      {act && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={named(act.label)}
          loading={act.loading}
          onClick={act.act}
        >
          {act.label}
        </Button>
      )}
      {edit && (
        <Button variant="subtle" size="compact-sm" aria-label={named(edit.label)} onClick={edit.act}>
          {edit.label}
        </Button>
      )}
      {remove && <RowAction label={named(remove.label)} icon={Trash2} onClick={remove.act} />}
    </li>
  );
}
