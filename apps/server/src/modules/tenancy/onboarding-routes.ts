/** From an account to a business that can be booked, and what is left to do then. */
import type { Checklist, Plan, Sector, SlugVerdict } from "@creneau/contract";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { readZone } from "../../platform/http/readers.ts";
import { siteUrlOf, type Addresses } from "./addresses.ts";
import { foundBusiness } from "./commands/found-business.ts";
import { putChecklistAway } from "./commands/put-checklist-away.ts";
import { checklistFacts, slugFacts } from "./onboarding/queries.ts";
import { isSlug, likeSlug, slugOf } from "./onboarding/slugs.ts";
import { businessById } from "./queries.ts";

export interface Founder {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly addresses: Addresses;
  /** Of a new business. */
  readonly plan: Plan["key"];
  readonly founderOf: (accountId: string) => Promise<Founder>;
  /** Fills what later modules keep: services, hours, the owner as a professional. Twice is as good as once. */
  readonly furnish: (scope: TenantScope, sector: Sector, founder: Founder) => Promise<void>;
}

export function onboardingRoutes(api: Api, { db, clock, addresses, plan, founderOf, furnish }: Deps): void {
  api.implement("judgeSlug", ({ query }) => judgeSlug(db.reads, query.of));

  api.implement("createBusiness", async ({ caller, body, once }) => {
    const founder = await founderOf(caller.accountId);
    const ask = { ...body, zone: readZone("zone", body.zone), account: founder, plan };
    const { scope, slug, sector } = await foundBusiness(db, clock, ask, once);
    await furnish(scope, sector, founder);
    return { businessId: scope.businessId, slug };
  });

  api.implement("getChecklist", ({ caller: { scope } }) =>
    db.inTenant(scope, (tx) => checklistOf(tx, scope, addresses)),
  );

  api.implement("dismissChecklist", async ({ caller: { scope }, body }) => {
    await putChecklistAway(db, clock, scope, body.dismissed);
    return db.inTenant(scope, (tx) => checklistOf(tx, scope, addresses));
  });
}

async function judgeSlug(tx: Tx, of: string): Promise<SlugVerdict> {
  const slug = isSlug(of) ? of : slugOf(of);
  if (!isSlug(slug)) return { slug, free: false, because: "malformed", suggestion: null };
  const [asked, ...others] = await slugFacts(tx, [slug, ...likeSlug(slug)]);
  const because = asked?.reserved ? "reserved" : asked?.taken ? "taken" : null;
  const suggestion = others.find((one) => !one.taken && !one.reserved)?.slug ?? null;
  return { slug, free: because === null, because, suggestion: because === null ? null : suggestion };
}

async function checklistOf(tx: Tx, scope: TenantScope, addresses: Addresses): Promise<Checklist> {
  const facts = await checklistFacts(tx, scope);
  const { slug } = await businessById(tx, scope.businessId);
  const items = ["service", "hours", "booking", "identity", "logo", "team"] as const;
  return {
    items: items.map((item) => ({ item, done: facts[item] })),
    dismissed: facts.dismissed,
    address: `${await siteUrlOf(tx, addresses, scope.businessId)}/${slug}`,
  };
}
