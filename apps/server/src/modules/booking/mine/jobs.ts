import { z } from "zod";
import type { Reactions } from "../../../platform/events.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { contactIfAny } from "../../contacts/index.ts";
import { reachedOf } from "../behalf/party.ts";
import { bookingBooked } from "../events.ts";
import { bookingById } from "../queries.ts";
import { SEARCH_JOB } from "./commands/find-businesses.ts";
import { searchAndMail, type ReaderDeps } from "./commands/mail-link.ts";
import { tieReaders } from "./store.ts";

export function registerMineJobs(jobs: JobRegistry, reactions: Reactions, deps: ReaderDeps): void {
  jobs.global({
    name: SEARCH_JOB,
    payload: z.object({ readerId: z.string(), after: z.string() }),
    maxAttempts: 12,
    lane: "post",
    run: (ask) => searchAndMail(deps, ask),
  });
  // A booking with the address of somebody who reads their bookings is found there from now on.
  reactions.on(bookingBooked, "booking.tie-readers", (scope, { bookingId }) =>
    deps.db.inTenant(scope, async (tx) => {
      const booking = await bookingById(tx, scope, bookingId);
      if (!booking) return;
      for (const id of new Set([reachedOf(booking), booking.contactId])) {
        const email = (await contactIfAny(tx, scope, id))?.email ?? null;
        if (email !== null) await tieReaders(tx, scope, { id, email }, deps.clock.now());
      }
    }),
  );
}
