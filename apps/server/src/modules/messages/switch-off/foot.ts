/** What of this a mail carries: where its reader switches off others like it, in its head and at its foot. */
import type { NotificationFamily } from "@creneau/contract";
import type { MessageFacts, MessagesDeps } from "../facts.ts";
import type { StaffOccasion } from "../hub/table.ts";
import type { MessageKind, Recipient } from "../rules.ts";
import type { SystemMail } from "../templates/system-mail.ts";
import { say } from "../texts/say.ts";
import { switchOffUrl } from "./links.ts";
import { unneeded, unneededNews } from "./rules.ts";

export type OffDeps = Pick<MessagesDeps, "keys" | "clock" | "publicUrl">;

export interface Off {
  readonly family: NotificationFamily;
  readonly url: string;
}

interface About {
  readonly kind: MessageKind;
  readonly recipient: Recipient;
  /** Of one of several of the team. */
  readonly accountId?: string | null;
}

/** Of a mail about a booking; undefined when its reader needs it. */
export function offOf(
  deps: OffDeps,
  { kind, recipient: to, accountId }: About,
  { business, contact, professional }: Pick<MessageFacts, "business" | "contact" | "professional">,
): Off | undefined {
  const family = unneeded(kind, to);
  const personId = to === "contact" ? contact.id : (accountId ?? professional.accountId);
  if (family === undefined || personId === null) return undefined;
  return { family, url: switchOffUrl(deps, { businessId: business.id, personId, to, family }, deps.clock.now()) };
}

/** Of what one of the team is told about the team. */
export function offOfNews(deps: OffDeps, businessId: string, occasion: StaffOccasion, accountId: string): Off {
  const { family, to } = unneededNews(occasion);
  return { family, url: switchOffUrl(deps, { businessId, personId: accountId, to, family }, deps.clock.now()) };
}

/** The last line of its foot. */
export function withOff<Mail extends Pick<SystemMail, "voice" | "footer">>(mail: Mail, off: Off | undefined): Mail {
  if (!off) return mail;
  const text = say(mail.voice, off.family === "reminder" ? "footer.off.reminder" : "footer.off.other");
  return { ...mail, footer: [...mail.footer, { text, url: off.url }] };
}

/** For its head (RFC 2369, RFC 8058). */
export const offHeader = (off: Off | undefined): { readonly unsubscribeUrl?: string } =>
  off ? { unsubscribeUrl: off.url } : {};
