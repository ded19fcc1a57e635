import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { NO_PREFERENCE, type Preference } from "../hub/wishes.ts";

interface Unwanted {
  readonly contactId: string;
  readonly family: string;
  readonly since: Instant;
}

export const unwantedOf = (tx: Tx, { businessId }: TenantScope, contactIds: readonly string[]): Promise<Unwanted[]> =>
  contactIds.length === 0
    ? Promise.resolve([])
    : tx.all(
        sqlFor
          .selectFrom("unwanted_mail")
          .select(["contact_id as contactId", "family", "since"])
          .where("business_id", "=", businessId)
          .where((eb) => eb("contact_id", "=", eb.fn.any(eb.val([...contactIds]))))
          .orderBy("family"),
      );

/** As those of the team have theirs; who said nothing has no entry. */
export async function contactWishes(
  tx: Tx,
  scope: TenantScope,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, Preference>> {
  const rows = await unwantedOf(tx, scope, [...new Set(contactIds)]);
  const choicesOf = (mine: readonly Unwanted[]) =>
    Object.fromEntries(mine.map(({ family }) => [`${family}.contact.email`, false]));
  return new Map(
    [...Map.groupBy(rows, ({ contactId }) => contactId)].map(([contactId, mine]) => [
      contactId,
      { ...NO_PREFERENCE, choices: choicesOf(mine) },
    ]),
  );
}
