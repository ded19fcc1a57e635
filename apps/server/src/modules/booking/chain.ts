/** Services in a row: when all of them can be held one after another, and by whom. */
import {
  instant,
  offeredChains,
  startOfDay,
  addDays,
  toIso,
  type ChainOffer,
  type ChainQuery,
  type Instant,
  type PlainDate,
  type Zone,
} from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";
import { partsOf, serviceById, type Service, type StoredPart } from "../catalogue/index.ts";
import { lockResources } from "../team/index.ts";
import type { Mine } from "./busy.ts";
import { castOf, type Cast, type Who } from "./cast.ts";
import { decidedParts, spansOf, type Decided } from "./decide.ts";
import { horizonEnd, loadHosts, rolesAmong, sessionRules, soonAfter } from "./facts.ts";
import { ALTERNATIVES } from "./rules.ts";
import type { DayOfSlots } from "./slots.ts";
import type { Span } from "./store.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A chain is no longer than its links and the gaps between them: within two days, so that a day on each side holds it. */
const LONGEST_MS = 48 * HOUR_MS;

export interface ChainAsk {
  readonly service: Service;
  readonly audience: Who["audience"];
  readonly mine?: Mine;
}

interface Ring {
  readonly service: Service;
  readonly cast: Cast;
  readonly gap: StoredPart;
}

/** @throws ProblemError NOT_FOUND when the service is not made of others. */
async function ringsOf(tx: Tx, scope: TenantScope, { service, audience }: ChainAsk): Promise<Ring[]> {
  const rings: Ring[] = [];
  for (const gap of await partsOf(tx, scope, service.id)) {
    const part = await serviceById(tx, scope, gap.serviceId);
    if (!part) throw new ProblemError("NOT_FOUND");
    rings.push({ service: part, cast: await castOf(tx, scope, part, { audience }), gap });
  }
  if (rings.length === 0) throw new ProblemError("NOT_FOUND");
  return rings;
}

/** What the engine judges: whoever could take any of the links, read at once, with the rules of each. */
async function chainFacts(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  rings: readonly Ring[],
  ask: ChainAsk & { readonly from: Instant; readonly until: Instant },
): Promise<Omit<ChainQuery, "from" | "until">> {
  const judged = [];
  for (const [index, ring] of rings.entries()) {
    // The notice, the horizon and the grid are those of the first; the whole is sold as one service, with its own.
    const whole = index === 0 ? { noticeMinutes: ask.service.noticeMinutes, horizonDays: ask.service.horizonDays } : {};
    judged.push({ ...ring, ...(await sessionRules(tx, scope, { ...ask, service: { ...ring.service, ...whole } })) });
  }
  const caps = judged.flatMap(({ rules }) => rules.caps ?? []);
  const hosts = await loadHosts(tx, scope, now, { ...ask, cast: everybody(rings), caps });
  const there = new Set(hosts.map(({ id }) => id));
  const links = judged.map(({ cast, gap, rules, mayOpen }, index) => ({
    id: String(index),
    rules,
    roles: cast.roles
      ? rolesAmong(cast, hosts)
      : [{ id: `giver-${index}`, anyOf: mayOpen ? cast.people.filter((id) => there.has(id)) : [] }],
    gap: { leastMinutes: gap.gapLeastMinutes, mostMinutes: gap.gapMostMinutes },
  }));
  return { now, hosts, links };
}

const everybody = (rings: readonly Ring[]): Pick<Cast, "people" | "assets" | "skills"> => ({
  people: [...new Set(rings.flatMap(({ cast }) => cast.people))],
  assets: new Map(rings.flatMap(({ cast }) => [...cast.assets])),
  skills: new Map(rings.flatMap(({ cast }) => [...cast.skills])),
});

/** Starts of the whole chain, day by day, with its end, and the first after. */
export async function chainDays(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  { from, to, zone, ...ask }: ChainAsk & { readonly from: PlainDate; readonly to: PlainDate; readonly zone: Zone },
): Promise<{ days: DayOfSlots[]; next: Span | undefined }> {
  const rings = await ringsOf(tx, scope, ask);
  const begin = startOfDay(from, zone);
  const end = startOfDay(addDays(to, 1), zone);
  const horizon = instant(Math.max(end, horizonEnd(ask.service, now)));
  const soon = soonAfter(end, horizon);
  const factsIn = (first: Instant, last: Instant) =>
    chainFacts(tx, scope, now, rings, { ...ask, from: first, until: instant(last + LONGEST_MS) });
  const facts = await factsIn(begin, soon);
  const offers = offeredChains({ ...facts, from: begin, until: end });
  const days: DayOfSlots[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const [dayStart, dayEnd] = [startOfDay(on, zone), startOfDay(addDays(on, 1), zone)];
    const within = offers.filter(({ startsAt }) => startsAt >= dayStart && startsAt < dayEnd);
    days.push({ on, slots: within.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) });
  }
  const next =
    nextChain(facts, end, soon) ??
    (soon < horizon ? nextChain(await factsIn(soon, horizon), soon, horizon) : undefined);
  return { days, next: next && { startsAt: next.startsAt, endsAt: next.endsAt } };
}

type Facts = Awaited<ReturnType<typeof chainFacts>>;

/** The first chain from an instant on: looks at a day, then at twice as much each time, and stops when there is one. */
function nextChain(facts: Facts, from: Instant, until: Instant): ChainOffer | undefined {
  for (let [at, length] = [from, DAY_MS]; at < until; [at, length] = [instant(at + length), length * 2]) {
    const [first] = offeredChains({ ...facts, from: at, until: instant(Math.min(at + length, until)) });
    if (first) return first;
  }
  return undefined;
}

/** One link of a chain, as it was decided. */
export interface DecidedLink {
  readonly service: Service;
  readonly decided: Decided;
}

/** How often others may be asked when those chosen were taken in the very moment. */
const MOST_ATTEMPTS = 5;

/**
 * Who takes which link, from this start on: all or nothing. Everybody and everything is locked, then judged again.
 * @throws ProblemError SLOT_TAKEN, with the nearest starts from which the whole can be held
 */
export async function decideChain(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  ask: ChainAsk & { readonly startsAt: Instant },
): Promise<DecidedLink[]> {
  const { startsAt } = ask;
  const rings = await ringsOf(tx, scope, ask);
  const offerAt = async () => {
    const facts = await chainFacts(tx, scope, now, rings, {
      ...ask,
      from: startsAt,
      until: instant(startsAt + LONGEST_MS),
    });
    return offeredChains({ ...facts, from: startsAt, until: instant(startsAt + 1) })[0];
  };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const offer = await offerAt();
    if (!offer) break;
    const chosen = namesOf(offer);
    await lockResources(tx, scope, chosen);
    const again = await offerAt();
    // Whoever is named now is locked; if it is somebody else, they are asked for in turn.
    if (again && namesOf(again).every((id) => chosen.includes(id))) return linksOf(rings, again);
  }
  throw await chainRefusal(tx, scope, now, { rings, ask });
}

const namesOf = ({ links }: ChainOffer): string[] => [
  ...new Set(links.flatMap(({ hosts }) => hosts.map(({ hostId }) => hostId))),
];

const linksOf = (rings: readonly Ring[], { links }: ChainOffer): DecidedLink[] =>
  rings.flatMap(({ service, cast }, index) => {
    const link = links[index];
    if (!link) return [];
    return [{ service, decided: { ...spansOf(service, link.startsAt), ...decidedParts(cast, link.hosts) } }];
  });

/** Whether the whole can be held from this start on; if not, the nearest starts from which it can. */
export async function chainNear(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  ask: ChainAsk & { readonly startsAt: Instant },
): Promise<{ readonly offered: boolean; readonly nearest: Span[] }> {
  const nearest = await nearestChains(tx, scope, now, await ringsOf(tx, scope, ask), ask);
  const offered = nearest.some(({ startsAt }) => startsAt === ask.startsAt);
  return { offered, nearest: offered ? [] : nearest };
}

async function nearestChains(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  rings: readonly Ring[],
  ask: ChainAsk & { readonly startsAt: Instant },
): Promise<Span[]> {
  const { startsAt } = ask;
  const end = horizonEnd(ask.service, now);
  const facts = await chainFacts(tx, scope, now, rings, { ...ask, from: now, until: instant(end + LONGEST_MS) });
  for (let reach = DAY_MS; ; reach *= 4) {
    const from = instant(Math.max(now, startsAt - reach));
    const until = instant(Math.max(from, Math.min(end, startsAt + reach)));
    const offers = offeredChains({ ...facts, from, until });
    if (offers.length < ALTERNATIVES && (from > now || until < end)) continue;
    return offers
      .toSorted((a, b) => Math.abs(a.startsAt - startsAt) - Math.abs(b.startsAt - startsAt))
      .slice(0, ALTERNATIVES)
      .toSorted((a, b) => a.startsAt - b.startsAt);
  }
}

async function chainRefusal(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  { rings, ask }: { readonly rings: readonly Ring[]; readonly ask: ChainAsk & { readonly startsAt: Instant } },
): Promise<ProblemError> {
  const nearest = await nearestChains(tx, scope, now, rings, ask);
  return new ProblemError("SLOT_TAKEN", {
    alternatives: nearest.map(({ startsAt, endsAt }) => ({ startsAt: toIso(startsAt), endsAt: toIso(endsAt) })),
  });
}
