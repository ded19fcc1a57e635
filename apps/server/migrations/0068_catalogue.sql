-- The catalogue: categories, several modes and lengths, prices, whom a service is for, and services that are put away.
create table service_category (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  colour text check (colour ~ '^#[0-9A-F]{6}$'),
  position int not null check (position >= 0),
  version int not null check (version >= 0),
  created_at timestamptz not null,
  primary key (business_id, id)
);
create unique index on service_category (business_id, name_key(name));
create index on service_category (business_id, position, id);
call fence('service_category');
grant select, insert, update, delete on service_category to creneau_app;
call audited('service_category');

-- A column's type is changed without an update: nothing of what there is was done by anybody now, so the log has no entry.
alter table service rename column mode to modes;
alter table service drop constraint service_mode_check;
alter table service
  alter column modes type text[] using array[modes],
  add constraint service_modes_check check (cardinality(modes) between 1 and 6
    and modes <@ array['in-person', 'at-customer', 'remote', 'video', 'phone', 'hybrid']),
  add column category_id uuid,
  add column position int not null default 0 check (position >= 0),
  add column colour text check (colour ~ '^#[0-9A-F]{6}$'),
  -- Lengths to choose from beside the usual one.
  add column other_durations int[] not null default '{}'
    check (cardinality(other_durations) <= 11 and 1 <= all(other_durations) and 1440 >= all(other_durations)
      and duration_minutes <> all(other_durations)),
  add column preparation_minutes int not null default 0 check (preparation_minutes between 0 and 480),
  add column cleaning_minutes int not null default 0 check (cleaning_minutes between 0 and 480),
  add column requires_approval boolean not null default false,
  -- How the price is made; amounts in minor units of the business's currency.
  add column price jsonb not null default '{"kind": "none"}' check (price ? 'kind'),
  -- First and last day on which a session can be.
  add column valid_from date,
  add column valid_until date,
  add column most_per_day int check (most_per_day between 1 and 1000),
  add column most_per_week int check (most_per_week between 1 and 7000),
  add column minimum_age int check (minimum_age between 1 and 120),
  add column maximum_age int check (maximum_age between 0 and 120),
  -- A service that must have taken place before.
  add column prerequisite_id uuid,
  add column visits text not null default 'any' check (visits in ('any', 'first', 'again')),
  add column archived_at timestamptz,
  add column version int not null default 0 check (version >= 0),
  add foreign key (business_id, category_id) references service_category on delete set null (category_id),
  add foreign key (business_id, prerequisite_id) references service,
  add check (valid_from <= valid_until),
  add check (minimum_age <= maximum_age),
  add check (most_per_day <= most_per_week),
  add check (prerequisite_id <> id);
create index on service (business_id, category_id) where category_id is not null;
create index on service (business_id, prerequisite_id) where prerequisite_id is not null;
create index on service (business_id, position, id);
grant delete on service to creneau_app;

-- What only says something of the service goes with it; bookings, holds and other services keep it from going.
alter table service_professional
  drop constraint service_professional_business_id_service_id_fkey,
  add foreign key (business_id, service_id) references service on delete cascade;
alter table reason_service
  drop constraint reason_service_business_id_service_id_fkey,
  add foreign key (business_id, service_id) references service on delete cascade;
alter table questionnaire_service
  drop constraint questionnaire_service_business_id_service_id_fkey,
  add foreign key (business_id, service_id) references service on delete cascade;
alter table service_role
  drop constraint service_role_business_id_service_id_fkey,
  add foreign key (business_id, service_id) references service on delete cascade;

-- The mode that was chosen, and the price that was agreed on. Null: there was none.
alter table service no force row level security;
create function first_mode(of_business uuid, of_service uuid) returns text language sql stable
  as $$ select modes[1] from service where business_id = of_business and id = of_service $$;
alter table booking
  add column mode text,
  add column price_minor int check (price_minor between 0 and 1000000000),
  add column price_currency text check (price_currency ~ '^[A-Z]{3}$'),
  add constraint booking_price check ((price_minor is null) = (price_currency is null));
alter table booking alter column mode type text using first_mode(business_id, service_id);
alter table booking
  alter column mode set not null,
  add constraint booking_mode_check check (mode in ('in-person', 'at-customer', 'remote', 'video', 'phone', 'hybrid'));
drop function first_mode;
alter table service force row level security;
-- A person's visits, to tell the first.
create index on booking (business_id, contact_id, service_id, status);
