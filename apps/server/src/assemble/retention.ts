/** Every kind of data that is kept, put together. */
import { auditKinds } from "../modules/audit/index.ts";
import { leaveKindsOfData } from "../modules/availability/index.ts";
import { bookingKinds, waitingKind, type BookingKindsDeps } from "../modules/booking/index.ts";
import { consentKinds } from "../modules/contacts/index.ts";
import { accountKinds } from "../modules/identity/index.ts";
import { messageKinds } from "../modules/messages/index.ts";
import { invitationKinds } from "../modules/tenancy/index.ts";
import { platformKinds, type DataKind } from "../platform/retention.ts";
import type { Settings } from "../platform/settings.ts";

/** Of these, bookings and contacts never lose who is on a record that lasts: so far no module keeps such records. */
export const dataKinds = (deps: Pick<BookingKindsDeps, "erase">): readonly DataKind[] => [
  ...bookingKinds({ ...deps, records: [] }),
  ...leaveKindsOfData,
  waitingKind,
  ...messageKinds,
  ...consentKinds,
  ...invitationKinds,
  ...platformKinds,
  ...accountKinds,
  ...auditKinds,
];

/** Whoever else handles personal data, as this server is set up: for the register of processing. */
export const othersOf = ({ SMTP_URL, CRENEAU_OIDC }: Pick<Settings, "SMTP_URL" | "CRENEAU_OIDC">) => ({
  mailHost: SMTP_URL === undefined ? null : new URL(SMTP_URL).hostname,
  providers: CRENEAU_OIDC.map(({ name }) => name),
});
