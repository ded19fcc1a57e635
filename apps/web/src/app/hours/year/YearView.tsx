/** Twelve months at a glance: what closes, what opens, and a day or many to change. */
import { addDays, dateOf, plainDate, startOfDay, toIso, zone as zoneNamed, type PlainDate } from "@creneau/scheduling";
import { ActionIcon, Button } from "@mantine/core";
import { CalendarRange, ChevronLeft, ChevronRight } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { useLeavesOf } from "../../api/leave.ts";
import { useChangeOverrides, useOpenDays, type ChangedDay, type Schedule } from "../../api/schedule.ts";
import { firstOfMonth } from "../../planning/period.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts, type Translate } from "../../texts/language.ts";
import { capitalised, dateText } from "../../time/format.ts";
import { nowInstant } from "../../time/now.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { useAskInstead } from "../asking/AskInstead.tsx";
import { weeksOf } from "../ranges.ts";
import { WishNote } from "../wishes/WishNote.tsx";
import {
  holds,
  kindOf,
  spanBetween,
  undoOf,
  withLeaves,
  yearFrom,
  type DayKind,
  type Span,
  type YearDay,
} from "./days.ts";
import { awayText, YearMonth } from "./YearMonth.tsx";
import "./year.css";

const PeriodDialog = lazy(async () => ({ default: (await import("./PeriodDialog.tsx")).PeriodDialog }));

const legend: readonly DayKind[] = [
  "usual",
  "closed",
  "special",
  "off",
  "holiday",
  "school",
  "closing",
  "leave",
  "season",
];
const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface YearViewProps {
  readonly schedule: Schedule;
  readonly editable: boolean;
}

/** Two ends of what is being chosen; the second follows the pointer while it is dragged. */
interface Choice {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export function YearView({ schedule, editable }: YearViewProps) {
  const { t, language } = useTexts();
  const { businessId, slug } = useMembership();
  const zone = zoneNamed(schedule.zone);
  const today = dateOf(nowInstant(), zone);
  const [month, setMonth] = useState(firstOfMonth(today));
  const [active, setActive] = useState(today);
  const [choice, setChoice] = useState<Choice>();
  const [dragging, setDragging] = useState(false);
  const [editing, setEditing] = useState<Span>();
  const { from, until, months } = yearFrom(month);
  const days = useOpenDays(businessId, schedule.professionalId, from, until);
  const change = useChangeOverrides(businessId, schedule.professionalId);
  const askInstead = useAskInstead();
  const [begins, ends] = [toIso(startOfDay(from, zone)), toIso(startOfDay(addDays(until, 1), zone))];
  const leaves = useLeavesOf(businessId, schedule.professionalId, begins, ends);
  const items = withLeaves(days.data?.items ?? [], leaves.data ?? []);
  const byDate = new Map(items.map((day) => [day.on, day]));
  const chosen = choice && spanBetween(choice.from, choice.to);

  const save = (changes: readonly ChangedDay[]) => {
    const undo = undoOf(changes, schedule.overrides);
    const refused = (days: readonly ChangedDay[]) => (error: Error) => {
      const asked = days.map(({ ranges, ...day }) => ({ ...day, ranges: ranges && [...ranges] }));
      if (!askInstead(error, { days: asked })) toastFailed(failureLine(error, t));
    };
    change.mutate(changes, {
      onSuccess: () =>
        toastUndo(t("schedule.daysChanged", { count: changes.length }), t("app.undo"), () =>
          change.mutate(undo, { onError: refused(undo) }),
        ),
      onError: refused(changes),
    });
  };
  const close = () => {
    setEditing(undefined);
    setChoice(undefined);
  };
  const choose = (on: PlainDate, further: boolean) => {
    if (further && choice) return setEditing(spanBetween(choice.from, on));
    setChoice({ from: on, to: on });
    setEditing({ from: on, until: on });
  };
  const move = (event: React.KeyboardEvent<HTMLElement>) => {
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = addDays(active, by);
    if (to < today || to > until) return;
    setActive(to);
    if (event.shiftKey) setChoice({ from: choice?.from ?? active, to });
    else setChoice(undefined);
    const grid = event.currentTarget;
    requestAnimationFrame(() => grid.querySelector<HTMLElement>(`[data-on="${to}"]`)?.focus());
  };

  return (
    <section className="card hours-card" aria-labelledby="year">
      <header className="row-between wrap">
        <div>
          <h2 id="year">{t("schedule.year")}</h2>
          <p className="small soft">{t(editable ? "schedule.yearHint" : "hours.readOnly")}</p>
        </div>
        <div className="row">
          {editable && (
            <Button
              variant="light"
              leftSection={<CalendarRange size={16} />}
              onClick={() => setEditing({ from: today, until: today })}
            >
              {t("schedule.changeDays")}
            </Button>
          )}
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t("schedule.earlier")}
            disabled={month <= firstOfMonth(today)}
            onClick={() => setMonth(firstOfMonth(month, -12))}
          >
            <ChevronLeft size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t("schedule.later")}
            onClick={() => setMonth(firstOfMonth(month, 12))}
          >
            <ChevronRight size={18} />
          </ActionIcon>
        </div>
      </header>
      <WishNote weeks={weeksOf(schedule)} wishes={schedule.wishes} />
      <ul className="plain-list year-legend">
        {legend.map((kind) => (
          <li key={kind} className="small">
            <span className="year-mark" data-kind={kind} aria-hidden />
            {t(`schedule.kinds.${kind}`)}
          </li>
        ))}
        {schedule.onCall.length > 0 && (
          <li className="small">
            <span className="year-mark" data-on-call aria-hidden />
            {t("schedule.onCallMark")}
          </li>
        )}
      </ul>
      {days.isError && !days.data && <FailureNote error={days.error} onRetry={() => void days.refetch()} />}
      <div
        className="year"
        role="presentation"
        aria-busy={days.isFetching}
        onKeyDown={move}
        onPointerUp={() => {
          if (dragging && choice && choice.from !== choice.to) setEditing(spanBetween(choice.from, choice.to));
          setDragging(false);
        }}
      >
        {months.map((first) => (
          <YearMonth
            key={first}
            month={first}
            today={today}
            active={active < from || active > until ? from : active}
            days={byDate}
            editable={editable}
            isChosen={(on) => chosen !== undefined && holds(chosen, on)}
            onFocus={setActive}
            onChoose={choose}
            onDragFrom={(on) => {
              setDragging(true);
              setChoice({ from: on, to: on });
            }}
            onDragOver={(on) => dragging && choice && setChoice({ ...choice, to: on })}
          />
        ))}
      </div>
      <ul className="plain-list overrides">
        {listed(items, today, t).map(({ span, kind, words }) => (
          <li key={`${span.from}${words}`} className="override year-row">
            <span className="year-mark" data-kind={kind} aria-hidden />
            <span className="grow">
              <span className="override-day">
                {capitalised(dateText(span.from, "short", language))}
                {span.until !== span.from && ` – ${dateText(span.until, "short", language)}`}
              </span>
              <span className="small soft">{words}</span>
            </span>
            {kind === "leave" && (
              <Button component={Link} to={`/${slug}/absences`} variant="subtle" size="compact-sm">
                {t("schedule.seeLeave")}
              </Button>
            )}
            {editable && kind !== "leave" && (
              <Button variant="subtle" size="compact-sm" onClick={() => setEditing(span)}>
                {t("schedule.change")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {editing && <PeriodDialog schedule={schedule} span={editing} today={today} onClose={close} onSave={save} />}
      </Suspense>
    </section>
  );
}

interface Listed {
  readonly span: Span;
  readonly kind: DayKind;
  readonly words: string;
}

/** What is out of the ordinary, days in a row as one. */
function listed(items: readonly YearDay[], today: PlainDate, t: Translate): Listed[] {
  const rows: Listed[] = [];
  for (const item of items) {
    const on = plainDate(item.on);
    // Asked for, or of a part of the day: told as an absence, on a day that keeps its colour.
    const beside = item.away && (item.away.asked || item.away.part) ? awayText(item.away, t) : undefined;
    const kind = beside === undefined ? kindOf(item) : "leave";
    const words = beside ?? [t(`schedule.kinds.${kind}`), item.label].filter(Boolean).join(" · ");
    if (on < today || kind === "usual" || kind === "closed" || kind === "season") continue;
    const last = rows.at(-1);
    if (last?.kind === kind && last.words === words && addDays(last.span.until, 1) === on)
      rows[rows.length - 1] = { ...last, span: { from: last.span.from, until: on } };
    else rows.push({ span: { from: on, until: on }, kind, words });
  }
  return rows;
}
