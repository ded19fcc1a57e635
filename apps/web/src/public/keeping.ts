/** The times kept for a reader while they choose and fill in the form, and what they have just booked: found by their own name. */
import { instant, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import type { SlotAsk } from "./calls.ts";
import { knownInstant } from "./read.ts";
import { knownVisitor, visitorOf, type Visit } from "./visit.ts";

export interface HeldSlot {
  readonly hold: string;
  readonly until: Instant;
}

/** A time that this reader keeps. */
export interface Kept extends HeldSlot {
  readonly professional: string;
  readonly service: string;
  readonly startsAt: Instant;
}

/** A booking of the last hour. */
export interface Recent {
  readonly link: string;
  readonly professional: string;
  readonly service: string;
  readonly startsAt: Instant;
}

export interface Seen {
  readonly kept: readonly Kept[];
  readonly booked: readonly Recent[];
}

const NOTHING: Seen = { kept: [], booked: [] };

/** Nothing of a reader who kept nothing yet. */
export async function seenOf(visit: Visit, business: string, visitor = knownVisitor(visit)): Promise<Seen> {
  if (visitor === undefined) return NOTHING;
  const { holds, bookings } = await visit.calls.visit(business, visitor);
  return {
    kept: holds.map(({ startsAt, expiresAt, hold, professional, service }) => ({
      hold,
      professional,
      service,
      startsAt: instant(startsAt),
      until: instant(expiresAt),
    })),
    booked: bookings.map(({ startsAt, ...one }) => ({ ...one, startsAt: instant(startsAt) })),
  };
}

/** Whoever asked for nobody in particular has it with whomever they got. */
export const isSame = (one: Kept | Recent, ask: SlotAsk): boolean =>
  (ask.professional === undefined || one.professional === ask.professional) &&
  one.service === ask.service &&
  one.startsAt === ask.startsAt;

/** The booking that this reader has made of this very time: they went back, sent twice, or have two tabs. */
export const bookedAlready = ({ booked }: Seen, ask: SlotAsk): Recent | undefined =>
  booked.find((one) => isSame(one, ask)) ??
  // Services in a row are booked under the name of each.
  (ask.professional === undefined ? booked.find(({ startsAt }) => startsAt === ask.startsAt) : undefined);

export interface Keeping {
  readonly held: HeldSlot | null;
  /** All that they keep by now, this one too. */
  readonly kept: readonly Kept[];
  /** Three are kept: no more. */
  readonly full: boolean;
}

/**
 * Keeps the time for this reader; one that is kept is found again. Unless they keep it `also`, what they kept before is given
 * back. `held: null`: it is free but could not be kept; booking still may.
 */
export async function keepSlot(
  visit: Visit,
  business: string,
  ask: SlotAsk,
  { seen, also }: { readonly seen: Seen; readonly also: boolean },
): Promise<Keeping | { readonly lost: Problem }> {
  if (isPrefetch(visit.request)) return { held: null, kept: [], full: false };
  const mine = seen.kept.find((one) => isSame(one, ask));
  if (mine) return { held: mine, kept: seen.kept, full: false };
  const kept = also ? seen.kept : [];
  if (!also) for (const { hold } of seen.kept) await visit.calls.release(business, hold);
  const answer = await visit.calls.hold(business, ask, visitorOf(visit));
  if (answer.ok) {
    const { professional, service, startsAt } = ask;
    const held = { hold: answer.data.hold, until: instant(answer.data.expiresAt) };
    // With whom it is kept, the visit tells.
    if (professional === undefined)
      return { held, kept: (await seenOf(visit, business, visitorOf(visit))).kept, full: false };
    return { held, kept: [...kept, { ...held, professional, service, startsAt }], full: false };
  }
  const { code } = answer.problem;
  if (code === "SLOT_TAKEN" || code === "SLOT_REFUSED") return { lost: answer.problem };
  return { held: null, kept, full: code === "TOO_MANY_HOLDS" };
}

/** The hold as a form carries it, for readers whose browser keeps no cookies. */
export function holdOfForm(field: (name: string) => string): HeldSlot | null {
  const until = knownInstant(field("until"));
  return until !== undefined && /^[A-Za-z0-9_-]{1,200}$/.test(field("hold")) ? { hold: field("hold"), until } : null;
}

/** A time, with somebody or with whoever is free. */
export interface Picked {
  readonly professional: string | undefined;
  readonly startsAt: Instant;
}

/** "lea-martin 1795537800000", or "* 1795537800000": a time as a form names it. */
export const pickOf = ({ professional = "*", startsAt }: Picked): string => `${professional} ${startsAt}`;

/** The time that was chosen in the form. */
export function pickedIn(text: string): Picked | undefined {
  const { who, at } = /^(?<who>[a-z0-9-]{1,64}|\*) (?<at>\d{10,15})$/.exec(text)?.groups ?? {};
  const startsAt = at === undefined ? undefined : knownInstant(Number(at));
  return startsAt === undefined ? undefined : { professional: who === "*" ? undefined : who, startsAt };
}

/** A browser looking ahead is not a person opening the form. */
function isPrefetch({ headers }: Request): boolean {
  return /prefetch|prerender/.test(`${headers.get("sec-purpose")} ${headers.get("purpose")}`);
}
