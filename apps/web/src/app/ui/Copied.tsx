/** A value to copy elsewhere, with its name. */
import { ActionIcon, CopyButton } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useTexts } from "../texts/language.ts";

export function Copied({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTexts();
  return (
    <div className="copied">
      <span className="small soft copied-label">{label}</span>
      <code className="grow">{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(copied ? "domains.copied" : "domains.copy", { what: label })}
            onClick={copy}
          >
            {copied ? <Check size={16} /> : <Copy size={16} />}
          </ActionIcon>
        )}
      </CopyButton>
    </div>
  );
}
