/** Follows an SPF record as receivers do: what it includes, and whether what it asks for is there. */
import { hostsOf, txtOf, type ResolveHosts, type ResolveTxt } from "../../../../platform/dns.ts";
import { MOST_SPF_LOOKUPS, readSpf, spfRecords, type SpfFacts, type SpfTerms } from "./rules.ts";

export interface SpfResolvers {
  readonly resolveTxt: ResolveTxt;
  readonly resolveHosts: ResolveHosts;
}

/** Of a name that has more, nobody asks for the addresses of the rest (RFC 7208 §4.6.4). */
const MOST_EXCHANGERS = 10;

/** Macros are resolved for each mail: nothing to look up here. */
const isMacro = (name: string): boolean => name.includes("%");

/** As far as anybody may: more than ten look-ups is too many, whatever is behind. */
export async function spfFacts(
  { resolveTxt, resolveHosts }: SpfResolvers,
  domain: string,
  ours: string | undefined,
): Promise<SpfFacts> {
  const answer = await txtOf(resolveTxt, domain);
  const [record, second] = spfRecords(answer ?? []);
  if (answer === undefined || record === undefined || second !== undefined)
    return { answer, lookups: 0, voids: [], includesOurs: false, lost: null };
  const waiting = [{ record, at: domain }];
  const voids: string[] = [];
  let lost: string | null = null;
  let lookups = 0;
  let includesOurs = false;
  for (let next = waiting.shift(); next !== undefined && lookups <= MOST_SPF_LOOKUPS; next = waiting.shift()) {
    const terms = readSpf(next.record);
    lookups += terms.lookups;
    includesOurs ||= ours !== undefined && terms.further.includes(ours.toLowerCase());
    const further = await followed(resolveTxt, terms);
    const nothing = lookups > MOST_SPF_LOOKUPS ? [] : await foundNothing(resolveHosts, terms, next.at);
    if (further === undefined || nothing === undefined) return { answer, lookups: null, voids, includesOurs, lost };
    voids.push(...nothing);
    for (const { at, records } of further) {
      const [one, ...others] = records;
      if (one === undefined || others.length > 0) lost ??= at;
      else waiting.push({ record: one, at });
    }
  }
  return { answer, lookups, voids, includesOurs, lost };
}

interface Followed {
  readonly at: string;
  readonly records: readonly string[];
}

/** @returns undefined when somebody did not answer. */
async function followed(resolve: ResolveTxt, { further }: SpfTerms): Promise<Followed[] | undefined> {
  const found: Followed[] = [];
  for (const at of further.slice(0, MOST_SPF_LOOKUPS).filter((name) => !isMacro(name))) {
    const inner = await txtOf(resolve, at);
    if (inner === undefined) return undefined;
    found.push({ at, records: spfRecords(inner) });
  }
  return found;
}

/** @returns what it asks for in vain; undefined when somebody did not answer. */
async function foundNothing(resolve: ResolveHosts, { hosts }: SpfTerms, at: string): Promise<string[] | undefined> {
  const nothing: string[] = [];
  for (const { kind, name = at } of hosts) {
    if (isMacro(name)) continue;
    const found = await hostsOf(resolve, name, kind);
    if (found === undefined) return undefined;
    if (found.length === 0) nothing.push(`${kind}:${name}`);
    if (kind === "a") continue;
    for (const exchanger of found.slice(0, MOST_EXCHANGERS)) {
      const addresses = await hostsOf(resolve, exchanger, "a");
      if (addresses === undefined) return undefined;
      if (addresses.length === 0) nothing.push(`a:${exchanger}`);
    }
  }
  return nothing;
}
