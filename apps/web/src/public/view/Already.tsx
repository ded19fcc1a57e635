/** Instead of a form: this very time is booked already, or can't be booked here any more. */
import { toIso } from "@creneau/scheduling";
import type { ProfessionalProfile, PublicBusiness, PublicService } from "../calls.ts";
import type { Recent } from "../keeping.ts";
import { bookingPath, directoryPath, profilePath, reservePath, servicePath } from "../paths.ts";
import { ChoiceFacts } from "./Choice.tsx";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly business: PublicBusiness;
  readonly professional: ProfessionalProfile;
  readonly service: PublicService;
  /** It was asked for with nobody in particular. */
  readonly anyone: boolean;
  readonly booked: Recent;
}

/** Somebody went back after booking: what they booked, and the ways on. */
export function Already({ business, professional, service, anyone, booked }: Props) {
  const { t } = usePage();
  const { startsAt, link } = booked;
  const who = anyone ? undefined : professional.slug;
  const other =
    who === undefined
      ? servicePath(business.slug, service.slug)
      : profilePath(business.slug, who, { service: service.slug });
  return (
    <article className="card narrow booking" data-booked={toIso(startsAt)}>
      <header className="mood good">
        <span className="seal">
          <Icon name="check" />
        </span>
        <h1>{t.already.title}</h1>
        <p className="lead">{t.already.lead}</p>
      </header>
      <ChoiceFacts startsAt={startsAt} person={professional} service={service} />
      <p className="row even">
        <a className="button" href={bookingPath(link)}>
          {t.already.see}
        </a>
        <a className="button quiet" href={other}>
          {t.already.other}
        </a>
      </p>
      <p className="hint">
        <a href={reservePath(business.slug, who, startsAt, service.slug, { again: true })} rel="nofollow">
          {t.already.again}
        </a>
      </p>
    </article>
  );
}

interface GoneProps {
  readonly business: PublicBusiness;
  readonly gone: "person" | "service";
  /** Those who still receive, when it is the service that went. */
  readonly professional: ProfessionalProfile | null;
  /** What was written, so that it can be taken along. */
  readonly typed: readonly string[];
}

/** While they typed, the service or the person was taken off line. */
export function Gone({ business, gone, professional, typed }: GoneProps) {
  const { t } = usePage();
  const words = typed.filter((text) => text.trim() !== "");
  return (
    <article className="card narrow mood calm">
      <span className="seal">
        <Icon name="alert" />
      </span>
      <h1>{t.gone[gone]}</h1>
      <p className="lead">{t.gone.lead}</p>
      <p className="row even">
        {professional && professional.services.length > 0 && (
          <a className="button" href={profilePath(business.slug, professional.slug)}>
            {t.gone.others(professional.displayName)}
          </a>
        )}
        <a className="button quiet" href={directoryPath(business.slug)}>
          {t.problem.home}
        </a>
      </p>
      {words.length > 0 && (
        <details>
          <summary>{t.gone.typed}</summary>
          {words.map((text) => (
            <p key={text} className="text">
              {text}
            </p>
          ))}
        </details>
      )}
    </article>
  );
}
