/** The mailbox's two pages, as HTML. No script; every word from a mail is escaped. */
import { createHash } from "node:crypto";
import type { Instant } from "@creneau/scheduling";
import type { MailPage, MailSummary, StoredAttachment, StoredMail } from "../../platform/mail/mailbox.ts";
import { escapeHtml } from "../../platform/mail/words.ts";
import type { ListedText } from "../../platform/sms/text-folder.ts";
import { css } from "./styles.ts";

const hash = createHash("sha256").update(css).digest("base64");

/** What these pages may do: be styled by our one block, and show the mail in its frame. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const texts = {
  title: "Boîte aux lettres",
  lead: "Aucun serveur de mail n’est réglé (SMTP_URL) : les mails restent ici, sur cette machine.",
  refresh: "Actualiser",
  newest: "Les plus récents",
  older: "Plus anciens",
  emptyTitle: "Aucun mail pour l’instant",
  empty: "Réservez un créneau ou demandez un lien de connexion : le mail apparaîtra ici.",
  noSubject: "(sans objet)",
  back: "Tous les mails",
  from: "De",
  to: "À",
  received: "Reçu",
  content: "Contenu du mail",
  alone: "Ouvrir seul",
  text: "Partie texte",
  textsTitle: "SMS et notifications",
  textsLead: "En développement, ils ne partent pas : ils restent ici, sur cette machine.",
  textsEmptyTitle: "Aucun message pour l’instant",
  textsEmpty: "Activez un rappel par SMS, ou envoyez-vous un essai depuis Réglages, Envoi.",
  toTexts: "SMS et notifications",
  toMails: "Mails",
  sms: "SMS",
  push: "Notification",
  trial: "Bac à sable",
  attachments: "Pièces jointes",
  attached: (count: number) => (count === 1 ? "1 pièce jointe" : `${count} pièces jointes`),
} as const;

const when = new Intl.DateTimeFormat("fr-FR", { dateStyle: "medium", timeStyle: "medium" });
const bytes = new Intl.NumberFormat("fr-FR", { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 });

/** @param older true on a page that is not the first. */
export function listPage({ items, next }: MailPage, older: boolean): string {
  const list =
    items.length === 0
      ? `<div class="empty"><h2>${texts.emptyTitle}</h2><p>${texts.empty}</p></div>`
      : `<ol class="mails">${items.map(item).join("")}</ol>`;
  const pager = [
    older ? `<a href="/dev/mailbox">${texts.newest}</a>` : "",
    next === undefined ? "" : `<a href="/dev/mailbox?before=${encodeURIComponent(next)}" rel="next">${texts.older}</a>`,
  ].join("");
  return page(
    texts.title,
    `<header><div><h1>${texts.title}</h1><p class="quiet">${texts.lead}</p></div><a class="button" href="/dev/mailbox">${texts.refresh}</a></header>
<main>${folders("/dev/mailbox")}${list}${pager ? `<nav class="pager">${pager}</nav>` : ""}</main>`,
  );
}

/** Texts and notifications, whole: they are short. */
export function textsPage(kept: readonly ListedText[]): string {
  const list =
    kept.length === 0
      ? `<div class="empty"><h2>${texts.textsEmptyTitle}</h2><p>${texts.textsEmpty}</p></div>`
      : `<ol class="mails">${kept.map(textItem).join("")}</ol>`;
  return page(
    texts.textsTitle,
    `<header><div><h1>${texts.textsTitle}</h1><p class="quiet">${texts.textsLead}</p></div><a class="button" href="/dev/sms">${texts.refresh}</a></header>
<main>${folders("/dev/sms")}${list}</main>`,
  );
}

const folders = (here: "/dev/mailbox" | "/dev/sms"): string =>
  `<nav class="folders">${(["/dev/mailbox", "/dev/sms"] as const)
    .map((path) => {
      const label = path === "/dev/sms" ? texts.toTexts : texts.toMails;
      return `<a href="${path}"${path === here ? ' aria-current="page"' : ""}>${label}</a>`;
    })
    .join("")}</nav>`;

function textItem({ channel, to, title, text, url, at, isTest }: ListedText): string {
  const chips = [channel === "sms" ? texts.sms : texts.push, ...(isTest ? [texts.trial] : [])]
    .map((chip) => `<span class="chip">${chip}</span>`)
    .join("");
  const head = title === "" ? "" : `<strong>${escapeHtml(title)}</strong>`;
  const link = url === "" ? "" : `<span class="quiet">${escapeHtml(url)}</span>`;
  return `<li class="text">${head}<span>${escapeHtml(text)}</span>${link}<span class="quiet">${escapeHtml(to)}</span><span class="quiet meta">${time(at)}${chips}</span></li>`;
}

function item({ id, subject, to, receivedAt, attachmentCount }: MailSummary): string {
  const attached = attachmentCount > 0 ? `<span class="chip">${texts.attached(attachmentCount)}</span>` : "";
  return `<li><a href="/dev/mailbox/${escapeHtml(id)}"><strong>${escapeHtml(subject) || texts.noSubject}</strong>
<span class="quiet">${escapeHtml(to)}</span><span class="quiet meta">${time(receivedAt)}${attached}</span></a></li>`;
}

export function mailPage({ id, subject, from, to, receivedAt, html, text, attachments }: StoredMail): string {
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
      : `<section><h2>${texts.attachments}</h2><ul class="files">${attachments.map((file, index) => attachment(path, file, index)).join("")}</ul></section>`;
  return page(
    title,
    `<header><div><p><a href="/dev/mailbox">${texts.back}</a></p><h1>${title}</h1></div></header>
<main><dl><dt>${texts.from}</dt><dd>${escapeHtml(from)}</dd><dt>${texts.to}</dt><dd>${escapeHtml(to)}</dd><dt>${texts.received}</dt><dd>${time(receivedAt)}</dd></dl>
${files}${frame}${plain}</main>`,
  );
}

const attachment = (path: string, { filename, contentType, content }: StoredAttachment, index: number): string =>
  `<li><a href="${path}/attachments/${index}" download>${escapeHtml(filename)}</a> <span class="quiet">${escapeHtml(contentType)}, ${bytes.format(content.length / 1000)}</span></li>`;

const time = (at: Instant): string => escapeHtml(when.format(at));

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<meta name="color-scheme" content="light dark"><title>${title}</title><style>${css}</style></head><body>${body}</body></html>`;
