/** Why a form came back: read aloud first, said in words, with the way on. */
import { dateOf, instant, toIso, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { capital, clock, nearDay } from "../time/format.ts";
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

interface LostSlotProps {
  readonly problem: Problem;
  /**
   * Where each alternative leads; without it they are buttons of the form around, named `start`. Then a disabled button
   * before them keeps the Enter key from choosing the first.
   */
  readonly href?: (startsAt: Instant) => string;
  readonly allHref: string;
}

/** Somebody was faster: the nearest free times. */
export function LostSlot({ problem, href, allHref }: LostSlotProps) {
  const { t } = usePage();
  const nearest = (problem.alternatives ?? []).map(({ startsAt }) => instant(startsAt));
  const hint = href ? t.lost.pickFresh : t.lost.pick;
  return (
    <div className="notice" role="alert">
      <Icon name="alert" />
      <div>
        <h2>{problem.code === "SLOT_TAKEN" ? t.lost.taken : t.lost.refused}</h2>
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
