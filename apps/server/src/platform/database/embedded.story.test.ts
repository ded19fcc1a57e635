/** The database inside the product, where it is hardest to start: below a folder that only we may enter. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { relative } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { startEmbedded } from "./embedded.ts";

/** Nothing of these needs to survive a power cut. */
const FLAGS = ["-c", "fsync=off"];
const NOBODY = 65_534;

async function closedFolder(): Promise<string> {
  const folder = await mkdtemp(`${tmpdir()}/creneau-closed-`);
  await chmod(folder, 0o700);
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

async function answerOf(connectionString: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
}

/** Whose process the database is; undefined where the system does not tell. */
async function userOf(folder: string): Promise<number | undefined> {
  const [pid] = (await readFile(`${folder}/postmaster.pid`, "utf8")).split("\n");
  return existsSync(`/proc/${pid}`) ? (await stat(`/proc/${pid}`)).uid : undefined;
}

test("it starts in a folder said from where we are, and again in the same folder said in full, with what it was given", async () => {
  const folder = `${await closedFolder()}/data/postgres`;
  const fromHere = relative(process.cwd(), folder);
  expect(fromHere.startsWith("..")).toBe(true);
  const password = "it's / a: p@ss";
  const first = await startEmbedded({ folder: fromHere, password, flags: FLAGS });
  expect(await answerOf(first.ownerUrl, "show data_directory")).toEqual([{ data_directory: folder }]);
  await answerOf(first.ownerUrl, "create table kept as select 42 as n");
  await first.stop();

  const again = await startEmbedded({ folder, password, flags: FLAGS });
  expect(await answerOf(again.ownerUrl, "select n from kept")).toEqual([{ n: 42 }]);
  // As root it is another's process, who owns the data; else it is ours.
  const ours = process.getuid?.();
  const theirs = ours === 0 ? NOBODY : ours;
  if (theirs !== undefined) {
    expect([(await userOf(folder)) ?? theirs, (await stat(folder)).uid]).toEqual([theirs, theirs]);
  }
  await again.stop();
  expect(existsSync(`${folder}.initial-password`)).toBe(false);
});

test("a port that somebody took meanwhile is left to them, and another one found", async () => {
  const [theirs, ours] = [createServer(), createServer()];
  const portOf = async (server: Server) => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  onTestFinished(() => void theirs.close());
  const taken = await portOf(theirs);
  const free = await portOf(ours);
  await new Promise<void>((resolve) => void ours.close(() => resolve()));
  const ports = [taken, free];
  const database = await startEmbedded({
    folder: `${await closedFolder()}/postgres`,
    password: "found",
    flags: FLAGS,
    findPort: async () => ports.shift() ?? 0,
  });
  onTestFinished(() => database.stop());
  expect(new URL(database.ownerUrl).port).toBe(String(free));
  expect(await answerOf(database.ownerUrl, "select 1 as n")).toEqual([{ n: 1 }]);
});
