/** Entries of the log, day by day: a sentence each, and what changed for whoever wants to know. */
import { dateOf, instant, type Zone } from "@creneau/scheduling";
import { ChevronDown, PencilLine, Plus, Trash2 } from "lucide-react";
import type { AuditEntry } from "../../api/audit.ts";
import { useTexts } from "../../texts/language.ts";
import { capitalised, dateText, timeText } from "../../time/format.ts";
import { differencesOf, fieldText, nameOf, sentenceOf, valueText } from "./words.ts";

const ICONS = { insert: Plus, update: PencilLine, delete: Trash2 } as const;

interface EntryProps {
  readonly entry: AuditEntry;
  readonly zone: Zone;
}

function Differences({ entry, zone }: EntryProps) {
  const { t, language } = useTexts();
  const read = (value: unknown) => valueText(value, { t, language, zone });
  const { operation } = entry;
  return (
    <table className="audit-values">
      <thead>
        <tr>
          <th scope="col">{t("audit.field")}</th>
          {operation !== "insert" && <th scope="col">{t("audit.before")}</th>}
          {operation !== "delete" && <th scope="col">{t("audit.after")}</th>}
        </tr>
      </thead>
      <tbody>
        {differencesOf(entry).map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldText(field, t)}</th>
            {operation !== "insert" && <td className="soft">{read(before)}</td>}
            {operation !== "delete" && <td>{read(after)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ entry, zone }: EntryProps) {
  const { t, language } = useTexts();
  const Icon = ICONS[entry.operation];
  const name = nameOf(entry);
  const at = instant(entry.at);
  return (
    <li>
      <details className="audit-entry">
        <summary>
          <span className="audit-mark" data-operation={entry.operation}>
            <Icon size={16} aria-hidden />
          </span>
          <span className="grow audit-what">
            <span className="audit-sentence">{sentenceOf(entry, t)}</span>
            {name !== undefined && <span className="soft audit-name">{name}</span>}
            {entry.why !== null && <span className="small soft audit-why">{t("audit.why", { why: entry.why })}</span>}
          </span>
          <time className="small soft tabular" dateTime={entry.at}>
            {timeText(at, zone, language)}
          </time>
          <ChevronDown className="audit-chevron soft" size={16} aria-hidden />
        </summary>
        <div className="audit-details">
          <Differences entry={entry} zone={zone} />
          <p className="small soft">
            {[t("audit.operation", { act: entry.act }), entry.origin && t("audit.origin", { origin: entry.origin })]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
      </details>
    </li>
  );
}

interface AuditListProps {
  readonly entries: readonly AuditEntry[];
  readonly zone: Zone;
}

export function AuditList({ entries, zone }: AuditListProps) {
  const { language } = useTexts();
  const days = Map.groupBy(entries, ({ at }) => dateOf(instant(at), zone));
  return [...days].map(([day, listed]) => (
    <section key={day} aria-label={dateText(day, "full", language)}>
      <h2 className="audit-day">{capitalised(dateText(day, "full", language))}</h2>
      <ul className="card plain-list audit-list">
        {listed.map((entry) => (
          <Entry key={entry.seq} entry={entry} zone={zone} />
        ))}
      </ul>
    </section>
  ));
}
