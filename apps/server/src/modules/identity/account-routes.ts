import { toIso } from "@creneau/scheduling";
import type { Api } from "../../platform/http/api.ts";
import { confirmEmailChange, EMAIL_MINUTES, requestEmailChange } from "./commands/change-email.ts";
import { changePassword } from "./commands/change-password.ts";
import { confirmSignUp } from "./commands/confirm-sign-up.ts";
import { deactivateAccount } from "./commands/deactivate-account.ts";
import { proveMyself } from "./commands/prove-myself.ts";
import { LINK_MINUTES, requestLink } from "./commands/request-link.ts";
import { requestSignUp, SIGN_UP_MINUTES } from "./commands/request-sign-up.ts";
import { resetPassword } from "./commands/reset-password.ts";
import { updateAccount } from "./commands/update-account.ts";
import type { Deps } from "./deps.ts";
import type { Doorway } from "./doorway.ts";
import { visitOf } from "./visit.ts";

export function accountRoutes(api: Api, deps: Deps, door: Doorway): void {
  signUpRoutes(api, deps, door);
  ownRoutes(api, deps, door);
}

function signUpRoutes(api: Api, deps: Deps, door: Doorway): void {
  api.implement("signUp", async ({ body, request, reply }) => {
    const browserToken = await requestSignUp(deps, body, visitOf(request));
    door.cookies.set(reply, "signUpToken", browserToken, SIGN_UP_MINUTES * 60);
    return { sentTo: body.email, expiresInMinutes: SIGN_UP_MINUTES };
  });
  api.implement("confirmSignUp", async ({ body, request, reply }) => {
    const entered = await confirmSignUp(deps, body, visitOf(request));
    door.cookies.clear(reply, "signUpToken");
    return door.open(entered, reply);
  });
  api.implement("requestPasswordReset", async ({ body, request }) => {
    await requestLink(deps, "reset", body.email, visitOf(request));
    return { sentTo: body.email, expiresInMinutes: LINK_MINUTES.reset };
  });
  api.implement("resetPassword", async ({ body, request, reply }) =>
    door.open(await resetPassword(deps, body, visitOf(request)), reply),
  );
}

function ownRoutes(api: Api, deps: Deps, door: Doorway): void {
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
  api.implement("proveMyself", async ({ caller, body, request }) => ({
    until: toIso(await proveMyself(deps, caller, body, visitOf(request))),
  }));
  api.implement("deactivateMe", async ({ caller, reply }) => {
    await deactivateAccount(deps, caller.accountId);
    door.cookies.clearSession(reply);
    return undefined;
  });
}
