/** A business out into a file and in from one: `main.ts export <slug> <file>` and `main.ts import <file>`. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import {
  exportToFile,
  importFromFile,
  Refusal,
  refusalSentence,
  type ImportReport,
} from "../modules/portability/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { KeyRing } from "../platform/keys.ts";
import { ProblemError } from "../platform/problem.ts";
import type { Settings } from "../platform/settings.ts";

const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
export const PRODUCT_VERSION = z.object({ version: z.string() }).parse(manifest).version;

interface Parts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly db: Database;
}

/** What an import needs, at the command line and in the product. */
export const importing = ({ settings, clock, keys, db }: Parts) => ({
  db,
  clock,
  keys,
  plan: settings.CRENEAU_PLAN,
  folder: `${settings.CRENEAU_DATA}/arriving`,
});

export type Errand =
  | {
      readonly name: "export";
      readonly slug: string;
      readonly path: string;
      readonly passphraseFile: string | undefined;
    }
  | {
      readonly name: "import";
      readonly path: string;
      readonly slug: string | undefined;
      readonly withMessages: boolean;
      readonly passphraseFile: string | undefined;
    };

const USAGE = `export <slug> <file> [--passphrase-file <file>]
import <file> [--slug <slug>] [--with-messages] [--passphrase-file <file>]`;

/** What the words of the command line ask for; undefined: to serve. @throws Error with the sentence to show */
export function errandOf(words: readonly string[]): Errand | undefined {
  if (words.length === 0) return undefined;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      "passphrase-file": { type: "string" },
      slug: { type: "string" },
      "with-messages": { type: "boolean", default: false },
    },
  });
  const [name, first, second, ...more] = positionals;
  const passphraseFile = values["passphrase-file"];
  if (name === "export" && first !== undefined && second !== undefined && more.length === 0)
    return { name, slug: first, path: second, passphraseFile };
  if (name === "import" && first !== undefined && second === undefined)
    return { name, path: first, slug: values.slug, withMessages: values["with-messages"], passphraseFile };
  throw new Error(`What is asked is not clear. Either of:\n${USAGE}`);
}

/** @throws Error with the sentence to show */
export async function runErrand(errand: Errand, parts: Parts): Promise<string> {
  const { passphraseFile } = errand;
  const passphrase =
    passphraseFile === undefined ? undefined : (await readFile(passphraseFile, "utf8")).replace(/\r?\n$/, "");
  const deps = { ...importing(parts), productVersion: PRODUCT_VERSION };
  try {
    if (errand.name === "import") return toldImport(await importFromFile(deps, { ...errand, passphrase }));
    const { tables, files, digest } = await exportToFile(deps, { ...errand, passphrase });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return `${errand.path}: ${rows} rows of ${tables.length} tables, ${files.length} files.\nDigest ${digest}\n`;
  } catch (error) {
    if (error instanceof Refusal)
      throw new Error(`Nothing was imported. ${refusalSentence(error, "en")}`, { cause: error });
    if (error instanceof ProblemError && error.code === "NOT_FOUND")
      throw new Error("No business has this address here.", { cause: error });
    throw error;
  }
}

function toldImport(report: ImportReport): string {
  const { name, slug, rows, tables, files, accounts, membersLeft, messages, audit, beyondPlan } = report;
  const changed = tables.filter(({ same }) => !same).map((table) => table.name);
  const lines = [
    `${name} is here, as ${slug}: ${rows} rows of ${tables.length} tables, ${files} files.`,
    `Read again and compared: equal.${changed.length > 0 ? ` Changed on purpose: ${changed.join(", ")}.` : ""}`,
    `Accounts: ${accounts.linked} found by their address, ${accounts.made} made without a password, ${accounts.left} named only.`,
    ...(membersLeft > 0 ? [`${membersLeft} members without an account stayed behind.`] : []),
    `Audit log: ${audit.entries} lines, ${audit.seals} seals, ${audit.intact ? "intact" : "broken where it was broken"}.`,
    messages.resumed > 0
      ? `${messages.resumed} messages will be sent from here.`
      : `${messages.withdrawn} messages that were waiting are not sent from here.`,
    ...beyondPlan.map(
      ({ what, used, most }) => `Beyond the plan: ${what}, ${used} of ${most}. Nothing more can be added.`,
    ),
    "Domains are to be verified again, API keys to be made anew; links that were mailed before do not open here.",
  ];
  return `${lines.join("\n")}\n`;
}
