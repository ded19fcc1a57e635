/** What members do about a person's data: export, erase, answer. */
import { instant, toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { readDate } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { businessById } from "../../tenancy/index.ts";
import { contactSeenBy, peopleSeenBy, type Meetings } from "../seen.ts";
import { answerRequest } from "./commands/answer-request.ts";
import { recordRequest } from "./commands/ask-erasure.ts";
import { askExport } from "./commands/ask-export.ts";
import { erasePerson, previewErasure } from "./commands/erase-person.ts";
import type { RightsDeps } from "./deps.ts";
import { exportLink } from "./links.ts";
import { presentErasure, presentExport, presentRequest, todayIn } from "./presenters.ts";
import {
  answeredRequestPage,
  erasureOf,
  exportById,
  exportPage,
  openRequestPage,
  requestById,
  type StoredExport,
} from "./queries.ts";
import { receiptPage } from "./receipt-page.ts";
import { linkEnd } from "./rules.ts";

export interface RightsRoutesDeps extends RightsDeps {
  readonly meetings: Meetings;
}

export function rightsRoutes(api: Api, deps: RightsRoutesDeps): void {
  exportRoutes(api, deps);
  erasureRoutes(api, deps);
  requestRoutes(api, deps);
}

const assertSeen = ({ db, meetings }: RightsRoutesDeps, caller: MemberCaller, contactId: string) =>
  db.inTenant(caller.scope, (tx) => contactSeenBy(tx, caller, meetings, contactId));

function exportRoutes(api: Api, deps: RightsRoutesDeps): void {
  const { db, clock, keys } = deps;
  const one = async ({ scope }: MemberCaller, contactId: string, exportId: string): Promise<StoredExport> => {
    const made = await db.inTenant(scope, (tx) => exportById(tx, scope, exportId));
    if (made?.contactId !== contactId) throw new ProblemError("NOT_FOUND");
    return made;
  };

  api.implement("listContactExports", async ({ caller, params, query }) => {
    await assertSeen(deps, caller, params.contactId);
    const [before] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    const rows = await db.inTenant(caller.scope, (tx) =>
      exportPage(tx, caller.scope, params.contactId, before, query.limit + 1),
    );
    return pageOf(rows, query.limit, ({ id }) => [id], presentExport);
  });

  api.implement("exportContact", async ({ caller, params, once: key }) => {
    await assertSeen(deps, caller, params.contactId);
    const id = await askExport(deps, caller.scope, params.contactId, caller.accountId, key);
    return presentExport(await one(caller, params.contactId, id));
  });

  api.implement("openContactExport", async ({ caller, params }) => {
    await assertSeen(deps, caller, params.contactId);
    const { state, endsAt } = await one(caller, params.contactId, params.exportId);
    const now = clock.now();
    if (state !== "ready" || endsAt === null || endsAt <= now) throw new ProblemError("NOT_FOUND");
    const until = linkEnd(now, endsAt);
    const link = exportLink(keys, caller.scope.businessId, params.exportId, until);
    return { path: `/v1/public/exports/${link}/file`, endsAt: toIso(until) };
  });
}

function erasureRoutes(api: Api, deps: RightsRoutesDeps): void {
  const { db } = deps;
  const receiptOf = async ({ scope }: MemberCaller, contactId: string) => {
    const erasure = await db.inTenant(scope, (tx) => erasureOf(tx, scope, contactId));
    return erasure && presentErasure(erasure);
  };

  api.implement("previewErasure", async ({ caller, params }) => {
    await assertSeen(deps, caller, params.contactId);
    const { comingBookings, fates } = await previewErasure(deps, caller.scope, params.contactId);
    return { comingBookings, fates: [...fates], receipt: (await receiptOf(caller, params.contactId)) ?? null };
  });

  api.implement("eraseContact", async ({ caller, params, body }) => {
    await assertSeen(deps, caller, params.contactId);
    const { contactId } = params;
    await erasePerson(deps, caller.scope, { ...body, contactId, accountId: caller.accountId });
    const receipt = await receiptOf(caller, contactId);
    if (!receipt) throw new ProblemError("NOT_FOUND");
    return receipt;
  });

  api.implement("downloadErasureReceipt", async ({ caller, params, query, language, reply }) => {
    await assertSeen(deps, caller, params.contactId);
    const receipt = await receiptOf(caller, params.contactId);
    if (!receipt) throw new ProblemError("NOT_FOUND");
    const business = await db.inTenant(caller.scope, (tx) => businessById(tx, caller.scope.businessId));
    const name = `recu-effacement-${receipt.at.slice(0, 10)}.html`;
    reply.header("content-disposition", `attachment; filename="${name}"`);
    return receiptPage(receipt, business, query.language ?? language);
  });
}

function requestRoutes(api: Api, deps: RightsRoutesDeps): void {
  const { db, clock } = deps;
  const one = ({ scope }: MemberCaller, id: string) =>
    db.inTenant(scope, async (tx) => {
      const request = await requestById(tx, scope, id);
      if (!request) throw new ProblemError("NOT_FOUND");
      return presentRequest(request, await todayIn(tx, scope, clock.now()));
    });

  api.implement("listDataRequests", async ({ caller, query }) => {
    const { scope } = caller;
    return db.inTenant(scope, async (tx) => {
      const today = await todayIn(tx, scope, clock.now());
      const among = await peopleSeenBy(tx, caller, deps.meetings);
      if (query.state === "open") {
        const after = decodeCursor(z.tuple([z.iso.date(), z.uuid()]), query.cursor);
        const rows = await openRequestPage(tx, scope, among, after, query.limit + 1);
        return pageOf(
          rows,
          query.limit,
          ({ dueOn, id }) => [dueOn, id],
          (row) => presentRequest(row, today),
        );
      }
      const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor);
      const rows = await answeredRequestPage(tx, scope, among, after, query.limit + 1);
      return pageOf(
        rows,
        query.limit,
        ({ answeredAt, id }) => [answeredAt ?? 0, id],
        (row) => presentRequest(row, today),
      );
    });
  });

  api.implement("recordDataRequest", async ({ caller, body, once: key }) => {
    await assertSeen(deps, caller, body.contactId);
    const ask = { ...body, askedOn: readDate("askedOn", body.askedOn) };
    return one(caller, await recordRequest(deps, caller.scope, ask, key));
  });

  api.implement("answerDataRequest", async ({ caller, params, body }) => {
    const { contact } = await one(caller, params.requestId);
    await assertSeen(deps, caller, contact.id);
    await answerRequest(deps, caller.scope, { ...body, id: params.requestId, accountId: caller.accountId });
    return one(caller, params.requestId);
  });
}
