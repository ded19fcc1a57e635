/** The back office: who waits for what, in which order, and what was offered to them. */
import type { WaitingDetail } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { z } from "zod";
import { because } from "../../../platform/acting.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { madeOnce, once as onceWithin } from "../../../platform/http/idempotency.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { readInstant } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceById, serviceGivenBy } from "../../catalogue/index.ts";
import { lockResources } from "../../team/index.ts";
import { readBooker } from "../behalf/booker.ts";
import { endEntry } from "./commands/answer-offer.ts";
import { replaceTerms } from "./commands/edit-terms.ts";
import { joinWithin } from "./commands/join-waiting.ts";
import { putFirst } from "./commands/pin-entry.ts";
import type { WaitingDeps } from "./deps.ts";
import { presentDetail, presentEntry, wallText } from "./presenters.ts";
import {
  allTerms,
  entryById,
  entryPage,
  listedEntry,
  lockEntry,
  offersTo,
  openOffersTo,
  type StoredTerms,
} from "./queries.ts";
import { minuteOf, readWish } from "./read-wish.ts";
import { makeOffer } from "./refill.ts";
import { USUAL_TERMS } from "./rules.ts";

type Deps = Pick<WaitingDeps, "db" | "clock">;

export function waitingRoutes(api: Api, deps: Deps): void {
  readRoutes(api, deps);
  addRoute(api, deps);
  changeRoutes(api, deps);
  termsRoutes(api, deps);
}

/** For members who see only their own: places for somebody else are not there; those for anyone are nobody's own. */
function assertSeen(caller: MemberCaller, entry: { readonly professionalId: string | null } | undefined): void {
  if (!entry) throw new ProblemError("NOT_FOUND");
  assertOwn(caller, entry.professionalId ?? "");
}

const detailOf = ({ db }: Deps, caller: MemberCaller, entryId: string): Promise<WaitingDetail> =>
  db.inTenant(caller.scope, async (tx) => {
    const entry = await listedEntry(tx, caller.scope, entryId);
    if (!entry) throw new ProblemError("NOT_FOUND");
    assertSeen(caller, entry);
    return presentDetail(entry, await offersTo(tx, caller.scope, [entryId]), caller);
  });

/** -1 for who was not put first. */
const Place = z.tuple([
  z.number().transform((at) => (at < 0 ? null : instant(at))),
  z.number().transform(instant),
  z.uuid(),
]);

function readRoutes(api: Api, deps: Deps): void {
  const { db } = deps;
  api.implement("listWaiting", async ({ caller, query }) => {
    const { scope } = caller;
    const professionalId = caller.seesAll ? undefined : (caller.professionalId ?? "");
    if (professionalId === "") return { items: [], nextCursor: null };
    const after = decodeCursor(Place, query.cursor);
    const { serviceId, limit } = query;
    const ask = { serviceId, professionalId, closed: query.state === "closed", after, limit: limit + 1 };
    return db.inTenant(scope, async (tx) => {
      const rows = await entryPage(tx, scope, ask);
      const open = await openOffersTo(
        tx,
        scope,
        rows.map(({ id }) => id),
      );
      return pageOf(
        rows,
        limit,
        ({ pinnedAt, arrivedAt, id }) => [pinnedAt ?? -1, arrivedAt, id],
        (row) => presentEntry(row, open, caller),
      );
    });
  });

  api.implement("getWaiting", ({ caller, params }) => detailOf(deps, caller, params.entryId));
}

const Added = z.object({ entryId: z.string() });

function addRoute(api: Api, deps: Deps): void {
  const { db, clock } = deps;
  api.implement("addWaiting", async ({ caller, body, once, language }) => {
    const { scope } = caller;
    if (!caller.seesAll) assertOwn(caller, body.professionalId ?? "");
    const { entryId } = await db.inTenant(scope, (tx) =>
      onceWithin(
        tx,
        scope,
        once,
        clock.now(),
        (stored) => Added.parse(stored),
        async () => {
          const { serviceId, professionalId, seats, groupId } = body;
          const service =
            professionalId === undefined
              ? await serviceById(tx, scope, serviceId)
              : await serviceGivenBy(tx, scope, professionalId, serviceId);
          if (!service) throw new ProblemError("NOT_FOUND");
          const person = await readBooker(tx, scope, body.contact, language);
          const id = await joinWithin(tx, clock, scope, {
            ...readWish(body, person.zone),
            serviceId,
            professionalId: professionalId ?? null,
            groupSessionId: groupId ?? null,
            seats,
            person,
            addedBy: "business",
            ...(body.textMessages && { texts: body.textMessages }),
          });
          return { entryId: id };
        },
      ),
    );
    return detailOf(deps, caller, entryId);
  });
}

function changeRoutes(api: Api, deps: Deps): void {
  const { db, clock } = deps;
  const assertMine = (caller: MemberCaller, entryId: string): Promise<void> =>
    db.inTenant(caller.scope, async (tx) => assertSeen(caller, await entryById(tx, caller.scope, entryId)));

  api.implement("pinWaiting", async ({ caller, params, body }) => {
    const { entryId: id } = params;
    await assertMine(caller, id);
    const { pinned, reason, version } = body;
    const at = pinned ? clock.now() : null;
    await because(reason, () => putFirst(db, caller.scope, { id, version, reason, at }));
    return detailOf(deps, caller, id);
  });

  api.implement("removeWaiting", async ({ caller, params, body }) => {
    const { entryId } = params;
    await assertMine(caller, entryId);
    await because(body.reason, () =>
      db.inTenant(caller.scope, (tx) => endEntry(tx, clock, caller.scope, entryId, "removed")),
    );
    return detailOf(deps, caller, entryId);
  });

  api.implement("offerWaiting", async ({ caller, params, body, once: key }) => {
    const { scope, accountId } = caller;
    const { entryId } = params;
    await assertMine(caller, entryId);
    assertOwn(caller, body.professionalId);
    const startsAt = readInstant("startsAt", body.startsAt);
    const { professionalId } = body;
    await db.inTenant(scope, (tx) =>
      madeOnce(tx, scope, key, clock.now(), async () => {
        await lockResources(tx, scope, [professionalId]);
        const entry = await lockEntry(tx, scope, entryId);
        const service = entry && (await serviceGivenBy(tx, scope, professionalId, entry.serviceId));
        if (entry?.state !== "waiting" || !service) throw new ProblemError("NOT_FOUND");
        const made = await makeOffer(tx, clock, scope, { entry, service, professionalId, startsAt, accountId });
        if (!made) throw new ProblemError("ALREADY_THERE");
        return entryId;
      }),
    );
    return detailOf(deps, caller, entryId);
  });
}

const presentTerms = ({ serviceId, open, termMinutes, quietFromMinute, quietUntilMinute, version }: StoredTerms) => ({
  serviceId,
  open,
  termMinutes,
  quietFrom: wallText(quietFromMinute),
  quietUntil: wallText(quietUntilMinute),
  version,
});

function termsRoutes(api: Api, { db, clock }: Deps): void {
  api.implement("listWaitingTerms", ({ caller }) =>
    db.inTenant(caller.scope, async (tx) => {
      const stored = await allTerms(tx, caller.scope);
      const own = stored.some(({ serviceId }) => serviceId === null);
      const usual: StoredTerms = { ...USUAL_TERMS, serviceId: null, version: 0 };
      return { items: (own ? stored : [usual, ...stored]).map(presentTerms) };
    }),
  );

  api.implement("replaceWaitingTerms", async ({ caller, body }) => {
    const { serviceId, open, termMinutes, version } = body;
    const quietFromMinute = Math.min(minuteOf(body.quietFrom), 1439);
    const quietUntilMinute = Math.min(minuteOf(body.quietUntil), 1439);
    const terms = { serviceId, open, termMinutes, quietFromMinute, quietUntilMinute, version };
    return presentTerms(await replaceTerms(db, clock, caller.scope, terms));
  });
}
