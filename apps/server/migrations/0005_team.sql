-- Whoever or whatever can be taken for a time: a person now, rooms and machines later.
create table resource (
  business_id uuid not null references business,
  id uuid not null,
  kind text not null check (kind in ('person', 'room', 'equipment')),
  created_at timestamptz not null,
  primary key (business_id, id)
);
call fence('resource');
-- update: only to lock the row while a booking of it is decided
grant select, insert, update on resource to creneau_app;

create table professional (
  business_id uuid not null,
  id uuid not null,
  member_id uuid,
  slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  display_name text not null check (length(display_name) between 1 and 80),
  headline text not null check (length(headline) <= 160),
  organisation text not null check (length(organisation) <= 160),
  bio text not null check (length(bio) <= 500),
  languages text[] not null,
  linkedin_url text check (linkedin_url ~ '^https://([a-z]+\.)?linkedin\.com/'),
  published boolean not null,
  created_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, slug),
  foreign key (business_id, id) references resource,
  foreign key (business_id, member_id) references member
);
create unique index on professional (business_id, member_id);
call fence('professional');
grant select, insert, update on professional to creneau_app;

-- What groups professionals in the directory: a field of study, a speciality.
create table field (
  business_id uuid not null references business,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  label text not null check (length(label) between 1 and 80),
  position int not null,
  primary key (business_id, id),
  unique (business_id, slug)
);
call fence('field');
grant select, insert, update on field to creneau_app;

create table professional_field (
  business_id uuid not null,
  professional_id uuid not null,
  field_id uuid not null,
  primary key (business_id, professional_id, field_id),
  foreign key (business_id, professional_id) references professional,
  foreign key (business_id, field_id) references field
);
create index on professional_field (business_id, field_id);
call fence('professional_field');
grant select, insert, delete on professional_field to creneau_app;
