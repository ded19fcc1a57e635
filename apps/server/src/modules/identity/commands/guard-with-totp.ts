import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { totpOf } from "../factors/queries.ts";
import { newRecoveryCodes, recoveryCodeHash } from "../factors/recovery-codes.ts";
import { confirmTotpRow, deleteTotp, putTotp, replaceRecoveryCodes, spendStep } from "../factors/store.ts";
import { enrolment, newTotpSecret, stepOf } from "../factors/totp.ts";
import { notify } from "../notices.ts";
import { accountById } from "../queries.ts";

/** A secret for an authenticator; it guards nothing before `confirmTotp`. @throws ProblemError ALREADY_ON */
export async function beginTotp({ db, clock }: Deps, accountId: string) {
  const secret = newTotpSecret();
  const { email } = await db.inGlobal(async (tx) => {
    if (!(await putTotp(tx, accountId, secret, clock.now()))) throw new ProblemError("ALREADY_ON");
    return accountById(tx, accountId);
  });
  return enrolment(secret, email);
}

/** @returns the recovery codes: shown this once. @throws ProblemError WRONG_CODE, ALREADY_ON */
export async function confirmTotp(deps: Deps, accountId: string, code: string): Promise<string[]> {
  const { db, clock } = deps;
  return db.inGlobal(async (tx) => {
    const totp = await totpOf(tx, accountId);
    if (totp?.confirmedAt) throw new ProblemError("ALREADY_ON");
    const step = totp && stepOf(totp.secret, code, clock.now());
    if (step === undefined || !(await spendStep(tx, accountId, step))) throw new ProblemError("WRONG_CODE");
    await confirmTotpRow(tx, accountId, clock.now());
    const codes = newRecoveryCodes();
    const hashes = codes.map((one) => recoveryCodeHash(accountId, one));
    await replaceRecoveryCodes(tx, accountId, hashes, clock.now());
    await notify(tx, deps, accountId, "totp-on");
    return codes;
  });
}

export async function removeTotp(deps: Deps, accountId: string): Promise<void> {
  await deps.db.inGlobal(async (tx) => {
    if (await deleteTotp(tx, accountId)) await notify(tx, deps, accountId, "totp-off");
  });
}

/** @returns ten new ones: shown this once; the old ones are over. @throws ProblemError NOT_FOUND without an authenticator. */
export async function renewRecoveryCodes(deps: Deps, accountId: string): Promise<string[]> {
  const { db, clock } = deps;
  return db.inGlobal(async (tx) => {
    if (!(await totpOf(tx, accountId))?.confirmedAt) throw new ProblemError("NOT_FOUND");
    const codes = newRecoveryCodes();
    const hashes = codes.map((one) => recoveryCodeHash(accountId, one));
    await replaceRecoveryCodes(tx, accountId, hashes, clock.now());
    await notify(tx, deps, accountId, "recovery-codes-renewed");
    return codes;
  });
}
