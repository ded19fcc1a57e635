-- What somebody may come for: a list of the business's own, in its order.
create table reason (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  hint text not null check (length(hint) <= 200),
  position int not null,
  -- Offered on the public form; if not, to the team alone.
  online boolean not null,
  archived_at timestamptz,
  version int not null check (version >= 0),
  created_at timestamptz not null,
  primary key (business_id, id)
);
create index on reason (business_id, position, id);
call fence('reason');
grant select, insert, update, delete on reason to creneau_app;
call audited('reason');

-- The services a reason is offered for. None: all of them.
create table reason_service (
  business_id uuid not null,
  reason_id uuid not null,
  service_id uuid not null,
  primary key (business_id, reason_id, service_id),
  foreign key (business_id, reason_id) references reason on delete cascade,
  foreign key (business_id, service_id) references service
);
create index on reason_service (business_id, service_id);
call fence('reason_service');
grant select, insert, delete on reason_service to creneau_app;
call audited('reason_service', 'reason_id');

alter table service add column reason_required boolean not null default false;

-- The reason chosen, and its name as it was then. What bookings refer to can't be deleted.
alter table booking
  add column reason_id uuid,
  add column reason_name text check (length(reason_name) between 1 and 80),
  add foreign key (business_id, reason_id) references reason,
  add check ((reason_id is null) = (reason_name is null));
create index on booking (business_id, reason_id) where reason_id is not null;
