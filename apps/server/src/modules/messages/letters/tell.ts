/** Who wrote a letter believes that it arrived. */
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { notify } from "../notices/notify.ts";
import type { DueLetter } from "./queries.ts";

/** Of one letter once, whatever became of it after. */
export const tellWriter = (
  tx: Tx,
  scope: TenantScope,
  clock: Pick<Clock, "now">,
  letterId: string,
  { accountId, contactId }: Pick<DueLetter, "accountId" | "contactId">,
  why: "failed" | "no-address" | "unwanted" | "returned",
): Promise<void> =>
  notify(tx, scope, clock, {
    accountId,
    kind: "letter-failed",
    subject: { type: "contact", id: contactId },
    values: { why },
    key: `letter:${letterId}`,
  });
