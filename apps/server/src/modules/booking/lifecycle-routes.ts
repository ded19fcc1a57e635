/** The acts of the team on a booking: answers to requests, attendance, other times offered. */
import { instant, toIso } from "@creneau/scheduling";
import { z } from "zod";
import { because } from "../../platform/acting.ts";
import type { Api } from "../../platform/http/api.ts";
import type { MemberCaller } from "../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import type { Language } from "../../platform/http/language.ts";
import { assertOwn } from "../../platform/http/own.ts";
import { readInstant } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import type { ChangeAsk } from "./change.ts";
import { withdrawProposal } from "./commands/answer-proposal.ts";
import { approveRequest, declineRequest } from "./commands/answer-request.ts";
import { completeBooking } from "./commands/complete-booking.ts";
import { markAttended, markNoShow } from "./commands/mark-attendance.ts";
import { proposeTimes } from "./commands/propose-times.ts";
import { assertMine, detailOf, memberActor, type BookingDeps } from "./detail.ts";
import { requestPage, waitingRequests } from "./lists.ts";
import { presentBooking } from "./presenters.ts";
import { proposalById } from "./proposals/queries.ts";

/** Counted no further: nobody reads "more than a hundred" differently from how many more. */
const MOST_COUNTED = 100;

export function lifecycleRoutes(api: Api, deps: BookingDeps): void {
  requestRoutes(api, deps);
  actRoutes(api, deps);
  proposalRoutes(api, deps);
}

function requestRoutes(api: Api, { db, clock }: BookingDeps): void {
  api.implement("listRequests", async ({ caller, query }) => {
    const { scope } = caller;
    const professionalId = caller.seesAll ? undefined : (caller.professionalId ?? "");
    if (professionalId === "") return { items: [], nextCursor: null, waiting: 0 };
    const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor);
    const now = clock.now();
    const [rows, waiting] = await db.inTenant(scope, async (tx) => [
      await requestPage(tx, scope, { now, professionalId, after, limit: query.limit + 1 }),
      await waitingRequests(tx, scope, { now, professionalId, most: MOST_COUNTED }),
    ]);
    const page = pageOf(
      rows,
      query.limit,
      (row) => [row.respondBy ?? row.startsAt, row.id],
      (row) => ({
        ...presentBooking(row, caller, now),
        requestedAt: toIso(row.requestedAt),
        respondBy: toIso(row.respondBy ?? row.startsAt),
        note: row.note,
        reason: row.reasonName,
      }),
    );
    return { ...page, waiting };
  });
}

function actRoutes(api: Api, deps: BookingDeps): void {
  const { db, clock } = deps;
  type Command = (
    db: BookingDeps["db"],
    clock: BookingDeps["clock"],
    scope: MemberCaller["scope"],
    ask: ChangeAsk,
  ) => Promise<void>;
  interface Call {
    readonly caller: MemberCaller;
    readonly params: { readonly bookingId: string };
    readonly body: { readonly reason: string };
    readonly language: Language;
  }
  const act =
    (command: Command) =>
    async ({ caller, params: { bookingId }, body: { reason }, language }: Call) => {
      await assertMine(deps, caller, bookingId);
      const ask = { bookingId, actor: memberActor(caller), reason, language };
      await because(reason, () => command(db, clock, caller.scope, ask));
      return detailOf(deps, caller, bookingId);
    };
  api.implement("approveBooking", act(approveRequest));
  api.implement("declineBooking", act(declineRequest));
  api.implement("completeBooking", act(completeBooking));
  api.implement("markNoShow", act(markNoShow));
  api.implement("markAttended", act(markAttended));
}

function proposalRoutes(api: Api, deps: BookingDeps): void {
  const { db, clock } = deps;
  api.implement("proposeTimes", async ({ caller, params: { bookingId }, body, language, once }) => {
    await assertMine(deps, caller, bookingId);
    const { reason, hold } = body;
    const options = body.options.map(({ startsAt, professionalId }, index) => {
      if (professionalId !== undefined && !caller.seesAll) assertOwn(caller, professionalId);
      return {
        startsAt: readInstant(`options.${index}.startsAt`, startsAt),
        ...(professionalId === undefined ? {} : { professionalId }),
      };
    });
    const answerBy = readInstant("answerBy", body.answerBy);
    const ask = { bookingId, actor: memberActor(caller), reason, language, options, answerBy, hold };
    await because(reason, () => proposeTimes(db, clock, caller.scope, ask, once));
    return detailOf(deps, caller, bookingId);
  });
  api.implement("withdrawProposal", async ({ caller, params: { bookingId, proposalId } }) => {
    await assertMine(deps, caller, bookingId);
    const proposal = await db.inTenant(caller.scope, (tx) => proposalById(tx, caller.scope, proposalId));
    if (proposal?.bookingId !== bookingId) throw new ProblemError("NOT_FOUND");
    await withdrawProposal(db, clock, caller.scope, proposalId, memberActor(caller));
    return detailOf(deps, caller, bookingId);
  });
}
