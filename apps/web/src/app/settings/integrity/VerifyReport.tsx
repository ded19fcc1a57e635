/** Whether a report that somebody hands over is one that this server made. */
import { instant } from "@creneau/scheduling";
import { Button, FileButton } from "@mantine/core";
import { FileSearch, ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useVerifyReport, type IntegrityReport } from "../../api/integrity.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf, timeText } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Section } from "../Section.tsx";
import { CheckRow } from "./CheckRow.tsx";
import { reportIn } from "./report-file.ts";

/** What was signed is shown, and not the page it came in: that page may have been made to say something else. */
function Genuine({ report }: { readonly report: IntegrityReport }) {
  const { t, language } = useTexts();
  const made = instant(report.at);
  const zone = readerZone();
  const when = { date: dateTextOf(made, zone, "dayMonthYear", language), time: timeText(made, zone, language) };
  return (
    <>
      <div className="note note-good">
        <ShieldCheck className="note-icon" size={18} aria-hidden />
        <div>
          <p className="note-title">{t("integrity.genuine")}</p>
          <p>{t("integrity.genuineText", when)}</p>
        </div>
      </div>
      <ul className="plain-list integrity-signed">
        {report.checks.map((check) => (
          <CheckRow key={check.code} check={check} />
        ))}
      </ul>
    </>
  );
}

function Forged() {
  const { t } = useTexts();
  return (
    <div className="note note-failure">
      <ShieldAlert className="note-icon" size={18} aria-hidden />
      <div>
        <p className="note-title">{t("integrity.forged")}</p>
        <p>{t("integrity.forgedText")}</p>
      </div>
    </div>
  );
}

export function VerifyReport() {
  const { t } = useTexts();
  const verify = useVerifyReport(useMembership().businessId);
  const [strange, setStrange] = useState(false);
  const read = async (file: File | null) => {
    if (!file) return;
    const signed = reportIn(await file.text());
    setStrange(signed === undefined);
    if (signed) verify.mutate(signed);
    else verify.reset();
  };
  // What is no report at all, the server refuses as input.
  const refused = verify.isError && problemOf(verify.error).code === "INVALID_INPUT";
  return (
    <Section title={t("integrity.verifyTitle")} text={t("integrity.verifyText")}>
      <div role="status">
        {verify.data?.genuine && verify.variables && <Genuine report={verify.variables.report} />}
        {verify.data?.genuine === false && <Forged />}
        {(strange || refused) && <p className="field-error">{t("integrity.notReport")}</p>}
      </div>
      {verify.isError && !refused && <FailureNote error={verify.error} />}
      <div>
        <FileButton accept="application/json,text/html,.json,.html" onChange={(file) => void read(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<FileSearch size={16} aria-hidden />}
              loading={verify.isPending}
            >
              {t("integrity.verifyChoose")}
            </Button>
          )}
        </FileButton>
      </div>
    </Section>
  );
}
