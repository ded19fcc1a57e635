/** Who belongs to a business, and what they may do. */
import { z } from "zod";
import { permissionNames } from "../permissions.ts";
import { Email, Id, InstantText, line, pageOf, PageQuery } from "../primitives.ts";
import { route } from "../route.ts";
import { Role } from "./me.ts";
import { roleRef, roleWithId } from "./role-ref.ts";

const PermissionName = z.enum(permissionNames).meta({ id: "Permission", description: "A name of the catalogue." });
const Words = z.object({ fr: z.string(), en: z.string() });

export const PermissionEntry = z
  .object({
    name: PermissionName,
    label: Words,
    sentence: Words,
    forKeys: z.boolean().meta({ description: "Whether an API key may be given it." }),
    roles: z.array(Role).meta({ description: "The roles of every business that hold it." }),
  })
  .meta({ id: "PermissionEntry" });

const Version = z.int().min(0).max(2_147_483_646).meta({ description: "As it was read; an older one is refused." });

const Member = z
  .object({
    id: Id,
    accountId: Id,
    name: z.string(),
    email: Email.nullable().meta({ description: "Null once the account was closed." }),
    role: Role,
    roleId: Id.nullable(),
    roleName: z.string().nullable().meta({ description: "Of the business's own roles." }),
    status: z.enum(["active", "inactive"]),
    joinedAt: InstantText,
    lastSeenAt: InstantText.nullable().meta({
      description: "When a session of theirs was last in use, if one is open.",
    }),
    self: z.boolean().meta({ description: "Whether it is whoever asks." }),
    editable: z.boolean().meta({
      description: "Whether whoever asks may change or remove them: nobody may touch rights beyond their own.",
    }),
    version: Version,
  })
  .meta({ id: "Member" });

const RoleDetail = z
  .object({
    id: Id.nullable().meta({ description: "Null for the roles that every business has." }),
    role: Role,
    name: z.string().nullable().meta({ description: "Null for the roles that every business has." }),
    permissions: z.array(PermissionName),
    sees: z.enum(["all", "own"]).meta({ description: "own: only what concerns the member's own professional." }),
    members: z.int(),
    grantable: z
      .boolean()
      .meta({ description: "Whether whoever asks may give it: nobody gives what they don't hold." }),
    version: Version,
  })
  .meta({ id: "RoleDetail" });

const RoleWish = z.object({
  name: line(60),
  permissions: z.array(PermissionName).min(1).max(100),
  sees: z.enum(["all", "own"]),
});

const Params = z.object({ businessId: Id });
const MemberParams = Params.extend({ memberId: Id });
const RoleParams = Params.extend({ roleId: Id });
const base = "/v1/businesses/{businessId}";

export const memberRoutes = {
  listPermissions: route({
    method: "GET",
    path: "/v1/permissions",
    tag: "Public",
    access: "public",
    summary: "The catalogue of permissions: what each allows, and which roles hold it",
    status: 200,
    answer: z.object({ items: z.array(PermissionEntry) }).meta({ id: "PermissionCatalogue" }),
  }),
  listMembers: route({
    method: "GET",
    path: `${base}/members`,
    tag: "Business",
    access: "member.read",
    summary: "Who belongs to the business, the longest first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Member).meta({ id: "MemberPage" }),
  }),
  exportMembers: route({
    method: "GET",
    path: `${base}/members/export`,
    tag: "Business",
    access: "member.read",
    summary: "The members as a CSV file",
    description:
      "UTF-8 with a byte order mark, `;` between. A cell that a spreadsheet would calculate begins with `'`.",
    params: Params,
    status: 200,
    media: "text/csv",
  }),
  changeMember: route({
    method: "PUT",
    path: `${base}/members/{memberId}`,
    tag: "Business",
    access: "member.edit",
    summary: "Change a member's role, deactivate or reactivate them",
    params: MemberParams,
    body: z.object({ ...roleRef, status: z.enum(["active", "inactive"]), version: Version }).refine(...roleWithId),
    status: 200,
    answer: Member,
    problems: ["EDITED_MEANWHILE", "BEYOND_YOUR_RIGHTS", "LAST_OWNER"],
  }),
  removeMember: route({
    method: "DELETE",
    path: `${base}/members/{memberId}`,
    tag: "Business",
    access: "member.edit",
    summary: "Remove a member; the audit log keeps that they were one",
    description:
      "Their professional stays, without an account. Removing oneself is leaving, which needs no permission.",
    params: MemberParams,
    status: 204,
    problems: ["BEYOND_YOUR_RIGHTS", "LAST_OWNER"],
  }),
  leaveBusiness: route({
    method: "DELETE",
    path: "/v1/me/memberships/{memberId}",
    tag: "Me",
    access: "account",
    summary: "Leave a business",
    params: z.object({ memberId: Id }),
    status: 204,
    problems: ["LAST_OWNER"],
  }),
  transferOwnership: route({
    method: "POST",
    path: `${base}/ownership`,
    tag: "Business",
    access: "business.transfer",
    summary: "Make another member the owner, and become a manager",
    params: Params,
    body: z.object({ memberId: Id }),
    fresh: true,
    status: 200,
    answer: Member,
  }),
  listRoles: route({
    method: "GET",
    path: `${base}/roles`,
    tag: "Business",
    access: "member.read",
    summary: "The roles: first those that every business has, then its own by name",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(RoleDetail).meta({ id: "RolePage" }),
  }),
  createRole: route({
    method: "POST",
    path: `${base}/roles`,
    tag: "Business",
    access: "role.edit",
    summary: "Make a role of the business's own",
    params: Params,
    body: RoleWish,
    idempotent: true,
    status: 201,
    answer: RoleDetail,
    problems: ["BEYOND_YOUR_RIGHTS", "NAME_TAKEN"],
  }),
  changeRole: route({
    method: "PUT",
    path: `${base}/roles/{roleId}`,
    tag: "Business",
    access: "role.edit",
    summary: "Change one of the business's own roles, for all who have it",
    params: RoleParams,
    body: RoleWish.extend({ version: Version }),
    status: 200,
    answer: RoleDetail,
    problems: ["EDITED_MEANWHILE", "BEYOND_YOUR_RIGHTS", "NAME_TAKEN"],
  }),
  deleteRole: route({
    method: "DELETE",
    path: `${base}/roles/{roleId}`,
    tag: "Business",
    access: "role.edit",
    summary: "Delete one of the business's own roles that nobody has",
    params: RoleParams,
    status: 204,
    problems: ["BEYOND_YOUR_RIGHTS", "ROLE_IN_USE"],
  }),
} as const;
