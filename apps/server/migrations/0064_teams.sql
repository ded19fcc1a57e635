-- What a session takes beside one professional: several people in roles, rooms, equipment.
alter table service add column composition text not null default 'single'
  check (composition in ('single', 'team', 'combined'));

create table skill (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  created_at timestamptz not null,
  primary key (business_id, id)
);
create unique index on skill (business_id, name_key(name));
call fence('skill');
grant select, insert, update, delete on skill to creneau_app;
call audited('skill', 'id');

create table professional_skill (
  business_id uuid not null,
  professional_id uuid not null,
  skill_id uuid not null,
  primary key (business_id, professional_id, skill_id),
  foreign key (business_id, professional_id) references professional,
  foreign key (business_id, skill_id) references skill on delete cascade
);
create index on professional_skill (business_id, skill_id);
call fence('professional_skill');
grant select, insert, delete on professional_skill to creneau_app;
call audited('professional_skill', 'professional_id');

-- A room, or equipment: `units` of it can be taken at once, each on a lane of its own.
create table asset (
  business_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  description text not null check (length(description) <= 500),
  site_id uuid,
  units int not null check (units between 1 and 100),
  archived_at timestamptz,
  version int not null check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, id) references resource,
  foreign key (business_id, site_id) references site
);
create index on asset (business_id, name_key(name), id);
create index on asset (business_id, site_id) where site_id is not null;
call fence('asset');
grant select, insert, update on asset to creneau_app;
call audited('asset', 'id');

-- One part in the session of a service: so many different people, or assets. The first person's role leads: its hours
-- give the starts. Candidates are those named, or everyone who gives the service and has the skills.
create table service_role (
  business_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  kind text not null check (kind in ('person', 'asset')),
  name text not null check (length(name) between 1 and 80),
  position int not null check (position >= 0),
  least int not null check (least between 1 and 20),
  most int not null check (most between least and 20),
  -- Of what is paid, in hundredths of a percent, shared equally by whoever takes the part.
  share_basis_points int not null check (share_basis_points between 0 and 10000),
  primary key (business_id, id),
  foreign key (business_id, service_id) references service,
  check (kind = 'person' or share_basis_points = 0)
);
create index on service_role (business_id, service_id, position);
call fence('service_role');
grant select, insert, delete on service_role to creneau_app;
call audited('service_role', 'id');

create table service_role_skill (
  business_id uuid not null,
  role_id uuid not null,
  skill_id uuid not null,
  primary key (business_id, role_id, skill_id),
  foreign key (business_id, role_id) references service_role on delete cascade,
  foreign key (business_id, skill_id) references skill
);
create index on service_role_skill (business_id, skill_id);
call fence('service_role_skill');
grant select, insert, delete on service_role_skill to creneau_app;
call audited('service_role_skill', 'role_id');

create table service_role_candidate (
  business_id uuid not null,
  role_id uuid not null,
  resource_id uuid not null,
  position int not null check (position >= 0),
  substitute boolean not null,
  primary key (business_id, role_id, resource_id),
  foreign key (business_id, role_id) references service_role on delete cascade,
  foreign key (business_id, resource_id) references resource
);
create index on service_role_candidate (business_id, resource_id);
call fence('service_role_candidate');
grant select, insert, delete on service_role_candidate to creneau_app;
call audited('service_role_candidate', 'role_id');

-- Who and what a session took, and for which part, as it was decided. It stays when the time is given back.
create table booking_part (
  business_id uuid not null,
  booking_id uuid not null,
  resource_id uuid not null,
  role_name text not null check (length(role_name) <= 80),
  share_basis_points int not null check (share_basis_points between 0 and 10000),
  primary key (business_id, booking_id, resource_id),
  foreign key (business_id, booking_id) references booking,
  foreign key (business_id, resource_id) references resource
);
create index on booking_part (business_id, resource_id, booking_id);
call fence('booking_part');
grant select, insert, delete on booking_part to creneau_app;
