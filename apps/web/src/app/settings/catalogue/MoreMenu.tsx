/** What else can be done with something in a list. */
import { ActionIcon, Menu } from "@mantine/core";
import { Ellipsis, type LucideIcon } from "lucide-react";

interface MoreMenuProps {
  readonly label: string;
  readonly acts: readonly { readonly icon: LucideIcon; readonly label: string; readonly onClick: () => void }[];
}

export function MoreMenu({ label, acts }: MoreMenuProps) {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} title={label}>
          <Ellipsis size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ icon: Icon, label: said, onClick }) => (
          <Menu.Item key={said} leftSection={<Icon size={16} />} onClick={onClick}>
            {said}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
