/** Settings of sending: carriers, trials, deliveries, the sender's domain. */
import type { Carriers, MessageDelivery, Sender, SenderState } from "@creneau/contract";
import { instant, toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { isSandbox } from "../../tenancy/index.ts";
import { removeCarrier, setCarrier } from "./commands/set-carrier.ts";
import { presentTest, testCarrier } from "./commands/test-carrier.ts";
import type { PostDeps } from "./deps.ts";
import { countDevices } from "./devices/queries.ts";
import { deviceRoutes } from "./devices/routes.ts";
import type { Channel, SecretName } from "./kinds.ts";
import { deliveryPage, doorOf, lastTest, ownCarrier, type OwnCarrier, type StoredDelivery } from "./queries.ts";
import { signsHere } from "./sender/choose.ts";
import { checkSender, removeSender, rotateSenderKey, setSender } from "./sender/commands.ts";
import { keysOf, senderOf } from "./sender/queries.ts";

export function carrierRoutes(api: Api, deps: PostDeps): void {
  const { db } = deps;
  api.implement("getCarriers", ({ caller }) => readCarriers(deps, caller.scope, caller.accountId));
  api.implement("setCarrier", async ({ caller, params, body }) => {
    await setCarrier(deps, caller.scope, params.channel, body);
    return readCarriers(deps, caller.scope, caller.accountId);
  });
  api.implement("removeCarrier", async ({ caller, params }) => {
    await removeCarrier(deps, caller.scope, params.channel);
    return readCarriers(deps, caller.scope, caller.accountId);
  });
  api.implement("testCarrier", ({ caller, body, once }) =>
    testCarrier(deps, caller.scope, { ...body, accountId: caller.accountId }, once),
  );
  api.implement("listDeliveries", async ({ caller: { scope }, query: { cursor, limit, status } }) => {
    const [at, id] = decodeCursor(z.tuple([z.int(), z.uuid()]), cursor) ?? [];
    const after = at === undefined || id === undefined ? undefined : ([instant(at), id] as const);
    const rows = await db.inTenant(scope, (tx) => deliveryPage(tx, scope, { status, after, limit: limit + 1 }));
    return pageOf(rows, limit, (row) => [row.createdAt, row.id], presentDelivery);
  });
  senderRoutes(api, deps);
  deviceRoutes(api, deps);
}

function senderRoutes(api: Api, deps: PostDeps): void {
  api.implement("getSender", ({ caller }) => readSender(deps, caller.scope));
  api.implement("setSender", async ({ caller, body }) => {
    await setSender(deps, caller.scope, body);
    return readSender(deps, caller.scope);
  });
  api.implement("checkSender", async ({ caller }) => {
    await checkSender(deps, caller.scope);
    return readSender(deps, caller.scope);
  });
  api.implement("rotateSenderKey", async ({ caller, once: key }) => {
    await rotateSenderKey(deps, caller.scope, key);
    return readSender(deps, caller.scope);
  });
  api.implement("removeSender", async ({ caller }) => {
    await removeSender(deps, caller.scope);
    return undefined;
  });
}

async function readCarriers(deps: PostDeps, scope: TenantScope, accountId: string): Promise<Carriers> {
  const { db, carriers } = deps;
  const devices = await countDevices(db.reads, accountId);
  const sandbox = await isSandbox(db.reads, scope.businessId);
  const texts = carriers.texter ? "twilio" : carriers.keep ? "mailbox" : "none";
  return db.inTenant(scope, async (tx) => ({
    email: await readChannel(tx, deps, scope, { channel: "email", installation: carriers.mailKind, accountId }),
    sms: await readChannel(tx, deps, scope, { channel: "sms", installation: texts, accountId }),
    push: { devices, test: await testOf(tx, scope, "push", accountId) },
    isSandbox: sandbox,
  }));
}

const testOf = async (tx: Tx, scope: TenantScope, channel: Channel | "push", accountId: string) => {
  const test = await lastTest(tx, scope, channel, accountId);
  return test ? presentTest(test) : null;
};

interface ChannelAsk {
  readonly channel: Channel;
  readonly installation: Carriers["email"]["installation"];
  readonly accountId: string;
}

async function readChannel(
  tx: Tx,
  { publicUrl }: PostDeps,
  scope: TenantScope,
  { channel, installation, accountId }: ChannelAsk,
): Promise<Carriers["email"]> {
  const own = await ownCarrier(tx, scope, channel);
  const door = own && (await doorOf(tx, scope, channel));
  return {
    own: own ? presentOwn(own, `${publicUrl()}/v1/inbound/${own.shown.kind}/${door ?? ""}`) : null,
    installation,
    version: own?.version ?? 0,
    test: await testOf(tx, scope, channel, accountId),
  };
}

function presentOwn({ shown, secrets }: OwnCarrier, url: string): NonNullable<Carriers["email"]["own"]> {
  const isSmtp = shown.kind === "smtp";
  return {
    kind: shown.kind,
    host: isSmtp ? shown.host : null,
    port: isSmtp ? shown.port : null,
    user: isSmtp ? shown.user : null,
    region: shown.kind === "sendgrid" ? shown.region : null,
    accountSid: shown.kind === "twilio" ? shown.accountSid : null,
    from: shown.kind === "twilio" ? shown.from : shown.fromAddress,
    secrets: (Object.keys(secrets) as SecretName[]).filter((name) => secrets[name] !== undefined),
    reportUrl: url,
  };
}

const presentDelivery = ({ bookingId, reference, createdAt, statusAt, ...row }: StoredDelivery): MessageDelivery => ({
  ...row,
  booking: bookingId === null || reference === null ? null : { id: bookingId, reference },
  createdAt: toIso(createdAt),
  statusAt: toIso(statusAt),
});

const readSender = ({ db, carriers, mailFrom }: PostDeps, scope: TenantScope): Promise<SenderState> =>
  db.inTenant(scope, async (tx) => {
    const own = await ownCarrier(tx, scope, "email");
    const kind = own?.shown.kind ?? carriers.mailKind;
    const given = own && "fromAddress" in own.shown ? own.shown.fromAddress : undefined;
    return { sender: await presentSender(tx, scope), fallback: given ?? mailFrom, signs: signsHere(kind) };
  });

async function presentSender(tx: Tx, scope: TenantScope): Promise<Sender | null> {
  const row = await senderOf(tx, scope);
  if (!row) return null;
  const keys = await keysOf(tx, scope, row.id);
  const current = keys.filter(({ state }) => state !== "retired");
  return {
    address: row.address,
    state: row.state,
    preparing: current.length === 0,
    checking: row.checkedAt === null || row.askedAt > row.checkedAt,
    findings: [...row.findings],
    rotating: current.length === 2,
    checkedAt: row.checkedAt === null ? null : toIso(row.checkedAt),
    verifiedAt: row.verifiedAt === null ? null : toIso(row.verifiedAt),
    version: row.version,
  };
}
