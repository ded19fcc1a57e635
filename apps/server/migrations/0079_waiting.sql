-- How time that becomes free is offered to those waiting: for the business, and otherwise for a service.
create table waiting_rule (
  business_id uuid not null references business,
  id uuid not null,
  service_id uuid,
  -- Whether one can put oneself on the list.
  open boolean not null,
  term_minutes int not null check (term_minutes between 10 and 2880),
  -- The clock of the business; the term does not run between these two.
  quiet_from_minute int not null check (quiet_from_minute between 0 and 1439),
  quiet_until_minute int not null check (quiet_until_minute between 0 and 1439),
  version int not null check (version >= 0),
  primary key (business_id, id),
  foreign key (business_id, service_id) references service
);
create unique index on waiting_rule (business_id, service_id) nulls not distinct;
call fence('waiting_rule');
grant select, insert, update, delete on waiting_rule to creneau_app;
call audited('waiting_rule');

create table waiting_entry (
  business_id uuid not null references business,
  id uuid not null,
  contact_id uuid not null,
  service_id uuid not null,
  -- Null: anyone who gives it.
  professional_id uuid,
  -- For a seat in this session, and nothing else.
  group_session_id uuid,
  seats int not null check (seats between 1 and 20),
  from_on date not null,
  until_on date not null,
  -- Monday is 1, Tuesday 2, Wednesday 4, and so on.
  weekdays int not null check (weekdays between 1 and 127),
  from_minute int not null check (from_minute between 0 and 1439),
  until_minute int not null check (until_minute between 1 and 1440),
  zone text not null check (length(zone) <= 64),
  state text not null check (state in ('unconfirmed', 'waiting', 'booked', 'left', 'removed', 'ended')),
  arrived_at timestamptz not null,
  -- Put first by a member.
  pinned_at timestamptz,
  pin_reason_sealed bytea,
  added_by text not null check (added_by in ('contact', 'business')),
  closed_at timestamptz,
  version int not null check (version >= 0),
  primary key (business_id, id),
  foreign key (business_id, contact_id) references contact,
  foreign key (business_id, service_id) references service,
  foreign key (business_id, professional_id) references professional,
  foreign key (business_id, group_session_id) references group_session,
  check (from_on <= until_on and until_on - from_on <= 366),
  check (from_minute < until_minute),
  check ((closed_at is null) = (state in ('unconfirmed', 'waiting')))
);
-- The line, in its order.
create index waiting_line on waiting_entry (business_id, service_id, pinned_at, arrived_at, id) where state = 'waiting';
create index on waiting_entry (business_id, group_session_id) where group_session_id is not null;
create index on waiting_entry (business_id, arrived_at, id);
create index on waiting_entry (business_id, contact_id);
-- Asked twice, it is the same place.
create unique index waiting_entry_once on waiting_entry (business_id, contact_id, service_id, professional_id, group_session_id)
  nulls not distinct where state in ('unconfirmed', 'waiting');
call fence('waiting_entry');
grant select, insert, update, delete on waiting_entry to creneau_app;
call audited('waiting_entry', 'id', '{pin_reason_sealed}');

-- A time that is kept for one of those waiting, until they answer or the term is over.
create table waiting_offer (
  business_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  contact_id uuid not null,
  professional_id uuid not null,
  group_session_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
  by_account_id uuid references account,
  booking_id uuid,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, entry_id) references waiting_entry on delete cascade,
  foreign key (business_id, contact_id) references contact,
  foreign key (business_id, professional_id) references professional,
  foreign key (business_id, group_session_id) references group_session,
  foreign key (business_id, booking_id) references booking,
  check (starts_at < ends_at and offered_at < expires_at),
  check ((state = 'open') = (answered_at is null)),
  check ((state = 'accepted') = (booking_id is not null))
);
-- One offer at a time for one person.
create unique index waiting_offer_one_open on waiting_offer (business_id, contact_id) where state = 'open';
create index on waiting_offer (business_id, entry_id, id);
create index on waiting_offer (business_id, expires_at) where state = 'open';
create index on waiting_offer (business_id, booking_id) where booking_id is not null;
call fence('waiting_offer');
grant select, insert, update, delete on waiting_offer to creneau_app;
call audited('waiting_offer');

-- First segments of the public pages are no business's address.
do $$
declare body text;
begin
  select prosrc into strict body from pg_proc where oid = 'is_reserved_slug(text)'::regprocedure;
  execute format('create or replace function is_reserved_slug(slug text) returns boolean language sql immutable as %L',
    replace(body, 'slug in (', 'slug in (''liste-attente'', ''offre'', '));
end $$;
