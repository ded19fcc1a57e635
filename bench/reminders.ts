/**
 * Reminders that are due in the same minute: how long until the last has gone, and how much memory the product takes
 * meanwhile. The worker reads each booking again, writes the mail, and hands it to a mail server that only counts.
 * CRENEAU_BENCH_REMINDERS says how many, CRENEAU_BENCH_MAIL_MS how long the mail server thinks about each.
 */
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { createSmtpMailer } from "../apps/server/src/platform/mail/mailer.ts";
import { fillBookings, pastTriggers } from "../apps/server/src/testing/many.ts";
import { dataFolder, startProduct } from "../apps/server/src/testing/process.ts";
import { NO_LIMITS, ownersPool } from "./client.ts";
import { countingServer } from "./counting-smtp.ts";
import { drive, quantile, row } from "./measure.ts";
import { watchMemory } from "./memory.ts";

const COUNT = Number(process.env["CRENEAU_BENCH_REMINDERS"] ?? 10_000);
const MAIL_MS = Number(process.env["CRENEAU_BENCH_MAIL_MS"] ?? 0);
/** Longer than this something is wrong. */
const MOST_MINUTES = 30;

export async function run(): Promise<void> {
  const folder = await dataFolder();
  const mail = await countingServer(MAIL_MS);
  try {
    const maker = await startProduct({ data: folder.path, env: { ...NO_LIMITS, CRENEAU_ROLES: "http,migrate" } });
    const pool = await ownersPool(folder.path);
    await pastTriggers(pool, fill);
    await pool.end();
    await maker.stop();
    const product = await startProduct({ data: folder.path, env: { ...NO_LIMITS, SMTP_URL: mail.url } });
    const ready = performance.now();
    const memory = watchMemory(product.pid);
    await untilAll(mail.taken);
    const most = memory();
    await product.stop();
    const after = mail.taken.map((at) => (at - ready) / 1000);
    const [first = 0, last = 0] = [after[0], after.at(-1)];
    const perSecond = after.length / (last - first);
    console.log("\n| reminders | first after s | p50 s | p99 s | all after s | a second | most memory MB |");
    console.log("|---|---|---|---|---|---|---|");
    const [p50, p99] = [quantile(after, 0.5), quantile(after, 0.99)];
    console.log(row(String(after.length), first, p50, p99, last, perSecond, most));
    if (after.length !== COUNT) throw new Error(`${COUNT} were due, ${after.length} came`);
    const bare = await bareMails();
    const ratio = (bare / perSecond).toFixed(1);
    console.log(
      `\nMails as large, written before and only handed over: ${Math.round(bare)} a second. A reminder takes ${ratio} times that.`,
    );
  } finally {
    await mail.stop();
    await folder.remove();
  }
}

async function untilAll(taken: readonly number[]): Promise<void> {
  const until = performance.now() + MOST_MINUTES * 60_000;
  while (taken.length < COUNT && performance.now() < until) await pause(100);
  // One more than was due would be a fault.
  await pause(3000);
}

const MAIL_BYTES = 20_000;

/** How many mails a second this process hands to such a server, as the worker does: over four connections. */
async function bareMails(): Promise<number> {
  const server = await countingServer(MAIL_MS);
  const mailer = createSmtpMailer({ url: server.url });
  const html = "Rendez-vous demain. ".repeat(MAIL_BYTES / 20);
  const tasks = Array.from({ length: Math.min(COUNT, 2000) }, (_, n) => async () => {
    await mailer.send({
      messageId: `bare.${n}@creneau.test`,
      from: { name: "Thotis", address: "bonjour@creneau.test" },
      to: { name: "Juliette", address: "juliette@lycee.example" },
      subject: `Rappel ${n}`,
      html,
      text: html.slice(0, 1000),
    });
    return true;
  });
  try {
    return (await drive(16, tasks)).perSecond;
  } finally {
    await mailer.close();
    await server.stop();
  }
}

/** Bookings of one person within the hour, each with a reminder that was due a moment ago, and its job. */
async function fill(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ businessId: string; service: string; contactId: string; now: string }>(
    `select b.id as "businessId", s.slug as service, c.id as "contactId", now()::text as now
     from business b join service s on s.business_id = b.id join contact c on c.business_id = b.id
     where b.slug = 'thotis' and c.email_sealed is not null order by s.created_at limit 1`,
  );
  const [found] = rows;
  if (!found) throw new Error("the demo business has nobody with an address");
  const { businessId, service, contactId, now } = found;
  await client.query("create temp table before on commit drop as select id from booking where business_id = $1", [
    businessId,
  ]);
  // Beyond what the demo has booked; they are moved together below.
  const far = new Date(Date.parse(now) + 60 * 86_400_000).toISOString();
  await fillBookings(client, [{ businessId, bookings: COUNT }], { service, perDay: 8, past: 0, now: far });
  await client.query(
    `update booking set status = 'confirmed', contact_id = $2, starts_at = now() + interval '59 minutes',
       ends_at = now() + interval '74 minutes'
     where business_id = $1 and id not in (select id from before)`,
    [businessId, contactId],
  );
  // What the demo plans by itself is not what is measured.
  await client.query("delete from message");
  await client.query("delete from graphile_worker._private_jobs");
  await client.query(
    `insert into message (business_id, id, booking_id, booking_version, kind, recipient, channel, minutes, due_at, status, created_at)
     select business_id, uuidv7(), id, version, 'reminder', 'contact', 'email', 60, now() - interval '1 second', 'due', now()
     from booking where business_id = $1 and id not in (select id from before)`,
    [businessId],
  );
  await client.query(
    `select jobs.enqueue('tenant:messages.send',
       json_build_object('businessId', business_id, 'payload', json_build_object('messageId', id)), due_at, 'message:' || id, 12)
     from message`,
  );
}

if (import.meta.main) await run();
