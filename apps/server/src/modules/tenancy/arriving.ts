/** A business that comes from another installation: what of it is not taken at its word. */
import { Brand, BrandLook, type Plan, type PlanUse } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";
import { newId, randomToken } from "../../platform/chance.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import { mintTenantScope, type TenantScope } from "../../platform/database/scope.ts";
import { publicFilePath } from "../../platform/files/store.ts";
import { safeCss } from "./brands/css.ts";
import { logoOf } from "./brands/image.ts";
import { mainBrand } from "./brands/queries.ts";
import { wearBrand } from "./brands/store.ts";
import { creationsSince, slugFacts } from "./onboarding/queries.ts";
import { isSlug, likeSlug } from "./onboarding/slugs.ts";
import { claimCreation, type Creation } from "./onboarding/store.ts";
import { planUse } from "./plans/queries.ts";
import { businessSeen } from "./queries.ts";
import { insertMember } from "./store.ts";

type Row = Readonly<Record<string, unknown>>;

/** The scope of a business that is about to arrive; undefined when it is there already. */
export const arrivingScope = async (db: Database, id: string): Promise<TenantScope | undefined> =>
  (await businessSeen(db.reads, id)) ? undefined : mintTenantScope(id);

export interface SlugOnArrival {
  readonly verdict: "free" | "taken" | "not-possible";
  readonly suggestion: string | null;
}

export async function slugOnArrival(tx: Tx, slug: string): Promise<SlugOnArrival> {
  if (!isSlug(slug)) return { verdict: "not-possible", suggestion: null };
  const [asked, ...others] = await slugFacts(tx, [slug, ...likeSlug(slug)]);
  const suggestion = others.find((one) => !one.taken && !one.reserved)?.slug ?? null;
  return { verdict: asked?.reserved ? "not-possible" : asked?.taken ? "taken" : "free", suggestion };
}

/**
 * What we make of a value is made of it again: a file may hold anything.
 * @throws ZodError, RangeError when it is not a value of ours
 */
export const arrivingRows: Readonly<Record<string, (row: Row) => Row>> = {
  business: (row) => {
    const brand = Brand.parse(row["brand"]);
    const { logoUrl } = brand;
    const own = publicFilePath(String(row["id"]), "");
    if (logoUrl !== undefined && !(logoUrl.startsWith(own) && /^[0-9a-f-]{36}$/.test(logoUrl.slice(own.length))))
      throw new RangeError("the logo is not a file of the business");
    if (row["sandbox_of"] !== null || row["sandbox_ready_at"] !== null || row["sandbox_retired_at"] !== null)
      throw new RangeError("a sandbox does not travel");
    return { ...row, brand, brand_css: "" };
  },
  brand: (row) => {
    const typed = String(row["custom_css"]);
    return { ...row, look: BrandLook.parse(row["look"]), safe_css: typed === "" ? "" : safeCss(typed).css };
  },
  // Whose it is must be shown again, to this installation, by a word that nobody has read in the DNS.
  domain: (row) => ({
    ...row,
    token: randomToken(24),
    state: "pending",
    trouble: null,
    checked_at: null,
    verified_at: null,
    failing_since: null,
  }),
};

/** A picture as we would have kept it; undefined when we would not. */
export function arrivingFile(bytes: Buffer): { readonly mediaType: string; readonly bytes: Buffer } | undefined {
  const verdict = logoOf(bytes);
  return "refused" in verdict ? undefined : verdict;
}

/** The main brand on the public row, made of the brand itself. */
export async function wearArrivedBrand(tx: Tx, scope: TenantScope): Promise<void> {
  const { look, logoUrl, safeCss: css } = await mainBrand(tx, scope);
  await wearBrand(tx, scope, { ...look, ...(logoUrl === null ? {} : { logoUrl }) }, css);
}

/** Of the things a plan counts, those of which there are more than it holds. */
export async function beyondPlan(tx: Tx, scope: TenantScope, now: Instant): Promise<PlanUse["usage"]> {
  const { usage } = await planUse(tx, scope, now);
  return usage.filter(({ used, most }) => most !== null && used > most);
}

export const ownerOnArrival = (tx: Tx, scope: TenantScope, accountId: string, now: Instant): Promise<void> =>
  insertMember(tx, scope, { id: newId(), accountId, role: "owner", createdAt: now });

const DAY_MS = 86_400_000;
const MOST_A_DAY = 10;

/** As whoever founds a business: so many a day. @returns false when it is one too many */
export async function claimArrival(tx: Tx, scope: TenantScope, creation: Creation, now: Instant): Promise<boolean> {
  const today = await creationsSince(tx, creation.accountId, instant(now - DAY_MS));
  return today < MOST_A_DAY && (await claimCreation(tx, scope, creation, now));
}

export const isPlanKey = (key: unknown): key is Plan["key"] =>
  key === "starter" || key === "professional" || key === "enterprise" || key === "scale";
