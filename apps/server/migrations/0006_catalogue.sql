create table service (
  business_id uuid not null references business,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  name text not null check (length(name) between 1 and 120),
  description text not null check (length(description) <= 1000),
  duration_minutes int not null check (duration_minutes between 1 and 1440),
  step_minutes int not null check (step_minutes between 1 and 1440),
  buffer_before_minutes int not null check (buffer_before_minutes between 0 and 480),
  buffer_after_minutes int not null check (buffer_after_minutes between 0 and 480),
  notice_minutes int not null check (notice_minutes between 0 and 525600),
  horizon_days int not null check (horizon_days between 0 and 730),
  mode text not null check (mode in ('video', 'phone', 'in-person')),
  locked_duration_message text not null check (length(locked_duration_message) <= 200),
  allow_online_booking boolean not null,
  created_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, slug)
);
call fence('service');
grant select, insert, update on service to creneau_app;

create table service_professional (
  business_id uuid not null,
  service_id uuid not null,
  professional_id uuid not null,
  position int not null,
  primary key (business_id, professional_id, service_id),
  foreign key (business_id, service_id) references service,
  foreign key (business_id, professional_id) references professional
);
create index on service_professional (business_id, service_id);
call fence('service_professional');
grant select, insert, delete on service_professional to creneau_app;
