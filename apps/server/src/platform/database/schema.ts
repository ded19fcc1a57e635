/** Made from the migrated database by `npm run generate`. Do not edit. */
import type { Instant } from "@creneau/scheduling";
import type { ColumnType, GeneratedAlways } from "kysely";

/** May be left out: the column has a default. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
/** Read as epoch milliseconds, written as ISO 8601. */
export type Timestamp = ColumnType<Instant, string, string>;
/** Read as a value to be parsed, written as JSON text. */
export type Json = ColumnType<unknown, string, string>;

export interface AccountTable {
  id: string;
  name: string;
  locale: "fr" | "en";
  password_hash: string | null;
  created_at: Timestamp;
  email_verified_at: Timestamp | null;
  theme: Generated<"light" | "dark" | "auto">;
  deactivated_at: Timestamp | null;
  email_sealed: Buffer | null;
  email_index: Buffer | null;
  closed_at: Timestamp | null;
}

export interface AnswerFileTable {
  business_id: string;
  id: string;
  upload_id: string | null;
  booking_id: string | null;
  question_id: string;
  media_type: string;
  size_bytes: number;
  name_sealed: Buffer;
  created_at: Timestamp;
}

export interface AnswerFilePartTable {
  business_id: string;
  id: string;
  file_id: string;
  upload_id: string | null;
  place: number;
  content_sealed: Buffer;
}

export interface ApiKeyTable {
  business_id: string;
  id: string;
  name: string;
  prefix: string;
  token_hash: Buffer;
  test: boolean;
  permissions: string[];
  account_id: string;
  created_at: Timestamp;
  expires_at: Timestamp | null;
  revoked_at: Timestamp | null;
  replaced_by: string | null;
  version: number;
}

export interface ApiKeyUseTable {
  business_id: string;
  key_id: string;
  used_at: Timestamp;
}

export interface ArrivalTable {
  business_id: string;
  made_at: Timestamp;
  slug: string;
  digest: Buffer;
  transaction_id: Generated<string>;
  row_count: number | null;
  finished_at: Timestamp | null;
}

export interface AssetTable {
  business_id: string;
  id: string;
  name: string;
  description: string;
  site_id: string | null;
  units: number;
  archived_at: Timestamp | null;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface AttemptTable {
  key: Buffer;
  count: number;
  open_at: Timestamp;
  last_at: Timestamp;
}

export interface AuditEntryTable {
  business_id: string;
  seq: Generated<number>;
  transaction_id: Generated<string>;
  at: Generated<Timestamp>;
  actor_kind: "account" | "key" | "link" | "public" | "job" | "system" | "owner";
  actor_id: string | null;
  act: string;
  request_id: string | null;
  origin: string | null;
  why: string | null;
  operation: "insert" | "update" | "delete";
  subject: string;
  subject_id: string | null;
  before: Json | null;
  after: Json | null;
  era: Generated<number>;
}

export interface AuditSealTable {
  business_id: string;
  number: number;
  until_transaction: string;
  until_seq: number;
  entries: number;
  hash: Buffer;
  sealed_at: Timestamp;
  until_era: Generated<number>;
  zone: string;
}

export interface BookingTable {
  business_id: string;
  id: string;
  reference: string;
  status: "requested" | "confirmed" | "in-progress" | "completed" | "cancelled" | "no-show" | "expired";
  service_id: string;
  professional_id: string;
  contact_id: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
  note_sealed: Buffer | null;
  reason_id: string | null;
  reason_name: string | null;
  edition_id: string | null;
  mode: "in-person" | "at-customer" | "remote" | "video" | "phone" | "hybrid";
  price_minor: number | null;
  price_currency: string | null;
  booked_by_contact_id: string | null;
  respond_by: Timestamp | null;
  status_at: Timestamp | null;
  moves: Generated<number>;
  series_id: string | null;
  series_on: string | null;
  series_place: number | null;
  group_session_id: string | null;
  seats: Generated<number>;
  attended: boolean | null;
  chain_id: string | null;
}

export interface BookingAnswerTable {
  business_id: string;
  id: string;
  booking_id: string;
  question_id: string;
  keep_days: number | null;
  answer_sealed: Buffer | null;
}

export interface BookingChainTable {
  business_id: string;
  id: string;
  service_id: string;
  created_at: Timestamp;
}

export interface BookingChangeTable {
  business_id: string;
  id: string;
  booking_id: string;
  what:
    | "requested"
    | "optimised"
    | "booked"
    | "approved"
    | "declined"
    | "expired"
    | "proposed"
    | "kept"
    | "moved"
    | "cancelled"
    | "started"
    | "completed"
    | "no-show"
    | "attended"
    | "analysed";
  by_kind: "contact" | "business" | "system";
  by_account_id: string | null;
  from_starts_at: Timestamp | null;
  from_ends_at: Timestamp | null;
  to_starts_at: Timestamp | null;
  to_ends_at: Timestamp | null;
  at: Timestamp;
  reason_sealed: Buffer | null;
  from_professional_id: string | null;
  to_professional_id: string | null;
}

export interface BookingPartTable {
  business_id: string;
  booking_id: string;
  resource_id: string;
  role_name: string;
  share_basis_points: number;
}

export interface BookingPhoneTable {
  business_id: string;
  id: string;
  booking_id: string;
  phone_sealed: Buffer;
  created_at: Timestamp;
}

export interface BookingVisitTable {
  business_id: string;
  booking_id: string;
  visitor_hash: Buffer;
  expires_at: Timestamp;
}

export interface BookingsReaderTable {
  id: string;
  account_id: string | null;
  email_sealed: Buffer | null;
  token_hash: Buffer | null;
  locale: "fr" | "en" | null;
  expires_at: Timestamp | null;
  email_index: Buffer;
  searched_at: Timestamp | null;
  created_at: Timestamp;
}

export interface BookingsReaderContactTable {
  business_id: string;
  reader_id: string;
  contact_id: string;
}

export interface BrandTable {
  business_id: string;
  id: string;
  name: string;
  is_main: boolean;
  look: Json;
  logo_file_id: string | null;
  custom_css: string;
  safe_css: string;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface BusinessTable {
  id: string;
  slug: string;
  name: string;
  tagline: string;
  about: string;
  locale: "fr" | "en";
  zone: string;
  contact_email: string;
  address_form: "tu" | "vous";
  kind: "mentoring" | "coaching";
  brand: Json;
  created_at: Timestamp;
  sandbox_of: string | null;
  sandbox_ready_at: Timestamp | null;
  sandbox_retired_at: Timestamp | null;
  version: Generated<number>;
  sector: "mentoring" | "coaching" | "law" | "medical" | "beauty" | "wellness" | "automotive" | "education" | "other";
  currency: Generated<string>;
  languages: Generated<string[]>;
  host_word: "mentor" | "coach" | "practitioner" | "lawyer" | "advisor" | "teacher" | "expert";
  guest_word: "pupil" | "student" | "client" | "patient";
  updated_at: Timestamp;
  brand_css: Generated<string>;
}

export interface BusinessCreationTable {
  account_id: string;
  key: string;
  request_hash: Buffer;
  made_business: string;
  created_at: Timestamp;
}

export interface BusinessExportTable {
  business_id: string;
  id: string;
  state: "waiting" | "making" | "ready" | "failed" | "expired";
  by_account_id: string;
  key_sealed: Buffer;
  passphrase_sealed: Buffer | null;
  has_passphrase: boolean;
  run: string | null;
  rows_done: Generated<number>;
  rows_total: number | null;
  size_bytes: number | null;
  digest: Buffer | null;
  created_at: Timestamp;
  finished_at: Timestamp | null;
  expires_at: Timestamp | null;
  downloaded_at: Timestamp | null;
}

export interface BusinessExportPartTable {
  business_id: string;
  export_id: string;
  number: number;
  bytes: Buffer;
}

export interface BusinessHoursTable {
  business_id: string;
  opening: Json | null;
  country: string | null;
  region: string | null;
  school_zone: string | null;
  worked_on: Json;
  closings: Json;
  labour: Json;
  version: number;
  updated_at: Timestamp;
  approval: Json | null;
  agreement: Json | null;
}

export interface BusinessIdentityTable {
  business_id: string;
  legal_name: string;
  legal_form: string;
  siren: string | null;
  siret: string | null;
  vat_number: string | null;
  street: string;
  postal_code: string;
  city: string;
  country: string;
  phone: string | null;
  publisher: string;
}

export interface BusinessImportTable {
  id: string;
  account_id: string;
  state: "uploading" | "waiting" | "working" | "done" | "refused" | "failed";
  file_name: string;
  size_bytes: number;
  received_bytes: Generated<number>;
  key_sealed: Buffer;
  passphrase_sealed: Buffer | null;
  slug: string | null;
  with_messages: Generated<boolean>;
  run: string | null;
  rows_done: Generated<number>;
  rows_total: number | null;
  refusal: Json | null;
  report: Json | null;
  made_business: string | null;
  created_at: Timestamp;
  finished_at: Timestamp | null;
  expires_at: Timestamp;
}

export interface BusinessImportPartTable {
  import_id: string;
  number: number;
  bytes: Buffer;
}

export interface CarrierTable {
  business_id: string;
  id: string;
  channel: "email" | "sms";
  kind: string;
  settings: Json;
  secret_sealed: Buffer;
  version: number;
  updated_at: Timestamp;
}

export interface CarrierDoorTable {
  name: string;
  door_business: string;
  channel: "email" | "sms";
}

export interface CarrierTestTable {
  business_id: string;
  id: string;
  channel: "email" | "sms" | "push";
  account_id: string;
  to_sealed: Buffer | null;
  state: "waiting" | "taken" | "refused" | "nowhere";
  blame: "network" | "busy" | "settings" | "recipient" | "message" | null;
  code: string | null;
  asked_at: Timestamp;
  ended_at: Timestamp | null;
  is_former: Generated<boolean>;
}

export interface ChecklistTable {
  business_id: string;
  dismissed: boolean;
  updated_at: Timestamp;
}

export interface ConsentTable {
  business_id: string;
  id: string;
  seq: Generated<number>;
  contact_id: string | null;
  purpose: "news" | "prospecting" | "tracking" | "recording" | "parental" | "reminders";
  channel: "email" | "sms" | "phone" | "session" | "service";
  state: "given" | "refused" | "withdrawn";
  text_id: string;
  at: Timestamp;
  source: "booking-form" | "link" | "back-office" | "import";
  received_by: "phone" | "paper" | "in-person" | "mail" | null;
  by_account_id: string | null;
  note_sealed: Buffer | null;
  request_id: string | null;
  network_hash: Buffer | null;
  proof_index: Buffer | null;
  forgotten_at: Timestamp | null;
}

export interface ConsentOfferTable {
  business_id: string;
  purpose: "news" | "prospecting" | "tracking" | "recording" | "parental" | "reminders";
  channel: "email" | "sms" | "phone" | "session" | "service";
  offered: boolean;
  version: number;
  updated_at: Timestamp;
}

export interface ConsentTextTable {
  business_id: string;
  id: string;
  purpose: "news" | "prospecting" | "tracking" | "recording" | "parental" | "reminders";
  channel: "email" | "sms" | "phone" | "session" | "service";
  locale: "fr" | "en";
  version: number;
  body: string;
  created_at: Timestamp;
}

export interface ContactTable {
  business_id: string;
  id: string;
  name: string;
  locale: "fr" | "en";
  zone: string;
  created_at: Timestamp;
  updated_at: Timestamp;
  email_sealed: Buffer | null;
  email_index: Buffer | null;
  phone_sealed: Buffer | null;
  phone_index: Buffer | null;
  version: Generated<number>;
  erased_at: Timestamp | null;
  name_key: GeneratedAlways<string | null>;
  managed: Generated<boolean>;
}

export interface ContactErasureTable {
  business_id: string;
  id: string;
  contact_id: string;
  ground: "asked-by-person" | "asked-by-parent" | "consent-withdrawn" | "no-longer-needed" | "unlawful";
  account_id: string | null;
  bookings_cancelled: number;
  fates: Json;
  at: Timestamp;
}

export interface ContactExportTable {
  business_id: string;
  id: string;
  contact_id: string;
  asked_by: "business" | "contact";
  account_id: string | null;
  language: "fr" | "en";
  state: "waiting" | "making" | "ready" | "failed" | "ended";
  parts_done: Generated<number>;
  parts: number;
  archive_sealed: Buffer | null;
  size_bytes: number | null;
  downloads: Generated<number>;
  created_at: Timestamp;
  ready_at: Timestamp | null;
  ends_at: Timestamp | null;
}

export interface ContactRelationTable {
  business_id: string;
  id: string;
  manager_id: string;
  dependant_id: string;
  kind: "parent" | "guardian" | "relative" | "employer" | "teacher" | "other";
  ended_at: Timestamp | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface DataRequestTable {
  business_id: string;
  id: string;
  contact_id: string;
  kind: "export" | "erasure";
  via: "link" | "business";
  state: "open" | "done" | "refused";
  export_id: string | null;
  asked_on: string;
  due_on: string;
  answered_at: Timestamp | null;
  answered_by: string | null;
  answer: Generated<string>;
  version: Generated<number>;
  created_at: Timestamp;
}

export interface DeliveryTable {
  business_id: string;
  id: string;
  message_id: string | null;
  channel: "email" | "sms" | "push";
  carrier: "smtp" | "sendgrid" | "resend" | "twilio" | "web-push" | "mailbox" | "none";
  attempt_key: Buffer;
  address_index: Buffer | null;
  status: "sending" | "accepted" | "delivered" | "bounced" | "complained" | "failed";
  code: string | null;
  created_at: Timestamp;
  status_at: Timestamp;
  about:
    | "carrier-test"
    | "template-test"
    | "waiting"
    | "leave"
    | "hours"
    | "team-invitation"
    | "person-data"
    | "webhook"
    | null;
}

export interface DkimKeyTable {
  business_id: string;
  id: string;
  sender_id: string;
  selector: string;
  public_key: string;
  private_sealed: Buffer;
  state: "next" | "active" | "retired";
  created_at: Timestamp;
  retired_at: Timestamp | null;
}

export interface DomainTable {
  business_id: string;
  id: string;
  host: string;
  token: string;
  state: "pending" | "verified" | "failing";
  trouble: "absent" | "other-value" | "unreachable" | "taken" | null;
  brand_id: string | null;
  asked_at: Timestamp;
  checked_at: Timestamp | null;
  verified_at: Timestamp | null;
  failing_since: Timestamp | null;
  created_at: Timestamp;
}

export interface DpiaVersionTable {
  business_id: string;
  id: string;
  version: number;
  answers: Json;
  status: "draft" | "validated";
  validated_by: string | null;
  by_account_id: string;
  at: Timestamp;
}

export interface EventTable {
  business_id: string;
  id: string;
  type: string;
  payload: Json;
  occurred_at: Timestamp;
}

export interface FeatureOverrideTable {
  business_id: string;
  feature: string;
  enabled: boolean;
  why: string;
  at: Timestamp;
}

export interface FieldTable {
  business_id: string;
  id: string;
  slug: string;
  label: string;
  position: number;
}

export interface FileTable {
  business_id: string;
  id: string;
  media_type: "image/png" | "image/jpeg" | "image/webp" | "image/gif" | "image/svg+xml";
  is_public: boolean;
  size_bytes: number;
  bytes: Buffer;
  created_at: Timestamp;
}

export interface GroupSessionTable {
  business_id: string;
  id: string;
  service_id: string;
  professional_id: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  seats: number;
  seats_taken: Generated<number>;
  state: "open" | "cancelled";
  opened_by: "team" | "anyone";
  outcome: "enough" | "short" | "kept" | null;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface HoldTable {
  business_id: string;
  id: string;
  visitor_hash: Buffer;
  service_id: string;
  professional_id: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  expires_at: Timestamp;
  group_session_id: string | null;
  seats: Generated<number>;
}

export interface HoursRequestTable {
  business_id: string;
  id: string;
  professional_id: string;
  state: "asked" | "accepted" | "declined" | "withdrawn";
  what: string[];
  because: string[];
  before: Json;
  after: Json;
  reason_sealed: Buffer | null;
  answer_sealed: Buffer | null;
  asked_by: string | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface IdempotencyTable {
  business_id: string;
  operation: string;
  key: string;
  request_hash: Buffer;
  answer: Json | null;
  created_at: Timestamp;
}

export interface IdentityLinkTable {
  account_id: string;
  id: string;
  issuer: string;
  subject: string;
  provider: string;
  created_at: Timestamp;
  last_used_at: Timestamp | null;
}

export interface InvitationTable {
  business_id: string;
  id: string;
  kind: "mail" | "link";
  role: "owner" | "manager" | "employee" | "consultant" | "practitioner" | "support" | "custom";
  role_id: string | null;
  most_uses: number;
  uses: Generated<number>;
  round: Generated<number>;
  expires_at: Timestamp;
  sent_at: Timestamp | null;
  failed_at: Timestamp | null;
  withdrawn_at: Timestamp | null;
  import_id: string | null;
  parent_id: string | null;
  created_by: string;
  created_at: Timestamp;
  email_sealed: Buffer | null;
  email_index: Buffer | null;
}

export interface InvitationImportTable {
  business_id: string;
  id: string;
  created_by: string;
  created_at: Timestamp;
}

export interface KnownDeviceTable {
  account_id: string;
  token_hash: Buffer;
  created_at: Timestamp;
  last_seen_at: Timestamp;
}

export interface LeaveTable {
  business_id: string;
  id: string;
  professional_id: string;
  kind_id: string;
  state: "requested" | "approved" | "declined" | "cancelled";
  from_on: string;
  from_minute: number;
  until_on: string;
  until_minute: number;
  starts_at: Timestamp;
  ends_at: Timestamp;
  during: GeneratedAlways<string | null>;
  note_sealed: Buffer | null;
  counted: Json;
  asked_by: string | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface LeaveChangeTable {
  business_id: string;
  id: string;
  leave_id: string;
  what: "requested" | "entered" | "approved" | "declined" | "cancelled";
  by_account_id: string | null;
  reason_sealed: Buffer | null;
  at: Timestamp;
}

export interface LeaveKindTable {
  business_id: string;
  id: string;
  name: string;
  colour: "teal" | "red" | "blue" | "grape" | "orange" | "gray";
  needs_approval: boolean;
  paid: boolean;
  asks_note: boolean;
  allowance_half_days: number | null;
  position: number;
  archived_at: Timestamp | null;
  version: number;
  created_at: Timestamp;
}

export interface LegalPageTable {
  business_id: string;
  page: "notice" | "privacy";
  body: string | null;
  version: number;
  updated_at: Timestamp;
}

export interface LetterTable {
  business_id: string;
  id: string;
  contact_id: string;
  template_id: string;
  by_account_id: string;
  subject_sealed: Buffer | null;
  mail_sealed: Buffer | null;
  attempt_key: Buffer;
  status: "due" | "sent" | "withdrawn" | "failed";
  withdrawn_because: "no-address" | "unwanted" | "erased" | null;
  created_at: Timestamp;
  sent_at: Timestamp | null;
}

export interface MagicLinkTable {
  id: string;
  account_id: string;
  token_hash: Buffer;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: Timestamp | null;
  purpose: Generated<"sign-in" | "reset" | "change-email">;
  sealed: Buffer | null;
}

export interface MemberTable {
  business_id: string;
  id: string;
  account_id: string;
  role: "owner" | "manager" | "employee" | "consultant" | "practitioner" | "support" | "custom";
  created_at: Timestamp;
  role_id: string | null;
  status: Generated<"active" | "inactive">;
  version: Generated<number>;
}

export interface MessageTable {
  business_id: string;
  id: string;
  booking_id: string;
  booking_version: number;
  kind:
    | "request"
    | "refusal"
    | "expiry"
    | "proposal"
    | "proposal-reminder"
    | "kept"
    | "confirmation"
    | "change"
    | "cancellation"
    | "handed-on"
    | "missed"
    | "reminder";
  recipient: "contact" | "professional" | "team";
  due_at: Timestamp;
  status: "due" | "sent" | "withdrawn" | "failed";
  sent_at: Timestamp | null;
  created_at: Timestamp;
  channel: "email" | "sms" | "push" | "app";
  minutes: number;
  account_id: string | null;
  withdrawn_because:
    | "booking-gone"
    | "changed-since"
    | "cancelled"
    | "not-cancelled"
    | "not-so"
    | "too-late"
    | "not-wanted"
    | "no-address"
    | "quiet-hours"
    | "told-once"
    | "erased"
    | null;
  retries: Generated<number>;
}

export interface MessageImageTable {
  business_id: string;
  id: string;
  name: string;
  width_pixels: number;
  height_pixels: number;
  created_at: Timestamp;
}

export interface MessagePartTable {
  business_id: string;
  id: string;
  name: string;
  blocks: Json;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface MessageRetryRunTable {
  business_id: string;
  id: string;
  since: Timestamp;
  total: number;
  done: Generated<number>;
  again: Generated<number>;
  state: "running" | "done" | "stopped";
  asked_at: Timestamp;
  ended_at: Timestamp | null;
}

export interface MessageTemplateTable {
  business_id: string;
  id: string;
  kind: "system" | "greeting" | "service" | "follow-up" | "confirmation" | "progress" | "portal-invitation" | "own";
  message: string | null;
  language: "fr" | "en";
  name: string;
  subject: string;
  preheader: string;
  design: Json;
  version: number;
  archived_at: Timestamp | null;
  broken_at: Timestamp | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface MessageTemplateVersionTable {
  business_id: string;
  template_id: string;
  number: number;
  name: string;
  subject: string;
  preheader: string;
  design: Json;
  restored_from: number | null;
  by_account_id: string | null;
  at: Timestamp;
}

export interface NoticeTable {
  business_id: string;
  id: string;
  account_id: string;
  kind: string;
  subject_type: string;
  subject_id: string;
  facts: Json;
  key: string;
  created_at: Timestamp;
  read_at: Timestamp | null;
}

export interface NotificationPreferenceTable {
  business_id: string;
  account_id: string;
  choices: Json;
  quiet_from: number | null;
  quiet_until: number | null;
  version: number;
  updated_at: Timestamp;
}

export interface NotificationSettingsTable {
  business_id: string;
  reminders: Json;
  choices: Json;
  quiet_from: number | null;
  quiet_until: number | null;
  version: number;
  updated_at: Timestamp;
}

export interface OccupancyTable {
  business_id: string;
  id: string;
  resource_id: string;
  lane: Generated<number>;
  starts_at: Timestamp;
  ends_at: Timestamp;
  during: GeneratedAlways<string | null>;
  booking_id: string | null;
  hold_id: string | null;
  expires_at: Timestamp | null;
  group_session_id: string | null;
}

export interface PasskeyTable {
  account_id: string;
  id: string;
  credential_id: string;
  public_key: Buffer;
  sign_count: number;
  transports: string[];
  backed_up: boolean;
  name: string;
  created_at: Timestamp;
  last_used_at: Timestamp | null;
}

export interface PasskeyChallengeTable {
  id: string;
  account_id: string | null;
  purpose: "register" | "sign-in" | "proof";
  challenge: string;
  expires_at: Timestamp;
}

export interface PendingSignInTable {
  id: string;
  account_id: string;
  token_hash: Buffer;
  method: "password" | "link" | "provider" | "reset";
  created_at: Timestamp;
  expires_at: Timestamp;
  tries: Generated<number>;
}

export interface PlanTable {
  key: "starter" | "professional" | "enterprise" | "scale";
  position: number;
  monthly_price_minor: number | null;
  yearly_price_minor: number | null;
  currency: string;
  professionals: number | null;
  services: number | null;
  bookings_a_month: number | null;
  storage_bytes: number | null;
  features: string[];
  webhooks: number | null;
}

export interface PrivacyRecordTable {
  business_id: string;
  controller: string;
  dpo_name: string;
  dpo_contact: string;
  entries: Json;
  version: number;
  updated_at: Timestamp;
}

export interface ProfessionalTable {
  business_id: string;
  id: string;
  member_id: string | null;
  slug: string;
  display_name: string;
  headline: string;
  organisation: string;
  bio: string;
  languages: string[];
  linkedin_url: string | null;
  published: boolean;
  created_at: Timestamp;
}

export interface ProfessionalFieldTable {
  business_id: string;
  professional_id: string;
  field_id: string;
}

export interface ProfessionalSkillTable {
  business_id: string;
  professional_id: string;
  skill_id: string;
}

export interface ProposalTable {
  business_id: string;
  id: string;
  booking_id: string;
  state: "open" | "chosen" | "kept" | "withdrawn" | "lapsed";
  by_account_id: string | null;
  reason_sealed: Buffer | null;
  answer_by: Timestamp;
  answered_at: Timestamp | null;
  chosen_position: number | null;
  version: number;
  created_at: Timestamp;
}

export interface ProposalOptionTable {
  business_id: string;
  id: string;
  proposal_id: string;
  position: number;
  professional_id: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  held: boolean;
}

export interface ProviderVisitTable {
  id: string;
  account_id: string | null;
  provider: string;
  state_hash: Buffer;
  browser_hash: Buffer;
  sealed: Buffer;
  expires_at: Timestamp;
}

export interface PurgeRunTable {
  business_id: string;
  id: string;
  kind: string;
  days: number;
  before: Timestamp;
  by_account_id: string | null;
  removed: Generated<number>;
  started_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface PushDeviceTable {
  id: string;
  account_id: string;
  subscription_sealed: Buffer;
  address_index: Buffer;
  name: string;
  created_at: Timestamp;
  last_sent_at: Timestamp | null;
}

export interface QuestionnaireTable {
  business_id: string;
  id: string;
  name: string;
  health: "warn" | "block" | "off";
  edition: number;
  archived_at: Timestamp | null;
  version: number;
  created_at: Timestamp;
}

export interface QuestionnaireEditionTable {
  business_id: string;
  id: string;
  questionnaire_id: string;
  number: number;
  questions: Json;
  made_at: Timestamp;
}

export interface QuestionnaireServiceTable {
  business_id: string;
  service_id: string;
  questionnaire_id: string;
}

export interface ReaccommodationTable {
  business_id: string;
  id: string;
  professional_id: string | null;
  leave_id: string | null;
  starts_at: Timestamp;
  ends_at: Timestamp;
  state: "planning" | "draft" | "sending" | "sent";
  answer_hours: number;
  when_lapsed: "member" | "cancel";
  prefer: "person" | "time";
  answer_by: Timestamp | null;
  reason_sealed: Buffer | null;
  total: number;
  by_account_id: string | null;
  version: number;
  created_at: Timestamp;
  sent_at: Timestamp | null;
}

export interface ReaccommodationItemTable {
  business_id: string;
  reaccommodation_id: string;
  booking_id: string;
  starts_at: Timestamp;
  act: "propose" | "cancel" | "keep";
  options: Json;
  rounds: number;
  state: "open" | "done" | "failed";
  proposal_id: string | null;
  trouble: "nothing-free" | "taken-meanwhile" | "changed-meanwhile" | null;
  version: number;
}

export interface ReasonTable {
  business_id: string;
  id: string;
  name: string;
  hint: string;
  position: number;
  online: boolean;
  archived_at: Timestamp | null;
  version: number;
  created_at: Timestamp;
}

export interface ReasonServiceTable {
  business_id: string;
  reason_id: string;
  service_id: string;
}

export interface ReceivedTextTable {
  business_id: string;
  text_hash: Buffer;
  received_at: Timestamp;
}

export interface RecoveryCodeTable {
  account_id: string;
  code_hash: Buffer;
  created_at: Timestamp;
  used_at: Timestamp | null;
}

export interface ResourceTable {
  business_id: string;
  id: string;
  kind: "person" | "room" | "equipment";
  created_at: Timestamp;
}

export interface RetentionCheckTable {
  business_id: string;
  checked_at: Timestamp;
}

export interface RetentionTermTable {
  business_id: string;
  kind: string;
  days: number;
  held_days: number | null;
  held_until: Timestamp | null;
  version: number;
  updated_at: Timestamp;
}

export interface RoleTable {
  business_id: string;
  id: string;
  name: string;
  permissions: string[];
  sees: "all" | "own";
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface ScheduleTable {
  business_id: string;
  professional_id: string;
  zone: string;
  monday: Json;
  tuesday: Json;
  wednesday: Json;
  thursday: Json;
  friday: Json;
  saturday: Json;
  sunday: Json;
  version: number;
  updated_at: Timestamp;
  next_weeks: Generated<Json>;
  anchor: string | null;
  seasons: Generated<Json>;
  recurring: Generated<Json>;
  travel: Generated<Json>;
  apart_from: Generated<string[]>;
  limits: Generated<Json>;
  wishes: Generated<Json>;
  on_call: Generated<Json>;
}

export interface ScheduleOverrideTable {
  business_id: string;
  professional_id: string;
  on_date: string;
  ranges: Json;
  label: string;
}

export interface SenderTable {
  business_id: string;
  id: string;
  address: string;
  domain: string;
  state: "pending" | "verified";
  findings: Json | null;
  asked_at: Timestamp;
  checked_at: Timestamp | null;
  verified_at: Timestamp | null;
  version: number;
}

export interface SeriesTable {
  business_id: string;
  id: string;
  rule: string;
  zone: string;
  service_id: string;
  professional_id: string;
  skip_holidays: boolean;
  size: number;
  follows_id: string | null;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface SeriesChangeTable {
  business_id: string;
  id: string;
  series_id: string;
  what: "booked" | "moved" | "cancelled";
  reach: "following" | "all";
  by_kind: "contact" | "business" | "system";
  by_account_id: string | null;
  at: Timestamp;
}

export interface SeriesChangeBookingTable {
  business_id: string;
  change_id: string;
  booking_id: string;
  booking_version: number;
  position: number;
}

export interface ServedHostTable {
  host: string;
  served_business: string;
  brand_id: string | null;
  since: Timestamp;
}

export interface ServiceTable {
  business_id: string;
  id: string;
  slug: string;
  name: string;
  description: string;
  duration_minutes: number;
  step_minutes: number;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  notice_minutes: number;
  horizon_days: number;
  modes: string[];
  locked_duration_message: string;
  allow_online_booking: boolean;
  created_at: Timestamp;
  reason_required: Generated<boolean>;
  composition: Generated<"single" | "team" | "combined">;
  category_id: string | null;
  position: Generated<number>;
  colour: string | null;
  other_durations: Generated<number[]>;
  preparation_minutes: Generated<number>;
  cleaning_minutes: Generated<number>;
  requires_approval: Generated<boolean>;
  price: Generated<Json>;
  valid_from: string | null;
  valid_until: string | null;
  most_per_day: number | null;
  most_per_week: number | null;
  minimum_age: number | null;
  maximum_age: number | null;
  prerequisite_id: string | null;
  visits: Generated<"any" | "first" | "again">;
  archived_at: Timestamp | null;
  version: Generated<number>;
  series_most: Generated<number>;
  on_call_only: Generated<boolean>;
}

export interface ServiceCategoryTable {
  business_id: string;
  id: string;
  name: string;
  colour: string | null;
  position: number;
  version: number;
  created_at: Timestamp;
}

export interface ServiceGroupTable {
  business_id: string;
  service_id: string;
  seats_max: number;
  seats_min: number;
  decide_hours: number;
  when_short: "cancel" | "ask";
  seats_per_booking: number;
  opened_by: "team" | "anyone";
  version: number;
}

export interface ServicePartTable {
  business_id: string;
  service_id: string;
  position: number;
  part_service_id: string;
  gap_least_minutes: number;
  gap_most_minutes: number;
}

export interface ServicePolicyTable {
  business_id: string;
  service_id: string;
  notice_minutes: number;
  reason_required: boolean;
  most_moves: number | null;
  fee_minor: number | null;
  fee_currency: string | null;
  fee_notice_minutes: number;
  fee_text: string;
  respond_minutes: number;
  version: number;
  updated_at: Timestamp;
}

export interface ServiceProfessionalTable {
  business_id: string;
  service_id: string;
  professional_id: string;
  position: number;
}

export interface ServiceRemindersTable {
  business_id: string;
  service_id: string;
  reminders: Json | null;
  version: number;
  updated_at: Timestamp;
}

export interface ServiceRoleTable {
  business_id: string;
  id: string;
  service_id: string;
  kind: "person" | "asset";
  name: string;
  position: number;
  least: number;
  most: number;
  share_basis_points: number;
}

export interface ServiceRoleCandidateTable {
  business_id: string;
  role_id: string;
  resource_id: string;
  position: number;
  substitute: boolean;
}

export interface ServiceRoleSkillTable {
  business_id: string;
  role_id: string;
  skill_id: string;
}

export interface SessionTable {
  id: string;
  account_id: string;
  token_hash: Buffer;
  device: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  proven_at: Timestamp | null;
}

export interface SignInTable {
  account_id: string;
  id: string;
  at: Timestamp;
  network: string | null;
  device: string;
  method: "password" | "link" | "passkey" | "provider" | "sign-up" | "reset";
  second_factor: "totp" | "recovery-code" | null;
  outcome: "in" | "wrong-password" | "wrong-code";
}

export interface SignUpTable {
  id: string;
  sealed: Buffer;
  password_hash: string | null;
  browser_hash: Buffer;
  token_hash: Buffer | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

export interface SiteTable {
  business_id: string;
  id: string;
  name: string;
  street: string;
  postal_code: string;
  city: string;
  country: string;
  zone: string;
  phone: string | null;
  is_main: boolean;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface SkillTable {
  business_id: string;
  id: string;
  name: string;
  created_at: Timestamp;
}

export interface SubscriptionTable {
  business_id: string;
  plan_key: string;
  since: Timestamp;
}

export interface SuppressionTable {
  business_id: string;
  id: string;
  kind: "email" | "phone";
  address_index: Buffer;
  address_sealed: Buffer | null;
  channel: "all" | "email" | "sms" | "phone";
  reason: "unsubscribed" | "complaint" | "bounce" | "manual" | "erased";
  source: "link" | "staff" | "import" | "erasure" | "system";
  note_sealed: Buffer | null;
  since: Timestamp;
}

export interface SuppressionImportTable {
  business_id: string;
  id: string;
  channel: "all" | "email" | "sms" | "phone";
  reason: "unsubscribed" | "complaint" | "bounce" | "manual";
  lines_sealed: Buffer | null;
  line_count: number;
  done: Generated<number>;
  added: Generated<number>;
  known: Generated<number>;
  wrong: Generated<number>;
  wrong_lines: Generated<number[]>;
  created_by: string | null;
  created_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface TotpTable {
  account_id: string;
  last_step: Generated<number>;
  created_at: Timestamp;
  confirmed_at: Timestamp | null;
  secret_sealed: Buffer;
}

export interface UnwantedMailTable {
  business_id: string;
  contact_id: string;
  family: string;
  since: Timestamp;
}

export interface UploadTable {
  business_id: string;
  id: string;
  visitor_hash: Buffer;
  expires_at: Timestamp;
}

export interface VaultTable {
  only_one: Generated<boolean>;
  index_key_sealed: Buffer;
  resealed_key: number | null;
}

export interface WaitingEntryTable {
  business_id: string;
  id: string;
  contact_id: string;
  service_id: string;
  professional_id: string | null;
  group_session_id: string | null;
  seats: number;
  from_on: string;
  until_on: string;
  weekdays: number;
  from_minute: number;
  until_minute: number;
  zone: string;
  state: "unconfirmed" | "waiting" | "booked" | "left" | "removed" | "ended";
  arrived_at: Timestamp;
  pinned_at: Timestamp | null;
  pin_reason_sealed: Buffer | null;
  added_by: "contact" | "business";
  closed_at: Timestamp | null;
  version: number;
}

export interface WaitingOfferTable {
  business_id: string;
  id: string;
  entry_id: string;
  contact_id: string;
  professional_id: string;
  group_session_id: string | null;
  starts_at: Timestamp;
  ends_at: Timestamp;
  state: "open" | "accepted" | "declined" | "lapsed" | "withdrawn";
  by_account_id: string | null;
  booking_id: string | null;
  offered_at: Timestamp;
  expires_at: Timestamp;
  answered_at: Timestamp | null;
}

export interface WaitingPhoneTable {
  business_id: string;
  id: string;
  entry_id: string;
  phone_sealed: Buffer;
  text_id: string | null;
  created_at: Timestamp;
}

export interface WaitingRuleTable {
  business_id: string;
  id: string;
  service_id: string | null;
  open: boolean;
  term_minutes: number;
  quiet_from_minute: number;
  quiet_until_minute: number;
  version: number;
}

export interface WebhookAttemptTable {
  business_id: string;
  id: string;
  endpoint_id: string;
  delivery_id: string;
  at: Timestamp;
  took_ms: number;
  status: number | null;
  error: string | null;
  answer_sealed: Buffer | null;
}

export interface WebhookDeliveryTable {
  business_id: string;
  id: string;
  endpoint_id: string;
  message_id: string;
  type: string;
  state: "waiting" | "delivered" | "failed" | "withdrawn";
  attempts: Generated<number>;
  due_at: Timestamp | null;
  created_at: Timestamp;
  done_at: Timestamp | null;
  last_status: number | null;
  last_error: string | null;
  replays: Generated<number>;
}

export interface WebhookEndpointTable {
  business_id: string;
  id: string;
  url_sealed: Buffer;
  host: string;
  description: string;
  events: string[] | null;
  api_version: number;
  state: Generated<"on" | "off" | "failing" | "gone">;
  secret_sealed: Buffer | null;
  former_secret_sealed: Buffer | null;
  former_until: Timestamp | null;
  shared_secret_sealed: Buffer | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: number;
}

export interface WebhookHealthTable {
  business_id: string;
  endpoint_id: string;
  failing_since: Timestamp | null;
  failures: Generated<number>;
  paused_until: Timestamp | null;
  last_at: Timestamp | null;
  last_status: number | null;
  last_error: string | null;
  drained_until: Timestamp | null;
}

export interface WebhookMessageTable {
  business_id: string;
  id: string;
  type: string;
  source: string;
  occurred_at: Timestamp;
  made_at: Timestamp;
  test: boolean;
  payload_sealed: Buffer | null;
  contact_id: string | null;
  booker_id: string | null;
}

export interface WebhookReplayTable {
  business_id: string;
  id: string;
  endpoint_id: string;
  from_at: Timestamp;
  until_at: Timestamp;
  which: "missed" | "all";
  state: "running" | "done" | "cancelled";
  total: number;
  done: Generated<number>;
  reached_at: Timestamp | null;
  reached_id: string | null;
  by_account_id: string | null;
  created_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface WebhookTallyTable {
  business_id: string;
  endpoint_id: string;
  day: string;
  delivered: Generated<number>;
  failed: Generated<number>;
}

export interface DB {
  account: AccountTable;
  answer_file: AnswerFileTable;
  answer_file_part: AnswerFilePartTable;
  api_key: ApiKeyTable;
  api_key_use: ApiKeyUseTable;
  arrival: ArrivalTable;
  asset: AssetTable;
  attempt: AttemptTable;
  audit_entry: AuditEntryTable;
  audit_seal: AuditSealTable;
  booking: BookingTable;
  booking_answer: BookingAnswerTable;
  booking_chain: BookingChainTable;
  booking_change: BookingChangeTable;
  booking_part: BookingPartTable;
  booking_phone: BookingPhoneTable;
  booking_visit: BookingVisitTable;
  bookings_reader: BookingsReaderTable;
  bookings_reader_contact: BookingsReaderContactTable;
  brand: BrandTable;
  business: BusinessTable;
  business_creation: BusinessCreationTable;
  business_export: BusinessExportTable;
  business_export_part: BusinessExportPartTable;
  business_hours: BusinessHoursTable;
  business_identity: BusinessIdentityTable;
  business_import: BusinessImportTable;
  business_import_part: BusinessImportPartTable;
  carrier: CarrierTable;
  carrier_door: CarrierDoorTable;
  carrier_test: CarrierTestTable;
  checklist: ChecklistTable;
  consent: ConsentTable;
  consent_offer: ConsentOfferTable;
  consent_text: ConsentTextTable;
  contact: ContactTable;
  contact_erasure: ContactErasureTable;
  contact_export: ContactExportTable;
  contact_relation: ContactRelationTable;
  data_request: DataRequestTable;
  delivery: DeliveryTable;
  dkim_key: DkimKeyTable;
  domain: DomainTable;
  dpia_version: DpiaVersionTable;
  event: EventTable;
  feature_override: FeatureOverrideTable;
  field: FieldTable;
  file: FileTable;
  group_session: GroupSessionTable;
  hold: HoldTable;
  hours_request: HoursRequestTable;
  idempotency: IdempotencyTable;
  identity_link: IdentityLinkTable;
  invitation: InvitationTable;
  invitation_import: InvitationImportTable;
  known_device: KnownDeviceTable;
  leave: LeaveTable;
  leave_change: LeaveChangeTable;
  leave_kind: LeaveKindTable;
  legal_page: LegalPageTable;
  letter: LetterTable;
  magic_link: MagicLinkTable;
  member: MemberTable;
  message: MessageTable;
  message_image: MessageImageTable;
  message_part: MessagePartTable;
  message_retry_run: MessageRetryRunTable;
  message_template: MessageTemplateTable;
  message_template_version: MessageTemplateVersionTable;
  notice: NoticeTable;
  notification_preference: NotificationPreferenceTable;
  notification_settings: NotificationSettingsTable;
  occupancy: OccupancyTable;
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  pending_sign_in: PendingSignInTable;
  plan: PlanTable;
  privacy_record: PrivacyRecordTable;
  professional: ProfessionalTable;
  professional_field: ProfessionalFieldTable;
  professional_skill: ProfessionalSkillTable;
  proposal: ProposalTable;
  proposal_option: ProposalOptionTable;
  provider_visit: ProviderVisitTable;
  purge_run: PurgeRunTable;
  push_device: PushDeviceTable;
  questionnaire: QuestionnaireTable;
  questionnaire_edition: QuestionnaireEditionTable;
  questionnaire_service: QuestionnaireServiceTable;
  reaccommodation: ReaccommodationTable;
  reaccommodation_item: ReaccommodationItemTable;
  reason: ReasonTable;
  reason_service: ReasonServiceTable;
  received_text: ReceivedTextTable;
  recovery_code: RecoveryCodeTable;
  resource: ResourceTable;
  retention_check: RetentionCheckTable;
  retention_term: RetentionTermTable;
  role: RoleTable;
  schedule: ScheduleTable;
  schedule_override: ScheduleOverrideTable;
  sender: SenderTable;
  series: SeriesTable;
  series_change: SeriesChangeTable;
  series_change_booking: SeriesChangeBookingTable;
  served_host: ServedHostTable;
  service: ServiceTable;
  service_category: ServiceCategoryTable;
  service_group: ServiceGroupTable;
  service_part: ServicePartTable;
  service_policy: ServicePolicyTable;
  service_professional: ServiceProfessionalTable;
  service_reminders: ServiceRemindersTable;
  service_role: ServiceRoleTable;
  service_role_candidate: ServiceRoleCandidateTable;
  service_role_skill: ServiceRoleSkillTable;
  session: SessionTable;
  sign_in: SignInTable;
  sign_up: SignUpTable;
  site: SiteTable;
  skill: SkillTable;
  subscription: SubscriptionTable;
  suppression: SuppressionTable;
  suppression_import: SuppressionImportTable;
  totp: TotpTable;
  unwanted_mail: UnwantedMailTable;
  upload: UploadTable;
  vault: VaultTable;
  waiting_entry: WaitingEntryTable;
  waiting_offer: WaitingOfferTable;
  waiting_phone: WaitingPhoneTable;
  waiting_rule: WaitingRuleTable;
  webhook_attempt: WebhookAttemptTable;
  webhook_delivery: WebhookDeliveryTable;
  webhook_endpoint: WebhookEndpointTable;
  webhook_health: WebhookHealthTable;
  webhook_message: WebhookMessageTable;
  webhook_replay: WebhookReplayTable;
  webhook_tally: WebhookTallyTable;
}
