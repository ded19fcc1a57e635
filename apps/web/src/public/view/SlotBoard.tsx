/** The hero of the public pages: free times, as columns of days or as a month. */
import type { Instant } from "@creneau/scheduling";
import type { ReactNode } from "react";
import type { Board } from "../board.ts";
import type { ProfessionalProfile } from "../calls.ts";
import type { BoardLinks } from "../paths.ts";
import { capital, day, dayRange } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Days } from "./Days.tsx";
import { Icon, iconOfMode } from "./Icon.tsx";
import { Month } from "./Month.tsx";
import { PriceOf, ServiceNotes } from "./ServiceCard.tsx";
import { Steps, stepsOf } from "./Steps.tsx";
import { ZoneBar } from "./ZoneBar.tsx";

interface Props {
  readonly board: Board;
  readonly links: BoardLinks;
  /** Whoever is free when absent. */
  readonly professional?: ProfessionalProfile;
  readonly heading: string;
  /** The page says already what the service is. */
  readonly told?: boolean;
  /** Of group sessions: how many seats are left at their start. */
  readonly seats?: ReadonlyMap<Instant, number>;
  /** Under the times. */
  readonly after?: ReactNode;
  /** Above the times. */
  readonly children?: ReactNode;
}

export function SlotBoard({ board, links, professional, heading, told = false, seats, after, children }: Props) {
  const { t, locale } = usePage();
  const { service, view, days } = board;
  const [first, last] = [days[0]?.on, days.at(-1)?.on];
  if (!first || !last) return null;
  const shown = view === "month" ? capital(day(first, "month", locale)) : dayRange(first, last, locale);
  const own = { service: service.slug, minutes: board.minutes };
  return (
    <section className="card board" aria-labelledby="slots">
      <div className="board-head">
        <h2 id="slots">{heading}</h2>
        <p className="facts">
          <span>
            <Icon name="clock" /> {t.minutes(board.durationMinutes)}
          </span>
          {service.modes.map((mode) => (
            <span key={mode}>
              <Icon name={iconOfMode(mode)} /> {t.mode[mode]}
            </span>
          ))}
          {service.price && !told && (
            <span>
              <Icon name="tag" /> <PriceOf service={service} minutes={board.durationMinutes} />
            </span>
          )}
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
      {professional && (
        <ServiceTabs
          current={service.slug}
          professional={professional}
          href={(slug) => links.board({ service: slug })}
        />
      )}
      {professional && !told && <ServiceNotes service={service} />}
      {service.durations.length > 1 && (
        <nav className="tabs" aria-label={t.terms.length}>
          {service.durations.map((minutes) => (
            <a
              key={minutes}
              href={links.board({ service: service.slug, minutes })}
              aria-current={minutes === board.durationMinutes ? "true" : undefined}
            >
              {t.minutes(minutes)}
            </a>
          ))}
        </nav>
      )}
      {children}
      <Steps label={shown} view={view} steps={stepsOf(board)} href={links.board} />
      {view === "month" ? (
        <Month board={board} links={links} />
      ) : (
        <Days board={board} links={links} name={professional?.displayName ?? service.name} seats={seats} />
      )}
      {after}
      <ZoneBar {...(professional && { professional })} />
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
