/** A month at a glance: how many times are free each day, each a link to that day. */
import { addDays, weekdayOf, type PlainDate } from "@creneau/scheduling";
import { lastOfMonth, type Board } from "../board.ts";
import type { BoardLinks } from "../paths.ts";
import { day } from "../time/format.ts";
import { usePage } from "./context.ts";

export function Month({ board, links }: { readonly board: Board; readonly links: BoardLinks }) {
  const { locale } = usePage();
  const shown = board.days[0]?.on ?? board.firstDay;
  const free = new Map(board.days.map(({ on, starts }) => [on, starts.length]));
  const weeks = weeksOf(shown);
  return (
    <table className="month">
      <caption className="hidden">{day(shown, "month", locale)}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((on) => (
            <th key={on} scope="col">
              <abbr title={day(on, "weekdayLong", locale)}>{day(on, "weekday", locale)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((on) => (
              <td key={on}>
                {on.slice(0, 7) === shown.slice(0, 7) && (
                  <Cell
                    on={on}
                    count={free.get(on) ?? 0}
                    href={links.board({ service: board.service.slug, minutes: board.minutes, from: on })}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ on, count, href }: { readonly on: PlainDate; readonly count: number; readonly href: string }) {
  const { t, locale } = usePage();
  const number = Number(on.slice(8));
  if (count === 0) return <span className="off">{number}</span>;
  return (
    <a href={href}>
      {number}
      <span className="hidden">{day(on, "month", locale)}, </span>
      <small>
        {count}
        <span> {t.slots.free(count)}</span>
      </small>
    </a>
  );
}

/** Whole weeks, Monday first, from the first day shown to the end of its month. */
function weeksOf(first: PlainDate): readonly (readonly PlainDate[])[] {
  const last = lastOfMonth(first);
  const weeks: PlainDate[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)));
  }
  return weeks;
}
