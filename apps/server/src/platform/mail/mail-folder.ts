/**
 * The development mailbox's mails: one .eml file each, named by a UUID version 7, so that names sort by arrival. A file
 * appears whole or not at all, and stays over restarts.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { instant, type Instant } from "@creneau/scheduling";
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { newId } from "../chance.ts";

export interface MailSummary {
  readonly id: string;
  readonly messageId: string;
  readonly receivedAt: Instant;
  readonly subject: string;
  /** `Name <address>`, comma between. */
  readonly from: string;
  readonly to: string;
  readonly attachmentCount: number;
}

export interface StoredAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface StoredMail extends MailSummary {
  readonly html: string | undefined;
  readonly text: string | undefined;
  /** The calendar part is among them, in both its forms. */
  readonly attachments: readonly StoredAttachment[];
}

export interface MailPage {
  readonly items: readonly MailSummary[];
  /** Give it as `before` for the next page. */
  readonly next: string | undefined;
}

export interface PageAsk {
  /** The id after which the page begins. */
  readonly before?: string | undefined;
  readonly limit?: number;
}

const FILE = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})\.eml$/;
const PAGE = 50;

export class MailFolder {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the folder, made if need be; only this user may look inside, for mails hold sign-in links. */
  static async open(folder: string): Promise<MailFolder> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new MailFolder(folder);
  }

  /** Returns when the mail is in its place. */
  async add(raw: Buffer): Promise<string> {
    const id = newId();
    const draft = join(this.#folder, `${id}.tmp`);
    await writeFile(draft, raw, { mode: 0o600 });
    await rename(draft, this.#path(id));
    return id;
  }

  /** The newest first. */
  async list({ before, limit = PAGE }: PageAsk = {}): Promise<MailPage> {
    const ids = await this.#ids();
    const from = before === undefined ? ids : ids.filter((id) => id < before);
    const page = await Promise.all(from.slice(0, limit).map((id) => this.read(id)));
    const items = page.filter((mail) => mail !== undefined);
    return { items, next: from.length > limit ? from[limit - 1] : undefined };
  }

  async read(id: string): Promise<StoredMail | undefined> {
    if (!FILE.test(`${id}.eml`)) return undefined;
    try {
      return present(id, await PostalMime.parse(await readFile(this.#path(id))));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    }
  }

  async attachment(id: string, index: number): Promise<StoredAttachment | undefined> {
    return (await this.read(id))?.attachments[index];
  }

  async clear(): Promise<void> {
    await Promise.all((await this.#ids()).map((id) => rm(this.#path(id), { force: true })));
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.eml`);
  }

  async #ids(): Promise<string[]> {
    const names = await readdir(this.#folder);
    return names.flatMap((name) => FILE.exec(name)?.[1] ?? []).toSorted((a, b) => (a < b ? 1 : -1));
  }
}

function present(id: string, email: Email): StoredMail {
  return {
    id,
    messageId: (email.messageId ?? "").replaceAll(/[<>]/g, ""),
    receivedAt: arrivalOf(id),
    subject: email.subject ?? "",
    from: email.from ? addressText(email.from) : "",
    to: (email.to ?? []).map(addressText).join(", "),
    attachmentCount: email.attachments.length,
    html: email.html,
    text: email.text,
    attachments: email.attachments.map(presentAttachment),
  };
}

const presentAttachment = ({ filename, mimeType, content, method }: Attachment, index: number): StoredAttachment => ({
  filename: filename ?? (mimeType === "text/calendar" ? "invitation.ics" : `attachment-${index + 1}`),
  contentType: method ? `${mimeType}; method=${method}` : mimeType,
  content: bytesOf(content),
});

function bytesOf(content: Attachment["content"]): Buffer {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof ArrayBuffer
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

function addressText({ name, address, group }: Address): string {
  if (group) return group.map(addressText).join(", ");
  return name ? `${name} <${address}>` : address;
}

/** The first 48 bits of a UUID version 7 are the millisecond it was made in (RFC 9562 §5.7). */
const arrivalOf = (id: string): Instant => instant(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));
