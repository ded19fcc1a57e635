/** What the export says of itself, and why one is not taken in. */
import type { Language } from "../../platform/http/language.ts";
import type { RefusalCode, RefusalFacts, StoredRefusal } from "./refusal.ts";

export const readmeText = (name: string, slug: string, madeAt: string): string => `${name} (${slug})
${madeAt}

FRANÇAIS

Ce fichier contient toutes les données de votre entreprise dans Creneau.

  manifest.json   ce que contient l'export : tables, nombre de lignes, empreintes SHA-256
  tables/         une table par fichier, une ligne JSON par enregistrement (UTF-8, JSON Lines)
  files/          vos fichiers

Les adresses, numéros et notes y sont en clair : gardez ce fichier comme vous gardez vos dossiers, et effacez-le
quand il ne sert plus.

Pour le reprendre ailleurs : Réglages, Export et import, dans une autre installation de Creneau ; ou, sur le serveur :
node apps/server/src/main.ts import FICHIER

Le format est décrit dans docs/export-format.md, livré avec le code source de Creneau (AGPL-3.0-or-later).

ENGLISH

This file holds all the data of your business in Creneau.

  manifest.json   what is in the export: tables, numbers of rows, SHA-256 hashes
  tables/         a table a file, a row a line of JSON (UTF-8, JSON Lines)
  files/          your files

Addresses, numbers and notes are in the clear: keep this file as you keep your records, and delete it when it is no
longer needed.

To take it in elsewhere: Settings, Export and import, on another installation of Creneau; or, on the server:
node apps/server/src/main.ts import FILE

The format is described in docs/export-format.md, which comes with the source code of Creneau (AGPL-3.0-or-later).
`;

type Sentence = (facts: RefusalFacts) => string;

const where = (
  { what, line, column }: RefusalFacts,
  words: { readonly line: string; readonly column: string },
): string =>
  [
    what ?? "",
    line === undefined ? "" : `${words.line} ${line}`,
    column === undefined ? "" : `${words.column} ${column}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
const fr = (facts: RefusalFacts): string => where(facts, { line: "ligne", column: "colonne" });
const en = (facts: RefusalFacts): string => where(facts, { line: "line", column: "column" });
const megabytes = (bytes: number | undefined): number => Math.round((bytes ?? 0) / 1_048_576);

const CHANGED = {
  fr: "Le fichier a été modifié ou abîmé en route. Téléchargez-le de nouveau.",
  en: "The file was changed or damaged on its way. Download it again.",
};

const sentences: Readonly<Record<RefusalCode, Readonly<Record<Language, Sentence>>>> = {
  "not-an-export": {
    fr: () => "Ce fichier n’est pas un export de Creneau, ou il est abîmé.",
    en: () => "This file is no export of Creneau, or it is damaged.",
  },
  "wrong-passphrase": {
    fr: () => "La phrase de passe n’ouvre pas ce fichier.",
    en: () => "The passphrase does not open this file.",
  },
  "passphrase-needed": {
    fr: () => "Ce fichier est protégé : donnez sa phrase de passe.",
    en: () => "This file is protected: give its passphrase.",
  },
  "cut-off": {
    fr: () => "Le fichier est incomplet. Téléchargez-le de nouveau.",
    en: () => "The file is incomplete. Download it again.",
  },
  "too-large": {
    fr: (facts) => `C’est trop volumineux (${fr(facts)}) : ${megabytes(facts.most)} Mo au plus.`,
    en: (facts) => `This is too large (${en(facts)}): ${megabytes(facts.most)} MB at most.`,
  },
  "too-many-entries": {
    fr: ({ most }) => `Le fichier contient plus de ${most ?? 0} éléments.`,
    en: ({ most }) => `The file holds more than ${most ?? 0} entries.`,
  },
  "entry-not-allowed": {
    fr: (facts) => `Le fichier contient quelque chose qu’un export ne contient pas : ${fr(facts)}.`,
    en: (facts) => `The file holds something that an export does not: ${en(facts)}.`,
  },
  "entry-missing": {
    fr: (facts) => `Il manque ${fr(facts)} dans le fichier.`,
    en: (facts) => `${en(facts)} is missing in the file.`,
  },
  swollen: {
    fr: (facts) => `${fr(facts)} grossit démesurément une fois décompressé : le fichier est refusé.`,
    en: (facts) => `${en(facts)} grows beyond measure when it is unpacked: the file is refused.`,
  },
  "manifest-unreadable": {
    fr: () => "La description du contenu (manifest.json) est illisible.",
    en: () => "The description of the contents (manifest.json) can’t be read.",
  },
  "newer-format": {
    fr: () => "Cet export vient d’une version plus récente : mettez d’abord cette installation à jour.",
    en: () => "This export is of a newer version: update this installation first.",
  },
  "digest-differs": { fr: () => CHANGED.fr, en: () => CHANGED.en },
  "hash-differs": {
    fr: (facts) => `${fr(facts)} ne correspond pas à son empreinte. ${CHANGED.fr}`,
    en: (facts) => `${en(facts)} does not match its hash. ${CHANGED.en}`,
  },
  "table-unknown": {
    fr: (facts) => `La table ${fr(facts)} est inconnue ici : mettez d’abord cette installation à jour.`,
    en: (facts) => `The table ${en(facts)} is unknown here: update this installation first.`,
  },
  "column-unknown": {
    fr: (facts) => `Une colonne est inconnue ici (${fr(facts)}) : mettez d’abord cette installation à jour.`,
    en: (facts) => `A column is unknown here (${en(facts)}): update this installation first.`,
  },
  "column-missing": {
    fr: (facts) => `Une colonne manque (${fr(facts)}) : refaites l’export avec la même version de Creneau.`,
    en: (facts) => `A column is missing (${en(facts)}): make the export again with the same version of Creneau.`,
  },
  "line-unreadable": {
    fr: (facts) => `Une ligne est illisible : ${fr(facts)}.`,
    en: (facts) => `A line can’t be read: ${en(facts)}.`,
  },
  "line-too-long": {
    fr: (facts) => `Une ligne est trop longue : ${fr(facts)}.`,
    en: (facts) => `A line is too long: ${en(facts)}.`,
  },
  "value-wrong": {
    fr: (facts) => `Une valeur n’est pas du bon genre : ${fr(facts)}.`,
    en: (facts) => `A value is not of the right kind: ${en(facts)}.`,
  },
  "other-business": {
    fr: (facts) => `Une ligne appartient à une autre entreprise : ${fr(facts)}.`,
    en: (facts) => `A row belongs to another business: ${en(facts)}.`,
  },
  "row-refused": {
    fr: (facts) =>
      `La base de données refuse une ligne de ${fr(facts)} : elle contredit les règles ou une autre ligne.`,
    en: (facts) => `The database refuses a row of ${en(facts)}: it goes against the rules or another row.`,
  },
  "file-refused": {
    fr: (facts) => `${fr(facts)} n’est pas une image que nous montrerions.`,
    en: (facts) => `${en(facts)} is no picture that we would show.`,
  },
  "audit-differs": {
    fr: () => "Le journal de l’export ne correspond pas à ses sceaux.",
    en: () => "The audit log of the export does not match its seals.",
  },
  "id-taken": {
    fr: () => "Cette entreprise est déjà ici.",
    en: () => "This business is here already.",
  },
  "slug-taken": {
    fr: ({ what, suggestion }) =>
      `L’adresse « ${what ?? ""} » est déjà prise ici.${suggestion ? ` « ${suggestion} » est libre.` : ""}`,
    en: ({ what, suggestion }) =>
      `The address “${what ?? ""}” is taken here.${suggestion ? ` “${suggestion}” is free.` : ""}`,
  },
  "slug-not-possible": {
    fr: ({ what, suggestion }) =>
      `« ${what ?? ""} » ne peut pas être une adresse ici.${suggestion ? ` « ${suggestion} » est libre.` : ""}`,
    en: ({ what, suggestion }) =>
      `“${what ?? ""}” can’t be an address here.${suggestion ? ` “${suggestion}” is free.` : ""}`,
  },
  "no-owner": {
    fr: () => "Personne n’en serait propriétaire : aucun propriétaire actif n’est dans l’export.",
    en: () => "Nobody would own it: there is no active owner in the export.",
  },
  "beyond-plan": {
    fr: ({ what, used, most }) =>
      what === "businesses"
        ? "Vous avez créé trop d’entreprises aujourd’hui : recommencez demain."
        : `Le forfait ne suffit pas (${what ?? ""} : ${used ?? 0} pour ${most ?? 0}). Écrivez à qui tient cette installation.`,
    en: ({ what, used, most }) =>
      what === "businesses"
        ? "You have made too many businesses today: try again tomorrow."
        : `The plan does not hold it (${what ?? ""}: ${used ?? 0} of ${most ?? 0}). Write to whoever runs this installation.`,
  },
  "not-equal": {
    fr: (facts) => `Relu après l’écriture, ${fr(facts)} n’est pas identique à l’export : rien n’a été gardé.`,
    en: (facts) => `Read again after writing, ${en(facts)} is not what the export has: nothing was kept.`,
  },
};

/** French puts narrow no-break spaces before ; ? ! and inside « », a no-break one before the colon. */
const spaced = (text: string): string => text.replaceAll(/ (?=[;?!»])|(?<=«) /g, "\u202f").replaceAll(" :", "\u00a0:");

export const refusalSentence = ({ code, facts }: StoredRefusal, language: Language): string => {
  const sentence = sentences[code][language](facts);
  return language === "fr" ? spaced(sentence) : sentence;
};
