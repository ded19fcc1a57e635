import type { Routes } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { accountsOf } from "../../identity/index.ts";
import type { Manager } from "../members/managing.ts";
import {
  acceptInvitation,
  askInvitationByMail,
  openInvitation,
  registerByInvitation,
} from "./commands/accept-invitation.ts";
import { importInvitations } from "./commands/import-invitations.ts";
import { createInvitationLink, inviteByMail, resendInvitation, withdrawInvitation } from "./commands/invite.ts";
import { previewInvitations } from "./commands/preview-invitations.ts";
import type { SendingDeps } from "./commands/send-invitation.ts";
import { invitationToken, invitationUrl } from "./links.ts";
import { importProgress, invitationById, invitationPage, type ImportProgress, type InvitationRow } from "./queries.ts";
import { stateOf } from "./rules.ts";

type Invitation = z.input<Routes["inviteByMail"]["answer"]>;

const Progress = z.object({ id: z.string(), total: z.int(), sent: z.int(), failed: z.int() });
const present = (progress: ImportProgress) => ({
  ...progress,
  finished: progress.sent + progress.failed >= progress.total,
});

export function invitationRoutes(api: Api, deps: SendingDeps): void {
  const { db, clock, keys, publicUrl } = deps;
  const urlOf = ({ scope }: Manager, row: InvitationRow): string =>
    invitationUrl(
      publicUrl(),
      invitationToken(keys, { businessId: scope.businessId, invitationId: row.id, round: row.round }),
    );
  const presented = (
    row: InvitationRow,
    names: ReadonlyMap<string, string>,
    manager: Manager,
    mayInvite: boolean,
  ): Invitation => {
    const state = stateOf(row, clock.now());
    return {
      id: row.id,
      kind: row.kind,
      email: row.email,
      role: row.role,
      roleId: row.roleId,
      roleName: row.roleName,
      url: row.kind === "link" && state === "open" && mayInvite ? urlOf(manager, row) : null,
      mostUses: row.mostUses,
      uses: row.uses,
      state,
      mail: row.kind === "link" ? null : row.sentAt !== null ? "sent" : row.failedAt !== null ? "failed" : "waiting",
      invitedBy: names.get(row.createdBy) ?? "",
      createdAt: toIso(row.createdAt),
      expiresAt: toIso(row.expiresAt),
    };
  };
  const one = (manager: Manager, id: string): Promise<Invitation> =>
    db.inTenant(manager.scope, async (tx) => {
      const row = await invitationById(tx, manager.scope, id);
      if (!row) throw new ProblemError("NOT_FOUND");
      const [inviter] = await accountsOf(tx, [row.createdBy]);
      return presented(row, new Map([[row.createdBy, inviter?.name ?? ""]]), manager, true);
    });

  api.implement("listInvitations", async ({ caller, query }) => {
    const { scope } = caller;
    const [before] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    return db.inTenant(scope, async (tx) => {
      const rows = await invitationPage(tx, scope, before, query.limit + 1);
      const inviters = await accountsOf(tx, [...new Set(rows.map(({ createdBy }) => createdBy))]);
      const names = new Map(inviters.map(({ id, name }) => [id, name]));
      return pageOf(
        rows,
        query.limit,
        ({ id }) => [id],
        (row) => presented(row, names, caller, caller.can("member.edit")),
      );
    });
  });
  api.implement("inviteByMail", async ({ caller, body, once: key }) =>
    one(caller, await inviteByMail(db, clock, caller, body, key)),
  );
  api.implement("createInvitationLink", async ({ caller, body, once: key }) =>
    one(caller, await createInvitationLink(db, clock, caller, body, key)),
  );
  api.implement("resendInvitation", async ({ caller, params, once: key }) =>
    one(caller, await resendInvitation(db, clock, caller, params.invitationId, key)),
  );
  api.implement("withdrawInvitation", async ({ caller, params }) => {
    await withdrawInvitation(db, clock, caller, params.invitationId);
    return undefined;
  });
  api.implement("previewInvitations", ({ caller, body: { file, ...usual } }) =>
    previewInvitations(db, clock, caller, Buffer.from(file, "base64"), usual),
  );
  api.implement("importInvitations", async ({ caller, body, once: key }) =>
    present(
      await importInvitations(db, clock, caller, body.people, (tx, work) =>
        once(tx, caller.scope, key, clock.now(), (stored) => Progress.parse(stored), work),
      ),
    ),
  );
  api.implement("getInvitationImport", async ({ caller, params }) => {
    const progress = await db.inTenant(caller.scope, (tx) => importProgress(tx, caller.scope, params.importId));
    if (!progress) throw new ProblemError("NOT_FOUND");
    return present(progress);
  });
  joiningRoutes(api, deps);
}

/** What whoever has the link of an invitation sees and does. */
function joiningRoutes(api: Api, deps: SendingDeps): void {
  api.implement("getInvitation", async ({ params }) => {
    const { business, invitedBy, role, roleName, email, expiresAt } = await openInvitation(deps, params.invitation);
    const { name, slug } = business;
    return { business: { name, slug }, invitedBy, role, roleName, email, expiresAt: toIso(expiresAt) };
  });
  api.implement("askInvitationByMail", async ({ params, body }) => {
    await askInvitationByMail(deps, params.invitation, body.email);
    return { sentTo: body.email };
  });
  api.implement("registerByInvitation", ({ params, body }) =>
    registerByInvitation(deps, params.invitation, { ...body, password: body.password }),
  );
  api.implement("acceptInvitation", async ({ caller, body }) => ({
    slug: await acceptInvitation(deps, body.invitation, caller.accountId),
  }));
}
