/** Puts the modules together: who needs what of whom is said here, and only here. */
import type { FastifyInstance } from "fastify";
import { auditRoutes, integrityRoutes, registerAuditJobs } from "../modules/audit/index.ts";
import { availabilityRoutes } from "../modules/availability/index.ts";
import {
  bookingBooked,
  bookingChecks,
  bookingCancelled,
  bookingMoved,
  bookingRoutes,
  publicBookingRoutes,
  registerBookingJobs,
} from "../modules/booking/index.ts";
import { catalogueRoutes } from "../modules/catalogue/index.ts";
import {
  accountsOf,
  callerOfSession,
  identityRoutes,
  lastSeenOf,
  registerIdentityJobs,
  requireFresh,
  SESSION_COOKIE,
} from "../modules/identity/index.ts";
import {
  calendarFileOf,
  listMessagesOf,
  messageChecks,
  registerMessages,
  sendAccountMail,
  sendTeamInvitation,
} from "../modules/messages/index.ts";
import { professionalOfMember } from "../modules/team/index.ts";
import {
  addressesFrom,
  brandRoutes,
  domainRoutes,
  onboardingRoutes,
  placeAt,
  planRoutes,
  registerDomainJobs,
  siteUrlOf,
  type Place,
  bearerOf,
  invitationRoutes,
  keyGuard,
  keyRoutes,
  mailerMindingSandboxes,
  memberGuard,
  memberRoutes,
  membershipsOf,
  registerInvitationJobs,
  registerSandboxJobs,
  settingsRoutes,
  tenancyRoutes,
} from "../modules/tenancy/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import { systemTxt, type ResolveTxt } from "../platform/dns.ts";
import { Reactions } from "../platform/events.ts";
import { Api } from "../platform/http/api.ts";
import type { Guards } from "../platform/http/call.ts";
import { Readiness } from "../platform/http/health.ts";
import { CallCounter, limitsFrom } from "../platform/http/limits.ts";
import { createServer } from "../platform/http/server.ts";
import { platformChecks } from "../platform/integrity.ts";
import { Jobs } from "../platform/jobs/worker.ts";
import type { KeyRing } from "../platform/keys.ts";
import type { Log } from "../platform/log.ts";
import type { Mailer } from "../platform/mail/mailer.ts";
import { ProblemError } from "../platform/problem.ts";
import type { Settings } from "../platform/settings.ts";
import { mountAvatars } from "./avatars.ts";
import { mountBusinessFiles } from "./business-files.ts";
import { mountDocumentation } from "./documentation.ts";
import { messageFacts } from "./message-facts.ts";
import { furnishFrom } from "./onboarding.ts";
import { sandboxTables } from "./sandbox.ts";

export interface Parts {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly db: Database;
  readonly mailer: Mailer;
  /** Where people reach us: no slash at the end. Asked for late, since a free port is known only once we listen. */
  readonly publicUrl: () => string;
  /** How TXT records are looked up; the system's way when absent. */
  readonly resolveTxt?: ResolveTxt;
}

export interface Product {
  readonly server: FastifyInstance;
  readonly api: Api;
  readonly jobs: Jobs;
  /** What is served at a host. */
  readonly placeAt: (host: string) => Promise<Place | undefined>;
  /** For what is started beside the server. */
  readonly readiness: Readiness;
}

const guardsFrom = ({ db, clock, settings }: Parts): Guards => {
  const calls = new CallCounter(settings.CRENEAU_KEY_CALLS_PER_MINUTE);
  const account: Guards["account"] = async (request) => {
    // A key is nobody's account, whatever cookie comes along.
    if (request.headers.authorization !== undefined) throw new ProblemError("NOT_SIGNED_IN");
    const caller = await callerOfSession(db, clock, request.cookies[SESSION_COOKIE]);
    if (!caller) throw new ProblemError("NOT_SIGNED_IN");
    return caller;
  };
  return {
    account,
    fresh: (caller) => requireFresh(clock, caller),
    member: async (request, businessId, permission, reply) => {
      const key = bearerOf(request.headers.authorization);
      if (key === undefined)
        return memberGuard(db, await account(request), businessId, permission, professionalOfMember);
      const count = (keyId: string): void => {
        const { most, left, seconds } = calls.count(keyId);
        reply.headers({
          "x-ratelimit-limit": most,
          "x-ratelimit-remaining": Math.max(0, left),
          "x-ratelimit-reset": seconds,
        });
        if (left >= 0) return;
        reply.header("retry-after", seconds);
        throw new ProblemError("TOO_MANY_REQUESTS");
      };
      return keyGuard({ db, clock, professionalOf: professionalOfMember, count }, key, businessId, permission);
    },
  };
};

export async function assembleProduct(parts: Parts): Promise<Product> {
  const { settings, log, clock, keys, db, publicUrl } = parts;
  const mailer = mailerMindingSandboxes(db, parts.mailer, settings.SMTP_URL === undefined);
  const readiness = new Readiness();
  readiness.needs("database", () => db.isThere());
  const server = await createServer({ settings, log, readiness });
  const api = new Api(server, guardsFrom(parts), limitsFrom(settings));
  const jobs = new Jobs();
  const reactions = new Reactions(db);
  const { CRENEAU_BASE_DOMAIN: baseDomain, CRENEAU_PUBLIC_URL: fixedUrl } = settings;
  const addresses = addressesFrom({ publicUrl, baseDomain, isFixed: fixedUrl !== undefined });
  const source = messageFacts({ keys, publicUrl, siteUrl: (tx, id) => siteUrlOf(tx, addresses, id) });
  const messages = { db, clock, mailer, publicUrl, mailFrom: settings.MAIL_FROM, bookings: source };

  identityRoutes(api, {
    db,
    clock,
    keys,
    secure: settings.CRENEAU_PUBLIC_URL?.startsWith("https:") ?? false,
    publicUrl,
    providers: settings.CRENEAU_OIDC,
    membershipsOf: (accountId) => membershipsOf(db, accountId, professionalOfMember),
  });
  registerIdentityJobs(jobs, { db, clock, keys, send: (mail) => sendAccountMail(messages, mail) });
  tenancyRoutes(api, { db });
  settingsRoutes(api, { db, clock });
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
  registerDomainJobs(jobs, { db, clock, resolveTxt: parts.resolveTxt ?? systemTxt });
  memberRoutes(api, { db, clock, lastSeen: lastSeenOf });
  keyRoutes(api, { db, clock });
  const sending = { db, clock, keys, publicUrl, sendInvitation: sendTeamInvitation(messages) };
  invitationRoutes(api, sending);
  registerInvitationJobs(jobs, sending);
  registerSandboxJobs(jobs, { db, clock, tables: sandboxTables });
  auditRoutes(api, { db, clock });
  registerAuditJobs(jobs, { db, clock });
  integrityRoutes(api, { db, clock, keys, checks: [...bookingChecks, ...messageChecks, ...platformChecks] });
  catalogueRoutes(api, { db });
  availabilityRoutes(api, { db, clock });
  bookingRoutes(api, { db, clock, messagesOf: listMessagesOf });
  publicBookingRoutes(api, { db, clock, keys, calendarFile: (scope, id) => calendarFileOf(messages, scope, id) });
  registerBookingJobs(jobs, { db, clock });
  registerMessages(messages, reactions, jobs, {
    booked: bookingBooked,
    moved: bookingMoved,
    cancelled: bookingCancelled,
  });
  reactions.register(jobs);

  mountAvatars(server);
  mountBusinessFiles(server, db);
  await mountDocumentation(server);
  return { server, api, jobs, readiness, placeAt: (host) => placeAt(db, addresses, host) };
}
