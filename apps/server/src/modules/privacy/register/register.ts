/** The register of processing of a business, as it is now. */
import type { LegalIdentity, ProcessingRegister } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import type { DataKind } from "../../../platform/retention.ts";
import { offeredLabels } from "../../contacts/index.ts";
import { businessById, legalIdentityOf } from "../../tenancy/index.ts";
import { shownKinds } from "../terms.ts";
import { madeProcessings, type RegisterFacts } from "./made.ts";
import { privacyRecord } from "./queries.ts";

export interface RegisterDeps {
  readonly kinds: readonly DataKind[];
  /** Whoever else handles the data, as the server is set up. */
  readonly others: Pick<RegisterFacts, "mailHost" | "providers">;
}

/** Pupils are minors, or may be. */
export const meetsMinors = ({ sector, guestWord }: { readonly sector: string; readonly guestWord: string }): boolean =>
  sector === "mentoring" || sector === "education" || guestWord === "pupil";

export const controllerOf = (name: string, { legalName, legalForm, address }: LegalIdentity): string => {
  const place = [address.street, `${address.postalCode} ${address.city}`.trim()].filter(Boolean).join(", ");
  return [[legalName || name, legalForm].filter(Boolean).join(", "), place].filter(Boolean).join(", ");
};

export async function registerFacts(
  tx: Tx,
  scope: TenantScope,
  { kinds, others }: RegisterDeps,
  language: Language,
  now: Instant,
): Promise<RegisterFacts> {
  return {
    ...others,
    terms: await shownKinds(tx, scope, kinds, language, now),
    minors: meetsMinors(await businessById(tx, scope.businessId)),
    offered: await offeredLabels(tx, scope, language),
  };
}

export async function registerOf(
  tx: Tx,
  scope: TenantScope,
  deps: RegisterDeps,
  language: Language,
  now: Instant,
): Promise<ProcessingRegister> {
  const { name } = await businessById(tx, scope.businessId);
  const { own, ...record } = await privacyRecord(tx, scope);
  return {
    ...record,
    own: [...own],
    knownController: controllerOf(name, await legalIdentityOf(tx, scope)),
    made: madeProcessings(await registerFacts(tx, scope, deps, language, now), language),
  };
}
