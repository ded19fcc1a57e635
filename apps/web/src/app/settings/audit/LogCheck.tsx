/** Whether the log is as it was written, and the seal to note down. */
import { Button } from "@mantine/core";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useVerifyAudit } from "../../api/audit.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { CopyText } from "../../ui/CopyText.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import "../../ui/notes.css";
import { Section } from "../Section.tsx";

function Seal({ hash }: { readonly hash: string }) {
  const { t } = useTexts();
  return (
    <div>
      <p className="small soft">{t("audit.check.hash")}</p>
      <div className="row audit-seal">
        <code className="grow">{hash}</code>
        <CopyText text={hash} label={t("audit.check.copy")} done={t("audit.check.copied")} />
      </div>
      <p className="small soft">{t("audit.check.hashHint")}</p>
    </div>
  );
}

export function LogCheck() {
  const { t } = useTexts();
  const verify = useVerifyAudit(useMembership().businessId);
  const found = verify.data;
  return (
    <Section title={t("audit.check.title")} text={t("audit.check.text")}>
      {verify.isError && <FailureNote error={verify.error} />}
      {found && (
        <div className="stack" role="status">
          <div className={found.intact ? "note note-good" : "note note-failure"}>
            {found.intact ? (
              <ShieldCheck className="note-icon" size={18} aria-hidden />
            ) : (
              <ShieldAlert className="note-icon" size={18} aria-hidden />
            )}
            <div className="grow">
              <p className="note-title">{t(found.intact ? "audit.check.intact" : "audit.check.broken")}</p>
              <p>
                {found.intact
                  ? t("audit.check.count", { count: found.entries })
                  : t("audit.check.brokenText", { seal: found.brokenSeal })}
              </p>
            </div>
          </div>
          {found.intact && <Seal hash={found.hash} />}
        </div>
      )}
      <div>
        <Button
          variant="default"
          leftSection={<ShieldCheck size={16} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t("audit.check.submit")}
        </Button>
      </div>
    </Section>
  );
}
