/**
 * Many rows at once, by SQL and past the triggers, in businesses that are there: for the plans of queries and for
 * benchmarks. No mail, event or job comes of them.
 */
import type pg from "pg";

export interface Filled {
  readonly businessId: string;
  /** Spread evenly over whoever gives the service. */
  readonly bookings: number;
}

export interface FillOptions {
  /** Its bookings they are. */
  readonly service: string;
  /** Of each person. */
  readonly perDay: number;
  /** How much of it is over, of one. */
  readonly past: number;
  readonly now: string;
}

/** Everything `work` does, at once, and without a trigger: as the owner of the tables. */
export async function pastTriggers(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin; set local session_replication_role = replica; set local work_mem = '256MB'");
    await work(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** More people like the first one of each business: with the same hours, giving what that one gives. */
export async function hireMany(
  client: pg.ClientBase,
  hired: readonly { businessId: string; count: number }[],
): Promise<void> {
  await client.query(
    `create temp table hired on commit drop as
     select w.business_id, uuidv7() as id, n, model.id as like_id
     from unnest($1::uuid[], $2::int[]) w(business_id, count), generate_series(1, w.count) n,
       lateral (select id from professional p where p.business_id = w.business_id order by p.created_at, p.id limit 1) model`,
    [hired.map(({ businessId }) => businessId), hired.map(({ count }) => count)],
  );
  await client.query(`
    insert into resource (business_id, id, kind, created_at)
    select h.business_id, h.id, r.kind, r.created_at from hired h join resource r on r.business_id = h.business_id and r.id = h.like_id`);
  await client.query(`
    insert into professional (business_id, id, slug, display_name, headline, organisation, bio, languages, published, created_at)
    select h.business_id, h.id, 'x-' || n, 'Mentor ' || n, p.headline, p.organisation, p.bio, p.languages, true, p.created_at
    from hired h join professional p on p.business_id = h.business_id and p.id = h.like_id`);
  await client.query(`
    insert into schedule (business_id, professional_id, zone, monday, tuesday, wednesday, thursday, friday, saturday, sunday, version, updated_at)
    select h.business_id, h.id, s.zone, s.monday, s.tuesday, s.wednesday, s.thursday, s.friday, s.saturday, s.sunday, 0, s.updated_at
    from hired h join schedule s on s.business_id = h.business_id and s.professional_id = h.like_id`);
  await client.query(`
    insert into service_professional (business_id, service_id, professional_id, position)
    select h.business_id, g.service_id, h.id, g.position
    from hired h join service_professional g on g.business_id = h.business_id and g.professional_id = h.like_id`);
  await client.query("drop table hired");
}

/** Bookings, one after another through each person's days, with the people booked, the time taken and the history. */
export async function fillBookings(
  client: pg.ClientBase,
  filled: readonly Filled[],
  { service, perDay, past, now }: FillOptions,
): Promise<void> {
  await client.query(
    `create temp table wanted on commit drop as
     select business_id, bookings, greatest(1, bookings / 3) as people from unnest($1::uuid[], $2::int[]) w(business_id, bookings)`,
    [filled.map(({ businessId }) => businessId), filled.map(({ bookings }) => bookings)],
  );
  await client.query(
    `create temp table host on commit drop as
     select g.business_id, g.professional_id, s.id as service_id, s.modes[1] as mode, s.duration_minutes,
       row_number() over (partition by g.business_id order by g.professional_id) - 1 as n,
       count(*) over (partition by g.business_id) as hosts
     from service s join service_professional g on g.business_id = s.business_id and g.service_id = s.id
     where s.slug = $1 and s.business_id in (select business_id from wanted)`,
    [service],
  );
  await client.query(
    `create temp table person on commit drop as
     select w.business_id, uuidv7() as id, n from wanted w, generate_series(0, w.people - 1) n`,
  );
  for (const table of ["wanted", "host", "person"]) await client.query(`analyze ${table}`);
  await client.query(
    `create temp table made on commit drop as
     select w.business_id, uuidv7() as id, k as n, h.service_id, h.professional_id, h.mode, p.id as contact_id,
       at.starts_at, at.starts_at + make_interval(mins => h.duration_minutes) as ends_at
     from wanted w
     cross join generate_series(0, w.bookings - 1) k
     join (select distinct business_id, hosts from host) c on c.business_id = w.business_id
     join host h on h.business_id = w.business_id and h.n = k % c.hosts
     join person p on p.business_id = w.business_id and p.n = k % w.people
     cross join lateral (select date_trunc('day', $3::timestamptz, 'UTC') + make_interval(
       days => (k / c.hosts / $1::int - (w.bookings / c.hosts / $1::int * $2::float8)::int)::int,
       hours => 8, mins => (k / c.hosts % $1::int * (480 / $1::int) + h.n % 4 * 20)::int) as starts_at) at`,
    [perDay, past, now],
  );
  await client.query("analyze made");
  await client.query(
    `insert into contact (business_id, id, name, locale, zone, managed, created_at, updated_at)
     select business_id, id, 'Personne ' || n, 'fr', 'Europe/Paris', true, $1, $1 from person`,
    [now],
  );
  await client.query(
    `insert into booking (business_id, id, reference, status, service_id, professional_id, contact_id, starts_at, ends_at, mode, version,
       status_at, created_at, updated_at)
     select business_id, id, translate(upper(lpad(to_hex(n), 7, '0')), '01', 'XY'), case when ends_at <= $1 then 'completed' else 'confirmed' end,
       service_id, professional_id, contact_id, starts_at, ends_at, mode, 0, $1, $1, $1 from made`,
    [now],
  );
  await client.query(`
    insert into occupancy (business_id, id, resource_id, lane, starts_at, ends_at, booking_id)
    select business_id, uuidv7(), professional_id, 0, starts_at, ends_at, id from made`);
  await client.query(
    `insert into booking_change (business_id, id, booking_id, what, by_kind, to_starts_at, to_ends_at, at)
     select business_id, uuidv7(), id, 'booked', 'contact', starts_at, ends_at, $1 from made`,
    [now],
  );
  await client.query("drop table wanted, host, person, made");
}

/** Rows of every other table that grows, a few thousand each, beside the bookings of these businesses. */
export async function fillTheRest(client: pg.ClientBase, businessIds: readonly string[], now: string): Promise<void> {
  await client.query(
    `create temp table b on commit drop as
     select b.*, row_number() over (partition by business_id order by id) as n from booking b where business_id = any ($1)`,
    [businessIds],
  );
  await client.query("analyze b");
  await client.query(
    `insert into leave_kind (business_id, id, name, colour, needs_approval, paid, asks_note, position, version, created_at)
     select business_id, uuidv7(), 'Ancienne', 'gray', true, true, false, 99, 0, $2 from unnest($1::uuid[]) business_id`,
    [businessIds, now],
  );
  for (const text of REST) await client.query(text.replaceAll("$now", `'${now}'::timestamptz`));
  await client.query("drop table b");
}

const REST: readonly string[] = [
  `insert into message (business_id, id, booking_id, booking_version, kind, recipient, channel, minutes, due_at, status, sent_at, created_at)
   select business_id, uuidv7(), id, 0, 'confirmation', 'contact', 'email', 0, $now, 'sent', $now, $now from b`,
  `insert into event (business_id, id, type, payload, occurred_at)
   select business_id, uuidv7(), 'booking.booked', jsonb_build_object('bookingId', id), $now from b`,
  `insert into booking_answer (business_id, id, booking_id, question_id) select business_id, uuidv7(), id, 'niveau' from b where n % 3 = 0`,
  `insert into idempotency (business_id, operation, key, request_hash, created_at)
   select business_id, 'bookSession', id::text, sha256(id::text::bytea), $now from b where n % 3 = 0`,
  `insert into booking_visit (business_id, booking_id, visitor_hash, expires_at)
   select business_id, id, sha256(id::text::bytea), $now + interval '1 hour' from b where n % 5 = 0`,
  `insert into booking_part (business_id, booking_id, resource_id, role_name, share_basis_points)
   select business_id, id, professional_id, '', 0 from b where n % 5 = 0`,
  `insert into booking_chain (business_id, id, service_id, created_at) select business_id, id, service_id, $now from b where n % 5 = 1`,
  `update booking set chain_id = booking.id from b where b.n % 5 = 1 and b.business_id = booking.business_id and b.id = booking.id`,
  `insert into answer_file (business_id, id, booking_id, question_id, media_type, size_bytes, name_sealed, created_at)
   select business_id, uuidv7(), id, 'niveau', 'image/png', 1, '\\x00', $now from b where n % 5 = 2`,
  `insert into hold (business_id, id, visitor_hash, service_id, professional_id, starts_at, ends_at, expires_at)
   select business_id, uuidv7(), sha256(id::text::bytea), service_id, professional_id, starts_at, ends_at, $now + interval '10 minutes'
   from b where n % 10 = 0`,
  `insert into proposal (business_id, id, booking_id, state, answer_by, answered_at, version, created_at)
   select business_id, id, id, 'kept', $now, $now, 1, $now from b where n % 5 = 3`,
  `insert into proposal_option (business_id, id, proposal_id, position, professional_id, starts_at, ends_at, held)
   select business_id, uuidv7(), id, 0, professional_id, starts_at, ends_at, false from b where n % 5 = 3`,
  `insert into series (business_id, id, rule, zone, service_id, professional_id, skip_holidays, size, version, created_at, updated_at)
   select business_id, id, 'DTSTART:20270101T100000' || chr(10) || 'RRULE:FREQ=WEEKLY;COUNT=1', 'Europe/Paris', service_id, professional_id, false, 1, 0, $now, $now
   from b where n % 5 = 4`,
  `update booking set series_id = booking.id, series_on = booking.starts_at::date, series_place = 1
   from b where b.n % 5 = 4 and b.business_id = booking.business_id and b.id = booking.id`,
  `insert into series_change (business_id, id, series_id, what, reach, by_kind, at)
   select business_id, id, id, 'booked', 'all', 'business', $now from b where n % 5 = 4`,
  `insert into series_change_booking (business_id, change_id, booking_id, booking_version, position)
   select business_id, id, id, 0, 0 from b where n % 5 = 4`,
  `insert into group_session (business_id, id, service_id, professional_id, starts_at, ends_at, seats, state, opened_by, version, created_at, updated_at)
   select business_id, uuidv7(), service_id, professional_id, starts_at - interval '1 year', ends_at - interval '1 year', 5, 'open', 'team', 0, $now, $now
   from b where n % 10 = 1`,
  `insert into contact_relation (business_id, id, manager_id, dependant_id, kind, created_at, updated_at)
   select p.business_id, uuidv7(), p.id, p.next, 'parent', $now, $now
   from (select business_id, id, lead(id) over (partition by business_id order by id) as next from contact) p where p.next is not null`,
  `insert into waiting_entry (business_id, id, contact_id, service_id, seats, from_on, until_on, weekdays, from_minute, until_minute, zone, state, arrived_at, added_by, closed_at, version)
   select b.business_id, uuidv7(), b.contact_id, b.service_id, 1, $now::date, $now::date + 60, 127, 0, 1440, 'Europe/Paris',
     case when n % 100 = 0 then 'waiting' else 'left' end, $now + n * interval '1 second', 'contact', case when n % 100 = 0 then null else $now end, 0
   from (select distinct on (business_id, contact_id) * from b order by business_id, contact_id) b`,
  `insert into waiting_offer (business_id, id, entry_id, contact_id, professional_id, starts_at, ends_at, state, offered_at, expires_at, answered_at)
   select w.business_id, uuidv7(), w.id, w.contact_id, p.id, $now, $now + interval '1 hour', 'lapsed', $now, $now + interval '1 hour', $now
   from waiting_entry w join (select distinct on (business_id) business_id, professional_id as id from b) p on p.business_id = w.business_id
   where w.state = 'left'`,
  `insert into leave (business_id, id, professional_id, kind_id, state, from_on, from_minute, until_on, until_minute, starts_at, ends_at, counted, decided_at, version, created_at, updated_at)
   select p.business_id, uuidv7(), p.id, k.id, 'approved', d::date, 0, d::date, 1440, d, d + interval '1 day', '[]', $now, 1, $now, $now
   from (select distinct business_id, professional_id as id from b) p join leave_kind k on k.business_id = p.business_id and k.name = 'Ancienne',
     generate_series($now - interval '3600 days', $now - interval '30 days', interval '36 days') d`,
  `insert into leave_change (business_id, id, leave_id, what, at) select business_id, uuidv7(), id, 'entered', $now from leave where state = 'approved'`,
  // A hundred bookings each.
  `with r as (
     insert into reaccommodation (business_id, id, starts_at, ends_at, state, answer_hours, when_lapsed, prefer, total, version, created_at)
     select business_id, uuidv7(), $now, $now + interval '1 day', 'draft', 72, 'member', 'person', 100, 0, $now from b where n % 500 = 1
     returning business_id, id),
   placed as (select *, row_number() over (partition by business_id order by id) - 1 as place from r)
   insert into reaccommodation_item (business_id, reaccommodation_id, booking_id, starts_at, act, options, rounds, state, version)
   select b.business_id, placed.id, b.id, b.starts_at, 'keep', '[]', 0, 'open', 0
   from b join placed on placed.business_id = b.business_id and placed.place = b.n / 500 where b.n % 5 = 0`,
];
