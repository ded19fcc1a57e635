import { dateOf, zone, type PlainDate } from "@creneau/scheduling";
import { newId } from "../../../../platform/chance.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { madeOnce } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { businessById } from "../../../tenancy/index.ts";
import { lockContact } from "../../queries.ts";
import type { RightsDeps } from "../deps.ts";
import { openRequest } from "../queries.ts";
import { dueOn } from "../rules.ts";
import { insertRequest } from "../store.ts";
import { mailLater } from "./mail-person.ts";

/**
 * The person asks to be erased. Asked twice, it is one request. The address on file hears of it: should somebody else
 * have the link, whose data it is learns of it in time.
 * @throws ProblemError LINK_NOT_VALID
 */
export const askErasure = ({ db, clock }: RightsDeps, scope: TenantScope, contactId: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const contact = await lockContact(tx, scope, contactId);
    if (contact?.erasedAt !== null) throw new ProblemError("LINK_NOT_VALID");
    const askedOn = dateOf(now, zone((await businessById(tx, scope.businessId)).zone));
    const id = newId();
    const request = { id, contactId, kind: "erasure", via: "link", exportId: null } as const;
    const isNew = await insertRequest(tx, scope, { ...request, askedOn, dueOn: dueOn(askedOn) }, now);
    if (isNew) await mailLater(tx, scope, { kind: "erasure-asked", id });
  });

/**
 * A member writes down what came another way, once for a key. The same, asked already, is that one.
 * @returns its id. @throws ProblemError NOT_FOUND, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED
 */
export const recordRequest = (
  { db, clock }: RightsDeps,
  scope: TenantScope,
  ask: { readonly contactId: string; readonly kind: "export" | "erasure"; readonly askedOn: PlainDate },
  key: Once,
): Promise<string> =>
  db.inTenant(scope, (tx) => {
    const now = clock.now();
    return madeOnce(tx, scope, key, now, async () => {
      const contact = await lockContact(tx, scope, ask.contactId);
      if (contact?.erasedAt !== null) throw new ProblemError("NOT_FOUND");
      if (ask.askedOn > dateOf(now, zone((await businessById(tx, scope.businessId)).zone)))
        throw new ProblemError("INVALID_INPUT", { fields: [{ path: "askedOn", message: "in-the-future" }] });
      const id = newId();
      const request = { ...ask, id, via: "business", exportId: null, dueOn: dueOn(ask.askedOn) } as const;
      if (await insertRequest(tx, scope, request, now)) return id;
      return (await openRequest(tx, scope, ask.contactId, ask.kind))?.id ?? id;
    });
  });
