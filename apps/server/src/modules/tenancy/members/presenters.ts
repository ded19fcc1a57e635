import type { Routes } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import { accountsOf } from "../../identity/index.ts";
import { mayTouch, type Held } from "./managing.ts";
import type { MemberRow } from "./queries.ts";

export type Member = z.input<Routes["listMembers"]["answer"]>["items"][number];

/** When a session of each account was last in use, of those that have one. */
export type LastSeen = (tx: Tx, accountIds: readonly string[]) => Promise<ReadonlyMap<string, Instant>>;

/** Members as one of them sees them. */
export async function presentMembers(
  tx: Tx,
  rows: readonly MemberRow[],
  held: Held,
  lastSeen: LastSeen,
): Promise<Member[]> {
  const ids = rows.map(({ accountId }) => accountId);
  const accounts = new Map((await accountsOf(tx, ids)).map((account) => [account.id, account]));
  const seen = await lastSeen(tx, ids);
  const mayEdit = held.grants.permissions.includes("member.edit");
  return rows.map((row) => {
    const { id, accountId, role, roleId, roleName, status, version } = row;
    const { name, email } = accounts.get(accountId) ?? { name: "", email: "" };
    const lastSeenAt = seen.get(accountId);
    return {
      id,
      accountId,
      name,
      email: email === "" ? null : email,
      role,
      roleId,
      roleName,
      status,
      joinedAt: toIso(row.joinedAt),
      lastSeenAt: lastSeenAt === undefined ? null : toIso(lastSeenAt),
      self: id === held.me.id,
      editable: mayEdit && mayTouch(row, held),
      version,
    };
  });
}
