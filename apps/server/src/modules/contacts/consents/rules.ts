/** What a choice is called, and whether it is one. Pure. */
import { consentChannels, consentKinds, consentPurposes, type ConsentKind } from "@creneau/contract";
import type { Language } from "../../../platform/http/language.ts";

export type ConsentState = "given" | "refused" | "withdrawn";

export const isConsentKind = ({ purpose, channel }: ConsentKind): boolean =>
  consentKinds.some((kind) => kind.purpose === purpose && kind.channel === channel);

/** "Actualités et offres, par e-mail": the channel is said where a purpose has several. */
export function labelOf({ purpose, channel }: ConsentKind, language: Language): string {
  const label = consentPurposes[purpose].label[language];
  const alone = consentKinds.filter((kind) => kind.purpose === purpose).length === 1;
  return alone ? label : `${label}, ${consentChannels[channel][language]}`;
}

/** Whoever said yes takes it back; whoever never did says no. */
export const stateAfter = (before: ConsentState | null, agreed: boolean): ConsentState => {
  if (agreed) return "given";
  return before === "given" || before === "withdrawn" ? "withdrawn" : "refused";
};
