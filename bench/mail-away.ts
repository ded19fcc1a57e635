/**
 * Bookings over HTTP while the mail server is well, while it takes connections and says nothing, and while nobody is there; each
 * in a product of its own that sends the mails meanwhile. CRENEAU_BENCH_BOOKINGS says how many.
 */
import { randomUUID } from "node:crypto";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";
import { call, CONNECTIONS, NO_LIMITS } from "./client.ts";
import { countingServer } from "./counting-smtp.ts";
import { freeTimes } from "./free-times.ts";
import { drive, row, type Throughput } from "./measure.ts";

const BOOKINGS = Number(process.env["CRENEAU_BENCH_BOOKINGS"] ?? 600);
const FIRST_DAY = 3;
const LAST_DAY = 30;
/** Before what is measured: code is compiled, caches are filled. */
const WARM_UP = 60;

interface Away {
  readonly url: string;
  stop(): Promise<void>;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Takes connections and says nothing. */
async function silent(): Promise<Away> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${portOf(server)}`,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A port that was free a moment ago. */
async function nobody(): Promise<Away> {
  const { url, stop } = await silent();
  await stop();
  return { url, stop: async () => undefined };
}

async function booked(mail: Away): Promise<Throughput> {
  const folder = await dataFolder();
  const product = await startProduct({ data: folder.path, env: { ...NO_LIMITS, SMTP_URL: mail.url } });
  try {
    const base = `${product.url}/v1/public/businesses/thotis`;
    const wishes = await freeTimes(base, FIRST_DAY, LAST_DAY);
    const tasks = wishes.slice(0, WARM_UP + BOOKINGS).map((wish, n) => async () => {
      const body = { ...wish, service: "orientation-15min", name: "Camille Bench", email: `camille${n}@bench.example` };
      return (await call(`${base}/bookings`, "POST", body, { "idempotency-key": randomUUID() })).status === 201;
    });
    await drive(CONNECTIONS, tasks.slice(0, WARM_UP));
    return await drive(CONNECTIONS, tasks.slice(WARM_UP));
  } finally {
    await product.stop();
    await mail.stop();
    await folder.remove();
  }
}

export async function run(): Promise<void> {
  const well = await booked(await countingServer(0));
  const hangs = await booked(await silent());
  const refuses = await booked(await nobody());
  console.log(`\n${BOOKINGS} bookings, ${CONNECTIONS} connections, mails sent meanwhile by the same process\n`);
  console.log(
    "| mail server | a second | p50 ms | p99 ms | failures | p50, p99 to the first |\n|---|---|---|---|---|---|",
  );
  for (const [name, t] of [
    ["takes all", well],
    ["takes connections, says nothing", hangs],
    ["nobody there", refuses],
  ] as const) {
    const ratios = `${(t.p50Ms / well.p50Ms).toFixed(2)}, ${(t.p99Ms / well.p99Ms).toFixed(2)}`;
    console.log(row(name, t.perSecond, t.p50Ms, t.p99Ms, String(t.failures), ratios));
  }
}

if (import.meta.main) await run();
