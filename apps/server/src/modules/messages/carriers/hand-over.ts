/** Hands what was written down to its carrier, outside any transaction, and writes down what came of it. */
import { CarrierError } from "../../../platform/carrier-error.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { Gathered } from "../../../platform/gathered.ts";
import { suppressReturned } from "../../contacts/index.ts";
import type { PostDeps } from "./deps.ts";
import type { Where } from "./opening.ts";
import { advance, markAccepted, noteTrouble } from "./store.ts";

/** @throws what the carrier throws */
export type HandOver = (scope: TenantScope, delivery: Going, where: Where, send: () => Promise<void>) => Promise<void>;

interface Going {
  readonly id: string;
  /** The planned message that it is: that both went is written down at once (`markSent`). */
  readonly messageId: string | undefined;
}

/** Of one business in one transaction. */
const MOST_AT_ONCE = 50;

export function handingOver({ db, clock }: Pick<PostDeps, "db" | "clock">): HandOver {
  const accepted = new Gathered<string, undefined>({
    most: MOST_AT_ONCE,
    answer: async (scope, ids) => {
      await db.inTenant(scope, (tx) => markAccepted(tx, scope, ids, clock.now()));
      return ids.map(() => undefined);
    },
  });
  return async (scope, { id, messageId }, where, send) => {
    try {
      await send();
    } catch (error) {
      // Not even asked: why it was not taken before is worth more.
      if (isPaused(error)) throw error;
      await db.inTenant(scope, (tx) => writeRefusal(tx, scope, id, where, error, clock));
      throw error;
    }
    if (messageId === undefined) await accepted.ask(scope, id);
  };
}

const isPaused = (error: unknown): boolean => error instanceof CarrierError && error.code === "paused";

async function writeRefusal(
  tx: Tx,
  scope: TenantScope,
  deliveryId: string,
  { address, channel }: Where,
  error: unknown,
  clock: Clock,
): Promise<void> {
  const now = clock.now();
  if (!(error instanceof CarrierError)) return noteTrouble(tx, scope, deliveryId, "EUNKNOWN", now);
  if (error.transient) return noteTrouble(tx, scope, deliveryId, error.code, now);
  const status = error.noSuchAddress ? "bounced" : "failed";
  const news = await advance(tx, scope, deliveryId, { status, code: error.code }, now);
  if (!news?.index) return;
  const about = { address, index: news.index, channel };
  if (error.noSuchAddress) await suppressReturned(tx, scope, { ...about, because: "bounce" }, now);
  if (error.optedOut) await suppressReturned(tx, scope, { ...about, because: "unsubscribed" }, now);
}
