/** As `many.ts`: what was told of the bookings that are there, and what became of it. Nearly all of it arrived, and was read. */
import type pg from "pg";

/** Notices are of whoever joined each business first; deliveries of webhooks, of the endpoints that are there. */
export async function fillWhatWasTold(
  client: pg.ClientBase,
  businessIds: readonly string[],
  now: string,
): Promise<void> {
  await client.query(
    `create temp table told on commit drop as
     select m.business_id, m.id, m.booking_id, row_number() over (partition by m.business_id order by m.id) as n
     from message m where m.business_id = any ($1) and m.status = 'sent'`,
    [businessIds],
  );
  await client.query("analyze told");
  for (const text of ROWS) await client.query(text.replaceAll("$now", `'${now}'::timestamptz`));
  await client.query("drop table told");
}

const ROWS: readonly string[] = [
  `insert into delivery (business_id, id, message_id, channel, carrier, attempt_key, address_index, status, created_at, status_at)
   select business_id, uuidv7(), id, 'email', 'smtp', sha256(id::text::bytea), substr(sha256(id::text::bytea), 1, 16),
     case when n % 500 = 0 then 'failed' when n % 501 = 0 then 'bounced' else 'delivered' end,
     $now - n * interval '1 minute', $now - n * interval '1 minute' from told`,
  `insert into notice (business_id, id, account_id, kind, subject_type, subject_id, facts, key, created_at, read_at)
   select t.business_id, uuidv7(), m.account_id, 'booking-booked', 'booking', t.booking_id, '{}', 'told:' || t.id,
     $now - n * interval '1 minute', case when n % 400 = 0 then null else $now end
   from told t, lateral (
     select account_id from member m where m.business_id = t.business_id order by created_at, id limit 1) m`,
  `insert into suppression (business_id, id, kind, address_index, channel, reason, source, since)
   select business_id, uuidv7(), 'email', substr(sha256(id::text::bytea), 1, 16), 'email',
     case when n % 900 = 0 then 'complaint' else 'bounce' end, 'system', $now - n * interval '1 minute' from told where n % 3 = 0`,
  `insert into webhook_message (business_id, id, type, source, occurred_at, made_at, test)
   select business_id, id, case when n % 700 = 0 then 'booking.cancelled' else 'booking.created' end, 'told:' || id,
     $now - n * interval '1 minute', $now - n * interval '1 minute', false from told`,
  `insert into webhook_delivery (business_id, id, endpoint_id, message_id, type, state, attempts, created_at, done_at, last_status)
   select m.business_id, uuidv7(), e.id, m.id, m.type, case when t.n % 600 = 0 then 'failed' else 'delivered' end, 1, m.made_at,
     m.made_at, 204
   from told t join webhook_message m on m.business_id = t.business_id and m.id = t.id
     join webhook_endpoint e on e.business_id = m.business_id`,
  `insert into webhook_attempt (business_id, id, endpoint_id, delivery_id, at, took_ms, status)
   select business_id, uuidv7(), endpoint_id, id, done_at, 20, 204 from webhook_delivery`,
  `insert into message_template_version (business_id, template_id, number, name, subject, preheader, design, at)
   select t.business_id, t.id, n, t.name, t.subject, t.preheader, t.design, $now
   from message_template t, generate_series(2, 3000) n`,
  `update message_template set version = 3000`,
];
