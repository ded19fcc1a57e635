/** What businesses wrote: read as it lies, for what arrived from elsewhere was judged by nobody here. */
import { parseDesign, PartBlocks, type Design } from "@creneau/blocks";
import type { MessageTemplate } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { publicFilePath } from "../../../platform/files/store.ts";

export type TemplateKind = MessageTemplate["kind"];

export interface StoredTemplate {
  readonly id: string;
  readonly kind: TemplateKind;
  /** Of the system's. */
  readonly message: string | null;
  readonly language: "fr" | "en";
  readonly name: string;
  readonly subject: string;
  readonly preheader: string;
  /** Undefined when what lies there is none. */
  readonly design: Design | undefined;
  readonly version: number;
  readonly archived: boolean;
  readonly brokenAt: Instant | null;
  readonly updatedAt: Instant;
  /** Who saved the latest version. */
  readonly byAccountId: string | null;
}

type Row = Omit<StoredTemplate, "design"> & { readonly design: unknown };

function read(row: Row): StoredTemplate {
  const parsed = parseDesign(row.design);
  return { ...row, design: "design" in parsed ? parsed.design : undefined };
}

const columns = sql`t.id, t.kind, t.message, t.language, t.name, t.subject, t.preheader, t.design, t.version,
  t.archived_at is not null as archived, t.broken_at as "brokenAt", t.updated_at as "updatedAt",
  (select v.by_account_id from message_template_version v where v.business_id = t.business_id and v.template_id = t.id
    order by v.number desc limit 1) as "byAccountId"`;

export async function templateById(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
): Promise<StoredTemplate | undefined> {
  const row = await tx.maybe(sql<Row>`select ${columns} from message_template t
    where t.business_id = ${businessId} and t.id = ${id} and t.message is null`);
  return row && read(row);
}

export async function templateOf(
  tx: Tx,
  { businessId }: TenantScope,
  message: string,
  language: "fr" | "en",
): Promise<StoredTemplate | undefined> {
  const row = await tx.maybe(sql<Row>`select ${columns} from message_template t
    where t.business_id = ${businessId} and t.message = ${message} and t.language = ${language}`);
  return row && read(row);
}

/** Of the system's messages, those that the business wrote, also those it no longer uses. */
export const writtenMessages = async (tx: Tx, { businessId }: TenantScope): Promise<StoredTemplate[]> =>
  (
    await tx.all(sql<Row>`select ${columns} from message_template t
      where t.business_id = ${businessId} and t.message is not null order by t.message, t.language`)
  ).map(read);

export const countTemplates = async (tx: Tx, { businessId }: TenantScope): Promise<number> =>
  Number(
    (
      await tx.one(sql<{ count: string | number }>`select count(*) as count from message_template
        where business_id = ${businessId} and message is null`)
    ).count,
  );

/** The newest first. */
export const templatePage = async (
  tx: Tx,
  { businessId }: TenantScope,
  ask: { readonly archived: boolean; readonly before: string | undefined; readonly limit: number },
): Promise<StoredTemplate[]> =>
  (
    await tx.all(sql<Row>`select ${columns} from message_template t
      where t.business_id = ${businessId} and t.message is null and (t.archived_at is not null) = ${ask.archived}
        and t.id < ${ask.before ?? "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid
      order by t.id desc limit ${ask.limit}`)
  ).map(read);

export interface StoredVersion {
  readonly number: number;
  readonly name: string;
  readonly subject: string;
  readonly preheader: string;
  readonly design: Design | undefined;
  readonly restoredFrom: number | null;
  readonly byAccountId: string | null;
  readonly at: Instant;
}

type VersionRow = Omit<StoredVersion, "design"> & { readonly design: unknown };

function readVersion(row: VersionRow): StoredVersion {
  const parsed = parseDesign(row.design);
  return { ...row, design: "design" in parsed ? parsed.design : undefined };
}

const versions = ({ businessId }: TenantScope, templateId: string) => sql`
  select number, name, subject, preheader, design, restored_from as "restoredFrom", by_account_id as "byAccountId", at
  from message_template_version where business_id = ${businessId} and template_id = ${templateId}`;

/** The latest first. */
export const versionPage = async (
  tx: Tx,
  scope: TenantScope,
  templateId: string,
  ask: { readonly before: number | undefined; readonly limit: number },
): Promise<StoredVersion[]> =>
  (
    await tx.all(sql<VersionRow>`${versions(scope, templateId)} and number < ${ask.before ?? 2_147_483_647}
      order by number desc limit ${ask.limit}`)
  ).map(readVersion);

export async function versionOf(
  tx: Tx,
  scope: TenantScope,
  templateId: string,
  number: number,
): Promise<StoredVersion | undefined> {
  const row = await tx.maybe(sql<VersionRow>`${versions(scope, templateId)} and number = ${number}`);
  return row && readVersion(row);
}

export interface StoredPart {
  readonly id: string;
  readonly name: string;
  readonly blocks: PartBlocks;
  readonly version: number;
  readonly updatedAt: Instant;
  readonly usedBy: number;
}

type PartRow = Omit<StoredPart, "blocks" | "usedBy"> & { readonly blocks: unknown; readonly usedBy: string | number };

const readPart = (row: PartRow): StoredPart => ({
  ...row,
  blocks: PartBlocks.catch([]).parse(row.blocks),
  usedBy: Number(row.usedBy),
});

/** A design names a part by its id, which is written nowhere else in it. */
const parts = ({ businessId }: TenantScope) => sql`
  select p.id, p.name, p.blocks, p.version, p.updated_at as "updatedAt",
    (select count(*) from message_template t where t.business_id = p.business_id and t.archived_at is null
      and position(p.id::text in t.design::text) > 0) as "usedBy"
  from message_part p where p.business_id = ${businessId}`;

export async function partById(tx: Tx, scope: TenantScope, id: string): Promise<StoredPart | undefined> {
  const row = await tx.maybe(sql<PartRow>`${parts(scope)} and p.id = ${id}`);
  return row && readPart(row);
}

export const partPage = async (
  tx: Tx,
  scope: TenantScope,
  ask: { readonly before: string | undefined; readonly limit: number },
): Promise<StoredPart[]> =>
  (
    await tx.all(sql<PartRow>`${parts(scope)} and p.id < ${ask.before ?? "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid
      order by p.id desc limit ${ask.limit}`)
  ).map(readPart);

export const partsNamed = async (
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartBlocks>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx.all(sql<{ id: string; blocks: unknown }>`select id, blocks from message_part
    where business_id = ${businessId} and id = any(${ids}::uuid[])`);
  return new Map(rows.map(({ id, blocks }) => [id, PartBlocks.catch([]).parse(blocks)]));
};

/** The templates in use that name a part. */
export const templatesWith = async (tx: Tx, { businessId }: TenantScope, partId: string): Promise<StoredTemplate[]> =>
  (
    await tx.all(sql<Row>`select ${columns} from message_template t where t.business_id = ${businessId}
      and t.archived_at is null and position(${partId} in t.design::text) > 0 order by t.id`)
  ).map(read);

export const countParts = async (tx: Tx, { businessId }: TenantScope): Promise<number> =>
  Number(
    (
      await tx.one(
        sql<{ count: string | number }>`select count(*) as count from message_part where business_id = ${businessId}`,
      )
    ).count,
  );

/** Where an image is shown. */
export interface ImageUse {
  readonly kind: "template" | "part";
  readonly id: string;
  /** Of the system's. */
  readonly message: string | null;
  readonly language: "fr" | "en" | null;
  readonly name: string;
}

export interface StoredImage {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly createdAt: Instant;
}

const images = ({ businessId }: TenantScope) => sql`select i.id, i.name, f.media_type as "mediaType",
  f.size_bytes as "sizeBytes", i.width_pixels as "widthPixels", i.height_pixels as "heightPixels",
  i.created_at as "createdAt"
  from message_image i join file f on f.business_id = i.business_id and f.id = i.id where i.business_id = ${businessId}`;

type ImageRow = Omit<StoredImage, "url">;
const readImage =
  ({ businessId }: TenantScope) =>
  (row: ImageRow): StoredImage => ({ ...row, url: publicFilePath(businessId, row.id) });

export async function imageById(tx: Tx, scope: TenantScope, id: string): Promise<StoredImage | undefined> {
  const row = await tx.maybe(sql<ImageRow>`${images(scope)} and i.id = ${id}`);
  return row && readImage(scope)(row);
}

/** The newest first. */
export const imagePage = async (
  tx: Tx,
  scope: TenantScope,
  ask: { readonly before: string | undefined; readonly limit: number },
): Promise<StoredImage[]> =>
  (
    await tx.all(sql<ImageRow>`${images(scope)} and i.id < ${ask.before ?? "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid
      order by i.id desc limit ${ask.limit}`)
  ).map(readImage(scope));

export const imagesNamed = async (
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await tx.all(sql<{ id: string }>`select id from message_image
    where business_id = ${businessId} and id = any(${ids}::uuid[])`);
  return new Set(rows.map(({ id }) => id));
};

export const imagesKept = async (
  tx: Tx,
  { businessId }: TenantScope,
): Promise<{ readonly count: number; readonly sizeBytes: number }> => {
  const kept = await tx.one(sql<{ count: string | number; sizeBytes: string | number }>`select count(*) as count,
      coalesce(sum(f.size_bytes), 0) as "sizeBytes"
    from message_image i join file f on f.business_id = i.business_id and f.id = i.id
    where i.business_id = ${businessId}`);
  return { count: Number(kept.count), sizeBytes: Number(kept.sizeBytes) };
};

/**
 * The designs in use and the parts that show one of these images. A design names an image by its id, which is written
 * nowhere else in it; each is read as text once, whatever the number of images.
 */
export async function usesOf(
  tx: Tx,
  { businessId }: TenantScope,
  imageIds: readonly string[],
): Promise<(imageId: string) => readonly ImageUse[]> {
  const rows =
    imageIds.length === 0
      ? []
      : await tx.all(sql<ImageUse & { readonly imageId: string }>`with written as materialized (
            select 'template' as kind, id, message, language, name, lower(design::text) as words from message_template
              where business_id = ${businessId} and archived_at is null
            union all select 'part', id, null, null, name, lower(blocks::text) from message_part
              where business_id = ${businessId})
          select i.id as "imageId", w.kind, w.id, w.message, w.language, w.name
          from unnest(${imageIds}::uuid[]) as i (id) join written w on position(i.id::text in w.words) > 0
          order by w.kind desc, w.message nulls last, w.language, w.name, w.id`);
  const byImage = Map.groupBy(rows, ({ imageId }) => imageId);
  return (imageId) => byImage.get(imageId) ?? [];
}

/** The booking made last, of all or of one professional. */
export const latestBooking = async (
  tx: Tx,
  { businessId }: TenantScope,
  professionalId: string | undefined,
): Promise<string | undefined> =>
  (
    await tx.maybe(
      professionalId === undefined
        ? sql<{ id: string }>`select id from booking where business_id = ${businessId} order by id desc limit 1`
        : sql<{ id: string }>`select id from booking where business_id = ${businessId}
            and professional_id = ${professionalId} order by starts_at desc, id desc limit 1`,
    )
  )?.id;
