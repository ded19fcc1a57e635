/** A month of the team: who is away when. A table, so that it reads aloud as what it is. */
import { weekdayOf } from "@creneau/scheduling";
import { ActionIcon, Skeleton, VisuallyHidden } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useLeavesIn, type Leave } from "../api/leave.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateText } from "../time/format.ts";
import { useNow } from "../time/now.ts";
import { readerZone } from "../time/zones.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { isOn, monthOf, otherMonth, periodText, todayIn, type Month } from "./dates.ts";

function Row({
  name,
  leaves,
  month,
  today,
}: {
  readonly name: string;
  readonly leaves: readonly Leave[];
  readonly month: Month;
  readonly today: string;
}) {
  const { t, language } = useTexts();
  return (
    <tr>
      <th scope="row">{name}</th>
      {month.dates.map((on) => {
        const leave = leaves.find((one) => isOn(one, on) !== "no");
        const rest = { "data-weekend": weekdayOf(on) > 5 || undefined, "data-today": on === today || undefined };
        if (!leave) return <td key={on} {...rest} />;
        const words = `${leave.kind?.name ?? t("leave.away")} · ${periodText(leave, language)}`;
        return (
          <td key={on} {...rest}>
            <span
              className="leave-cell"
              data-colour={leave.kind?.colour ?? "gray"}
              data-part={isOn(leave, on) === "part" || undefined}
              data-asked={leave.state === "requested" || undefined}
              title={words}
            >
              <VisuallyHidden>{words}</VisuallyHidden>
            </span>
          </td>
        );
      })}
    </tr>
  );
}

/** Room for the names, which stay where they are. */
const NAMES_WIDE = 160;

/** A narrow screen begins with today, not with the first of the month. */
function showToday(frame: HTMLElement | null): void {
  const today = frame?.querySelector("[data-today]");
  if (frame && today instanceof HTMLElement) frame.scrollLeft = today.offsetLeft - NAMES_WIDE;
}

export function LeaveCalendar() {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const zone = readerZone();
  const today = todayIn(useNow(), zone);
  const [chosen, setChosen] = useState(today.slice(0, 7));
  const month = monthOf(chosen, zone);
  const leaves = useLeavesIn(businessId, new Date(month.from).toISOString(), new Date(month.until).toISOString());
  const people = Map.groupBy(leaves.data ?? [], ({ professional }) => professional.displayName);
  const title = capitalised(dateText(month.first, "month", language));
  return (
    <section className="card leave-section" aria-labelledby="leave-calendar">
      <div className="row-between leave-head">
        <h2 id="leave-calendar">{t("leave.calendar")}</h2>
        <div className="row">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t("leave.previous")}
            onClick={() => setChosen(otherMonth(chosen, -1))}
          >
            <ChevronLeft size={18} />
          </ActionIcon>
          <span className="leave-month" aria-live="polite">
            {title}
          </span>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t("leave.next")}
            onClick={() => setChosen(otherMonth(chosen, 1))}
          >
            <ChevronRight size={18} />
          </ActionIcon>
        </div>
      </div>
      {leaves.isError && <FailureNote error={leaves.error} onRetry={() => void leaves.refetch()} />}
      {leaves.isPending && <Skeleton height={120} radius="md" aria-busy />}
      {leaves.data?.length === 0 && <p className="soft leave-nothing">{t("leave.calendarNone")}</p>}
      {people.size > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways: the keyboard has to reach it
        <div ref={showToday} className="leave-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="leave-table">
            <thead>
              <tr>
                <th scope="col">
                  <VisuallyHidden>{t("leave.who")}</VisuallyHidden>
                </th>
                {month.dates.map((on) => (
                  <th
                    key={on}
                    scope="col"
                    data-weekend={weekdayOf(on) > 5 || undefined}
                    data-today={on === today || undefined}
                  >
                    <span aria-hidden>{Number(on.slice(8))}</span>
                    <VisuallyHidden>{dateText(on, "day", language)}</VisuallyHidden>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...people].map(([name, theirs]) => (
                <Row key={name} name={name} leaves={theirs} month={month} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
