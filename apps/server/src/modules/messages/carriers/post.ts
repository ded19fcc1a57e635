/** What carries a business's messages: whoever writes one hands it over here, and names neither provider nor address. */
import type { DeliverySubject } from "@creneau/contract";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";

/** A mail without its sender's address, which is the business's own once it has shown that it is theirs. */
export interface PostedMail extends Omit<OutgoingMail, "from" | "ref" | "dkim" | "bouncesTo"> {
  readonly fromName: string;
}

export interface PostedSms {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** The same for each sending of the same text. */
  readonly id: string;
}

/** What a device shows. */
export interface PostedNote {
  readonly title: string;
  readonly body: string;
  /** A path of ours, or an address. */
  readonly url: string;
  /** A newer note with the same tag takes the place of the older one. */
  readonly tag: string;
}

/** Which message it is, where one was planned: its delivery is shown beside it. Of others, what they are. */
export interface About {
  readonly messageId?: string;
  readonly what?: DeliverySubject;
  /** The same each time the same sending of it is tried. */
  readonly once?: string;
}

/** Outside any transaction, for it speaks to the network. Each returns when the carrier took it, or when there is none. */
export interface Post {
  /** @throws CarrierError */
  mail(scope: TenantScope, mail: PostedMail, about?: About): Promise<void>;
  /** Nothing is sent when no carrier is set. @throws CarrierError */
  sms(scope: TenantScope, sms: PostedSms, about?: About): Promise<void>;
  /** To every device of the account that asked for it. @throws CarrierError */
  push(scope: TenantScope, to: { readonly accountId: string }, note: PostedNote, about?: About): Promise<void>;
}
