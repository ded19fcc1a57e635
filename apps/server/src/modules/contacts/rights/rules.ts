/** Terms and words of what people may ask about their data. Pure. */
import { addDays, instant, plainDate, type Instant, type PlainDate } from "@creneau/scheduling";
import type { Words } from "../../../platform/personal-data.ts";

const DAY_MS = 86_400_000;

/** How long an export can be downloaded. */
export const EXPORT_DAYS = 7;
export const exportEnd = (readyAt: Instant): Instant => instant(readyAt + EXPORT_DAYS * DAY_MS);

/** How long a member's link to an export lasts: they proved who they are just now. */
export const linkEnd = (now: Instant, exportEndsAt: Instant): Instant =>
  instant(Math.min(now + 5 * 60_000, exportEndsAt));

/** A person asks this often in a day, and no more: each sends a mail. */
export const MOST_EXPORTS_A_DAY = 3;
export const aDayBefore = (now: Instant): Instant => instant(now - DAY_MS);

const lastDayOf = (year: number, month: number): number => {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return Number(addDays(dayOf(nextYear, nextMonth, 1), -1).slice(8));
};

const dayOf = (year: number, month: number, day: number): PlainDate =>
  plainDate([String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-"));

/** The same day so many months later; the last of its month when there is no such day (Regulation 1182/71, article 3(2)(c)). */
export function monthsAfter(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const count = month - 1 + months;
  const [thatYear, thatMonth] = [year + Math.floor(count / 12), (count % 12) + 1];
  return dayOf(thatYear, thatMonth, Math.min(date, lastDayOf(thatYear, thatMonth)));
}

/** "Without undue delay and in any event within one month" (GDPR, article 12(3)). */
export const dueOn = (askedOn: PlainDate): PlainDate => monthsAfter(askedOn, 1);

const PROOF_YEARS = 5;
/** As long as the business may have to show that it answered: personal actions lapse after five years (Code civil, article 2224). */
export const proofEnd = (on: PlainDate): PlainDate => monthsAfter(on, PROOF_YEARS * 12);

export const proofLaw: Words = {
  fr: "preuve que la demande a été traitée (RGPD, art. 5(2) et 12\u202f; prescription\u00a0: Code civil, art. 2224)",
  en: "proof that the request was dealt with (GDPR, art. 5(2) and 12; limitation: French Civil Code, art. 2224)",
};

/** "j…@example.org": enough to recognise one's own address, too little to learn it. */
export function shortenedAddress(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}

/** What a row of an erased person is called. */
export const erasedName: Words = { fr: "Personne effacée", en: "Erased person" };
