import type { Tx } from "../../../platform/database/database.ts";
import type { Deps } from "../deps.ts";
import { notify } from "../notices.ts";
import { recoveryCodesLeft, totpOf } from "./queries.ts";
import { looksLikeRecoveryCode, recoveryCodeHash } from "./recovery-codes.ts";
import { spendRecoveryCode, spendStep } from "./store.ts";
import { stepOf } from "./totp.ts";

/** Spends a code of the account's second factor. @returns which kind it was; undefined when it is wrong or was used. */
export async function checkCode(
  tx: Tx,
  deps: Deps,
  accountId: string,
  code: string,
): Promise<"totp" | "recovery-code" | undefined> {
  const totp = await totpOf(tx, accountId);
  if (!totp?.confirmedAt) return undefined;
  if (looksLikeRecoveryCode(code)) {
    if (!(await spendRecoveryCode(tx, accountId, recoveryCodeHash(accountId, code), deps.clock.now())))
      return undefined;
    await notify(tx, deps, accountId, "recovery-code-used", { left: await recoveryCodesLeft(tx, accountId) });
    return "recovery-code";
  }
  const step = stepOf(totp.secret, code, deps.clock.now());
  return step !== undefined && (await spendStep(tx, accountId, step)) ? "totp" : undefined;
}
