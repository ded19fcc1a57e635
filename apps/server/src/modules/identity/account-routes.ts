import { Readable } from "node:stream";
import type { Me } from "@creneau/contract";
import type { Api } from "../../platform/http/api.ts";
import type { ArchiveSection } from "../../platform/personal-archive.ts";
import { confirmEmailChange, EMAIL_MINUTES, requestEmailChange } from "./commands/change-email.ts";
import { changePassword } from "./commands/change-password.ts";
import { assertNotAlone, closeAccount, type Belonging } from "./commands/close-account.ts";
import { confirmSignUp } from "./commands/confirm-sign-up.ts";
import { deactivateAccount } from "./commands/deactivate-account.ts";
import { exportAccount } from "./commands/export-account.ts";
import { proveMyself } from "./commands/prove-myself.ts";
import { LINK_MINUTES, requestLink } from "./commands/request-link.ts";
import { requestSignUp, SIGN_UP_MINUTES } from "./commands/request-sign-up.ts";
import { resetPassword } from "./commands/reset-password.ts";
import { updateAccount } from "./commands/update-account.ts";
import type { Deps } from "./deps.ts";
import type { Doorway } from "./doorway.ts";

export interface AccountDeps extends Deps, Belonging {
  /** Whom to ask about one's account. */
  readonly contact: string;
  /** What later modules keep of an account, for who takes their data home. */
  readonly alsoKept: (accountId: string, memberships: Me["memberships"]) => Promise<readonly ArchiveSection[]>;
}

export function accountRoutes(api: Api, deps: AccountDeps, door: Doorway): void {
  signUpRoutes(api, deps, door);
  ownRoutes(api, deps, door);
}

function signUpRoutes(api: Api, deps: Deps, door: Doorway): void {
  api.implement("signUp", async ({ body, request, reply }) => {
    const browserToken = await requestSignUp(deps, body, door.visitOf(request));
    door.cookies.set(reply, "signUpToken", browserToken, SIGN_UP_MINUTES * 60);
    return { sentTo: body.email, expiresInMinutes: SIGN_UP_MINUTES };
  });
  api.implement("confirmSignUp", async ({ body, request, reply }) => {
    const entered = await confirmSignUp(deps, body, door.visitOf(request));
    door.cookies.clear(reply, "signUpToken");
    return door.open(entered, reply);
  });
  api.implement("requestPasswordReset", async ({ body, request }) => {
    await requestLink(deps, "reset", body.email, door.visitOf(request));
    return { sentTo: body.email, expiresInMinutes: LINK_MINUTES.reset };
  });
  api.implement("resetPassword", async ({ body, request, reply }) =>
    door.open(await resetPassword(deps, body, door.visitOf(request)), reply),
  );
}

function ownRoutes(api: Api, deps: AccountDeps, door: Doorway): void {
  api.implement("updateMe", async ({ caller, body }) => {
    await updateAccount(deps.db, caller.accountId, body);
    return door.me(caller.accountId);
  });
  api.implement("changePassword", async ({ caller, body }) => {
    const { memberships } = await door.me(caller.accountId);
    const businesses = memberships.map(({ name }) => name);
    await changePassword(deps, caller, body.password, businesses);
    return undefined;
  });
  api.implement("requestEmailChange", async ({ caller, body }) => {
    await requestEmailChange(deps, caller.accountId, body.email);
    return { sentTo: body.email, expiresInMinutes: EMAIL_MINUTES };
  });
  api.implement("confirmEmailChange", async ({ caller, body }) => {
    await confirmEmailChange(deps, caller.accountId, body.token);
    return door.me(caller.accountId);
  });
  api.implement("proveMyself", async ({ caller, body, request, reply }) =>
    door.renew(await proveMyself(deps, caller, body, door.visitOf(request)), reply),
  );
  api.implement("deactivateMe", async ({ caller, language, reply }) => {
    await assertNotAlone(deps, caller.accountId, language);
    await deactivateAccount(deps, caller.accountId);
    door.cookies.clearSession(reply);
    return undefined;
  });
  api.implement("exportMe", async ({ caller, reply }) => {
    const me = await door.me(caller.accountId);
    const also = await deps.alsoKept(caller.accountId, me.memberships);
    const archive = await exportAccount(deps, caller.accountId, me, { contact: deps.contact, also });
    reply.header("content-disposition", 'attachment; filename="mes-donnees.zip"');
    return Readable.from([archive]);
  });
  api.implement("closeMe", async ({ caller, language, reply }) => {
    await closeAccount(deps, caller.accountId, language);
    door.cookies.clearSession(reply);
    return undefined;
  });
}
