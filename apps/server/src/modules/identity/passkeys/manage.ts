import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { notify } from "../notices.ts";
import { type PasskeyRow } from "./queries.ts";
import { deletePasskey, renamePasskeyRow } from "./store.ts";

/** @throws ProblemError NOT_FOUND */
export async function renamePasskey({ db }: Deps, accountId: string, id: string, name: string): Promise<PasskeyRow> {
  const renamed = await db.inGlobal((tx) => renamePasskeyRow(tx, accountId, id, name));
  if (!renamed) throw new ProblemError("NOT_FOUND");
  return renamed;
}

/** @throws ProblemError NOT_FOUND */
export async function removePasskey(deps: Deps, accountId: string, id: string): Promise<void> {
  await deps.db.inGlobal(async (tx) => {
    const name = await deletePasskey(tx, accountId, id);
    if (name === undefined) throw new ProblemError("NOT_FOUND");
    await notify(tx, deps, accountId, "passkey-removed", { name });
  });
}
