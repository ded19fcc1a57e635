/** The pages of the development mailbox: what a mail can't do to them, and who sees them. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMailbox, type Mailbox } from "../platform/mail/mailbox.ts";
import { createSmtpMailer } from "../platform/mail/mailer.ts";
import { ProblemError } from "../platform/problem.ts";
import { TextFolder } from "../platform/sms/text-folder.ts";
import { mountMailbox, mountTexts } from "./mailbox.ts";

let folder: string;
let mailbox: Mailbox;
let server: FastifyInstance;
let id: string;

const EVIL = `<script>alert(1)</script>"'&`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "creneau-mailbox-"));
  mailbox = await openMailbox({ folder });
  server = fastify();
  server.setErrorHandler((error, _request, reply) => reply.code(error instanceof ProblemError ? 404 : 500).send());
  mountMailbox(server, mailbox);
  mountTexts(server, await TextFolder.open(join(folder, "texts")));
  const mailer = createSmtpMailer({ url: mailbox.smtpUrl });
  await mailer.send({
    messageId: "one@creneau.localhost",
    from: { name: EVIL, address: "bonjour@creneau.localhost" },
    to: { name: EVIL, address: "zoe@lycee.example" },
    subject: EVIL,
    html: `<h1>Bonjour</h1>${EVIL}`,
    text: EVIL,
    attachments: [{ filename: `é${EVIL}.txt`, contentType: "text/html", content: EVIL }],
  });
  await mailer.close();
  id = (await mailbox.list()).items[0]?.id ?? "";
});

afterAll(async () => {
  await server.close();
  await mailbox.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, parts: { readonly remoteAddress?: string; readonly headers?: Record<string, string> } = {}) =>
  server.inject({ url, ...parts });

test.each([
  ["the list", () => "/dev/mailbox"],
  ["a mail", () => `/dev/mailbox/${id}`],
])("%s shows what was written, as text, and runs nothing", async (_, path) => {
  const { body, headers } = await get(path());
  expect(body).toContain("&lt;script&gt;alert(1)");
  expect(body).not.toContain("<script");
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; frame-src 'self'/);
});

test("the mail itself is in a sandbox of its own", async () => {
  const { body, headers } = await get(`/dev/mailbox/${id}/html`);
  expect(body).toContain("<h1>Bonjour</h1>");
  expect(headers["content-security-policy"]).toMatch(
    /default-src 'none'.*img-src 'self' data:.*sandbox allow-popups allow-popups-to-escape-sandbox$/,
  );
});

test("an attachment is downloaded, whatever it says it is", async () => {
  const { body, headers } = await get(`/dev/mailbox/${id}/attachments/0`);
  expect(body).toBe(EVIL);
  expect(headers["content-type"]).toBe("application/octet-stream");
  expect(headers["content-disposition"]).toMatch(/^attachment; filename\*=UTF-8''%C3%A9%3Cscript/);
});

test.each([
  "/dev/mailbox/none",
  "/dev/mailbox/..%2Fkeys",
  "/dev/mailbox/none/html",
  "/dev/mailbox/none/attachments/0",
  "/dev/mailbox/x/attachments/y",
])("%s: nothing there", async (url) => {
  expect((await get(url)).statusCode).toBe(404);
});

describe("in the reader's language", () => {
  const titleOf = async (url: string, headers: Record<string, string> = {}) => {
    const { body, headers: sent } = await get(url, { headers });
    const [, language, title] = /<html lang="(\w+)">.*<h1>([^<]*)<\/h1>/s.exec(body) ?? [];
    return { language, title, cookie: sent["set-cookie"] };
  };
  const french = { language: "fr", title: "Boîte aux lettres", cookie: undefined };
  const english = { language: "en", title: "Mailbox", cookie: undefined };

  test("as the browser says, or as was chosen before, here or on the public pages", async () => {
    expect(await titleOf("/dev/mailbox")).toEqual(french);
    expect(await titleOf("/dev/mailbox", { "accept-language": "en-GB" })).toEqual(english);
    expect(await titleOf("/dev/mailbox", { "accept-language": "en", cookie: "a=b; creneau_lang=fr" })).toEqual(french);
    expect(await titleOf("/dev/mailbox", { cookie: "creneau_lang=xx" })).toEqual(french);
  });

  test("a choice is kept", async () => {
    const chosen = await titleOf("/dev/mailbox?lang=en");
    expect(chosen).toMatchObject({ ...english, cookie: expect.stringMatching(/^creneau_lang=en; Path=\/; Max-Age/) });
    expect(await titleOf("/dev/mailbox", { cookie: String(chosen.cookie).split(";")[0] ?? "" })).toEqual(english);
    expect(await titleOf('/dev/mailbox?lang="><script>')).toEqual(french);
  });

  test("a mail, the texts and the way to the other language as well", async () => {
    const mail = (await get(`/dev/mailbox/${id}?lang=en`)).body;
    expect(mail).toContain("<dt>Received</dt>");
    expect(mail).toContain(`<a href="/dev/mailbox/${id}?lang=fr" lang="fr"`);
    expect((await get("/dev/sms?lang=en")).body).toContain("No message so far");
    expect((await get("/dev/sms")).body).toContain("Aucun message pour l’instant");
  });
});

describe("seen from a private network only", () => {
  test.each([
    ["127.0.0.1", undefined, 200],
    ["::1", undefined, 200],
    ["::ffff:127.0.0.1", undefined, 200],
    ["172.17.0.1", undefined, 200],
    ["192.168.1.7", undefined, 200],
    ["127.0.0.1", "10.0.0.4, 192.168.1.7", 200],
    ["203.0.113.9", undefined, 404],
    ["2001:db8::1", undefined, 404],
    ["127.0.0.1", "203.0.113.9", 404],
    ["127.0.0.1", "127.0.0.1, 203.0.113.9", 404],
    ["127.0.0.1", "unknown", 404],
  ])("from %s, forwarded for %s: %i", async (remoteAddress, forwarded, status) => {
    const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    for (const path of [
      "/dev/mailbox",
      `/dev/mailbox/${id}`,
      `/dev/mailbox/${id}/html`,
      `/dev/mailbox/${id}/attachments/0`,
    ]) {
      expect((await get(path, { remoteAddress, headers })).statusCode).toBe(status);
    }
  });
});
