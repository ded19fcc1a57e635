/** docs/settings.md, from the schema that parses the settings. */
import { z } from "zod";
import { settingsSchema } from "../apps/server/src/platform/settings.ts";

function defaultOf(schema: z.ZodType): string {
  const read = schema.safeParse(undefined);
  if (!read.success || read.data === undefined) return "";
  const value: unknown = read.data;
  if (typeof value === "boolean") return value ? "`yes`" : "`no`";
  if (Array.isArray(value)) return `\`${value.join(",")}\``;
  return typeof value === "string" || typeof value === "number" ? `\`${value}\`` : "";
}

export function settingsTable(): string {
  const rows = Object.entries(settingsSchema.shape).map(
    ([name, schema]) => `| \`${name}\` | ${defaultOf(schema)} | ${z.globalRegistry.get(schema)?.description ?? ""} |`,
  );
  return [
    "# Settings",
    "",
    "Every setting is an environment variable, or a line of `.env` in the folder where the server starts. A wrong one stops",
    "the start with a sentence that names it. Made from `apps/server/src/platform/settings.ts` by `npm run generate`.",
    "",
    "| variable | default | what it is |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
