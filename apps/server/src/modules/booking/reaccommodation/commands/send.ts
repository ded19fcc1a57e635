import { instant, type Instant } from "@creneau/scheduling";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { businessById } from "../../../tenancy/index.ts";
import { cancelWithin } from "../../commands/cancel-booking.ts";
import { proposeWithin } from "../../commands/propose-times.ts";
import { Offers } from "../offers.ts";
import { ROUNDS } from "../plan.ts";
import {
  itemById,
  itemsToSend,
  lapsedItems,
  listById,
  promisesOf,
  type StoredItem,
  type StoredList,
} from "../queries.ts";
import { updateItem, updateList } from "../store.ts";
import { reaccommodationReasons } from "../texts.ts";

export const SEND_JOB = "booking.send-reaccommodation";
export const LAPSE_JOB = "booking.lapse-reaccommodation";
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export interface SendAsk {
  readonly id: string;
  readonly answerHours: number;
  readonly whenLapsed: StoredList["whenLapsed"];
  readonly version: number;
}

/** Has it sent; asked again, nothing more is. @throws ProblemError NOT_FOUND, EDITED_MEANWHILE */
export const sendReaccommodation = (
  { db, clock }: Deps,
  scope: TenantScope,
  { id, answerHours, whenLapsed, version }: SendAsk,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockFor(tx, "reaccommodation", scope.businessId);
    const list = await listById(tx, scope, id);
    if (!list) throw new ProblemError("NOT_FOUND");
    if (list.state === "sending" || list.state === "sent") return;
    if (list.state !== "draft" || list.version !== version) throw new ProblemError("EDITED_MEANWHILE");
    const answerBy = instant(clock.now() + answerHours * HOUR_MS);
    await updateList(tx, scope, id, { state: "sending", answerHours, whenLapsed, answerBy });
    await enqueue(tx, scope, SEND_JOB, { id }, { key: `${SEND_JOB}:${id}`, maxAttempts: 12 });
  });

/**
 * Sends, one booking a transaction: the proposal, the mail that will tell of it and the mark that it was sent are written
 * together, so that whoever is killed in between sends nobody two mails.
 */
export async function runSending({ db, clock }: Deps, scope: TenantScope, id: string): Promise<void> {
  for (;;) {
    const [next] = await db.inTenant(scope, (tx) => itemsToSend(tx, scope, id, 1));
    if (next === undefined) break;
    await sendOne(db, clock, scope, id, next);
  }
  await db.inTenant(scope, async (tx) => {
    const list = await listById(tx, scope, id);
    if (list?.state !== "sending") return;
    await updateList(tx, scope, id, { state: "sent", sentAt: clock.now() });
    await lapseLater(tx, scope, id, list.answerBy ?? clock.now());
  });
}

/** A minute later: what lapsed by itself is written down by then. */
export const lapseLater = (tx: Tx, scope: TenantScope, id: string, answerBy: Instant): Promise<void> =>
  enqueue(tx, scope, LAPSE_JOB, { id }, { runAt: instant(answerBy + MINUTE_MS), key: `${LAPSE_JOB}:${id}` });

async function sendOne(db: Database, clock: Clock, scope: TenantScope, id: string, bookingId: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.inTenant(scope, (tx) => sendWithin(tx, clock, scope, id, bookingId));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const taken = error.code === "SLOT_TAKEN" || error.code === "SLOT_REFUSED";
      if (taken && attempt === 1 && (await offerAnew(db, clock, scope, id, bookingId))) continue;
      const trouble = taken ? "taken-meanwhile" : "changed-meanwhile";
      return db.inTenant(scope, (tx) => updateItem(tx, scope, id, { bookingId, state: "failed", trouble }));
    }
  }
}

/** A time was taken since it was worked out: it is left out; when none is left, others are offered. @returns whether there are any */
const offerAnew = (db: Database, clock: Clock, scope: TenantScope, id: string, bookingId: string): Promise<boolean> =>
  db.inTenant(scope, async (tx) => {
    await lockFor(tx, "reaccommodation", scope.businessId);
    const now = clock.now();
    const list = await listById(tx, scope, id);
    const item = await itemById(tx, scope, id, bookingId, now);
    if (!list || item?.state !== "open") return false;
    const offers = new Offers(tx, scope, now, list, await promisesOf(tx, scope, id, bookingId));
    const left = await offers.stillFree(item);
    const options = left.length > 0 ? left : await offers.for(item, ROUNDS);
    await updateItem(tx, scope, id, { bookingId, options });
    return options.length > 0;
  });

async function sendWithin(tx: Tx, clock: Clock, scope: TenantScope, id: string, bookingId: string): Promise<void> {
  await lockFor(tx, "reaccommodation", scope.businessId);
  const list = await listById(tx, scope, id);
  const item = await itemById(tx, scope, id, bookingId, clock.now());
  if (!list || item?.state !== "open") return;
  const done = { bookingId, state: "done", trouble: null } as const;
  if (item.act === "keep") return updateItem(tx, scope, id, done);
  const trouble = troubleOf(item);
  if (trouble) return updateItem(tx, scope, id, { bookingId, state: "failed", trouble });
  const { locale } = await businessById(tx, scope.businessId);
  const actor = { by: "business", accountId: list.accountId } as const;
  const reason = list.reason === "" ? reaccommodationReasons[locale] : list.reason;
  if (item.act === "cancel") {
    await cancelWithin(tx, clock, scope, { bookingId, actor, reason, language: locale });
    return updateItem(tx, scope, id, done);
  }
  const answerBy: Instant = list.answerBy ?? instant(clock.now() + list.answerHours * HOUR_MS);
  const { options } = item;
  const proposalId = await proposeWithin(tx, clock, scope, {
    bookingId,
    options,
    reason,
    answerBy,
    actor,
    language: locale,
    hold: false,
  });
  return updateItem(tx, scope, id, { ...done, proposalId });
}

/** Why there is nothing to send: it was moved or called off since it was listed, or nothing was free. */
function troubleOf({ status, startsAt, listedAt, act, options }: StoredItem): StoredItem["trouble"] {
  if ((status !== "confirmed" && status !== "requested") || startsAt !== listedAt) return "changed-meanwhile";
  return act === "propose" && options.length === 0 ? "nothing-free" : null;
}

/** Who did not choose in time: back to the team, who see it in the list; or cancelled, where that was said. */
export async function lapseReaccommodation({ db, clock }: Deps, scope: TenantScope, id: string): Promise<void> {
  const list = await db.inTenant(scope, (tx) => listById(tx, scope, id));
  if (list?.whenLapsed !== "cancel") return;
  const ids = await db.inTenant(scope, (tx) => lapsedItems(tx, scope, id, clock.now()));
  for (const bookingId of ids) {
    try {
      await db.inTenant(scope, async (tx) => {
        const { locale } = await businessById(tx, scope.businessId);
        const actor = { by: "business", accountId: list.accountId } as const;
        await cancelWithin(tx, clock, scope, {
          bookingId,
          actor,
          reason: reaccommodationReasons[locale],
          language: locale,
        });
      });
    } catch (error) {
      // It has begun, or they cancelled it themselves in this moment.
      if (!(error instanceof ProblemError)) throw error;
    }
  }
}
