/** One thing to take along, in several forms. */
import { Button, Menu } from "@mantine/core";
import { Download } from "lucide-react";
import type { ReactNode } from "react";

interface DownloadMenuProps {
  readonly label: string;
  readonly files: readonly { readonly label: string; readonly url: string; readonly icon: ReactNode }[];
}

export function DownloadMenu({ label, files }: DownloadMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Download size={16} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map((file) => (
          <Menu.Item key={file.url} component="a" download href={file.url} leftSection={file.icon}>
            {file.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
