/** The one place where a time is decided: what is displayed and what is booked come to the same judgement. */
import {
  chooseHosts,
  instant,
  judgeSlot,
  nearestOffered,
  toIso,
  type Chosen,
  type Policy,
  type Criterion,
  type Instant,
  type Refused,
  type Role,
  type SlotFacts,
} from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";
import { NO_MATTER, suitOf, wishesOf, type Wishing } from "../availability/index.ts";
import type { Service } from "../catalogue/index.ts";
import { lockResources } from "../team/index.ts";
import type { Mine } from "./busy.ts";
import { castOf, narrowed, partOf, type Cast, type Who } from "./cast.ts";
import { horizonEnd, loadFacts } from "./facts.ts";
import { joinAt, type Joined } from "./groups/rules.ts";
import { capOfVerdict } from "./refusals.ts";
import { ALTERNATIVES, isTaken } from "./rules.ts";
import type { Span } from "./store.ts";

const MINUTE_MS = 60_000;

export interface Wish extends Who {
  readonly service: Service;
  /** Of the session, where it can be chosen; the service's own when absent. */
  readonly durationMinutes?: number;
  readonly startsAt: Instant;
  readonly mine?: Mine;
  /** How many seats are wanted, where the session is for a group. */
  readonly seats?: number;
  /** A session of its own: none that exists is joined. */
  readonly alone?: boolean;
}

/** A person, a room or a machine that the session takes. */
export interface Part {
  readonly resourceId: string;
  /** Which of its units, from 0. */
  readonly lane: number;
  /** What it is called in the service; empty for the only one. */
  readonly roleName: string;
  readonly shareBasisPoints: number;
}

/** The session, who gives it, and what it takes of everybody's time: buffers included. */
export interface Decided {
  readonly session: Span;
  readonly taken: Span;
  /** Who leads. */
  readonly professionalId: string;
  readonly parts: readonly Part[];
  /** The session that is joined: it has its time already. */
  readonly groupSessionId?: string;
}

export function spansOf(
  service: Service,
  startsAt: Instant,
  durationMinutes = service.durationMinutes,
): Pick<Decided, "session" | "taken"> {
  const endsAt = instant(startsAt + durationMinutes * MINUTE_MS);
  return {
    session: { startsAt, endsAt },
    taken: {
      startsAt: instant(startsAt - (service.preparationMinutes + service.bufferBeforeMinutes) * MINUTE_MS),
      endsAt: instant(endsAt + (service.cleaningMinutes + service.bufferAfterMinutes) * MINUTE_MS),
    },
  };
}

/** How often somebody else may be asked when those chosen were taken in the very moment. */
const MOST_ATTEMPTS = 5;

/**
 * Locks whoever and whatever the session would take, then judges: of many at once each is told the truth.
 * @throws ProblemError SLOT_TAKEN or SLOT_REFUSED, with the rule that refuses and the nearest free times.
 */
export async function decide(tx: Tx, scope: TenantScope, now: Instant, wish: Wish): Promise<Decided> {
  const { service, startsAt } = wish;
  const cast = await castOf(tx, scope, service, wish);
  const spans = spansOf(service, startsAt, wish.durationMinutes);
  const factsOf = (some: Cast, fairly = false): Promise<SlotFacts> =>
    loadFacts(tx, scope, now, { ...wish, cast: some, from: spans.taken.startsAt, until: spans.taken.endsAt, fairly });
  const isGroup = !wish.alone && service.grouped;
  const wishing = onlyOne(cast) ? NOBODY : await wishesOf(tx, scope, cast.people);
  const policyOf = (facts: SlotFacts): Policy => policyAt(spans.session, facts, wishing);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    // Asked anew each time: whoever was faster may have opened a session that has seats left.
    const joined = isGroup ? await seatAt(tx, scope, { cast, startsAt, factsOf }) : undefined;
    if (joined) return { ...spans, ...joined, parts: [] };
    const chosen = onlyOne(cast) ?? chosenOf(cast, await factsOf(cast, true), startsAt, policyOf);
    if (!chosen) break;
    const some = narrowed(cast, chosen);
    await lockResources(tx, scope, [...some.people, ...some.assets.keys()]);
    const facts = await factsOf(some);
    const parts = chooseHosts(facts, startsAt, policyOf(facts));
    if (parts) return { ...spans, ...decidedParts(cast, parts) };
    if (!cast.roles && cast.people.length === 1) break;
  }
  throw await refusal(tx, scope, now, { wish, cast, facts: await factsOf(cast) });
}

interface Seating {
  readonly cast: Cast;
  readonly startsAt: Instant;
  readonly factsOf: (cast: Cast) => Promise<SlotFacts>;
}

/** A seat in a session that begins then; asked again once its host is locked. */
async function seatAt(tx: Tx, scope: TenantScope, { cast, startsAt, factsOf }: Seating): Promise<Joined | undefined> {
  const [only, ...others] = cast.people;
  if (only !== undefined && others.length === 0) await lockResources(tx, scope, [only]);
  const found = joinAt(await factsOf(cast), startsAt);
  if (!found || others.length === 0) return found;
  await lockResources(tx, scope, [found.professionalId]);
  return joinAt(await factsOf(cast), startsAt);
}

/** Of a cast of one there is nothing to choose: nobody is asked before they are locked. */
const onlyOne = ({ roles, people }: Cast): readonly Chosen[] | undefined =>
  !roles && people.length === 1 ? people.map((hostId) => ({ roleId: "", hostId, lane: 0 })) : undefined;

const NOBODY: ReadonlyMap<string, Wishing> = new Map();

/** Least busy of the week first; between equals, whom it suits, and a lot that is drawn the same way each time. */
function policyAt(session: Span, { hosts }: SlotFacts, wishing: ReadonlyMap<string, Wishing>): Policy {
  const fair: Criterion = { by: "least-busy", per: "week", of: "minutes" };
  const suits = hosts.map(({ id, sessions = [] }) => {
    const theirs = wishing.get(id);
    return [id, theirs ? suitOf(theirs, session, sessions) : NO_MATTER] as const;
  });
  const wished: Criterion = { by: "priority", of: Object.fromEntries(suits) };
  return { order: wishing.size > 0 ? [fair, wished] : [fair], seed: String(session.startsAt) };
}

/** As many as a part may have, if they are free; as few as it must, if not. */
function chosenOf(
  cast: Cast,
  facts: SlotFacts,
  startsAt: Instant,
  policyOf: (facts: SlotFacts) => Policy,
): readonly Chosen[] | undefined {
  const policy = policyOf(facts);
  let chosen = chooseHosts(facts, startsAt, policy);
  if (!chosen || !facts.roles) return chosen;
  let roles: readonly Role[] = facts.roles;
  for (const { id, count } of facts.roles) {
    const part = partOf(cast, id);
    const least = typeof count === "number" ? count : 1;
    for (let most = least + (part ? part.most - part.least : 0); most > least; most--) {
      const grown = roles.map((role) => (role.id === id ? { ...role, count: most } : role));
      const more = chooseHosts({ ...facts, roles: grown }, startsAt, policy);
      if (!more) continue;
      [chosen, roles] = [more, grown];
      break;
    }
  }
  return chosen;
}

export function decidedParts(cast: Cast, chosen: readonly Chosen[]): Pick<Decided, "professionalId" | "parts"> {
  const [lead] = chosen;
  if (!lead) throw new Error("a session without anybody");
  const paid = Map.groupBy(chosen, ({ roleId }) => partOf(cast, roleId)?.id);
  return {
    professionalId: lead.hostId,
    parts: chosen.map(({ hostId, lane, roleId }) => {
      const role = partOf(cast, roleId);
      const among = paid.get(role?.id)?.length ?? 1;
      return {
        resourceId: hostId,
        lane,
        roleName: role?.name ?? "",
        shareBasisPoints: Math.floor((role?.shareBasisPoints ?? 0) / among),
      };
    }),
  };
}

interface No {
  readonly wish: Wish;
  readonly cast: Cast;
  readonly facts: SlotFacts;
}

/** Why not, and the nearest times that are free. */
async function refusal(tx: Tx, scope: TenantScope, now: Instant, { wish, cast, facts }: No): Promise<ProblemError> {
  const { service, startsAt, durationMinutes } = wish;
  const verdict = judgeSlot(facts, startsAt);
  const all = await loadFacts(tx, scope, now, { ...wish, cast, from: now, until: horizonEnd(service, now) });
  const alternatives = nearestOffered(all, startsAt, ALTERNATIVES).toSorted((a, b) => a - b);
  const told = verdict.offered ? undefined : verdict;
  const soon = told?.refusals.find(
    (one): one is Extract<Refused["refusals"][number], { because: "too-soon" }> => one.because === "too-soon",
  );
  // Offered after all: those who were chosen were taken again and again, so somebody else was faster.
  return new ProblemError(!told || isTaken(told.because) ? "SLOT_TAKEN" : "SLOT_REFUSED", {
    because: told?.because ?? "already-busy",
    ...(told && capOfVerdict(told) ? { capOf: capOfVerdict(told) } : {}),
    ...(soon ? { earliestAt: toIso(soon.earliestAt) } : {}),
    alternatives: alternatives.map((start) => {
      const { session } = spansOf(service, start, durationMinutes);
      return { startsAt: toIso(session.startsAt), endsAt: toIso(session.endsAt) };
    }),
  });
}
