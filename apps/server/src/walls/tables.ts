/** What the wall is made of, as the database tells it. */
import { sql } from "kysely";
import { sqlStateOf } from "../platform/database/errors.ts";
import type { House } from "../testing/people.ts";
import type { World } from "../testing/world.ts";
import { listOf } from "./furnished.ts";

/** Tables that belong to no business. Each one more is a decision to write down. */
export const GLOBAL_TABLES = [
  "account",
  "attempt",
  "bookings_reader",
  "business",
  "business_creation",
  "business_import",
  "business_import_part",
  "carrier_door",
  "identity_link",
  "known_device",
  "magic_link",
  "migration",
  "passkey",
  "passkey_challenge",
  "pending_sign_in",
  "plan",
  "provider_visit",
  "push_device",
  "recovery_code",
  "served_host",
  "session",
  "sign_in",
  "sign_up",
  "totp",
  "vault",
];

export const tenantTables = (inside: World) =>
  listOf(
    inside,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'business_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );

/** Whatever holds rows and is not behind the tenant's fence, exactly as `fence()` puts it up. */
export const unfencedTables = (inside: World) =>
  listOf(
    inside,
    `select relname as name from pg_class c
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f', 'v')
       and not (relrowsecurity and relforcerowsecurity and exists (
         select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive
           and p.polroles = '{0}' and pg_get_expr(p.polqual, c.oid) = '(business_id = app_business())'
           and pg_get_expr(p.polwithcheck, c.oid) = '(business_id = app_business())'))
     order by 1`,
  );

/** Policies beside the fence: each opens the wall a little, since policies add up. */
export const otherPolicies = (inside: World) =>
  listOf(
    inside,
    `select format('%s on %s for %s using %s', polname, polrelid::regclass, polcmd, pg_get_expr(polqual, polrelid)) as name
     from pg_policy where polname <> 'tenant' order by 1`,
  );

/** How many rows of others a business sees when the code forgets to say whose it wants. */
export async function leaks(inside: World, { scope }: House, table: string): Promise<number> {
  const query = sql<{ id: string }>`select business_id as id from ${sql.table(table)}`;
  const rows = await inside.db.inTenant(scope, (tx) => tx.all(query));
  return rows.filter((row) => row.id !== scope.businessId).length;
}

export const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => "no refusal",
    (error: unknown) => sqlStateOf(error),
  );
