import { judgePassword } from "@creneau/contract/passwords";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { KeyRing } from "../../../../platform/keys.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { accountsOf, registerAccount } from "../../../identity/index.ts";
import { grantsOfRole } from "../../members/managing.ts";
import { memberOfAccount } from "../../members/queries.ts";
import { grantsOf, isWithin } from "../../policy.ts";
import { businessById, type BusinessFace } from "../../queries.ts";
import { signedScope } from "../../scopes.ts";
import { insertMember } from "../../store.ts";
import { readInvitationToken } from "../links.ts";
import { invitationById, openInvitationTo, type InvitationRow } from "../queries.ts";
import { stateOf } from "../rules.ts";
import { inDays, sendLater, USUAL_DAYS } from "../sending.ts";
import { insertInvitations, useInvitation } from "../store.ts";

export interface AcceptDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
}

interface Opened {
  readonly scope: TenantScope;
  readonly invitation: InvitationRow;
}

const notValid = () => new ProblemError("LINK_NOT_VALID");

/** Whoever invited may still give this role: what they lost since, their invitations lost too. */
async function inviterStands(tx: Tx, { scope, invitation }: Opened): Promise<boolean> {
  const inviter = await memberOfAccount(tx, scope, invitation.createdBy);
  if (inviter?.status !== "active") return false;
  const held = grantsOf(inviter);
  return held.permissions.includes("member.edit") && isWithin(await grantsOfRole(tx, scope, invitation), held);
}

async function opened<T>(
  { db, clock, keys }: AcceptDeps,
  token: string,
  work: (tx: Tx, it: Opened) => Promise<T>,
): Promise<T> {
  const link = readInvitationToken(keys, token);
  if (!link) throw notValid();
  const scope = signedScope(link);
  return db.inTenant(scope, async (tx) => {
    await lockFor(tx, "members", scope.businessId);
    const invitation = await invitationById(tx, scope, link.invitationId);
    if (invitation?.round !== link.round || stateOf(invitation, clock.now()) !== "open") throw notValid();
    if (!(await inviterStands(tx, { scope, invitation }))) throw notValid();
    return work(tx, { scope, invitation });
  });
}

export interface InvitationFace extends InvitationRow {
  readonly business: BusinessFace;
  readonly invitedBy: string;
}

/** @throws ProblemError LINK_NOT_VALID */
export const openInvitation = (deps: AcceptDeps, token: string): Promise<InvitationFace> =>
  opened(deps, token, async (tx, { scope, invitation }) => {
    const [inviter] = await accountsOf(tx, [invitation.createdBy]);
    return { ...invitation, invitedBy: inviter?.name ?? "", business: await businessById(tx, scope.businessId) };
  });

/** @returns the business's slug. @throws ProblemError LINK_NOT_VALID, INVITATION_FOR_ANOTHER, ALREADY_MEMBER */
export const acceptInvitation = (deps: AcceptDeps, token: string, accountId: string): Promise<string> =>
  opened(deps, token, async (tx, { scope, invitation }) => {
    const now = deps.clock.now();
    const [account] = await accountsOf(tx, [accountId]);
    if (invitation.email !== null && invitation.email !== account?.email)
      throw new ProblemError("INVITATION_FOR_ANOTHER");
    if (await memberOfAccount(tx, scope, accountId)) throw new ProblemError("ALREADY_MEMBER");
    const { parentId } = invitation;
    // The link that this one was asked by is used too, whatever its round.
    if (parentId !== null && !(await useInvitation(tx, scope, { id: parentId, round: 0 }, now))) throw notValid();
    if (!(await useInvitation(tx, scope, invitation, now))) throw notValid();
    const { role, roleId } = invitation;
    await insertMember(tx, scope, { id: newId(), accountId, role, roleId, createdAt: now });
    return (await businessById(tx, scope.businessId)).slug;
  });

/** @throws ProblemError INVALID_INPUT */
function assertGoodPassword(password: string, own: readonly string[]): void {
  const { fault } = judgePassword(password, own);
  if (fault) throw new ProblemError("INVALID_INPUT", { fields: [{ path: "password", message: fault }] });
}

/**
 * Makes an account for the invited address, which the link proves one reads, and joins with it.
 * @throws ProblemError LINK_NOT_VALID, ACCOUNT_EXISTS, INVALID_INPUT for a password that is easily guessed
 */
export async function registerByInvitation(
  deps: AcceptDeps,
  token: string,
  {
    name,
    password,
    locale,
  }: { readonly name: string; readonly password: string | undefined; readonly locale: "fr" | "en" },
): Promise<{ email: string; slug: string }> {
  const { email } = await openInvitation(deps, token);
  if (email === null) throw notValid();
  if (password !== undefined) assertGoodPassword(password, [name, email]);
  const ask = { email, name, locale, emailVerified: true, ...(password === undefined ? {} : { password }) };
  const accountId = await registerAccount(deps.db, deps.clock, ask);
  return { email, slug: await acceptInvitation(deps, token, accountId) };
}

/** Sends whoever has a shareable link a mail of their own, which proves their address. Asked again, nothing more is sent. */
export const askInvitationByMail = (deps: AcceptDeps, token: string, typed: string): Promise<void> =>
  opened(deps, token, async (tx, { scope, invitation }) => {
    if (invitation.kind !== "link") throw notValid();
    const email = typed.toLowerCase();
    const now = deps.clock.now();
    if (await openInvitationTo(tx, scope, email, now)) return;
    const { id: parentId, role, roleId, createdBy } = invitation;
    const id = newId();
    const usual = inDays(now, USUAL_DAYS);
    const expiresAt = invitation.expiresAt < usual ? invitation.expiresAt : usual;
    const one = { id, kind: "mail", email, role, roleId, mostUses: 1, expiresAt, parentId, createdBy } as const;
    await insertInvitations(tx, scope, [{ ...one, createdAt: now }]);
    await sendLater(tx, scope, id, 0);
  });
