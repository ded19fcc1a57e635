import type { Plan, Sector } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { constraintOf } from "../../../platform/database/errors.ts";
import { mintTenantScope, type TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { creationOf, creationsSince } from "../onboarding/queries.ts";
import { claimCreation } from "../onboarding/store.ts";
import { presets } from "../presets/index.ts";
import { writeBusiness } from "./create-business.ts";

export interface FoundingAsk {
  readonly account: { readonly id: string; readonly email: string };
  readonly name: string;
  readonly slug: string;
  readonly sector: Sector;
  readonly locale: "fr" | "en";
  readonly zone: string;
  readonly plan: Plan["key"];
}

export interface Founded {
  readonly scope: TenantScope;
  readonly slug: string;
  readonly sector: Sector;
}

const DAY_MS = 86_400_000;
/** Whoever founds more in a day is no person. */
const MOST_A_DAY = 10;

/**
 * Makes a business as its sector begins, once for a key: the same key again finds the one it made.
 * @throws ProblemError SLUG_TAKEN, INVALID_INPUT for a reserved address, IDEMPOTENCY_KEY_REUSED, TOO_MANY_REQUESTS
 */
export async function foundBusiness(
  db: Database,
  clock: Clock,
  ask: FoundingAsk,
  { key, requestHash }: Once,
): Promise<Founded> {
  const accountId = ask.account.id;
  const scope = mintTenantScope(newId());
  try {
    return await db.inTenant(scope, async (tx) => {
      const before = await creationOf(tx, accountId, key);
      if (before) return again(before, requestHash);
      if ((await creationsSince(tx, accountId, instant(clock.now() - DAY_MS))) >= MOST_A_DAY)
        throw new ProblemError("TOO_MANY_REQUESTS");
      await writePreset(tx, clock, scope, ask);
      // Of two at once the second waits here, then finds that its business is one too many.
      if (!(await claimCreation(tx, scope, { accountId, key, requestHash }, clock.now()))) throw new Overtaken();
      return { scope, slug: ask.slug, sector: ask.sector };
    });
  } catch (error) {
    const before = await creationOf(db.reads, accountId, key);
    if (before) return again(before, requestHash);
    const constraint = constraintOf(error);
    if (constraint === "business_slug_key") throw new ProblemError("SLUG_TAKEN");
    if (constraint === "business_slug_reserved")
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "slug", message: "reserved-slug" }] });
    throw error;
  }
}

/** Rolls back what the second of two requests with one key has written. */
class Overtaken extends Error {}

type Before = NonNullable<Awaited<ReturnType<typeof creationOf>>>;

function again({ businessId, requestHash, slug, sector }: Before, asked: Buffer): Founded {
  if (!requestHash.equals(asked)) throw new ProblemError("IDEMPOTENCY_KEY_REUSED");
  return { scope: mintTenantScope(businessId), slug, sector };
}

function writePreset(tx: Tx, clock: Clock, scope: TenantScope, ask: FoundingAsk): Promise<void> {
  const { wording, tagline, about, look } = presets[ask.sector];
  return writeBusiness(tx, clock, scope, {
    ownerAccountId: ask.account.id,
    plan: ask.plan,
    slug: ask.slug,
    name: ask.name,
    tagline: tagline[ask.locale],
    about: about[ask.locale],
    locale: ask.locale,
    zone: ask.zone,
    contactEmail: ask.account.email,
    addressForm: wording.address,
    kind: wording.kind,
    hostWord: wording.host,
    guestWord: wording.guest,
    sector: ask.sector,
    brand: { ...look, background: "#FFFFFF", text: "#1A1A1A", logoText: ask.name.slice(0, 40) },
  });
}
