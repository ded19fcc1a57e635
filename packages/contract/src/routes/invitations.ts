/** Who is asked to join a business: one by one, by a list, or whoever has a link. */
import { z } from "zod";
import { Email, Id, InstantText, line, Locale, pageOf, PageQuery } from "../primitives.ts";
import { route } from "../route.ts";
import { Role } from "./me.ts";
import { roleRef, roleWithId } from "./role-ref.ts";

const Invitation = z
  .object({
    id: Id,
    kind: z.enum(["mail", "link"]),
    email: Email.nullable(),
    role: Role,
    roleId: Id.nullable(),
    roleName: z.string().nullable(),
    url: z
      .string()
      .nullable()
      .meta({ description: "Of a shareable link that is open. A link sent by mail is never shown." }),
    mostUses: z.int(),
    uses: z.int(),
    state: z.enum(["open", "used", "expired", "withdrawn"]),
    mail: z.enum(["waiting", "sent", "failed"]).nullable().meta({ description: "Null for a shareable link." }),
    invitedBy: z.string(),
    createdAt: InstantText,
    expiresAt: InstantText,
  })
  .meta({ id: "Invitation" });

const InvitationImport = z
  .object({
    id: Id,
    total: z.int(),
    sent: z.int(),
    failed: z.int(),
    finished: z.boolean(),
  })
  .meta({ id: "InvitationImport", description: "A list of invitations being sent." });

export const InvitationFile = z
  .object({
    lines: z.array(
      z.object({
        line: z.int().meta({ description: "In the file, the first is 1." }),
        email: z.string(),
        role: Role.nullable(),
        roleId: Id.nullable(),
        roleName: z.string(),
        error: z
          .enum(["email", "role", "beyond-yours", "twice", "member", "invited"])
          .nullable()
          .meta({ description: "Why this line would not be sent." }),
      }),
    ),
    encoding: z.enum(["utf-8", "windows-1252"]),
  })
  .meta({ id: "InvitationFile", description: "What a file of invitations would do. Nothing was written." });

const InvitationFace = z
  .object({
    business: z.object({ name: z.string(), slug: z.string() }),
    invitedBy: z.string(),
    role: Role,
    roleName: z.string().nullable(),
    email: Email.nullable().meta({ description: "Whom it was sent to; null for a shareable link." }),
    expiresAt: InstantText,
  })
  .meta({ id: "InvitationFace", description: "An invitation, as whoever has its link sees it." });

const days = z.int().min(1).max(90).default(14).meta({ description: "How many days it is open." });
const token = line(200).meta({ description: "The last part of the link." });

const Params = z.object({ businessId: Id });
const InvitationParams = Params.extend({ invitationId: Id });
const LinkParams = z.object({ invitation: token });
const base = "/v1/businesses/{businessId}";

/** A file of 500 lines, in base64, stays under what a body may hold. */
const MOST_FILE_CHARACTERS = 60_000;
export const MOST_IMPORT_LINES = 500;

export const invitationRoutes = {
  listInvitations: route({
    method: "GET",
    path: `${base}/invitations`,
    tag: "Business",
    access: "member.read",
    summary: "Invitations, the newest first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Invitation).meta({ id: "InvitationPage" }),
  }),
  inviteByMail: route({
    method: "POST",
    path: `${base}/invitations`,
    tag: "Business",
    access: "member.edit",
    summary: "Invite one address by mail",
    description: "The link works once. Answers the same whether or not the address has an account.",
    params: Params,
    body: z.object({ email: Email, ...roleRef, days }).refine(...roleWithId),
    idempotent: true,
    status: 201,
    answer: Invitation,
    problems: ["BEYOND_YOUR_RIGHTS", "ALREADY_MEMBER"],
  }),
  createInvitationLink: route({
    method: "POST",
    path: `${base}/invitation-links`,
    tag: "Business",
    access: "member.edit",
    summary: "Make a link that several people may join by",
    params: Params,
    body: z.object({ ...roleRef, days, mostUses: z.int().min(1).max(1000).default(10) }).refine(...roleWithId),
    idempotent: true,
    status: 201,
    answer: Invitation,
    problems: ["BEYOND_YOUR_RIGHTS"],
  }),
  resendInvitation: route({
    method: "POST",
    path: `${base}/invitations/{invitationId}/mail`,
    tag: "Business",
    access: "member.edit",
    summary: "Send an invitation again, for two weeks from now; the link sent before ends",
    params: InvitationParams,
    idempotent: true,
    status: 200,
    answer: Invitation,
    problems: ["BEYOND_YOUR_RIGHTS", "LINK_NOT_VALID"],
  }),
  withdrawInvitation: route({
    method: "DELETE",
    path: `${base}/invitations/{invitationId}`,
    tag: "Business",
    access: "member.edit",
    summary: "Withdraw an invitation: its link ends",
    params: InvitationParams,
    status: 204,
  }),
  previewInvitations: route({
    method: "POST",
    path: `${base}/invitation-imports/preview`,
    tag: "Business",
    access: "member.edit",
    summary: "Read a CSV file of invitations and say what is wrong with each line",
    description:
      "Columns `email` (or `adresse`, `mail`) and `role` (or `rôle`), `;` or `,` between, UTF-8 or Windows-1252, 500 lines at most. Nothing is written.",
    params: Params,
    body: z.object({
      file: z.base64().max(MOST_FILE_CHARACTERS).meta({ description: "The bytes of the file, in base64." }),
      ...roleRef,
    }),
    status: 200,
    answer: InvitationFile,
  }),
  importInvitations: route({
    method: "POST",
    path: `${base}/invitation-imports`,
    tag: "Business",
    access: "member.edit",
    summary: "Invite a list of addresses; they are sent one after another",
    params: Params,
    body: z.object({
      people: z
        .array(z.object({ email: Email, ...roleRef }))
        .min(1)
        .max(MOST_IMPORT_LINES),
    }),
    idempotent: true,
    status: 202,
    answer: InvitationImport,
    problems: ["BEYOND_YOUR_RIGHTS", "IDEMPOTENCY_KEY_REUSED"],
  }),
  getInvitationImport: route({
    method: "GET",
    path: `${base}/invitation-imports/{importId}`,
    tag: "Business",
    access: "member.read",
    summary: "How far a list of invitations has come",
    params: Params.extend({ importId: Id }),
    status: 200,
    answer: InvitationImport,
  }),
  getInvitation: route({
    method: "GET",
    path: "/v1/public/invitations/{invitation}",
    tag: "Public",
    access: "link",
    summary: "Who invites, to what",
    params: LinkParams,
    status: 200,
    answer: InvitationFace,
    problems: ["LINK_NOT_VALID"],
  }),
  askInvitationByMail: route({
    method: "POST",
    path: "/v1/public/invitations/{invitation}/mail",
    tag: "Public",
    access: "link",
    summary: "With a shareable link: have an invitation sent to an address, to join with a new account",
    description: "Answers the same whether or not the address has an account.",
    params: LinkParams,
    body: z.object({ email: Email }),
    status: 202,
    answer: z.object({ sentTo: Email }).meta({ id: "InvitationSent" }),
    problems: ["LINK_NOT_VALID"],
  }),
  registerByInvitation: route({
    method: "POST",
    path: "/v1/public/invitations/{invitation}/account",
    tag: "Public",
    access: "link",
    summary: "With the link of an invitation's mail: make an account for that address, and join",
    description:
      "Whoever has the link reads the mails of the address: only to them it is said that an account is there already. Without a password, one signs in by a link sent by mail.",
    params: LinkParams,
    body: z.object({ name: line(80), password: z.string().min(1).max(256).optional(), locale: Locale }),
    status: 201,
    answer: z.object({ email: Email, slug: z.string() }).meta({ id: "JoinedWithAccount" }),
    problems: ["LINK_NOT_VALID", "ACCOUNT_EXISTS"],
  }),
  acceptInvitation: route({
    method: "POST",
    path: "/v1/me/invitations/acceptance",
    tag: "Me",
    access: "account",
    summary: "Join a business with the account that is signed in",
    body: z.object({ invitation: token }),
    status: 200,
    answer: z.object({ slug: z.string() }).meta({ id: "Joined" }),
    problems: ["LINK_NOT_VALID", "INVITATION_FOR_ANOTHER", "ALREADY_MEMBER"],
  }),
} as const;
