import type { Domain } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { recordOf } from "./rules.ts";

const domains = ({ businessId }: TenantScope) =>
  sqlFor.selectFrom("domain").selectAll().where("business_id", "=", businessId);

type Row = Awaited<ReturnType<typeof domainRow>>;
const domainRow = (tx: Tx, scope: TenantScope) => tx.one(domains(scope));

export const presentDomain = (row: Row): Domain => ({
  id: row.id,
  host: row.host,
  state: row.state,
  trouble: row.trouble,
  record: recordOf(row),
  brandId: row.brand_id,
  checking: row.checked_at === null || row.asked_at > row.checked_at,
  checkedAt: row.checked_at === null ? null : toIso(row.checked_at),
  verifiedAt: row.verified_at === null ? null : toIso(row.verified_at),
});

export const domainPage = (
  tx: Tx,
  scope: TenantScope,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<Row[]> =>
  tx.all(
    domains(scope)
      .$if(after !== undefined, (query) => query.where("host", ">", after ?? ""))
      .orderBy("host")
      .limit(limit),
  );

export const domainById = (tx: Tx, scope: TenantScope, id: string): Promise<Row | undefined> =>
  tx.maybe(domains(scope).where("id", "=", id));

/** For the daily look. */
export const domainIds = async (tx: Tx, { businessId }: TenantScope): Promise<string[]> =>
  (
    await tx.all(
      sqlFor.selectFrom("domain").select("id").where("business_id", "=", businessId).orderBy("id").limit(500),
    )
  ).map(({ id }) => id);

export interface Served {
  readonly slug: string;
  readonly brandId: string | null;
}

/** Whose pages are at a host of their own; before any business is known. */
export const servedAt = (tx: Tx, host: string): Promise<Served | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("served_host")
      .innerJoin("business", "business.id", "served_host.served_business")
      .select(["business.slug", "served_host.brand_id as brandId"])
      .where("host", "=", host),
  );

/** The host that a business has been served at for longest. */
export const mainHostOf = async (tx: Tx, businessId: string): Promise<string | undefined> =>
  (
    await tx.maybe(
      sqlFor
        .selectFrom("served_host")
        .select("host")
        .where("served_business", "=", businessId)
        .orderBy("since")
        .orderBy("host")
        .limit(1),
    )
  )?.host;
