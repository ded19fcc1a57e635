import { calendarLinksOf, type Entered } from "../calendars.ts";
import { calendarPath } from "../paths.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  /** Signed: leads to the file, and stands in no address of somebody else. */
  readonly link: string;
  readonly booking: Entered;
  readonly place?: string;
  readonly quiet?: boolean;
}

/** Into one's own calendar: by a page of its company, or by a file that any program reads. Works without JavaScript. */
export function AddToCalendar({ link, booking, place = "", quiet = false }: Props) {
  const { t } = usePage();
  const links = calendarLinksOf(booking, place, t);
  // Whoever is led there does not learn from which page: its address is signed.
  const elsewhere = { target: "_blank", rel: "noopener noreferrer", referrerPolicy: "no-referrer" } as const;
  return (
    <details className={quiet ? "calendars quiet" : "calendars"}>
      <summary className={quiet ? "button quiet" : "button wide"}>
        <Icon name="calendar" /> {quiet ? t.mine.calendar : t.manage.calendar}
      </summary>
      <ul>
        <li>
          <a href={links.google} {...elsewhere}>
            Google Agenda
          </a>
        </li>
        <li>
          <a href={links.outlook} {...elsewhere}>
            Outlook.com
          </a>
        </li>
        <li>
          <a href={links.office} {...elsewhere}>
            {t.calendars.office}
          </a>
        </li>
        <li>
          <a href={calendarPath(link)} data-hard="1">
            {t.calendars.file}
          </a>
        </li>
      </ul>
      <p className="hint">{t.calendars.hint}</p>
    </details>
  );
}
