/** Who I am: signing in and out, my sessions, the businesses I belong to. */
import { z } from "zod";
import { permissionNames } from "../permissions.ts";
import { Email, Id, InstantText, line, Locale, pageOf, PageQuery, Slug, ZoneText } from "../primitives.ts";
import { route } from "../route.ts";

export const Role = z
  .enum(["owner", "manager", "employee", "consultant", "practitioner", "support", "custom"])
  .meta({ id: "Role", description: "Of every business, or `custom`: one of the business's own." });
export type Role = z.infer<typeof Role>;

export const Membership = z
  .object({
    businessId: Id,
    slug: Slug,
    name: z.string(),
    zone: ZoneText,
    memberId: Id,
    role: Role,
    roleName: z.string().nullable().meta({ description: "Of a role of the business's own." }),
    permissions: z.array(z.enum(permissionNames)),
    seesAll: z.boolean().meta({ description: "False: only what concerns their own professional." }),
    professionalId: Id.nullable().meta({ description: "The professional this member is, if any." }),
  })
  .meta({ id: "Membership" });

export const Theme = z.enum(["light", "dark", "auto"]).meta({ id: "Theme" });

export const Me = z
  .object({
    account: z.object({ id: Id, email: Email, name: z.string(), locale: Locale, theme: Theme }),
    memberships: z.array(Membership),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

export const SignInSession = z
  .object({
    id: Id,
    current: z.boolean(),
    createdAt: InstantText,
    lastSeenAt: InstantText,
    expiresAt: InstantText,
    device: z.string().meta({ description: "The browser's own description, shortened." }),
  })
  .meta({ id: "SignInSession" });

export const meRoutes = {
  signIn: route({
    method: "POST",
    path: "/v1/me/session",
    tag: "Me",
    access: "public",
    summary: "Sign in with e-mail and password",
    description: "Sets the session cookie.",
    body: z.object({ email: Email, password: z.string().min(1).max(256) }),
    status: 201,
    answer: Me,
    problems: ["WRONG_CREDENTIALS", "SECOND_FACTOR_REQUIRED", "ACCOUNT_DEACTIVATED"],
  }),
  signOut: route({
    method: "DELETE",
    path: "/v1/me/session",
    tag: "Me",
    access: "account",
    summary: "Sign out: this session ends",
    status: 204,
  }),
  requestMagicLink: route({
    method: "POST",
    path: "/v1/me/magic-links",
    tag: "Me",
    access: "public",
    summary: "Ask for a sign-in link by mail",
    description: "Answers the same whether or not the address has an account. The link works once, for ten minutes.",
    body: z.object({ email: Email }),
    status: 202,
    answer: z.object({ sentTo: Email, expiresInMinutes: z.int() }).meta({ id: "MagicLinkSent" }),
  }),
  redeemMagicLink: route({
    method: "POST",
    path: "/v1/me/magic-links/redemption",
    tag: "Me",
    access: "public",
    summary: "Sign in with the link of the mail",
    description: "Sets the session cookie.",
    body: z.object({ token: line(200) }),
    status: 201,
    answer: Me,
    problems: ["LINK_NOT_VALID", "SECOND_FACTOR_REQUIRED"],
  }),
  getMe: route({
    method: "GET",
    path: "/v1/me",
    tag: "Me",
    access: "account",
    summary: "My account and my businesses",
    status: 200,
    answer: Me,
  }),
  listMySessions: route({
    method: "GET",
    path: "/v1/me/sessions",
    tag: "Me",
    access: "account",
    summary: "Where I am signed in",
    query: PageQuery,
    status: 200,
    answer: pageOf(SignInSession).meta({ id: "SignInSessionPage" }),
  }),
  revokeMySession: route({
    method: "DELETE",
    path: "/v1/me/sessions/{sessionId}",
    tag: "Me",
    access: "account",
    summary: "End one of my sessions",
    params: z.object({ sessionId: Id }),
    status: 204,
  }),
} as const;
