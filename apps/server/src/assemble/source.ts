/**
 * Hands out the source of the running installation (AGPL-3.0 §13): where CRENEAU_SOURCE_URL says, else as an archive of
 * the very files that run. What goes into it is said, not what stays out: a new kind of file is left at home until it is
 * named here. A test holds the list against what git knows.
 */
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import type { FastifyInstance } from "fastify";
import type { Log } from "../platform/log.ts";
import type { Settings } from "../platform/settings.ts";
import { tarOf, type TarFile } from "../platform/tar.ts";

/** Fixed, so that any page can link to it. A dot can't be in the name of a business. */
export const SOURCE_PATH = "/source.tar.gz";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Not `.npmrc`: people keep passwords there. */
const FILES = [
  ".ci/run",
  ".editorconfig",
  ".gitignore",
  ".oxfmtrc.json",
  ".oxlintrc.json",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "knip.jsonc",
  "package-lock.json",
  "package.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "vitest.config.ts",
];
const FOLDERS = ["apps", "bench", "deploy", "docs", "e2e", "generated", "packages", "tools"];
const KINDS: ReadonlySet<string> = new Set(
  ["css", "html", "ics", "js", "json", "jsonc", "md", "mjs", "sql", "svg", "ts", "tsx", "txt"].map(
    (kind) => `.${kind}`,
  ),
);
/** Folders of the project that hold what was made or stored, as `.gitignore` has them. */
const MADE: ReadonlySet<string> = new Set(["node_modules", "dist", "data", "coverage", "shots"]);

/** Paths from `from`, sorted. What begins with a dot, and what is not a plain file (a link may lead anywhere), stays. */
async function walk(from: string, folder: string, except: string): Promise<string[]> {
  if (resolve(from, folder) === except) return [];
  const entries = await readdir(resolve(from, folder), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith(".") || MADE.has(entry.name)) continue;
    if (entry.isDirectory()) found.push(...(await walk(from, path, except)));
    else if (entry.isFile() && KINDS.has(extname(entry.name))) found.push(path);
  }
  return found;
}

/** The source's files, from the root of the project. Nothing of the data folder, wherever it is. */
export async function sourceFiles(dataFolder: string, from: string = root): Promise<string[]> {
  const isThere = (path: string): boolean => existsSync(resolve(from, path));
  const files = FILES.filter(isThere);
  for (const folder of FOLDERS.filter(isThere)) files.push(...(await walk(from, folder, resolve(dataFolder))));
  return files;
}

async function* read(from: string, paths: readonly string[]): AsyncGenerator<TarFile> {
  for (const path of paths) {
    const { mode, mtimeMs } = await stat(resolve(from, path));
    const content = await readFile(resolve(from, path));
    yield { path: `creneau/${path}`, content, modifiedAtMs: mtimeMs, executable: (mode & 0o100) !== 0 };
  }
}

export interface SourceOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** The project's folder: where this file is in it. */
  readonly from?: string;
}

export function mountSource(server: FastifyInstance, { settings, log, from = root }: SourceOptions): void {
  const elsewhere = settings.CRENEAU_SOURCE_URL;
  // Making an archive costs more than reading a page: as often an hour as one may write.
  const rateLimit = { max: settings.CRENEAU_WRITES_PER_HOUR, timeWindow: "1 hour", groupId: "source" };
  let listing: Promise<readonly string[]> | undefined;
  server.get(SOURCE_PATH, { config: { rateLimit } }, async (_request, reply) => {
    if (elsewhere !== undefined) return reply.redirect(elsewhere);
    const paths = await (listing ??= sourceFiles(settings.CRENEAU_DATA, from));
    const archive = createGzip();
    pipeline(Readable.from(tarOf(read(from, paths))), archive).catch((error: unknown) => {
      // A reader who leaves is no failure. A file that is gone since the start is: half an archive is cut off, not closed.
      if (!isLeave(error)) log.error({ err: error, route: SOURCE_PATH }, "the source could not be handed out");
    });
    return reply
      .type("application/gzip")
      .header("cache-control", "public, max-age=300")
      .header("content-disposition", 'attachment; filename="creneau.tar.gz"')
      .send(archive);
  });
}

const isLeave = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
