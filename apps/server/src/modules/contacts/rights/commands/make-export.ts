import { instant, zone } from "@creneau/scheduling";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { enqueue, type Attempt } from "../../../../platform/jobs/jobs.ts";
import { archiveZip, type ArchiveSection } from "../../../../platform/personal-archive.ts";
import type { PersonalFile, PersonalRow } from "../../../../platform/personal-data.ts";
import { businessById } from "../../../tenancy/index.ts";
import { lockContact } from "../../queries.ts";
import type { RightsDeps } from "../deps.ts";
import { exportById, type StoredExport } from "../queries.ts";
import { exportEnd } from "../rules.ts";
import { answerByExport, endExport, failExport, finishExport, noteProgress } from "../store.ts";
import { mailLater } from "./mail-person.ts";

export const END_EXPORT_JOB = "contacts.end-export";

/**
 * Makes the file of an export. It can run again: what is half made lies nowhere. When the person was erased in between,
 * nobody waits for it any more.
 */
export async function makeExport(
  deps: RightsDeps,
  scope: TenantScope,
  exportId: string,
  { last }: Attempt,
): Promise<void> {
  try {
    const asked = await deps.db.inTenant(scope, (tx) => exportById(tx, scope, exportId));
    if (asked?.state !== "waiting" && asked?.state !== "making") return;
    const sections = await readSections(deps, scope, asked);
    if (sections) await keepArchive(deps, scope, asked, sections);
  } catch (error) {
    if (last) await deps.db.inTenant(scope, (tx) => failExport(tx, scope, exportId));
    throw error;
  }
}

/** As one reads: who, before what. Erasing goes by another order. */
const inReadingOrder = (parts: RightsDeps["parts"]) =>
  parts.toSorted((one, other) => Number(other.code === "contact") - Number(one.code === "contact"));

/** Section by section, saying how far it is. @returns undefined when nobody waits for it any more. */
async function readSections(
  { db, parts }: RightsDeps,
  scope: TenantScope,
  { id, contactId }: StoredExport,
): Promise<ArchiveSection[] | undefined> {
  const made: ArchiveSection[] = [];
  for (const { rows: read, files: readFiles, ...section } of inReadingOrder(parts).flatMap((part) => part.sections)) {
    const isAwaited = await db.inTenant(scope, (tx) => noteProgress(tx, scope, id, made.length));
    if (!isAwaited) return undefined;
    const rows = await db.inTenant(scope, async (tx) => {
      const all: PersonalRow[] = [];
      for await (const row of read(tx, scope, contactId)) all.push(row);
      return all;
    });
    const files = await db.inTenant(scope, async (tx) => {
      const all: PersonalFile[] = [];
      for await (const file of readFiles?.(tx, scope, contactId) ?? []) all.push(file);
      return all;
    });
    made.push({ ...section, rows, files });
  }
  return made;
}

async function keepArchive(
  { db, clock }: RightsDeps,
  scope: TenantScope,
  { id, contactId, language, askedBy }: StoredExport,
  sections: readonly ArchiveSection[],
): Promise<void> {
  const readyAt = clock.now();
  const business = await db.inTenant(scope, (tx) => businessById(tx, scope.businessId));
  const { name, contactEmail } = business;
  const archive = await archiveZip({
    language,
    zone: zone(business.zone),
    madeAt: readyAt,
    keeper: { kind: "business", name, contact: contactEmail },
    sections,
  });
  const endsAt = exportEnd(readyAt);
  await db.inTenant(scope, async (tx) => {
    const contact = await lockContact(tx, scope, contactId);
    // Erased while it was made: its export has ended.
    if (contact?.erasedAt !== null) return;
    if (!(await finishExport(tx, scope, id, { archive, readyAt, endsAt }))) return;
    await answerByExport(tx, scope, id, readyAt);
    await enqueue(tx, scope, END_EXPORT_JOB, { exportId: id }, { runAt: endsAt, key: `end-export:${id}` });
    if (askedBy === "contact") await mailLater(tx, scope, { kind: "export-ready", id });
  });
}

/** Deletes what was made, once its days are over. */
export const endExportInTime = ({ db, clock }: RightsDeps, scope: TenantScope, exportId: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const made = await exportById(tx, scope, exportId);
    if ((made?.endsAt ?? instant(0)) <= clock.now()) await endExport(tx, scope, exportId);
  });
