/** Shown once: to be kept before one goes on. */
import { Button } from "@mantine/core";
import { Download } from "lucide-react";
import { useTexts } from "../texts/language.ts";
import { CopyText } from "../ui/CopyText.tsx";

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTexts();
  const text = `${t("security.codesTitle")}\n\n${codes.join("\n")}\n`;
  return (
    <div className="codes guard-form" role="status">
      <div>
        <h4>{t("security.codesTitle")}</h4>
        <p className="small">{t("security.codesLead")}</p>
      </div>
      <ul className="plain-list codes-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={t("security.codesFile")}
          variant="default"
          size="xs"
          leftSection={<Download size={14} />}
        >
          {t("security.download")}
        </Button>
        <CopyText text={text} label={t("security.copy")} done={t("security.copied")} />
        <Button size="xs" onClick={onKept}>
          {t("security.codesKept")}
        </Button>
      </div>
    </div>
  );
}
