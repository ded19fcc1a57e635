import type { Role } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { normalEmail } from "../../../platform/vault.ts";
import { emailIndex, emailPlace } from "./queries.ts";

export interface NewInvitation {
  readonly id: string;
  readonly kind: "mail" | "link";
  readonly email: string | null;
  readonly role: Role;
  readonly roleId: string | null;
  readonly mostUses: number;
  readonly expiresAt: Instant;
  readonly importId?: string;
  readonly parentId?: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

export const insertInvitations = (tx: Tx, scope: TenantScope, invitations: readonly NewInvitation[]): Promise<void> =>
  tx.run(
    sqlFor.insertInto("invitation").values(
      invitations.map((one) => ({
        business_id: scope.businessId,
        id: one.id,
        kind: one.kind,
        email_sealed: one.email === null ? null : tx.vault.seal(normalEmail(one.email), emailPlace(scope, one.id)),
        email_index: one.email === null ? null : emailIndex(tx, scope, one.email),
        role: one.role,
        role_id: one.roleId,
        most_uses: one.mostUses,
        expires_at: toIso(one.expiresAt),
        import_id: one.importId ?? null,
        parent_id: one.parentId ?? null,
        created_by: one.createdBy,
        created_at: toIso(one.createdAt),
      })),
    ),
  );

export const insertImport = (tx: Tx, scope: TenantScope, id: string, createdBy: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("invitation_import")
      .values({ business_id: scope.businessId, id, created_by: createdBy, created_at: toIso(now) }),
  );

/**
 * Counts one use, if there is one left and the link is the last that was sent. Of many at once, as many get it as are left.
 */
export async function useInvitation(
  tx: Tx,
  scope: TenantScope,
  { id, round }: { readonly id: string; readonly round: number },
  now: Instant,
): Promise<boolean> {
  const used = await tx.maybe(
    sqlFor
      .updateTable("invitation")
      .set((eb) => ({ uses: eb("uses", "+", 1) }))
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id)
      .where("round", "=", round)
      .where("withdrawn_at", "is", null)
      .where("expires_at", ">", sqlInstant(now))
      .where((eb) => eb("uses", "<", eb.ref("most_uses")))
      .returning("id"),
  );
  return used !== undefined;
}

export interface InvitationChange {
  readonly sent_at?: string | null;
  readonly failed_at?: string | null;
  readonly withdrawn_at?: string;
  readonly expires_at?: string;
  readonly round?: number;
}

export const updateInvitation = (tx: Tx, scope: TenantScope, id: string, change: InvitationChange): Promise<void> =>
  tx.run(sqlFor.updateTable("invitation").set(change).where("business_id", "=", scope.businessId).where("id", "=", id));
