/** The pages of the settings, in the order of their list. One line a page. */
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

export interface SettingsPage {
  /** After /app/<business>/settings/. */
  readonly path: string;
  readonly text: `settings.pages.${keyof Texts["settings"]["pages"]}`;
  readonly icon: LucideIcon;
  /** Whoever may not do this does not see the page in the list. */
  readonly permission: Membership["permissions"][number];
  /** Reached from the page it belongs to, and not in the list. */
  readonly within?: true;
  readonly load: () => Promise<{ readonly Component: ComponentType }>;
}

export const settingsPages: readonly SettingsPage[] = [
  // oxfmt-ignore
  { path: "company", text: "settings.pages.company", icon: Building2, permission: "business.edit", load: async () => ({ Component: (await import("./company/CompanyPage.tsx")).CompanyPage }) },
  // oxfmt-ignore
  { path: "legal", text: "settings.pages.legal", icon: Scale, permission: "business.edit", load: async () => ({ Component: (await import("./company/LegalPages.tsx")).LegalPages }) },
  // oxfmt-ignore
  { path: "sites", text: "settings.pages.sites", icon: MapPin, permission: "business.edit", load: async () => ({ Component: (await import("./sites/SitesPage.tsx")).SitesPage }) },
  // oxfmt-ignore
  { path: "services", text: "settings.pages.services", icon: Tags, permission: "catalogue.read", load: async () => ({ Component: (await import("./catalogue/CataloguePage.tsx")).CataloguePage }) },
  // oxfmt-ignore
  { path: "forms", text: "settings.pages.forms", icon: ListChecks, permission: "catalogue.edit", load: async () => ({ Component: (await import("./forms/FormsPage.tsx")).FormsPage }) },
  // oxfmt-ignore
  { path: "resources", text: "settings.pages.resources", icon: DoorOpen, permission: "catalogue.edit", load: async () => ({ Component: (await import("./resources/ResourcesPage.tsx")).ResourcesPage }) },
  // oxfmt-ignore
  { path: "brand", text: "settings.pages.brand", icon: Palette, permission: "business.edit", load: async () => ({ Component: (await import("./brand/BrandPage.tsx")).BrandPage }) },
  // oxfmt-ignore
  { path: "messages", text: "settings.pages.messages", icon: MailOpen, permission: "message.edit", load: async () => ({ Component: (await import("./messages/MessagesPage.tsx")).MessagesPage }) },
  // oxfmt-ignore
  { path: "notifications", text: "settings.pages.notifications", icon: BellRing, permission: "business.edit", load: async () => ({ Component: (await import("./notifications/NotificationsPage.tsx")).NotificationsPage }) },
  // oxfmt-ignore
  { path: "members", text: "settings.pages.members", icon: Users, permission: "member.read", load: async () => ({ Component: (await import("./people/MembersPage.tsx")).MembersPage }) },
  // oxfmt-ignore
  { path: "roles", text: "settings.pages.roles", icon: ShieldCheck, permission: "member.read", load: async () => ({ Component: (await import("./people/RolesPage.tsx")).RolesPage }) },
  // oxfmt-ignore
  { path: "keys", text: "settings.pages.keys", icon: KeyRound, permission: "key.edit", load: async () => ({ Component: (await import("./keys/KeysPage.tsx")).KeysPage }) },
  // oxfmt-ignore
  { path: "webhooks", text: "settings.pages.webhooks", icon: Webhook, permission: "webhook.edit", load: async () => ({ Component: (await import("./webhooks/WebhooksPage.tsx")).WebhooksPage }) },
  // oxfmt-ignore
  { path: "webhooks/log", text: "settings.pages.webhooks", icon: Webhook, permission: "webhook.edit", within: true, load: async () => ({ Component: (await import("./webhooks/LogPage.tsx")).LogPage }) },
  // oxfmt-ignore
  { path: "webhooks/:webhook", text: "settings.pages.webhooks", icon: Webhook, permission: "webhook.edit", within: true, load: async () => ({ Component: (await import("./webhooks/WebhookPage.tsx")).WebhookPage }) },
  // oxfmt-ignore
  { path: "domains", text: "settings.pages.domains", icon: Globe, permission: "business.edit", load: async () => ({ Component: (await import("./domains/DomainsPage.tsx")).DomainsPage }) },
  // oxfmt-ignore
  { path: "sending", text: "settings.pages.sending", icon: Send, permission: "carrier.edit", load: async () => ({ Component: (await import("./sending/SendingPage.tsx")).SendingPage }) },
  // oxfmt-ignore
  { path: "sending/sender", text: "settings.pages.sending", icon: Send, permission: "carrier.edit", within: true, load: async () => ({ Component: (await import("./sending/SenderPage.tsx")).SenderPage }) },
  // oxfmt-ignore
  { path: "sending/deliveries", text: "settings.pages.sending", icon: Send, permission: "carrier.edit", within: true, load: async () => ({ Component: (await import("./sending/DeliveriesPage.tsx")).DeliveriesPage }) },
  // oxfmt-ignore
  { path: "plan", text: "settings.pages.plan", icon: Gauge, permission: "business.edit", load: async () => ({ Component: (await import("./plan/PlanPage.tsx")).PlanPage }) },
  // oxfmt-ignore
  { path: "privacy", text: "settings.pages.privacy", icon: HandHeart, permission: "privacy.read", load: async () => ({ Component: (await import("./privacy/BoardPage.tsx")).BoardPage }) },
  // oxfmt-ignore
  { path: "privacy/consents", text: "settings.pages.privacy", icon: HandHeart, permission: "privacy.read", within: true, load: async () => ({ Component: (await import("./privacy/ConsentsPage.tsx")).ConsentsPage }) },
  // oxfmt-ignore
  { path: "privacy/suppressions", text: "settings.pages.privacy", icon: HandHeart, permission: "privacy.read", within: true, load: async () => ({ Component: (await import("./privacy/SuppressionsPage.tsx")).SuppressionsPage }) },
  // oxfmt-ignore
  { path: "privacy/retention", text: "settings.pages.privacy", icon: HandHeart, permission: "privacy.read", within: true, load: async () => ({ Component: (await import("./privacy/RetentionPage.tsx")).RetentionPage }) },
  // oxfmt-ignore
  { path: "privacy/register", text: "settings.pages.privacy", icon: HandHeart, permission: "privacy.read", within: true, load: async () => ({ Component: (await import("./privacy/RegisterPage.tsx")).RegisterPage }) },
  // oxfmt-ignore
  { path: "privacy/dpia", text: "settings.pages.privacy", icon: HandHeart, permission: "privacy.read", within: true, load: async () => ({ Component: (await import("./privacy/DpiaPage.tsx")).DpiaPage }) },
  // oxfmt-ignore
  { path: "audit", text: "settings.pages.audit", icon: History, permission: "audit.read", load: async () => ({ Component: (await import("./audit/AuditPage.tsx")).AuditPage }) },
  // oxfmt-ignore
  { path: "export", text: "settings.pages.moving", icon: PackageOpen, permission: "business.export", load: async () => ({ Component: (await import("./moving/MovingPage.tsx")).MovingPage }) },
  // oxfmt-ignore
  { path: "integrity", text: "settings.pages.integrity", icon: ScanSearch, permission: "audit.read", load: async () => ({ Component: (await import("./integrity/IntegrityPage.tsx")).IntegrityPage }) },
];

export const settingsPagesOf = (membership: Membership): readonly SettingsPage[] =>
  settingsPages.filter(({ permission, within }) => !within && may(membership, permission));
