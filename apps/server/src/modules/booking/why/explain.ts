import type { SlotExplanation } from "@creneau/contract";
import {
  explainSlot,
  instant,
  judgeSlot,
  nearestOffered,
  toIso,
  type ExplainedReason,
  type Instant,
  type Refused,
} from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Service } from "../../catalogue/index.ts";
import { castOf, partOf, type Cast, type Who } from "../cast.ts";
import { chainNear } from "../chain.ts";
import { spansOf } from "../decide.ts";
import { horizonEnd, loadFacts } from "../facts.ts";
import { presentSpan } from "../presenters.ts";
import { capOfReason, capOfVerdict } from "../refusals.ts";
import { ALTERNATIVES } from "../rules.ts";
import { namesOfServices, resourceNames } from "./queries.ts";
import { softSentences, type Soft } from "./soft.ts";
import { told, type Reader } from "./words.ts";

export interface WhyAsk extends Who {
  readonly service: Service;
  readonly durationMinutes?: number;
  readonly startsAt: Instant;
}

const bookingOf = (reason: ExplainedReason): string | null =>
  "busy" in reason && reason.busy.kind === "booking" && !reason.busy.group ? (reason.busy.id ?? null) : null;

/** Every rule that closes a time, for everyone whom the session would take. */
export async function explained(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  ask: WhyAsk,
  reader: Reader,
): Promise<SlotExplanation> {
  const { service, startsAt, durationMinutes } = ask;
  const cast = await castOf(tx, scope, service, ask);
  const spans = spansOf(service, startsAt, durationMinutes);
  const until = instant(spans.taken.endsAt);
  const facts = await loadFacts(tx, scope, now, { ...ask, cast, from: spans.taken.startsAt, until, named: true });
  const explanation = explainSlot(facts, startsAt);
  const hosts = explanation.offered ? [] : telling(explanation.hosts, cast);
  const several = explanation.hosts.length > 1;
  const names = await resourceNames(tx, scope, several ? hosts.map(({ hostId }) => hostId) : []);
  const others = hosts.flatMap(({ reasons }) =>
    reasons.flatMap((one) => ("reservedFor" in one && one.reservedFor) || []),
  );
  const serviceNames = await namesOfServices(tx, scope, others);
  const whoIs = ({ hostId, roleId }: ExplainedHost): string | null =>
    several ? [partOf(cast, roleId ?? "")?.name, names.get(hostId)].filter(Boolean).join(" · ") || null : null;
  return {
    ...presentSpan(spans.session),
    zone: reader.zone,
    offered: explanation.offered,
    serviceId: service.id,
    reasons: hosts.flatMap((host) =>
      host.reasons.map((reason) => ({
        because: reason.because,
        capOf: capOfReason(reason),
        who: whoIs(host),
        ...told(reason, { ...reader, serviceNames }),
        bookingId: bookingOf(reason),
      })),
    ),
  };
}

type ExplainedHost = ReturnType<typeof explainSlot>["hosts"][number];

/**
 * Those whose rules close the time: not of a part that enough others can take, and not whoever lacks a skill that somebody
 * else of the part has. Everybody, when that leaves nothing to say.
 */
function telling(hosts: readonly ExplainedHost[], cast: Cast): readonly ExplainedHost[] {
  const lacks = ({ reasons }: ExplainedHost) => reasons.some(({ because }) => because === "no-skill");
  const said = [...Map.groupBy(hosts, ({ roleId }) => roleId)].flatMap(([roleId, theirs]) => {
    const free = theirs.filter(({ reasons }) => reasons.length === 0).length;
    if (free >= (partOf(cast, roleId ?? "")?.least ?? 1)) return [];
    return theirs.every(lacks) ? theirs : theirs.filter((host) => !lacks(host));
  });
  return said.some(({ reasons }) => reasons.length > 0) ? said : hosts;
}

/** As anybody may know: the rule, without what made it so, and the nearest times that are offered. */
export async function softly(tx: Tx, scope: TenantScope, now: Instant, ask: WhyAsk, language: Reader["language"]) {
  if (ask.service.composition === "combined") return softlyInARow(tx, scope, now, ask, language);
  const cast = await castOf(tx, scope, ask.service, ask);
  const facts = await loadFacts(tx, scope, now, { ...ask, cast, from: now, until: horizonEnd(ask.service, now) });
  const verdict = judgeSlot(facts, ask.startsAt);
  const near = verdict.offered ? [] : nearestOffered(facts, ask.startsAt, ALTERNATIVES).toSorted((a, b) => a - b);
  return {
    offered: verdict.offered,
    because: verdict.offered ? null : verdict.because,
    sentence: verdict.offered ? null : softSentences[language][ask.startsAt < now ? "past" : softCode(verdict, ask)],
    alternatives: near.map((start) => {
      const { session } = spansOf(ask.service, start, ask.durationMinutes);
      return { startsAt: toIso(session.startsAt), endsAt: toIso(session.endsAt) };
    }),
  };
}

/** Whose cap it is, once somebody is asked for by name: whether it is another person or another day that would do. */
function softCode(verdict: Refused, { professionalId }: WhyAsk): Soft {
  const capOf = capOfVerdict(verdict);
  return capOf && professionalId !== undefined ? `cap-of-${capOf}` : verdict.because;
}

const IN_A_ROW = "no-host" as const;

/** Of services in a row no one rule closes a time: they do not all fit. */
async function softlyInARow(tx: Tx, scope: TenantScope, now: Instant, ask: WhyAsk, language: Reader["language"]) {
  const { offered, nearest } = await chainNear(tx, scope, now, ask);
  return {
    offered,
    because: offered ? null : IN_A_ROW,
    sentence: offered ? null : softSentences[language][ask.startsAt < now ? "past" : IN_A_ROW],
    alternatives: nearest.map(presentSpan),
  };
}
