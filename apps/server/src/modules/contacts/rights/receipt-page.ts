/** The receipt of an erasure as a page to keep or to print. It names nobody. */
import type { ErasureReceipt } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import type { Language } from "../../../platform/http/language.ts";
import { escapeHtml } from "../../../platform/mail/words.ts";
import type { OpenBusiness } from "../../tenancy/index.ts";

const words = {
  fr: {
    title: "Reçu d’effacement",
    lead: "Les données d’une personne ont été effacées. Ce reçu ne la nomme pas.",
    at: "Effacé le",
    ground: "Motif",
    record: "Fiche",
    number: "Numéro du reçu",
    cancelled: "Rendez-vous à venir annulés",
    fate: { deleted: "Effacé", anonymised: "Rendu anonyme", kept: "Conservé" },
    until: "jusqu’au",
    grounds: {
      "asked-by-person": "La personne l’a demandé (RGPD, art. 17(1))",
      "asked-by-parent":
        "Un parent l’a demandé pour un mineur (RGPD, art. 17(1)\u202f; loi Informatique et Libertés, art. 51)",
      "consent-withdrawn": "Le consentement a été retiré (RGPD, art. 17(1)(b))",
      "no-longer-needed": "Les données ne sont plus nécessaires (RGPD, art. 17(1)(a))",
      unlawful: "Les données n’auraient pas dû être conservées (RGPD, art. 17(1)(d))",
    },
  },
  en: {
    title: "Receipt of an erasure",
    lead: "A person’s data was erased. This receipt does not name them.",
    at: "Erased on",
    ground: "Reason",
    record: "Record",
    number: "Number of this receipt",
    cancelled: "Bookings to come, cancelled",
    fate: { deleted: "Erased", anonymised: "Made anonymous", kept: "Kept" },
    until: "until",
    grounds: {
      "asked-by-person": "The person asked for it (GDPR, art. 17(1))",
      "asked-by-parent": "A parent asked for it for a minor (GDPR, art. 17(1); French data protection act, art. 51)",
      "consent-withdrawn": "Consent was withdrawn (GDPR, art. 17(1)(b))",
      "no-longer-needed": "The data is no longer needed (GDPR, art. 17(1)(a))",
      unlawful: "The data should not have been kept (GDPR, art. 17(1)(d))",
    },
  },
} as const;

const style = `
  :root { color-scheme: light dark }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
  h1 { margin-bottom: 0 } h2 { margin: 2rem 0 .5rem; font-size: 1.15rem } li { margin: .5rem 0; break-inside: avoid }
  dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem } dt, .soft { opacity: .7 }
  dd { margin: 0; overflow-wrap: anywhere } @media print { body { margin: 0; max-width: none } }`;

export function receiptPage(
  { id, contactId, at, ground, bookingsCancelled, fates }: ErasureReceipt,
  { name, zone }: Pick<OpenBusiness["business"], "name" | "zone">,
  language: Language,
): string {
  const text = words[language];
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: zone });
  const facts = [
    [text.at, `${format.format(instant(at))} (${zone})`],
    [text.ground, text.grounds[ground]],
    [text.cancelled, String(bookingsCancelled)],
    [text.record, contactId],
    [text.number, id],
  ] as const;
  const item = ({ what, count, law, until }: ErasureReceipt["fates"][number]) => {
    const why = [law?.[language], until && `${text.until} ${until}`].filter(Boolean).join(", ");
    return `<li>${escapeHtml(what[language])} (${count})${why ? `<br><span class="soft">${escapeHtml(why)}</span>` : ""}</li>`;
  };
  const list = (["deleted", "anonymised", "kept"] as const).map((fate) => {
    const items = fates.filter((one) => one.fate === fate).map(item);
    return items.length === 0 ? "" : `<h2>${text.fate[fate]}</h2><ul>${items.join("")}</ul>`;
  });
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text.title} · ${escapeHtml(name)}</title><style>${style}</style>
<h1>${text.title}</h1><p>${escapeHtml(name)}<br>${text.lead}</p>
<dl>${facts.map(([term, value]) => `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>`).join("")}</dl>
${list.join("\n")}
</html>
`;
}
