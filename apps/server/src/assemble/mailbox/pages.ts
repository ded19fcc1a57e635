/** The mailbox's pages, as HTML. No script; every word from a mail is escaped. */
import { createHash } from "node:crypto";
import type { Instant } from "@creneau/scheduling";
import type { Language } from "../../platform/http/language.ts";
import type { MailPage, MailSummary, StoredAttachment, StoredMail } from "../../platform/mail/mailbox.ts";
import { escapeHtml } from "../../platform/mail/words.ts";
import type { ListedText } from "../../platform/sms/text-folder.ts";
import { css } from "./styles.ts";
import { mailboxTexts, type MailboxTexts } from "./texts.ts";

const hash = createHash("sha256").update(css).digest("base64");

/** What these pages may do: be styled by our one block, and show the mail in its frame. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const formats = {
  fr: formatsOf("fr-FR"),
  en: formatsOf("en-GB"),
} as const;

function formatsOf(locale: string) {
  return {
    when: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" }),
    bytes: new Intl.NumberFormat(locale, { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 }),
  };
}

/** @param older true on a page that is not the first. */
export function listPage(language: Language, { items, next }: MailPage, older: boolean): string {
  const texts = mailboxTexts[language];
  const list =
    items.length === 0
      ? `<div class="empty"><h2>${texts.emptyTitle}</h2><p>${texts.empty}</p></div>`
      : `<ol class="mails">${items.map((mail) => item(language, mail)).join("")}</ol>`;
  const pager = [
    older ? `<a href="/dev/mailbox">${texts.newest}</a>` : "",
    next === undefined ? "" : `<a href="/dev/mailbox?before=${encodeURIComponent(next)}" rel="next">${texts.older}</a>`,
  ].join("");
  return page(
    language,
    texts.title,
    `<header><div><h1>${texts.title}</h1><p class="quiet">${texts.lead}</p></div><div class="acts">${otherLanguage(language, "/dev/mailbox")}<a class="button" href="/dev/mailbox">${texts.refresh}</a></div></header>
<main>${folders(texts, "/dev/mailbox")}${list}${pager ? `<nav class="pager">${pager}</nav>` : ""}</main>`,
  );
}

/** Texts and notifications, whole: they are short. */
export function textsPage(language: Language, kept: readonly ListedText[]): string {
  const texts = mailboxTexts[language];
  const list =
    kept.length === 0
      ? `<div class="empty"><h2>${texts.textsEmptyTitle}</h2><p>${texts.textsEmpty}</p></div>`
      : `<ol class="mails">${kept.map((text) => textItem(language, text)).join("")}</ol>`;
  return page(
    language,
    texts.textsTitle,
    `<header><div><h1>${texts.textsTitle}</h1><p class="quiet">${texts.textsLead}</p></div><div class="acts">${otherLanguage(language, "/dev/sms")}<a class="button" href="/dev/sms">${texts.refresh}</a></div></header>
<main>${folders(texts, "/dev/sms")}${list}</main>`,
  );
}

const folders = (texts: MailboxTexts, here: "/dev/mailbox" | "/dev/sms"): string =>
  `<nav class="folders">${(["/dev/mailbox", "/dev/sms"] as const)
    .map((path) => {
      const label = path === "/dev/sms" ? texts.toTexts : texts.toMails;
      return `<a href="${path}"${path === here ? ' aria-current="page"' : ""}>${label}</a>`;
    })
    .join("")}</nav>`;

function textItem(language: Language, { channel, to, title, text, url, at, isTest }: ListedText): string {
  const texts = mailboxTexts[language];
  const chips = [channel === "sms" ? texts.sms : texts.push, ...(isTest ? [texts.trial] : [])]
    .map((chip) => `<span class="chip">${chip}</span>`)
    .join("");
  const head = title === "" ? "" : `<strong>${escapeHtml(title)}</strong>`;
  const link = url === "" ? "" : `<span class="quiet">${escapeHtml(url)}</span>`;
  return `<li class="text">${head}<span>${escapeHtml(text)}</span>${link}<span class="quiet">${escapeHtml(to)}</span><span class="quiet meta">${time(language, at)}${chips}</span></li>`;
}

function item(language: Language, { id, subject, to, receivedAt, attachmentCount }: MailSummary): string {
  const texts = mailboxTexts[language];
  const attached = attachmentCount > 0 ? `<span class="chip">${texts.attached(attachmentCount)}</span>` : "";
  return `<li><a href="/dev/mailbox/${escapeHtml(id)}"><strong>${escapeHtml(subject) || texts.noSubject}</strong>
<span class="quiet">${escapeHtml(to)}</span><span class="quiet meta">${time(language, receivedAt)}${attached}</span></a></li>`;
}

export function mailPage(language: Language, mail: StoredMail): string {
  const { id, subject, from, to, receivedAt, html, text, attachments } = mail;
  const texts = mailboxTexts[language];
  const path = `/dev/mailbox/${escapeHtml(id)}`;
  const title = escapeHtml(subject) || texts.noSubject;
  const frame =
    html === undefined
      ? ""
      : `<section><h2>${texts.content} <a href="${path}/html" target="_blank" rel="noopener">${texts.alone}</a></h2>
<iframe src="${path}/html" title="${texts.content}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></section>`;
  const plain =
    text === undefined
      ? ""
      : `<details${html === undefined ? " open" : ""}><summary>${texts.text}</summary><pre tabindex="0">${escapeHtml(text)}</pre></details>`;
  const files =
    attachments.length === 0
      ? ""
      : `<section><h2>${texts.attachments}</h2><ul class="files">${attachments.map((file, index) => attachment(language, path, file, index)).join("")}</ul></section>`;
  return page(
    language,
    title,
    `<header><div><p><a href="/dev/mailbox">${texts.back}</a></p><h1>${title}</h1></div><div class="acts">${otherLanguage(language, path)}</div></header>
<main><dl><dt>${texts.from}</dt><dd>${escapeHtml(from)}</dd><dt>${texts.to}</dt><dd>${escapeHtml(to)}</dd><dt>${texts.received}</dt><dd>${time(language, receivedAt)}</dd></dl>
${files}${frame}${plain}</main>`,
  );
}

const attachment = (
  language: Language,
  path: string,
  { filename, contentType, content }: StoredAttachment,
  index: number,
): string =>
  `<li><a href="${path}/attachments/${index}" download>${escapeHtml(filename)}</a> <span class="quiet">${escapeHtml(contentType)}, ${formats[language].bytes.format(content.length / 1000)}</span></li>`;

const time = (language: Language, at: Instant): string => escapeHtml(formats[language].when.format(at));

/** To the same page in the other language. */
function otherLanguage(language: Language, path: string): string {
  const other = language === "fr" ? "en" : "fr";
  const joined = path.includes("?") ? "&amp;" : "?";
  return `<a href="${path}${joined}lang=${other}" lang="${other}" hreflang="${other}" rel="nofollow">${mailboxTexts[language].other}</a>`;
}

const page = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<meta name="color-scheme" content="light dark"><title>${title}</title><style>${css}</style></head><body>${body}</body></html>`;
