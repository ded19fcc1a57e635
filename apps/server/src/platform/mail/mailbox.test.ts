import { once } from "node:events";
/** The mailer and the mailbox, over real SMTP on this machine. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openMailbox, type Mailbox } from "./mailbox.ts";
import { createSmtpMailer, MailError, type Mailer, type OutgoingMail } from "./mailer.ts";

const ICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

const mail = (parts: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10@creneau.localhost",
  from: { name: "Thotis", address: "bonjour@creneau.localhost" },
  to: { name: "Zoé « l’Été »", address: "zoe@lycee.example" },
  subject: "Session confirmée : mardi 9 mars à 14 h 30",
  html: "<p>Bonjour Zoé</p>",
  text: "Bonjour Zoé",
  ...parts,
});

let folder: string;
let mailbox: Mailbox;
let mailer: Mailer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "creneau-mailbox-"));
  mailbox = await openMailbox({ folder });
  mailer = createSmtpMailer({ url: mailbox.smtpUrl });
});

afterEach(async () => {
  await mailer.close();
  await mailbox.close();
  await rm(folder, { recursive: true });
});

const onlyMail = async () => {
  const { items } = await mailbox.list();
  expect(items).toHaveLength(1);
  return mailbox.read(items[0]?.id ?? "");
};

describe("a mail that is sent", () => {
  test("arrives with its words, accents and Message-ID", async () => {
    await mailer.send(mail());
    expect(await onlyMail()).toMatchObject({
      messageId: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10@creneau.localhost",
      subject: "Session confirmée : mardi 9 mars à 14 h 30",
      from: "Thotis <bonjour@creneau.localhost>",
      to: "Zoé « l’Été » <zoe@lycee.example>",
      html: expect.stringContaining("<p>Bonjour Zoé</p>"),
      text: expect.stringContaining("Bonjour Zoé"),
      attachmentCount: 0,
    });
  });

  test("brings its calendar as an alternative that calendars read, and as a file that people open", async () => {
    await mailer.send(mail({ calendar: { method: "REQUEST", content: ICS } }));
    const attachments = (await onlyMail())?.attachments ?? [];
    expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ["invitation.ics", "text/calendar; method=REQUEST"],
      ["invitation.ics", "application/ics"],
    ]);
    for (const { content } of attachments)
      expect(content.toString().replaceAll("\r\n", "\n").trim()).toBe(ICS.replaceAll("\r\n", "\n").trim());
  });

  test("says where to answer, and asks answering machines to stay silent", async () => {
    await mailer.send(mail({ replyTo: { name: "Thotis", address: "contact@thotis.example" } }));
    const [name = ""] = await readdir(folder);
    const { readFile } = await import("node:fs/promises");
    const raw = await readFile(join(folder, name), "utf8");
    expect(raw).toMatch(/^Reply-To: Thotis <contact@thotis\.example>\r?$/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  });
});

describe("header injection", () => {
  const evil = "Zoé\r\nBcc: everybody@evil.example\r\n\r\n<h1>Hello</h1>\u2028\u0000";

  test.each([
    ["a recipient's name", mail({ to: { name: evil, address: "zoe@lycee.example" } })],
    ["a sender's name", mail({ from: { name: evil, address: "bonjour@creneau.localhost" } })],
    ["a subject", mail({ subject: evil })],
    ["a file's name", mail({ attachments: [{ filename: evil, contentType: "text/plain", content: "x" }] })],
  ])("%s stays on its line", async (_, sent) => {
    await mailer.send(sent);
    const [name = ""] = await readdir(folder);
    const { readFile } = await import("node:fs/promises");
    const raw = await readFile(join(folder, name), "utf8");
    expect(raw.split("\r\n").filter((line) => /^(bcc|<h1)/i.test(line))).toEqual([]);
    expect((await onlyMail())?.text).toContain("Bonjour Zoé");
  });

  test.each([
    "zoe@lycee.example, everybody@evil.example",
    "zoe@lycee.example\r\nBcc: everybody@evil.example",
    "<zoe@lycee.example>",
    '"zoe"@lycee.example',
    "zoe",
    "zoe@a@b",
    "",
  ])("%j is not one address", async (address) => {
    await expect(mailer.send(mail({ to: { name: "Zoé", address } }))).rejects.toThrow(RangeError);
    expect((await mailbox.list()).items).toEqual([]);
  });

  test("a Message-ID is an id", async () => {
    await expect(mailer.send(mail({ messageId: "a@b>\r\nBcc: c@d" }))).rejects.toThrow(RangeError);
  });
});

describe("a mail server that does not take the mail", () => {
  const failure = async (url: string): Promise<unknown> => {
    const sender = createSmtpMailer({ url, timeoutMs: 300 });
    try {
      return await sender.send(mail()).then(
        () => undefined,
        (error: unknown) => error,
      );
    } finally {
      await sender.close();
    }
  };
  const portOf = (server: Server): number => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  };

  test("down: an error that says so", async () => {
    await mailer.close();
    await mailbox.close();
    expect(await failure(mailbox.smtpUrl)).toMatchObject({ name: "MailError", code: "ESOCKET", reply: undefined });
    mailbox = await openMailbox({ folder });
  });

  test("silent: given up after a while", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    expect(await failure(`smtp://127.0.0.1:${portOf(silent)}`)).toMatchObject({ code: "ETIMEDOUT" });
    silent.close();
  });

  test("refuses the recipient: the error repeats neither the address nor the server's words", async () => {
    const strict = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, answer) =>
        answer(Object.assign(new Error(`no such user <${address}>`), { responseCode: 550 })),
    });
    const listening = strict.listen(0, "127.0.0.1");
    await once(listening, "listening");
    const error = await failure(`smtp://127.0.0.1:${portOf(listening)}`);
    expect(error).toBeInstanceOf(MailError);
    expect(error).toMatchObject({ code: "EENVELOPE", reply: 550 });
    expect(
      JSON.stringify([error, String(error), error instanceof Error ? [error.stack, error.cause] : ""]),
    ).not.toContain("zoe");
    await new Promise<void>((resolve) => strict.close(resolve));
  });
});

describe("the mailbox", () => {
  const subjects = async () => (await mailbox.list()).items.map(({ subject }) => subject);
  const later = () => new Promise((resolve) => setTimeout(resolve, 3));

  test("shows the newest first, page by page", async () => {
    for (const subject of ["one", "two", "three"]) {
      await mailer.send(mail({ subject }));
      await later();
    }
    const first = await mailbox.list({ limit: 2 });
    expect(first.items.map(({ subject }) => subject)).toEqual(["three", "two"]);
    const second = await mailbox.list({ limit: 2, before: first.next });
    expect(second.items.map(({ subject }) => subject)).toEqual(["one"]);
    expect(second.next).toBeUndefined();
  });

  test("keeps its mails over a restart, and ignores one that was half written", async () => {
    await mailer.send(mail({ subject: "kept" }));
    await mailer.close();
    await mailbox.close();
    await writeFile(join(folder, "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10.tmp"), "Subject: half");
    mailbox = await openMailbox({ folder });
    mailer = createSmtpMailer({ url: mailbox.smtpUrl });
    expect(await subjects()).toEqual(["kept"]);
  });

  test("answers nothing for a mail it has not, or a name that is no id", async () => {
    for (const id of ["0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10", "../../etc/passwd", "", "x".repeat(500)]) {
      expect(await mailbox.read(id)).toBeUndefined();
      expect(await mailbox.attachment(id, 0)).toBeUndefined();
    }
  });

  test("gives attachments by their number", async () => {
    await mailer.send(mail({ attachments: [{ filename: "a.txt", contentType: "text/plain", content: "été" }] }));
    const [kept] = (await mailbox.list()).items;
    expect((await mailbox.attachment(kept?.id ?? "", 0))?.content.toString()).toBe("été");
    expect(await mailbox.attachment(kept?.id ?? "", 1)).toBeUndefined();
  });

  test("can be emptied", async () => {
    await mailer.send(mail());
    await mailbox.clear();
    expect(await subjects()).toEqual([]);
  });

  test("says that its port is taken", async () => {
    const port = Number(new URL(mailbox.smtpUrl).port);
    await expect(openMailbox({ folder, port })).rejects.toThrow("EADDRINUSE");
  });
});
