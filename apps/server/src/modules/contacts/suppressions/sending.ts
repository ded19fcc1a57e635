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

/** The one place where it is asked whether something may go to an address, right before it does. Answers in the order of the asks. */
export async function whichMayBeSent(tx: Tx, scope: TenantScope, sendings: readonly Sending[]): Promise<boolean[]> {
  const asked = sendings.map((sending) => ({
    ...sending,
    index: tx.vault.blind(sending.address, scope.businessId, kindOf(sending.address)),
  }));
  const rows = await suppressionsUnder(
    tx,
    scope,
    asked.map(({ index }) => index),
  );
  return asked.map(({ index, channel, essential }) => {
    const listed = rows.filter((row) => row.index.equals(index));
    return essential ? !isUnreachable(listed, channel) : !isSuppressed(listed, channel);
  });
}

export const mayBeSent = async (tx: Tx, scope: TenantScope, sending: Sending): Promise<boolean> =>
  (await whichMayBeSent(tx, scope, [sending]))[0] ?? false;
