/** What carriers report of addresses: nobody is there, somebody called it spam, somebody texted "stop". */
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { kindOf } from "./rules.ts";
import { deleteTextStop, insertBlind, insertSuppressions } from "./store.ts";

export interface Returned {
  /** As the carrier says it; believed only when it has the index. */
  readonly address: string | null;
  /** The blind index of where the message went. */
  readonly index: Buffer;
  readonly channel: "email" | "sms";
  readonly because: "bounce" | "complaint" | "unsubscribed";
}

/** Puts it on the list: an address that is nobody's for its channel, a complaint for all of them. */
export async function suppressReturned(
  tx: Tx,
  scope: TenantScope,
  { address, index, channel, because }: Returned,
  now: Instant,
): Promise<void> {
  const kind = channel === "email" ? "email" : "phone";
  const on = because === "complaint" ? "all" : channel;
  const facts = { channel: on, reason: because, source: "system", note: null } as const;
  const isSame =
    address !== null && kindOf(address) === kind && tx.vault.blind(address, scope.businessId, kind).equals(index);
  if (isSame)
    await insertSuppressions(tx, scope, [kind === "email" ? address.trim().toLowerCase() : address.trim()], facts, now);
  else await insertBlind(tx, scope, { kind, index, channel: on, reason: because, source: "system" }, now);
}

/** Somebody texted: no more of these; or: again. It is about text messages and nothing else. */
export async function textedStop(
  tx: Tx,
  scope: TenantScope,
  phone: string,
  stop: boolean,
  now: Instant,
): Promise<void> {
  const index = tx.vault.blind(phone, scope.businessId, "phone");
  if (stop) await suppressReturned(tx, scope, { address: phone, index, channel: "sms", because: "unsubscribed" }, now);
  else await deleteTextStop(tx, scope, index);
}
