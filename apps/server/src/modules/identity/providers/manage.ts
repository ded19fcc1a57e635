import { newId } from "../../../platform/chance.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { notify } from "../notices.ts";
import type { Visit } from "../visit.ts";
import type { ProviderReturn } from "./providers.ts";
import { type IdentityRow } from "./queries.ts";
import { deleteIdentity, insertIdentity } from "./store.ts";
import { comeBack, type ProviderDeps } from "./visits.ts";

/** From the account's own page: whatever the address there, it is theirs. @throws ProblemError LINKED_ELSEWHERE */
export async function linkProvider(
  deps: ProviderDeps,
  accountId: string,
  back: ProviderReturn,
  visit: Visit,
): Promise<IdentityRow> {
  const claims = await comeBack(deps, back, accountId, visit);
  return deps.db.inGlobal(async (tx) => {
    const linked = await insertIdentity(tx, { id: newId(), accountId, ...claims, at: deps.clock.now() });
    if (!linked) throw new ProblemError("LINKED_ELSEWHERE");
    await notify(tx, deps, accountId, "provider-linked", { name: deps.providers.nameOf(claims.provider) });
    return linked;
  });
}

/** @throws ProblemError NOT_FOUND */
export async function unlinkProvider(deps: ProviderDeps, accountId: string, id: string): Promise<void> {
  await deps.db.inGlobal(async (tx) => {
    const provider = await deleteIdentity(tx, accountId, id);
    if (provider === undefined) throw new ProblemError("NOT_FOUND");
    await notify(tx, deps, accountId, "provider-unlinked", { name: deps.providers.nameOf(provider) });
  });
}
