/** One product for all journeys, as `npm start` runs it, on a data folder of its own; and whom they ask for a house and for mails. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { buildWeb, webIsFresh } from "../apps/server/src/assemble/build-web.ts";
import { openEstate, Postman } from "../apps/server/src/testing/estate.ts";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the product of the journeys listens. */
    productUrl: string;
    /** Where a journey asks for a business of its own, and for what was mailed. */
    deskUrl: string;
  }
}

const env = {
  CRENEAU_READS_PER_MINUTE: "100000",
  CRENEAU_WRITES_PER_HOUR: "100000",
  CRENEAU_SIGN_INS_PER_HOUR: "10000",
  CRENEAU_ACCOUNT_CALLS_PER_MINUTE: "100000",
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await webIsFresh())) await buildWeb();
  const folder = await dataFolder();
  const product = await startProduct({ data: folder.path, env });
  const desk = await openDesk(folder.path);
  project.provide("productUrl", product.url);
  project.provide("deskUrl", desk.url);
  return async () => {
    await desk.close();
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

/** `/houses/virtus` makes another Virtus. Here, because this process has the server's modules at hand and journeys don't. */
async function openDesk(data: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const estate = await openEstate(data);
  const postman = new Postman(data);
  const answer = async (path: string, query: URLSearchParams): Promise<unknown> => {
    if (path === "/mails") return postman.to(query.get("to") ?? "");
    if (path === "/accounts") return { email: await estate.register() };
    return { slug: await estate.add(path.replace("/houses/", "")) };
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://desk");
    answer(pathname, searchParams).then(
      (body) => response.end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await estate.close();
    },
  };
}
