/** Signed links in mails by which their reader switches off others like them: whoever holds one does that, and nothing else. */
import { notificationFamilies, type NotificationFamily } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";
import type { KeyRing } from "../../../platform/keys.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { signRowAbout, verifyRowAbout } from "../../../platform/row-links.ts";
import type { Recipient } from "../hub/table.ts";

export interface SwitchOff {
  readonly businessId: string;
  readonly to: Recipient;
  /** Of the contact; of the account of one of the team. */
  readonly personId: string;
  readonly family: NotificationFamily;
}

const PURPOSE = "switch-off-link";
const YEAR_MS = 365 * 86_400_000;
/** Two years at least, and the same for all of a year: a mail that is handed over again is the same mail. */
const endOf = (now: Instant): Instant => instant((Math.floor(now / YEAR_MS) + 3) * YEAR_MS);

export const switchOffLink = (keys: KeyRing, { businessId, personId, to, family }: SwitchOff, now: Instant): string =>
  signRowAbout(keys, { businessId, rowId: personId, about: `${family}.${to}` }, endOf(now), PURPOSE);

const RECIPIENTS: readonly Recipient[] = ["contact", "professional", "team"];

/** @throws ProblemError LINK_NOT_VALID when forged, altered or over. */
export function verifySwitchOff(keys: KeyRing, token: string, now: Instant): SwitchOff {
  const { businessId, rowId: personId, about } = verifyRowAbout(keys, token, PURPOSE, now);
  const [family, to] = about.split(".");
  const known = {
    family: notificationFamilies.find((one) => one === family),
    to: RECIPIENTS.find((one) => one === to),
  };
  if (known.family === undefined || known.to === undefined) throw new ProblemError("LINK_NOT_VALID");
  return { businessId, personId, family: known.family, to: known.to };
}

/**
 * Where it leads: to our own host, which answers for as long as the mail is kept, whatever becomes of a business's domain. A
 * program may ask there on its reader's behalf (RFC 8058).
 */
export const switchOffUrl = (
  { keys, publicUrl }: { readonly keys: KeyRing; readonly publicUrl: () => string },
  what: SwitchOff,
  now: Instant,
): string => `${publicUrl()}/mes-messages/${switchOffLink(keys, what, now)}`;
