/** What a refusal is told as: the engine's code, or more where more is known. Pure. */
import type { Problem } from "@creneau/contract";
import type { Reason, Refusal, Refused, SlotRules } from "@creneau/scheduling";

/** Whose cap is reached. */
export type CapOf = NonNullable<Problem["capOf"]>;
export type Telling = Refusal | `cap-of-${CapOf}` | "not-on-call";

export const capOfReason = (reason: Reason): CapOf | undefined =>
  reason.because === "cap-reached" ? (reason.by === "host" ? "professional" : "service") : undefined;

/** Of several people who are asked, when it is the same for all. */
export function capOfVerdict({ because, refusals }: Pick<Refused, "because" | "refusals">): CapOf | undefined {
  if (because !== "cap-reached") return undefined;
  const [one, ...others] = new Set(refusals.flatMap((reason) => capOfReason(reason) ?? []));
  return others.length === 0 ? one : undefined;
}

export function tellingOf(
  because: Refusal,
  capOf: CapOf | undefined,
  { reservedOnly }: Pick<SlotRules, "reservedOnly">,
): Telling {
  if (because === "cap-reached" && capOf) return `cap-of-${capOf}`;
  return reservedOnly && (because === "closed-day" || because === "outside-hours") ? "not-on-call" : because;
}
