/** Twelve months at a glance: what closes, what opens, and a day or many to change. */
import { addDays, dateOf, startOfDay, toIso, zone as zoneNamed, type PlainDate } from "@creneau/scheduling";
import { ActionIcon, Button } from "@mantine/core";
import { CalendarRange, ChevronLeft, ChevronRight } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useLeavesOf } from "../../api/leave.ts";
import { useOpenDays, type Schedule } from "../../api/schedule.ts";
import { firstOfMonth } from "../../planning/period.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { nowInstant } from "../../time/now.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { weeksOf } from "../ranges.ts";
import { WishNote } from "../wishes/WishNote.tsx";
import { holds, withLeaves, yearFrom, type DayKind } from "./days.ts";
import { useChosenDays } from "./use-chosen-days.ts";
import { useSaveDays } from "./use-save-days.ts";
import { YearList } from "./YearList.tsx";
import { YearMonth } from "./YearMonth.tsx";
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

interface YearViewProps {
  readonly schedule: Schedule;
  readonly editable: boolean;
}

export function YearView({ schedule, editable }: YearViewProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const zone = zoneNamed(schedule.zone);
  const today = dateOf(nowInstant(), zone);
  const [month, setMonth] = useState(firstOfMonth(today));
  const { from, until, months } = yearFrom(month);
  const days = useOpenDays(businessId, schedule.professionalId, from, until);
  const [begins, ends] = [toIso(startOfDay(from, zone)), toIso(startOfDay(addDays(until, 1), zone))];
  const leaves = useLeavesOf(businessId, schedule.professionalId, begins, ends);
  const items = withLeaves(days.data?.items ?? [], leaves.data ?? []);
  const byDate = new Map(items.map((day) => [day.on, day]));
  const save = useSaveDays(schedule);
  const choosing = useChosenDays(today, until);
  const { active, chosen, editing } = choosing;

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
              onClick={() => choosing.edit({ from: today, until: today })}
            >
              {t("schedule.changeDays")}
            </Button>
          )}
          <Turn month={month} today={today} onTurn={setMonth} />
        </div>
      </header>
      <WishNote weeks={weeksOf(schedule)} wishes={schedule.wishes} />
      <Legend hasOnCall={schedule.onCall.length > 0} />
      {days.isError && !days.data && <FailureNote error={days.error} onRetry={() => void days.refetch()} />}
      <div
        className="year"
        role="presentation"
        aria-busy={days.isFetching}
        onKeyDown={choosing.move}
        onPointerUp={choosing.drop}
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
            onFocus={choosing.focus}
            onChoose={choosing.choose}
            onDragFrom={choosing.dragFrom}
            onDragOver={choosing.dragOver}
          />
        ))}
      </div>
      <YearList items={items} today={today} editable={editable} onEdit={choosing.edit} />
      <Suspense>
        {editing && (
          <PeriodDialog schedule={schedule} span={editing} today={today} onClose={choosing.close} onSave={save} />
        )}
      </Suspense>
    </section>
  );
}

interface TurnProps {
  /** The first one shown. */
  readonly month: PlainDate;
  readonly today: PlainDate;
  readonly onTurn: (month: PlainDate) => void;
}

/** A year back, a year on. */
function Turn({ month, today, onTurn }: TurnProps) {
  const { t } = useTexts();
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t("schedule.earlier")}
        disabled={month <= firstOfMonth(today)}
        onClick={() => onTurn(firstOfMonth(month, -12))}
      >
        <ChevronLeft size={18} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t("schedule.later")}
        onClick={() => onTurn(firstOfMonth(month, 12))}
      >
        <ChevronRight size={18} />
      </ActionIcon>
    </>
  );
}

function Legend({ hasOnCall }: { readonly hasOnCall: boolean }) {
  const { t } = useTexts();
  return (
    <ul className="plain-list year-legend">
      {legend.map((kind) => (
        <li key={kind} className="small">
          <span className="year-mark" data-kind={kind} aria-hidden />
          {t(`schedule.kinds.${kind}`)}
        </li>
      ))}
      {hasOnCall && (
        <li className="small">
          <span className="year-mark" data-on-call aria-hidden />
          {t("schedule.onCallMark")}
        </li>
      )}
    </ul>
  );
}
