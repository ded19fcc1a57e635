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
  { table: "service" },
  { table: "service_professional" },
  { table: "reason" },
  { table: "reason_service" },
  { table: "questionnaire" },
  { table: "questionnaire_edition" },
  { table: "questionnaire_service" },
  { table: "schedule" },
  { table: "schedule_override" },
];
