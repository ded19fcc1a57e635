/** Writes what a business wrote. */
import type { Design, PartBlocks } from "@creneau/blocks";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { StoredTemplate } from "./queries.ts";

export interface Saved {
  readonly name: string;
  readonly subject: string;
  readonly preheader: string;
  readonly design: Design;
}

export interface NewTemplate extends Saved, Pick<StoredTemplate, "id" | "kind" | "message" | "language"> {}

/**
 * Whoever changes what a business writes comes one after another: what a design names is still there when it is saved,
 * and what is deleted is named nowhere. Taken before anything is read that is decided by.
 */
export const lockDesigns = (tx: Tx, { businessId }: TenantScope): Promise<void> => lockFor(tx, "design", businessId);

/** @returns whether there was none yet of this message in this language. */
export async function insertTemplate(
  tx: Tx,
  { businessId }: TenantScope,
  { id, kind, message, language, name, subject, preheader, design }: NewTemplate,
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(sql<{ id: string }>`insert into message_template
      (business_id, id, kind, message, language, name, subject, preheader, design, version, created_at, updated_at)
    values (${businessId}, ${id}, ${kind}, ${message}, ${language}, ${name}, ${subject}, ${preheader},
      ${JSON.stringify(design)}::jsonb, 1, ${sqlInstant(now)}, ${sqlInstant(now)})
    on conflict do nothing returning id`);
  return row !== undefined;
}

/** Saved whole, it is in use again and nothing is wrong with it. @returns whether the version was still this one. */
export async function updateTemplate(
  tx: Tx,
  { businessId }: TenantScope,
  { id, version }: { readonly id: string; readonly version: number },
  { name, subject, preheader, design }: Saved,
  { archived, now }: { readonly archived: boolean; readonly now: Instant },
): Promise<boolean> {
  const row = await tx.maybe(sql<{ id: string }>`update message_template set name = ${name}, subject = ${subject},
      preheader = ${preheader}, design = ${JSON.stringify(design)}::jsonb, version = version + 1, broken_at = null,
      archived_at = case when ${archived} then archived_at end, updated_at = ${sqlInstant(now)}
    where business_id = ${businessId} and id = ${id} and version = ${version} returning id`);
  return row !== undefined;
}

/** @returns whether the version was still this one. */
export async function setArchived(
  tx: Tx,
  { businessId }: TenantScope,
  { id, version, archived }: { readonly id: string; readonly version: number; readonly archived: boolean },
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(sql<{ id: string }>`update message_template set version = version + 1,
      archived_at = ${archived ? sqlInstant(now) : null}::timestamptz, broken_at = null, updated_at = ${sqlInstant(now)}
    where business_id = ${businessId} and id = ${id} and version = ${version} returning id`);
  return row !== undefined;
}

/** Of a template, older ones go. */
const VERSIONS_KEPT = 50;

export async function insertVersion(
  tx: Tx,
  { businessId }: TenantScope,
  { templateId, number, restoredFrom }: { templateId: string; number: number; restoredFrom: number | null },
  { name, subject, preheader, design }: Saved,
  by: { readonly accountId: string; readonly now: Instant },
): Promise<void> {
  await tx.run(sql`insert into message_template_version
      (business_id, template_id, number, name, subject, preheader, design, restored_from, by_account_id, at)
    values (${businessId}, ${templateId}, ${number}, ${name}, ${subject}, ${preheader},
      ${JSON.stringify(design)}::jsonb, ${restoredFrom}, ${by.accountId}, ${sqlInstant(by.now)})`);
  await tx.run(sql`select trim_template_versions(${templateId}, ${VERSIONS_KEPT})`);
}

/** @returns whether it was not known to be broken yet. */
export async function markBroken(tx: Tx, { businessId }: TenantScope, id: string, now: Instant): Promise<boolean> {
  const row = await tx.maybe(sql<{ id: string }>`update message_template set broken_at = ${sqlInstant(now)}
    where business_id = ${businessId} and id = ${id} and broken_at is null returning id`);
  return row !== undefined;
}

/** What it lacked is there again. */
export const markSound = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`update message_template set broken_at = null where business_id = ${businessId} and id = ${id}`);

export const insertPart = (
  tx: Tx,
  { businessId }: TenantScope,
  { id, name, blocks }: { readonly id: string; readonly name: string; readonly blocks: PartBlocks },
  now: Instant,
): Promise<void> =>
  tx.run(sql`insert into message_part (business_id, id, name, blocks, version, created_at, updated_at)
    values (${businessId}, ${id}, ${name}, ${JSON.stringify(blocks)}::jsonb, 0, ${sqlInstant(now)}, ${sqlInstant(now)})`);

/** @returns whether the version was still this one. */
export async function updatePart(
  tx: Tx,
  { businessId }: TenantScope,
  { id, version, name, blocks }: { id: string; version: number; name: string; blocks: PartBlocks },
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(sql<{ id: string }>`update message_part set name = ${name},
      blocks = ${JSON.stringify(blocks)}::jsonb, version = version + 1, updated_at = ${sqlInstant(now)}
    where business_id = ${businessId} and id = ${id} and version = ${version} returning id`);
  return row !== undefined;
}

export const deletePart = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`delete from message_part where business_id = ${businessId} and id = ${id}`);

export const insertImage = (
  tx: Tx,
  { businessId }: TenantScope,
  image: { readonly id: string; readonly name: string; readonly width: number; readonly height: number },
  now: Instant,
): Promise<void> =>
  tx.run(sql`insert into message_image (business_id, id, name, width_pixels, height_pixels, created_at)
    values (${businessId}, ${image.id}, ${image.name}, ${image.width}, ${image.height}, ${sqlInstant(now)})`);

export const deleteImage = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`delete from message_image where business_id = ${businessId} and id = ${id}`);
