/** What can be done with a row, as an icon. */
import { ActionIcon } from "@mantine/core";
import type { LucideIcon } from "lucide-react";

interface RowActionProps {
  /** With the row's own name: "Remove Room 2". */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
}

export function RowAction({ label, icon: Icon, onClick }: RowActionProps) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
      <Icon size={16} />
    </ActionIcon>
  );
}
