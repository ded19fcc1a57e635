import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { suppressionsUnder } from "./queries.ts";
import { isSuppressed, isUnreachable, kindOf } from "./rules.ts";

export interface Sending {
  readonly address: string;
  readonly channel: "email" | "sms" | "phone";
  /** What the person asked for themselves, by booking: told without it, they would miss an appointment. */
  readonly essential: boolean;
}

/** The one place where it is asked whether something may go to an address, right before it does. */
export async function mayBeSent(
  tx: Tx,
  scope: TenantScope,
  { address, channel, essential }: Sending,
): Promise<boolean> {
  const index = tx.vault.blind(address, scope.businessId, kindOf(address));
  const listed = await suppressionsUnder(tx, scope, [index]);
  return essential ? !isUnreachable(listed, channel) : !isSuppressed(listed, channel);
}
