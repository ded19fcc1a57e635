/** My account: signing up, what guards it, where it was used. */
import type { Schema } from "@creneau/sdk";
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useTakeMe } from "./me.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

type Locale = Schema<"Locale">;
export type Security = Schema<"Security">;
export type Passkey = Schema<"Passkey">;

export interface SignUpAsk {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly locale: Locale;
}

export const useSignUp = () =>
  useMutation({ mutationFn: (body: SignUpAsk) => answerOf(api.POST("/v1/me/sign-ups", { body })) });

export function useConfirmSignUp() {
  return useMutation({
    mutationFn: (body: { token: string; password?: string }) =>
      answerOf(api.POST("/v1/me/sign-ups/confirmation", { body })),
    onSuccess: useTakeMe(),
  });
}

export const useRequestPasswordReset = () =>
  useMutation({
    mutationFn: (email: string) => answerOf(api.POST("/v1/me/password-resets", { body: { email } })),
  });

export function useResetPassword() {
  return useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      answerOf(api.POST("/v1/me/password-resets/redemption", { body })),
    onSuccess: useTakeMe(),
  });
}

export function useGiveSecondFactor() {
  return useMutation({
    mutationFn: (code: string) => answerOf(api.POST("/v1/me/session/second-factor", { body: { code } })),
    onSuccess: useTakeMe(),
  });
}

export const useProve = () =>
  useMutation({
    mutationFn: (body: { password: string } | { code: string }) => answerOf(api.POST("/v1/me/session/proof", { body })),
  });

export const useProveByPasskey = () =>
  useMutation({
    mutationFn: async () => {
      const { challengeId, options } = await answerOf(api.POST("/v1/me/session/proof/passkey/challenge"));
      const credential = await assertion(options);
      return answerOf(api.POST("/v1/me/session/proof/passkey", { body: { challengeId, credential } }));
    },
  });

/** Loaded when a passkey is first used. */
async function assertion(optionsJSON: Schema<"PasskeyRequestOptions">) {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const { id, rawId, type, response } = await startAuthentication({ optionsJSON });
  return { id, rawId, type: type as "public-key", response };
}

export function useSignInByPasskey() {
  return useMutation({
    mutationFn: async () => {
      const { challengeId, options } = await answerOf(api.POST("/v1/me/session/passkey/challenge"));
      const credential = await assertion(options);
      return answerOf(api.POST("/v1/me/session/passkey", { body: { challengeId, credential } }));
    },
    onSuccess: useTakeMe(),
  });
}

export const useProviders = () =>
  useQuery({
    queryKey: keys.providers,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await answerOf(api.GET("/v1/me/providers"))).items,
  });

export const useGoToProvider = () =>
  useMutation({
    mutationFn: ({ provider, link }: { provider: string; link: boolean }) => {
      const params = { path: { provider } };
      return answerOf(
        link
          ? api.POST("/v1/me/linked-providers/{provider}/visits", { params })
          : api.POST("/v1/me/providers/{provider}/visits", { params }),
      );
    },
  });

export interface ProviderReturn {
  readonly state: string;
  readonly code?: string;
  readonly error?: string;
  readonly iss?: string;
}

export function useReturnFromProvider() {
  return useMutation({
    mutationFn: (body: ProviderReturn & { locale: Locale }) => answerOf(api.POST("/v1/me/session/provider", { body })),
    onSuccess: useTakeMe(),
  });
}

export const useLinkProvider = () =>
  useMutation({
    mutationFn: (body: ProviderReturn) => answerOf(api.POST("/v1/me/linked-providers", { body })),
  });

export function useUpdateMe() {
  return useMutation({
    mutationFn: (body: { name?: string; locale?: Locale; theme?: Schema<"Theme"> }) =>
      answerOf(api.PUT("/v1/me", { body })),
    onSuccess: useTakeMe(),
  });
}

export const useRequestEmailChange = () =>
  useMutation({ mutationFn: (email: string) => answerOf(api.POST("/v1/me/email-changes", { body: { email } })) });

export function useConfirmEmailChange() {
  return useMutation({
    mutationFn: (token: string) => answerOf(api.POST("/v1/me/email-changes/confirmation", { body: { token } })),
    onSuccess: useTakeMe(),
  });
}

const securityQuery = queryOptions({
  queryKey: keys.security,
  queryFn: () => answerOf(api.GET("/v1/me/security")),
});
export const useSecurity = () => useQuery(securityQuery);

/** A change to what guards the account: its page is asked again. */
function useGuardChange<Ask, Answer>(mutationFn: (ask: Ask) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    // Not waited for: whoever changed it hears of it first, while what they did it with is still on the screen.
    onSettled: () => {
      for (const queryKey of keys.guards) void cache.invalidateQueries({ queryKey });
    },
  });
}

export const useChangePassword = () =>
  useGuardChange((password: string) => answerOf(api.PUT("/v1/me/password", { body: { password } })));
export const useBeginTotp = () => useMutation({ mutationFn: () => answerOf(api.POST("/v1/me/totp")) });
export const useConfirmTotp = () =>
  useGuardChange((code: string) => answerOf(api.POST("/v1/me/totp/confirmation", { body: { code } })));
export const useRemoveTotp = () => useGuardChange(() => answerOf(api.DELETE("/v1/me/totp")));
export const useRenewRecoveryCodes = () => useGuardChange(() => answerOf(api.POST("/v1/me/recovery-codes")));

export const usePasskeys = () =>
  useQuery({
    queryKey: keys.passkeys,
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(api.GET("/v1/me/passkeys", { params: { query: { limit: PAGE_LIMIT, ...cursor } } })),
      ),
  });

export const useAddPasskey = () =>
  useGuardChange(async (name: string) => {
    const { challengeId, options } = await answerOf(api.POST("/v1/me/passkeys/registration"));
    const { startRegistration } = await import("@simplewebauthn/browser");
    const { id, rawId, type, response } = await startRegistration({ optionsJSON: options });
    const { clientDataJSON, attestationObject, transports } = response;
    const credential = {
      id,
      rawId,
      type: type as "public-key",
      response: { clientDataJSON, attestationObject, ...(transports && { transports }) },
    };
    return answerOf(api.POST("/v1/me/passkeys", { body: { challengeId, name, credential } }));
  });

export const useRenamePasskey = () =>
  useGuardChange(({ passkeyId, name }: { passkeyId: string; name: string }) =>
    answerOf(api.PUT("/v1/me/passkeys/{passkeyId}", { params: { path: { passkeyId } }, body: { name } })),
  );
export const useRemovePasskey = () =>
  useGuardChange((passkeyId: string) =>
    answerOf(api.DELETE("/v1/me/passkeys/{passkeyId}", { params: { path: { passkeyId } } })),
  );

export const useLinkedProviders = () =>
  useQuery({
    queryKey: keys.linkedProviders,
    queryFn: async () => (await answerOf(api.GET("/v1/me/linked-providers"))).items,
  });
export const useUnlinkProvider = () =>
  useGuardChange((linkId: string) =>
    answerOf(api.DELETE("/v1/me/linked-providers/{linkId}", { params: { path: { linkId } } })),
  );

export const useSignIns = () =>
  useInfiniteQuery({
    queryKey: keys.signIns,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET("/v1/me/sign-ins", { params: { query: { limit: 8, ...(cursor && { cursor }) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useEndOtherSessions = () => useGuardChange(() => answerOf(api.DELETE("/v1/me/sessions")));
export const useDeactivate = () => useMutation({ mutationFn: () => answerOf(api.POST("/v1/me/deactivation")) });

/** A zip of all that is kept of the account, handed to the browser to save. */
export const useExportMe = () =>
  useMutation({
    mutationFn: async () => {
      const archive = await answerOf(api.POST("/v1/me/export", { parseAs: "blob" }));
      const url = URL.createObjectURL(archive);
      const link = document.createElement("a");
      link.href = url;
      link.download = "mes-donnees.zip";
      link.click();
      URL.revokeObjectURL(url);
    },
  });
export const useCloseMe = () => useMutation({ mutationFn: () => answerOf(api.POST("/v1/me/closure")) });
