-- Sessions that several people share: the host is taken once, each booking takes seats.
create table service_group (
  business_id uuid not null,
  service_id uuid not null,
  seats_max int not null check (seats_max between 2 and 500),
  -- Fewer than this at the moment of decision: too few.
  seats_min int not null,
  decide_hours int not null check (decide_hours between 1 and 336),
  when_short text not null check (when_short in ('cancel', 'ask')),
  seats_per_booking int not null,
  -- Who opens a session: the team plans them, or the first visitor opens one at a free time.
  opened_by text not null check (opened_by in ('team', 'anyone')),
  version int not null check (version >= 0),
  primary key (business_id, service_id),
  foreign key (business_id, service_id) references service,
  check (seats_min between 1 and seats_max),
  check (seats_per_booking between 1 and least(seats_max, 20))
);
call fence('service_group');
grant select, insert, update, delete on service_group to creneau_app;
call audited('service_group', 'service_id');

create table group_session (
  business_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  professional_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  seats int not null check (seats between 1 and 500),
  -- Of the bookings that stand: the row is locked by whoever changes it, and this is the wall.
  seats_taken int not null default 0,
  state text not null check (state in ('open', 'cancelled')),
  opened_by text not null check (opened_by in ('team', 'anyone')),
  -- At the moment of decision: enough people, too few and a member is asked, kept by a member.
  outcome text check (outcome in ('enough', 'short', 'kept')),
  version int not null check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, service_id) references service,
  foreign key (business_id, professional_id) references professional,
  check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)),
  check (ends_at - starts_at <= interval '24 hours'),
  constraint group_session_seats check (seats_taken between 0 and seats)
);
create index on group_session (business_id, starts_at, id);
create index on group_session (business_id, professional_id, starts_at);
create index on group_session (business_id, service_id, starts_at);
call fence('group_session');
grant select, insert, update on group_session to creneau_app;
call audited('group_session');

alter table booking
  add column group_session_id uuid,
  add column seats int not null default 1 check (seats between 1 and 20),
  -- Of a group: who came. Null: nobody said.
  add column attended boolean,
  add foreign key (business_id, group_session_id) references group_session,
  add check (group_session_id is not null or seats = 1);
create index on booking (business_id, group_session_id) where group_session_id is not null;
-- One person, one booking in a session.
create unique index booking_once_in_group on booking (business_id, group_session_id, contact_id)
  where group_session_id is not null and status not in ('cancelled', 'expired');

-- A hold on seats of a session takes no time of the host: the session does.
alter table hold
  add column group_session_id uuid,
  add column seats int not null default 1 check (seats between 1 and 20),
  add foreign key (business_id, group_session_id) references group_session;
create index on hold (business_id, group_session_id) where group_session_id is not null;

alter table occupancy
  add column group_session_id uuid,
  add foreign key (business_id, group_session_id) references group_session;
do $$
declare old text;
begin
  for old in select conname from pg_constraint
    where conrelid = 'occupancy'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nonnulls%'
  loop execute format('alter table occupancy drop constraint %I', old); end loop;
end $$;
alter table occupancy add constraint occupancy_owner check (num_nonnulls(booking_id, hold_id, group_session_id) = 1);
create unique index on occupancy (business_id, group_session_id, resource_id, lane) where group_session_id is not null;
