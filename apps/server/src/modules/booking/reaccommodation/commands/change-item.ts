import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { Offers } from "../offers.ts";
import { promiseOf, type Option, type Promised } from "../plan.ts";
import { itemById, listById, promisesOf, type StoredItem, type StoredList } from "../queries.ts";
import { updateItem } from "../store.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

const MOST_CHOICES = 12;

/** What one booking could be offered beside what others are. @throws ProblemError NOT_FOUND */
export const choicesFor = (
  { db, clock }: Deps,
  scope: TenantScope,
  { listId, bookingId }: { readonly listId: string; readonly bookingId: string },
): Promise<{ readonly item: StoredItem; readonly options: readonly Option[] }> =>
  db.inTenant(scope, async (tx) => {
    const list = await listById(tx, scope, listId);
    const item = await itemById(tx, scope, listId, bookingId, clock.now());
    if (!list || !item) throw new ProblemError("NOT_FOUND");
    const offers = new Offers(tx, scope, clock.now(), list, await promisesOf(tx, scope, listId, bookingId));
    return { item, options: await offers.for(item, MOST_CHOICES) };
  });

export interface ItemChange {
  readonly listId: string;
  readonly bookingId: string;
  readonly act: StoredItem["act"];
  readonly options: readonly Option[];
  readonly version: number;
}

/**
 * Says what one booking is offered. Whether a time is free is asked again when it is sent, and when it is chosen; that no other of
 * the list is offered it is seen to here.
 * @throws ProblemError NOT_FOUND, EDITED_MEANWHILE, SLOT_TAKEN when another is offered that time, INVALID_INPUT
 */
export const changeItem = ({ db, clock }: Deps, scope: TenantScope, change: ItemChange): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const { listId, bookingId, act, options, version } = change;
    await lockFor(tx, "reaccommodation", scope.businessId);
    const list = await listById(tx, scope, listId);
    const item = await itemById(tx, scope, listId, bookingId, clock.now());
    if (!list || !item) throw new ProblemError("NOT_FOUND");
    if (list.state !== "draft" || item.state !== "open" || item.version !== version)
      throw new ProblemError("EDITED_MEANWHILE");
    if (act === "propose" && options.length === 0)
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "options", message: "offer-something" }] });
    const promises = await promisesOf(tx, scope, listId, bookingId);
    if (
      options.some((option) => overlapsPromise(option, item, promises)) ||
      options.some((option) => isClosed(option, item, list))
    )
      throw new ProblemError("SLOT_TAKEN");
    await updateItem(tx, scope, listId, { bookingId, act, options: act === "propose" ? options : [], trouble: null });
  });

const overlapsPromise = (option: Option, item: StoredItem, promises: readonly Promised[]): boolean => {
  const { startsAt, endsAt } = promiseOf(option, item);
  return promises.some(
    (one) => one.professionalId === option.professionalId && one.startsAt < endsAt && startsAt < one.endsAt,
  );
};

const isClosed = (option: Option, item: StoredItem, list: StoredList): boolean => {
  const { startsAt, endsAt } = promiseOf(option, item);
  const theirs = list.professionalId === null || list.professionalId === option.professionalId;
  return theirs && startsAt < list.endsAt && list.startsAt < endsAt;
};
