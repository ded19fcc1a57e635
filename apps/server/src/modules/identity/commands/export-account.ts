import type { Me } from "@creneau/contract";
import { archiveZip, type ArchiveSection } from "../../../platform/personal-archive.ts";
import type { Deps } from "../deps.ts";
import { HOME, ownSections } from "../own-data.ts";

/** All that is kept of an account, as a zip. It is as long as a year of sign-ins at most, so it is made at once. */
export async function exportAccount(
  { db, clock }: Deps,
  accountId: string,
  { account, memberships }: Me,
  { contact, also }: { readonly contact: string; readonly also: readonly ArchiveSection[] },
): Promise<Buffer> {
  const now = clock.now();
  const sections = await db.inGlobal((tx) => ownSections(tx, accountId, memberships, now));
  const keeper = { kind: "creneau", name: "Creneau", contact } as const;
  return archiveZip({ language: account.locale, zone: HOME, madeAt: now, keeper, sections: [...sections, ...also] });
}
