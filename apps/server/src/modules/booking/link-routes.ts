/** What whoever has the signed link of a booking may do with it. */
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { readInstant } from "../../platform/http/readers.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { ProblemError } from "../../platform/problem.ts";
import { signedScope } from "../tenancy/index.ts";
import { assertAlone, cancelWhole } from "./chained.ts";
import { chooseOption, keepBooking } from "./commands/answer-proposal.ts";
import { moveBooking } from "./commands/move-booking.ts";
import { linkedBooking } from "./linked.ts";
import { openBookingLink, stillLinked, verifyProposalLink } from "./links.ts";
import { linkedProposal } from "./proposals/linked.ts";
import { proposalById } from "./proposals/queries.ts";
import { CONTACT } from "./rules.ts";

export interface LinkDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** The calendar file of a booking, made by those who write messages. */
  readonly calendarFile: (scope: TenantScope, bookingId: string) => Promise<string>;
}

export function linkRoutes(api: Api, { db, clock, keys, calendarFile }: LinkDeps): void {
  const open = async (link: string) => {
    const { scope, booking } = await openBookingLink(db, keys, link, clock.now());
    return { scope, bookingId: booking.id };
  };
  const show = (scope: TenantScope, bookingId: string) =>
    db.inTenant(scope, (tx) => linkedBooking(tx, scope, keys, bookingId, clock.now()));

  api.implement("getBookingByLink", async ({ params }) => {
    const { scope, bookingId } = await open(params.link);
    return show(scope, bookingId);
  });
  api.implement("cancelBookingByLink", async ({ params, body, language }) => {
    const { scope, bookingId } = await open(params.link);
    const ask = { bookingId, actor: CONTACT, reason: body.reason, language };
    await db.inTenant(scope, (tx) => cancelWhole(tx, clock, scope, ask));
    return show(scope, bookingId);
  });
  api.implement("moveBookingByLink", async ({ params, body, language }) => {
    const { scope, bookingId } = await open(params.link);
    const startsAt = readInstant("startsAt", body.startsAt);
    await db.inTenant(scope, (tx) => assertAlone(tx, scope, bookingId, language));
    await moveBooking(db, clock, scope, { bookingId, actor: CONTACT, reason: body.reason, language, startsAt });
    return show(scope, bookingId);
  });
  api.implement("getCalendarFileByLink", async ({ params, reply }) => {
    const { scope, bookingId } = await open(params.link);
    reply.header("content-disposition", 'attachment; filename="rendez-vous.ics"');
    return calendarFile(scope, bookingId);
  });

  const openProposal = async (link: string) => {
    const verified = verifyProposalLink(keys, link, clock.now());
    const scope = signedScope(verified);
    const proposalId = verified.rowId;
    await db.inTenant(scope, async (tx) => {
      const proposal = await proposalById(tx, scope, proposalId);
      if (!proposal) throw new ProblemError("LINK_NOT_VALID");
      await stillLinked(tx, scope, proposal.bookingId);
    });
    return { scope, proposalId };
  };
  const showProposal = (scope: TenantScope, proposalId: string) =>
    db.inTenant(scope, (tx) => linkedProposal(tx, scope, keys, proposalId, clock.now()));

  api.implement("getProposalByLink", async ({ params }) => {
    const { scope, proposalId } = await openProposal(params.link);
    return showProposal(scope, proposalId);
  });
  api.implement("chooseTimeByLink", async ({ params, body, language }) => {
    const { scope, proposalId } = await openProposal(params.link);
    await chooseOption(db, clock, scope, { proposalId, optionId: body.optionId, language });
    return showProposal(scope, proposalId);
  });
  api.implement("keepTimeByLink", async ({ params }) => {
    const { scope, proposalId } = await openProposal(params.link);
    await keepBooking(db, clock, scope, proposalId);
    return showProposal(scope, proposalId);
  });
}
