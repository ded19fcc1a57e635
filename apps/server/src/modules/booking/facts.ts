/** Loads what the engine judges: hours, what is taken, the service's rules. */
import {
  addDays,
  alwaysOpen,
  dateOf,
  instant,
  startOfDay,
  zone,
  type Cap,
  type Host,
  type Instant,
  type Session,
  type SlotFacts,
  type SlotRules,
} from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { absencesOf, availabilityOf, reachOf, type Availability } from "../availability/index.ts";
import { rulesOf, type Service } from "../catalogue/index.ts";
import { LONGEST_MS, takenBetween, workBetween, type Mine, type Taken } from "./busy.ts";
import type { Cast } from "./cast.ts";
import { rulesIfGrouped } from "./groups/queries.ts";

const DAY_MS = 86_400_000;
const UTC = zone("UTC");
const ALWAYS = alwaysOpen(UTC);

export interface FactsAsk {
  readonly service: Service;
  /** Of the session, where it can be chosen; the service's own when absent. */
  readonly durationMinutes?: number;
  readonly cast: Cast;
  readonly from: Instant;
  /** Not included: starts before it can be judged. Beyond the horizon nothing is offered, so nothing is loaded. */
  readonly until: Instant;
  /** What counts as free, since it is the asker's own. */
  readonly mine?: Mine;
  /** How many seats are wanted, where the session is for a group. */
  readonly seats?: number;
  /** To the public, sessions that the team plans can be joined and not opened. */
  readonly audience?: "public" | "team";
  /** To say who should take it, how busy each is in the weeks asked about. */
  readonly fairly?: boolean;
  /** To say what is in the way, which bookings they are. */
  readonly named?: boolean;
}

/** The last instant of the service's horizon, and a day for any zone. */
export const horizonEnd = (service: Service, now: Instant): Instant =>
  startOfDay(addDays(dateOf(now, UTC), service.horizonDays + 2), UTC);

/**
 * How far the next free time is looked for at first. Most often it is there, and what is taken of many people up to the
 * horizon is much to read.
 */
export const soonAfter = (at: Instant, horizon: Instant): Instant => instant(Math.min(at + 7 * DAY_MS, horizon));

/** What was found beyond what was read counts for nothing. */
export const before = (limit: Instant, found: Instant | undefined): Instant | undefined =>
  found !== undefined && found < limit ? found : undefined;

/** The rules of a session, and whether whoever asks may open one: some groups can be joined, and not opened. */
export async function sessionRules(
  tx: Tx,
  scope: TenantScope,
  {
    service,
    durationMinutes,
    seats = 1,
    audience,
  }: Pick<FactsAsk, "service" | "durationMinutes" | "seats" | "audience">,
): Promise<{ readonly rules: SlotRules; readonly mayOpen: boolean }> {
  const group = await rulesIfGrouped(tx, scope, service);
  const own = group ? { serviceId: service.id, seats } : {};
  return {
    rules: { ...rulesOf(service, durationMinutes), ...own },
    mayOpen: group?.openedBy !== "team" || audience === "team",
  };
}

export async function loadFacts(tx: Tx, scope: TenantScope, now: Instant, ask: FactsAsk): Promise<SlotFacts> {
  const { service, cast } = ask;
  const { rules, mayOpen } = await sessionRules(tx, scope, ask);
  const until = instant(Math.min(ask.until, horizonEnd(service, now)));
  const found = await loadHosts(tx, scope, now, { ...ask, until, caps: rules.caps ?? [] });
  const hosts = mayOpen ? found : found.map((host) => (cast.assets.has(host.id) ? host : closed(host)));
  return { now, rules, hosts, ...(cast.roles ? { roles: rolesAmong(cast, hosts) } : {}) };
}

const closed = (host: Host): Host => ({ ...host, hours: { zone: host.hours.zone, weekly: {}, overrides: [] } });

export interface HostsAsk extends Stretch {
  readonly cast: Pick<Cast, "people" | "assets" | "skills">;
  /** Of the services that are asked about: sessions are read as far around as they count. */
  readonly caps: readonly Cap[];
  readonly fairly?: boolean;
  readonly named?: boolean;
}

/** Everybody and everything of a cast: open hours, what is taken, and the work that caps count. */
export async function loadHosts(tx: Tx, scope: TenantScope, now: Instant, ask: HostsAsk): Promise<Host[]> {
  const { cast } = ask;
  // Before: neighbours' buffers, and openings that began the day before. After: all that the last start may take.
  const from = instant(Math.max(ask.from, now) - DAY_MS);
  const until = instant(ask.until + LONGEST_MS);
  const span = { from, until, ...(ask.mine ? { mine: ask.mine } : {}), ...(ask.named ? { named: true } : {}) };
  const open = await availabilityOf(tx, scope, cast.people, dateOf(from, UTC));
  const busy = await busyOf(tx, scope, cast, { ...span, now });
  const work = await workOf(tx, scope, { ...ask, open }, span);
  const people = cast.people.flatMap((id): Host[] => {
    const own = open.get(id);
    const skills = cast.skills.get(id);
    if (!own) return [];
    const host: Host = {
      id,
      hours: own.hours,
      busy: busy.get(id) ?? [],
      sessions: work.get(id) ?? [],
      caps: own.caps,
      ...(own.labour ? { labour: own.labour } : {}),
      ...(skills ? { skills } : {}),
    };
    return [host];
  });
  const assets = [...cast.assets].map(([id, capacity]): Host => ({
    id,
    hours: ALWAYS,
    busy: busy.get(id) ?? [],
    capacity,
  }));
  return [...people, ...assets];
}

interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  readonly mine?: Mine;
}

/** Bookings, holds and leave of everybody and everything. */
async function busyOf(
  tx: Tx,
  scope: TenantScope,
  { people, assets }: HostsAsk["cast"],
  ask: Stretch & { readonly now: Instant },
): Promise<Map<string, Taken[]>> {
  const taken = await takenBetween(tx, scope, [...people, ...assets.keys()], { ...ask, laned: assets });
  const absent = await absencesOf(tx, scope, people, ask);
  return Map.groupBy(absent.length > 0 ? [...taken, ...absent] : taken, (row) => row.resourceId);
}

interface Counted extends Pick<HostsAsk, "cast" | "caps" | "fairly"> {
  readonly open: ReadonlyMap<string, Availability>;
}

/** What people have done and have to do, as far around as something counts it; nothing when nothing does. */
async function workOf(
  tx: Tx,
  scope: TenantScope,
  { cast, fairly, caps, open }: Counted,
  { from, until, ...mine }: Stretch,
): Promise<Map<string, Session[]>> {
  const fair = fairly && cast.people.length > 1 ? [{ caps: [WEEKLY], labour: undefined }] : [];
  const reach = reachOf([...open.values(), { caps, labour: undefined }, ...fair]);
  if (reach === "none") return new Map();
  const aroundMs = REACH_DAYS[reach] * DAY_MS;
  const around = { from: instant(from - aroundMs), until: instant(until + aroundMs), ...mine };
  return Map.groupBy(await workBetween(tx, scope, cast.people, around), (row) => row.resourceId);
}

/** What choosing fairly counts. */
const WEEKLY: Cap = { per: "week", of: "minutes", most: 1_000_000 };

/** Whole days, weeks, months and years of any zone. */
const REACH_DAYS = { day: 2, week: 8, month: 32, year: 367 } as const;

/** Whoever has no hours yet can't be asked. */
export function rolesAmong({ roles = [] }: Cast, hosts: readonly Host[]): NonNullable<SlotFacts["roles"]> {
  const there = new Set(hosts.map(({ id }) => id));
  const among = (ids: readonly string[]) => ids.filter((id) => there.has(id));
  return roles.map(({ anyOf, substitutes, ...role }) => ({
    ...role,
    ...(anyOf ? { anyOf: among(anyOf) } : {}),
    ...(substitutes ? { substitutes: among(substitutes) } : {}),
  }));
}
