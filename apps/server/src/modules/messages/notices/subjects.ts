/** What notices are about, as it is now and as far as their reader may see it. */
import type { Notice, NoticeSubject, Permission } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { leavesBriefly } from "../../availability/index.ts";
import { bookingsBriefly, groupsBriefly, waitingBriefly, type Brief } from "../../booking/index.ts";
import { contactsByIds } from "../../contacts/index.ts";
import type { StoredNotice } from "./queries.ts";

interface Source {
  readonly permission: Permission;
  readonly read: (tx: Tx, scope: TenantScope, ids: readonly string[]) => Promise<readonly Brief[]>;
  /** Whoever has the permission has it over all of them. */
  readonly isNobodys?: true;
}

/** Of the others there is nothing more to say than the notice does. */
const sources: Readonly<Partial<Record<NoticeSubject, Source>>> = {
  booking: { permission: "booking.read", read: bookingsBriefly },
  group: { permission: "booking.read", read: groupsBriefly },
  waiting: { permission: "booking.read", read: waitingBriefly },
  contact: {
    permission: "contact.write",
    isNobodys: true,
    read: async (tx, scope, ids) =>
      (await contactsByIds(tx, scope, ids))
        .filter(({ erasedAt }) => erasedAt === null)
        .map(({ id, name, zone }) => ({
          id,
          person: name,
          service: null,
          professional: null,
          startsAt: null,
          endsAt: null,
          zone,
          professionalIds: [],
        })),
  },
  leave: {
    permission: "schedule.read",
    read: async (tx, scope, ids) =>
      (await leavesBriefly(tx, scope, ids)).map(({ professionalId, ...leave }) => ({
        ...leave,
        person: null,
        service: null,
        professionalIds: [professionalId],
      })),
  },
};

const present = (
  { person, service, professional, startsAt, endsAt, zone }: Brief,
  isOwn: boolean,
): Notice["about"] => ({
  person,
  service,
  professional: isOwn ? null : professional,
  startsAt: startsAt === null ? null : toIso(startsAt),
  endsAt: endsAt === null ? null : toIso(endsAt),
  zone,
});

/** By the id of the subject. */
export async function subjectsOf(
  tx: Tx,
  caller: MemberCaller,
  notices: readonly StoredNotice[],
): Promise<ReadonlyMap<string, Notice["about"]>> {
  const found = new Map<string, Notice["about"]>();
  for (const [type, listed] of Map.groupBy(notices, ({ subjectType }) => subjectType)) {
    const source = sources[type];
    if (!source || !caller.can(source.permission)) continue;
    const ids = [...new Set(listed.map(({ subjectId }) => subjectId))];
    const own = caller.professionalId;
    for (const brief of await source.read(tx, caller.scope, ids)) {
      const { id, professionalIds } = brief;
      const isOwn = own !== undefined && professionalIds.includes(own);
      // One's own name says nothing; of several, the others' do.
      if (caller.seesAll || isOwn || source.isNobodys)
        found.set(id, present(brief, isOwn && type !== "leave" && professionalIds.length === 1));
    }
  }
  return found;
}
