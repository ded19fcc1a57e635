/** Who is needed: the roles of a session as parts that are filled by different hosts. */
import type { Host, Role, SlotFacts } from "./facts.ts";
import { whole } from "./need.ts";

const MOST_HOSTS = 10_000;

/** A host for a part. */
export interface Candidate {
  readonly host: Host;
  /** Skills of the role that they have not: with one missing they cannot take the part. */
  readonly missing: readonly string[];
  readonly substitute: boolean;
}

/** So many different hosts, each of whom could be any of the candidates. */
export interface Part {
  /** Empty when the facts name no roles. */
  readonly roleId: string;
  readonly candidates: readonly Candidate[];
  /** Those of the candidates who have the skills. */
  readonly able: readonly Host[];
  readonly count: number;
  /** Whoever takes it leads: the grid, the notice and the horizon are theirs. */
  readonly leads: boolean;
}

export interface Cast {
  /** The first one leads, and takes one host. */
  readonly lead: Part;
  readonly others: readonly Part[];
  /** Whether somebody could take more than one part: then counting is not enough. */
  readonly shared: boolean;
}

/**
 * The parts of a session. No roles: one part, for any of the hosts.
 * @throws RangeError when a role names somebody who is not among the hosts, or twice, or asks for fewer than one.
 */
export function castOf({ hosts, roles }: SlotFacts): Cast {
  const [first, ...more] = roles ?? [];
  if (!first) {
    const candidates = hosts.map((host): Candidate => ({ host, missing: [], substitute: false }));
    return { lead: { roleId: "", candidates, able: hosts, count: 1, leads: true }, others: [], shared: false };
  }
  const byId = byName("hosts", hosts);
  byName("roles", [first, ...more]);
  const [lead, ...fellows] = partsOf(first, candidatesOf(first, hosts, byId), true);
  const others = [...fellows, ...more.flatMap((role) => partsOf(role, candidatesOf(role, hosts, byId), false))];
  return { lead, others, shared: isShared([lead, ...others]) };
}

function byName<Named extends { readonly id: string }>(
  what: string,
  all: readonly Named[],
): ReadonlyMap<string, Named> {
  const byId = new Map<string, Named>();
  for (const each of all) {
    if (byId.has(each.id)) throw new RangeError(`Two of the ${what} are called ${each.id}`);
    byId.set(each.id, each);
  }
  return byId;
}

function candidatesOf(role: Role, hosts: readonly Host[], byId: ReadonlyMap<string, Host>): readonly Candidate[] {
  const skills = role.skills ?? [];
  const named = new Set<string>();
  const candidate = (host: Host, substitute: boolean): Candidate => ({
    host,
    missing: skills.filter((skill) => !host.skills?.includes(skill)),
    substitute,
  });
  const find = (id: string): Host => {
    const host = byId.get(id);
    if (!host) throw new RangeError(`The role ${role.id} names a host that is not there: ${id}`);
    if (named.has(id)) throw new RangeError(`The role ${role.id} names a host twice: ${id}`);
    named.add(id);
    return host;
  };
  const usual = role.anyOf ? role.anyOf.map(find) : hosts;
  const substitutes = (role.substitutes ?? []).map(find);
  return [...usual.map((host) => candidate(host, false)), ...substitutes.map((host) => candidate(host, true))];
}

/** One leads; "all" of several are parts of one candidate each, whom any substitute may replace. */
function partsOf(role: Role, candidates: readonly Candidate[], first: boolean): readonly [Part, ...Part[]] {
  const part = (some: readonly Candidate[], count: number, leads: boolean): Part => {
    const able = some.filter(({ missing }) => missing.length === 0).map(({ host }) => host);
    return { roleId: role.id, candidates: some, able, count, leads };
  };
  if (role.count === "all") {
    // Somebody named must take part, skilled or not; of everyone, only those who have the skills are meant.
    const meant = ({ missing }: Candidate) => role.anyOf !== undefined || missing.length === 0;
    const usual = candidates.filter((each) => !each.substitute && meant(each));
    const substitutes = candidates.filter(({ substitute }) => substitute);
    const [one, ...rest] = usual.map((each, index) => part([each, ...substitutes], 1, first && index === 0));
    return one ? [one, ...rest] : [part(candidates, 1, first)];
  }
  const count = whole(`The count of the role ${role.id}`, role.count ?? 1, 1, MOST_HOSTS);
  if (!first) return [part(candidates, count, false)];
  return count === 1 ? [part(candidates, 1, true)] : [part(candidates, 1, true), part(candidates, count - 1, false)];
}

function isShared(parts: readonly Part[]): boolean {
  const seen = new Set<string>();
  for (const { able } of parts) {
    for (const { id } of able) {
      if (seen.has(id)) return true;
      seen.add(id);
    }
  }
  return false;
}

/** So many hosts, of these. */
export interface Choice {
  readonly count: number;
  readonly hostIds: readonly string[];
}

/**
 * Whether every choice can be made with nobody in two: a maximum matching by augmenting paths.
 * @see Kuhn, The Hungarian method for the assignment problem, 1955
 */
export function canFill(choices: readonly Choice[]): boolean {
  const takenBy = new Map<string, Choice>();
  const place = (choice: Choice, tried: Set<string>): boolean =>
    choice.hostIds.some((id) => {
      if (tried.has(id)) return false;
      tried.add(id);
      const other = takenBy.get(id);
      const free = other === undefined || place(other, tried);
      if (free) takenBy.set(id, choice);
      return free;
    });
  const places = choices.flatMap((choice) => Array.from({ length: choice.count }, () => choice));
  return places.every((choice) => place(choice, new Set()));
}
