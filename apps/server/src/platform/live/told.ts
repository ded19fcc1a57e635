/** What is told of what happened, and who may hear of it. */
import type { Permission } from "@creneau/contract";
import type { Database, Tx } from "../database/database.ts";
import type { TenantScope } from "../database/scope.ts";
import type { MemberCaller } from "../http/call.ts";
import { announced, announcedAfter, type Announced } from "./queries.ts";
import type { Signal } from "./signal.ts";
import { sseMessage } from "./sse.ts";

/** More than this happened since: looking at everything is less work. */
export const MOST_AGAIN = 500;

/** What an event is about, and whose: undefined, nobody's in particular. */
export interface Audience {
  readonly subjectId: string | undefined;
  readonly professionals: ReadonlySet<string> | undefined;
}

export interface TellingDeps {
  readonly db: Database;
  /** What one must be allowed to do to hear of this type; undefined: nobody hears of it. */
  readonly permissionFor: (type: string) => Permission | undefined;
  /** Types that no event is written for: after a gap, they are told of in any case. */
  readonly unwritten: readonly string[];
  readonly audienceOf: (
    tx: Tx,
    scope: TenantScope,
    events: readonly Announced[],
  ) => Promise<ReadonlyMap<string, Audience>>;
}

/** What is written to a stream, and for whom it is. */
export interface Said {
  readonly text: string;
  readonly permission: Permission;
  readonly accountId?: string | undefined;
  readonly professionals?: ReadonlySet<string> | undefined;
}

export const isFor = (caller: MemberCaller, { permission, accountId, professionals }: Said): boolean =>
  caller.can(permission) &&
  (accountId === undefined || (accountId === caller.accountId && caller.keyId === undefined)) &&
  (professionals === undefined || caller.seesAll || professionals.has(caller.professionalId ?? ""));

async function saidOf(
  { db, permissionFor, audienceOf }: TellingDeps,
  scope: TenantScope,
  load: (tx: Tx) => Promise<Announced[]>,
) {
  return db.inTenant(scope, async (tx) => {
    const events = (await load(tx)).filter(({ type }) => permissionFor(type) !== undefined);
    const audiences = await audienceOf(tx, scope, events);
    return events.flatMap(({ id, type }): Said[] => {
      const permission = permissionFor(type);
      const audience = audiences.get(id);
      if (permission === undefined || audience === undefined) return [];
      const { subjectId, professionals } = audience;
      return [
        { text: sseMessage({ id, data: { type, ...(subjectId && { id: subjectId }) } }), permission, professionals },
      ];
    });
  });
}

export const saidOfSignal = ({ permissionFor }: TellingDeps, { type, id, account }: Signal): Said[] => {
  const permission = permissionFor(type);
  return permission === undefined
    ? []
    : [{ text: sseMessage({ data: { type, ...(id && { id }) } }), permission, accountId: account }];
};

/** What is told of what happened after an id; undefined when it is too much. */
export async function toldAgain(deps: TellingDeps, scope: TenantScope, after: string): Promise<Said[] | undefined> {
  let tooMany = false;
  const said = await saidOf(deps, scope, async (tx) => {
    const events = await announcedAfter(tx, scope, after, MOST_AGAIN + 1);
    tooMany = events.length > MOST_AGAIN;
    return tooMany ? [] : events;
  });
  return tooMany ? undefined : [...said, ...deps.unwritten.flatMap((type) => saidOfSignal(deps, { type }))];
}

/** What is told of these events. */
export const toldOf = (deps: TellingDeps, scope: TenantScope, ids: readonly string[]): Promise<Said[]> =>
  saidOf(deps, scope, (tx) => announced(tx, scope, ids));
