/** The register as a page to print, and as a table. */
import type { Processing, ProcessingRegister } from "@creneau/contract";
import { writeCsv } from "../../../platform/csv.ts";
import type { Language } from "../../../platform/http/language.ts";
import { printedPage, type PrintedSection } from "../printed-page.ts";

const words = {
  fr: {
    title: "Registre des activités de traitement",
    controller: "Responsable du traitement",
    dpo: "Délégué à la protection des données",
    none: "Aucun désigné",
    columns: {
      name: "Traitement",
      purpose: "Finalité",
      basis: "Base légale",
      people: "Personnes concernées",
      data: "Données",
      recipients: "Destinataires",
      term: "Durée de conservation",
      security: "Mesures de sécurité",
    },
  },
  en: {
    title: "Records of processing activities",
    controller: "Controller",
    dpo: "Data protection officer",
    none: "None designated",
    columns: {
      name: "Processing",
      purpose: "Purpose",
      basis: "Legal basis",
      people: "Data subjects",
      data: "Data",
      recipients: "Recipients",
      term: "Retention",
      security: "Security measures",
    },
  },
} as const;

type Columns = (typeof words)[Language]["columns"];
const COLUMNS = ["name", "purpose", "basis", "people", "data", "recipients", "term", "security"] as const;
const allOf = ({ made, own }: ProcessingRegister): (Omit<Processing, "code"> & { name: string })[] => [...made, ...own];

export const registerTable = (register: ProcessingRegister, language: Language): string => {
  const { columns }: { columns: Columns } = words[language];
  return writeCsv([
    COLUMNS.map((column) => columns[column]),
    ...allOf(register).map((one) => COLUMNS.map((column) => one[column])),
  ]);
};

export function registerPage(register: ProcessingRegister, language: Language, made: { business: string; at: string }) {
  const text = words[language];
  const { columns }: { columns: Columns } = text;
  const dpo = [register.dpoName, register.dpoContact].filter(Boolean).join(", ") || text.none;
  const sections: PrintedSection[] = [
    {
      title: made.business,
      items: [
        [text.controller, register.controller || register.knownController],
        [text.dpo, dpo],
      ],
    },
    ...allOf(register).map((one): PrintedSection => ({
      title: one.name,
      items: COLUMNS.slice(1).flatMap((column) => (one[column] ? [[columns[column], one[column]] as const] : [])),
    })),
  ];
  return printedPage({ language, title: text.title, lead: `${made.business} · ${made.at}`, sections });
}
