/**
 * The pages of the development mailbox, at /dev/mailbox. Mails hold links that sign people in, so only a private network
 * sees them: mounted where there is no mail server, which a mistake can make of a public one.
 */
import { BlockList, isIP } from "node:net";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Language } from "../platform/http/language.ts";
import type { Mailbox } from "../platform/mail/mailbox.ts";
import { ProblemError } from "../platform/problem.ts";
import type { TextFolder } from "../platform/sms/text-folder.ts";
import { listPage, mailPage, PAGE_POLICY, textsPage } from "./mailbox/pages.ts";
import { chosenLanguage } from "./mailbox/texts.ts";

/** A mail may look as it likes, and do nothing: no script, nothing fetched but our own images; its links open elsewhere. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
  "sandbox allow-popups allow-popups-to-escape-sandbox";

const ListQuery = z.object({ before: z.string().max(64).optional() });
const LanguageQuery = z.object({ lang: z.string().max(8).optional() });
const MailParams = z.object({ id: z.string().max(64) });
const AttachmentParams = MailParams.extend({ index: z.coerce.number().int().min(0).max(999) });

const options = {
  onRequest: async (request: FastifyRequest) => {
    if (!isNearby(request)) throw new ProblemError("NOT_FOUND");
  },
};

/** Text messages and notifications that stayed here: telephone numbers, so for the same readers. */
export function mountTexts(server: FastifyInstance, texts: TextFolder): void {
  server.get("/dev/sms", options, async (request, reply) =>
    sendPage(reply, textsPage(languageFor(request, reply), await texts.list())),
  );
}

export function mountMailbox(server: FastifyInstance, mailbox: Mailbox): void {
  const find = async (params: unknown) => {
    const parsed = MailParams.safeParse(params);
    const mail = parsed.success ? await mailbox.read(parsed.data.id) : undefined;
    if (!mail) throw new ProblemError("NOT_FOUND");
    return mail;
  };
  server.get("/dev/mailbox", options, async (request, reply) => {
    const query = ListQuery.safeParse(request.query);
    const before = query.success ? query.data.before : undefined;
    return sendPage(reply, listPage(languageFor(request, reply), await mailbox.list({ before }), before !== undefined));
  });
  server.get("/dev/mailbox/:id", options, async (request, reply) =>
    sendPage(reply, mailPage(languageFor(request, reply), await find(request.params))),
  );
  server.get("/dev/mailbox/:id/html", options, async (request, reply) => {
    const { html } = await find(request.params);
    if (html === undefined) throw new ProblemError("NOT_FOUND");
    return sendHtml(reply, MAIL_POLICY, html);
  });
  server.get("/dev/mailbox/:id/attachments/:index", options, async (request, reply) => {
    const params = AttachmentParams.safeParse(request.params);
    const found = params.success ? await mailbox.attachment(params.data.id, params.data.index) : undefined;
    if (!found) throw new ProblemError("NOT_FOUND");
    return reply
      .type("application/octet-stream")
      .header("cache-control", "no-store")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(found.filename)}`)
      .send(found.content);
  });
}

/** The reader's; a choice is kept in a cookie. */
function languageFor(request: FastifyRequest, reply: FastifyReply): Language {
  const asked = LanguageQuery.safeParse(request.query);
  const { cookie, "accept-language": accepts } = request.headers;
  const { protocol } = request;
  const { language, setCookie } = chosenLanguage({ asked: asked.data?.lang, cookie, accepts, protocol });
  if (setCookie !== undefined) reply.header("set-cookie", setCookie);
  return language;
}

const sendPage = (reply: FastifyReply, page: string) => sendHtml(reply, PAGE_POLICY, page);

const sendHtml = (reply: FastifyReply, policy: string, html: string) =>
  reply
    .type("text/html; charset=utf-8")
    .header("content-security-policy", policy)
    .header("cache-control", "no-store")
    .header("x-robots-tag", "noindex")
    .send(html);

/** Loopback, private and link-local addresses (RFC 1122, 1918, 3927, 4193, 4291). */
const nearby = new BlockList();
for (const [network, prefix] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const) {
  nearby.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  nearby.addSubnet(network, prefix, "ipv6");

/** Everybody we know of between the reader and us: who pretends to be nearby can add a name to the list, not take ours away. */
function isNearby(request: FastifyRequest): boolean {
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().flatMap((header) => header.split(","));
  return [request.socket.remoteAddress ?? "", request.ip, ...forwarded].every((hop) => isPrivate(hop.trim()));
}

function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && nearby.check(address, family === 4 ? "ipv4" : "ipv6");
}
