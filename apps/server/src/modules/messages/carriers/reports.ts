/** What providers report, read back: verified over the bytes that came, then written down once. */
import { createHash } from "node:crypto";
import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { isFromResend, readResend } from "../../../platform/mail/resend.ts";
import { isFromSendGrid, readSendGrid } from "../../../platform/mail/sendgrid.ts";
import type { ReportedDelivery, SignedReport } from "../../../platform/reported.ts";
import { isFromTwilio, readTwilioStatus, readTwilioText, type ReceivedText } from "../../../platform/sms/twilio.ts";
import { suppressReturned, textedStop } from "../../contacts/index.ts";
import { allBusinessScopes, doorScope } from "../../tenancy/index.ts";
import { tellOfReturned } from "../letters/returned.ts";
import type { InstallationCarriers } from "./installation.ts";
import { reportSecret } from "./kinds.ts";
import { behindDoor, ownCarrier } from "./queries.ts";
import { readRef, type Ref } from "./refs.ts";
import { advance, readOnce } from "./store.ts";

export const reporters = ["sendgrid", "resend", "twilio"] as const;
export type Reporter = (typeof reporters)[number];

export interface ReportDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly publicUrl: () => string;
  readonly carriers: Pick<InstallationCarriers, "reportKeys" | "returns">;
}

export interface IncomingReport {
  readonly carrier: Reporter;
  /** The last part of the address: of a business's own provider, or `installation`. */
  readonly door: string;
  readonly headers: SignedReport["headers"];
  readonly body: Buffer;
  /** Path and query, as they came. */
  readonly path: string;
  readonly ref: string | undefined;
}

export type ReportOutcome = "taken" | "not-signed" | "unreadable";

/** Whose door it is, and what proves that the provider knocks. */
interface Door {
  /** Null: the installation's, at which reports of every business come. */
  readonly scope: TenantScope | null;
  readonly secret: string;
}

export async function takeReport(deps: ReportDeps, report: IncomingReport): Promise<ReportOutcome> {
  const door = await doorAt(deps, report);
  if (!door || !isSigned(deps, report, door.secret)) return "not-signed";
  const now = deps.clock.now();
  const text = report.carrier === "twilio" && report.ref === undefined ? readTwilioText(report.body) : undefined;
  if (text) {
    if (door.scope) await takeText(deps.db, door.scope, text, now);
    else if (text.says === "start") await startsAgain(deps.db, text, now);
    return "taken";
  }
  let reported: ReportedDelivery[];
  try {
    reported = read(report);
  } catch {
    return "unreadable";
  }
  await takeDeliveries(deps, door, reported, now);
  return "taken";
}

async function doorAt({ db, carriers }: ReportDeps, { carrier, door }: IncomingReport): Promise<Door | undefined> {
  if (door === "installation") {
    const secret = carriers.reportKeys[carrier];
    return secret === undefined ? undefined : { scope: null, secret };
  }
  const found = await behindDoor(db.reads, door);
  if (!found) return undefined;
  const scope = doorScope(found);
  const own = await db.inTenant(scope, (tx) => ownCarrier(tx, scope, found.channel));
  if (own?.shown.kind !== carrier) return undefined;
  const name = reportSecret[own.shown.kind];
  const secret = name && own.secrets[name];
  return secret === undefined ? undefined : { scope, secret };
}

function isSigned({ clock, publicUrl }: ReportDeps, report: IncomingReport, secret: string): boolean {
  const signed: SignedReport = {
    headers: report.headers,
    body: report.body,
    url: publicUrl() + report.path,
    nowSeconds: Math.floor(clock.now() / 1000),
  };
  switch (report.carrier) {
    case "sendgrid":
      return isFromSendGrid(signed, secret);
    case "resend":
      return isFromResend(signed, secret);
    case "twilio":
      return isFromTwilio(signed, secret);
  }
}

/** @throws Error when the body is not what the provider sends */
function read({ carrier, body, ref }: IncomingReport): ReportedDelivery[] {
  switch (carrier) {
    case "sendgrid":
      return readSendGrid(body);
    case "resend":
      return readResend(body);
    case "twilio":
      return ref === undefined ? [] : readTwilioStatus(body, ref);
  }
}

/** A transaction a business; what is about nothing of ours, or of another business than the door's, is left. */
async function takeDeliveries(
  { db, keys }: ReportDeps,
  door: Door,
  reported: readonly ReportedDelivery[],
  now: Instant,
): Promise<void> {
  const known = reported.flatMap((report) => {
    const ref = readRef(keys, report.ref);
    const isTheirs = ref !== undefined && (door.scope === null || ref.businessId === door.scope.businessId);
    return isTheirs ? [{ ref, report }] : [];
  });
  for (const [businessId, ofOne] of Map.groupBy(known, ({ ref }) => ref.businessId)) {
    const scope = door.scope ?? doorScope({ businessId, channel: "email" });
    await db.inTenant(scope, async (tx) => {
      for (const { ref, report } of ofOne) await takeOne(tx, scope, ref, report, now);
    });
  }
}

/** Writes down what became of a delivery; one that is not there is left. */
export async function takeOne(
  tx: Tx,
  scope: TenantScope,
  { deliveryId }: Pick<Ref, "deliveryId">,
  { status, code, address, optedOut = false }: ReportedDelivery,
  now: Instant,
): Promise<void> {
  const news = await advance(tx, scope, deliveryId, { status, code: code ?? null }, now);
  if (!news || news.channel === "push") return;
  if (news.messageId === null && (status === "bounced" || status === "failed"))
    await tellOfReturned(tx, scope, { now: () => now }, deliveryId);
  if (!news.index) return;
  const returned = { address: address ?? null, index: news.index, channel: news.channel };
  if (status === "bounced") await suppressReturned(tx, scope, { ...returned, because: "bounce" }, now);
  if (status === "complained") await suppressReturned(tx, scope, { ...returned, because: "complaint" }, now);
  if (optedOut) await suppressReturned(tx, scope, { ...returned, because: "unsubscribed" }, now);
}

/**
 * At the installation's number nobody says which business they mean. A stop is kept by the provider, which refuses the next text,
 * of any business, and that is written down; so what takes it back is for all that text by that number. It is rare.
 */
async function startsAgain(db: Database, text: ReceivedText, now: Instant): Promise<void> {
  for await (const scope of allBusinessScopes(db)) {
    const hasOwn = await db.inTenant(scope, async (tx) => (await ownCarrier(tx, scope, "sms")) !== undefined);
    if (!hasOwn) await takeText(db, scope, text, now);
  }
}

/** A text that came twice counts once: Twilio's signature has no time in it. */
async function takeText(
  db: Database,
  scope: TenantScope,
  { id, from, says }: ReceivedText,
  now: Instant,
): Promise<void> {
  if (says === "other") return;
  const hash = createHash("sha256").update(`text:${id}`).digest();
  await db.inTenant(scope, async (tx) => {
    if (await readOnce(tx, scope, hash, now)) await textedStop(tx, scope, from, says === "stop", now);
  });
}
