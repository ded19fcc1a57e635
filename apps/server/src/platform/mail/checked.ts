/** What may stand in the head of a mail. Whatever people typed stays one value. */
import type { MailAddress, OutgoingMail } from "./outgoing.ts";

/** One mailbox and nothing else: no list, no comment, no quoted part, nothing that could begin another header. */
const ADDRESS = /^[^\s\p{C}@<>()[\]\\,;:"]+@[^\s\p{C}@<>()[\]\\,;:"]+$/u;
const MESSAGE_ID = /^[\w.+-]+@[\w.-]+$/;

/** @throws RangeError */
export function checkedAddress({ name, address }: MailAddress): MailAddress {
  if (!ADDRESS.test(address) || address.length > 254) throw new RangeError("not one mail address");
  return { name: oneLine(name), address };
}

/** @throws RangeError */
export function checkedMessageId(messageId: string): string {
  if (!MESSAGE_ID.test(messageId)) throw new RangeError("not a Message-ID like id@domain");
  return messageId;
}

/** Line breaks and other control characters would end a header and begin another. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

/** Headers of every mail, and those that let people out of what they did not ask for (RFC 2369, RFC 8058). */
export function extraHeaders({ unsubscribeUrl }: Pick<OutgoingMail, "unsubscribeUrl">): Record<string, string> {
  // Asks answering machines to stay silent (RFC 3834, and what Exchange reads instead).
  const silent = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" };
  if (unsubscribeUrl === undefined) return silent;
  if (!/^https?:\/\/[^\s<>,]+$/.test(unsubscribeUrl)) throw new RangeError("not an address to unsubscribe at");
  return {
    ...silent,
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
