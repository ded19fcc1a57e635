import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { bookWithin, type BookingAsk } from "../book.ts";
import { bookChain } from "./book-chain.ts";

/** Looks up what is asked, in the transaction that books it. @throws ProblemError for what can't be asked. */
export type Asking = (tx: Tx) => Promise<BookingAsk>;

const Kept = z.object({ bookingId: z.string() });

/**
 * Books a session: once for a key, and never over another. What is asked is looked up after the key is: the same key
 * is answered the same, even when the professional it names is not there any more.
 * @returns the booking's id: the same for the same key.
 * @throws ProblemError SLOT_TAKEN, SLOT_REFUSED, IDEMPOTENCY_KEY_REUSED; QUESTIONS_CHANGED, INVALID_INPUT for what was
 *   said to the form; DURATION_LOCKED, NOT_FOR_THIS_PERSON, PRICE_CHANGED; and what `asking` throws.
 */
export const bookSession = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  asking: Asking,
  key?: Once,
): Promise<string> =>
  db.inTenant(scope, async (tx) => {
    const book = async () => {
      const ask = await asking(tx);
      return ask.service.composition === "combined"
        ? bookChain(tx, clock, scope, ask)
        : bookWithin(tx, clock, scope, ask);
    };
    const kept = await (key ? once(tx, scope, key, clock.now(), (stored) => Kept.parse(stored), book) : book());
    return kept.bookingId;
  });
