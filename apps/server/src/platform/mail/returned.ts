/**
 * What mail servers send back about a mail that they had taken: delivery status notifications (RFC 3464), and whether the
 * address is nobody's (RFC 3463). Pure but for the parser.
 */
import PostalMime, { type Email } from "postal-mime";
import type { ReportedDelivery } from "../reported.ts";

interface ReturnedMail {
  /** Each address that it says it was sent to, ours among them. */
  readonly sentTo: readonly string[];
  /** Undefined: nothing that counts, like a delay. */
  readonly news: Pick<ReportedDelivery, "status" | "code" | "address"> | undefined;
}

/** "Bad destination mailbox", its system, its syntax, "moved", "null MX" (RFC 3463, RFC 7505): nobody has the address. */
const NOBODYS = /^5\.1\.(?:1|2|3|6|10)$/;

/** @returns undefined for anything but such a report: an answering machine, spam, half a mail. */
export async function readReturned(bytes: Uint8Array): Promise<ReturnedMail | undefined> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 8, forceRfc822Attachments: true }).catch(
    () => undefined,
  );
  const type = mail && headersOf(mail, "content-type")[0];
  if (!mail || !type || !/^multipart\/report\b/i.test(type)) return undefined;
  const status = mail.attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
  const recipients = status && recipientsOf(textOf(status.content));
  if (!recipients) return undefined;
  const counts = recipients.find(({ status: news }) => news !== undefined);
  const sentTo = SENT_TO.flatMap((name) => headersOf(mail, name)).flatMap((value) => value.match(ADDRESS) ?? []);
  return { sentTo, news: counts?.status && { ...counts, status: counts.status } };
}

/** Where mail servers say whom a mail was for; the last ones are added by those that pass it on to a program. */
const SENT_TO = ["to", "delivered-to", "x-original-to", "envelope-to"];
const ADDRESS = /[A-Za-z0-9._+=-]{1,64}@[A-Za-z0-9.-]{1,253}/g;

const headersOf = ({ headers }: Email, name: string): string[] =>
  headers.flatMap(({ key, value }) => (key === name ? [value] : []));

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === "string" ? content : Buffer.from(content as Uint8Array).toString("utf8");

interface OfRecipient {
  readonly status: ReportedDelivery["status"] | undefined;
  readonly code: string;
  readonly address?: string;
}

const MOST_RECIPIENTS = 50;

/** Blocks of fields between empty lines: the first is about the mail, each other about one recipient. Undefined: malformed. */
function recipientsOf(text: string): readonly OfRecipient[] | undefined {
  const blocks = text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== "");
  const [, ...ofRecipients] = blocks.map(fieldsOf);
  if (ofRecipients.length === 0 || ofRecipients.length > MOST_RECIPIENTS) return undefined;
  const read = ofRecipients.map((fields) => fields && recipientOf(fields));
  return read.every((one) => one !== undefined) ? read : undefined;
}

/** A line that begins with a space goes on with the one before. */
function fieldsOf(block: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const line of block
    .trim()
    .replaceAll(/\n[ \t]+/g, " ")
    .split("\n")) {
    const { name, value } = /^(?<name>[A-Za-z][A-Za-z0-9-]*)[ \t]*:(?<value>.*)$/.exec(line)?.groups ?? {};
    if (name === undefined || value === undefined) return undefined;
    fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function recipientOf(fields: ReadonlyMap<string, string>): OfRecipient | undefined {
  const action = (fields.get("action") ?? "").toLowerCase();
  const code = /^[245]\.\d{1,3}\.\d{1,3}(?=$|[ (])/.exec(fields.get("status") ?? "")?.[0];
  const final = fields.get("final-recipient");
  if (!/^(?:failed|delayed|delivered|relayed|expanded)$/.test(action) || code === undefined || final === undefined)
    return undefined;
  // The address that we wrote to, where they still know it: another may stand behind it.
  const address = /;\s*<?([^\s<>]{1,254}@[^\s<>]{1,253})>?$/.exec(fields.get("original-recipient") ?? final)?.[1];
  const status =
    action === "failed"
      ? NOBODYS.test(code)
        ? "bounced"
        : "failed"
      : action === "delivered"
        ? "delivered"
        : undefined;
  return { status, code, ...(address === undefined ? {} : { address }) };
}
