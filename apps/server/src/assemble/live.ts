/** What browsers and programs hear of at once: which changes, and who may hear of each. */
import type { Permission } from "@creneau/contract";
import type { FastifyRequest } from "fastify";
import { professionalsOf } from "../modules/booking/index.ts";
import { isSessionLive } from "../modules/identity/index.ts";
import { professionalOfMember } from "../modules/team/index.ts";
import { bearerOf, keyGuard, memberGuard } from "../modules/tenancy/index.ts";
import type { Clock } from "../platform/clock.ts";
import { Bus } from "../platform/database/bus.ts";
import type { Database, Tx } from "../platform/database/database.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import type { Api } from "../platform/http/api.ts";
import type { MemberCaller } from "../platform/http/call.ts";
import { pauseFor } from "../platform/live/pause.ts";
import type { Announced } from "../platform/live/queries.ts";
import { isEventId } from "../platform/live/sse.ts";
import { Streams } from "../platform/live/streams.ts";
import type { Audience } from "../platform/live/told.ts";
import type { Log } from "../platform/log.ts";
import { ProblemError } from "../platform/problem.ts";
import type { Settings } from "../platform/settings.ts";

const ACCESS: Permission = "business.read";

/** By what stands before the point of a type. What is not here stays inside. */
const permissions: Readonly<Record<string, Permission>> = {
  booking: "booking.read",
  group: "booking.read",
  waiting: "booking.read",
  message: "booking.read",
  leave: "schedule.read",
  hours: "schedule.read",
  contact: "contact.read",
  service: "catalogue.read",
  notice: ACCESS,
};

/** Told by `tell` or by a trigger, and written nowhere. */
const UNWRITTEN = ["notice.created", "waiting.changed", "group.changed", "leave.changed", "message.planned"];

const idIn = (payload: unknown, ...names: string[]): string | undefined => {
  if (typeof payload !== "object" || payload === null) return undefined;
  const found = names
    .map((name) => (payload as Readonly<Record<string, unknown>>)[name])
    .find((id) => id !== undefined);
  return typeof found === "string" ? found : undefined;
};

/** Bookings are those people's whose time they take; hours are whose they are. The rest is the house's. */
async function audienceOf(
  tx: Tx,
  scope: TenantScope,
  events: readonly Announced[],
): Promise<ReadonlyMap<string, Audience>> {
  const bookingOf = new Map(events.map(({ id, payload }) => [id, idIn(payload, "bookingId")]));
  const bookingIds = [...bookingOf.values()].filter((id) => id !== undefined);
  const professionals = await professionalsOf(tx, scope, bookingIds);
  return new Map(
    events.map(({ id, payload }): [string, Audience] => {
      const bookingId = bookingOf.get(id);
      // One that was purged is nobody's any more: only who sees everybody's hears of it.
      if (bookingId !== undefined)
        return [id, { subjectId: bookingId, professionals: professionals.get(bookingId) ?? new Set() }];
      // Whose contact it is, their bookings say, and are told of by themselves.
      const contactId = idIn(payload, "contactId");
      if (contactId !== undefined) return [id, { subjectId: contactId, professionals: new Set() }];
      const professionalId = idIn(payload, "professionalId");
      return [
        id,
        {
          subjectId: idIn(payload, "leaveId", "requestId", "serviceId", "professionalId"),
          professionals: professionalId === undefined ? undefined : new Set([professionalId]),
        },
      ];
    }),
  );
}

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
  readonly listenUrl: string;
}

/** Where a reader was: a browser says it by itself when it comes back. */
function lastEventId({ headers }: FastifyRequest): string | undefined {
  const id = headers["last-event-id"];
  return typeof id === "string" && isEventId(id) ? id : undefined;
}

/** Who calls, asked again: without prolonging a session or counting a call. */
function askAgain({ db, clock }: Deps, caller: MemberCaller, businessId: string, authorization: string | undefined) {
  const key = bearerOf(authorization);
  const find = async (): Promise<MemberCaller | undefined> => {
    if (key !== undefined) {
      const deps = { db, clock, professionalOf: professionalOfMember, count: () => undefined };
      return keyGuard(deps, key, businessId, ACCESS);
    }
    const { accountId, sessionId } = caller;
    if (sessionId === undefined || !(await isSessionLive(db.reads, sessionId, clock.now()))) return undefined;
    return memberGuard(db, { accountId, sessionId }, businessId, ACCESS, professionalOfMember);
  };
  return async () => {
    try {
      return await find();
    } catch (error) {
      if (error instanceof ProblemError) return undefined;
      throw error;
    }
  };
}

export function liveRoutes(api: Api, deps: Deps): Streams {
  const { db, log, settings, listenUrl } = deps;
  const bus = new Bus({ connectionString: listenUrl, log, pause: pauseFor });
  const streams = new Streams({
    db,
    bus,
    log,
    most: settings.CRENEAU_STREAMS,
    permissionFor: (type) => permissions[type.split(".")[0] ?? ""],
    unwritten: UNWRITTEN,
    audienceOf,
  });
  api.implement("streamBusiness", async ({ caller, params, query, request, reply }) => {
    const after = query.after ?? lastEventId(request);
    if (query.once) return streams.since(caller, after);
    // Asked about, and not for.
    if (request.method === "HEAD") return "";
    streams.open(caller, after, reply, askAgain(deps, caller, params.businessId, request.headers.authorization));
    return "";
  });
  return streams;
}
