/** The integrity report as a page to read and to print, that needs nothing but itself. */
import type { SignedIntegrityReport } from "@creneau/contract";
import { instant, zone, wallOf } from "@creneau/scheduling";
import type { Language } from "../../platform/http/language.ts";
import { escapeHtml } from "../../platform/mail/words.ts";

const words = {
  fr: {
    title: "Contrôle d’intégrité",
    fine: "Tout est en ordre",
    wrong: "À regarder",
    ok: "En ordre",
    found: (count: number) => `${count} anomalie${count > 1 ? "s" : ""}`,
    first: (count: number) => `Les ${count} premières\u00a0:`,
    made: "Fait le",
    seal: "Dernier sceau du journal",
    signature: "Signature",
    hint: "Pour savoir si ce rapport est authentique, ouvrez Réglages, Intégrité, et choisissez le fichier JSON, ou cette page.",
  },
  en: {
    title: "Integrity check",
    fine: "All is well",
    wrong: "To look at",
    ok: "Fine",
    found: (count: number) => `${count} anomal${count > 1 ? "ies" : "y"}`,
    first: (count: number) => `The first ${count}:`,
    made: "Made on",
    seal: "Last seal of the audit log",
    signature: "Signature",
    hint: "To know whether this report is genuine, open Settings, Integrity, and choose the JSON file, or this page.",
  },
} as const;

const style = `
  :root { color-scheme: light dark }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
  h1 { margin-bottom: 0 } li { margin: 1rem 0; break-inside: avoid } ul { padding: 0; list-style: none }
  .state { font-weight: 600 } .bad { color: light-dark(#991b1b, #fca5a5) } .good { color: light-dark(#065f46, #8ce7c5) }
  code { overflow-wrap: anywhere } p { margin: .25rem 0 }`;

function item(
  { name, meaning, ok, found, ids }: SignedIntegrityReport["report"]["checks"][number],
  language: Language,
) {
  const { ok: fine, found: counted, first } = words[language];
  const state = `<span class="state ${ok ? "good" : "bad"}">${ok ? fine : counted(found)}</span>`;
  const named =
    ids.length === 0
      ? ""
      : `<p>${found > ids.length ? first(ids.length) : ""}</p>${ids.map((id) => `<p><code>${escapeHtml(id)}</code></p>`).join("")}`;
  return `<li><strong>${escapeHtml(name)}</strong> · ${state}<p>${escapeHtml(meaning)}</p>${named}</li>`;
}

/** @param zoneName of the business: the day and hour are written there. */
export function reportPage(signed: SignedIntegrityReport, zoneName: string): string {
  const { report, signature } = signed;
  const { language } = report;
  const text = words[language];
  const at = instant(report.at);
  const { offsetMinutes } = wallOf(at, zone(zoneName));
  const made = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: zoneName });
  // Nothing in it can end the script early.
  const data = JSON.stringify(signed).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text.title} · ${escapeHtml(report.business.name)}</title><style>${style}</style>
<h1>${text.title}</h1>
<p>${escapeHtml(report.business.name)} · ${text.made} ${made.format(at)} (${escapeHtml(zoneName)}, UTC${offsetMinutes < 0 ? "−" : "+"}${Math.abs(offsetMinutes) / 60})</p>
<p class="state ${report.ok ? "good" : "bad"}">${report.ok ? text.fine : text.wrong}</p>
<ul>${report.checks.map((check) => item(check, language)).join("")}</ul>
<p><strong>${text.seal}</strong><br><code>${report.auditSeal.hash}</code></p>
<p><strong>${text.signature}</strong><br><code>${escapeHtml(signature)}</code></p>
<p>${text.hint}</p>
<script type="application/json" id="report">${data}</script>
</html>
`;
}
