/** A change of hours that somebody asks for: before, after, whom it leaves outside, and what may be done about it. */
import { dateOf, instant, plainDate, zone as zoneNamed } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { ArrowRight, Check, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import {
  useDecideHours,
  useHoursRequest,
  type HoursAct,
  type HoursRequest,
  type HoursRequestDetail,
} from "../../api/hours-requests.ts";
import { may } from "../../api/rights.ts";
import type { Range } from "../../api/schedule.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { capitalised, dateText, dateTextOf, minuteText, timeText, weekdayText } from "../../time/format.ts";
import { minutesOf } from "../../time/wall-time.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { durationText } from "../durations.ts";
import { DeclineDialog } from "./DeclineDialog.tsx";
import { otherParts, sameRanges, weekRows } from "./sides.ts";
import "../../ui/notes.css";
import "./asking.css";

/** As many as are read at a glance; the rest is counted. */
const SHOWN_DAYS = 6;
const SHOWN_BOOKINGS = 8;

function Hours({ ranges }: { readonly ranges: readonly Range[] }) {
  const { t, language } = useTexts();
  if (ranges.length === 0) return <span className="soft">{t("hours.closed")}</span>;
  // The end of a day is no midnight that begins one.
  const clock = (wallTime: string) =>
    wallTime === "24:00" ? t("asking.midnight") : minuteText(minutesOf(wallTime), language);
  return <>{ranges.map(({ start, end }) => `${clock(start)} – ${clock(end)}`).join(", ")}</>;
}

interface SideBySideProps {
  readonly caption: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly before: readonly Range[];
    readonly after: readonly Range[];
    readonly differs: boolean;
  }[];
}

function SideBySide({ caption, rows }: SideBySideProps) {
  const { t } = useTexts();
  return (
    <table className="asking-table">
      <caption className="small soft">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("asking.day")}</th>
          <th scope="col">{t("asking.before")}</th>
          <th scope="col">{t("asking.after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, before, after, differs }) => (
          <tr key={key} data-differs={differs || undefined}>
            <th scope="row">{name}</th>
            <td className="tabular">
              <Hours ranges={before} />
            </td>
            <td className="tabular">{differs ? <Hours ranges={after} /> : <span className="soft">=</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outside({ detail }: { readonly detail: HoursRequestDetail }) {
  const { t, language } = useTexts();
  const { slug } = useMembership();
  const { outside, outsideCount, professional } = detail;
  if (outsideCount === 0) return null;
  const zone = zoneNamed(professional.zone);
  return (
    <div className="note note-warning">
      <TriangleAlert className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{t("asking.outside", { count: outsideCount })}</p>
        <p className="small">{t("asking.outsideText")}</p>
        <ul className="plain-list small">
          {outside.slice(0, SHOWN_BOOKINGS).map(({ id, startsAt, contact, service }) => {
            const at = instant(startsAt);
            const day = capitalised(dateText(dateOf(at, zone), "day", language));
            return (
              <li key={id}>
                <Link to={`/${slug}/planning?vue=jour&date=${dateOf(at, zone)}&rdv=${id}`}>
                  {t("schedule.outsideItem", { day, time: timeText(at, zone, language), contact, service })}
                </Link>
              </li>
            );
          })}
        </ul>
        {outsideCount > SHOWN_BOOKINGS && (
          <p className="small soft">{t("asking.more", { count: outsideCount - SHOWN_BOOKINGS })}</p>
        )}
      </div>
    </div>
  );
}

/** Before and after, and whom it leaves outside. */
function What({ detail }: { readonly detail: HoursRequestDetail }) {
  const { t, language } = useTexts();
  const week = weekRows(detail.before, detail.after);
  const others = otherParts(detail);
  const { weekMinutes, days, dayCount } = detail;
  const ordinary = days.filter(({ before, after }) => !sameRanges(before, after));
  const onCall = days.filter((day) => !sameRanges(day.onCall.before, day.onCall.after));
  const length = (minutes: number) => durationText(minutes, language);
  return (
    <>
      {week.length > 0 && (
        <SideBySide
          caption={t("asking.usualWeek")}
          rows={week.map(({ weekday, ...row }) => ({
            ...row,
            key: String(weekday),
            name: capitalised(weekdayText(weekday, "weekday", language)),
          }))}
        />
      )}
      {others.length > 0 && (
        <p className="small">
          {t("asking.alsoChanges", { parts: others.map((part) => t(`asking.parts.${part}`)).join(", ") })}
        </p>
      )}
      {week.length === 0 && ordinary.length > 0 && (
        <SideBySide
          caption={t("asking.firstDays")}
          rows={ordinary.slice(0, SHOWN_DAYS).map(({ on, before, after }) => ({
            key: on,
            name: capitalised(dateText(plainDate(on), "short", language)),
            before,
            after,
            differs: true,
          }))}
        />
      )}
      {onCall.length > 0 && (
        <SideBySide
          caption={t("asking.firstOnCall")}
          rows={onCall.slice(0, SHOWN_DAYS).map(({ on, onCall: both }) => ({
            key: on,
            name: capitalised(dateText(plainDate(on), "short", language)),
            ...both,
            differs: true,
          }))}
        />
      )}
      {week.length === 0 && dayCount > SHOWN_DAYS && (
        <p className="small soft">{t("asking.moreDays", { count: dayCount - SHOWN_DAYS })}</p>
      )}
      {weekMinutes && weekMinutes.before !== weekMinutes.after && (
        <p className="row small asking-total">
          {t("asking.onAverage")} <span className="tabular">{length(weekMinutes.before)}</span>
          <ArrowRight size={14} aria-label={t("asking.becomes")} />
          <strong className="tabular">{length(weekMinutes.after)}</strong>
        </p>
      )}
      <Outside detail={detail} />
    </>
  );
}

interface RequestCardProps {
  readonly request: HoursRequest;
  readonly showName?: boolean;
}

/** What may be done about it, by who looks. */
function Acts({ request, stale }: { readonly request: HoursRequest; readonly stale: boolean }) {
  const { t } = useTexts();
  const membership = useMembership();
  const decide = useDecideHours(membership.businessId);
  const [declining, setDeclining] = useState(false);
  const approves = may(membership, "schedule.approve");
  const act = (what: HoursAct, said: string) =>
    decide.mutate(
      { request, act: what },
      { onSuccess: () => toastDone(said), onError: (error) => toastFailed(failureLine(error, t)) },
    );
  const own = membership.professionalId === request.professional.id;
  return (
    <div className="row end wrap">
      {(own || !approves) && (
        <Button variant="default" loading={decide.isPending} onClick={() => act("withdraw", t("asking.withdrawn"))}>
          {t("asking.withdraw")}
        </Button>
      )}
      {approves && (
        <>
          <Button variant="default" onClick={() => setDeclining(true)}>
            {t("asking.decline")}
          </Button>
          <Button
            leftSection={<Check size={17} aria-hidden />}
            disabled={stale}
            loading={decide.isPending}
            onClick={() => act("accept", t("asking.accepted"))}
          >
            {t("asking.accept")}
          </Button>
        </>
      )}
      {declining && <DeclineDialog request={request} onClose={() => setDeclining(false)} />}
    </div>
  );
}

export function RequestCard({ request, showName = false }: RequestCardProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const found = useHoursRequest(businessId, request.id);
  const { professional, because, reason } = request;
  const zone = zoneNamed(professional.zone);
  const asked = dateTextOf(instant(request.askedAt), zone, "short", language);
  return (
    <article className="asking" aria-label={t("asking.of", { name: professional.displayName })}>
      <header>
        <h3>{showName ? t("asking.of", { name: professional.displayName }) : t("asking.waits")}</h3>
        <p className="small soft">
          {t("asking.askedOn", { day: asked })}
          {because.length > 0 && ` · ${because.map((one) => t(`asking.because.${one}`)).join(", ")}`}
        </p>
      </header>
      {reason !== "" && <p className="asking-said">{reason}</p>}
      {found.isError && <FailureNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={160} radius="md" aria-busy />}
      {found.data && (
        <>
          {found.data.stale && <p className="note note-warning small">{t("asking.stale")}</p>}
          <What detail={found.data} />
          <Acts request={found.data} stale={found.data.stale} />
        </>
      )}
    </article>
  );
}
