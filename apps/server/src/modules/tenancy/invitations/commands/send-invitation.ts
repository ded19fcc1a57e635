import { toIso } from "@creneau/scheduling";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Attempt } from "../../../../platform/jobs/jobs.ts";
import type { KeyRing } from "../../../../platform/keys.ts";
import { accountsOf } from "../../../identity/index.ts";
import { businessById, type BusinessFace } from "../../queries.ts";
import { invitationToken, invitationUrl } from "../links.ts";
import { invitationById, unsentOfImport, type InvitationRow } from "../queries.ts";
import { stateOf } from "../rules.ts";
import { sendLater } from "../sending.ts";
import { updateInvitation } from "../store.ts";

export interface InvitationMail {
  readonly to: string;
  readonly business: BusinessFace;
  readonly invitedBy: string;
  readonly role: InvitationRow["role"];
  readonly roleName: string | null;
  readonly url: string;
  readonly expiresAt: InvitationRow["expiresAt"];
  /** The same each time this sending is tried. */
  readonly id: string;
}

export interface SendingDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly publicUrl: () => string;
  /** May be asked twice for one. @throws when the mail server did not take it. */
  readonly sendInvitation: (scope: TenantScope, mail: InvitationMail) => Promise<void>;
}

/** Mails an invitation, if it is still open and this is its last sending. */
export async function sendInvitation(
  { db, clock, keys, publicUrl, sendInvitation: send }: SendingDeps,
  scope: TenantScope,
  { invitationId, round }: { readonly invitationId: string; readonly round: number },
  { last }: Attempt,
): Promise<void> {
  const now = clock.now();
  const facts = await db.inTenant(scope, async (tx) => {
    const found = await invitationById(tx, scope, invitationId);
    if (!found || found.email === null || found.round !== round || found.sentAt !== null) return undefined;
    if (stateOf(found, now) !== "open") return undefined;
    const [inviter] = await accountsOf(tx, [found.createdBy]);
    return {
      ...found,
      to: found.email,
      invitedBy: inviter?.name ?? "",
      business: await businessById(tx, scope.businessId),
    };
  });
  if (!facts) return;
  const { to, business, invitedBy, role, roleName, expiresAt } = facts;
  const url = invitationUrl(publicUrl(), invitationToken(keys, { businessId: scope.businessId, invitationId, round }));
  try {
    await send(scope, { to, business, invitedBy, role, roleName, url, expiresAt, id: `${invitationId}.${round}` });
  } catch (error) {
    if (last) await db.inTenant(scope, (tx) => updateInvitation(tx, scope, invitationId, { failed_at: toIso(now) }));
    throw error;
  }
  await db.inTenant(scope, (tx) => updateInvitation(tx, scope, invitationId, { sent_at: toIso(clock.now()) }));
}

/** Each of a list becomes a job of its own: one address that is refused holds no other up. */
export const sendImport = ({ db }: SendingDeps, scope: TenantScope, importId: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    for (const { id, round } of await unsentOfImport(tx, scope, importId)) await sendLater(tx, scope, id, round);
  });
