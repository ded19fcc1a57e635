/** A person's data as they take it home: a zip of one file for programs and one page for eyes. */
import { instant, type Instant, toIso, type Zone } from "@creneau/scheduling";
import { ZipFile } from "yazl";
import type { Language } from "./http/language.ts";
import { escapeHtml, escapeLines } from "./mail/words.ts";
import type { PersonalField, PersonalFile, PersonalRow, Words } from "./personal-data.ts";

/** Grows only by sections and fields: what reads it today reads it tomorrow. */
const FORMAT = "creneau.personal-data/1";

export interface ArchiveSection {
  readonly code: string;
  readonly name: Words;
  readonly fields: readonly PersonalField[];
  readonly rows: readonly PersonalRow[];
  readonly files?: readonly PersonalFile[];
}

export interface Archive {
  readonly language: Language;
  readonly zone: Zone;
  readonly madeAt: Instant;
  /** Who keeps the data. */
  readonly keeper: { readonly kind: "business" | "creneau"; readonly name: string; readonly contact: string };
  readonly sections: readonly ArchiveSection[];
}

const words = {
  fr: {
    title: "Vos données",
    lead: (keeper: string) => `Tout ce que ${keeper} conserve sur vous.`,
    made: "Fait le",
    none: "Rien.",
    data: "Le fichier donnees.json contient la même chose, pour un programme.",
    rights: (contact: string) =>
      `Une erreur, une question\u00a0? Écrivez à ${contact}. Vous pouvez aussi demander la rectification ou l’effacement de vos données, et saisir la CNIL (cnil.fr).`,
    empty: "(vide)",
    yes: "oui",
    no: "non",
  },
  en: {
    title: "Your data",
    lead: (keeper: string) => `All that ${keeper} keeps about you.`,
    made: "Made on",
    none: "Nothing.",
    data: "The file donnees.json holds the same, for a program.",
    rights: (contact: string) =>
      `A mistake, a question? Write to ${contact}. You may also ask for your data to be corrected or erased, and complain to the data protection authority (in France: cnil.fr).`,
    empty: "(empty)",
    yes: "yes",
    no: "no",
  },
} as const;

const style = `
  :root { color-scheme: light dark }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
  h1 { margin-bottom: 0 } h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem }
  dl { margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid #8886; border-radius: .5rem; display: grid;
    grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .25rem 1rem; break-inside: avoid }
  dt { opacity: .7 } dd { margin: 0; overflow-wrap: anywhere } .soft { opacity: .7 }
  @media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
  @media print { body { margin: 0; max-width: none; font-size: 10.5pt } }`;

/** The file for programs. */
export function archiveData({ language, madeAt, keeper, sections }: Archive): string {
  const data = {
    format: FORMAT,
    madeAt: toIso(madeAt),
    language,
    keeper,
    sections: Object.fromEntries(sections.map(({ code, rows }) => [code, rows])),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** The page for eyes: no script, nothing from elsewhere. */
export function archivePage(archive: Archive): string {
  const { language, keeper, sections, madeAt } = archive;
  const text = words[language];
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text.title} · ${escapeHtml(keeper.name)}</title><style>${style}</style>
<h1>${text.title}</h1>
<p>${escapeHtml(text.lead(keeper.name))}<br><span class="soft">${text.made} ${momentText(archive, madeAt)}</span></p>
${sections.map((section) => sectionPart(archive, section)).join("\n")}
<p class="soft">${text.data}</p>
<p>${escapeHtml(text.rights(keeper.contact))}</p>
</html>
`;
}

const momentText = ({ language, zone }: Archive, at: Instant): string =>
  `${new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: zone }).format(at)} (${escapeHtml(zone)})`;

function sectionPart(archive: Archive, { name, fields, rows }: ArchiveSection): string {
  const { language } = archive;
  const items = rows.map((row) => {
    const lines = fields.map(
      (field) => `<dt>${escapeHtml(field.label[language])}</dt><dd>${valueText(archive, field, row)}</dd>`,
    );
    return `<dl>${lines.join("")}</dl>`;
  });
  return `<h2>${escapeHtml(name[language])}</h2>\n${items.join("\n") || `<p>${words[language].none}</p>`}`;
}

function valueText(archive: Archive, { key, kind, choices }: PersonalField, row: PersonalRow): string {
  const { language } = archive;
  const text = words[language];
  const value = row[key] ?? null;
  if (value === null || value === "") return `<span class="soft">${text.empty}</span>`;
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (kind === "instant") return momentText(archive, instant(value));
  return escapeLines(choices?.[String(value)]?.[language] ?? String(value));
}

/** The zip. What a person's data is fits in memory. */
export async function archiveZip(archive: Archive): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(archiveData(archive)), "donnees.json");
  zip.addBuffer(Buffer.from(archivePage(archive)), "lisez-moi.html");
  for (const { path, bytes } of archive.sections.flatMap(({ files = [] }) => files)) zip.addBuffer(bytes, path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
