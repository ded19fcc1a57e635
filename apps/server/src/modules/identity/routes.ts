import type { Me } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { ProblemError } from "../../platform/problem.ts";
import { accountRoutes, type AccountDeps } from "./account-routes.ts";
import { endOtherSessions, endSession } from "./commands/end-session.ts";
import { redeemMagicLink } from "./commands/redeem-magic-link.ts";
import { LINK_MINUTES, requestLink } from "./commands/request-link.ts";
import { giveSecondFactor } from "./commands/second-factor.ts";
import { signIn } from "./commands/sign-in.ts";
import type { Deps } from "./deps.ts";
import { Doorway } from "./doorway.ts";
import { factorRoutes } from "./factors/routes.ts";
import { passkeyRoutes } from "./passkeys/routes.ts";
import type { ProviderSettings } from "./providers/providers.ts";
import { providerRoutes } from "./providers/routes.ts";
import { sessionsOf, signInsOf } from "./queries.ts";

export interface IdentityDeps extends AccountDeps {
  /** Cookies only over TLS. */
  readonly secure: boolean;
  /** Where people reach us. */
  readonly publicUrl: () => string;
  /** With whose accounts one can sign in. */
  readonly providers: readonly ProviderSettings[];
  /** The businesses an account belongs to: the next module knows them. */
  readonly membershipsOf: (accountId: string) => Promise<Me["memberships"]>;
}

export function identityRoutes(api: Api, deps: IdentityDeps): void {
  const door = new Doorway(deps);
  signInRoutes(api, deps, door);
  sessionRoutes(api, deps);
  accountRoutes(api, deps, door);
  factorRoutes(api, deps);
  passkeyRoutes(api, deps, door);
  providerRoutes(api, deps, door);
}

function signInRoutes(api: Api, deps: Deps, door: Doorway): void {
  api.implement("signIn", async ({ body, request, reply }) =>
    door.open(await signIn(deps, body, door.visitOf(request)), reply),
  );
  api.implement("requestMagicLink", async ({ body, request }) => {
    await requestLink(deps, "sign-in", body.email, door.visitOf(request));
    return { sentTo: body.email, expiresInMinutes: LINK_MINUTES["sign-in"] };
  });
  api.implement("redeemMagicLink", async ({ body, request, reply }) =>
    door.open(await redeemMagicLink(deps, body.token, door.visitOf(request)), reply),
  );
  api.implement("giveSecondFactor", async ({ body, request, reply }) =>
    door.open(await giveSecondFactor(deps, body.code, door.visitOf(request)), reply),
  );
  api.implement("signOut", async ({ caller, reply }) => {
    await endSession(deps.db, caller.accountId, caller.sessionId);
    door.cookies.clearSession(reply);
    return undefined;
  });
  api.implement("getMe", ({ caller }) => door.me(caller.accountId));
}

const Before = z.tuple([z.uuid()]);

function sessionRoutes(api: Api, { db, clock }: Deps): void {
  api.implement("listMySessions", async ({ caller, query }) => {
    const [before] = decodeCursor(Before, query.cursor) ?? [];
    const rows = await db.inGlobal((tx) => sessionsOf(tx, caller.accountId, clock.now(), before, query.limit + 1));
    return pageOf(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => ({
        id: row.id,
        current: row.id === caller.sessionId,
        device: row.device,
        createdAt: toIso(row.createdAt),
        lastSeenAt: toIso(row.lastSeenAt),
        expiresAt: toIso(row.expiresAt),
      }),
    );
  });
  api.implement("revokeMySession", async ({ caller, params }) => {
    const ended = await endSession(db, caller.accountId, params.sessionId);
    if (!ended) throw new ProblemError("NOT_FOUND");
    return undefined;
  });
  api.implement("endOtherSessions", async ({ caller }) => {
    await endOtherSessions(db, caller);
    return undefined;
  });
  api.implement("listMySignIns", async ({ caller, query }) => {
    const [before] = decodeCursor(Before, query.cursor) ?? [];
    const rows = await db.inGlobal((tx) => signInsOf(tx, caller.accountId, before, query.limit + 1));
    return pageOf(
      rows,
      query.limit,
      (row) => [row.id],
      ({ at, ...row }) => ({ ...row, at: toIso(at) }),
    );
  });
}
