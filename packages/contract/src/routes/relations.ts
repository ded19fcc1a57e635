/** Who books for whom, as members of a business see it. */
import { z } from "zod";
import { RelationKind } from "../behalf.ts";
import { Id, InstantText, line, pageOf, PageQuery } from "../primitives.ts";
import { route } from "../route.ts";

const Version = z.int().min(0).max(2_147_483_646).meta({ description: "As it was read; an older one is refused." });

export const ContactRelation = z
  .object({
    id: Id,
    kind: RelationKind,
    side: z.enum(["dependant", "manager"]).meta({
      description: "What the other person is to this contact: `dependant`, they book for them; `manager`, the reverse.",
    }),
    person: z.object({
      id: Id,
      name: z.string(),
      reachedThroughOthers: z.boolean().meta({ description: "They have no address of their own." }),
    }),
    endedAt: InstantText.nullable().meta({
      description: "No longer proposed when booking; it still says who may speak for whoever has no address.",
    }),
    version: Version,
  })
  .meta({ id: "ContactRelation" });
export type ContactRelation = z.infer<typeof ContactRelation>;

const ContactParams = z.object({ businessId: Id, contactId: Id });
const one = "/v1/businesses/{businessId}/contacts/{contactId}/relations";

export const relationRoutes = {
  listContactRelations: route({
    method: "GET",
    path: one,
    tag: "Business",
    access: "contact.list",
    summary: "For whom a person books, and who books for them",
    params: ContactParams,
    query: PageQuery,
    status: 200,
    answer: pageOf(ContactRelation).meta({ id: "ContactRelationPage" }),
  }),
  addContactRelation: route({
    method: "POST",
    path: one,
    tag: "Business",
    access: "contact.edit",
    summary: "Add somebody a person books for",
    description:
      "By name: somebody without an address of their own, made when there is none of that name. Or a contact that is there. One that had ended goes on.",
    params: ContactParams,
    idempotent: true,
    body: z
      .object({ kind: RelationKind, name: line(80).optional(), dependantId: Id.optional() })
      .refine(({ name, dependantId }) => (name === undefined) !== (dependantId === undefined), {
        path: ["name"],
        error: "name-or-contact",
      }),
    status: 201,
    answer: ContactRelation,
    problems: ["IDEMPOTENCY_KEY_REUSED"],
  }),
  replaceContactRelation: route({
    method: "PUT",
    path: `${one}/{relationId}`,
    tag: "Business",
    access: "contact.edit",
    summary: "Change what somebody is to somebody, end it or let it go on",
    params: ContactParams.extend({ relationId: Id }),
    body: z.object({ kind: RelationKind, ended: z.boolean(), version: Version }),
    status: 200,
    answer: ContactRelation,
    problems: ["EDITED_MEANWHILE"],
  }),
} as const;
