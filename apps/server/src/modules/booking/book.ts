/** A booking is made here, whoever asks for it and however: alone, in a chain, in a series, in a group. */
import type { TextMessages } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { newId, newReference } from "../../platform/chance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { announce } from "../../platform/events.ts";
import { policyOf, takeForm, type FormAsk, type Service, type TakenForm } from "../catalogue/index.ts";
import { agreeOnForm, agreeToTexts } from "../contacts/index.ts";
import { insertAnswers } from "./answers/store.ts";
import { meetParty, reachedOf, type Party, type Person } from "./behalf/party.ts";
import { decide, type Decided } from "./decide.ts";
import { bookingBooked, bookingRequested } from "./events.ts";
import { takeFiles } from "./files/given.ts";
import { attachFiles } from "./files/store.ts";
import { assertSeats, takeSeat } from "./groups/join.ts";
import { rulesIfGrouped } from "./groups/queries.ts";
import { insertPhone } from "./phones/store.ts";
import { holdById } from "./queries.ts";
import { respondBy, SYSTEM } from "./rules.ts";
import { enqueueStep } from "./steps.ts";
import { deleteHoldsOf, insertBooking, insertChanges, type Actor, type Span } from "./store.ts";
import { insertParts, take } from "./takings.ts";
import { agreeOnTerms, assertLength, type Terms, type TermsAsk } from "./terms/terms.ts";
import { rememberVisit } from "./visits/store.ts";

export interface BookingAsk {
  /** With whom; whoever is free when absent. */
  readonly professionalId?: string;
  readonly service: Service;
  /** Of the session, where it can be chosen; the service's own when absent. */
  readonly durationMinutes?: number;
  readonly startsAt: Instant;
  /** How many, where the session is for a group; one when absent. */
  readonly seats?: number;
  /** Who books, and for whom; or the people of another booking. */
  readonly person: Person | Party;
  readonly note: string;
  /** To be reminded of this booking by text message; E.164. */
  readonly phone?: string | undefined;
  /** How they agreed to that, when they told whoever books for them. */
  readonly textsAgreedBy?: TextMessages["agreedBy"] | undefined;
  /** How it takes place, and at what price; as usual when absent. */
  readonly terms?: TermsAsk;
  readonly actor: Actor;
  /** What was said to the form; nothing was asked when absent. */
  readonly form?: FormAsk;
  /** The words that the person agreed to on the form. */
  readonly agreedTo?: readonly string[];
  /** The hold the person has on this time, verified. */
  readonly holdId?: string;
  /** It is a part of a chain: who takes it, and when, was decided for all of them together. */
  readonly chained?: Chained;
  /** Of whoever books without an account: found again by it, and all that they kept is freed. */
  readonly visitorHash?: Buffer;
}

export interface Chained {
  readonly chainId: string;
  readonly decided: Decided;
  /** What is sold: the whole, with the first of the chain; null: it was sold with the first. */
  readonly sold: Service | null;
}

const NOTHING_ASKED: TakenForm = { reason: null, editionId: null, answers: [] };

/**
 * Books, within the transaction of something larger.
 * @throws ProblemError SLOT_TAKEN, SLOT_REFUSED; QUESTIONS_CHANGED, INVALID_INPUT for what was said to the form;
 *   DURATION_LOCKED, NOT_FOR_THIS_PERSON, PRICE_CHANGED
 */
export async function bookWithin(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  ask: BookingAsk,
): Promise<{ bookingId: string }> {
  const { service, actor, form, visitorHash, chained } = ask;
  const now = clock.now();
  assertLength(service, ask.durationMinutes);
  // load
  const group = await rulesIfGrouped(tx, scope, service);
  const seats = ask.seats ?? 1;
  assertSeats(group, seats);
  const hold = ask.holdId === undefined ? undefined : await holdById(tx, scope, ask.holdId);
  const visitor = hold?.visitorHash ?? visitorHash;
  // decide
  const sold = chained ? chained.sold : service;
  const said = form ? await takeForm(tx, scope, sold ?? service, { ...form, note: ask.note }) : NOTHING_ASKED;
  const files = await takeFiles(tx, scope, { ...said, visitorHash, language: form?.language ?? "fr" }, now);
  const decided = chained?.decided ?? (await decideFor(tx, scope, now, { ask, hold, visitor }));
  const { session, professionalId } = decided;
  const { life, waits } = await lifeOf(tx, scope, now, { service, actor, session });
  // write
  const id = newId();
  const party = await meetParty(tx, scope, ask.person, now);
  const agreed = await agreedOn(tx, scope, now, { ask, sold, contactId: party.contactId, session });
  await agreeOnForm(tx, scope, reachedOf(party), ask.agreedTo ?? [], now);
  if (ask.textsAgreedBy) await agreeToTexts(tx, scope, reachedOf(party), ask.textsAgreedBy, now);
  if (visitor) await deleteHoldsOf(tx, scope, visitor);
  const taking = { rules: group, serviceId: service.id, decided, seats, by: actor.by };
  const seat = taking.rules && (await takeSeat(tx, scope, { ...taking, rules: taking.rules }, now));
  const reason = { reasonId: said.reason?.id ?? null, reasonName: said.reason?.name ?? null };
  const row = { id, reference: newReference(), serviceId: service.id, professionalId, note: ask.note, version: 0 };
  const belongs = { seat, chainId: chained?.chainId, editionId: said.editionId };
  await insertBooking(tx, scope, { ...row, ...life, ...party, ...agreed, ...reason, ...belongs }, now);
  if (ask.phone !== undefined) await insertPhone(tx, scope, id, ask.phone, now);
  await insertAnswers(tx, scope, id, said.answers);
  await attachFiles(tx, scope, id, files);
  if (visitorHash) await rememberVisit(tx, scope, { bookingId: id, visitorHash }, now);
  if (!seat) {
    await take(tx, scope, decided, { bookingId: id, ...waits }, now);
    await insertParts(tx, scope, id, decided);
  }
  await tell(tx, scope, now, { id, actor, session, asked: life.status === "requested" });
  // announce
  const event = life.status === "requested" ? bookingRequested : bookingBooked;
  await announce(tx, scope, clock, event, { bookingId: id, version: 0 });
  await enqueueStep(tx, scope, { id, ...life });
  return { bookingId: id };
}

interface Wished {
  readonly ask: BookingAsk;
  readonly hold: Awaited<ReturnType<typeof holdById>>;
  readonly visitor: Buffer | undefined;
}

/** What the visitor kept counts as free; and when nobody was wished for but somebody was kept, it stays with them. */
const decideFor = (tx: Tx, scope: TenantScope, now: Instant, { ask, hold, visitor }: Wished): Promise<Decided> =>
  decide(tx, scope, now, {
    ...(hold?.startsAt === ask.startsAt ? { professionalId: hold.professionalId } : {}),
    ...ask,
    audience: ask.actor.by === "contact" ? "public" : "team",
    ...(visitor ? { mine: { holdVisitor: visitor } } : {}),
  });

interface Begun {
  readonly service: Service;
  readonly actor: Actor;
  readonly session: Span;
}

/** Whoever books for themselves where the team answers first has asked, and not booked yet. */
async function lifeOf(tx: Tx, scope: TenantScope, now: Instant, { service, actor, session }: Begun) {
  const asked = actor.by === "contact" && service.requiresApproval;
  const term = asked ? respondBy(now, session.startsAt, (await policyOf(tx, scope, service.id)).respondMinutes) : null;
  const status = asked ? ("requested" as const) : ("confirmed" as const);
  return {
    life: { ...session, status, respondBy: term, statusAt: now },
    waits: term === null ? {} : { expiresAt: term },
  };
}

interface Sale {
  readonly ask: BookingAsk;
  /** Null: it was sold with the first of its chain. */
  readonly sold: Service | null;
  readonly contactId: string;
  readonly session: Span;
}

async function agreedOn(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  { ask, sold, contactId, session }: Sale,
): Promise<Terms> {
  if (!sold) return { mode: ask.service.modes[0], priceMinor: null, priceCurrency: null };
  const terms = ask.terms ?? { language: ask.form?.language ?? "fr" };
  const byTeam = ask.actor.by !== "contact";
  return agreeOnTerms(tx, scope, now, { service: sold, contactId, ...session, terms, byTeam });
}

interface Made {
  readonly id: string;
  readonly actor: Actor;
  readonly session: Span;
  readonly asked: boolean;
}

/** The beginning of its history: that its time was looked for comes before it is confirmed, and after it is asked for. */
async function tell(tx: Tx, scope: TenantScope, now: Instant, { id, actor, session, asked }: Made): Promise<void> {
  const common = { bookingId: id, reason: "", from: null };
  const made = { ...common, what: asked ? "requested" : "booked", actor, to: session } as const;
  const judged = { ...common, what: "optimised", actor: SYSTEM, to: null } as const;
  await insertChanges(tx, scope, asked ? [made, judged] : [judged, made], now);
}
