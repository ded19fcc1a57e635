/** Puts the modules together: who needs what of whom is said here, and only here. */
import type { FastifyInstance } from "fastify";
import { availabilityRoutes } from "../modules/availability/index.ts";
import {
  bookingBooked,
  bookingCancelled,
  bookingMoved,
  bookingRoutes,
  publicBookingRoutes,
  registerBookingJobs,
} from "../modules/booking/index.ts";
import { catalogueRoutes } from "../modules/catalogue/index.ts";
import { callerOfSession, identityRoutes, registerIdentityJobs, SESSION_COOKIE } from "../modules/identity/index.ts";
import { calendarFileOf, listMessagesOf, registerMessages, sendSignInLink } from "../modules/messages/index.ts";
import { professionalOfMember } from "../modules/team/index.ts";
import { memberGuard, membershipsOf, tenancyRoutes } from "../modules/tenancy/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import { Reactions } from "../platform/events.ts";
import { Api } from "../platform/http/api.ts";
import type { Guards } from "../platform/http/call.ts";
import { limitsFrom } from "../platform/http/limits.ts";
import { createServer } from "../platform/http/server.ts";
import { Jobs } from "../platform/jobs/worker.ts";
import type { KeyRing } from "../platform/keys.ts";
import type { Log } from "../platform/log.ts";
import type { Mailer } from "../platform/mail/mailer.ts";
import { ProblemError } from "../platform/problem.ts";
import type { Settings } from "../platform/settings.ts";
import { mountAvatars } from "./avatars.ts";
import { mountDocumentation } from "./documentation.ts";
import { messageFacts } from "./message-facts.ts";

export interface Parts {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly db: Database;
  readonly mailer: Mailer;
  /** Where people reach us: no slash at the end. Asked for late, since a free port is known only once we listen. */
  readonly publicUrl: () => string;
}

export interface Product {
  readonly server: FastifyInstance;
  readonly api: Api;
  readonly jobs: Jobs;
}

const guardsFrom = ({ db, clock }: Parts): Guards => {
  const account: Guards["account"] = async (request) => {
    const caller = await callerOfSession(db, clock, request.cookies[SESSION_COOKIE]);
    if (!caller) throw new ProblemError("NOT_SIGNED_IN");
    return caller;
  };
  return {
    account,
    member: async (request, businessId, permission) =>
      memberGuard(db, await account(request), businessId, permission, professionalOfMember),
  };
};

export async function assembleProduct(parts: Parts): Promise<Product> {
  const { settings, log, clock, keys, db, mailer, publicUrl } = parts;
  const server = await createServer({ settings, log, db });
  const api = new Api(server, guardsFrom(parts), limitsFrom(settings));
  const jobs = new Jobs();
  const reactions = new Reactions(db);
  const source = messageFacts({ keys, publicUrl });
  const messages = { db, clock, mailer, publicUrl, mailFrom: settings.MAIL_FROM, bookings: source };

  identityRoutes(api, {
    db,
    clock,
    keys,
    secure: settings.CRENEAU_PUBLIC_URL?.startsWith("https:") ?? false,
    membershipsOf: (accountId) => membershipsOf(db, accountId, professionalOfMember),
  });
  registerIdentityJobs(jobs, { db, clock, keys, sendLink: (account, link) => sendSignInLink(messages, account, link) });
  tenancyRoutes(api, { db });
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
  await mountDocumentation(server);
  return { server, api, jobs };
}
