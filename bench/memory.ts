/** What a process has in memory, as Linux tells. */
import { readFile } from "node:fs/promises";

const EVERY_MS = 500;

export async function residentKilobytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

/** Looks again and again until told to stop. @returns what stops it, and says the most that was seen, in MB. */
export function watchMemory(pid: number): () => number {
  let most = 0;
  const timer = setInterval(() => {
    void residentKilobytes(pid).then((kilobytes) => (most = Math.max(most, kilobytes)));
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most / 1024;
  };
}
