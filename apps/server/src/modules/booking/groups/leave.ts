/** Giving seats back: to those waiting for them, and then to everybody. */
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import { refillFreed, refillSeats } from "../waiting/refill.ts";
import { groupDropped } from "./events.ts";
import { heldSeats } from "./held.ts";
import { lockGroup, type SeatOfBooking } from "./queries.ts";
import { takeSeats, updateGroup, vacateGroup } from "./store.ts";

/** A session that a visitor opened ends with the last who leaves it: its host's time is free again. */
export async function leaveGroup(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { groupSessionId, seats }: SeatOfBooking,
): Promise<void> {
  const now = clock.now();
  await takeSeats(tx, scope, groupSessionId, -seats, now);
  const group = await lockGroup(tx, scope, groupSessionId);
  if (!group || group.state === "cancelled" || group.startsAt <= now) return;
  await refillSeats(tx, clock, scope, group);
  if (group.openedBy === "team" || group.seatsTaken > 0) return;
  if (((await heldSeats(tx, scope, [group.id], { now })).get(group.id) ?? 0) > 0) return;
  await updateGroup(tx, scope, { ...group, state: "cancelled" }, now);
  await vacateGroup(tx, scope, group.id);
  await announce(tx, scope, clock, groupDropped, { groupId: group.id });
  await refillFreed(tx, clock, scope, [group]);
}
