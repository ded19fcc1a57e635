import type { Role } from "@creneau/contract";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { memberEmails } from "../../members/addresses.ts";
import { assertWithin, grantsOfRole, managing, type Manager } from "../../members/managing.ts";
import { invitedAmong, type ImportProgress } from "../queries.ts";
import { inDays, SEND_IMPORT, USUAL_DAYS } from "../sending.ts";
import { insertImport, insertInvitations } from "../store.ts";

export interface Person {
  readonly email: string;
  readonly role: Role;
  readonly roleId: string | null;
}

/** Within the transaction of `once`, which the caller gives: the same key imports once. */
type Once = (tx: Tx, work: () => Promise<ImportProgress>) => Promise<ImportProgress>;

/**
 * Invites a list of addresses. Members, those invited already, and repetitions are left out, as the preview said.
 * @throws ProblemError BEYOND_YOUR_RIGHTS, INVALID_INPUT; then nobody is invited.
 */
export const importInvitations = (
  db: Database,
  clock: Clock,
  manager: Manager,
  people: readonly Person[],
  once: Once,
): Promise<ImportProgress> =>
  managing(db, manager, (tx, { grants }) =>
    once(tx, async () => {
      const { scope, accountId } = manager;
      const now = clock.now();
      const wanted = new Map(people.map((person) => [person.email.toLowerCase(), person]));
      const roles = new Map(people.map(({ role, roleId }) => [roleId ?? role, { role, roleId }]));
      for (const role of roles.values()) assertWithin(await grantsOfRole(tx, scope, role), grants);
      const left = new Set([
        ...(await memberEmails(tx, scope)),
        ...(await invitedAmong(tx, scope, [...wanted.keys()], now)),
      ]);
      const id = newId();
      await insertImport(tx, scope, id, accountId, now);
      const invitations = [...wanted]
        .filter(([email]) => !left.has(email))
        .map(([email, { role, roleId }]) => ({
          id: newId(),
          kind: "mail" as const,
          email,
          role,
          roleId,
          mostUses: 1,
          importId: id,
          expiresAt: inDays(now, USUAL_DAYS),
          createdBy: accountId,
          createdAt: now,
        }));
      if (invitations.length > 0) {
        await insertInvitations(tx, scope, invitations);
        await enqueue(tx, scope, SEND_IMPORT, { importId: id });
      }
      return { id, total: invitations.length, sent: 0, failed: 0 };
    }),
  );
