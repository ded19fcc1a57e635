import type { Routes } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { accountsOf } from "../../identity/index.ts";
import type { Manager } from "../members/managing.ts";
import { known } from "../policy.ts";
import { ensureSandbox, resetSandbox } from "../sandbox/commands/make-sandbox.ts";
import { sandboxOf } from "../sandbox/queries.ts";
import { createKey, revokeApiKey, rotateKey, type MadeKey } from "./commands/edit-key.ts";
import { keyById, keyPage, type KeyRow } from "./queries.ts";
import { keyState } from "./rules.ts";

type ApiKey = z.input<Routes["listApiKeys"]["answer"]>["items"][number];
type Sandbox = z.input<Routes["getSandbox"]["answer"]>;

export function keyRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  const present = ({ expiresAt, lastUsedAt, ...row }: KeyRow, names: ReadonlyMap<string, string>): ApiKey => ({
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    test: row.test,
    permissions: known(row.permissions),
    actsFor: names.get(row.accountId) ?? "",
    state: keyState({ ...row, expiresAt }, clock.now()),
    createdAt: toIso(row.createdAt),
    expiresAt: expiresAt && toIso(expiresAt),
    lastUsedAt: lastUsedAt && toIso(lastUsedAt),
    version: row.version,
  });
  const made = ({ scope, accountId }: Manager, { id, secret }: MadeKey) =>
    db.inTenant(scope, async (tx) => {
      const row = await keyById(tx, scope, id);
      if (!row) throw new Error("the key that was made is not there");
      const [account] = await accountsOf(tx, [accountId]);
      return { ...present(row, new Map([[accountId, account?.name ?? ""]])), secret };
    });
  const sandbox = async (businessId: string): Promise<Sandbox> => {
    const row = await sandboxOf(db.reads, businessId);
    if (!row) return { state: "none", madeAt: null };
    return { state: row.readyAt === null ? "copying" : "ready", madeAt: toIso(row.madeAt) };
  };

  api.implement("listApiKeys", async ({ caller, query }) => {
    const { scope } = caller;
    const [before] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    return db.inTenant(scope, async (tx) => {
      const rows = await keyPage(tx, scope, before, query.limit + 1);
      const accounts = await accountsOf(tx, [...new Set(rows.map(({ accountId }) => accountId))]);
      const names = new Map(accounts.map(({ id, name }) => [id, name]));
      return pageOf(
        rows,
        query.limit,
        ({ id }) => [id],
        (row) => present(row, names),
      );
    });
  });
  api.implement("createApiKey", async ({ caller, body, once: request }) => {
    const key = await createKey(db, clock, caller, body, request);
    if (body.test) await ensureSandbox(db, clock, caller.scope.businessId);
    return made(caller, key);
  });
  api.implement("rotateApiKey", async ({ caller, params, body, once: request }) =>
    made(caller, await rotateKey(db, clock, caller, { keyId: params.keyId, ...body }, request)),
  );
  api.implement("revokeApiKey", async ({ caller, params }) => {
    await revokeApiKey(db, clock, caller, params.keyId);
    return undefined;
  });
  api.implement("getSandbox", ({ caller }) => sandbox(caller.scope.businessId));
  api.implement("resetSandbox", async ({ caller }) => {
    await resetSandbox(db, clock, caller.scope.businessId);
    return sandbox(caller.scope.businessId);
  });
}
