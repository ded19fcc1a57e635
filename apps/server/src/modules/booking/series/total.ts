/** What all sessions of a series cost together. Pure. */
import type { Mode, PublicSeriesPreview } from "@creneau/contract";
import type { Zone } from "@creneau/scheduling";
import { priceFor, type Service } from "../../catalogue/index.ts";
import type { JudgedOccurrence } from "./judge.ts";

interface Terms {
  /** Of the business. */
  readonly zone: Zone;
  readonly mode: Mode;
  readonly birthDate: string | undefined;
}

/** Of those that would be booked. @returns null when the service tells no price. */
export function totalOf(
  service: Service,
  occurrences: readonly JudgedOccurrence[],
  terms: Terms,
): PublicSeriesPreview["price"] {
  const minutes = service.durationMinutes;
  const made = occurrences
    .filter(({ state }) => state === "free")
    .map(({ startsAt }) => priceFor(service, { ...terms, startsAt, minutes, firstVisit: false }));
  if (service.price.kind === "none") return null;
  return { amountMinor: made.reduce((sum, one) => sum + (one?.amountMinor ?? 0), 0), currency: service.currency };
}
