import type { Role } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { madeOnce } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { memberEmails } from "../../members/addresses.ts";
import { assertWithin, grantsOfRole, managing, type Manager } from "../../members/managing.ts";
import { invitationById, openInvitationTo } from "../queries.ts";
import { stateOf } from "../rules.ts";
import { inDays, sendLater, USUAL_DAYS } from "../sending.ts";
import { insertInvitations, updateInvitation } from "../store.ts";

export interface InvitationWish {
  readonly role: Role;
  readonly roleId: string | null;
  readonly days: number;
}

/**
 * Invites one address, once for a key. An invitation to it that is open is replaced.
 * @returns its id. @throws ProblemError BEYOND_YOUR_RIGHTS, ALREADY_MEMBER, IDEMPOTENCY_KEY_REUSED
 */
export const inviteByMail = (
  db: Database,
  clock: Clock,
  manager: Manager,
  { email: typed, role, roleId, days }: InvitationWish & { readonly email: string },
  key: Once,
): Promise<string> =>
  managing(db, manager, (tx, { grants }) => {
    const { scope, accountId } = manager;
    const email = typed.toLowerCase();
    const now = clock.now();
    return madeOnce(tx, scope, key, now, async () => {
      assertWithin(await grantsOfRole(tx, scope, { role, roleId }), grants);
      if ((await memberEmails(tx, scope)).has(email)) throw new ProblemError("ALREADY_MEMBER");
      const open = await openInvitationTo(tx, scope, email, now);
      if (open) await updateInvitation(tx, scope, open, { withdrawn_at: toIso(now) });
      const id = newId();
      const expiresAt = inDays(now, days);
      const one = { id, kind: "mail", email, role, roleId, mostUses: 1, expiresAt, createdBy: accountId } as const;
      await insertInvitations(tx, scope, [{ ...one, createdAt: now }]);
      await sendLater(tx, scope, id, 0);
      return id;
    });
  });

/** Once for a key. @returns its id. @throws ProblemError BEYOND_YOUR_RIGHTS, IDEMPOTENCY_KEY_REUSED */
export const createInvitationLink = (
  db: Database,
  clock: Clock,
  manager: Manager,
  { role, roleId, days, mostUses }: InvitationWish & { readonly mostUses: number },
  key: Once,
): Promise<string> =>
  managing(db, manager, (tx, { grants }) => {
    const now = clock.now();
    return madeOnce(tx, manager.scope, key, now, async () => {
      assertWithin(await grantsOfRole(tx, manager.scope, { role, roleId }), grants);
      const id = newId();
      const what = { id, kind: "link", email: null, role, roleId, mostUses } as const;
      const when = { expiresAt: inDays(now, days), createdBy: manager.accountId, createdAt: now };
      await insertInvitations(tx, manager.scope, [{ ...what, ...when }]);
      return id;
    });
  });

/**
 * Sends one again, once for a key; the link before ends.
 * @returns its id. @throws ProblemError NOT_FOUND, BEYOND_YOUR_RIGHTS, IDEMPOTENCY_KEY_REUSED; LINK_NOT_VALID when it was used or withdrawn.
 */
export const resendInvitation = (
  db: Database,
  clock: Clock,
  manager: Manager,
  id: string,
  key: Once,
): Promise<string> =>
  managing(db, manager, (tx, { grants }) => {
    const { scope } = manager;
    const now = clock.now();
    return madeOnce(tx, scope, key, now, async () => {
      const found = await invitationById(tx, scope, id);
      if (!found || found.kind !== "mail") throw new ProblemError("NOT_FOUND");
      assertWithin(await grantsOfRole(tx, scope, found), grants);
      const state = stateOf(found, now);
      if (state === "used" || state === "withdrawn") throw new ProblemError("LINK_NOT_VALID");
      const round = found.round + 1;
      const expiresAt = toIso(inDays(now, USUAL_DAYS));
      await updateInvitation(tx, scope, id, { round, expires_at: expiresAt, sent_at: null, failed_at: null });
      await sendLater(tx, scope, id, round);
      return id;
    });
  });

/** @throws ProblemError NOT_FOUND */
export const withdrawInvitation = (db: Database, clock: Clock, manager: Manager, id: string): Promise<void> =>
  managing(db, manager, async (tx) => {
    const found = await invitationById(tx, manager.scope, id);
    if (!found) throw new ProblemError("NOT_FOUND");
    if (stateOf(found, clock.now()) === "open")
      await updateInvitation(tx, manager.scope, id, { withdrawn_at: toIso(clock.now()) });
  });
