import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { isEmpty, seedDemo } from "../demo/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import { emptyDatabase } from "../platform/database/migrate.ts";

/**
 * Fills an empty database with the demo businesses. A run that was killed amid it left a mark in the data folder: what
 * it made is removed, and made again.
 */
export async function seedOnce(db: Database, clock: Clock, ownerUrl: string, dataFolder: string): Promise<void> {
  const mark = `${dataFolder}/demo-unfinished`;
  if (existsSync(mark)) await emptyDatabase(ownerUrl);
  if (!(await isEmpty(db))) return;
  await writeFile(mark, "");
  await seedDemo(db, clock);
  await rm(mark);
}
