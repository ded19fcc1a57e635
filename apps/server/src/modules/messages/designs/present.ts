/** What the API shows of templates. */
import { fillText, formats, sentenceOf, type Design, type DesignProblem } from "@creneau/blocks";
import type { MessageTemplate } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import { accountsOf } from "../../identity/index.ts";
import { systemMessages } from "../templates/system.ts";
import type { Word } from "../templates/vocabulary.ts";
import { labelOf } from "./labels.ts";
import type { StoredTemplate, StoredVersion } from "./queries.ts";
import { inUse, type Found } from "./refs.ts";

type Language = "fr" | "en";
type By = { readonly id: string; readonly name: string } | null;

/** Who saved each of these. An account that was closed has no name. */
export async function authors(
  tx: Tx,
  rows: readonly { readonly byAccountId: string | null }[],
): Promise<(row: { readonly byAccountId: string | null }) => By> {
  const ids = [...new Set(rows.flatMap(({ byAccountId }) => (byAccountId === null ? [] : [byAccountId])))];
  const accounts = ids.length === 0 ? [] : await accountsOf(tx, ids);
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return ({ byAccountId }) => (byAccountId === null ? null : { id: byAccountId, name: names.get(byAccountId) ?? "" });
}

export const presentProblem = (problem: DesignProblem, language: Language) => ({
  ...problem,
  sentence: sentenceOf(problem, language),
});

const EMPTY: Design = { format: 1, style: {}, blocks: [] };

export interface Shown {
  readonly found: Found;
  readonly problems: readonly DesignProblem[];
  readonly by: By;
  readonly language: Language;
}

export function presentTemplate({ found, problems, by, language }: Shown): MessageTemplate {
  const { ref, message, stored, byDefault } = found;
  const own = stored !== undefined && (message === null || !stored.archived);
  const written = inUse(found) ?? { subject: stored?.subject ?? "", preheader: stored?.preheader ?? "", design: EMPTY };
  const { subject, preheader, design } = written;
  return {
    ref: message ? ref : (stored?.id ?? ref),
    id: stored?.id ?? null,
    message: message?.name ?? null,
    kind: stored?.kind ?? "system",
    language: found.language,
    name: message ? labelOf(message.name, language) : (stored?.name ?? ""),
    subject,
    preheader,
    design,
    own,
    archived: message === null && stored?.archived === true,
    broken: own && stored.brokenAt !== null,
    problems: problems.map((problem) => presentProblem(problem, language)),
    version: stored?.version ?? 0,
    updatedAt: stored ? toIso(stored.updatedAt) : null,
    by,
    default: byDefault,
  };
}

export function presentSystem(
  written: readonly StoredTemplate[],
  byOf: (row: StoredTemplate) => By,
  language: Language,
) {
  const stored = new Map(written.map((row) => [`${row.message}.${row.language}`, row]));
  return systemMessages.map(({ name, group, to }) => ({
    name,
    group,
    to,
    label: labelOf(name, language),
    languages: (["fr", "en"] as const).map((of) => {
      const ref = `${name}.${of}`;
      const row = stored.get(ref);
      const own = row !== undefined && !row.archived;
      return {
        ref,
        language: of,
        own,
        broken: own && row.brokenAt !== null,
        version: row?.version ?? 0,
        updatedAt: row ? toIso(row.updatedAt) : null,
        by: row ? byOf(row) : null,
      };
    }),
  }));
}

export const presentSummary = (row: StoredTemplate, by: By) => ({
  id: row.id,
  // None of the system's is in this list.
  kind: row.kind === "system" ? ("own" as const) : row.kind,
  language: row.language,
  name: row.name,
  subject: row.subject,
  archived: row.archived,
  version: row.version,
  updatedAt: toIso(row.updatedAt),
  by,
});

export const presentVersion = (
  { number, subject, at, restoredFrom }: StoredVersion,
  by: By,
  current: number | undefined,
) => ({
  number,
  subject,
  at: toIso(at),
  by,
  restoredFrom,
  current: number === current,
});

export const presentWhole = (version: StoredVersion, by: By, current: number | undefined) => ({
  ...presentVersion(version, by, current),
  name: version.name,
  preheader: version.preheader,
  design: version.design ?? EMPTY,
});

export function presentVariables(
  words: readonly Word[],
  speech: { language: Language; zone: string },
  language: Language,
) {
  const values = Object.fromEntries(words.map(({ name, sample }) => [name, sample[speech.language]]));
  return words.map(({ name, kind, label, choices = {} }) => ({
    name,
    kind,
    label: label[language],
    formats: Object.entries(formats).flatMap(([format, kinds]) => (kinds.includes(kind) ? [format] : [])),
    sample: fillText(`{{${name}}}`, values, speech),
    choices: Object.entries(choices).map(([value, called]) => ({ value, label: called[language] })),
  }));
}
