/** The series of the team, or one's own: those under way, and those that are over. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { ChevronRight, Repeat } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useSeriesList, type SeriesSummary } from "../api/series.ts";
import { momentText } from "../planning/moment.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { Monogram } from "../ui/Monogram.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { ruleSummary } from "./rule.ts";
import "./series.css";

function Row({ series }: { readonly series: SeriesSummary }) {
  const { t, language } = useTexts();
  const next = series.nextAt && momentText(instant(series.nextAt), zoneNamed(series.zone), language);
  return (
    <li>
      <Link className="series-row" to={series.id}>
        <Monogram name={series.contact.name} />
        <span className="grow">
          <strong>{series.contact.name}</strong>{" "}
          <span className="soft">
            · {series.service.name} · {series.professional.displayName}
          </span>
          <br />
          <span className="small">{ruleSummary(series, t, language)}</span>
          <br />
          <span className="small soft">
            {next
              ? `${t("series.next", { when: next })}, ${t("series.left", { count: series.coming })}`
              : t("series.none")}
          </span>
        </span>
        <ChevronRight className="soft" size={18} aria-hidden />
      </Link>
    </li>
  );
}

export function SeriesListPage() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const [state, setState] = useState<"coming" | "over">("coming");
  const list = useSeriesList(businessId, state);
  const found = list.data?.pages.flatMap(({ items }) => items);
  return (
    <div className="page">
      <PageHead title={t("series.title")} lead={t("series.lead")} />
      <div className="stack-wide">
        <SegmentedControl
          className="series-which"
          aria-label={t("series.which")}
          value={state}
          data={[
            { value: "coming", label: t("series.coming") },
            { value: "over", label: t("series.over") },
          ]}
          onChange={(value) => setState(value === "over" ? "over" : "coming")}
        />
        {list.isError && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton height={320} radius="lg" aria-busy />}
        {found?.length === 0 && (
          <section className="card">
            <EmptyNote
              icon={Repeat}
              title={t(state === "coming" ? "series.emptyTitle" : "series.emptyOverTitle")}
              text={t(state === "coming" ? "series.empty" : "series.emptyOver")}
            >
              <Button component={Link} to="../planning" relative="path" variant="default">
                {t("series.toPlanning")}
              </Button>
            </EmptyNote>
          </section>
        )}
        {found && found.length > 0 && (
          <ul className="card plain-list series-list">
            {found.map((series) => (
              <Row key={series.id} series={series} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("series.more")}
          </Button>
        )}
      </div>
    </div>
  );
}
