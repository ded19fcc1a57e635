/** What a sandbox begins with: what can be booked, with whom and when. Nothing of the people who book. */
import type { CopiedTable } from "../modules/tenancy/index.ts";

export const sandboxTables: readonly CopiedTable[] = [
  { table: "subscription" },
  { table: "site" },
  // Its files stay with the business.
  { table: "brand", blank: ["logo_file_id"] },
  { table: "resource" },
  // Members are people of the business itself: none of them signs in to its sandbox.
  { table: "professional", blank: ["member_id"] },
  { table: "field" },
  { table: "professional_field" },
  { table: "skill" },
  { table: "professional_skill" },
  { table: "asset" },
  { table: "service_category" },
  { table: "service" },
  { table: "service_professional" },
  { table: "service_group" },
  { table: "service_role" },
  { table: "service_role_skill" },
  { table: "service_role_candidate" },
  { table: "service_part" },
  { table: "service_policy" },
  { table: "notification_settings" },
  { table: "service_reminders" },
  { table: "waiting_rule" },
  { table: "reason" },
  { table: "reason_service" },
  { table: "questionnaire" },
  { table: "questionnaire_edition" },
  { table: "questionnaire_service" },
  { table: "business_hours" },
  { table: "schedule" },
  { table: "schedule_override" },
  { table: "leave_kind" },
  { table: "message_template" },
  // Whoever wrote them is no member of the sandbox.
  { table: "message_template_version", blank: ["by_account_id"] },
  { table: "message_part" },
];
