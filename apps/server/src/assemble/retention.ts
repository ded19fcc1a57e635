/** Every kind of data that is kept, put together. */
import { auditKinds } from "../modules/audit/index.ts";
import { hoursKindsOfData, leaveKindsOfData } from "../modules/availability/index.ts";
import { bookingKinds, phoneKind, waitingKind, type BookingKindsDeps } from "../modules/booking/index.ts";
import { consentKinds } from "../modules/contacts/index.ts";
import { accountKinds } from "../modules/identity/index.ts";
import { deliveryKinds, messageKinds, noticeKind } from "../modules/messages/index.ts";
import { invitationKinds } from "../modules/tenancy/index.ts";
import { webhookKind } from "../modules/webhooks/index.ts";
import { platformKinds, type DataKind } from "../platform/retention.ts";
import type { Settings } from "../platform/settings.ts";
import { mailKindOf } from "./mail.ts";

/** Of these, bookings and contacts never lose who is on a record that lasts: so far no module keeps such records. */
export const dataKinds = (deps: Pick<BookingKindsDeps, "erase">): readonly DataKind[] => [
  ...bookingKinds({ ...deps, records: [] }),
  ...leaveKindsOfData,
  ...hoursKindsOfData,
  waitingKind,
  phoneKind,
  ...messageKinds,
  ...deliveryKinds,
  noticeKind,
  ...consentKinds,
  ...invitationKinds,
  webhookKind,
  ...platformKinds,
  ...accountKinds,
  ...auditKinds,
];

/** Whoever else handles personal data, as this server is set up: for the register of processing. */
export const othersOf = (settings: Settings) => ({
  mailHost: mailHostOf(settings),
  providers: settings.CRENEAU_OIDC.map(({ name }) => name),
});

function mailHostOf(settings: Settings): string | null {
  if (settings.SMTP_URL !== undefined) return new URL(settings.SMTP_URL).hostname;
  const kind = mailKindOf(settings);
  return kind === "mailbox" ? null : kind === "sendgrid" ? new URL(settings.SENDGRID_URL).hostname : "api.resend.com";
}
