/** Accounts at other providers (OpenID Connect). */
import { z } from "zod";
import { Id, InstantText, line, Locale, Slug } from "../primitives.ts";
import { route } from "../route.ts";
import { Me } from "./me.ts";

const Provider = z.object({ id: Slug, name: z.string() }).meta({ id: "Provider" });

export const LinkedProvider = z
  .object({
    id: Id,
    provider: Slug,
    name: z.string(),
    createdAt: InstantText,
    lastUsedAt: InstantText.nullable(),
  })
  .meta({ id: "LinkedProvider" });

const Way = z
  .object({ url: z.url() })
  .meta({ id: "WayToProvider", description: "Where the browser goes now; it comes back to /app/connexion/retour." });

const Return = z.object({
  state: line(200),
  code: line(4000).optional(),
  error: line(200).optional(),
  iss: line(400).optional(),
});

export const providerRoutes = {
  listProviders: route({
    method: "GET",
    path: "/v1/me/providers",
    tag: "Me",
    access: "public",
    summary: "With whose accounts one can sign in here",
    status: 200,
    answer: z.object({ items: z.array(Provider) }).meta({ id: "Providers" }),
  }),
  goToProvider: route({
    method: "POST",
    path: "/v1/me/providers/{provider}/visits",
    tag: "Me",
    access: "public",
    summary: "Begin to sign in with an account elsewhere",
    params: z.object({ provider: Slug }),
    status: 201,
    answer: Way,
    problems: ["PROVIDER_UNREACHABLE"],
  }),
  returnFromProvider: route({
    method: "POST",
    path: "/v1/me/session/provider",
    tag: "Me",
    access: "public",
    summary: "Sign in with what the provider sent back",
    description:
      "Known there: signed in. Unknown, with an address that the provider vouches for: the account is linked or made. Otherwise a mail is sent first (CHECK_YOUR_MAIL).",
    body: Return.extend({ locale: Locale }),
    status: 201,
    answer: Me,
    problems: [
      "PROVIDER_REFUSED",
      "PROVIDER_UNREACHABLE",
      "LINK_FROM_ACCOUNT",
      "CHECK_YOUR_MAIL",
      "SECOND_FACTOR_REQUIRED",
      "ACCOUNT_DEACTIVATED",
    ],
  }),
  listMyProviders: route({
    method: "GET",
    path: "/v1/me/linked-providers",
    tag: "Me",
    access: "account",
    summary: "The accounts elsewhere that sign in to mine",
    status: 200,
    answer: z.object({ items: z.array(LinkedProvider) }).meta({ id: "LinkedProviders" }),
  }),
  goToLinkProvider: route({
    method: "POST",
    path: "/v1/me/linked-providers/{provider}/visits",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Begin to link an account elsewhere with mine",
    params: z.object({ provider: Slug }),
    status: 201,
    answer: Way.meta({ id: "WayToLink" }),
    problems: ["PROVIDER_UNREACHABLE"],
  }),
  linkProvider: route({
    method: "POST",
    path: "/v1/me/linked-providers",
    tag: "Me",
    access: "account",
    summary: "Link with what the provider sent back",
    body: Return,
    status: 201,
    answer: LinkedProvider,
    problems: ["PROVIDER_REFUSED", "PROVIDER_UNREACHABLE", "LINKED_ELSEWHERE"],
  }),
  unlinkProvider: route({
    method: "DELETE",
    path: "/v1/me/linked-providers/{linkId}",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Part an account elsewhere from mine",
    params: z.object({ linkId: Id }),
    status: 204,
  }),
} as const;
