/**
 * Completes package-lock.json for the platforms that are not ours. A native tool names one optional package per platform;
 * those that the registry at hand doesn't carry, npm leaves out of the lock, and `npm ci` then refuses the whole lock
 * ("Missing … from lock file"). Their exact version stands in the tool's own entry, their platform in their name.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readText, root } from "./files.ts";

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, Entry>;
}

/** "a/node_modules/b" → "a/node_modules/b", "a", "": where Node looks for what b needs. */
function lookups(path: string): string[] {
  const folders = [path];
  for (let rest = path; rest !== "";) {
    const cut = rest.lastIndexOf("/node_modules/");
    rest = cut < 0 ? "" : rest.slice(0, cut);
    folders.push(rest);
  }
  return folders;
}

/** "binding-linux-arm-gnueabihf" → linux, arm, glibc: without them, npm would install it everywhere. */
function platformOf(name: string): Entry {
  const words = name.split(/[/-]/);
  const among = (known: string[]): string[] => known.filter((word) => words.includes(word));
  const os = among(["aix", "android", "darwin", "freebsd", "linux", "openharmony", "win32"]);
  const cpu = among(["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"]);
  const libc = [/gnu/.test(name) ? "glibc" : "", /musl/.test(name) ? "musl" : ""].filter(Boolean);
  return {
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.includes("linux") && libc.length > 0 ? { libc } : {}),
  };
}

/** The entries that the lock names as optional and doesn't have, by path. */
export function missingEntries({ packages }: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = lookups(path).map((folder) => `${folder && `${folder}/`}node_modules/${name}`);
      if (places.some((place) => place in packages)) continue;
      missing[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

if (import.meta.main) {
  const lock = JSON.parse(readText("package-lock.json")) as Lock;
  const missing = missingEntries(lock);
  const all = Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(root, "package-lock.json"),
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, undefined, 2)}\n`,
  );
  console.log(`${Object.keys(missing).length} entries added to package-lock.json`);
}
