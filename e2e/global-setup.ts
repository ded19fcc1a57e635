/** One product for all journeys, as `npm start` runs it, on a data folder of its own. */
import type { TestProject } from "vitest/node";
import { buildWeb, webIsFresh } from "../apps/server/src/assemble/build-web.ts";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the product of the journeys listens. */
    productUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await webIsFresh())) await buildWeb();
  const folder = await dataFolder();
  const env = {
    CRENEAU_READS_PER_MINUTE: "100000",
    CRENEAU_WRITES_PER_HOUR: "100000",
    CRENEAU_SIGN_INS_PER_HOUR: "1000",
    CRENEAU_ACCOUNT_CALLS_PER_MINUTE: "100000",
  };
  const product = await startProduct({ data: folder.path, env });
  project.provide("productUrl", product.url);
  return async () => {
    await product.stop();
    const failures = product
      .output()
      .split("\n")
      .filter((line) => line.includes('"level":50'));
    if (failures.length > 0)
      throw new Error(`The product reported failures during the journeys:\n${failures.join("\n")}`);
    await folder.remove();
  };
}
