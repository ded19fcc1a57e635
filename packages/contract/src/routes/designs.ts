/** Messages as a business writes them: those Creneau sends for it, templates of its own, and what they are made of. */
import { Design, PartBlocks, variableKinds } from "@creneau/blocks";
import { z } from "zod";
import { Id, InstantText, line, Locale, MOST_VERSIONS, pageOf, PageQuery, Version } from "../primitives.ts";
import { route } from "../route.ts";

export const templateKinds = [
  "greeting",
  "service",
  "follow-up",
  "confirmation",
  "progress",
  "portal-invitation",
  "own",
] as const;
export const messageGroups = ["booking", "series", "waiting", "person", "leave", "hours", "team"] as const;

const SYSTEM = /^[a-z-]+(?:\.[a-z-]+){1,2}\.(?:fr|en)$/;
const MOST_BODY_BYTES = 384 * 1024;

/** The id of a template, or a message of the system with its language. */
const TemplateRef = z.union([Id, z.string().max(64).regex(SYSTEM)]).meta({
  id: "TemplateRef",
  description: "The id of a template; or a system message with its language.",
  example: "contact.confirmation.fr",
});

const templateLine = z
  .string()
  .trim()
  .max(300)
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) && text.isWellFormed(), { error: "control-characters" })
  .meta({ description: 'One line, with variables: `{{firstName | or: "vous"}}`.' });

const DesignBody = Design.meta({
  id: "Design",
  description:
    "Blocks, one after another. Text is small Markdown with variables; HTML in it is text. 100 blocks and 100 KB at most.",
});

const written = { subject: templateLine, preheader: templateLine, design: DesignBody };

export const DesignProblemShape = z
  .object({
    blockId: z.string().nullable(),
    field: z.string().meta({ description: "`text`, `url`, `links.1.url`, `when`, `style`; `subject`, `design`." }),
    code: z.string(),
    severity: z.enum(["error", "warning"]).meta({ description: "With an error it can't be saved." }),
    at: z.string().optional().meta({ description: "The piece of text at fault." }),
    sentence: z.string().meta({ description: "In the language of the request." }),
  })
  .meta({ id: "DesignProblem", description: "What is wrong with a design, and where." });

const By = z.object({ id: Id, name: z.string() }).nullable();

export const SystemMessageSummary = z
  .object({
    name: z.string(),
    group: z.enum(messageGroups),
    to: z.enum(["contact", "team"]).meta({ description: "Whoever books, waits or asks; or somebody of the team." }),
    label: z.string().meta({ description: "In the language of the request." }),
    languages: z.array(
      z.object({
        ref: z.string(),
        language: Locale,
        own: z.boolean().meta({ description: "False: it goes out as Creneau writes it." }),
        broken: z.boolean().meta({ description: "It can't be sent as written: Creneau's goes out instead." }),
        version: z.int(),
        updatedAt: InstantText.nullable(),
        by: By,
      }),
    ),
  })
  .meta({ id: "SystemMessageSummary" });

export const MessageTemplateSummary = z
  .object({
    id: Id,
    kind: z.enum(templateKinds),
    language: Locale,
    name: z.string(),
    subject: z.string(),
    archived: z.boolean(),
    version: z.int(),
    updatedAt: InstantText,
    by: By,
  })
  .meta({ id: "MessageTemplateSummary" });

export const MessageTemplate = z
  .object({
    ref: z.string(),
    id: Id.nullable().meta({ description: "Null of a system message that was never changed." }),
    message: z.string().nullable().meta({ description: "Of a system message: its name." }),
    kind: z.enum(["system", ...templateKinds]),
    language: Locale,
    name: z.string(),
    ...written,
    own: z.boolean().meta({ description: "Of a system message: false while Creneau's words are in use." }),
    archived: z.boolean(),
    broken: z.boolean(),
    problems: z.array(DesignProblemShape),
    version: z.int().meta({ description: "0 of a system message that was never changed." }),
    updatedAt: InstantText.nullable(),
    by: By,
    default: z
      .object(written)
      .nullable()
      .meta({ description: "Of a system message: as Creneau writes it, in the words of the business." }),
  })
  .meta({ id: "MessageTemplate" });
export type MessageTemplate = z.infer<typeof MessageTemplate>;

export const TemplateVersionSummary = z
  .object({
    number: z.int(),
    subject: z.string(),
    at: InstantText,
    by: By,
    restoredFrom: z.int().nullable(),
    current: z.boolean(),
  })
  .meta({ id: "TemplateVersionSummary" });

export const TemplateVersion = TemplateVersionSummary.extend({ name: z.string(), ...written }).meta({
  id: "TemplateVersion",
});

export const TemplateVariable = z
  .object({
    name: z.string(),
    kind: z.enum(variableKinds),
    label: z.string().meta({ description: "In the language of the request." }),
    formats: z.array(z.string()).meta({ description: "What may follow it: `{{start | date}}`." }),
    sample: z.string().meta({ description: "As it is written without a format, in the template's language." }),
    choices: z
      .array(z.object({ value: z.string(), label: z.string() }))
      .meta({ description: "Its only values, for a condition that compares it; empty: any." }),
  })
  .meta({ id: "TemplateVariable" });

export const MessagePreview = z
  .object({
    subject: z.string(),
    preheader: z.string(),
    html: z.string(),
    text: z.string(),
    problems: z.array(DesignProblemShape),
    with: z
      .enum(["booking", "sample"])
      .meta({ description: "Whose facts: of the latest booking you may see, or made up." }),
  })
  .meta({ id: "MessagePreview" });

export const MessagePart = z
  .object({
    id: Id,
    name: z.string(),
    blocks: PartBlocks.meta({ id: "PartBlocks" }),
    usedBy: z.int().meta({ description: "How many templates name it." }),
    version: z.int(),
    updatedAt: InstantText,
  })
  .meta({ id: "MessagePart", description: "Blocks kept apart, and the same wherever they are used." });
export type MessagePart = z.infer<typeof MessagePart>;

/** More than anybody keeps an eye on; they lie in the database. */
export const MOST_IMAGES = 300;

export const MessageImageUse = z
  .object({
    kind: z.enum(["template", "part"]),
    ref: z.string().meta({ description: "Of a template its ref, of a part its id." }),
    name: z.string(),
    language: z.enum(["fr", "en"]).nullable().meta({ description: "Null of a part." }),
  })
  .meta({ id: "MessageImageUse" });
export type MessageImageUse = z.infer<typeof MessageImageUse>;

export const MessageImage = z
  .object({
    id: Id.meta({ description: "Names it in a design." }),
    name: z.string(),
    url: z.string().meta({ description: "A path on the same host. Whoever knows it may see the image." }),
    mediaType: z.string().meta({ examples: ["image/png"] }),
    sizeBytes: z.int(),
    widthPixels: z.int(),
    heightPixels: z.int(),
    createdAt: InstantText,
    uses: z
      .array(MessageImageUse)
      .meta({ description: "Messages in use and parts that show it: while there are any, it stays." }),
  })
  .meta({ id: "MessageImage" });
export type MessageImage = z.infer<typeof MessageImage>;

const Params = z.object({ businessId: Id });
const RefParams = Params.extend({ ref: TemplateRef });
const VersionParams = RefParams.extend({ number: z.coerce.number().int().min(1).max(MOST_VERSIONS) });
const PartParams = Params.extend({ partId: Id });
const ImageParams = Params.extend({ imageId: Id });
const base = "/v1/businesses/{businessId}";
const templates = `${base}/message-templates` as const;

const templateRoutes = {
  listSystemMessages: route({
    method: "GET",
    path: `${templates}/system`,
    tag: "Business",
    access: "business.read",
    summary: "The messages that Creneau sends for the business, and which of them it wrote itself",
    params: Params,
    status: 200,
    answer: z.object({ messages: z.array(SystemMessageSummary) }).meta({ id: "SystemMessages" }),
  }),
  listMessageTemplates: route({
    method: "GET",
    path: templates,
    tag: "Business",
    access: "business.read",
    summary: "Templates of the business's own, the newest first",
    params: Params,
    query: PageQuery.extend({ archived: z.enum(["true", "false"]).default("false") }),
    status: 200,
    answer: pageOf(MessageTemplateSummary).meta({ id: "MessageTemplatePage" }),
  }),
  createMessageTemplate: route({
    method: "POST",
    path: templates,
    tag: "Business",
    access: "message.edit",
    summary: "Make a template, from another one when `from` names it",
    params: Params,
    idempotent: true,
    body: z.object({
      kind: z.enum(templateKinds),
      language: Locale,
      name: line(80),
      from: TemplateRef.optional().meta({ description: "What it begins with." }),
    }),
    status: 201,
    answer: MessageTemplate,
  }),
  getMessageTemplate: route({
    method: "GET",
    path: `${templates}/{ref}`,
    tag: "Business",
    access: "business.read",
    summary: "A template or a system message, as it is in use",
    params: RefParams,
    status: 200,
    answer: MessageTemplate,
  }),
  saveMessageTemplate: route({
    method: "PUT",
    path: `${templates}/{ref}`,
    tag: "Business",
    access: "message.edit",
    summary: "Save a template or a system message: another version",
    description:
      "Refused when anything in it can't be sent: each field's path names its block (`design.blocks.{id}.text`), and its message is one of the codes of DesignProblem.",
    params: RefParams,
    mostBodyBytes: MOST_BODY_BYTES,
    body: z.object({ version: Version, name: line(80).optional(), ...written }),
    status: 200,
    answer: MessageTemplate,
    problems: ["EDITED_MEANWHILE"],
  }),
  resetMessageTemplate: route({
    method: "POST",
    path: `${templates}/{ref}/reset`,
    tag: "Business",
    access: "message.edit",
    summary: "Go back to a system message as Creneau writes it; its versions stay",
    params: RefParams,
    body: z.object({ version: Version }),
    status: 200,
    answer: MessageTemplate,
    problems: ["EDITED_MEANWHILE"],
  }),
  archiveMessageTemplate: route({
    method: "PUT",
    path: `${templates}/{ref}/archived`,
    tag: "Business",
    access: "message.edit",
    summary: "Put a template away, or take it out again",
    params: RefParams,
    body: z.object({ version: Version, archived: z.boolean() }),
    status: 200,
    answer: MessageTemplate,
    problems: ["EDITED_MEANWHILE"],
  }),
  listTemplateVersions: route({
    method: "GET",
    path: `${templates}/{ref}/versions`,
    tag: "Business",
    access: "business.read",
    summary: "What was saved, the latest first",
    params: RefParams,
    query: PageQuery,
    status: 200,
    answer: pageOf(TemplateVersionSummary).meta({ id: "TemplateVersionPage" }),
  }),
  getTemplateVersion: route({
    method: "GET",
    path: `${templates}/{ref}/versions/{number}`,
    tag: "Business",
    access: "business.read",
    summary: "One version, whole",
    params: VersionParams,
    status: 200,
    answer: TemplateVersion,
  }),
  restoreTemplateVersion: route({
    method: "POST",
    path: `${templates}/{ref}/versions/{number}/restoration`,
    tag: "Business",
    access: "message.edit",
    summary: "Use an earlier version again: it becomes the latest one",
    params: VersionParams,
    body: z.object({ version: Version }),
    status: 200,
    answer: MessageTemplate,
    problems: ["EDITED_MEANWHILE"],
  }),
  listTemplateVariables: route({
    method: "GET",
    path: `${templates}/{ref}/variables`,
    tag: "Business",
    access: "business.read",
    summary: "What may be mentioned in it",
    params: RefParams,
    status: 200,
    answer: z.object({ variables: z.array(TemplateVariable) }).meta({ id: "TemplateVariables" }),
  }),
  previewMessageTemplate: route({
    method: "POST",
    path: `${templates}/{ref}/preview`,
    tag: "Business",
    access: "business.read",
    summary: "The mail that a draft would be; nothing is saved",
    params: RefParams,
    mostBodyBytes: MOST_BODY_BYTES,
    body: z.object({ ...written, with: z.enum(["booking", "sample"]).default("sample") }),
    status: 200,
    answer: MessagePreview,
  }),
  testMessageTemplate: route({
    method: "POST",
    path: `${templates}/{ref}/test`,
    tag: "Business",
    access: "message.edit",
    summary: "Mail a draft to yourself",
    params: RefParams,
    idempotent: true,
    mostBodyBytes: MOST_BODY_BYTES,
    body: z.object({ ...written, with: z.enum(["booking", "sample"]).default("sample") }),
    status: 202,
    answer: z.object({ queued: z.literal(true) }).meta({ id: "MessageTest" }),
  }),
} as const;

const partFields = { name: line(80), blocks: PartBlocks };

const partRoutes = {
  listMessageParts: route({
    method: "GET",
    path: `${base}/message-parts`,
    tag: "Business",
    access: "business.read",
    summary: "Blocks kept apart to be used in several designs",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(MessagePart).meta({ id: "MessagePartPage" }),
  }),
  createMessagePart: route({
    method: "POST",
    path: `${base}/message-parts`,
    tag: "Business",
    access: "message.edit",
    summary: "Keep blocks apart",
    params: Params,
    idempotent: true,
    mostBodyBytes: MOST_BODY_BYTES,
    body: z.object(partFields),
    status: 201,
    answer: MessagePart,
  }),
  getMessagePart: route({
    method: "GET",
    path: `${base}/message-parts/{partId}`,
    tag: "Business",
    access: "business.read",
    summary: "One of them",
    params: PartParams,
    status: 200,
    answer: MessagePart,
  }),
  saveMessagePart: route({
    method: "PUT",
    path: `${base}/message-parts/{partId}`,
    tag: "Business",
    access: "message.edit",
    summary: "Change them, wherever they are used",
    params: PartParams,
    mostBodyBytes: MOST_BODY_BYTES,
    body: z.object({ version: Version, ...partFields }),
    status: 200,
    answer: MessagePart,
    problems: ["EDITED_MEANWHILE"],
  }),
  removeMessagePart: route({
    method: "DELETE",
    path: `${base}/message-parts/{partId}`,
    tag: "Business",
    access: "message.edit",
    summary: "Delete them, while nothing uses them",
    params: PartParams,
    status: 204,
    problems: ["IN_USE"],
  }),
} as const;

/** 2 MB as base64, and the name. */
const IMAGE_BODY_BYTES = 2860 * 1024;

const imageRoutes = {
  listMessageImages: route({
    method: "GET",
    path: `${base}/message-images`,
    tag: "Business",
    access: "business.read",
    summary: "Images for designs, the newest first, and where each is shown",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(MessageImage)
      .extend({
        kept: z
          .object({ count: z.int(), most: z.int(), sizeBytes: z.int() })
          .meta({ id: "ImagesKept", description: "Of all of them, and how many there may be." }),
      })
      .meta({ id: "MessageImagePage" }),
  }),
  addMessageImage: route({
    method: "POST",
    path: `${base}/message-images`,
    tag: "Business",
    access: "message.edit",
    summary: "Add an image: PNG, JPEG, WebP or GIF, 2 MB at most",
    description: "What it is, is read from its bytes. Mails name it by its address, so whoever has that may see it.",
    params: Params,
    idempotent: true,
    mostBodyBytes: IMAGE_BODY_BYTES,
    body: z.object({
      name: line(120),
      base64: z
        .string()
        .max(2800 * 1024)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/),
    }),
    status: 201,
    answer: MessageImage,
  }),
  removeMessageImage: route({
    method: "DELETE",
    path: `${base}/message-images/{imageId}`,
    tag: "Business",
    access: "message.edit",
    summary: "Delete an image, while no design uses it; mails that were sent lose it",
    params: ImageParams,
    status: 204,
    problems: ["IN_USE"],
  }),
} as const;

export const designRoutes = { ...templateRoutes, ...partRoutes, ...imageRoutes } as const;
