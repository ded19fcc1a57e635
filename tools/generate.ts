/**
 * Files made from others, committed so that a review sees what really changed. `npm run generate` writes them;
 * `--check` writes nothing and fails when one is not what it would write.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openapi } from "@creneau/contract";
import openapiTypes, { astToString } from "openapi-typescript";
import { format } from "oxfmt";
import formatting from "../.oxfmtrc.json" with { type: "json" };
import { freshDatabaseTypes } from "./database-types.ts";
import { readText, root } from "./files.ts";
import { permissionsTable } from "./permissions-table.ts";
import { settingsTable } from "./settings-table.ts";

interface Generated {
  /** Path from the root. */
  file: string;
  /** The text before it is formatted. */
  make: () => Promise<string>;
}

const MARK =
  "/** Made from the contract by tools/generate.ts: change packages/contract, then run `npm run generate`. */\n";

const openapiText = (): string => JSON.stringify(openapi(), undefined, 2);

/** Add a line here for a new generated file. Later ones may read earlier ones' source, never their file. */
export const generated: Generated[] = [
  { file: "generated/openapi.json", make: async () => openapiText() },
  { file: "packages/sdk/src/schema.ts", make: async () => MARK + astToString(await openapiTypes(openapiText())) },
  { file: "apps/server/src/platform/database/schema.ts", make: freshDatabaseTypes },
  { file: "docs/settings.md", make: async () => settingsTable() },
  { file: "docs/permissions.md", make: async () => permissionsTable() },
];

/** The text as it is committed: formatted as any other file, so that the format check is content with it. */
export async function finished({ file, make }: Generated): Promise<string> {
  const { printWidth } = formatting;
  const { code, errors } = await format(file, await make(), { printWidth });
  const [error] = errors;
  if (error) throw new Error(`${file} could not be formatted: ${error.message}`);
  return code;
}

if (import.meta.main) {
  const checking = process.argv.includes("--check");
  for (const entry of generated) {
    const text = await finished(entry);
    const fresh = existsSync(join(root, entry.file)) && readText(entry.file) === text;
    if (fresh) continue;
    if (checking) {
      console.error(`  ${entry.file} is not what its source makes of it`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(join(root, entry.file)), { recursive: true });
      writeFileSync(join(root, entry.file), text);
      console.log(`${entry.file} written`);
    }
  }
}
