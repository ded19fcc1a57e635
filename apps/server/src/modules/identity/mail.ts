/** What the owner of an account is told by mail; the module of messages has the words. */
import type { Instant } from "@creneau/scheduling";
import type { NoticeFacts, NoticeKind } from "./notices.ts";

export type AccountMailKind = NoticeKind | "sign-in-link" | "sign-up" | "already" | "reset" | "confirm-email";

export interface AccountMail {
  readonly kind: AccountMailKind;
  /** Without a name when whoever gave it may not be who reads: a name is a place to advertise in. */
  readonly to: { readonly email: string; readonly name: string; readonly locale: "fr" | "en" };
  readonly at: Instant;
  /** Of a link that works once. */
  readonly token?: string;
  readonly facts?: NoticeFacts;
}

/** May be asked twice for one mail. */
export type SendAccountMail = (mail: AccountMail) => Promise<void>;
