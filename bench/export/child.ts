/** One export, or one import, in a process of its own, so that its memory is nobody else's. */
import { statSync } from "node:fs";
import { exportToFile, importFromFile } from "../../apps/server/src/modules/portability/index.ts";
import { systemClock as clock } from "../../apps/server/src/platform/clock.ts";
import { Database } from "../../apps/server/src/platform/database/database.ts";
import { openVault } from "../../apps/server/src/platform/database/vault-row.ts";
import { parseKeyRing } from "../../apps/server/src/platform/keys.ts";

export interface Errand {
  readonly what: "export" | "import";
  readonly appUrl: string;
  readonly ring: string;
  readonly slug: string;
  readonly path: string;
  readonly folder: string;
}

export interface Measured {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Above what the process held before, in megabytes, garbage included; and what of it is alive. */
  readonly residentMb: number;
  readonly aliveMb: number;
}

const MB = 1_048_576;
const SAMPLED_EVERY_MS = 10;
const COLLECTED_EVERY_MS = 250;

async function run({ what, appUrl, ring, slug, path, folder }: Errand): Promise<Measured> {
  const keys = parseKeyRing(ring);
  const vault = await openVault(appUrl, keys);
  const db = new Database({ connectionString: appUrl, poolSize: 4, onIdleError: () => undefined, vault });
  await db.ping();
  const alive = (): number => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const rest = { resident: process.memoryUsage.rss(), alive: alive() };
  const peak = { ...rest };
  const look = (): void => {
    peak.resident = Math.max(peak.resident, process.memoryUsage.rss());
  };
  const count = (): void => {
    peak.alive = Math.max(peak.alive, alive());
  };
  const timers = [setInterval(look, SAMPLED_EVERY_MS), setInterval(count, COLLECTED_EVERY_MS)];
  const begun = performance.now();
  const rows =
    what === "export"
      ? (
          await exportToFile({ db, clock, keys, productVersion: "bench" }, { slug, path, passphrase: undefined })
        ).tables.reduce((sum, table) => sum + table.rows, 0)
      : (
          await importFromFile(
            { db, clock, keys, plan: "scale", folder },
            { path, slug: undefined, passphrase: undefined, withMessages: false },
          )
        ).rows;
  const seconds = (performance.now() - begun) / 1000;
  look();
  count();
  for (const timer of timers) clearInterval(timer);
  await db.close();
  return {
    rows,
    bytes: statSync(path).size,
    seconds,
    residentMb: (peak.resident - rest.resident) / MB,
    aliveMb: (peak.alive - rest.alive) / MB,
  };
}

process.once("message", (errand: Errand) => {
  void (async () => {
    process.send?.(await run(errand));
    process.disconnect?.();
  })();
});
