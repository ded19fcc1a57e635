-- Bookings that repeat. The rule is RFC 5545's, by the clock on the wall of the host's zone. With whom, its bookings say.
create table series (
  business_id uuid not null references business,
  id uuid not null,
  -- DTSTART without a zone and RRULE, as content lines.
  rule text not null check (length(rule) between 20 and 400),
  zone text not null check (length(zone) <= 64),
  service_id uuid not null,
  professional_id uuid not null,
  skip_holidays boolean not null,
  -- How many bookings it has, those cancelled included: the third of ten.
  size int not null check (size between 0 and 104),
  -- The one it was split from.
  follows_id uuid,
  version int not null check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, service_id) references service,
  foreign key (business_id, professional_id) references professional,
  foreign key (business_id, follows_id) references series
);
create index on series (business_id, professional_id, id);
create index on series (business_id, follows_id) where follows_id is not null;
call fence('series');
grant select, insert, update on series to creneau_app;
call audited('series');

-- Of which series a booking is, its date in the rule (wherever it was moved since), and the how-manyth it is.
alter table booking
  add column series_id uuid,
  add column series_on date,
  add column series_place int check (series_place between 1 and 104),
  add foreign key (business_id, series_id) references series,
  add constraint booking_series_whole
    check (num_nonnulls(series_id, series_on, series_place) in (0, 3));
create index on booking (business_id, series_id, series_on) where series_id is not null;

-- What was done to several bookings of a series at once: one act, one mail. Never rewritten.
create table series_change (
  business_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  what text not null check (what in ('booked', 'moved', 'cancelled')),
  reach text not null check (reach in ('following', 'all')),
  by_kind text not null check (by_kind in ('contact', 'business', 'system')),
  by_account_id uuid references account,
  at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, series_id) references series
);
create index on series_change (business_id, series_id, id);
call fence('series_change');
grant select, insert on series_change to creneau_app;

-- The bookings of an act, and the version each had after it. The first one's message tells of all.
create table series_change_booking (
  business_id uuid not null,
  change_id uuid not null,
  booking_id uuid not null,
  booking_version int not null,
  position int not null check (position >= 0),
  primary key (business_id, change_id, booking_id),
  foreign key (business_id, change_id) references series_change,
  foreign key (business_id, booking_id) references booking
);
create unique index on series_change_booking (business_id, booking_id, booking_version);
call fence('series_change_booking');
grant select, insert on series_change_booking to creneau_app;

-- How many sessions somebody from the public may book at once; 0: one at a time.
alter table service
  add column series_most int not null default 0 check (series_most = 0 or series_most between 2 and 52);
