/** Browsers in which somebody is notified: their own, added and taken away by them alone. */
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import type { PushSubscription } from "../../../../platform/push/web-push.ts";
import type { InstallationCarriers } from "../installation.ts";
import { deviceById, type DeviceRow } from "./queries.ts";
import { deleteDevice, keepNewest, nameDevice, putDevice, takeFromOthers } from "./store.ts";

export interface DeviceDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly carriers: Pick<InstallationCarriers, "pushPublicKey" | "isPushService">;
}

const MOST_DEVICES = 20;

async function mine(tx: Tx, accountId: string, id: string): Promise<DeviceRow> {
  const row = await deviceById(tx, accountId, id);
  if (!row) throw new ProblemError("NOT_FOUND");
  return row;
}

/** Asked again by the same browser, it stays one. @throws ProblemError INVALID_INPUT: its push service is none we know */
export function addDevice(
  { db, clock, carriers }: DeviceDeps,
  accountId: string,
  device: { readonly name: string; readonly subscription: PushSubscription },
): Promise<DeviceRow> {
  const { endpoint } = device.subscription;
  if (!carriers.isPushService(endpoint))
    throw new ProblemError("INVALID_INPUT", {
      fields: [{ path: "subscription.endpoint", message: "not-a-push-service" }],
    });
  return db.inGlobal(async (tx) => {
    await takeFromOthers(tx, accountId, endpoint);
    const id = await putDevice(tx, accountId, device, clock.now());
    await keepNewest(tx, accountId, MOST_DEVICES);
    return mine(tx, accountId, id);
  });
}

/** @throws ProblemError NOT_FOUND */
export const renameDevice = ({ db }: DeviceDeps, accountId: string, id: string, name: string): Promise<DeviceRow> =>
  db.inGlobal(async (tx) => {
    if (!(await nameDevice(tx, accountId, id, name))) throw new ProblemError("NOT_FOUND");
    return mine(tx, accountId, id);
  });

/** @throws ProblemError NOT_FOUND */
export const removeDevice = ({ db }: DeviceDeps, accountId: string, id: string): Promise<void> =>
  db.inGlobal(async (tx) => {
    if (!(await deleteDevice(tx, accountId, id))) throw new ProblemError("NOT_FOUND");
  });
