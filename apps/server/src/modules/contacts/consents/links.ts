/** Signed links to a person's own choices: who holds one sees and changes what that person agrees to, and nothing else. */
import { instant, type Instant } from "@creneau/scheduling";
import type { KeyRing } from "../../../platform/keys.ts";
import { signRow, verifyRow } from "../../../platform/row-links.ts";

const PURPOSE = "choices-link";
/** What was given can be withdrawn for as long as it may be used: the link of an old mail still works. */
const VALID_MS = 3 * 365 * 86_400_000;

/** @param from when it was last of use: the same moment gives the same link. */
export const choicesLink = (keys: KeyRing, businessId: string, contactId: string, from: Instant): string =>
  signRow(keys, { businessId, rowId: contactId }, instant(from + VALID_MS), PURPOSE);

/** @throws ProblemError LINK_NOT_VALID when forged, altered or over. */
export function verifyChoicesLink(keys: KeyRing, token: string, now: Instant) {
  const { businessId, rowId: contactId } = verifyRow(keys, token, PURPOSE, now);
  return { businessId, contactId };
}
