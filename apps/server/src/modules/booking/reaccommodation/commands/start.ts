import { instant, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { insertItems, insertList, updateList, type NewList } from "../store.ts";
import { PLAN_JOB } from "./plan.ts";

const Kept = z.object({ id: z.string() });

/** A list holds no more: a closing of a busy house begins with the nearest, and the next list takes the others. */
export const MOST_BOOKINGS = 1000;

/**
 * Lists the bookings that fall into it, and has offers worked out.
 * @returns its id: the same for the same key.
 */
export async function startReaccommodation(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  scope: TenantScope,
  asking: (tx: Tx) => Promise<Omit<NewList, "id">>,
  key: Once,
): Promise<string> {
  const now = clock.now();
  const begin = async (tx: Tx): Promise<{ id: string }> => {
    const id = newId();
    const ask = await asking(tx);
    await insertList(tx, scope, { ...ask, id }, now);
    // What has begun by now can't be offered another time.
    const closing = { ...ask, startsAt: later(ask.startsAt, now) };
    const listed = closing.startsAt < closing.endsAt ? await insertItems(tx, scope, id, closing, MOST_BOOKINGS) : [];
    await updateList(tx, scope, id, { total: listed.length, state: listed.length > 0 ? "planning" : "draft" });
    if (listed.length > 0) await enqueue(tx, scope, PLAN_JOB, { id }, { key: `${PLAN_JOB}:${id}`, maxAttempts: 8 });
    return { id };
  };
  const { id } = await db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      now,
      (stored) => Kept.parse(stored),
      () => begin(tx),
    ),
  );
  return id;
}

const later = (one: Instant, other: Instant): Instant => instant(Math.max(one, other));
