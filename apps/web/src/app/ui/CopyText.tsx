/** A button that puts a text on the clipboard, and says that it did. */
import { Button, CopyButton, type ButtonProps } from "@mantine/core";
import { Check, Copy } from "lucide-react";

interface CopyTextProps extends Pick<ButtonProps, "size" | "variant"> {
  readonly text: string;
  readonly label: string;
  /** Said for a moment after. */
  readonly done: string;
}

export function CopyText({ text, label, done, size = "xs", variant = "default" }: CopyTextProps) {
  const iconSize = size === "xs" ? 14 : 16;
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          size={size}
          variant={variant}
          leftSection={copied ? <Check size={iconSize} aria-hidden /> : <Copy size={iconSize} aria-hidden />}
          onClick={copy}
        >
          {copied ? done : label}
        </Button>
      )}
    </CopyButton>
  );
}
