/** The folder of a one-machine installation: who uses it, and its key ring. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { newKeyRingText, parseKeyRing, type KeyRing } from "../platform/keys.ts";
import type { Settings } from "../platform/settings.ts";

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

const readPid = async (file: string): Promise<number | undefined> => {
  const text = await readFile(file, "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
};

/**
 * Takes the folder for this process. When the one before was killed, its PostgreSQL may still run: it is asked to stop,
 * since nobody else can.
 * @returns a function that gives the folder back.
 * @throws Error with the sentence to show when another process uses it.
 */
async function takeDataFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const lock = `${folder}/creneau.pid`;
  const other = await readPid(lock);
  if (other !== undefined && other !== process.pid) {
    throw new Error(
      `Creneau already runs on ${folder} (process ${other}). Stop it, or set CRENEAU_DATA to another folder.`,
    );
  }
  const orphan = await readPid(`${folder}/postgres/postmaster.pid`);
  if (orphan !== undefined) await stopPostgres(orphan);
  await writeFile(lock, String(process.pid));
  return () => rm(lock, { force: true });
}

async function stopPostgres(pid: number): Promise<void> {
  process.kill(pid, "SIGINT"); // "fast shutdown"
  for (let waited = 0; isAlive(pid) && waited < 150; waited++) await pause(100);
  if (isAlive(pid)) throw new Error(`The database of an earlier run (process ${pid}) does not stop. Stop it by hand.`);
}

/** A secret kept in the folder, readable by its owner only; made on the first start. */
export async function secretFile(file: string, make: () => string): Promise<string> {
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept !== undefined) return kept.trim();
  const made = make();
  const draft = `${file}.new`;
  await writeFile(draft, made, { mode: 0o600, flush: true });
  await rename(draft, file);
  return made;
}

/** The key ring of the settings, or else the folder's own. @throws Error that names the setting. */
export async function keyRingOf({ CRENEAU_KEYS, CRENEAU_DATA }: Settings): Promise<KeyRing> {
  const text = CRENEAU_KEYS ?? (await secretFile(`${CRENEAU_DATA}/keys`, newKeyRingText));
  try {
    return parseKeyRing(text);
  } catch (error) {
    throw new Error(`CRENEAU_KEYS: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Makes the data folder; when a database lies in it, takes it for this process alone.
 * @returns a function that gives it back.
 * @throws Error with the sentence to show when another process uses it.
 */
export async function openDataFolder({ CRENEAU_DATA, DATABASE_URL }: Settings): Promise<() => Promise<void>> {
  if (DATABASE_URL === undefined) return takeDataFolder(CRENEAU_DATA);
  await mkdir(CRENEAU_DATA, { recursive: true });
  return async () => undefined;
}
