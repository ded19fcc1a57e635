/** Builds the web part when it is missing or older than its sources. */
import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const BUILT = ["apps/web/dist/public/site.js", "apps/web/dist/app/index.html"];
const SOURCES = [
  "apps/web",
  "packages/blocks/src",
  "packages/sdk/src",
  "packages/scheduling/src",
  "packages/contract/src",
  "package-lock.json",
];
const IGNORED = new Set(["dist", "node_modules"]);

const changedAt = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const entries = (await readdir(path)).filter((name) => !IGNORED.has(name));
  return Math.max(0, ...(await Promise.all(entries.map((name) => newest(`${path}/${name}`)))));
}

export async function webIsFresh(): Promise<boolean> {
  const built = Math.min(...(await Promise.all(BUILT.map((file) => changedAt(root + file)))));
  if (built === 0) return false;
  const sources = Math.max(...(await Promise.all(SOURCES.map((path) => newest(root + path)))));
  return built > sources;
}

/** @throws Error with the build's output when it fails. */
export function buildWeb(): Promise<void> {
  return new Promise((resolve, reject) => {
    // Whatever the environment is of whoever asks: a test's would build React for development.
    // oxlint-disable-next-line no-restricted-properties -- handed on to npm, not read
    const env = { ...process.env, NODE_ENV: "production" };
    const build = spawn("npm", ["run", "--silent", "build", "-w", "apps/web"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    build.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    build.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    build.on("error", reject);
    build.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`The web part could not be built.\n${output}`)),
    );
  });
}
