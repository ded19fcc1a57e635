import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { businessById } from "../queries.ts";
import { missingFrom } from "./legal-texts.ts";
import { identityOf, ownPage } from "./queries.ts";

/** How far the legal pages are: what the law asks for and nobody has told us, and whose words the privacy page has. */
export async function legalState(tx: Tx, scope: TenantScope) {
  const facts = { business: await businessById(tx, scope.businessId), identity: await identityOf(tx, scope) };
  const { own } = await ownPage(tx, scope, "privacy");
  return { missing: missingFrom("notice", facts), ownPrivacy: own !== null };
}
