/**
 * PostgreSQL refuses to run as root. Where everything runs as root, as in a container, it runs as `nobody`, who owns the
 * data folder and nothing else. When `nobody` can't reach the files (the project lies in /root), the one capability to
 * pass folders it may not read is left to it.
 */
import { execFile } from "node:child_process";
import { chown, readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

const NOBODY = 65_534;
const SETPRIV = "/usr/bin/setpriv";
const run = promisify(execFile);

type Words = readonly [string, ...string[]];

export interface Disguise {
  readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd?: string };
  wrap(command: Words): Words;
  /** Gives a file to the user PostgreSQL runs as. */
  own(path: string): Promise<void>;
}

/** @throws Error with the sentence to show when PostgreSQL can't be run here. */
export async function unprivileged(program: string, folder: string): Promise<Disguise> {
  if (process.getuid?.() !== 0) return { options: {}, wrap: (command) => command, own: async () => undefined };
  await ownTree(folder);
  const own = (path: string) => chown(path, NOBODY, NOBODY);
  const options = { uid: NOBODY, gid: NOBODY, cwd: "/" };
  if (await reaches(program, folder)) return { options, wrap: (command) => command, own };
  const capability = await passage();
  const only = `-all,+${capability}`;
  // Without this bit, access(2), which PostgreSQL asks about its own files, forgets the capability of whoever is not root.
  const flags = [
    "--securebits=+no_setuid_fixup",
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
  ];
  const wrap = (command: Words): Words => [
    SETPRIV,
    `--reuid=${NOBODY}`,
    `--regid=${NOBODY}`,
    "--clear-groups",
    ...flags,
    ...command,
  ];
  return { options: { cwd: "/" }, wrap, own };
}

/** An earlier run may have been another user's. */
async function ownTree(folder: string): Promise<void> {
  await chown(folder, NOBODY, NOBODY);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(`${entry.parentPath}/${entry.name}`, NOBODY, NOBODY);
  }
}

async function reaches(program: string, folder: string): Promise<boolean> {
  const as = { uid: NOBODY, gid: NOBODY, cwd: "/" };
  try {
    await run(program, ["--version"], as);
    await run("/bin/ls", [folder], as);
    return true;
  } catch {
    return false;
  }
}

/** Bits of the capability set (capabilities(7)). */
const DAC_OVERRIDE = 1n << 1n;
const DAC_READ_SEARCH = 1n << 2n;

async function passage(): Promise<string> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const bounds = BigInt(`0x${/CapBnd:\s*([0-9a-f]+)/.exec(status)?.[1] ?? "0"}`);
  if (bounds & DAC_READ_SEARCH) return "dac_read_search";
  if (bounds & DAC_OVERRIDE) return "dac_override";
  throw new Error(
    "PostgreSQL does not run as root, and no other user can reach this folder. Move the project out of it, or set DATABASE_URL.",
  );
}
