/** One executable: http, worker, migrate, or all three. */
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { buildWeb, webIsFresh } from "./assemble/build-web.ts";
import { keyRingFile, takeDataFolder } from "./assemble/data-folder.ts";
import { openDatabase } from "./assemble/database.ts";
import { openMail } from "./assemble/mail.ts";
import { mountMailbox } from "./assemble/mailbox.ts";
import { assembleProduct } from "./assemble/product.ts";
import { mountWeb } from "./assemble/web.ts";
import { demoAccounts, isEmpty, seedDemo, SHOWCASE } from "./demo/index.ts";
import { systemClock } from "./platform/clock.ts";
import { Database } from "./platform/database/database.ts";
import { emptyDatabase, migrate } from "./platform/database/migrate.ts";
import { startWorker } from "./platform/jobs/worker.ts";
import { parseKeyRing, type KeyRing } from "./platform/keys.ts";
import { createLog } from "./platform/log.ts";
import { parseSettings, type Settings } from "./platform/settings.ts";

/** What was started, to be stopped in the opposite order. */
const started: { readonly name: string; readonly stop: () => Promise<void> }[] = [];

async function start(settings: Settings): Promise<void> {
  const begun = performance.now();
  const log = createLog(settings.CRENEAU_LOG);
  const does = new Set(settings.CRENEAU_ROLES);
  const folder = settings.CRENEAU_DATA;
  const own = settings.DATABASE_URL === undefined;
  if (own) started.push({ name: "data folder", stop: await takeDataFolder(folder) });
  else await mkdir(folder, { recursive: true });
  const keys = readKeys(settings.CRENEAU_KEYS ?? (await keyRingFile(folder)));

  const { addresses, stop } = await openDatabase(settings, keys, log);
  started.push({ name: "database", stop });
  if (does.has("migrate")) {
    const applied = await migrate(addresses);
    if (applied.length > 0) log.info({ applied }, "migrated");
  }
  if (!does.has("http") && !does.has("worker")) return shutdown(0);

  const onIdleError = (error: Error) => log.warn({ err: error }, "an idle database connection failed");
  const db = new Database({ connectionString: addresses.appUrl, poolSize: settings.DATABASE_POOL, onIdleError });
  started.push({ name: "pool", stop: () => db.close() });
  await db.assertLeastPrivilege();

  const { mailer, mailbox, stop: stopMail } = await openMail(settings);
  started.push({ name: "mail", stop: stopMail });
  let address = settings.CRENEAU_PUBLIC_URL ?? `http://localhost:${settings.CRENEAU_PORT}`;
  const publicUrl = () => address;
  const product = await assembleProduct({ settings, log, clock: systemClock, keys, db, mailer, publicUrl });

  if (does.has("worker")) {
    const worker = await startWorker({ connectionString: addresses.jobsUrl, concurrency: 4, jobs: product.jobs, log });
    started.push({ name: "worker", stop: () => worker.stop() });
  }
  if (settings.CRENEAU_DEMO) await seedOnce(db, addresses.ownerUrl, `${folder}/demo-unfinished`);
  if (!does.has("http")) return;

  if (!(await webIsFresh())) {
    process.stdout.write("Building the web part…\n");
    await buildWeb();
  }
  if (mailbox) mountMailbox(product.server, mailbox);
  await mountWeb(product.server, { log, settings, clock: systemClock, publicUrl, showcase: SHOWCASE });
  const listening = await product.server.listen({ port: settings.CRENEAU_PORT, host: settings.CRENEAU_HOST });
  started.push({ name: "http", stop: () => product.server.close() });
  if (settings.CRENEAU_PUBLIC_URL === undefined) address = `http://localhost:${new URL(listening).port}`;
  announceStart(address, settings, mailbox !== undefined, performance.now() - begun);
}

function readKeys(text: string): KeyRing {
  try {
    return parseKeyRing(text);
  } catch (error) {
    throw new Error(`CRENEAU_KEYS: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Seeds an empty database. A run that was killed amid it left a mark: what it made is removed, and made again. */
async function seedOnce(db: Database, ownerUrl: string, mark: string): Promise<void> {
  if (existsSync(mark)) await emptyDatabase(ownerUrl);
  if (!(await isEmpty(db))) return;
  await writeFile(mark, "");
  await seedDemo(db, systemClock);
  await rm(mark);
}

function announceStart(address: string, settings: Settings, mailbox: boolean, took: number): void {
  const lines = [
    "",
    `Creneau is ready (${(took / 1000).toFixed(1)} s).`,
    "",
    ...SHOWCASE.map((slug) => `  ${address}/${slug}`),
    `  ${address}/app          back office`,
    ...(mailbox ? [`  ${address}/dev/mailbox  every mail that was sent`] : []),
    `  ${address}/v1/docs      the API`,
    "",
    ...(settings.CRENEAU_DEMO
      ? ["Demo accounts:", ...demoAccounts.map(({ email, password, is }) => `  ${email}  ${password}  ${is}`), ""]
      : []),
    "Ctrl-C stops everything.",
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

let stopping = false;

/** Stops what was started, the last first; a second signal stops at once. */
async function shutdown(code: number): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  for (const { name, stop } of started.toReversed()) {
    await stop().catch((error: unknown) => process.stderr.write(`${name} did not stop cleanly: ${String(error)}\n`));
  }
  process.exit(code);
}

process.on("SIGINT", () => void shutdown(0));
process.on("SIGTERM", () => void shutdown(0));

try {
  const env = existsSync(".env") ? (process.loadEnvFile(".env"), process.env) : process.env;
  await start(parseSettings(env));
} catch (error) {
  process.stderr.write(`Creneau could not start.\n${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env["CRENEAU_LOG"] === "debug")
    process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : ""}\n`);
  await shutdown(1);
}
