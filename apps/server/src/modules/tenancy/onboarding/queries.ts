import type { Checklist } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface SlugFacts {
  readonly slug: string;
  readonly taken: boolean;
  readonly reserved: boolean;
}

/** Of each of these addresses, whether somebody has it or nobody may. */
export const slugFacts = (tx: Tx, slugs: readonly string[]): Promise<SlugFacts[]> =>
  tx.all(
    sql<SlugFacts>`
      select slug, exists (select from business where business.slug = asked.slug) as taken, is_reserved_slug(slug) as reserved
      from unnest(${[...slugs]}::text[]) with ordinality as asked (slug, place) order by place`,
  );

/** How many businesses an account made since. */
export const creationsSince = async (tx: Tx, accountId: string, since: Instant): Promise<number> =>
  (
    await tx.one(
      sqlFor
        .selectFrom("business_creation")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("account_id", "=", accountId)
        .where("created_at", ">=", sqlInstant(since)),
    )
  ).count;

/** What an account made with this key before. */
export const creationOf = (tx: Tx, accountId: string, key: string) =>
  tx.maybe(
    sqlFor
      .selectFrom("business_creation")
      .innerJoin("business", "business.id", "made_business")
      .select(["made_business as businessId", "request_hash as requestHash", "slug", "sector"])
      .where("account_id", "=", accountId)
      .where("key", "=", key),
  );

type Facts = Record<Checklist["items"][number]["item"], boolean> & { readonly dismissed: boolean };

/** What is there of what a business needs to be found, booked and lawful. */
export const checklistFacts = (tx: Tx, { businessId }: TenantScope): Promise<Facts> =>
  tx.one(
    sql<Facts>`
      select
        exists (select from service where business_id = ${businessId} and allow_online_booking) as service,
        exists (select from schedule where business_id = ${businessId}
          and array[monday, tuesday, wednesday, thursday, friday, saturday, sunday] <> array_fill('[]'::jsonb, array[7])) as hours,
        exists (select from business_identity where business_id = ${businessId}
          and legal_name <> '' and street <> '' and city <> '' and publisher <> '') as identity,
        exists (select from brand where business_id = ${businessId} and logo_file_id is not null) as logo,
        (select count(*) > 1 from member where business_id = ${businessId}) as team,
        exists (select from booking where business_id = ${businessId}) as booking,
        coalesce((select dismissed from checklist where business_id = ${businessId}), false) as dismissed`,
  );
