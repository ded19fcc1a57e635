/** Kinds of data with the terms that count for a business. */
import type { RetentionKind } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Language } from "../../platform/http/language.ts";
import { isPurged, type DataKind } from "../../platform/retention.ts";
import { chosenTerms } from "./queries.ts";
import { usualTerm, type Term } from "./retention-rules.ts";

export async function shownKinds(
  tx: Tx,
  scope: TenantScope,
  kinds: readonly DataKind[],
  language: Language,
  now: Instant,
): Promise<RetentionKind[]> {
  const terms = await chosenTerms(tx, scope);
  return kinds.map((kind) => presentKind(kind, terms.get(kind.code), language, now));
}

export function presentKind(kind: DataKind, chosen: Term | undefined, language: Language, now: Instant): RetentionKind {
  const { code, name, basis, fate } = kind;
  const described = { code, name: name[language], basis: basis[language], fate };
  if (!isPurged(kind)) return { ...described, days: kind.days, bounds: null, held: null, version: 0 };
  const { least, most, days: usual } = kind.term;
  const term = chosen ?? usualTerm(kind);
  const held = term.held && term.held.until > now ? { days: term.held.days, until: toIso(term.held.until) } : null;
  const bounds = least === most ? null : { least, most, usual };
  return { ...described, days: term.days, bounds, held, version: term.version };
}
