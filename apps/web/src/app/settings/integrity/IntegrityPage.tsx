/** Whether the business's data is sound and kept apart: asked at once, with a report to keep. */
import { instant } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { Braces, FileText, ScanSearch } from "lucide-react";
import { reportUrl, useIntegrityCheck, type IntegrityReport } from "../../api/integrity.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf, timeText } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { DownloadMenu } from "../../ui/DownloadMenu.tsx";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { CheckRow } from "./CheckRow.tsx";
import { VerifyReport } from "./VerifyReport.tsx";
import "./integrity.css";

function DownloadReport() {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  return (
    <DownloadMenu
      label={t("integrity.download")}
      files={[
        {
          label: t("integrity.asPage"),
          url: reportUrl(businessId, "report", language),
          icon: <FileText size={16} aria-hidden />,
        },
        {
          label: t("integrity.asData"),
          url: reportUrl(businessId, "report.json", language),
          icon: <Braces size={16} aria-hidden />,
        },
      ]}
    />
  );
}

function Result({ report }: { readonly report: IntegrityReport }) {
  const { t, language } = useTexts();
  const wrong = report.checks.filter(({ ok }) => !ok);
  const fine = report.checks.filter(({ ok }) => ok);
  const at = instant(report.at);
  const zone = readerZone();
  const when = { date: dateTextOf(at, zone, "dayMonthYear", language), time: timeText(at, zone, language) };
  return (
    <section className="card integrity-result" aria-labelledby="integrity-result">
      <header className="row wrap">
        <div className="grow" role="status">
          <h2 id="integrity-result" className="integrity-verdict" data-ok={report.ok}>
            {report.ok ? t("integrity.fine") : t("integrity.wrong", { count: wrong.length })}
          </h2>
          <p className="small soft">{t("integrity.at", when)}</p>
        </div>
        <DownloadReport />
      </header>
      <ul className="plain-list">
        {[...wrong, ...fine].map((check) => (
          <CheckRow key={check.code} check={check} />
        ))}
      </ul>
      <p className="small soft integrity-foot">{t("integrity.signed")}</p>
    </section>
  );
}

export function IntegrityPage() {
  const { t } = useTexts();
  const check = useIntegrityCheck(useMembership().businessId);
  const run = (
    <Button leftSection={<ScanSearch size={16} aria-hidden />} loading={check.isPending} onClick={() => check.mutate()}>
      {t(check.data ? "integrity.again" : "integrity.run")}
    </Button>
  );
  const untouched = !check.data && !check.isPending && !check.isError;
  return (
    <>
      <PageHead title={t("integrity.title")} lead={t("integrity.lead")}>
        {!untouched && run}
      </PageHead>
      <div className="stack-wide">
        {check.isError && <FailureNote error={check.error} onRetry={() => check.mutate()} />}
        {check.isPending && <Skeleton height={480} radius="lg" aria-busy />}
        {untouched && (
          <section className="card">
            <EmptyNote icon={ScanSearch} title={t("integrity.emptyTitle")} text={t("integrity.empty")}>
              {run}
            </EmptyNote>
          </section>
        )}
        {check.data && <Result report={check.data.report} />}
        <VerifyReport />
      </div>
    </>
  );
}
