import type { Api } from "../../../platform/http/api.ts";
import { beginTotp, confirmTotp, removeTotp, renewRecoveryCodes } from "../commands/guard-with-totp.ts";
import type { Deps } from "../deps.ts";
import { countPasskeys } from "../passkeys/queries.ts";
import { entrantById } from "../queries.ts";
import { recoveryCodesLeft, totpOf } from "./queries.ts";

export function factorRoutes(api: Api, deps: Deps): void {
  api.implement("getMySecurity", ({ caller: { accountId } }) =>
    deps.db.inGlobal(async (tx) => {
      const account = await entrantById(tx, accountId);
      return {
        hasPassword: account.passwordHash !== null,
        emailVerified: account.emailVerifiedAt !== null,
        totp: Boolean((await totpOf(tx, accountId))?.confirmedAt),
        recoveryCodesLeft: await recoveryCodesLeft(tx, accountId),
        passkeys: await countPasskeys(tx, accountId),
      };
    }),
  );
  api.implement("beginTotp", ({ caller }) => beginTotp(deps, caller.accountId));
  api.implement("confirmTotp", async ({ caller, body }) => ({
    recoveryCodes: await confirmTotp(deps, caller.accountId, body.code),
  }));
  api.implement("removeTotp", async ({ caller }) => {
    await removeTotp(deps, caller.accountId);
    return undefined;
  });
  api.implement("renewRecoveryCodes", async ({ caller }) => ({
    recoveryCodes: await renewRecoveryCodes(deps, caller.accountId),
  }));
}
