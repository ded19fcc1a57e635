import { toIso } from "@creneau/scheduling";
import type { FastifyReply } from "fastify";
import type { Api } from "../../../platform/http/api.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { SIGN_UP_MINUTES } from "../commands/request-sign-up.ts";
import type { Deps } from "../deps.ts";
import type { Doorway } from "../doorway.ts";
import { linkProvider, unlinkProvider } from "./manage.ts";
import { Providers, type ProviderSettings } from "./providers.ts";
import { identitiesOf, type IdentityRow } from "./queries.ts";
import { signInWithProvider } from "./sign-in.ts";
import { goToProvider, VISIT_SECONDS } from "./visits.ts";

interface ProviderRouteDeps extends Deps {
  readonly publicUrl: () => string;
  readonly providers: readonly ProviderSettings[];
}

export function providerRoutes(api: Api, given: ProviderRouteDeps, door: Doorway): void {
  const providers = new Providers(given.providers, given.clock);
  const deps = { ...given, providers, redirectUri: () => `${given.publicUrl()}/app/connexion/retour` };
  const present = ({ id, provider, createdAt, lastUsedAt }: IdentityRow) => ({
    id,
    provider,
    name: providers.nameOf(provider),
    createdAt: toIso(createdAt),
    lastUsedAt: lastUsedAt === null ? null : toIso(lastUsedAt),
  });
  const leave = async (provider: string, accountId: string | null, reply: FastifyReply) => {
    const { url, browserToken } = await goToProvider(deps, provider, accountId);
    door.cookies.set(reply, "providerToken", browserToken, VISIT_SECONDS);
    return { url };
  };

  api.implement("listProviders", async () => ({ items: providers.all }));
  api.implement("goToProvider", ({ params, reply }) => leave(params.provider, null, reply));
  api.implement("returnFromProvider", async ({ body: { locale, ...back }, request, reply }) => {
    door.cookies.clear(reply, "providerToken");
    const entered = await signInWithProvider(deps, back, locale, door.visitOf(request));
    if (entered.kind !== "mail") return door.open(entered, reply);
    door.cookies.set(reply, "signUpToken", entered.browserToken, SIGN_UP_MINUTES * 60);
    throw new ProblemError("CHECK_YOUR_MAIL");
  });
  api.implement("listMyProviders", async ({ caller }) => ({
    items: (await deps.db.inGlobal((tx) => identitiesOf(tx, caller.accountId))).map(present),
  }));
  api.implement("goToLinkProvider", ({ caller, params, reply }) => leave(params.provider, caller.accountId, reply));
  api.implement("linkProvider", async ({ caller, body, request, reply }) => {
    door.cookies.clear(reply, "providerToken");
    return present(await linkProvider(deps, caller.accountId, body, door.visitOf(request)));
  });
  api.implement("unlinkProvider", async ({ caller, params }) => {
    await unlinkProvider(deps, caller.accountId, params.linkId);
    return undefined;
  });
}
