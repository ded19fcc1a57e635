/**
 * A Chromium for tests, wherever they run: the system's when there is one, else the one that the npm package carries (an
 * x64 Linux build with the libraries and the font that a bare Debian lacks), unpacked once into node_modules/.cache.
 */
import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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

const inflate = (archive: string, file: string): Promise<void> =>
  pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }));

/** Through a file: tar stops reading at the end mark and would break a pipe that still has padding to give. */
async function unpackTar(archive: string, folder: string): Promise<void> {
  const tar = join(folder, basename(archive, ".br"));
  await inflate(archive, tar);
  await promisify(execFile)("tar", ["-xf", tar, "-C", folder]);
  await rm(tar);
}

async function fill(folder: string, finalFolder: string): Promise<void> {
  const bin = join(packageFolder(), "bin");
  await mkdir(folder, { recursive: true });
  await Promise.all([
    inflate(join(bin, "chromium.br"), join(folder, "chromium")),
    ...["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"].map((name) => unpackTar(join(bin, name), folder)),
  ]);
  // After the fonts, for one of the same name comes with them, which leads nowhere.
  await writeFile(join(folder, "fonts.conf"), fontConfiguration(finalFolder));
}

/** Unpacks beside, then renames: two test files that start together never meet a half-written browser. */
async function unpack(folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  try {
    await fill(beside, folder);
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // The other one was faster, and its browser is as good.
    if (!existsSync(folder)) throw error;
  }
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
