/** The files of the repository, as the tools that read them all want them. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The root of the repository, without a slash at the end. */
export const root = join(import.meta.dirname, "..");

/** Paths from the root, sorted: tracked files, and new ones that git doesn't ignore (so a check sees them before the commit). */
export function repositoryFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root });
  const paths = new Set(listed.toString().split("\0").filter(Boolean));
  return [...paths].filter((path) => existsSync(join(root, path))).toSorted();
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
