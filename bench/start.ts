/** From `npm start` to the first page: on an empty data folder, and again. */
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";

async function firstPage(data: string): Promise<number> {
  const begun = performance.now();
  const product = await startProduct({ data });
  const answer = await fetch(`${product.url}/thotis`);
  await answer.text();
  const seconds = (performance.now() - begun) / 1000;
  if (!answer.ok) throw new Error(`the first page answered ${answer.status}`);
  await product.stop();
  return seconds;
}

export async function run(): Promise<void> {
  const folder = await dataFolder();
  try {
    console.log(`first start to first page: ${(await firstPage(folder.path)).toFixed(1)} s (web part built before)`);
    console.log(`second start to first page: ${(await firstPage(folder.path)).toFixed(1)} s`);
  } finally {
    await folder.remove();
  }
}

if (import.meta.main) await run();
