/** Who calls: an account by its session, a member of a business, or a key of theirs; and how often each may. */
import type { FastifyReply } from "fastify";
import { callerOfSession, requireFresh, sessionCookie } from "../modules/identity/index.ts";
import { professionalOfMember } from "../modules/team/index.ts";
import { bearerOf, keyGuard, memberGuard } from "../modules/tenancy/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { Guards, MemberCaller } from "../platform/http/call.ts";
import { CallCounter } from "../platform/http/limits.ts";
import { note } from "../platform/http/noted.ts";
import { ProblemError } from "../platform/problem.ts";
import type { Settings } from "../platform/settings.ts";

export const isSecure = ({ CRENEAU_PUBLIC_URL: url }: Settings): boolean => url?.startsWith("https:") ?? false;

/** Counts one more of this caller's, and tells them how many are left. @throws ProblemError TOO_MANY_REQUESTS */
function tally(counter: CallCounter, caller: string, reply: FastifyReply): void {
  const { most, left, seconds } = counter.count(caller);
  reply.headers({
    "x-ratelimit-limit": most,
    "x-ratelimit-remaining": Math.max(0, left),
    "x-ratelimit-reset": seconds,
  });
  if (left >= 0) return;
  reply.header("retry-after", seconds);
  throw new ProblemError("TOO_MANY_REQUESTS");
}

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly settings: Settings;
}

export function guardsFrom({ db, clock, settings }: Deps): Guards {
  const byAccount = new CallCounter(settings.CRENEAU_ACCOUNT_CALLS_PER_MINUTE);
  const byKey = new CallCounter(settings.CRENEAU_KEY_CALLS_PER_MINUTE);
  const byBusiness = new CallCounter(settings.CRENEAU_BUSINESS_CALLS_PER_MINUTE);
  const cookie = sessionCookie(isSecure(settings));

  const account: Guards["account"] = async (request, reply) => {
    // A key is nobody's account, whatever cookie comes along.
    if (request.headers.authorization !== undefined) throw new ProblemError("NOT_SIGNED_IN");
    const caller = await callerOfSession(db, clock, request.cookies[cookie]);
    if (!caller) throw new ProblemError("NOT_SIGNED_IN");
    note(request, { account: caller.accountId });
    tally(byAccount, caller.accountId, reply);
    return caller;
  };

  const inside: Guards["member"] = async (request, businessId, permission, reply) => {
    const key = bearerOf(request.headers.authorization);
    if (key === undefined)
      return memberGuard(db, await account(request, reply), businessId, permission, professionalOfMember);
    const count = (keyId: string): void => {
      note(request, { key: keyId });
      tally(byKey, keyId, reply);
    };
    return keyGuard({ db, clock, professionalOf: professionalOfMember, count }, key, businessId, permission);
  };

  const member = async (...asked: Parameters<Guards["member"]>): Promise<MemberCaller> => {
    const caller = await inside(...asked);
    // Only now: what strangers ask for may not use up what is a business's.
    const [, businessId, , reply] = asked;
    const { left, seconds } = byBusiness.count(businessId);
    if (left < 0) {
      reply.header("retry-after", seconds);
      throw new ProblemError("TOO_MANY_REQUESTS");
    }
    return caller;
  };

  return { account, fresh: (caller) => requireFresh(clock, caller), member };
}
