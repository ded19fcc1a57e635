/** Made from the migrated database by `npm run generate`. Do not edit. */
import type { Instant } from "@creneau/scheduling";
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Read as epoch milliseconds, written as ISO 8601. */
export type Timestamp = ColumnType<Instant, string, string>;
/** Read as a value to be parsed, written as JSON text. */
export type Json = ColumnType<unknown, string, string>;

export interface AccountTable {
  id: string;
  email: string;
  name: string;
  locale: "fr" | "en";
  password_hash: string | null;
  created_at: Timestamp;
}

export interface BookingTable {
  business_id: string;
  id: string;
  reference: string;
  status: "confirmed" | "cancelled" | "completed";
  service_id: string;
  professional_id: string;
  contact_id: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  note: string;
  version: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface BookingChangeTable {
  business_id: string;
  id: string;
  booking_id: string;
  what: "booked" | "moved" | "cancelled" | "completed";
  by_kind: "contact" | "business" | "system";
  by_account_id: string | null;
  reason: string;
  from_starts_at: Timestamp | null;
  from_ends_at: Timestamp | null;
  to_starts_at: Timestamp | null;
  to_ends_at: Timestamp | null;
  at: Timestamp;
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
}

export interface ContactTable {
  business_id: string;
  id: string;
  name: string;
  email: string;
  locale: "fr" | "en";
  zone: string;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface EventTable {
  business_id: string;
  id: string;
  type: string;
  payload: Json;
  occurred_at: Timestamp;
}

export interface FieldTable {
  business_id: string;
  id: string;
  slug: string;
  label: string;
  position: number;
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
}

export interface IdempotencyTable {
  business_id: string;
  operation: string;
  key: string;
  request_hash: Buffer;
  answer: Json | null;
  created_at: Timestamp;
}

export interface MagicLinkTable {
  id: string;
  account_id: string;
  token_hash: Buffer;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

export interface MemberTable {
  business_id: string;
  id: string;
  account_id: string;
  role: "owner" | "manager" | "employee" | "consultant";
  created_at: Timestamp;
}

export interface MessageTable {
  business_id: string;
  id: string;
  booking_id: string;
  booking_version: number;
  kind: "confirmation" | "change" | "cancellation" | "reminder-day" | "reminder-hour";
  recipient: "contact" | "professional";
  due_at: Timestamp;
  status: "due" | "sent" | "withdrawn" | "failed";
  sent_at: Timestamp | null;
  created_at: Timestamp;
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

export interface ResourceTable {
  business_id: string;
  id: string;
  kind: "person" | "room" | "equipment";
  created_at: Timestamp;
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
}

export interface ScheduleOverrideTable {
  business_id: string;
  professional_id: string;
  on_date: string;
  ranges: Json;
  label: string;
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
  mode: "video" | "phone" | "in-person";
  locked_duration_message: string;
  allow_online_booking: boolean;
  created_at: Timestamp;
}

export interface ServiceProfessionalTable {
  business_id: string;
  service_id: string;
  professional_id: string;
  position: number;
}

export interface SessionTable {
  id: string;
  account_id: string;
  token_hash: Buffer;
  device: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
}

export interface DB {
  account: AccountTable;
  booking: BookingTable;
  booking_change: BookingChangeTable;
  business: BusinessTable;
  contact: ContactTable;
  event: EventTable;
  field: FieldTable;
  hold: HoldTable;
  idempotency: IdempotencyTable;
  magic_link: MagicLinkTable;
  member: MemberTable;
  message: MessageTable;
  occupancy: OccupancyTable;
  professional: ProfessionalTable;
  professional_field: ProfessionalFieldTable;
  resource: ResourceTable;
  schedule: ScheduleTable;
  schedule_override: ScheduleOverrideTable;
  service: ServiceTable;
  service_professional: ServiceProfessionalTable;
  session: SessionTable;
}
