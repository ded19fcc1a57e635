/**
 * How soon open browsers hear of a change, with a thousand streams open; and what a stream weighs in the server.
 * CRENEAU_BENCH_STREAMS says how many streams (a multiple of five), CRENEAU_BENCH_CHANGES how many changes.
 */
import { createHash, randomBytes } from "node:crypto";
import { request, type ClientRequest } from "node:http";
import type pg from "pg";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";
import { NO_LIMITS, ownersPool } from "./client.ts";
import { quantile, row } from "./measure.ts";
import { residentKilobytes } from "./memory.ts";

const STREAMS = Number(process.env["CRENEAU_BENCH_STREAMS"] ?? 1000);
/** Of one account in one process, at most eight. */
const EACH = 5;
const CHANGES = Number(process.env["CRENEAU_BENCH_CHANGES"] ?? 200);
/** A change that is not heard by then is counted as lost. */
const LONGEST_MS = 2000;
const STEP_MS = 5;

interface Room {
  readonly businessId: string;
  readonly bookingId: string;
  readonly cookies: readonly string[];
}

/** Members who see everybody's planning, each with a session. */
async function furnish(pool: pg.Pool): Promise<Room> {
  const { rows } = await pool.query<{ business_id: string; id: string }>(
    "select b.business_id, b.id from booking b join business s on s.id = b.business_id where s.slug = 'thotis' order by b.id limit 1",
  );
  const [found] = rows;
  if (!found) throw new Error("the demo has no booking");
  const cookies = Array.from({ length: STREAMS / EACH }, () => randomBytes(32).toString("base64url"));
  await pool.query(
    `with w as (select uuidv7() as account_id, uuidv7() as member_id, uuidv7() as session_id, hash from unnest($2::bytea[]) hash),
      a as (insert into account (id, name, locale, created_at, email_sealed, email_index)
        select account_id, 'Bench', 'fr', now(), hash || hash, substr(sha256(hash), 1, 16) from w returning id),
      m as (insert into member (business_id, id, account_id, role, created_at)
        select $1, w.member_id, a.id, 'support', now() from w join a on a.id = w.account_id returning account_id)
     insert into session (id, account_id, token_hash, device, created_at, last_seen_at, expires_at)
     select w.session_id, m.account_id, w.hash, 'bench', now(), now(), now() + interval '1 hour' from w join m on m.account_id = w.account_id`,
    [found.business_id, cookies.map((cookie) => createHash("sha256").update(cookie).digest())],
  );
  return { businessId: found.business_id, bookingId: found.id, cookies };
}

/** Resolves once the stream says that it is ready. */
const opens = (url: string, cookie: string, hears: (id: string) => void): Promise<ClientRequest> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, headers: { cookie: `creneau_session=${cookie}` } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`a stream was answered ${answer.statusCode}`));
      answer.setEncoding("utf8");
      answer.on("error", () => undefined);
      answer.on("data", (piece: string) => {
        if (piece.includes("event: ready")) resolve(asked);
        for (const [, id = ""] of piece.matchAll(/^id: (\S+)$/gm)) hears(id);
      });
    });
    asked.on("error", reject);
    asked.end();
  });

/** As a transaction of the product announces: the row, and the word to those who listen. @returns the event's id */
async function announce(pool: pg.Pool, { businessId, bookingId }: Room): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `with e as (
       insert into event (business_id, id, type, payload, occurred_at)
       values ($1, uuidv7(), 'booking.moved', jsonb_build_object('bookingId', $2::text, 'version', 1), now()) returning id)
     select id, pg_notify('creneau', json_build_object('business', $1::text, 'type', 'booking.moved', 'event', id)::text) from e`,
    [businessId, bookingId],
  );
  return rows[0]?.id ?? "";
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function run(): Promise<void> {
  const folder = await dataFolder();
  const product = await startProduct({ data: folder.path, env: NO_LIMITS });
  const open: ClientRequest[] = [];
  try {
    const pool = await ownersPool(folder.path);
    const room = await furnish(pool);
    const url = `${product.url}/v1/businesses/${room.businessId}/stream`;
    // Also of what is heard before its writing is answered.
    const heard = new Map<string, number[]>();
    const hears = (id: string) => {
      const times = heard.get(id) ?? [];
      times.push(performance.now());
      heard.set(id, times);
    };
    // One first: what the first stream brings along is not what a stream weighs.
    open.push(await opens(url, room.cookies[0] ?? "", hears));
    const before = await residentKilobytes(product.pid);
    const begun = performance.now();
    for (const cookie of room.cookies) {
      const wanted = Array.from({ length: EACH }, () => opens(url, cookie, hears));
      open.push(...(await Promise.all(wanted)));
    }
    const opening = (performance.now() - begun) / STREAMS;
    const withAll = await residentKilobytes(product.pid);
    const weight = (withAll - before) / STREAMS;

    const firsts: number[] = [];
    const all: number[] = [];
    let missed = 0;
    for (let n = 0; n < CHANGES; n++) {
      const started = performance.now();
      const id = await announce(pool, room);
      const count = () => heard.get(id)?.length ?? 0;
      for (let waited = 0; count() < STREAMS && waited < LONGEST_MS; waited += STEP_MS) await pause(STEP_MS);
      const times = heard.get(id) ?? [];
      heard.clear();
      firsts.push(Math.min(...times) - started);
      all.push(...times.map((at) => at - started));
      missed += Math.max(0, STREAMS - times.length);
    }
    await pool.end();
    console.log(`${STREAMS} streams of one business, ${CHANGES} changes, each told to all of them\n`);
    console.log("| from before the change is written until | p50 ms | p99 ms |\n|---|---|---|");
    console.log(row("the first stream hears of it", quantile(firsts, 0.5), quantile(firsts, 0.99)));
    console.log(row("a stream hears of it", quantile(all, 0.5), quantile(all, 0.99)));
    const ratios = [0.5, 0.99].map((q) => quantile(all, q) / quantile(firsts, q));
    console.log(row("the second, in times of the first", ratios[0] ?? 0, ratios[1] ?? 0));
    console.log(
      `\nnot heard within ${LONGEST_MS} ms: ${missed} of ${STREAMS * CHANGES}; opening a stream took ${opening.toFixed(1)} ms; a stream weighs ${weight.toFixed(1)} KB in the server, which takes ${Math.round(withAll / 1024)} MB with all of them`,
    );
  } finally {
    for (const stream of open) stream.destroy();
    await product.stop();
    await folder.remove();
  }
}
