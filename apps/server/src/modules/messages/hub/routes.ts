/** Who is told of what: settings of the business and of its services, and what each member wants. */
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { ProblemError } from "../../../platform/problem.ts";
import {
  editMine,
  editServiceReminders,
  editSettings,
  readMine,
  readServiceReminders,
  readSettings,
  type Whose,
} from "./commands.ts";

/** A key acts for somebody and is nobody: what that person is told is not its to set. @throws ProblemError FORBIDDEN */
function whose({ keyId, accountId, professionalId, seesAll, can }: MemberCaller): Whose {
  if (keyId !== undefined) throw new ProblemError("FORBIDDEN");
  return {
    accountId,
    as: [
      ...(professionalId === undefined ? [] : (["professional"] as const)),
      ...(seesAll && can("booking.change") ? (["team"] as const) : []),
    ],
  };
}

export function notificationRoutes(api: Api, deps: { readonly db: Database; readonly clock: Clock }): void {
  const { db } = deps;
  api.implement("getNotificationSettings", ({ caller: { scope } }) =>
    db.inTenant(scope, (tx) => readSettings(tx, scope)),
  );
  api.implement("replaceNotificationSettings", ({ caller, body }) => editSettings(deps, caller.scope, body));
  api.implement("getServiceReminders", ({ caller: { scope }, params }) =>
    db.inTenant(scope, (tx) => readServiceReminders(tx, scope, params.serviceId)),
  );
  api.implement("replaceServiceReminders", ({ caller, params, body }) =>
    editServiceReminders(deps, caller.scope, params.serviceId, body),
  );
  api.implement("getMyNotifications", ({ caller }) => {
    const reader = whose(caller);
    return db.inTenant(caller.scope, (tx) => readMine(tx, caller.scope, reader));
  });
  api.implement("replaceMyNotifications", ({ caller, body }) => editMine(deps, caller.scope, whose(caller), body));
}
