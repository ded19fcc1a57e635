/** Whom the team books for, or puts on a list, as a call says it. */
import type { Booker } from "@creneau/contract";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { readZone } from "../../../platform/http/readers.ts";
import { businessById } from "../../tenancy/index.ts";
import type { Person } from "./party.ts";

/** Their clock is the business's, and their language the caller's, unless it is said. @throws ProblemError INVALID_INPUT */
export async function readBooker(
  tx: Tx,
  scope: TenantScope,
  { name, email, zone, locale }: Booker,
  language: Language,
): Promise<Person> {
  const business = await businessById(tx, scope.businessId);
  return { name, email, locale: locale ?? language, zone: readZone("contact.zone", zone ?? business.zone) };
}
