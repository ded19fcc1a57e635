/** On what terms a session is booked: its length, how it takes place, whether it is for whoever comes, and its price. */
import type { MadePrice, Mode } from "@creneau/contract";
import { dateOf, zone, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { dependsOnVisit, isLength, priceFor, whyNotFor, type Service } from "../../catalogue/index.ts";
import { businessById } from "../../tenancy/index.ts";
import { visitsOf, type Visits } from "./queries.ts";
import { modeSentences, notForThemSentence } from "./texts.ts";

export interface TermsAsk {
  /** How it takes place; the service's usual way when absent. */
  readonly mode?: Mode | undefined;
  /** Of whoever comes: it is used, and not kept. */
  readonly birthDate?: string | undefined;
  /** The price that was read; whatever it is when absent. */
  readonly priceSeen?: { readonly amountMinor: number; readonly currency: string } | undefined;
  /** Of the sentences, should something be refused. */
  readonly language: Language;
}

export interface Terms {
  readonly mode: Mode;
  readonly priceMinor: number | null;
  readonly priceCurrency: string | null;
}

/** @throws ProblemError DURATION_LOCKED, in the tenant's own words when they have some. */
export function assertLength(service: Service, minutes: number | undefined): void {
  if (minutes === undefined || isLength(service, minutes)) return;
  const detail = service.lockedDurationMessage;
  throw new ProblemError("DURATION_LOCKED", detail ? { detail } : {});
}

/** What is said of the length, if anything is. */
export const lengthOf = ({ durationMinutes }: { readonly durationMinutes?: number | undefined }) =>
  durationMinutes === undefined ? {} : { durationMinutes };

/** @throws ProblemError INVALID_INPUT */
export function modeOf({ modes }: Service, { mode = modes[0], language }: TermsAsk): Mode {
  if (modes.includes(mode)) return mode;
  throw new ProblemError("INVALID_INPUT", { fields: [{ path: "mode", message: modeSentences[language] }] });
}

interface Booked {
  readonly service: Service;
  readonly contactId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly terms: TermsAsk;
  /** The team decides for itself whom it sees. */
  readonly byTeam: boolean;
}

/** Where nothing depends on them, they are not looked up. */
const ANYWHERE = zone("UTC");
const NO_VISITS: Visits = { any: false, earlier: false, prerequisite: false };

/** @throws ProblemError INVALID_INPUT, NOT_FOR_THIS_PERSON; PRICE_CHANGED with the price it is now */
export async function agreeOnTerms(tx: Tx, scope: TenantScope, now: Instant, booked: Booked): Promise<Terms> {
  const { service, contactId, startsAt, endsAt, terms, byTeam } = booked;
  const mode = modeOf(service, terms);
  const depends = dependsOnVisit(service);
  const place = depends ? zone((await businessById(tx, scope.businessId)).zone) : ANYWHERE;
  const asked = { before: startsAt, now, prerequisiteId: service.prerequisiteId };
  const visits = depends ? await visitsOf(tx, scope, contactId, asked) : NO_VISITS;
  if (!byTeam) assertForThem(service, visits, terms, dateOf(startsAt, place));
  const minutes = (endsAt - startsAt) / 60_000;
  const { birthDate } = terms;
  const made = priceFor(service, { startsAt, zone: place, minutes, mode, firstVisit: !visits.any, birthDate });
  assertSeen(service, terms, made);
  return { mode, priceMinor: made?.amountMinor ?? null, priceCurrency: made ? service.currency : null };
}

function assertForThem(service: Service, visits: Visits, { birthDate, language }: TermsAsk, on: string): void {
  const hasComeBefore = service.visits === "first" ? visits.any : visits.earlier;
  const why = whyNotFor(service, { birthDate, hasComeBefore, hasPrerequisite: visits.prerequisite }, on);
  if (why === undefined) return;
  const sentence = notForThemSentence(why, service, language);
  const isAge = why === "no-birth-date" || why === "not-born" || why === "too-young" || why === "too-old";
  if (isAge) throw new ProblemError("INVALID_INPUT", { fields: [{ path: "birthDate", message: sentence }] });
  throw new ProblemError("NOT_FOR_THIS_PERSON", { detail: sentence });
}

function assertSeen({ currency }: Service, { priceSeen }: TermsAsk, made: MadePrice | undefined): void {
  if (!priceSeen || (made?.amountMinor === priceSeen.amountMinor && currency === priceSeen.currency)) return;
  const price = made ? { amountMinor: made.amountMinor, currency, lines: [...made.lines] } : null;
  throw new ProblemError("PRICE_CHANGED", { price });
}
