/** Where the database is: embedded in the data folder, or outside by DATABASE_URL; and its three roles. */
import { randomToken } from "../platform/chance.ts";
import { startEmbedded } from "../platform/database/embedded.ts";
import { APP_ROLE, JOBS_ROLE } from "../platform/database/migrate.ts";
import type { KeyRing } from "../platform/keys.ts";
import type { Log } from "../platform/log.ts";
import type { Settings } from "../platform/settings.ts";
import { secretFile } from "./data-folder.ts";

export interface Addresses {
  /** Owns the tables: migrations only. */
  readonly ownerUrl: string;
  /** The server's: owns nothing, row security binds it. */
  readonly appUrl: string;
  /** The job queue's. */
  readonly jobsUrl: string;
  /** Passwords to give the two roles; undefined when they are managed elsewhere. */
  readonly passwords: { readonly app: string; readonly jobs: string } | undefined;
}

const as = (url: string, user: string, password: string): string => {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
};

/** The three addresses from the owner's, with passwords from the key ring for the two roles. */
export function addressesFrom(ownerUrl: string, keys: KeyRing, settings: Settings): Addresses {
  const { DATABASE_APP_URL, DATABASE_JOBS_URL } = settings;
  if (DATABASE_APP_URL !== undefined && DATABASE_JOBS_URL !== undefined) {
    return { ownerUrl, appUrl: DATABASE_APP_URL, jobsUrl: DATABASE_JOBS_URL, passwords: undefined };
  }
  const passwords = { app: keys.steadySecret("role:app"), jobs: keys.steadySecret("role:jobs") };
  return {
    ownerUrl,
    appUrl: DATABASE_APP_URL ?? as(ownerUrl, APP_ROLE, passwords.app),
    jobsUrl: DATABASE_JOBS_URL ?? as(ownerUrl, JOBS_ROLE, passwords.jobs),
    passwords,
  };
}

/** Starts the embedded database unless one is given. */
export async function openDatabase(
  settings: Settings,
  keys: KeyRing,
  log: Log,
): Promise<{ readonly addresses: Addresses; readonly stop: () => Promise<void> }> {
  if (settings.DATABASE_URL !== undefined) {
    return { addresses: addressesFrom(settings.DATABASE_URL, keys, settings), stop: async () => undefined };
  }
  const folder = settings.CRENEAU_DATA;
  const password = await secretFile(`${folder}/postgres-password`, () => randomToken());
  const embedded = await startEmbedded({
    folder: `${folder}/postgres`,
    password,
    onLog: (line) => log.debug({ from: "postgres" }, line.trim()),
  });
  return { addresses: addressesFrom(embedded.ownerUrl, keys, settings), stop: embedded.stop };
}
