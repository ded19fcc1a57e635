-- Services in a row: a combined service is made of others, one after another.
create table service_part (
  business_id uuid not null,
  service_id uuid not null,
  position int not null check (position between 0 and 7),
  part_service_id uuid not null,
  gap_least_minutes int not null check (gap_least_minutes between 0 and 1440),
  gap_most_minutes int not null check (gap_most_minutes between gap_least_minutes and 1440),
  primary key (business_id, service_id, position),
  foreign key (business_id, service_id) references service on delete cascade,
  foreign key (business_id, part_service_id) references service,
  check (part_service_id <> service_id)
);
create index on service_part (business_id, part_service_id);
call fence('service_part');
grant select, insert, delete on service_part to creneau_app;
call audited('service_part', 'service_id');

-- The bookings of one combined service: made together or not at all.
create table booking_chain (
  business_id uuid not null references business,
  id uuid not null,
  service_id uuid not null,
  created_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, service_id) references service
);
create index on booking_chain (business_id, service_id);
call fence('booking_chain');
grant select, insert on booking_chain to creneau_app;
call audited('booking_chain');

alter table booking
  add column chain_id uuid,
  add foreign key (business_id, chain_id) references booking_chain;
create index on booking (business_id, chain_id) where chain_id is not null;
