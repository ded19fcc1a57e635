/** Signed links to an export: by mail for as long as the export lasts, to a member for five minutes. */
import type { Instant } from "@creneau/scheduling";
import type { KeyRing } from "../../../platform/keys.ts";
import { signRow, verifyRow, type Verified } from "../../../platform/row-links.ts";

const PURPOSE = "contact-export";

export const exportLink = (keys: KeyRing, businessId: string, exportId: string, endsAt: Instant): string =>
  signRow(keys, { businessId, rowId: exportId }, endsAt, PURPOSE);

/** @throws ProblemError LINK_NOT_VALID */
export const verifyExportLink = (keys: KeyRing, token: string, now: Instant): Verified =>
  verifyRow(keys, token, PURPOSE, now);
