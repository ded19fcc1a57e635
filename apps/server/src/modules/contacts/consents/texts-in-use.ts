/** The words of a business as they are now: its own, or the product's until somebody was shown them. */
import { consentKinds, consentPurposes, type ConsentKind, type ConsentPurposeSetting } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { businessById } from "../../tenancy/index.ts";
import { currentTexts, offers, type StoredText } from "./queries.ts";
import { isConsentKind, labelOf } from "./rules.ts";
import { insertText } from "./store.ts";
import { ownWords } from "./texts.ts";

const LANGUAGES: readonly Language[] = ["fr", "en"];
const same = (one: ConsentKind, other: ConsentKind): boolean =>
  one.purpose === other.purpose && one.channel === other.channel;

/** @throws ProblemError NOT_FOUND for what the catalogue does not have: news by telephone. */
export function assertKind(kind: ConsentKind): void {
  if (!isConsentKind(kind)) throw new ProblemError("NOT_FOUND");
}

/** Every kind of the catalogue, as the settings show it. */
export async function purposeSettings(
  tx: Tx,
  scope: TenantScope,
  language: Language,
): Promise<ConsentPurposeSetting[]> {
  const { name } = await businessById(tx, scope.businessId);
  const [texts, offered] = [await currentTexts(tx, scope), await offers(tx, scope)];
  return consentKinds.map((kind) => {
    const offer = offered.find((one) => same(one, kind));
    const wordsIn = (locale: Language) => {
      const found = texts.find((text) => same(text, kind) && text.locale === locale);
      const { id, version, body } = found ?? { id: null, version: 0, body: ownWords(kind, locale, name) };
      return { id, version, body };
    };
    return {
      ...kind,
      label: labelOf(kind, language),
      basis: consentPurposes[kind.purpose].basis[language],
      offered: offer?.offered ?? false,
      texts: { fr: wordsIn("fr"), en: wordsIn("en") },
      version: offer?.version ?? 0,
    };
  });
}

export async function purposeSetting(tx: Tx, scope: TenantScope, kind: ConsentKind, language: Language) {
  const found = (await purposeSettings(tx, scope, language)).find((one) => same(one, kind));
  if (!found) throw new ProblemError("NOT_FOUND");
  return found;
}

const lockTexts = (tx: Tx, { businessId }: TenantScope): Promise<void> => lockFor(tx, "consent_text", businessId);

/** The words that count now, written down if nobody was shown any yet: what is agreed to must be there for good. */
export async function textsInUse(
  tx: Tx,
  scope: TenantScope,
  kind: ConsentKind,
  now: Instant,
): Promise<Readonly<Record<Language, StoredText>>> {
  await lockTexts(tx, scope);
  const known = await currentTexts(tx, scope, kind);
  const { name } = await businessById(tx, scope.businessId);
  const inLanguage = async (locale: Language): Promise<StoredText> => {
    const found = known.find((text) => text.locale === locale);
    if (found) return found;
    const text = { ...kind, locale, version: 1, body: ownWords(kind, locale, name) };
    return { ...text, id: await insertText(tx, scope, text, now), createdAt: now };
  };
  return { fr: await inLanguage("fr"), en: await inLanguage("en") };
}

/** Writes other words as a new version of each language in which they are other. */
export async function reword(
  tx: Tx,
  scope: TenantScope,
  kind: ConsentKind,
  bodies: Readonly<Record<Language, string>>,
  now: Instant,
): Promise<void> {
  await lockTexts(tx, scope);
  const known = await currentTexts(tx, scope, kind);
  for (const locale of LANGUAGES) {
    const { version, body } = known.find((text) => text.locale === locale) ?? { version: 0, body: null };
    if (body === bodies[locale]) continue;
    await insertText(tx, scope, { ...kind, locale, version: version + 1, body: bodies[locale] }, now);
  }
}

/** What the booking form asks: what is switched on, in the words of now. */
export async function offeredTexts(tx: Tx, scope: TenantScope, language: Language): Promise<StoredText[]> {
  const offered = (await offers(tx, scope)).filter((offer) => offer.offered);
  if (offered.length === 0) return [];
  const texts = await currentTexts(tx, scope);
  return consentKinds
    .filter((kind) => offered.some((offer) => same(offer, kind)))
    .flatMap((kind) => texts.find((text) => same(text, kind) && text.locale === language) ?? []);
}

/** What the booking form asks, as it is called. */
export async function offeredLabels(tx: Tx, scope: TenantScope, language: Language): Promise<string[]> {
  const offered = (await offers(tx, scope)).filter((offer) => offer.offered);
  return consentKinds
    .filter((kind) => offered.some((offer) => same(offer, kind)))
    .map((kind) => labelOf(kind, language));
}
