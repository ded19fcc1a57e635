/** The database inside the product, where it is hardest to start: below a folder that only we may enter. */
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, stat } from "node:fs/promises";
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

test(
  "it starts in a folder said from where we are, and again in the same folder said in full, with what it was given",
  { timeout: 120_000 },
  async () => {
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
  },
);
