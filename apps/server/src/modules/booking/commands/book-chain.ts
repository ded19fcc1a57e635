import { toIso } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { bookWithin, type BookingAsk } from "../book.ts";
import { decideChain } from "../chain.ts";
import { holdById } from "../queries.ts";

/**
 * Books a combined service: a booking for each of the services it is made of, all or none. The first carries what was
 * asked and answered, and the price of the whole.
 * @returns the first booking's id.
 * @throws ProblemError SLOT_TAKEN; and what booking a session throws
 */
export async function bookChain(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  ask: BookingAsk,
): Promise<{ bookingId: string }> {
  const { service, startsAt, actor, holdId, visitorHash } = ask;
  const now = clock.now();
  const visitor = (holdId === undefined ? undefined : (await holdById(tx, scope, holdId))?.visitorHash) ?? visitorHash;
  const links = await decideChain(tx, scope, now, {
    service,
    startsAt,
    audience: actor.by === "contact" ? "public" : "team",
    ...(visitor ? { mine: { holdVisitor: visitor } } : {}),
  });
  const chainId = newId();
  await tx.run(
    sqlFor
      .insertInto("booking_chain")
      .values({ business_id: scope.businessId, id: chainId, service_id: service.id, created_at: toIso(now) }),
  );
  const { form: _, terms: __, agreedTo: ___, professionalId: ____, durationMinutes: _____, ...rest } = ask;
  const plain = { ...rest, textsAgreedBy: undefined };
  let first: string | undefined;
  for (const { service: part, decided } of links) {
    const chained = { chainId, decided, ...(first === undefined ? { sold: service } : { sold: null }) };
    const whole = first === undefined ? ask : plain;
    const { session } = decided;
    const booked = await bookWithin(tx, clock, scope, { ...whole, service: part, startsAt: session.startsAt, chained });
    first ??= booked.bookingId;
  }
  if (first === undefined) throw new ProblemError("NOT_FOUND");
  return { bookingId: first };
}
