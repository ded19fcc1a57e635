import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { madeOnce } from "../../../../platform/http/idempotency.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { LOOK_JOB } from "./look.ts";
import { senderOf, type StoredSender } from "./queries.ts";
import { addressFault, domainOf } from "./rules.ts";
import { askForLook, changeAddress, deleteSender, insertSender } from "./store.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export const ROTATE_JOB = "messages.rotate-sender-key";

const look = (tx: Tx, scope: TenantScope) =>
  enqueue(tx, scope, LOOK_JOB, {}, { key: `sender:${scope.businessId}`, maxAttempts: 3 });

/** Another domain begins anew, with keys of its own. @throws ProblemError INVALID_INPUT, EDITED_MEANWHILE */
export const setSender = (
  { db, clock }: Deps,
  scope: TenantScope,
  { address: typed, version }: { readonly address: string; readonly version: number },
): Promise<void> => {
  const address = typed.toLowerCase();
  const fault = addressFault(address);
  if (fault) throw new ProblemError("INVALID_INPUT", { fields: [{ path: "address", message: fault }] });
  return db.inTenant(scope, async (tx) => {
    await lockFor(tx, "sender", scope.businessId);
    const now = clock.now();
    const before = await senderOf(tx, scope);
    if ((before?.version ?? 0) !== version) throw new ProblemError("EDITED_MEANWHILE");
    const domain = domainOf(address);
    if (before?.domain === domain) return changeAddress(tx, scope, before.id, address, version + 1);
    await deleteSender(tx, scope);
    await insertSender(tx, scope, { address, domain, version: version + 1 }, now);
    await look(tx, scope);
  });
};

async function mustBe(tx: Tx, scope: TenantScope): Promise<StoredSender> {
  const sender = await senderOf(tx, scope);
  if (!sender) throw new ProblemError("NOT_FOUND");
  return sender;
}

/** @throws ProblemError NOT_FOUND */
export const checkSender = ({ db, clock }: Deps, scope: TenantScope): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const { id } = await mustBe(tx, scope);
    await askForLook(tx, scope, id, clock.now());
    await look(tx, scope);
  });

/** Once for a key of the request: each makes another to publish. @throws ProblemError NOT_FOUND, IDEMPOTENCY_KEY_REUSED */
export const rotateSenderKey = ({ db, clock }: Deps, scope: TenantScope, key: Once): Promise<string> =>
  db.inTenant(scope, (tx) => {
    const now = clock.now();
    return madeOnce(tx, scope, key, now, async () => {
      const { id } = await mustBe(tx, scope);
      await askForLook(tx, scope, id, now);
      await enqueue(tx, scope, ROTATE_JOB, {}, { key: `sender-key:${scope.businessId}`, maxAttempts: 3 });
      return id;
    });
  });

export const removeSender = ({ db }: Deps, scope: TenantScope): Promise<void> =>
  db.inTenant(scope, (tx) => deleteSender(tx, scope));
