/** Sessions of several: skills, rooms and equipment, the parts of a service's session, services in a row. */
import { z } from "zod";
import { Id, line, pageOf, PageQuery, text, Version } from "../primitives.ts";
import { route } from "../route.ts";

const Params = z.object({ businessId: Id });
const base = "/v1/businesses/{businessId}";

export const Skill = z.object({ id: Id, name: z.string() }).meta({ id: "Skill" });
export type Skill = z.infer<typeof Skill>;

const assetFields = {
  kind: z.enum(["room", "equipment"]),
  name: line(120),
  description: text(500).default(""),
  siteId: Id.nullable().default(null).meta({ description: "Where it is; null: anywhere." }),
  units: z.int().min(1).max(100).default(1).meta({ description: "How many sessions can take it at once." }),
} as const;

export const Asset = z
  .object({
    id: Id,
    kind: z.enum(["room", "equipment"]),
    name: z.string(),
    description: z.string(),
    siteId: Id.nullable(),
    units: z.int(),
    archived: z.boolean(),
    version: z.int(),
  })
  .meta({ id: "Asset", description: "A room, or equipment, that sessions take." });
export type Asset = z.infer<typeof Asset>;

export const ServiceRole = z
  .object({
    kind: z.enum(["person", "asset"]),
    name: line(80).meta({ description: "What the part is called: « Animatrice », « Salle »." }),
    least: z.int().min(1).max(20).default(1).meta({ description: "As many are needed." }),
    most: z.int().min(1).max(20).default(1).meta({ description: "As many take part when they are free." }),
    shareBasisPoints: z.int().min(0).max(10_000).default(0).meta({
      description: "Of what is paid, in hundredths of a percent; shared equally by those who take the part.",
    }),
    skillIds: z.array(Id).max(20).default([]).meta({ description: "Each of them is asked of whoever takes the part." }),
    resourceIds: z.array(Id).max(100).default([]).meta({
      description: "Who, or which assets, can take it, in this order; nobody named: everyone who gives the service.",
    }),
    substituteIds: z.array(Id).max(100).default([]).meta({ description: "Asked only when too few of the others can." }),
  })
  .meta({ id: "ServiceRole", description: "One part in the session of a service." });
export type ServiceRole = z.infer<typeof ServiceRole>;

export const ServicePart = z
  .object({
    serviceId: Id,
    gapLeastMinutes: z.int().min(0).max(1440).default(0).meta({ description: "After the end of the one before." }),
    gapMostMinutes: z.int().min(0).max(1440).default(0),
  })
  .meta({ id: "ServicePart", description: "One of the services that a combined one is made of." });

export const Composition = z
  .object({
    kind: z.enum(["single", "team", "combined"]).meta({
      description: "One professional alone; several people, rooms or equipment at once; several services in a row.",
    }),
    roles: z.array(ServiceRole).max(10).default([]).meta({ description: "Of a team, the one that leads first." }),
    parts: z.array(ServicePart).max(8).default([]).meta({ description: "Of a combined service, in their order." }),
    version: Version.meta({ description: "Of the service." }),
  })
  .meta({ id: "Composition", description: "Whom and what the session of a service takes." });
export type Composition = z.infer<typeof Composition>;

const SkillParams = Params.extend({ skillId: Id });
const AssetParams = Params.extend({ assetId: Id });
const ProfessionalParams = Params.extend({ professionalId: Id });
const ServiceParams = Params.extend({ serviceId: Id });
const Skills = z.object({ skills: z.array(Skill) }).meta({ id: "ProfessionalSkills" });

export const teamRoutes = {
  listSkills: route({
    method: "GET",
    path: `${base}/skills`,
    tag: "Business",
    access: "catalogue.read",
    summary: "The skills that parts of a session ask for, by name",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Skill).meta({ id: "SkillPage" }),
  }),
  addSkill: route({
    method: "POST",
    path: `${base}/skills`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Add a skill; one of that name is answered as it is",
    params: Params,
    body: z.object({ name: line(80) }),
    idempotent: true,
    status: 201,
    answer: Skill,
  }),
  getProfessionalSkills: route({
    method: "GET",
    path: `${base}/professionals/{professionalId}/skills`,
    tag: "Business",
    access: "catalogue.read",
    summary: "What a professional can do",
    params: ProfessionalParams,
    status: 200,
    answer: Skills,
  }),
  replaceProfessionalSkills: route({
    method: "PUT",
    path: `${base}/professionals/{professionalId}/skills`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Say what a professional can do",
    params: ProfessionalParams,
    body: z.object({ skillIds: z.array(Id).max(100) }),
    status: 200,
    answer: Skills,
  }),
  removeSkill: route({
    method: "DELETE",
    path: `${base}/skills/{skillId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Remove a skill from everyone who has it",
    description: "Refused while a service asks for it.",
    params: SkillParams,
    status: 204,
    problems: ["IN_USE"],
  }),
  listAssets: route({
    method: "GET",
    path: `${base}/assets`,
    tag: "Business",
    access: "catalogue.read",
    summary: "Rooms and equipment, by name",
    params: Params,
    query: PageQuery.extend({ archived: z.enum(["true", "false"]).default("false") }),
    status: 200,
    answer: pageOf(Asset).meta({ id: "AssetPage" }),
  }),
  addAsset: route({
    method: "POST",
    path: `${base}/assets`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Add a room or equipment",
    params: Params,
    idempotent: true,
    body: z.object(assetFields),
    status: 201,
    answer: Asset,
  }),
  replaceAsset: route({
    method: "PUT",
    path: `${base}/assets/{assetId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Change a room or equipment",
    description: "Fewer units than are taken at once in what is to come: refused.",
    params: AssetParams,
    body: z.object({ ...assetFields, version: Version }).omit({ kind: true }),
    status: 200,
    answer: Asset,
    problems: ["EDITED_MEANWHILE", "IN_USE"],
  }),
  archiveAsset: route({
    method: "POST",
    path: `${base}/assets/{assetId}/archive`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Put a room or equipment away: no new session takes it",
    params: AssetParams,
    status: 200,
    answer: Asset,
  }),
  restoreAsset: route({
    method: "POST",
    path: `${base}/assets/{assetId}/restore`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Take a room or equipment out again",
    params: AssetParams,
    status: 200,
    answer: Asset,
  }),
  getComposition: route({
    method: "GET",
    path: `${base}/services/{serviceId}/composition`,
    tag: "Business",
    access: "catalogue.read",
    summary: "Whom and what the session of a service takes",
    params: ServiceParams,
    status: 200,
    answer: Composition,
  }),
  replaceComposition: route({
    method: "PUT",
    path: `${base}/services/{serviceId}/composition`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Say whom and what the session of a service takes",
    description: "Bookings made already keep whom and what they have.",
    params: ServiceParams,
    body: Composition,
    status: 200,
    answer: Composition,
    problems: ["EDITED_MEANWHILE"],
  }),
} as const;
