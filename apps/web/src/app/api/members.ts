/** Who belongs to the business: members, roles, invitations. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type Member = Schema<"Member">;
export type RoleDetail = Schema<"RoleDetail">;
export type RoleName = Member["role"];
export type Invitation = Schema<"Invitation">;
export type PermissionName = RoleDetail["permissions"][number];
export interface RoleRef {
  readonly role: RoleName;
  readonly roleId: string | null;
}

const people = (businessId: string, what: "members" | "roles" | "invitations") => [
  ...keys.business(businessId),
  "people",
  what,
];
const everybody = (businessId: string) => [...keys.business(businessId), "people"];

export function usePermissions() {
  return useQuery({
    queryKey: ["permissions"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await answerOf(api.GET("/v1/permissions"))).items,
  });
}

export function useMembers(businessId: string) {
  return useQuery({
    queryKey: people(businessId, "members"),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/members", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

export function useRoles(businessId: string) {
  return useQuery({
    queryKey: people(businessId, "roles"),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/roles", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

export function useInvitations(businessId: string) {
  return useQuery({
    queryKey: people(businessId, "invitations"),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/invitations", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

/** A change after which all lists of people are asked again, also when it failed: somebody else's may be why. */
function useChange<Input, Answer>(businessId: string, change: (input: Input) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: everybody(businessId) }),
  });
}

export const useChangeMember = (businessId: string) =>
  useChange(businessId, ({ id, ...body }: RoleRef & { id: string; status: Member["status"]; version: number }) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/members/{memberId}", {
        params: { path: { businessId, memberId: id } },
        body,
      }),
    ),
  );

export const useRemoveMember = (businessId: string) =>
  useChange(businessId, (memberId: string) =>
    answerOf(
      api.DELETE("/v1/businesses/{businessId}/members/{memberId}", { params: { path: { businessId, memberId } } }),
    ),
  );

export function useTransferOwnership(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (memberId: string) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/ownership", { params: { path: { businessId } }, body: { memberId } }),
      ),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: everybody(businessId) });
      void cache.invalidateQueries({ queryKey: keys.me });
    },
  });
}

export function useInviteByMail(businessId: string) {
  const once = useOnce();
  return useChange(businessId, (body: RoleRef & { email: string }) =>
    once(body, (key) =>
      answerOf(api.POST("/v1/businesses/{businessId}/invitations", { params: { path: { businessId }, ...key }, body })),
    ),
  );
}

export function useCreateLink(businessId: string) {
  const once = useOnce();
  return useChange(businessId, (body: RoleRef & { days: number; mostUses: number }) =>
    once(body, (key) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/invitation-links", { params: { path: { businessId }, ...key }, body }),
      ),
    ),
  );
}

export function useResendInvitation(businessId: string) {
  const once = useOnce();
  return useChange(businessId, (invitationId: string) =>
    once(invitationId, (key) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/invitations/{invitationId}/mail", {
          params: { path: { businessId, invitationId }, ...key },
        }),
      ),
    ),
  );
}

export const useWithdrawInvitation = (businessId: string) =>
  useChange(businessId, (invitationId: string) =>
    answerOf(
      api.DELETE("/v1/businesses/{businessId}/invitations/{invitationId}", {
        params: { path: { businessId, invitationId } },
      }),
    ),
  );

export function usePreviewInvitations(businessId: string) {
  return useMutation({
    mutationFn: (body: RoleRef & { file: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/invitation-imports/preview", { params: { path: { businessId } }, body }),
      ),
  });
}

export const useImportInvitations = (businessId: string) =>
  useChange(businessId, ({ key, people: wanted }: { key: string; people: (RoleRef & { email: string })[] }) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/invitation-imports", {
        params: { path: { businessId }, header: { "Idempotency-Key": key } },
        body: { people: wanted },
      }),
    ),
  );

const ASKED_EVERY_MS = 1_000;

/** How far a list of invitations is; asked until it is done. */
export function useImport(businessId: string, importId: string | undefined) {
  return useQuery({
    queryKey: [...everybody(businessId), "import", importId],
    enabled: importId !== undefined,
    refetchInterval: ({ state }) => (state.data?.finished ? false : ASKED_EVERY_MS),
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/invitation-imports/{importId}", {
          params: { path: { businessId, importId: importId ?? "" } },
        }),
      ),
  });
}

export type RoleWish = Pick<RoleDetail, "permissions" | "sees"> & { readonly name: string };

export function useSaveRole(businessId: string) {
  const once = useOnce();
  const add = (body: RoleWish) =>
    once(body, (key) =>
      answerOf(api.POST("/v1/businesses/{businessId}/roles", { params: { path: { businessId }, ...key }, body })),
    );
  return useChange(businessId, ({ id, version, ...wish }: RoleWish & { id: string | null; version: number }) =>
    id === null
      ? add(wish)
      : answerOf(
          api.PUT("/v1/businesses/{businessId}/roles/{roleId}", {
            params: { path: { businessId, roleId: id } },
            body: { ...wish, version },
          }),
        ),
  );
}

export const useDeleteRole = (businessId: string) =>
  useChange(businessId, (roleId: string) =>
    answerOf(api.DELETE("/v1/businesses/{businessId}/roles/{roleId}", { params: { path: { businessId, roleId } } })),
  );
