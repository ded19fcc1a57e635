/** The one place where a time is decided: what is displayed and what is booked come to the same judgement. */
import { instant, judgeSlot, nearestOffered, toIso, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";
import type { Service } from "../catalogue/index.ts";
import { horizonEnd, loadFacts } from "./facts.ts";
import type { Mine } from "./queries.ts";
import { ALTERNATIVES, isTaken } from "./rules.ts";
import type { Span } from "./store.ts";

const MINUTE_MS = 60_000;

export interface Wish {
  readonly service: Service;
  readonly professionalId: string;
  readonly startsAt: Instant;
  readonly mine?: Mine;
}

/** The session, and what it takes of the professional's time: buffers included. */
export interface Decided {
  readonly session: Span;
  readonly taken: Span;
}

export function spansOf(service: Service, startsAt: Instant): Decided {
  const endsAt = instant(startsAt + service.durationMinutes * MINUTE_MS);
  return {
    session: { startsAt, endsAt },
    taken: {
      startsAt: instant(startsAt - service.bufferBeforeMinutes * MINUTE_MS),
      endsAt: instant(endsAt + service.bufferAfterMinutes * MINUTE_MS),
    },
  };
}

/**
 * Call it with the professional's resource locked.
 * @throws ProblemError SLOT_TAKEN or SLOT_REFUSED, with the rule that refuses and the nearest free times.
 */
export async function decide(tx: Tx, scope: TenantScope, now: Instant, wish: Wish): Promise<Decided> {
  const { service, professionalId, startsAt } = wish;
  const spans = spansOf(service, startsAt);
  const common = { service, professionalIds: [professionalId], ...(wish.mine ? { mine: wish.mine } : {}) };
  const near = await loadFacts(tx, scope, now, { ...common, from: spans.taken.startsAt, until: spans.taken.endsAt });
  const verdict = judgeSlot(near, startsAt);
  if (verdict.offered) return spans;

  const all = await loadFacts(tx, scope, now, { ...common, from: now, until: horizonEnd(service, now) });
  const alternatives = nearestOffered(all, startsAt, ALTERNATIVES).toSorted((a, b) => a - b);
  const soon = verdict.refusals.find((refusal) => refusal.because === "too-soon");
  throw new ProblemError(isTaken(verdict.because) ? "SLOT_TAKEN" : "SLOT_REFUSED", {
    because: verdict.because,
    ...(soon ? { earliestAt: toIso(soon.earliestAt) } : {}),
    alternatives: alternatives.map((start) => {
      const { session } = spansOf(service, start);
      return { startsAt: toIso(session.startsAt), endsAt: toIso(session.endsAt) };
    }),
  });
}
