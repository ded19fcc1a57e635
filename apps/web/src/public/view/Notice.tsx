/** Why a form came back: read aloud first, said in words, with the way on. */
import { dateOf, instant, toIso, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { capital, clock, nearDay } from "../time/format.ts";
import type { NotFree } from "../why.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

export const isLostSlot = ({ code }: Problem): boolean => code === "SLOT_TAKEN" || code === "SLOT_REFUSED";

/** A refusal that isn't about one field or about the time: nothing typed is lost, and this says so. */
export function RefusalNotice({ problem }: { readonly problem: Problem }) {
  const { t } = usePage();
  const known: Partial<Record<Problem["code"], string>> = {
    INVALID_INPUT: t.errors.again,
    TOO_MANY_REQUESTS: t.errors.slow,
    IDEMPOTENCY_KEY_REUSED: t.errors.usedForm,
    QUESTIONS_CHANGED: t.errors.changed,
    SERIES_CHANGED: t.repeat.changedText,
  };
  const title = problem.code === "INVALID_INPUT" ? t.errors.summary : problem.title || t.problem.brokenTitle;
  return (
    <div className="notice" role="alert">
      <Icon name="alert" />
      <div>
        <h2>{title}</h2>
        <p>{known[problem.code] ?? (problem.detail || t.errors.again)}</p>
        {problem.status >= 500 && <p className="hint">{t.errors.requestId(problem.requestId)}</p>}
      </div>
    </div>
  );
}

/** Nothing is booked yet: a text was noticed, and whoever sends it again has thought of it. */
export function HealthNotice() {
  const { t } = usePage();
  return (
    <div className="notice" role="alert">
      <Icon name="alert" />
      <div>
        <h2>{t.asked.healthTitle}</h2>
        <p>{t.asked.healthNext}</p>
      </div>
    </div>
  );
}

/** A fourth time is not kept; it can be booked all the same. */
export function FullNotice() {
  const { t } = usePage();
  return (
    <div className="notice" role="status">
      <Icon name="clock" />
      <div>
        <h2>{t.keep.fullTitle}</h2>
        <p>{t.keep.fullText}</p>
      </div>
    </div>
  );
}

/** Shown by the script when the form could not be sent. Without one, the browser says so itself. */
export function OfflineNotice() {
  const { t } = usePage();
  return (
    <div className="notice" role="alert" data-offline="1" hidden>
      <Icon name="alert" />
      <div>
        <h2>{t.offline.title}</h2>
        <p>{t.offline.text}</p>
      </div>
    </div>
  );
}

interface LostSlotProps {
  readonly problem: Problem;
  /** In a sentence, when a rule closes the time. */
  readonly why?: string | null;
  /**
   * Where each alternative leads; without it they are buttons of the form around, named `start`. Then a disabled button
   * before them keeps the Enter key from choosing the first.
   */
  readonly href?: (startsAt: Instant) => string;
  readonly allHref: string;
}

/** Somebody was faster: the nearest free times. */
export function LostSlot({ problem, why = null, href, allHref }: LostSlotProps) {
  const { t } = usePage();
  const nearest = (problem.alternatives ?? []).map(({ startsAt }) => instant(startsAt));
  const hint = href ? t.lost.pickFresh : t.lost.pick;
  return (
    <div className="notice" role="alert">
      <Icon name="alert" />
      <div>
        <h2>{problem.code === "SLOT_TAKEN" ? t.lost.taken : t.lost.refused}</h2>
        {why !== null && <p>{why}</p>}
        <p>{nearest.length > 0 ? hint : t.lost.none}</p>
        {!href && (
          <button disabled hidden>
            {t.lost.all}
          </button>
        )}
        {nearest.length > 0 && (
          <div className="row">
            {nearest.map((at) => (
              <Alternative key={at} at={at} href={href} />
            ))}
          </div>
        )}
        <a href={allHref}>{t.lost.all}</a>
      </div>
    </div>
  );
}

/** The time of the address: why it can't be had, and what is near. */
export function NotFreeNotice({
  asked,
  href,
}: {
  readonly asked: NotFree;
  readonly href: (startsAt: Instant) => string;
}) {
  const { t, zone, today, locale } = usePage();
  const when = `${nearDay(dateOf(asked.at, zone), today, t, "short", locale)}, ${clock(asked.at, zone, locale)}`;
  return (
    <div className="notice" role="status">
      <Icon name="alert" />
      <div>
        <h3>{t.why.title(when)}</h3>
        <p>{asked.sentence}</p>
        {asked.nearest.length > 0 && (
          <>
            <p>{t.why.near}</p>
            <div className="row">
              {asked.nearest.map((at) => (
                <Alternative key={at} at={at} href={href} />
              ))}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Alternative({ at, href }: { readonly at: Instant; readonly href: LostSlotProps["href"] }) {
  const { t, zone, today, locale } = usePage();
  const when = `${capital(nearDay(dateOf(at, zone), today, t, "short", locale))}, ${clock(at, zone, locale)}`;
  if (href) {
    return (
      <a className="slot" href={href(at)} rel="nofollow">
        {when}
      </a>
    );
  }
  return (
    <button className="slot" name="start" value={toIso(at)}>
      {when}
    </button>
  );
}
