import { dateOf, zone } from "@creneau/scheduling";
import { newId } from "../../../../platform/chance.ts";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { madeOnce } from "../../../../platform/http/idempotency.ts";
import type { Language } from "../../../../platform/http/language.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { businessById } from "../../../tenancy/index.ts";
import { lockContact } from "../../queries.ts";
import type { RightsDeps } from "../deps.ts";
import { exportsAskedSince, exportUnderWay, openRequest } from "../queries.ts";
import { aDayBefore, dueOn, MOST_EXPORTS_A_DAY } from "../rules.ts";
import { insertExport, insertRequest } from "../store.ts";

export const EXPORT_JOB = "contacts.export";

/** Plans one, unless one is being made: then that one. @returns its id. */
async function planExport(
  tx: Tx,
  { clock, parts }: RightsDeps,
  scope: TenantScope,
  ask: { readonly contactId: string; readonly accountId: string | null; readonly language: Language },
): Promise<string> {
  const underWay = await exportUnderWay(tx, scope, ask.contactId);
  if (underWay) return underWay.id;
  const id = newId();
  const sections = parts.reduce((count, part) => count + part.sections.length, 0);
  await insertExport(tx, scope, { ...ask, id, parts: sections }, clock.now());
  await enqueue(tx, scope, EXPORT_JOB, { exportId: id }, { maxAttempts: 5 });
  return id;
}

/** A member asks for all that is kept about a person, in the person's language; once for a key. @throws ProblemError NOT_FOUND, IDEMPOTENCY_KEY_REUSED */
export const askExport = (
  deps: RightsDeps,
  scope: TenantScope,
  contactId: string,
  accountId: string,
  key: Once,
): Promise<string> =>
  deps.db.inTenant(scope, (tx) =>
    madeOnce(tx, scope, key, deps.clock.now(), async () => {
      const contact = await lockContact(tx, scope, contactId);
      if (contact?.erasedAt !== null) throw new ProblemError("NOT_FOUND");
      return planExport(tx, deps, scope, { contactId, accountId, language: contact.locale });
    }),
  );

/**
 * The person asks. Each finished one sends a mail, so there are few in a day.
 * @throws ProblemError LINK_NOT_VALID, TOO_MANY_REQUESTS
 */
export const askOwnExport = (deps: RightsDeps, scope: TenantScope, contactId: string): Promise<void> =>
  deps.db.inTenant(scope, async (tx) => {
    const now = deps.clock.now();
    const contact = await lockContact(tx, scope, contactId);
    if (contact?.erasedAt !== null) throw new ProblemError("LINK_NOT_VALID");
    if (await openRequest(tx, scope, contactId, "export")) return;
    if ((await exportsAskedSince(tx, scope, contactId, aDayBefore(now))) >= MOST_EXPORTS_A_DAY)
      throw new ProblemError("TOO_MANY_REQUESTS", { retryAfterSeconds: 86_400 });
    const exportId = await planExport(tx, deps, scope, { contactId, accountId: null, language: contact.locale });
    const askedOn = dateOf(now, zone((await businessById(tx, scope.businessId)).zone));
    const request = { id: newId(), contactId, kind: "export", via: "link", exportId } as const;
    await insertRequest(tx, scope, { ...request, askedOn, dueOn: dueOn(askedOn) }, now);
  });
