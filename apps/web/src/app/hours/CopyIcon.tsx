/** The button that copies a day's hours; what a popover hangs its props on goes to the element. */
import { ActionIcon, type ActionIconProps } from "@mantine/core";
import { Copy } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { useTexts } from "../texts/language.ts";

interface CopyIconProps extends ActionIconProps, Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps> {
  readonly day: string;
}

export function CopyIcon({ day, ...rest }: CopyIconProps) {
  const { t } = useTexts();
  const label = t("hours.copy", { day });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      {...rest}
    >
      <Copy size={16} />
    </ActionIcon>
  );
}
