/** How long each kind of data is kept, what would go, and what went. */
import { instant } from "@creneau/scheduling";
import { Button, Modal, NativeSelect, Skeleton } from "@mantine/core";
import { CalendarClock, Eraser } from "lucide-react";
import { useState } from "react";
import {
  useChangeTerm,
  usePurge,
  usePurges,
  useRetention,
  useRetentionPreview,
  type PurgeRun,
  type RetentionKind,
  type RetentionPreview,
} from "../../api/retention.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf, timeText } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { PrivacyHead } from "./PrivacyHead.tsx";
import { termChoices, termText } from "./terms.ts";

type Counted = RetentionPreview["kinds"][number];

function useDates() {
  const { language } = useTexts();
  const zone = readerZone();
  const date = (at: string) => dateTextOf(instant(at), zone, "dayMonthYear", language);
  return { date, moment: (at: string) => `${date(at)}, ${timeText(instant(at), zone, language)}` };
}

function TermChoice({ kind }: { readonly kind: RetentionKind }) {
  const { t } = useTexts();
  const membership = useMembership();
  const change = useChangeTerm(membership.businessId);
  const { bounds, days, code, name, version } = kind;
  if (days === null) return <p className="small">{t("privacy.retention.kept")}</p>;
  if (bounds === null || !may(membership, "privacy.edit")) return <p className="tabular">{termText(days, t)}</p>;
  const onError = (error: unknown) => toastFailed(failureLine(error, t));
  const choose = (chosen: number) =>
    change.mutate(
      { kind: code, days: chosen, version },
      {
        onSuccess: (saved) =>
          toastUndo(t("privacy.retention.changed", { name, term: termText(chosen, t) }), t("app.undo"), () =>
            change.mutate({ kind: code, days, version: saved.version }, { onError }),
          ),
        onError,
      },
    );
  return (
    <NativeSelect
      aria-label={t("privacy.retention.term", { name })}
      value={String(days)}
      data={termChoices(bounds, days).map((value) => ({
        value: String(value),
        label:
          value === bounds.usual ? t("privacy.retention.advised", { term: termText(value, t) }) : termText(value, t),
      }))}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    />
  );
}

function KindRow({ kind, counted }: { readonly kind: RetentionKind; readonly counted: Counted | undefined }) {
  const { t } = useTexts();
  const { date, moment } = useDates();
  return (
    <li className="retention-kind">
      <div className="grow">
        <p className="privacy-name">{kind.name}</p>
        <p className="small soft">{kind.basis}</p>
        {kind.held && (
          <p className="small retention-held" role="status">
            <CalendarClock size={14} aria-hidden />{" "}
            {t("privacy.retention.held", { term: termText(kind.held.days, t), until: moment(kind.held.until) })}
          </p>
        )}
        {counted && counted.count > 0 && counted.oldestAt !== null && (
          <details className="small">
            <summary>
              {t(`privacy.retention.over_${kind.fate === "anonymised" ? "anonymised" : "deleted"}`, {
                count: counted.count,
              })}
            </summary>
            <p className="soft">{t("privacy.retention.oldest", { date: date(counted.oldestAt) })}</p>
            <ul className="plain-list soft tabular">
              {counted.samples.map(({ id, at }) => (
                <li key={id || at}>
                  {date(at)} {id && <code>{id}</code>}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="retention-term">
        <TermChoice kind={kind} />
      </div>
    </li>
  );
}

/** It can't be taken back: what will be lost is said first. */
function PurgeDialog({
  counted,
  kinds,
  onClose,
}: {
  readonly counted: readonly Counted[];
  readonly kinds: readonly RetentionKind[];
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const purge = usePurge(useMembership().businessId);
  return (
    <Modal opened onClose={onClose} title={t("privacy.retention.purge")}>
      <div className="stack">
        <p>{t("privacy.retention.purgeText")}</p>
        <ul className="plain-list stack">
          {counted.map(({ code, count }) => (
            <li key={code} className="row-between">
              <span>{kinds.find((kind) => kind.code === code)?.name}</span>
              <b className="tabular">{count}</b>
            </li>
          ))}
        </ul>
        {purge.isError && <FailureNote error={purge.error} />}
        <div className="row end">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button
            color="red"
            loading={purge.isPending}
            onClick={() =>
              purge.mutate(
                counted.map(({ code }) => code),
                { onSuccess: onClose },
              )
            }
          >
            {t("privacy.retention.purge")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function Run({ run }: { readonly run: PurgeRun }) {
  const { t } = useTexts();
  const { moment } = useDates();
  return (
    <li className="row-between">
      <span className="grow">
        <span className="privacy-name">{run.name}</span>
        <span className="small soft retention-by">
          {[
            moment(run.startedAt),
            t("privacy.retention.byTerm", { term: termText(run.days, t) }),
            run.byName === null
              ? t("privacy.retention.byItself")
              : t("privacy.retention.byPerson", { name: run.byName }),
          ].join(" · ")}
        </span>
      </span>
      <span className="tabular">
        {run.finishedAt === null ? t("privacy.retention.underWay", { count: run.removed }) : run.removed}
      </span>
    </li>
  );
}

function Purges() {
  const { t } = useTexts();
  const purges = usePurges(useMembership().businessId);
  const found = purges.data?.pages.flatMap(({ items }) => items);
  return (
    <Section title={t("privacy.retention.runs")} text={t("privacy.retention.runsText")}>
      {purges.isError && <FailureNote error={purges.error} onRetry={() => void purges.refetch()} />}
      {purges.isPending && <Skeleton height={80} aria-busy />}
      {found?.length === 0 && <p className="soft">{t("privacy.retention.noRuns")}</p>}
      <ul className="plain-list stack">
        {found?.map((run) => (
          <Run key={run.id} run={run} />
        ))}
      </ul>
      {purges.hasNextPage && (
        <Button variant="default" loading={purges.isFetchingNextPage} onClick={() => void purges.fetchNextPage()}>
          {t("audit.more")}
        </Button>
      )}
    </Section>
  );
}

function NextPurge({ preview }: { readonly preview: RetentionPreview }) {
  const { t } = useTexts();
  const { moment } = useDates();
  const byItself = preview.kinds.reduce((sum, { automaticCount }) => sum + automaticCount, 0);
  const when = { count: byItself, at: moment(preview.nextAt) };
  return <p className="soft">{t(byItself === 0 ? "privacy.retention.nothing" : "privacy.retention.next", when)}</p>;
}

export function RetentionPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const retention = useRetention(membership.businessId);
  const preview = useRetentionPreview(membership.businessId);
  const [purging, setPurging] = useState(false);
  const over = preview.data?.kinds.filter(({ count }) => count > 0) ?? [];
  const kinds = retention.data?.kinds ?? [];
  return (
    <>
      <PrivacyHead page="retention">
        {may(membership, "privacy.edit") && over.length > 0 && (
          <Button variant="default" leftSection={<Eraser size={16} aria-hidden />} onClick={() => setPurging(true)}>
            {t("privacy.retention.purge")}
          </Button>
        )}
      </PrivacyHead>
      <div className="stack-wide">
        {[retention, preview].map(
          (asked, index) =>
            asked.isError && <FailureNote key={index} error={asked.error} onRetry={() => void asked.refetch()} />,
        )}
        {preview.data && <NextPurge preview={preview.data} />}
        {retention.isPending && <Skeleton height={480} radius="lg" aria-busy />}
        {retention.data && (
          <ul className="card plain-list">
            {kinds.map((kind) => (
              <KindRow
                key={kind.code}
                kind={kind}
                counted={preview.data?.kinds.find(({ code }) => code === kind.code)}
              />
            ))}
          </ul>
        )}
        <Purges />
      </div>
      {purging && <PurgeDialog counted={over} kinds={kinds} onClose={() => setPurging(false)} />}
    </>
  );
}
