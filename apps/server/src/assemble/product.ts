/** Puts the modules together: who needs what of whom is said here, and only here. */
import type { FastifyInstance } from "fastify";
import { auditRoutes, integrityRoutes, registerAuditJobs } from "../modules/audit/index.ts";
import {
  availabilityRoutes,
  hoursChanged,
  hoursRequestDecided,
  hoursRequested,
  leaveDecided,
  leaveRequested,
  leaveRoutes,
} from "../modules/availability/index.ts";
import {
  bookingApproved,
  bookingBooked,
  bookingDeclined,
  bookingExpired,
  bookingKept,
  bookingNoShow,
  bookingProposed,
  bookingRequested,
  bookingChecks,
  bookingCancelled,
  bookingMoved,
  bookingRoutes,
  leftOutsideAt,
  whyRoutes,
  meetsContact,
  newsOfSeries,
  mineRoutes,
  groupRoutes,
  publicBookingRoutes,
  publicGroupRoutes,
  publicWaitingRoutes,
  registerWaitingJobs,
  waitingRoutes,
  reaccommodationRoutes,
  registerReaccommodationJobs,
  registerBookingJobs,
  registerMineJobs,
} from "../modules/booking/index.ts";
import {
  catalogueRoutes,
  formRoutes,
  policyRoutes,
  publicServiceRoutes,
  serviceRoutes,
  teamRoutes,
} from "../modules/catalogue/index.ts";
import {
  consentRoutes,
  relationChecks,
  relationRoutes,
  contactRoutes,
  registerContactJobs,
  registerRightsJobs,
  rightsLinkRoutes,
  rightsRoutes,
  suppressionRoutes,
} from "../modules/contacts/index.ts";
import { accountsOf, identityRoutes, lastSeenOf, registerIdentityJobs } from "../modules/identity/index.ts";
import {
  calendarFileOf,
  accountsWithDevices,
  carrierRoutes,
  createPost,
  registerCarrierJobs,
  type InstallationCarriers,
  leftAlone,
  letterRoutes,
  listMessagesOf,
  mailWishRoutes,
  messageChecks,
  messageRoutes,
  notificationRoutes,
  registerHoursRequestNews,
  registerStaffNews,
  designRoutes,
  noticeRoutes,
  registerDraftJobs,
  registerLeaveMails,
  registerLetterJobs,
  registerMessages,
  sendAccountMail,
  sendPersonMail,
  ownMessages,
  sendWaitingMail,
  textWaiting,
  sendReaderMail,
  sendTeamInvitation,
} from "../modules/messages/index.ts";
import { lastExportAt, portabilityRoutes, registerPortabilityJobs } from "../modules/portability/index.ts";
import { privacyFactsFrom, privacyRoutes, registerPrivacyJobs, retentionRoutes } from "../modules/privacy/index.ts";
import { professionalOfMember } from "../modules/team/index.ts";
import {
  addressesFrom,
  allBusinessScopes,
  brandRoutes,
  domainRoutes,
  onboardingRoutes,
  placeAt,
  planRoutes,
  registerDomainJobs,
  ownScope,
  siteUrlOf,
  type Place,
  invitationRoutes,
  keyRoutes,
  mailerMindingSandboxes,
  leaveAll,
  memberRoutes,
  membershipsOf,
  ownedAlone,
  registerInvitationJobs,
  registerSandboxJobs,
  settingsRoutes,
  tenancyRoutes,
} from "../modules/tenancy/index.ts";
import {
  registerWebhookJobs,
  tellWhatHappens,
  webhookLogRoutes,
  webhookRoutes,
  type WebhookDeps,
} from "../modules/webhooks/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database, Tx } from "../platform/database/database.ts";
import { resealed } from "../platform/database/reseal.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import { systemHosts, systemTxt, type ResolveHosts, type ResolveTxt } from "../platform/dns.ts";
import { Reactions } from "../platform/events.ts";
import { Api } from "../platform/http/api.ts";
import { Readiness } from "../platform/http/health.ts";
import { limitsFrom } from "../platform/http/limits.ts";
import { createServer } from "../platform/http/server.ts";
import { platformChecks } from "../platform/integrity.ts";
import { registerReseal } from "../platform/jobs/reseal.ts";
import { Jobs } from "../platform/jobs/worker.ts";
import type { KeyRing } from "../platform/keys.ts";
import type { Streams } from "../platform/live/streams.ts";
import type { Log } from "../platform/log.ts";
import type { Mailer } from "../platform/mail/mailer.ts";
import { ProblemError } from "../platform/problem.ts";
import { newVapidKeys } from "../platform/push/web-push.ts";
import type { Settings } from "../platform/settings.ts";
import { mountAvatars } from "./avatars.ts";
import { mountBusinessFiles } from "./business-files.ts";
import { installationCarriers } from "./carriers.ts";
import { mountDocumentation } from "./documentation.ts";
import { guardsFrom, isSecure } from "./guards.ts";
import { mountInbound } from "./inbound.ts";
import { liveRoutes } from "./live.ts";
import { mailKindOf } from "./mail.ts";
import { messageFacts } from "./message-facts.ts";
import { importing, PRODUCT_VERSION } from "./moving.ts";
import { furnishFrom } from "./onboarding.ts";
import { meetings, rightsFrom, personErasure } from "./personal-data.ts";
import { dataKinds, othersOf } from "./retention.ts";
import { sandboxTables } from "./sandbox.ts";

export interface Parts {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly db: Database;
  readonly mailer: Mailer;
  /** The database as the role of the server, for the one connection that listens: not through a pool of transactions. */
  readonly listenUrl: string;
  /** Where people reach us: no slash at the end. Asked for late, since a free port is known only once we listen. */
  readonly publicUrl: () => string;
  /** What carries texts and notifications, and how businesses' own carriers are reached; from the settings when absent. */
  readonly carriers?: InstallationCarriers;
  /** How TXT records are looked up; the system's way when absent. */
  readonly resolveTxt?: ResolveTxt;
  /** The system's, unless a test has one. */
  readonly resolveHosts?: ResolveHosts;
  /** How webhooks look names up, and how long an attempt may take; as usual when absent. */
  readonly outbound?: Pick<WebhookDeps, "lookup" | "attemptMs">;
}

export interface Product {
  readonly server: FastifyInstance;
  readonly api: Api;
  readonly jobs: Jobs;
  /** What is told at once to whoever looks. */
  readonly streams: Streams;
  /** What is served at a host. */
  readonly placeAt: (host: string) => Promise<Place | undefined>;
  /** For what is started beside the server. */
  readonly readiness: Readiness;
}

/** Puts the parts of the product together: what each is made of is said below, in the order of the modules. */
export async function assembleProduct(parts: Parts): Promise<Product> {
  const ground = await layGround(parts);
  accounts(ground);
  businesses(ground);
  persons(ground);
  bookings(ground);
  news(ground);
  outside(ground);
  return finished(ground);
}

/** What the parts of the product stand on. */
async function layGround(parts: Parts) {
  const { settings, log, clock, keys, db, publicUrl } = parts;
  const carriers = parts.carriers ?? installationCarriers(settings, newVapidKeys());
  const mailer = leftAlone(mailerMindingSandboxes(db, parts.mailer, mailKindOf(settings) === "mailbox"), clock);
  const posting = { db, clock, keys, mailer, mailFrom: settings.MAIL_FROM, publicUrl, carriers };
  const post = createPost(posting);
  const readiness = new Readiness();
  readiness.needs("database", () => db.isThere());
  readiness.tells("keys", () => resealed(db, keys));
  const server = await createServer({ settings, log, readiness });
  const api = new Api(server, guardsFrom(parts), limitsFrom(settings));
  const jobs = new Jobs();
  const reactions = new Reactions(db);
  const { CRENEAU_BASE_DOMAIN: baseDomain, CRENEAU_PUBLIC_URL: fixedUrl } = settings;
  const addresses = addressesFrom({ publicUrl, baseDomain, isFixed: fixedUrl !== undefined });
  const siteUrl = (tx: Tx, id: string) => siteUrlOf(tx, addresses, id);
  const source = messageFacts({ keys, publicUrl, siteUrl });
  const messages = {
    db,
    clock,
    mailer,
    post,
    keys,
    publicUrl,
    mailFrom: settings.MAIL_FROM,
    bookings: source,
    series: newsOfSeries,
    devices: (_tx: Tx, _scope: TenantScope, ids: readonly string[]) => accountsWithDevices(db.reads, ids),
  };
  const kinds = dataKinds({ erase: personErasure({ clock, keys }) });
  const checks = [...bookingChecks, ...messageChecks, ...relationChecks, ...platformChecks];
  const resolveTxt = parts.resolveTxt ?? systemTxt;
  const resolveHosts = parts.resolveHosts ?? systemHosts;
  return {
    parts,
    settings,
    clock,
    keys,
    db,
    publicUrl,
    carriers,
    posting,
    post,
    readiness,
    server,
    api,
    jobs,
    reactions,
    addresses,
    siteUrl,
    messages,
    kinds,
    checks,
    resolveTxt,
    resolveHosts,
  };
}
type Ground = Awaited<ReturnType<typeof layGround>>;

/** Who somebody is. */
function accounts({ settings, clock, keys, db, publicUrl, api, jobs, messages }: Ground): void {
  identityRoutes(api, {
    db,
    clock,
    keys,
    secure: isSecure(settings),
    publicUrl,
    providers: settings.CRENEAU_OIDC,
    membershipsOf: (accountId) => membershipsOf(db, accountId, professionalOfMember),
    ownedAlone: (accountId) => ownedAlone(db, accountId),
    leaveAll: (accountId) => leaveAll(db, accountId),
    contact: settings.MAIL_FROM,
    alsoKept: (accountId, memberships) =>
      ownMessages(
        db,
        accountId,
        memberships.map((one) => ({ scope: ownScope(one), name: one.name })),
      ),
  });
  registerIdentityJobs(jobs, { db, clock, keys, send: (mail) => sendAccountMail(messages, mail) });
}

/** The business itself: its settings, its members, its keys, what is written down of them. */
function businesses({ settings, clock, keys, db, publicUrl, api, jobs, addresses, ...ground }: Ground): void {
  const { messages, kinds, checks, resolveTxt } = ground;
  tenancyRoutes(api, { db });
  settingsRoutes(api, { db, clock, privacyFacts: privacyFactsFrom(kinds) });
  brandRoutes(api, { db, clock });
  domainRoutes(api, { db, clock, addresses });
  planRoutes(api, { db, clock });
  onboardingRoutes(api, {
    db,
    clock,
    addresses,
    plan: settings.CRENEAU_PLAN,
    founderOf: async (id) => {
      const [founder] = await accountsOf(db.reads, [id]);
      if (!founder) throw new ProblemError("NOT_SIGNED_IN");
      return founder;
    },
    furnish: furnishFrom({ db, clock }),
  });
  registerDomainJobs(jobs, { db, clock, resolveTxt });
  memberRoutes(api, { db, clock, lastSeen: lastSeenOf });
  keyRoutes(api, { db, clock });
  const sending = { db, clock, keys, publicUrl, sendInvitation: sendTeamInvitation(messages) };
  invitationRoutes(api, sending);
  registerInvitationJobs(jobs, sending);
  registerSandboxJobs(jobs, { db, clock, tables: sandboxTables });
  auditRoutes(api, { db, clock });
  registerAuditJobs(jobs, { db, clock });
  integrityRoutes(api, { db, clock, keys, checks });
}

/** People outside the business, what is kept of them and for how long; a whole business out, and in. */
function persons({ parts, settings, clock, keys, db, api, jobs, siteUrl, messages, kinds, checks }: Ground): void {
  consentRoutes(api, { db, clock, keys, meets: meetsContact });
  suppressionRoutes(api, { db, clock });
  contactRoutes(api, { db, clock, meetings });
  relationRoutes(api, { db, clock, meetings });
  const rights = rightsFrom({ db, clock, keys, siteUrl, send: sendPersonMail(messages) });
  rightsRoutes(api, rights);
  rightsLinkRoutes(api, rights);
  registerRightsJobs(jobs, rights);
  registerContactJobs(jobs, { db, clock });
  retentionRoutes(api, { db, clock, kinds });
  registerPrivacyJobs(jobs, { db, clock, kinds });
  privacyRoutes(api, { db, clock, kinds, checks, lastExportAt, others: othersOf(settings) });
  const mostBytes = settings.CRENEAU_IMPORT_MEGABYTES * 1024 * 1024;
  const moving = { ...importing(parts), mostBytes, productVersion: PRODUCT_VERSION };
  portabilityRoutes(api, moving);
  registerPortabilityJobs(jobs, moving);
}

/** What is offered, when, and what becomes of it. */
function bookings({ clock, keys, db, api, jobs, reactions, siteUrl, messages }: Ground): void {
  catalogueRoutes(api, { db });
  serviceRoutes(api, { db, clock });
  publicServiceRoutes(api, { db });
  formRoutes(api, { db, clock });
  policyRoutes(api, { db, clock });
  teamRoutes(api, { db, clock });
  availabilityRoutes(api, { db, clock, leftOutside: leftOutsideAt(clock) });
  leaveRoutes(api, { db, clock });
  bookingRoutes(api, { db, clock, messagesOf: listMessagesOf });
  whyRoutes(api, { db, clock });
  publicBookingRoutes(api, { db, clock, keys, calendarFile: (scope, id) => calendarFileOf(messages, scope, id) });
  const readers = { db, clock, keys, sendLink: sendReaderMail(messages) };
  mineRoutes(api, readers);
  registerMineJobs(jobs, reactions, readers);
  reaccommodationRoutes(api, { db, clock });
  registerReaccommodationJobs(jobs, { db, clock });
  registerBookingJobs(jobs, { db, clock });
  groupRoutes(api, { db, clock });
  publicGroupRoutes(api, { db, clock });
  waitingRoutes(api, { db, clock });
  publicWaitingRoutes(api, { db, clock, keys });
  registerWaitingJobs(jobs, {
    db,
    clock,
    keys,
    siteUrl,
    send: sendWaitingMail(messages),
    text: textWaiting(messages),
  });
}

/** Who is told of what, and in which words. */
function news({ clock, keys, db, api, jobs, reactions, siteUrl, messages }: Ground): void {
  registerLeaveMails(messages, reactions, jobs, { requested: leaveRequested, decided: leaveDecided });
  notificationRoutes(api, { db, clock });
  mailWishRoutes(api, { db, clock, keys });
  registerStaffNews(messages, reactions, jobs, {
    requested: leaveRequested,
    decided: leaveDecided,
    hours: hoursChanged,
  });
  registerHoursRequestNews(messages, reactions, jobs, { requested: hoursRequested, decided: hoursRequestDecided });
  registerMessages(messages, reactions, jobs, {
    kept: bookingKept,
    missed: bookingNoShow,
    booked: bookingBooked,
    requested: bookingRequested,
    approved: bookingApproved,
    declined: bookingDeclined,
    expired: bookingExpired,
    proposed: bookingProposed,
    moved: bookingMoved,
    cancelled: bookingCancelled,
  });
  messageRoutes(api, messages);
  noticeRoutes(api, { db, clock });
  designRoutes(api, messages);
  registerDraftJobs(jobs, messages);
  letterRoutes(api, { ...messages, siteUrl, meetings });
  registerLetterJobs(jobs, { ...messages, siteUrl });
}

/** What other systems hear, and what carries messages. */
function outside({ parts, settings, clock, db, server, api, jobs, reactions, ...ground }: Ground): void {
  const { messages, carriers, posting, post, resolveTxt, resolveHosts } = ground;
  const webhooks = { ...parts.outbound, db, clock, reach: { inside: settings.CRENEAU_WEBHOOK_PRIVATE } };
  webhookRoutes(api, webhooks);
  webhookLogRoutes(api, webhooks);
  tellWhatHappens(webhooks, reactions);
  registerWebhookJobs(jobs, { ...messages, ...webhooks });
  carrierRoutes(api, posting);
  registerCarrierJobs(jobs, { ...posting, post, resolveTxt, resolveHosts, spf: carriers.spf });
  mountInbound(server, posting);
}

/** What hangs on all of it: reactions that were said, what is served beside the API, how it ends. */
async function finished({ parts, keys, db, post, readiness, addresses, ...ground }: Ground): Promise<Product> {
  const { server, api, jobs, reactions } = ground;
  server.addHook("onClose", () => post.close());
  reactions.register(jobs);
  registerReseal(jobs, { db, keys, log: parts.log, businesses: () => allBusinessScopes(db) });

  const streams = liveRoutes(api, parts);
  server.addHook("preClose", () => streams.close());

  mountAvatars(server);
  mountBusinessFiles(server, db);
  await mountDocumentation(server);
  return { server, api, jobs, streams, readiness, placeAt: (host) => placeAt(db, addresses, host) };
}
