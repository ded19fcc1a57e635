/** Notifies every device of an account that asked for it. */
import { createHash } from "node:crypto";
import { CarrierError } from "../../../../platform/carrier-error.ts";
import { randomToken } from "../../../../platform/chance.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { isSandbox } from "../../../tenancy/index.ts";
import type { Outcome, PostDeps } from "../deps.ts";
import type { About, PostedNote } from "../post.ts";
import { advance, noteTrouble, openDelivery } from "../store.ts";
import { openDevices, type OpenDevice } from "./queries.ts";
import { deleteDevice, markReached } from "./store.ts";

type Deps = Pick<PostDeps, "db" | "clock" | "carriers">;

/**
 * A device that cannot be reached now is tried again only when no other took it: shown on one, it was told.
 * @throws CarrierError when none took it and one might another time
 */
export async function pushTo(
  deps: Deps,
  scope: TenantScope,
  { accountId }: { readonly accountId: string },
  note: PostedNote,
  about: About,
): Promise<Outcome> {
  const { db, carriers } = deps;
  const isTest = await isSandbox(db.reads, scope.businessId);
  const devices = await db.inGlobal((tx) => openDevices(tx, accountId));
  if (carriers.keep && devices.length > 0)
    await carriers.keep({
      channel: "push",
      to: devices.map(({ name }) => name).join(", "),
      title: note.title,
      text: note.body,
      url: note.url,
      isTest,
    });
  if (isTest) return carriers.keep && devices.length > 0 ? "taken" : "nowhere";
  const text = JSON.stringify(note);
  const once = about.once ?? randomToken(12);
  const failures: CarrierError[] = [];
  let taken = 0;
  for (const device of devices) {
    const failure = await reach(deps, scope, { accountId, device, text, once, about });
    if (failure) failures.push(failure);
    else taken += 1;
  }
  if (taken > 0) return "taken";
  const again = failures.find(({ transient }) => transient) ?? failures[0];
  if (again) throw again;
  return "nowhere";
}

interface Reach {
  readonly accountId: string;
  readonly device: OpenDevice;
  readonly text: string;
  readonly once: string;
  readonly about: About;
}

/** @returns why the device was not reached. */
async function reach(
  { db, clock, carriers }: Deps,
  scope: TenantScope,
  { accountId, device, text, once, about }: Reach,
): Promise<CarrierError | undefined> {
  const attemptKey = createHash("sha256").update(`push:${once}:${device.id}`).digest();
  const { id, status } = await db.inTenant(scope, (tx) =>
    openDelivery(
      tx,
      scope,
      { messageId: about.messageId, about: about.what, channel: "push", carrier: "web-push", attemptKey, index: null },
      clock.now(),
    ),
  );
  if (status !== "sending") return undefined;
  try {
    await carriers.pusher.send(device.subscription, text);
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error;
    await db.inTenant(scope, async (tx) => {
      if (error.transient) return noteTrouble(tx, scope, id, error.code, clock.now());
      await advance(tx, scope, id, { status: "failed", code: error.code }, clock.now());
    });
    // The browser took its consent back, or is gone.
    if (error.noSuchAddress) await db.inGlobal((tx) => deleteDevice(tx, accountId, device.id));
    return error;
  }
  await db.inTenant(scope, (tx) => advance(tx, scope, id, { status: "accepted", code: null }, clock.now()));
  await db.inGlobal((tx) => markReached(tx, device.id, clock.now()));
  return undefined;
}
