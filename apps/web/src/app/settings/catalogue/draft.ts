/** What a service begins with, and small conversions of its fields. Pure. */
import type { ServiceDraft } from "../../api/catalogue.ts";

export const blankService: ServiceDraft = {
  name: "",
  slug: "",
  description: "",
  categoryId: null,
  colour: null,
  modes: ["in-person"],
  durationMinutes: 30,
  durations: [],
  lockedDurationMessage: "",
  stepMinutes: 15,
  preparationMinutes: 0,
  cleaningMinutes: 0,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 120,
  horizonDays: 60,
  allowOnlineBooking: true,
  requiresApproval: false,
  price: { kind: "none" },
  validFrom: null,
  validUntil: null,
  mostPerDay: null,
  mostPerWeek: null,
  minimumAge: null,
  maximumAge: null,
  prerequisiteId: null,
  visits: "any",
  seriesMost: 0,
  onCallOnly: false,
  professionalIds: [],
};

/** "Séance découverte" → "seance-decouverte". */
export const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll("œ", "oe")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 60)
    .replace(/-$/u, "");

/** All lengths, ascending, each once. */
export const lengthsOf = ({
  durationMinutes,
  durations,
}: Pick<ServiceDraft, "durationMinutes" | "durations">): number[] =>
  [...new Set([durationMinutes, ...durations])].toSorted((one, other) => one - other);

/** What a number field gives: a number, or a text that is none. */
export const numberOr = <Other>(value: number | string, other: Other): number | Other =>
  typeof value === "number" && Number.isFinite(value) ? value : other;

/**
 * A price has an amount for each length: what is missing costs what it cost before, or as much as the one before it.
 * @param before what lengths cost that went away while somebody typed: "75" is 7 for a moment.
 */
export function pricedFor(draft: ServiceDraft, before: ReadonlyMap<number, number>): ServiceDraft["price"] {
  const { price } = draft;
  if (price.kind !== "by-duration" && price.kind !== "by-rule") return price;
  let last = price.amounts[0]?.amountMinor ?? 0;
  const amounts = lengthsOf(draft).map((minutes) => {
    last = price.amounts.find((one) => one.minutes === minutes)?.amountMinor ?? before.get(minutes) ?? last;
    return { minutes, amountMinor: last };
  });
  return { ...price, amounts };
}
