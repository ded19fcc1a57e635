/** The pages of the settings, in the order of their list and under its headings. One line a page. */
import {
  BellRing,
  Building2,
  DoorOpen,
  Gauge,
  Globe,
  HandHeart,
  History,
  KeyRound,
  ListChecks,
  MailOpen,
  MapPin,
  PackageOpen,
  Palette,
  Scale,
  ScanSearch,
  Send,
  ShieldCheck,
  Tags,
  Users,
  Webhook,
  type LucideIcon,
} from "lucide-react";
import type { ComponentType } from "react";
import type { Membership } from "../api/me.ts";
import { may } from "../api/rights.ts";
import type { Texts } from "../texts/shape.ts";

export type SettingsGroup = keyof Texts["settings"]["groups"];

export interface SettingsPage {
  /** After /app/<business>/settings/. */
  readonly path: string;
  readonly name: keyof Texts["settings"]["pages"];
  readonly icon: LucideIcon;
  /** Whoever may not do this does not see the page in the list. */
  readonly permission: Membership["permissions"][number];
  /** Its heading in the list; without one, it is reached from the page it belongs to. */
  readonly group?: SettingsGroup;
  readonly load: () => Promise<{ readonly Component: ComponentType }>;
}

export const settingsPages: readonly SettingsPage[] = [
  // oxfmt-ignore
  { group: "business", path: "company", name: "company", icon: Building2, permission: "business.edit", load: async () => ({ Component: (await import("./company/CompanyPage.tsx")).CompanyPage }) },
  // oxfmt-ignore
  { group: "business", path: "legal", name: "legal", icon: Scale, permission: "business.edit", load: async () => ({ Component: (await import("./company/LegalPages.tsx")).LegalPages }) },
  // oxfmt-ignore
  { group: "business", path: "sites", name: "sites", icon: MapPin, permission: "business.edit", load: async () => ({ Component: (await import("./sites/SitesPage.tsx")).SitesPage }) },
  // oxfmt-ignore
  { group: "business", path: "brand", name: "brand", icon: Palette, permission: "business.edit", load: async () => ({ Component: (await import("./brand/BrandPage.tsx")).BrandPage }) },
  // oxfmt-ignore
  { group: "business", path: "domains", name: "domains", icon: Globe, permission: "business.edit", load: async () => ({ Component: (await import("./domains/DomainsPage.tsx")).DomainsPage }) },
  // oxfmt-ignore
  { group: "business", path: "plan", name: "plan", icon: Gauge, permission: "business.edit", load: async () => ({ Component: (await import("./plan/PlanPage.tsx")).PlanPage }) },
  // oxfmt-ignore
  { group: "bookings", path: "services", name: "services", icon: Tags, permission: "catalogue.read", load: async () => ({ Component: (await import("./catalogue/CataloguePage.tsx")).CataloguePage }) },
  // oxfmt-ignore
  { group: "bookings", path: "forms", name: "forms", icon: ListChecks, permission: "catalogue.edit", load: async () => ({ Component: (await import("./forms/FormsPage.tsx")).FormsPage }) },
  // oxfmt-ignore
  { group: "bookings", path: "resources", name: "resources", icon: DoorOpen, permission: "catalogue.edit", load: async () => ({ Component: (await import("./resources/ResourcesPage.tsx")).ResourcesPage }) },
  // oxfmt-ignore
  { group: "messages", path: "messages", name: "messages", icon: MailOpen, permission: "message.edit", load: async () => ({ Component: (await import("./messages/MessagesPage.tsx")).MessagesPage }) },
  // oxfmt-ignore
  { group: "messages", path: "notifications", name: "notifications", icon: BellRing, permission: "business.edit", load: async () => ({ Component: (await import("./notifications/NotificationsPage.tsx")).NotificationsPage }) },
  // oxfmt-ignore
  { group: "messages", path: "sending", name: "sending", icon: Send, permission: "carrier.edit", load: async () => ({ Component: (await import("./sending/SendingPage.tsx")).SendingPage }) },
  // oxfmt-ignore
  { path: "sending/sender", name: "sending", icon: Send, permission: "carrier.edit", load: async () => ({ Component: (await import("./sending/SenderPage.tsx")).SenderPage }) },
  // oxfmt-ignore
  { path: "sending/deliveries", name: "sending", icon: Send, permission: "carrier.edit", load: async () => ({ Component: (await import("./sending/DeliveriesPage.tsx")).DeliveriesPage }) },
  // oxfmt-ignore
  { group: "team", path: "members", name: "members", icon: Users, permission: "member.read", load: async () => ({ Component: (await import("./people/MembersPage.tsx")).MembersPage }) },
  // oxfmt-ignore
  { group: "team", path: "roles", name: "roles", icon: ShieldCheck, permission: "member.read", load: async () => ({ Component: (await import("./people/RolesPage.tsx")).RolesPage }) },
  // oxfmt-ignore
  { group: "data", path: "privacy", name: "privacy", icon: HandHeart, permission: "privacy.read", load: async () => ({ Component: (await import("./privacy/BoardPage.tsx")).BoardPage }) },
  // oxfmt-ignore
  { path: "privacy/consents", name: "privacy", icon: HandHeart, permission: "privacy.read", load: async () => ({ Component: (await import("./privacy/ConsentsPage.tsx")).ConsentsPage }) },
  // oxfmt-ignore
  { path: "privacy/suppressions", name: "privacy", icon: HandHeart, permission: "privacy.read", load: async () => ({ Component: (await import("./privacy/SuppressionsPage.tsx")).SuppressionsPage }) },
  // oxfmt-ignore
  { path: "privacy/retention", name: "privacy", icon: HandHeart, permission: "privacy.read", load: async () => ({ Component: (await import("./privacy/RetentionPage.tsx")).RetentionPage }) },
  // oxfmt-ignore
  { path: "privacy/register", name: "privacy", icon: HandHeart, permission: "privacy.read", load: async () => ({ Component: (await import("./privacy/RegisterPage.tsx")).RegisterPage }) },
  // oxfmt-ignore
  { path: "privacy/dpia", name: "privacy", icon: HandHeart, permission: "privacy.read", load: async () => ({ Component: (await import("./privacy/DpiaPage.tsx")).DpiaPage }) },
  // oxfmt-ignore
  { group: "data", path: "audit", name: "audit", icon: History, permission: "audit.read", load: async () => ({ Component: (await import("./audit/AuditPage.tsx")).AuditPage }) },
  // oxfmt-ignore
  { group: "data", path: "export", name: "moving", icon: PackageOpen, permission: "business.export", load: async () => ({ Component: (await import("./moving/MovingPage.tsx")).MovingPage }) },
  // oxfmt-ignore
  { group: "data", path: "integrity", name: "integrity", icon: ScanSearch, permission: "audit.read", load: async () => ({ Component: (await import("./integrity/IntegrityPage.tsx")).IntegrityPage }) },
  // oxfmt-ignore
  { group: "tools", path: "keys", name: "keys", icon: KeyRound, permission: "key.edit", load: async () => ({ Component: (await import("./keys/KeysPage.tsx")).KeysPage }) },
  // oxfmt-ignore
  { group: "tools", path: "webhooks", name: "webhooks", icon: Webhook, permission: "webhook.edit", load: async () => ({ Component: (await import("./webhooks/WebhooksPage.tsx")).WebhooksPage }) },
  // oxfmt-ignore
  { path: "webhooks/log", name: "webhooks", icon: Webhook, permission: "webhook.edit", load: async () => ({ Component: (await import("./webhooks/LogPage.tsx")).LogPage }) },
  // oxfmt-ignore
  { path: "webhooks/:webhook", name: "webhooks", icon: Webhook, permission: "webhook.edit", load: async () => ({ Component: (await import("./webhooks/WebhookPage.tsx")).WebhookPage }) },
];

export const settingsPagesOf = (membership: Membership): readonly SettingsPage[] =>
  settingsPages.filter(({ permission, group }) => group !== undefined && may(membership, permission));
