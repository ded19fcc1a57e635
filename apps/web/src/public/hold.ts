/**
 * The time kept while a form is open. A reader keeps one at a time: opening another form gives the earlier one back, and
 * reloading a form finds its own again (by cookie, so that it works without script).
 */
import { instant, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import type { SlotAsk } from "./calls.ts";
import { cookieNames, shortCookie } from "./cookies.ts";
import { knownInstant } from "./read.ts";
import { cookieOf, visitorOf, type Visit } from "./visit.ts";

export interface HeldSlot {
  readonly hold: string;
  readonly until: Instant;
}

export type Keeping = { readonly held: HeldSlot | null } | { readonly lost: Problem };

/** Keeps the slot for this reader. `held: null`: it is free but could not be kept (too many holds); booking still may. */
export async function keepSlot(visit: Visit, business: string, ask: SlotAsk): Promise<Keeping> {
  if (isPrefetch(visit.request)) return { held: null };
  const name = nameOf(business, ask);
  const earlier = readHold(visit);
  if (earlier?.name === name && earlier.until > visit.now) return { held: earlier };
  if (earlier) await giveBack(visit, earlier);
  const kept = await visit.calls.hold(business, ask, visitorOf(visit));
  if (kept.ok) {
    const held = { hold: kept.data.hold, until: instant(kept.data.expiresAt) };
    visit.cookies.push(shortCookie(cookieNames.hold, `${name} ${held.until} ${held.hold}`));
    return { held };
  }
  const { code } = kept.problem;
  return code === "SLOT_TAKEN" || code === "SLOT_REFUSED" ? { lost: kept.problem } : { held: null };
}

/** The booking took the hold with it. */
export function forgetHold(visit: Visit): void {
  visit.cookies.push(shortCookie(cookieNames.hold, ""));
}

/** The hold as a form carries it, for readers whose browser keeps no cookies. */
export function holdOfForm(field: (name: string) => string): HeldSlot | null {
  const until = knownInstant(field("until"));
  return until !== undefined && /^[A-Za-z0-9_-]{1,200}$/.test(field("hold")) ? { hold: field("hold"), until } : null;
}

interface KeptHold extends HeldSlot {
  readonly name: string;
  readonly business: string;
}

function readHold(visit: Visit): KeptHold | undefined {
  const shape =
    /^(?<name>(?<business>[a-z0-9-]+) [a-z0-9-]+ [a-z0-9-]+ \d+) (?<until>\d{10,15}) (?<hold>[A-Za-z0-9_-]{1,200})$/;
  const { name, business, until, hold } = shape.exec(cookieOf(visit, "hold") ?? "")?.groups ?? {};
  const ends = until === undefined ? undefined : knownInstant(Number(until));
  return name && business && hold && ends !== undefined ? { name, business, hold, until: ends } : undefined;
}

async function giveBack(visit: Visit, { business, hold, until }: KeptHold): Promise<void> {
  if (until <= visit.now) return;
  await visit.calls.release(business, hold);
}

const nameOf = (business: string, { professional, service, startsAt }: SlotAsk): string =>
  `${business} ${professional} ${service} ${startsAt}`;

/** A browser looking ahead is not a person opening the form. */
function isPrefetch({ headers }: Request): boolean {
  return /prefetch|prerender/.test(`${headers.get("sec-purpose")} ${headers.get("purpose")}`);
}
