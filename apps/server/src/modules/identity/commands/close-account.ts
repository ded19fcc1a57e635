import { lockFor } from "../../../platform/database/locks.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { deleteTotp, deletePendingOf } from "../factors/store.ts";
import { notify } from "../notices.ts";
import { deletePasskeysOf } from "../passkeys/store.ts";
import { deleteIdentitiesOf } from "../providers/store.ts";
import { accountById } from "../queries.ts";
import { closeAccountRow, deleteSessions, forgetDevices, spendLinks } from "../store.ts";
import { closedNames, soleOwnerSentences } from "../texts.ts";

/** What the businesses of an account are to it: the next module knows. */
export interface Belonging {
  /** Names of those that would be left without an owner who can come in. */
  readonly ownedAlone: (accountId: string) => Promise<readonly string[]>;
  /** Ends every membership. May be asked again. @throws ProblemError LAST_OWNER */
  readonly leaveAll: (accountId: string) => Promise<void>;
}

/** @throws ProblemError LAST_OWNER, naming the businesses */
export async function assertNotAlone({ ownedAlone }: Belonging, accountId: string, locale: "fr" | "en"): Promise<void> {
  const names = await ownedAlone(accountId);
  if (names.length > 0) throw new ProblemError("LAST_OWNER", { detail: soleOwnerSentences[locale](names) });
}

/**
 * Closes an account for good. Memberships first, business by business, each guarded by the database; then the account, all at
 * once. Killed in between it can be asked again. What names it, guards it or lets it in is deleted; its id stays, for the
 * history that names it, and who signed in until that year is over.
 * @throws ProblemError LAST_OWNER
 */
export async function closeAccount(deps: Deps & Belonging, accountId: string, locale: "fr" | "en"): Promise<void> {
  const { db, clock } = deps;
  await assertNotAlone(deps, accountId, locale);
  await deps.leaveAll(accountId);
  await db.inGlobal(async (tx) => {
    await lockFor(tx, "account", accountId);
    const { email, locale: own } = await accountById(tx, accountId);
    // Closed twice at once: the second finds nothing to tell.
    if (email === "") return;
    await deleteSessions(tx, accountId);
    await deletePendingOf(tx, accountId);
    await spendLinks(tx, accountId);
    await forgetDevices(tx, accountId);
    await deleteTotp(tx, accountId);
    await deletePasskeysOf(tx, accountId);
    await deleteIdentitiesOf(tx, accountId);
    await closeAccountRow(tx, accountId, closedNames[own], clock.now());
    await notify(tx, deps, accountId, "closed", { email });
  });
}
