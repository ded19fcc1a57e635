/** The hero of the public pages: free times, as columns of days or as a month. */
import type { Board } from "../board.ts";
import type { ProfessionalProfile } from "../calls.ts";
import type { BoardLinks } from "../paths.ts";
import { capital, day, dayRange } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Days } from "./Days.tsx";
import { Icon } from "./Icon.tsx";
import { Month } from "./Month.tsx";
import { Steps, stepsOf } from "./Steps.tsx";
import { ZoneBar } from "./ZoneBar.tsx";

interface Props {
  readonly board: Board;
  readonly links: BoardLinks;
  readonly professional: ProfessionalProfile;
  readonly heading: string;
}

export function SlotBoard({ board, links, professional, heading }: Props) {
  const { t, locale } = usePage();
  const { service, view, days } = board;
  const [first, last] = [days[0]?.on, days.at(-1)?.on];
  if (!first || !last) return null;
  const shown = view === "month" ? capital(day(first, "month", locale)) : dayRange(first, last, locale);
  const own = { service: service.slug };
  return (
    <section className="card board" aria-labelledby="slots">
      <div className="board-head">
        <h2 id="slots">{heading}</h2>
        <p className="facts">
          <span>
            <Icon name="clock" /> {t.minutes(service.durationMinutes)}
          </span>
          <span>
            <Icon name={service.mode} /> {t.mode[service.mode]}
          </span>
        </p>
        <nav className="views" aria-label={t.slots.view}>
          <a href={links.board(own)} aria-current={view === "days" ? "true" : undefined}>
            {t.slots.week}
          </a>
          <a
            href={links.board({ ...own, month: first.slice(0, 7) })}
            aria-current={view === "month" ? "true" : undefined}
          >
            {t.slots.month}
          </a>
        </nav>
      </div>
      <ServiceTabs current={service.slug} professional={professional} href={(slug) => links.board({ service: slug })} />
      <Steps label={shown} view={view} steps={stepsOf(board)} href={links.board} />
      {view === "month" ? (
        <Month board={board} links={links} />
      ) : (
        <Days board={board} links={links} name={professional.displayName} />
      )}
      <ZoneBar professional={professional} />
    </section>
  );
}

interface ServiceTabsProps {
  readonly current: string;
  readonly professional: ProfessionalProfile;
  readonly href: (service: string) => string;
}

function ServiceTabs({ current, professional, href }: ServiceTabsProps) {
  const { t, theirs } = usePage();
  if (professional.services.length < 2) return null;
  return (
    <nav className="tabs" aria-label={t.profile.services}>
      {professional.services.map(({ slug, name }) => (
        <a key={slug} href={href(slug)} lang={theirs} aria-current={slug === current ? "true" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
