/** A time that an address asks for, `?a=2026-11-24T13:30Z`: free, or why not and what is near. */
import { instant, type Instant } from "@creneau/scheduling";
import type { SlotAsk } from "./calls.ts";
import { knownInstant } from "./read.ts";
import type { Visit } from "./visit.ts";

export interface NotFree {
  readonly at: Instant;
  readonly sentence: string;
  readonly nearest: readonly Instant[];
}

export const askedInstant = (visit: Visit): Instant | undefined => knownInstant(visit.url.searchParams.get("a"));

/** Undefined when the address asks for no time. */
export async function askedTime(
  visit: Visit,
  business: string,
  ask: Omit<SlotAsk, "startsAt">,
): Promise<{ readonly free: Instant } | NotFree | undefined> {
  const at = askedInstant(visit);
  if (at === undefined) return undefined;
  const { offered, sentence, alternatives } = await visit.calls.why(business, { ...ask, startsAt: at });
  if (offered) return { free: at };
  return { at, sentence: sentence ?? "", nearest: alternatives.map(({ startsAt }) => instant(startsAt)) };
}
