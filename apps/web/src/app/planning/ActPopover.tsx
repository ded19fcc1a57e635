/** A small form that opens at its button. */
import { Popover } from "@mantine/core";
import type { ReactNode } from "react";

interface ActPopoverProps {
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly title: string;
  readonly button: ReactNode;
  readonly children: ReactNode;
}

export const ActPopover = ({ opened, onOpened, title, button, children }: ActPopoverProps) => (
  <Popover
    opened={opened}
    onChange={onOpened}
    width={330}
    position="bottom-end"
    trapFocus
    returnFocus
    shadow="md"
    radius="lg"
  >
    <Popover.Target>{button}</Popover.Target>
    <Popover.Dropdown aria-label={title}>{children}</Popover.Dropdown>
  </Popover>
);
