/** One executable: http, worker, migrate, or all three; or an errand (export, import). The steps of a start, in order. */
import { existsSync } from "node:fs";
import { announcement } from "./assemble/announcement.ts";
import { installationCarriers, vapidKeysOf } from "./assemble/carriers.ts";
import { keyRingOf, openDataFolder } from "./assemble/data-folder.ts";
import { openDatabase } from "./assemble/database.ts";
import { seedOnce } from "./assemble/demo.ts";
import { listen } from "./assemble/http.ts";
import { openMail } from "./assemble/mail.ts";
import { errandOf, runErrand } from "./assemble/moving.ts";
import { assembleProduct } from "./assemble/product.ts";
import { Started } from "./assemble/started.ts";
import { startWorkers } from "./assemble/workers.ts";
import type { KeptText } from "./modules/messages/index.ts";
import { systemClock as clock } from "./platform/clock.ts";
import { Database } from "./platform/database/database.ts";
import { migrate } from "./platform/database/migrate.ts";
import { openVault } from "./platform/database/vault-row.ts";
import { resealSoon } from "./platform/jobs/reseal.ts";
import { createLog } from "./platform/log.ts";
import { parseSettings, type Settings } from "./platform/settings.ts";

const started = new Started();

async function start(settings: Settings): Promise<void> {
  const begun = performance.now();
  const errand = errandOf(process.argv.slice(2));
  const log = createLog(settings.CRENEAU_LOG);
  const does = new Set(settings.CRENEAU_ROLES);
  started.add("data folder", await openDataFolder(settings));
  const keys = await keyRingOf(settings);
  const { addresses, stop } = await openDatabase(settings, keys, log);
  started.add("database", stop);
  if (does.has("migrate")) {
    const applied = await migrate({ ...addresses, keys });
    if (applied.length > 0) log.info({ applied }, "migrated");
  }
  if (!errand && !does.has("http") && !does.has("worker")) return started.shutdown(0);

  const onIdleError = (error: Error) => log.warn({ err: error }, "an idle database connection failed");
  const vault = await openVault(addresses.appUrl, keys);
  const db = new Database({ connectionString: addresses.appUrl, poolSize: settings.DATABASE_POOL, onIdleError, vault });
  started.add("pool", () => db.close());
  await db.assertLeastPrivilege();
  if (errand) {
    process.stdout.write(await runErrand(errand, { settings, clock, keys, db }));
    return started.shutdown(0);
  }
  const { mailer, mailbox, texts, stop: stopMail } = await openMail(settings);
  started.add("mail", stopMail);
  const keep = texts && ((text: KeptText) => texts.add(text));
  const carriers = installationCarriers(settings, await vapidKeysOf(settings), keep);
  let address = settings.CRENEAU_PUBLIC_URL ?? `http://localhost:${settings.CRENEAU_PORT}`;
  const publicUrl = () => address;
  const listenUrl = addresses.appUrl;
  const product = await assembleProduct({ settings, log, clock, keys, db, mailer, carriers, listenUrl, publicUrl });

  if (does.has("worker")) {
    await startWorkers({ connectionString: addresses.jobsUrl, jobs: product.jobs, log }, (name, worker) => {
      started.add(name, () => worker.stop());
      product.readiness.needs(name, () => worker.isAtWork());
    });
    await resealSoon(db, keys);
  }
  if (settings.CRENEAU_DEMO) await seedOnce(db, clock, addresses.ownerUrl, settings.CRENEAU_DATA);
  if (!does.has("http")) return;

  const port = await listen(product.server, {
    log,
    settings,
    clock,
    publicUrl,
    placeAt: product.placeAt,
    mailbox,
    texts,
  });
  started.add("http", () => product.server.close());
  if (settings.CRENEAU_PUBLIC_URL === undefined) address = `http://localhost:${port}`;
  const tookMs = performance.now() - begun;
  process.stdout.write(announcement({ address, settings, hasMailbox: mailbox !== undefined, tookMs }));
}

process.on("SIGINT", () => void started.shutdown(0));
process.on("SIGTERM", () => void started.shutdown(0));

try {
  const env = existsSync(".env") ? (process.loadEnvFile(".env"), process.env) : process.env;
  await start(parseSettings(env));
} catch (error) {
  process.stderr.write(`Creneau could not start.\n${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env["CRENEAU_LOG"] === "debug")
    process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : ""}\n`);
  await started.shutdown(1);
}
