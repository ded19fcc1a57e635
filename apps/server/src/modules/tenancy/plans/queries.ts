import { Plan, type Feature, type PlanUse } from "@creneau/contract";
import { addDays, dateOf, plainDate, startOfDay, zone, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { businessById } from "../queries.ts";

const plans = sqlFor.selectFrom("plan").selectAll("plan").orderBy("position");

type Row = Awaited<ReturnType<typeof planRows>>[number];
const planRows = (tx: Tx) => tx.all(plans);

const present = ({ currency, ...row }: Row): Plan =>
  Plan.parse({
    key: row.key,
    monthly: row.monthly_price_minor === null ? null : { amountMinor: row.monthly_price_minor, currency },
    yearly: row.yearly_price_minor === null ? null : { amountMinor: row.yearly_price_minor, currency },
    limits: {
      professionals: row.professionals,
      services: row.services,
      bookings: row.bookings_a_month,
      storage: row.storage_bytes,
    },
    features: row.features,
  });

/** The smallest first. */
export const allPlans = async (tx: Tx): Promise<Plan[]> => (await planRows(tx)).map(present);

const Features = z.array(Plan.shape.features.element);

/** What is open to a business: by its plan, or decided for it alone. */
export async function featuresOf(tx: Tx, { businessId }: TenantScope): Promise<Feature[]> {
  const row = await tx.one(
    sqlFor
      .selectFrom("subscription")
      .innerJoin("plan", "plan.key", "subscription.plan_key")
      .select("plan.features")
      .where("business_id", "=", businessId),
  );
  const overrides = await tx.all(
    sqlFor.selectFrom("feature_override").select(["feature", "enabled"]).where("business_id", "=", businessId),
  );
  const open = new Set(row.features);
  for (const { feature, enabled } of overrides) {
    if (enabled) open.add(feature);
    else open.delete(feature);
  }
  return Features.parse([...open].filter((feature) => Features.element.safeParse(feature).success));
}

/** The month that an instant is in, by the clock of the business: the one its bookings are counted in. */
function monthOf(at: Instant, zoneName: string): { readonly from: Instant; readonly until: Instant } {
  const place = zone(zoneName);
  const [year = "", month = ""] = dateOf(at, place).split("-");
  const first = plainDate(`${year}-${month}-01`);
  const [nextYear = "", nextMonth = ""] = addDays(first, 31).split("-");
  return { from: startOfDay(first, place), until: startOfDay(plainDate(`${nextYear}-${nextMonth}-01`), place) };
}

const usedOf = async (tx: Tx, scope: TenantScope, now: Instant): Promise<Record<keyof Plan["limits"], number>> => {
  const { businessId } = scope;
  const { zone: place } = await businessById(tx, businessId);
  const { from, until } = monthOf(now, place);
  const count = async (table: "professional" | "service"): Promise<number> =>
    (
      await tx.one(
        sqlFor
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as("used"))
          .where("business_id", "=", businessId),
      )
    ).used;
  const bookings = await tx.one(
    sqlFor
      .selectFrom("booking")
      .select((eb) => eb.fn.countAll<number>().as("used"))
      .where("business_id", "=", businessId)
      .where("status", "<>", "cancelled")
      .where("starts_at", ">=", sqlInstant(from))
      .where("starts_at", "<", sqlInstant(until)),
  );
  const files = await tx.one(
    sqlFor
      .selectFrom("file")
      .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("size_bytes"), eb.lit(0)).as("used"))
      .where("business_id", "=", businessId),
  );
  return {
    professionals: await count("professional"),
    services: await count("service"),
    bookings: bookings.used,
    storage: files.used,
  };
};

/** The plan of a business, what of it is used, and what the one above gives. */
export async function planUse(tx: Tx, scope: TenantScope, now: Instant): Promise<PlanUse> {
  const { plan_key: key } = await tx.one(
    sqlFor.selectFrom("subscription").select("plan_key").where("business_id", "=", scope.businessId),
  );
  const listed = await allPlans(tx);
  const at = listed.findIndex((one) => one.key === key);
  const plan = listed[at];
  if (!plan) throw new Error("a business has a plan that does not exist");
  const used = await usedOf(tx, scope, now);
  const names = ["professionals", "services", "bookings", "storage"] as const;
  return {
    plan,
    next: listed[at + 1] ?? null,
    usage: names.map((what) => ({ what, used: used[what], most: plan.limits[what] })),
    features: await featuresOf(tx, scope),
  };
}
