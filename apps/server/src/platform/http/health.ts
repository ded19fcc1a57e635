/** Whether this process can do its work. What may fail while the process lives says so itself. */
import type { FastifyInstance } from "fastify";

export class Readiness {
  readonly #parts = new Map<string, () => boolean | Promise<boolean>>();

  /** Without `name` the process is not ready. */
  needs(name: string, isThere: () => boolean | Promise<boolean>): void {
    this.#parts.set(name, isThere);
  }

  readonly #notices = new Map<string, () => Promise<string | undefined>>();

  /** Something to be seen beside the answer, while there is something to say. */
  tells(name: string, says: () => Promise<string | undefined>): void {
    this.#notices.set(name, says);
  }

  async notices(): Promise<Record<string, string>> {
    const said = await Promise.all([...this.#notices].map(async ([name, says]) => [name, await says()] as const));
    return Object.fromEntries(said.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
  }

  /** The names of those that are not there. */
  async missing(): Promise<string[]> {
    const asked = [...this.#parts].map(async ([name, isThere]) => ((await isThere()) ? [] : [name]));
    return (await Promise.all(asked)).flat();
  }
}

export function addHealth(server: FastifyInstance, readiness: Readiness): void {
  let closing = false;
  server.addHook("preClose", async () => void (closing = true));
  server.get("/health/live", async () => ({ status: "ok" }));
  server.get("/health/ready", async (_request, reply) => {
    const missing = await readiness.missing();
    if (!closing && missing.length === 0) return reply.send({ status: "ok", ...(await readiness.notices()) });
    return reply.code(503).send({ status: "not ready", missing });
  });
}
