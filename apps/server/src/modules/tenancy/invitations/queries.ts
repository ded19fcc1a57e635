import type { Role } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";

export interface InvitationRow {
  readonly id: string;
  readonly kind: "mail" | "link";
  readonly email: string | null;
  readonly role: Role;
  readonly roleId: string | null;
  readonly roleName: string | null;
  readonly mostUses: number;
  readonly uses: number;
  readonly round: number;
  readonly expiresAt: Instant;
  readonly sentAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly parentId: string | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

const invitations = (scope: TenantScope) =>
  sqlFor
    .selectFrom("invitation")
    .leftJoin("role as own", (join) =>
      join.onRef("own.business_id", "=", "invitation.business_id").onRef("own.id", "=", "invitation.role_id"),
    )
    .where("invitation.business_id", "=", scope.businessId)
    .select([
      "invitation.id",
      "kind",
      "email_sealed as sealedEmail",
      "role",
      "role_id as roleId",
      "own.name as roleName",
      "most_uses as mostUses",
      "uses",
      "round",
      "expires_at as expiresAt",
      "sent_at as sentAt",
      "failed_at as failedAt",
      "withdrawn_at as withdrawnAt",
      "parent_id as parentId",
      "created_by as createdBy",
      "invitation.created_at as createdAt",
    ]);

export const emailPlace = ({ businessId }: TenantScope, invitationId: string): Place => ({
  table: "invitation",
  column: "email",
  businessId,
  id: invitationId,
});

type Row = Omit<InvitationRow, "email"> & { readonly sealedEmail: Buffer | null };

const opened = (tx: Tx, scope: TenantScope, { sealedEmail, ...row }: Row): InvitationRow => ({
  ...row,
  email: sealedEmail && tx.vault.open(sealedEmail, emailPlace(scope, row.id)),
});

export const emailIndex = (tx: Tx, { businessId }: TenantScope, email: string): Buffer =>
  tx.vault.blind(email, businessId, "email");

export async function invitationById(tx: Tx, scope: TenantScope, id: string): Promise<InvitationRow | undefined> {
  const row = await tx.maybe(invitations(scope).where("invitation.id", "=", id));
  return row && opened(tx, scope, row);
}

/** Newest first. */
export async function invitationPage(
  tx: Tx,
  scope: TenantScope,
  before: string | undefined,
  limit: number,
): Promise<InvitationRow[]> {
  const rows = await tx.all(
    invitations(scope)
      .$if(before !== undefined, (query) => query.where("invitation.id", "<", before ?? ""))
      .orderBy("invitation.id", "desc")
      .limit(limit),
  );
  return rows.map((row) => opened(tx, scope, row));
}

const isOpen = (now: Instant) =>
  sql<boolean>`uses < most_uses and withdrawn_at is null and expires_at > ${sqlInstant(now)}`;

/** Those of the addresses that have an open invitation by mail. */
export async function invitedAmong(
  tx: Tx,
  scope: TenantScope,
  emails: readonly string[],
  now: Instant,
): Promise<Set<string>> {
  const byIndex = new Map(emails.map((email) => [emailIndex(tx, scope, email).toString("hex"), email]));
  const indexes = [...byIndex.keys()].map((hex) => Buffer.from(hex, "hex"));
  const rows = await tx.all(
    sqlFor
      .selectFrom("invitation")
      .select("email_index as index")
      .where("business_id", "=", scope.businessId)
      .where((eb) => eb("email_index", "=", eb.fn.any(eb.val(indexes))))
      .where(isOpen(now)),
  );
  return new Set(rows.flatMap(({ index }) => byIndex.get(index?.toString("hex") ?? "") ?? []));
}

/** The open invitation by mail to an address, if there is one. */
export async function openInvitationTo(
  tx: Tx,
  scope: TenantScope,
  email: string,
  now: Instant,
): Promise<string | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("invitation")
      .select("id")
      .where("business_id", "=", scope.businessId)
      .where("email_index", "=", emailIndex(tx, scope, email))
      .where(isOpen(now))
      .orderBy("id", "desc")
      .limit(1),
  );
  return row?.id;
}

export async function isInvitedTo(tx: Tx, scope: TenantScope, roleId: string, now: Instant): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("invitation")
      .select("id")
      .where("business_id", "=", scope.businessId)
      .where("role_id", "=", roleId)
      .where(isOpen(now))
      .limit(1),
  );
  return row !== undefined;
}

export interface ImportProgress {
  readonly id: string;
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
}

export const importProgress = (tx: Tx, scope: TenantScope, id: string): Promise<ImportProgress | undefined> =>
  tx.maybe(sql<ImportProgress>`
    select invitation_import.id, count(invitation.id)::int as total, count(invitation.sent_at)::int as sent,
      count(*) filter (where invitation.sent_at is null
        and (invitation.failed_at is not null or invitation.withdrawn_at is not null))::int as failed
    from invitation_import
    left join invitation on invitation.business_id = invitation_import.business_id and invitation.import_id = invitation_import.id
    where invitation_import.business_id = ${scope.businessId} and invitation_import.id = ${id}
    group by invitation_import.id`);

/** The invitations of a list that are still to be sent, a page at a time. */
export const unsentOfImport = (
  tx: Tx,
  scope: TenantScope,
  importId: string,
): Promise<{ id: string; round: number }[]> =>
  tx.all(
    sqlFor
      .selectFrom("invitation")
      .select(["id", "round"])
      .where("business_id", "=", scope.businessId)
      .where("import_id", "=", importId)
      .where("sent_at", "is", null)
      .orderBy("id"),
  );
