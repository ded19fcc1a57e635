/** Whose address a mail comes from: the business's own only where its mails are signed for that domain. */
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { DkimKey } from "../../../../platform/mail/mailer.ts";
import type { Shown } from "../kinds.ts";
import { keyPlace, keysOf, senderOf } from "./queries.ts";
import { domainOf } from "./rules.ts";

export interface ChosenSender {
  readonly address: string;
  readonly dkim: DkimKey | undefined;
  /** Where bounces go; the sender's own address when undefined. */
  readonly bouncesTo: string | undefined;
}

interface Ask {
  /** The business's own carrier. */
  readonly own: Shown | undefined;
  /** What carries the mail. */
  readonly kind: string;
  readonly mailFrom: string;
}

/** A provider with an API signs by itself, for domains that were shown to it. */
export const signsHere = (kind: string): boolean => kind === "smtp" || kind === "mailbox";

export async function chosenSender(tx: Tx, scope: TenantScope, { own, kind, mailFrom }: Ask): Promise<ChosenSender> {
  const given = own && "fromAddress" in own ? own.fromAddress : undefined;
  const plain = { address: given ?? mailFrom, dkim: undefined, bouncesTo: undefined };
  if (!signsHere(kind)) return plain;
  const sender = await senderOf(tx, scope);
  if (sender?.state !== "verified") return plain;
  // Signed for another domain than the one that is read, a mail looks forged.
  if (given !== undefined && domainOf(given) !== sender.domain) return plain;
  const key = (await keysOf(tx, scope, sender.id)).find(({ state }) => state === "active");
  if (!key) return plain;
  const dkim = {
    domain: sender.domain,
    selector: key.selector,
    privateKey: tx.vault.open(key.sealed, keyPlace(scope, key.id)),
  };
  return given === undefined
    ? { address: sender.address, dkim, bouncesTo: mailFrom }
    : { address: given, dkim, bouncesTo: undefined };
}
