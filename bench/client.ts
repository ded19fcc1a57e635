/** What benchmarks of a whole product share: its API over kept connections, and its database as the owner. */
import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import pg from "pg";

export const CONNECTIONS = 16;
/** The limits on how often one address may ask are not what is measured. */
export const NO_LIMITS = {
  CRENEAU_READS_PER_MINUTE: "1000000",
  CRENEAU_WRITES_PER_HOUR: "1000000",
  CRENEAU_SIGN_INS_PER_HOUR: "1000000",
  CRENEAU_ACCOUNT_CALLS_PER_MINUTE: "1000000",
  CRENEAU_BUSINESS_CALLS_PER_MINUTE: "1000000",
};

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export function call(
  url: string,
  method = "GET",
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(
      url,
      {
        method,
        agent,
        headers: { ...(payload === undefined ? {} : { "content-type": "application/json" }), ...headers },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => (text += chunk));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text }));
      },
    );
    sent.on("error", reject);
    sent.end(payload);
  });
}

export const gets = (url: string) => async () => (await call(url)).status === 200;

/** The embedded database of a product, past its walls. */
export async function ownersPool(data: string): Promise<pg.Pool> {
  const [, , , port] = (await readFile(`${data}/postgres/postmaster.pid`, "utf8")).split("\n");
  const password = await readFile(`${data}/postgres-password`, "utf8");
  const pool = new pg.Pool({
    host: "127.0.0.1",
    port: Number(port),
    user: "postgres",
    password: password.trim(),
    database: "creneau",
    max: CONNECTIONS,
  });
  // The product, when it stops, takes its database along.
  pool.on("error", () => undefined);
  return pool;
}
