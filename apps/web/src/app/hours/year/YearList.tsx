/** What is out of the ordinary in a year, in words: each can be changed, an absence where absences are. */
import { addDays, plainDate, type PlainDate } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { Link } from "react-router";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts, type Translate } from "../../texts/language.ts";
import { capitalised, dateText } from "../../time/format.ts";
import { kindOf, type DayKind, type Span, type YearDay } from "./days.ts";
import { awayText } from "./YearMonth.tsx";

interface YearListProps {
  readonly items: readonly YearDay[];
  readonly today: PlainDate;
  readonly editable: boolean;
  readonly onEdit: (span: Span) => void;
}

export function YearList({ items, today, editable, onEdit }: YearListProps) {
  const { t, language } = useTexts();
  const { slug } = useMembership();
  return (
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
            <Button variant="subtle" size="compact-sm" onClick={() => onEdit(span)}>
              {t("schedule.change")}
            </Button>
          )}
        </li>
      ))}
    </ul>
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
