/** The development mailbox: a mail server of our own, on this machine only, that keeps what it is given. */
import { once } from "node:events";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { MailFolder } from "./mail-folder.ts";

export type { MailPage, MailSummary, StoredAttachment, StoredMail } from "./mail-folder.ts";

/** The mails kept, newest first, and the server that takes new ones. */
export interface Mailbox extends Pick<MailFolder, "list" | "read" | "attachment" | "clear"> {
  /** For the mailer: smtp://127.0.0.1:PORT */
  readonly smtpUrl: string;
  /** Takes no more mail; what is kept stays. */
  close(): Promise<void>;
}

export interface MailboxOptions {
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port?: number;
}

const LARGEST_BYTES = 25 * 1024 * 1024;

/** @throws Error when the port is taken. */
export async function openMailbox({ folder, port = 0 }: MailboxOptions): Promise<Mailbox> {
  const mails = await MailFolder.open(folder);
  const server = new SMTPServer({
    name: "creneau.localhost",
    size: LARGEST_BYTES,
    // No password to know, and no certificate that anybody would trust.
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    onData: (stream, _session, answer) => {
      keep(mails, stream).then(
        () => answer(),
        (error: unknown) => answer(error instanceof Error ? error : new Error("not kept")),
      );
    },
  });
  // A client that went away in mid-sentence: it tries again, or says so itself.
  server.on("error", () => undefined);
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("the mailbox has no port");
  return {
    smtpUrl: `smtp://127.0.0.1:${address.port}`,
    list: (ask) => mails.list(ask),
    read: (id) => mails.read(id),
    attachment: (id, index) => mails.attachment(id, index),
    clear: () => mails.clear(),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function keep(mails: MailFolder, stream: SMTPServerDataStream): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  if (stream.sizeExceeded) throw Object.assign(new Error("too large"), { responseCode: 552 });
  await mails.add(Buffer.concat(chunks));
}
