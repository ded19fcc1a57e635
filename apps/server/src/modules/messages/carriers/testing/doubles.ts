/** Providers as their documentation says they behave: for tests. Each notes what it would have refused to understand. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished } from "vitest";
import { z } from "zod";

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** The connection breaks instead. */
  readonly lost?: boolean;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** A server on this machine that can be stopped and started again at the same address. */
async function serve(answer: (request: IncomingMessage, body: string) => Answer) {
  let server: Server | undefined;
  let port = 0;
  const start = async (): Promise<void> => {
    server = createServer((request, reply) => {
      void bodyOf(request).then((body) => {
        const { status, headers = {}, body: said = "", lost = false } = answer(request, body);
        if (lost) return reply.destroy();
        return reply.writeHead(status, headers).end(said);
      });
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    ({ port } = server.address() as AddressInfo);
  };
  const stop = async (): Promise<void> => {
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    server = undefined;
  };
  await start();
  onTestFinished(stop);
  return { url: `http://127.0.0.1:${port}`, start, stop };
}

const noParameters = z.string().regex(/^[^;\r\n]+$/);
const SendGridPerson = z.strictObject({ email: z.email(), name: z.string().optional() });
const SendGridMail = z.strictObject({
  personalizations: z.array(z.strictObject({ to: z.array(SendGridPerson).min(1) })).min(1),
  from: SendGridPerson,
  reply_to: SendGridPerson.optional(),
  subject: z.string().min(1),
  // Text before HTML, says the documentation.
  content: z.tuple([
    z.strictObject({ type: z.literal("text/plain"), value: z.string().min(1) }),
    z.strictObject({ type: z.literal("text/html"), value: z.string().min(1) }),
  ]),
  headers: z.record(
    z
      .string()
      .regex(/^(?!x-sg-id|x-sg-eid|received|dkim-signature|content-type|to|from|subject|reply-to|cc|bcc$)[\w-]+$/i),
    z.string(),
  ),
  attachments: z
    .array(
      z.strictObject({
        content: z.base64(),
        type: noParameters,
        filename: z.string(),
        disposition: z.literal("attachment"),
      }),
    )
    .optional(),
  custom_args: z.record(z.string(), z.string()).optional(),
  tracking_settings: z.strictObject({
    click_tracking: z.strictObject({ enable: z.boolean() }),
    open_tracking: z.strictObject({ enable: z.boolean() }),
  }),
});

/** SendGrid's v3 mail/send. */
export async function sendGridDouble(apiKey: string) {
  const state = {
    sent: [] as z.output<typeof SendGridMail>[],
    faults: [] as string[],
    refuses: undefined as number | undefined,
  };
  const server = await serve((request, body) => {
    if (request.method !== "POST" || request.url !== "/v3/mail/send") return { status: 404 };
    if (request.headers.authorization !== `Bearer ${apiKey}`)
      return { status: 401, body: '{"errors":[{"message":"The provided authorization grant is invalid"}]}' };
    if (state.refuses !== undefined)
      return { status: state.refuses, body: '{"errors":[{"message":"zoe@lycee.example"}]}' };
    const mail = SendGridMail.safeParse(JSON.parse(body));
    if (!mail.success) {
      state.faults.push(mail.error.message);
      return { status: 400, body: '{"errors":[]}' };
    }
    state.sent.push(mail.data);
    return { status: 202, headers: { "x-message-id": "abc" } };
  });
  return Object.assign(state, server);
}

const ResendMail = z.strictObject({
  from: z.string().regex(/^(?:"[^"\\]*" <[^<>\s]+@[^<>\s]+>|[^<>\s]+@[^<>\s]+)$/),
  to: z.array(z.email()).min(1).max(50),
  reply_to: z.email().optional(),
  subject: z.string().min(1),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z
    .array(z.strictObject({ filename: z.string(), content: z.base64(), content_type: z.string() }))
    .optional(),
  tags: z
    .array(z.strictObject({ name: z.string().regex(/^[\w-]{1,256}$/), value: z.string().regex(/^[\w-]{1,256}$/) }))
    .optional(),
});

/** Resend's POST /emails: the same idempotency key sends nothing a second time. */
export async function resendDouble(apiKey: string) {
  const known = new Map<string, string>();
  const state = { sent: [] as z.output<typeof ResendMail>[], faults: [] as string[], losesAnswers: 0 };
  const server = await serve((request, body) => {
    if (request.method !== "POST" || request.url !== "/emails") return { status: 404 };
    if (request.headers.authorization !== `Bearer ${apiKey}`)
      return { status: 401, body: '{"name":"invalid_api_key","message":"API key is invalid"}' };
    const key = String(request.headers["idempotency-key"] ?? "");
    if (key === "" || key.length > 256) {
      state.faults.push("no idempotency key");
      return { status: 400, body: '{"name":"invalid_idempotency_key","message":""}' };
    }
    const mail = ResendMail.safeParse(JSON.parse(body));
    if (!mail.success) {
      state.faults.push(mail.error.message);
      return { status: 422, body: '{"name":"validation_error","message":""}' };
    }
    if (known.has(key) && known.get(key) !== body)
      return { status: 409, body: '{"name":"invalid_idempotent_request","message":""}' };
    if (!known.has(key)) state.sent.push(mail.data);
    known.set(key, body);
    if (state.losesAnswers > 0) {
      state.losesAnswers -= 1;
      return { status: 200, lost: true };
    }
    return { status: 200, body: '{"id":"49a3999c-0ce1-4ea6-ab68-afcd6dc2e794"}' };
  });
  return Object.assign(state, server);
}

/** Twilio's Messages resource. */
export async function twilioDouble(accountSid: string, authToken: string) {
  const state = { sent: [] as Record<string, string>[], faults: [] as string[], refuses: {} as Record<string, number> };
  const server = await serve((request, body) => {
    if (request.method !== "POST" || request.url !== `/2010-04-01/Accounts/${accountSid}/Messages.json`)
      return { status: 404 };
    const wanted = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
    if (request.headers.authorization !== wanted)
      return { status: 401, body: '{"code":20003,"message":"Authenticate"}' };
    const form = Object.fromEntries(new URLSearchParams(body));
    const { To: to = "", Body: text = "", From: from, MessagingServiceSid: service } = form;
    const refused = state.refuses[to];
    if (refused !== undefined) return { status: 400, body: JSON.stringify({ code: refused, message: `no ${to}` }) };
    if (!/^\+[1-9]\d{6,14}$/.test(to) || text === "" || (from === undefined) === (service === undefined)) {
      state.faults.push(body);
      return { status: 400, body: '{"code":21211,"message":""}' };
    }
    state.sent.push(form);
    return { status: 201, body: JSON.stringify({ sid: `SM${"2".repeat(32)}`, status: "queued" }) };
  });
  return Object.assign(state, server);
}

/** A push service (RFC 8030): takes what is encrypted and signed, and knows which subscriptions have ended. */
export async function pushDouble() {
  const state = {
    taken: [] as { path: string; bytes: number; authorization: string }[],
    gone: new Set<string>(),
    down: false,
  };
  const server = await serve((request, body) => {
    const path = request.url ?? "";
    if (state.down) return { status: 503 };
    if (state.gone.has(path)) return { status: 410 };
    const { authorization = "", ttl, "content-encoding": encoding } = request.headers;
    if (encoding !== "aes128gcm" || ttl === undefined || !/^vapid t=[\w.-]+, ?k=[\w-]+$/.test(authorization))
      return { status: 400 };
    state.taken.push({ path, bytes: body.length, authorization });
    return { status: 201 };
  });
  return Object.assign(state, server);
}

/** Something at a port that takes connections and never says a word. */
export async function silentDouble() {
  const open = new Set<Socket>();
  const server = createTcpServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => open.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  onTestFinished(stop);
  return { port, open, stop };
}

/** A mail server that knows some addresses to be nobody's; at a free port unless one is named. */
export async function smtpDouble({
  unknown = [],
  port: at = 0,
}: { readonly unknown?: readonly string[]; readonly port?: number } = {}) {
  const state = {
    asked: 0,
    mails: [] as { from: string; raw: Buffer }[],
    /** Of the mails it took, whether it says so of this one: it may be cut off before. */
    answers: (_count: number): boolean => true,
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, answer) => {
      state.asked += 1;
      if (unknown.includes(address)) answer(Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 }));
      else answer();
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = session.envelope.mailFrom;
        const count = state.mails.push({ from: from === false ? "" : from.address, raw: Buffer.concat(chunks) });
        if (state.answers(count)) answer();
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(at, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  /** Whoever spoke to it has gone, and all they had said was read. */
  const leftAlone = (): Promise<void> => expect.poll(() => server.connections.size).toBe(0);
  return Object.assign(state, { host: "127.0.0.1", port, url: `smtp://127.0.0.1:${port}`, leftAlone });
}
