create table booking (
  business_id uuid not null references business,
  id uuid not null,
  reference text not null check (reference ~ '^[A-HJ-NP-Z2-9]{7}$'),
  status text not null check (status in ('confirmed', 'cancelled', 'completed')),
  service_id uuid not null,
  professional_id uuid not null,
  contact_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  note text not null check (length(note) <= 1000),
  version int not null check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, reference),
  foreign key (business_id, service_id) references service,
  foreign key (business_id, professional_id) references professional,
  foreign key (business_id, contact_id) references contact,
  check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)),
  check (ends_at - starts_at <= interval '24 hours')
);
create index on booking (business_id, starts_at, id);
create index on booking (business_id, professional_id, starts_at, id);
create index on booking (business_id, contact_id);
call fence('booking');
grant select, insert, update on booking to creneau_app;

-- What happened to a booking: who, when, why. Never rewritten.
create table booking_change (
  business_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  what text not null check (what in ('booked', 'moved', 'cancelled', 'completed')),
  by_kind text not null check (by_kind in ('contact', 'business', 'system')),
  by_account_id uuid references account,
  reason text not null check (length(reason) <= 500),
  from_starts_at timestamptz,
  from_ends_at timestamptz,
  to_starts_at timestamptz,
  to_ends_at timestamptz,
  at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, booking_id) references booking
);
create index on booking_change (business_id, booking_id, id);
call fence('booking_change');
grant select, insert on booking_change to creneau_app;

-- A time kept for a visitor while they fill in the form; it ends by itself.
create table hold (
  business_id uuid not null references business,
  id uuid not null,
  visitor_hash bytea not null check (length(visitor_hash) = 32),
  service_id uuid not null,
  professional_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, service_id) references service,
  foreign key (business_id, professional_id) references professional,
  check (starts_at < ends_at)
);
create index on hold (business_id, visitor_hash);
create index on hold (business_id, expires_at);
call fence('hold');
grant select, insert, delete on hold to creneau_app;

-- THE WALL AGAINST DOUBLE BOOKING. This resource is taken from here to there, on this lane; buffers included.
-- Range operators are not leakproof, so under row security they can't use an index: read by starts_at, bounded on both
-- sides, and leave `during` to the constraint.
create table occupancy (
  business_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  lane int not null default 0 check (lane >= 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  during tstzrange generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
  booking_id uuid,
  hold_id uuid,
  expires_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, resource_id) references resource,
  foreign key (business_id, booking_id) references booking,
  foreign key (business_id, hold_id) references hold on delete cascade,
  check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)),
  check (ends_at - starts_at <= interval '48 hours'),
  check (num_nonnulls(booking_id, hold_id) = 1),
  check ((hold_id is null) = (expires_at is null)),
  constraint occupancy_no_overlap
    exclude using gist (business_id with =, resource_id with =, lane with =, during with &&)
);
create index on occupancy (business_id, resource_id, starts_at);
create unique index on occupancy (business_id, booking_id, resource_id, lane) where booking_id is not null;
create index on occupancy (business_id, hold_id) where hold_id is not null;
call fence('occupancy');
grant select, insert, update, delete on occupancy to creneau_app;
