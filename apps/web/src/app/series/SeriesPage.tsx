/** A series: its rule in words, every date and its state, what was done to several at once. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Skeleton } from "@mantine/core";
import { ArrowLeft } from "lucide-react";
import { Link, useParams } from "react-router";
import { useSeries, type Series } from "../api/series.ts";
import { momentText } from "../planning/moment.ts";
import { StatusMark } from "../planning/StatusMark.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { ruleSummary } from "./rule.ts";
import "./series.css";

function Dates({ series }: { readonly series: Series }) {
  const { t, language } = useTexts();
  const { business = "" } = useParams();
  const zone = zoneNamed(series.zone);
  return (
    <section className="card series-card" aria-labelledby="series-dates">
      <h2 id="series-dates">{t("series.dates")}</h2>
      {series.coming > 0 && <p className="small soft series-hint">{t("series.datesHint")}</p>}
      <ol className="plain-list series-list">
        {series.bookings.map(({ id, startsAt, status, apart, place }) => (
          <li key={id}>
            <Link className="series-row" to={`/${business}/planning?rdv=${id}`}>
              <span className="soft tabular">{place}</span>
              <span className="grow">
                {momentText(instant(startsAt), zone, language)}{" "}
                {apart && <span className="small soft">{t("series.apart")}</span>}
              </span>
              <StatusMark status={status} />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Past({ series }: { readonly series: Series }) {
  const { t, language } = useTexts();
  const zone = zoneNamed(series.zone);
  return (
    <section className="card series-card" aria-labelledby="series-history">
      <h2 id="series-history">{t("series.history")}</h2>
      <ul className="plain-list series-past">
        {series.history.map(({ at, what, bookings, byName }) => (
          <li key={at}>
            <span className="tabular soft">{momentText(instant(at), zone, language)}</span> ·{" "}
            {t(`series.${what}`, { count: bookings })}
            {byName && <span className="soft"> · {byName}</span>}
          </li>
        ))}
        {series.followsId && (
          <li>
            <Link to={`../${series.followsId}`} relative="path">
              {t("series.before")}
            </Link>
          </li>
        )}
        {series.followedById && (
          <li>
            <Link to={`../${series.followedById}`} relative="path">
              {t("series.after")}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

export function SeriesPage() {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const { series: seriesId = "" } = useParams();
  const series = useSeries(businessId, seriesId);
  if (series.isPending) return <Skeleton height={420} radius="lg" aria-busy />;
  if (series.isError) return <FailureNote error={series.error} onRetry={() => void series.refetch()} />;
  const { contact, service, professional, coming } = series.data;
  return (
    <div className="page">
      <Link className="series-back small" to=".." relative="path">
        <ArrowLeft size={15} aria-hidden /> {t("series.toAll")}
      </Link>
      <PageHead
        title={`${contact.name} · ${service.name}`}
        lead={`${ruleSummary(series.data, t, language)} · ${professional.displayName} · ${
          coming > 0 ? t("series.left", { count: coming }) : t("series.none")
        }`}
      />
      <div className="stack-wide">
        <Dates series={series.data} />
        <Past series={series.data} />
      </div>
    </div>
  );
}
