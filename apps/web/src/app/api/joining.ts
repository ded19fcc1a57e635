/** Joining a business by the link of an invitation. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export function useInvitationFace(invitation: string) {
  return useQuery({
    queryKey: ["invitation", invitation],
    retry: false,
    queryFn: () => answerOf(api.GET("/v1/public/invitations/{invitation}", { params: { path: { invitation } } })),
  });
}

export function useAcceptInvitation() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (invitation: string) => answerOf(api.POST("/v1/me/invitations/acceptance", { body: { invitation } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.me }),
  });
}

interface NewAccount {
  readonly name: string;
  readonly password: string | undefined;
  readonly locale: "fr" | "en";
}

export function useRegister(invitation: string) {
  return useMutation({
    mutationFn: ({ password, ...body }: NewAccount) =>
      answerOf(
        api.POST("/v1/public/invitations/{invitation}/account", {
          params: { path: { invitation } },
          body: { ...body, ...(password === undefined ? {} : { password }) },
        }),
      ),
  });
}

export function useAskByMail(invitation: string) {
  return useMutation({
    mutationFn: (email: string) =>
      answerOf(
        api.POST("/v1/public/invitations/{invitation}/mail", { params: { path: { invitation } }, body: { email } }),
      ),
  });
}
