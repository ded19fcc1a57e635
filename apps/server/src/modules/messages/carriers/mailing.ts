/** The way of a mail: who carries it, and in whose name. Asked once for all mails of a business that go at the same time. */
import { CarrierError } from "../../../platform/carrier-error.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { Gathered } from "../../../platform/gathered.ts";
import { isSandbox } from "../../tenancy/index.ts";
import type { PostDeps } from "./deps.ts";
import type { HandOver } from "./hand-over.ts";
import { attemptKey, openAll } from "./opening.ts";
import type { CarrierPool } from "./pool.ts";
import type { About, Post, PostedMail } from "./post.ts";
import { ownCarrier, type OwnCarrier } from "./queries.ts";
import { refOf } from "./refs.ts";
import { returnAddress } from "./returns.ts";
import { chosenSender, type ChosenSender } from "./sender/choose.ts";

interface Ask {
  readonly mail: Pick<PostedMail, "messageId" | "to">;
  readonly about: About;
}

interface Plan {
  readonly own: OwnCarrier | undefined;
  readonly sender: ChosenSender;
  readonly opened: Awaited<ReturnType<typeof openAll>>[number];
}

const MOST_AT_ONCE = 50;

export function mailing(deps: PostDeps, pool: CarrierPool, handOver: HandOver): Post["mail"] {
  const { db, keys, mailer, carriers } = deps;
  const plans = new Gathered<Ask, Plan>({
    most: MOST_AT_ONCE,
    answer: async (scope, asks) => {
      const isTest = await isSandbox(db.reads, scope.businessId);
      return db.inTenant(scope, (tx) => planned(deps, tx, scope, isTest, asks));
    },
  });
  return async (scope, { fromName, ...mail }, about = {}) => {
    const { opened, own, sender } = await plans.ask(scope, { mail, about });
    if (opened === "unwanted") throw new CarrierError({ blame: "recipient", code: "suppressed" });
    if (opened.isTaken) return;
    const ref = { businessId: scope.businessId, deliveryId: opened.deliveryId };
    // A business's own mail server takes no envelope of another domain's.
    const returns = own === undefined && carriers.mailKind === "smtp" ? carriers.returns : undefined;
    const outgoing = {
      ...mail,
      ...headOf(sender, fromName),
      ...(returns && { bouncesTo: returnAddress(keys, returns.address, ref) }),
      ref: refOf(keys, ref),
    };
    const going = { id: opened.deliveryId, messageId: about.messageId };
    await handOver(scope, going, { address: mail.to.address, channel: "email" }, () =>
      own ? pool.mail(own, outgoing) : mailer.send(outgoing),
    );
  };
}

async function planned(
  deps: PostDeps,
  tx: Tx,
  scope: TenantScope,
  isTest: boolean,
  asks: readonly Ask[],
): Promise<readonly Plan[]> {
  const { carriers, mailFrom } = deps;
  const own = isTest ? undefined : await ownCarrier(tx, scope, "email");
  // Of a sandbox, mail stays in the mailbox of this server; where there is none it goes nowhere.
  const shared = isTest && carriers.mailKind !== "mailbox" ? "none" : carriers.mailKind;
  const kind = own?.shown.kind ?? shared;
  const opened = await openAll(
    tx,
    scope,
    deps,
    asks.map(({ mail, about }) => ({
      delivery: {
        messageId: about.messageId,
        about: about.what,
        channel: "email",
        carrier: kind,
        attemptKey: attemptKey("email", mail.messageId),
        index: tx.vault.blind(mail.to.address, scope.businessId, "email"),
      },
      where: { address: mail.to.address, channel: "email" },
    })),
  );
  const sender = await chosenSender(tx, scope, { own: own?.shown, kind, mailFrom });
  return opened.map((one) => ({ own, sender, opened: one }));
}

const headOf = ({ address, dkim, bouncesTo }: ChosenSender, name: string) => ({
  from: { name, address },
  ...(dkim && { dkim }),
  ...(bouncesTo === undefined ? {} : { bouncesTo }),
});
