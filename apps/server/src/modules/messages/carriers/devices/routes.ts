import type { PushDevice } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../../../platform/http/cursor.ts";
import { addDevice, removeDevice, renameDevice, type DeviceDeps } from "./commands.ts";
import { devicePage, type DeviceRow } from "./queries.ts";

const present = ({ id, name, createdAt, lastSentAt }: DeviceRow): PushDevice => ({
  id,
  name,
  createdAt: toIso(createdAt),
  lastSentAt: lastSentAt === null ? null : toIso(lastSentAt),
});

export function deviceRoutes(api: Api, deps: DeviceDeps): void {
  api.implement("getPushKey", async () => ({ publicKey: deps.carriers.pushPublicKey }));

  api.implement("listMyDevices", async ({ caller, query }) => {
    const [before] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    const rows = await deps.db.inGlobal((tx) => devicePage(tx, caller.accountId, before, query.limit + 1));
    return pageOf(rows, query.limit, ({ id }) => [id], present);
  });

  api.implement("addMyDevice", async ({ caller, body }) => present(await addDevice(deps, caller.accountId, body)));

  api.implement("renameMyDevice", async ({ caller, params, body }) =>
    present(await renameDevice(deps, caller.accountId, params.deviceId, body.name)),
  );

  api.implement("removeMyDevice", async ({ caller, params }) => {
    await removeDevice(deps, caller.accountId, params.deviceId);
    return undefined;
  });
}
