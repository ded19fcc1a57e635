/** The post of the product: chooses the carrier and the sender, writes down what became of each message. */
import { createHash } from "node:crypto";
import { CarrierError } from "../../../platform/carrier-error.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { mayBeSent, suppressReturned } from "../../contacts/index.ts";
import { isSandbox } from "../../tenancy/index.ts";
import type { Outcome, PostDeps } from "./deps.ts";
import { pushTo } from "./devices/push.ts";
import { CarrierPool } from "./pool.ts";
import type { About, Post, PostedMail, PostedNote, PostedSms } from "./post.ts";
import { doorOf, ownCarrier } from "./queries.ts";
import { refOf } from "./refs.ts";
import { chosenSender, type ChosenSender } from "./sender/choose.ts";
import { advance, noteTrouble, openDelivery, type NewDelivery } from "./store.ts";

/** As the rest of the product sees it, with what the trial button wants to know besides. */
export interface Deliverer extends Post {
  /** @throws CarrierError */
  textOutcome(scope: TenantScope, sms: PostedSms, about?: About): Promise<Outcome>;
  /** @throws CarrierError */
  pushOutcome(
    scope: TenantScope,
    to: { readonly accountId: string },
    note: PostedNote,
    about?: About,
  ): Promise<Outcome>;
  close(): Promise<void>;
}

export function createPost(deps: PostDeps): Deliverer {
  const pool = new CarrierPool(deps.carriers.outside, deps.clock);
  const textOutcome: Deliverer["textOutcome"] = (scope, sms, about = {}) => sendText(deps, pool, scope, sms, about);
  const pushOutcome: Deliverer["pushOutcome"] = (scope, to, note, about = {}) => pushTo(deps, scope, to, note, about);
  return {
    mail: (scope, mail, about = {}) => sendMail(deps, pool, scope, mail, about),
    sms: async (scope, sms, about) => void (await textOutcome(scope, sms, about)),
    push: async (scope, to, note, about) => void (await pushOutcome(scope, to, note, about)),
    textOutcome,
    pushOutcome,
    close: () => pool.close(),
  };
}

/** The same for each sending of the same message. */
const attemptKey = (channel: string, id: string): Buffer => createHash("sha256").update(`${channel}:${id}`).digest();

interface Planned {
  readonly deliveryId: string;
  /** It was taken before; only that was not written down where it was asked for. */
  readonly isTaken: boolean;
}

/** @throws CarrierError when the address is known to be nobody's, or of somebody who wants no more */
async function open(
  tx: Tx,
  scope: TenantScope,
  { clock }: Pick<PostDeps, "clock">,
  delivery: NewDelivery,
  sending: { readonly address: string; readonly channel: "email" | "sms" },
): Promise<Planned | "unwanted"> {
  const now = clock.now();
  const { id, status } = await openDelivery(tx, scope, delivery, now);
  if (await mayBeSent(tx, scope, { ...sending, essential: true }))
    return { deliveryId: id, isTaken: status !== "sending" };
  await advance(tx, scope, id, { status: "failed", code: "suppressed" }, now);
  return "unwanted";
}

async function sendMail(
  deps: PostDeps,
  pool: CarrierPool,
  scope: TenantScope,
  { fromName, ...mail }: PostedMail,
  about: About,
): Promise<void> {
  const { db, keys, carriers, mailer, mailFrom } = deps;
  const isTest = await isSandbox(db.reads, scope.businessId);
  const plan = await db.inTenant(scope, async (tx) => {
    const own = isTest ? undefined : await ownCarrier(tx, scope, "email");
    // Of a sandbox, mail stays in the mailbox of this server; where there is none it goes nowhere.
    const shared = isTest && carriers.mailKind !== "mailbox" ? "none" : carriers.mailKind;
    const kind = own?.shown.kind ?? shared;
    const delivery = {
      messageId: about.messageId,
      channel: "email",
      carrier: kind,
      attemptKey: attemptKey("email", mail.messageId),
      index: tx.vault.blind(mail.to.address, scope.businessId, "email"),
    } as const;
    const opened = await open(tx, scope, deps, delivery, { address: mail.to.address, channel: "email" });
    return { own, opened, sender: await chosenSender(tx, scope, { own: own?.shown, kind, mailFrom }) };
  });
  const { opened, own, sender } = plan;
  if (opened === "unwanted") throw new CarrierError({ blame: "recipient", code: "suppressed" });
  if (opened.isTaken) return;
  const outgoing = {
    ...mail,
    ...headOf(sender, fromName),
    ref: refOf(keys, { businessId: scope.businessId, deliveryId: opened.deliveryId }),
  };
  await handOver(deps, scope, opened.deliveryId, { address: mail.to.address, channel: "email" }, () =>
    own ? pool.mail(own, outgoing) : mailer.send(outgoing),
  );
}

const headOf = ({ address, dkim, bouncesTo }: ChosenSender, name: string) => ({
  from: { name, address },
  ...(dkim && { dkim }),
  ...(bouncesTo === undefined ? {} : { bouncesTo }),
});

async function sendText(
  deps: PostDeps,
  pool: CarrierPool,
  scope: TenantScope,
  { to, text, id }: PostedSms,
  about: About,
): Promise<Outcome> {
  const { db, keys, carriers } = deps;
  const isTest = await isSandbox(db.reads, scope.businessId);
  const plan = await db.inTenant(scope, async (tx) => {
    const own = isTest ? undefined : await ownCarrier(tx, scope, "sms");
    const texter = isTest ? undefined : carriers.texter;
    const kind = own ? "twilio" : texter ? "twilio" : carriers.keep ? "mailbox" : "none";
    const delivery = {
      messageId: about.messageId,
      channel: "sms",
      carrier: kind,
      attemptKey: attemptKey("sms", id),
      index: tx.vault.blind(to, scope.businessId, "phone"),
    } as const;
    const opened = await open(tx, scope, deps, delivery, { address: to, channel: "sms" });
    return { own, texter, opened, door: own && (await doorOf(tx, scope, "sms")) };
  });
  const { own, texter, opened } = plan;
  if (opened === "unwanted") throw new CarrierError({ blame: "recipient", code: "suppressed" });
  if (opened.isTaken) return "taken";
  const { deliveryId } = opened;
  const ref = refOf(keys, { businessId: scope.businessId, deliveryId });
  const reportTo = reportUrl(deps.publicUrl(), "twilio", plan.door, ref);
  const outgoing = { to, text, ...(reportTo === undefined ? {} : { reportTo }) };
  const where = { address: to, channel: "sms" } as const;
  if (own) await handOver(deps, scope, deliveryId, where, () => pool.text(own, outgoing));
  else if (texter) await handOver(deps, scope, deliveryId, where, () => texter.send(outgoing));
  else if (carriers.keep) {
    const kept = { channel: "sms", to, title: "", text, url: "", isTest } as const;
    await handOver(deps, scope, deliveryId, where, async () => carriers.keep?.(kept));
  } else {
    await db.inTenant(scope, (tx) =>
      advance(tx, scope, deliveryId, { status: "failed", code: "no-carrier" }, deps.clock.now()),
    );
    return "nowhere";
  }
  return "taken";
}

/** Where a provider reports what becomes of one message; undefined where nobody outside reaches us. */
export function reportUrl(
  publicUrl: string,
  carrier: string,
  door: string | undefined,
  ref?: string,
): string | undefined {
  if (/^https?:\/\/(?:localhost|127\.|\[::1\])/.test(publicUrl)) return undefined;
  return `${publicUrl}/v1/inbound/${carrier}/${door ?? "installation"}${ref === undefined ? "" : `?ref=${ref}`}`;
}

interface Where {
  readonly address: string;
  readonly channel: "email" | "sms";
}

/** Hands it to the carrier, outside any transaction, and writes down what came of it. @throws what the carrier throws */
async function handOver(
  { db, clock }: Pick<PostDeps, "db" | "clock">,
  scope: TenantScope,
  deliveryId: string,
  where: Where,
  send: () => Promise<void>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    await db.inTenant(scope, (tx) => writeRefusal(tx, scope, deliveryId, where, error, clock));
    throw error;
  }
  await db.inTenant(scope, (tx) => advance(tx, scope, deliveryId, { status: "accepted", code: null }, clock.now()));
}

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
