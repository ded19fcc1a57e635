/** The post of the product: chooses the carrier and the sender, writes down what became of each message. */
import { CarrierError } from "../../../platform/carrier-error.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { isSandbox } from "../../tenancy/index.ts";
import type { Outcome, PostDeps } from "./deps.ts";
import { pushTo } from "./devices/push.ts";
import { handingOver, type HandOver } from "./hand-over.ts";
import { mailing } from "./mailing.ts";
import { attemptKey, openAll } from "./opening.ts";
import { CarrierPool } from "./pool.ts";
import type { About, Post, PostedNote, PostedSms } from "./post.ts";
import { doorOf, ownCarrier } from "./queries.ts";
import { refOf } from "./refs.ts";
import { advance } from "./store.ts";

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
  const handOver = handingOver(deps);
  const text = { ...deps, pool, handOver };
  const textOutcome: Deliverer["textOutcome"] = (scope, sms, about = {}) => sendText(text, scope, sms, about);
  const pushOutcome: Deliverer["pushOutcome"] = (scope, to, note, about = {}) => pushTo(deps, scope, to, note, about);
  return {
    mail: mailing(deps, pool, handOver),
    sms: async (scope, sms, about) => void (await textOutcome(scope, sms, about)),
    push: async (scope, to, note, about) => void (await pushOutcome(scope, to, note, about)),
    textOutcome,
    pushOutcome,
    close: () => pool.close(),
  };
}

interface TextDeps extends PostDeps {
  readonly pool: CarrierPool;
  readonly handOver: HandOver;
}

async function sendText(
  deps: TextDeps,
  scope: TenantScope,
  { to, text, id }: PostedSms,
  about: About,
): Promise<Outcome> {
  const { db, keys, carriers, pool, handOver } = deps;
  const isTest = await isSandbox(db.reads, scope.businessId);
  const plan = await db.inTenant(scope, async (tx) => {
    const own = isTest ? undefined : await ownCarrier(tx, scope, "sms");
    const texter = isTest ? undefined : carriers.texter;
    const kind = own ? "twilio" : texter ? "twilio" : carriers.keep ? "mailbox" : "none";
    const delivery = {
      messageId: about.messageId,
      about: about.what,
      channel: "sms",
      carrier: kind,
      attemptKey: attemptKey("sms", id),
      index: tx.vault.blind(to, scope.businessId, "phone"),
    } as const;
    const [opened] = await openAll(tx, scope, deps, [{ delivery, where: { address: to, channel: "sms" } }]);
    if (!opened) throw new Error("a delivery was not opened");
    return { own, texter, opened, door: own && (await doorOf(tx, scope, "sms")) };
  });
  const { own, texter, opened } = plan;
  if (opened === "unwanted") throw new CarrierError({ blame: "recipient", code: "suppressed" });
  if (opened.isTaken) return "taken";
  const { deliveryId } = opened;
  const going = { id: deliveryId, messageId: about.messageId };
  const ref = refOf(keys, { businessId: scope.businessId, deliveryId });
  const reportTo = reportUrl(deps.publicUrl(), "twilio", plan.door, ref);
  const outgoing = { to, text, ...(reportTo === undefined ? {} : { reportTo }) };
  const where = { address: to, channel: "sms" } as const;
  if (own) await handOver(scope, going, where, () => pool.text(own, outgoing));
  else if (texter) await handOver(scope, going, where, () => texter.send(outgoing));
  else if (carriers.keep) {
    const kept = { channel: "sms", to, title: "", text, url: "", isTest } as const;
    await handOver(scope, going, where, async () => carriers.keep?.(kept));
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
