/** What the installation sends with, where a business has nothing of its own. */
import type { LookUp } from "../../../platform/public-address.ts";
import type { Pusher } from "../../../platform/push/web-push.ts";
import type { Texter } from "../../../platform/sms/twilio.ts";

/** A text or a notification that stays on this server. */
export interface KeptText {
  readonly channel: "sms" | "push";
  /** A number, or the name of a device. */
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Of a sandbox. */
  readonly isTest: boolean;
}

export interface InstallationCarriers {
  /** What is behind its mailer. */
  readonly mailKind: "smtp" | "sendgrid" | "resend" | "mailbox";
  readonly texter: Texter | undefined;
  readonly pusher: Pusher;
  /** Of its keys for notifications. */
  readonly pushPublicKey: string;
  readonly isPushService: (endpoint: string) => boolean;
  /** Where texts and notifications are looked at in development; undefined: nowhere. */
  readonly keep: ((text: KeptText) => Promise<void>) | undefined;
  /** What verifies the reports of its providers. */
  readonly reportKeys: {
    readonly sendgrid?: string | undefined;
    readonly resend?: string | undefined;
    readonly twilio?: string | undefined;
  };
  /** Where mail that came back arrives, over SMTP, and what the mail server says when it hands it over; undefined: nobody reads it. */
  readonly returns: { readonly address: string; readonly secret: string } | undefined;
  /** What a business adds to its SPF record for mail that leaves from here; undefined: nobody said. */
  readonly spf: string | undefined;
  readonly outside: Outside;
}

/** How a business's own providers are reached. */
export interface Outside {
  /** Where the providers' APIs are, when not at their usual place. */
  readonly sendgridUrl?: string;
  readonly resendUrl?: string;
  readonly twilioUrl?: string;
  readonly lookUp?: LookUp;
  /** Mail servers of businesses may be on this machine, and need no encryption. For trials. */
  readonly anyMailServer?: boolean;
  readonly timeoutMs?: number;
}
