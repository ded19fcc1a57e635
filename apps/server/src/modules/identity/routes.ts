import type { Me } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";
import { endSession } from "./commands/end-session.ts";
import { redeemMagicLink } from "./commands/redeem-magic-link.ts";
import { MAGIC_LINK_MINUTES, requestMagicLink } from "./commands/request-magic-link.ts";
import { signIn, type SignedIn } from "./commands/sign-in.ts";
import { accountById, sessionsOf } from "./queries.ts";
import { SESSION_COOKIE } from "./sessions.ts";

/** The session decides when it ends, not the cookie: browsers keep one for 400 days at most. */
const COOKIE_SECONDS = 400 * 86_400;

export interface IdentityDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** Cookies only over TLS. */
  readonly secure: boolean;
  /** The businesses an account belongs to: the next module knows them. */
  readonly membershipsOf: (accountId: string) => Promise<Me["memberships"]>;
}

export function identityRoutes(api: Api, deps: IdentityDeps): void {
  const { db, clock, keys } = deps;
  const cookie = { path: "/", httpOnly: true, sameSite: "lax", secure: deps.secure } as const;

  const me = async (accountId: string): Promise<Me> => ({
    account: await db.inGlobal((tx) => accountById(tx, accountId)),
    memberships: await deps.membershipsOf(accountId),
  });
  const enter = async ({ accountId, token }: SignedIn, reply: FastifyReply): Promise<Me> => {
    reply.setCookie(SESSION_COOKIE, token, { ...cookie, maxAge: COOKIE_SECONDS });
    return me(accountId);
  };

  api.implement("signIn", async ({ body, request, reply }) =>
    enter(await signIn(db, clock, { ...body, userAgent: request.headers["user-agent"] }), reply),
  );
  api.implement("signOut", async ({ caller, reply }) => {
    await endSession(db, caller.accountId, caller.sessionId);
    reply.clearCookie(SESSION_COOKIE, cookie);
    return undefined;
  });
  api.implement("requestMagicLink", async ({ body }) => {
    await requestMagicLink(db, clock, keys, body.email);
    return { sentTo: body.email, expiresInMinutes: MAGIC_LINK_MINUTES };
  });
  api.implement("redeemMagicLink", async ({ body, request, reply }) =>
    enter(await redeemMagicLink(db, clock, { token: body.token, userAgent: request.headers["user-agent"] }), reply),
  );
  api.implement("getMe", ({ caller }) => me(caller.accountId));
  api.implement("listMySessions", async ({ caller, query }) => {
    const [before] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
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
}
