/** How long each kind of data is kept, what would go, and what went. */
import { z } from "zod";
import { Id, InstantText, pageOf, PageQuery } from "../primitives.ts";
import { route } from "../route.ts";

const KindCode = z
  .string()
  .max(60)
  .regex(/^[a-z]+(-[a-z]+)*$/);

export const RetentionKind = z
  .object({
    code: KindCode,
    name: z.string(),
    basis: z.string().meta({ description: "What the law says, or why that long." }),
    fate: z.enum(["deleted", "anonymised", "kept"]),
    days: z.int().nullable().meta({ description: "Null: as long as the business." }),
    bounds: z
      .object({ least: z.int(), most: z.int(), usual: z.int() })
      .nullable()
      .meta({ description: "Between which the term can be chosen, and the one we propose; null when it can't." }),
    held: z
      .object({ days: z.int(), until: InstantText })
      .nullable()
      .meta({ description: "The term was shortened: until then only what is older than this goes by itself." }),
    version: z.int(),
  })
  .meta({ id: "RetentionKind" });
export type RetentionKind = z.infer<typeof RetentionKind>;

export const RetentionPreview = z
  .object({
    at: InstantText,
    nextAt: InstantText.meta({ description: "When the next purge runs by itself." }),
    kinds: z.array(
      z.object({
        code: KindCode,
        count: z.int().meta({ description: "By the term, now." }),
        automaticCount: z.int().meta({ description: "Of these, what goes by itself the next time." }),
        oldestAt: InstantText.nullable(),
        samples: z
          .array(z.object({ id: z.string(), at: InstantText }))
          .meta({ description: "The oldest, without anything personal." }),
      }),
    ),
  })
  .meta({ id: "RetentionPreview" });
export type RetentionPreview = z.infer<typeof RetentionPreview>;

export const PurgeRun = z
  .object({
    id: Id,
    kind: KindCode,
    name: z.string(),
    days: z.int().meta({ description: "The term." }),
    before: InstantText,
    byName: z.string().nullable().meta({ description: "Null: by itself." }),
    removed: z.int(),
    startedAt: InstantText,
    finishedAt: InstantText.nullable().meta({ description: "Null: under way; it goes on where it was." }),
  })
  .meta({ id: "PurgeRun" });
export type PurgeRun = z.infer<typeof PurgeRun>;

const Params = z.object({ businessId: Id });
const base = "/v1/businesses/{businessId}/retention";

export const retentionRoutes = {
  getRetention: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "privacy.read",
    summary: "The kinds of data and their terms",
    params: Params,
    status: 200,
    answer: z
      .object({ checkedAt: InstantText.nullable(), kinds: z.array(RetentionKind) })
      .meta({ id: "Retention", description: "`checkedAt`: when it was last looked for what is to go." }),
  }),
  previewRetention: route({
    method: "GET",
    path: `${base}/preview`,
    tag: "Business",
    access: "privacy.read",
    summary: "What a purge would remove now",
    params: Params,
    status: 200,
    answer: RetentionPreview,
  }),
  replaceRetentionTerm: route({
    method: "PUT",
    path: `${base}/terms/{kind}`,
    tag: "Business",
    access: "privacy.edit",
    summary: "Choose how long a kind of data is kept",
    description: "A shorter term waits seven days before anything goes by itself because of it.",
    params: Params.extend({ kind: KindCode }),
    body: z.object({ days: z.int().min(1).max(36_500), version: z.int().min(0).max(2_147_483_646) }),
    status: 200,
    answer: RetentionKind,
    problems: ["EDITED_MEANWHILE"],
  }),
  purgeNow: route({
    method: "POST",
    path: `${base}/purges`,
    tag: "Business",
    access: "privacy.edit",
    fresh: true,
    summary: "Purge now what is older than its term",
    description: "Done by a job; it can't be taken back. A kind that is being purged already goes on.",
    params: Params,
    body: z.object({ kinds: z.array(KindCode).min(1).max(50) }),
    status: 202,
    answer: z.object({ items: z.array(PurgeRun) }).meta({ id: "PurgesBegun" }),
  }),
  listPurges: route({
    method: "GET",
    path: `${base}/purges`,
    tag: "Business",
    access: "privacy.read",
    summary: "What was purged, the latest first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(PurgeRun).meta({ id: "PurgePage" }),
  }),
} as const;
