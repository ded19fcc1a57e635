import { Domain } from "@creneau/contract";
import { newId, randomToken } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { txtOf, type ResolveTxt } from "../../../platform/dns.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { brandById } from "../brands/queries.ts";
import { domainById, presentDomain } from "../domains/queries.ts";
import { judged, mayBeOwned, recordOf } from "../domains/rules.ts";
import {
  askForLook,
  deleteDomain,
  insertDomain,
  serve,
  serveNoLonger,
  setDomainBrand,
  writeStanding,
} from "../domains/store.ts";
import { assertOpen } from "../plans/features.ts";

export const LOOK_JOB = "tenancy.look-at-domain";

async function mustBe(tx: Tx, scope: TenantScope, id: string) {
  const row = await domainById(tx, scope, id);
  if (!row) throw new ProblemError("NOT_FOUND");
  return row;
}

async function assertBrand(tx: Tx, scope: TenantScope, brandId: string | null): Promise<void> {
  if (brandId !== null && !(await brandById(tx, scope, brandId))) throw new ProblemError("NOT_FOUND");
}

const look = (tx: Tx, scope: TenantScope, id: string) =>
  enqueue(tx, scope, LOOK_JOB, { domainId: id }, { key: `domain:${id}`, maxAttempts: 3 });

export interface DomainAsk {
  readonly host: string;
  readonly brandId: string | null;
}

/**
 * Asks to be found at a host; it serves nothing yet.
 * @param ours hosts of this installation. @throws ProblemError INVALID_INPUT, NOT_FOUND (the brand), ALREADY_THERE
 */
export const addDomain = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { host, brandId }: DomainAsk,
  ours: readonly string[],
  key: Once,
): Promise<Domain> =>
  db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      clock.now(),
      (stored) => Domain.parse(stored),
      async () => {
        if (!mayBeOwned(host, ours))
          throw new ProblemError("INVALID_INPUT", { fields: [{ path: "host", message: "not-your-host" }] });
        await assertOpen(tx, scope, "custom-domain");
        await assertBrand(tx, scope, brandId);
        const id = newId();
        if (!(await insertDomain(tx, scope, { id, host, token: randomToken(24), brandId }, clock.now())))
          throw new ProblemError("ALREADY_THERE");
        await look(tx, scope, id);
        return presentDomain(await mustBe(tx, scope, id));
      },
    ),
  );

/** @throws ProblemError NOT_FOUND (the domain or the brand) */
export const changeDomain = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  id: string,
  brandId: string | null,
): Promise<Domain> =>
  db.inTenant(scope, async (tx) => {
    const { host, state } = await mustBe(tx, scope, id);
    await assertBrand(tx, scope, brandId);
    await setDomainBrand(tx, scope, id, brandId);
    if (state !== "pending") await serve(tx, scope, host, brandId, clock.now());
    return presentDomain(await mustBe(tx, scope, id));
  });

/** Asks for another look at the DNS, a moment later. @throws ProblemError NOT_FOUND */
export const checkDomain = (db: Database, clock: Clock, scope: TenantScope, id: string): Promise<Domain> =>
  db.inTenant(scope, async (tx) => {
    await mustBe(tx, scope, id);
    await askForLook(tx, scope, id, clock.now());
    await look(tx, scope, id);
    return presentDomain(await mustBe(tx, scope, id));
  });

/** @throws ProblemError NOT_FOUND */
export const removeDomain = (db: Database, scope: TenantScope, id: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const { host } = await mustBe(tx, scope, id);
    await serveNoLonger(tx, scope, host);
    await deleteDomain(tx, scope, id);
  });

/** Looks at the DNS, outside of any transaction, and writes what it found; a domain that is gone by then is left so. */
export async function lookAtDomain(
  db: Database,
  clock: Clock,
  resolve: ResolveTxt,
  scope: TenantScope,
  id: string,
): Promise<void> {
  const before = await db.inTenant(scope, (tx) => domainById(tx, scope, id));
  if (!before) return;
  const { name, value } = recordOf(before);
  const answer = await txtOf(resolve, name);
  const now = clock.now();
  await db.inTenant(scope, async (tx) => {
    const domain = await domainById(tx, scope, id);
    if (!domain) return;
    const standing = { state: domain.state, trouble: domain.trouble, failingSince: domain.failing_since };
    const after = judged(standing, answer, value, now);
    if (after.state === "pending") {
      await serveNoLonger(tx, scope, domain.host);
      return writeStanding(tx, scope, id, { ...after, verifiedAt: null }, now);
    }
    const served = await serve(tx, scope, domain.host, domain.brand_id, now);
    const taken = { state: "pending", trouble: "taken", failingSince: null, verifiedAt: null } as const;
    // Since when, without a break.
    const kept = { ...after, verifiedAt: domain.verified_at ?? now };
    return writeStanding(tx, scope, id, served ? kept : taken, now);
  });
}
