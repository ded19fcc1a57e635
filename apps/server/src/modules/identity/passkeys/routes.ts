import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { markedProven } from "../commands/prove-myself.ts";
import type { Deps } from "../deps.ts";
import type { Doorway } from "../doorway.ts";
import { beginAssertion, checkAssertion } from "./assert.ts";
import { removePasskey, renamePasskey } from "./manage.ts";
import { passkeysOf, type PasskeyRow } from "./queries.ts";
import { addPasskey, beginPasskey } from "./register.ts";
import { relyingPartyOf } from "./relying-party.ts";
import { signInWithPasskey } from "./sign-in.ts";

const present = ({ id, name, createdAt, lastUsedAt, backedUp }: PasskeyRow) => ({
  id,
  name,
  createdAt: toIso(createdAt),
  lastUsedAt: lastUsedAt === null ? null : toIso(lastUsedAt),
  backedUp,
});

interface PasskeyDeps extends Deps {
  readonly publicUrl: () => string;
}

export function passkeyRoutes(api: Api, deps: PasskeyDeps, door: Doorway): void {
  const party = () => relyingPartyOf(deps.publicUrl());
  ownPasskeyRoutes(api, deps);
  api.implement("beginPasskey", ({ caller }) => beginPasskey(deps, party(), caller.accountId));
  api.implement("addPasskey", async ({ caller, body }) =>
    present(await addPasskey(deps, party(), caller.accountId, body)),
  );
  api.implement("beginPasskeySignIn", () => beginAssertion(deps, party(), { purpose: "sign-in", accountId: null }));
  api.implement("signInWithPasskey", async ({ body, request, reply }) =>
    door.open(await signInWithPasskey(deps, party(), body, door.visitOf(request)), reply),
  );
  api.implement("beginPasskeyProof", ({ caller: { accountId } }) =>
    beginAssertion(deps, party(), { purpose: "proof", accountId }),
  );
  api.implement("proveWithPasskey", async ({ caller, body, reply }) => {
    await checkAssertion(deps, party(), { purpose: "proof", accountId: caller.accountId }, body);
    return door.renew(await markedProven(deps, caller), reply);
  });
}

function ownPasskeyRoutes(api: Api, deps: Deps): void {
  api.implement("listMyPasskeys", async ({ caller, query }) => {
    const [before] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    const rows = await deps.db.inGlobal((tx) => passkeysOf(tx, caller.accountId, before, query.limit + 1));
    return pageOf(rows, query.limit, (row) => [row.id], present);
  });
  api.implement("renamePasskey", async ({ caller, params, body }) =>
    present(await renamePasskey(deps, caller.accountId, params.passkeyId, body.name)),
  );
  api.implement("removePasskey", async ({ caller, params }) => {
    await removePasskey(deps, caller.accountId, params.passkeyId);
    return undefined;
  });
}
