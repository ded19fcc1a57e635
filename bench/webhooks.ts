/**
 * Webhooks to fifty endpoints, of which none hangs, and then five: what the others notice of it.
 * CRENEAU_BENCH_EVENTS says how many events at once.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";
import { NO_LIMITS, ownersPool } from "./client.ts";
import { quantile, row } from "./measure.ts";
import { watchMemory } from "./memory.ts";

const ENDPOINTS = 50;
const EVENTS = Number(process.env["CRENEAU_BENCH_EVENTS"] ?? 200);
const ALONE_EVENTS = 20;
const DIRECTOR = { email: "direction@thotis.example", password: "creneau-demo" };

interface Heard {
  readonly path: string;
  readonly messageId: string;
  readonly at: number;
}

/** Answers at once, but for those who are not to answer at all. */
async function receiver() {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      const path = request.url ?? "";
      if (path.startsWith("/hangs")) return;
      heard.push({ path, messageId: String(request.headers["webhook-id"]), at: performance.now() });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

async function director(base: string) {
  const signedIn = await fetch(`${base}/v1/me/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(DIRECTOR),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  if (!signedIn.ok || cookie === "") throw new Error(`could not sign in: ${signedIn.status}`);
  const me = (await (await fetch(`${base}/v1/me`, { headers: { cookie } })).json()) as {
    memberships: { businessId: string; slug: string }[];
  };
  const businessId = me.memberships.find(({ slug }) => slug === "thotis")?.businessId ?? "";
  const add = async (url: string): Promise<void> => {
    const answer = await fetch(`${base}/v1/businesses/${businessId}/webhooks`, {
      method: "POST",
      headers: { cookie, origin: base, "content-type": "application/json", "idempotency-key": `bench-${url}` },
      body: JSON.stringify({ url, events: ["service.updated"] }),
    });
    if (answer.status !== 201) throw new Error(`no endpoint: ${answer.status} ${await answer.text()}`);
  };
  return { businessId, add };
}

/** As a module announces: an event and its job, in one transaction. */
async function announces(pool: pg.Pool, businessId: string, count: number): Promise<void> {
  await pool.query(
    `with made as (
       insert into event (business_id, id, type, payload, occurred_at)
       select $1, gen_random_uuid(), 'service.updated',
         jsonb_build_object('serviceId', (select id from service where business_id = $1 limit 1)), now()
       from generate_series(1, $2)
       returning id)
     select graphile_worker.add_job('tenant:event',
       json_build_object('businessId', $1::text, 'payload', json_build_object('eventId', id))) from made`,
    [businessId, count],
  );
}

/** Until each of those that answer has had each event. */
async function until(heard: readonly Heard[], wanted: number): Promise<void> {
  const begun = performance.now();
  while (heard.length < wanted) {
    if (performance.now() - begun > 300_000) throw new Error(`only ${heard.length} of ${wanted} arrived`);
    await pause(20);
  }
}

interface Measured {
  readonly perSecond: number;
  readonly p99: number;
}

async function measured(hanging: number): Promise<Measured> {
  const folder = await dataFolder();
  const product = await startProduct({ data: folder.path, env: NO_LIMITS });
  const memory = watchMemory(product.pid);
  const ears = await receiver();
  const pool = await ownersPool(folder.path);
  try {
    const { businessId, add } = await director(product.url);
    const good = ENDPOINTS - hanging;
    for (let n = 0; n < ENDPOINTS; n++) await add(`${ears.url}/${n < hanging ? "hangs" : "good"}/${n}`);
    // Those that hang are hanging by now.
    await announces(pool, businessId, 1);
    await until(ears.heard, good);
    ears.heard.length = 0;

    const begun = performance.now();
    await announces(pool, businessId, EVENTS);
    await until(ears.heard, good * EVENTS);
    const seconds = (performance.now() - begun) / 1000;
    const twice = ears.heard.length - new Set(ears.heard.map(({ path, messageId }) => `${path} ${messageId}`)).size;

    const waits: number[] = [];
    for (let n = 0; n < ALONE_EVENTS; n++) {
      ears.heard.length = 0;
      const asked = performance.now();
      await announces(pool, businessId, 1);
      await until(ears.heard, good);
      waits.push(...ears.heard.map(({ at }) => at - asked));
    }
    const [p50 = 0, p99 = 0] = [0.5, 0.99].map((q) => quantile(waits, q));
    const perSecond = (good * EVENTS) / seconds;
    console.log(row(String(hanging), good * EVENTS, perSecond, p50, p99, String(twice), memory()));
    return { perSecond, p99 };
  } finally {
    memory();
    await pool.end();
    await ears.stop();
    await product.stop();
    await folder.remove();
  }
}

export async function run(): Promise<void> {
  console.log(`${ENDPOINTS} endpoints; ${EVENTS} events at once, then ${ALONE_EVENTS} one after the other.\n`);
  console.log(
    row("of them hang", "deliveries", "a second", "event to endpoint p50 ms", "p99 ms", "twice", "most memory MB"),
  );
  console.log(row("---", "---", "---", "---", "---", "---", "---"));
  const none = await measured(0);
  const five = await measured(5);
  const [speed, wait] = [five.perSecond / none.perSecond, five.p99 / none.p99];
  console.log(`\nWith five that hang: ${speed.toFixed(2)} times the speed, ${wait.toFixed(2)} times the p99.`);
}
