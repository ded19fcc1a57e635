/**
 * The modules of the product, earliest first: each may import the doors (`index.ts`) of those before it, never of those
 * after it; what lies below listens to events. This list is the only place where the order is written: the import rules
 * (`tools/boundary-rules.ts`) are made from it. A module is active once it has a folder here.
 */
export const modules = [
  "identity",
  "tenancy",
  "audit",
  "contacts",
  "privacy",
  "team",
  "catalogue",
  "availability",
  "calendars",
  "booking",
  "meetings",
  "payments",
  "messages",
  "portability",
  "webhooks",
  "reviews",
  "mentoring",
  "pipeline",
  "campaigns",
  "projects",
  "documents",
  "invoicing",
  "marketplace",
  "insights",
  "assistant",
  "publisher",
] as const;

/** The name of a module; also the name of its folder. */
export type ModuleName = (typeof modules)[number];
