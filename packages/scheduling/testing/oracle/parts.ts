/** Who is asked for what, and whether everyone's part can be filled: by trying every choice of hosts. */
import type { Host, Role, SlotFacts } from "../../src/facts.ts";

/** A role, or with "all" the place of one of its candidates: places are filled side by side, as roles are. */
export interface Part {
  /** Of its role; 0 without roles. */
  readonly index: number;
  /** Candidates first, then who may stand in for them; whether or not they have the skills. */
  readonly asked: readonly Host[];
  /** Those of them who have. */
  readonly pool: readonly Host[];
  readonly count: number;
}

export function partsOf({ hosts, roles }: SlotFacts): readonly Part[] {
  const named = (ids: readonly string[]) => ids.flatMap((id) => hosts.filter((host) => host.id === id));
  return (roles ?? [{ id: "" }]).flatMap((role: Role, index): Part[] => {
    const { anyOf, skills = [], count = 1, substitutes = [] } = role;
    const isAble = (host: Host) => missingSkills(host, skills).length === 0;
    const candidates = anyOf ? named(anyOf) : hosts;
    const standIns = named(substitutes);
    const part = (some: readonly Host[], itsCount: number): Part => {
      const asked = [...some, ...standIns];
      return { index, asked, pool: asked.filter(isAble), count: itsCount };
    };
    if (count !== "all") return [part(candidates, count)];
    // Everyone named, whether or not they can; with no names, everyone able.
    const wanted = anyOf ? candidates : candidates.filter(isAble);
    return wanted.length === 0 ? [part([], 1)] : wanted.map((host) => part([host], 1));
  });
}

export function missingSkills({ skills = [] }: Host, wanted: readonly string[]): readonly string[] {
  return wanted.filter((skill) => !skills.includes(skill));
}

/** What is left to fill once somebody leads: who may fill it, and how many it takes. */
export function othersOf(parts: readonly Part[]): readonly Pick<Part, "pool" | "count">[] {
  const [first, ...others] = parts;
  return first ? [{ ...first, count: first.count - 1 }, ...others] : [];
}

/** The hosts of each part, in the order of the parts. */
export type Filling = readonly (readonly Host[])[];

export interface Willing {
  leads(host: Host): boolean;
  follows(host: Host): boolean;
}

/** Everyone's part filled, each host in one part only: each way of doing it. One of the first part leads. */
export function* fillings(parts: readonly Part[], willing: Willing): Generator<Filling, undefined> {
  for (const filling of choicesFor(parts)) {
    const [first = [], ...others] = filling;
    const isLed = first.some(
      (leader) => willing.leads(leader) && first.every((host) => host === leader || willing.follows(host)),
    );
    if (isLed && others.flat().every((host) => willing.follows(host))) yield filling;
  }
  return undefined;
}

/** Different hosts for each part, whether or not they can. */
function* choicesFor(parts: readonly Part[], used: readonly Host[] = []): Generator<Filling, undefined> {
  const [part, ...rest] = parts;
  if (!part) yield [];
  else {
    const free = part.pool.filter((host) => !used.includes(host));
    for (const chosen of choices(free, part.count)) {
      for (const others of choicesFor(rest, [...used, ...chosen])) yield [chosen, ...others];
    }
  }
  return undefined;
}

/** Every way to choose so many of a list. */
function choices<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return list.flatMap((one, index) => choices(list.slice(index + 1), count - 1).map((others) => [one, ...others]));
}
