/** Killed in the middle of two hundred bookings: what was answered is there with its mails, and nothing is half there. */
import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { dataFolder, startProduct, type RunningProduct } from "../apps/server/src/testing/process.ts";
import { dayAhead } from "./pages.ts";

const BOOKINGS = 200;
const KILL_AFTER = 80;
const CLIENTS = 16;
const env = {
  CRENEAU_READS_PER_MINUTE: "100000",
  CRENEAU_WRITES_PER_HOUR: "100000",
  CRENEAU_ACCOUNT_CALLS_PER_MINUTE: "100000",
};

interface Wish {
  readonly professional: string;
  readonly startsAt: string;
  readonly email: string;
}

async function getJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as T;
}

async function wishesOf({ url }: RunningProduct): Promise<Wish[]> {
  const base = `${url}/v1/public/businesses/thotis/professionals`;
  const { items } = await getJson<{ items: { slug: string }[] }>(`${base}?limit=200`);
  const [from, to] = [dayAhead(3), dayAhead(30)];
  const wishes: Wish[] = [];
  for (const { slug } of items) {
    const { days } = await getJson<{ days: { slots: { startsAt: string }[] }[] }>(
      `${base}/${slug}/slots?from=${from}&to=${to}`,
    );
    // Every other one: the buffer after a session takes the next start.
    const slots = days.flatMap((day) => day.slots).filter((_, n) => n % 2 === 0);
    for (const { startsAt } of slots.slice(0, 10)) {
      wishes.push({ professional: slug, startsAt, email: `pupil${wishes.length}@lycee.example` });
    }
  }
  return wishes.slice(0, BOOKINGS);
}

/** Books until told to stop or killed. @returns the links of those answered with a yes, and who they were for. */
async function bookAll(product: RunningProduct, wishes: readonly Wish[], whenAnswered: (count: number) => void) {
  const answered: { link: string; email: string }[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let wish = wishes[next++]; wish; wish = wishes[next++]) {
      try {
        const answer = await fetch(`${product.url}/v1/public/businesses/thotis/bookings`, {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
          body: JSON.stringify({ ...wish, service: "orientation-15min", name: "Camille Durand" }),
        });
        if (answer.status !== 201) continue;
        const { link } = (await answer.json()) as { link: string };
        answered.push({ link, email: wish.email });
        whenAnswered(answered.length);
      } catch {
        return; // the server is gone
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answered;
}

async function database(data: string): Promise<pg.Client> {
  const [, , , port] = (await readFile(`${data}/postgres/postmaster.pid`, "utf8")).split("\n");
  const password = (await readFile(`${data}/postgres-password`, "utf8")).trim();
  const client = new pg.Client({
    host: "127.0.0.1",
    port: Number(port),
    user: "postgres",
    password,
    database: "creneau",
  });
  await client.connect();
  return client;
}

/** To whom and under which Message-ID, of every mail in the mailbox. */
async function mailsIn(data: string): Promise<{ to: string; id: string }[]> {
  const files = (await readdir(`${data}/mailbox`)).filter((file) => file.endsWith(".eml"));
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(`${data}/mailbox/${file}`, "utf8");
      const header = (name: string) =>
        new RegExp(`^${name}:[ \\t]*(?:\\r?\\n[ \\t]+)?(.*)$`, "im").exec(text)?.[1] ?? "";
      return { to: header("To"), id: header("Message-ID").trim() };
    }),
  );
}

/** What is due and not done. */
async function leftIn(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ left: number }>(
    `select (select count(*) from message where status = 'due' and due_at <= now())::int
          + (select count(*) from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts)::int as left`,
  );
  return rows[0]?.left ?? 0;
}

test("killed amid two hundred bookings: nothing answered is lost, nothing is half there, no mail goes twice knowingly", async () => {
  const folder = await dataFolder();
  const first = await startProduct({ data: folder.path, env });
  const wishes = await wishesOf(first);
  expect(wishes.length).toBe(BOOKINGS);
  let killed: Promise<void> | undefined;
  const answered = await bookAll(first, wishes, (count) => {
    if (count >= KILL_AFTER) killed ??= first.kill();
  });
  await killed;
  expect(answered.length).toBeGreaterThanOrEqual(KILL_AFTER);
  expect(answered.length).toBeLessThan(BOOKINGS);

  const second = await startProduct({ data: folder.path, env });
  const client = await database(folder.path);
  try {
    for (const { link } of answered) {
      const { status } = await getJson<{ status: string }>(`${second.url}/v1/public/bookings/${link}`);
      expect(status).toBe("confirmed");
    }
    const { rows } = await client.query<{ broken: number }>(
      `select count(*)::int as broken from booking b where status = 'confirmed' and (
         (b.group_session_id is null and not exists (select from occupancy o where o.business_id = b.business_id and o.booking_id = b.id))
         or not exists (select from booking_change c where c.business_id = b.business_id and c.booking_id = b.id and c.what in ('booked', 'requested'))
         or not exists (select from event e where e.business_id = b.business_id and e.payload ->> 'bookingId' = b.id::text))`,
    );
    expect(rows[0]?.broken).toBe(0);
    await expect.poll(() => leftIn(client), { timeout: 120_000 }).toBe(0);
    const mails = await mailsIn(folder.path);
    for (const { email } of answered)
      expect(
        mails.some(({ to }) => to.includes(email)),
        `a mail to ${email}`,
      ).toBe(true);
    const ids = mails.map(({ id }) => id);
    expect(ids.every((id) => id !== "")).toBe(true);
    // At most what was under way at the moment of death: each of the sixteen workers had one mail in hand; and none a third time.
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(16);
    expect([...Map.groupBy(ids, (id) => id).values()].every((same) => same.length <= 2)).toBe(true);
  } finally {
    await client.end();
    await second.stop();
    await folder.remove();
  }
});
