/** The last exports: how far they are, and the file. */
import { instant } from "@creneau/scheduling";
import { Button, Progress, Skeleton } from "@mantine/core";
import { Archive, Download, FileLock } from "lucide-react";
import { isUnderWay, useExports, useTakeExport, type BusinessExport } from "../../api/portability.ts";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf, timeText } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastFailed } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { sizeText } from "./size-text.ts";

/** In percent; undefined while it is not known. */
const shareOf = ({ rowsDone, rowsTotal }: { rowsDone: number; rowsTotal: number | null }): number | undefined =>
  rowsTotal === null || rowsTotal === 0 ? undefined : Math.min(100, Math.floor((rowsDone / rowsTotal) * 100));

function useStateText() {
  const { t, language } = useTexts();
  return (one: BusinessExport): string => {
    const share = shareOf(one);
    if (one.state === "making")
      return share === undefined ? t("moving.making") : t("moving.makingShare", { percent: share });
    if (one.state !== "ready") return t(`moving.${one.state}`);
    const date = one.expiresAt === null ? "" : dateTextOf(instant(one.expiresAt), readerZone(), "dayMonth", language);
    return t("moving.ready", { size: sizeText(one.sizeBytes ?? 0, language), date });
  };
}

function Row({ businessId, one }: { readonly businessId: string; readonly one: BusinessExport }) {
  const { t, language } = useTexts();
  const take = useTakeExport(businessId);
  const stateText = useStateText();
  const zone = readerZone();
  const whenOf = (text: string): string =>
    `${dateTextOf(instant(text), zone, "dayMonthYear", language)}, ${timeText(instant(text), zone, language)}`;
  const Icon = one.hasPassphrase ? FileLock : Archive;
  const underWay = isUnderWay(one);
  const made = whenOf(one.createdAt);
  return (
    <li className="moving-export" data-state={one.state}>
      <Icon className="moving-icon" size={20} aria-hidden />
      <div className="grow">
        <p>{one.by === null ? t("moving.made", { date: made }) : t("moving.madeBy", { date: made, who: one.by })}</p>
        <p className="small soft" role={underWay ? "status" : undefined}>
          {stateText(one)}
        </p>
        {underWay && <Progress value={shareOf(one) ?? 4} mt={6} size="sm" aria-label={t("moving.percent")} />}
        {one.state === "ready" && one.hasPassphrase && <p className="small soft">{t("moving.protected")}</p>}
        {one.downloadedAt !== null && (
          <p className="small soft">{t("moving.taken", { date: whenOf(one.downloadedAt) })}</p>
        )}
        {one.state === "ready" && one.digest !== null && (
          <details className="small soft">
            <summary>{t("moving.digest")}</summary>
            <code className="moving-digest">{one.digest}</code>
          </details>
        )}
      </div>
      {one.state === "ready" && (
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          loading={take.isPending}
          onClick={() => take.mutate(one.id, { onError: (error) => toastFailed(failureLine(error, t)) })}
        >
          {t("moving.download")}
        </Button>
      )}
    </li>
  );
}

export function ExportList({ businessId }: { readonly businessId: string }) {
  const { t } = useTexts();
  const exports = useExports(businessId);
  return (
    <Section title={t("moving.last")}>
      {exports.isError && <FailureNote error={exports.error} onRetry={() => void exports.refetch()} />}
      {exports.isPending && <Skeleton height={120} radius="md" aria-busy />}
      {exports.data?.length === 0 && (
        <EmptyNote icon={Archive} title={t("moving.emptyTitle")} text={t("moving.empty")} heading="h2" />
      )}
      {exports.data && exports.data.length > 0 && (
        <ul className="plain-list">
          {exports.data.map((one) => (
            <Row key={one.id} businessId={businessId} one={one} />
          ))}
        </ul>
      )}
    </Section>
  );
}
