-- Questions asked when a service is booked.
create table questionnaire (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  -- What happens when a free text looks like data about health.
  health text not null check (health in ('warn', 'block', 'off')),
  -- The one asked now.
  edition int not null check (edition >= 1),
  archived_at timestamptz,
  version int not null check (version >= 0),
  created_at timestamptz not null,
  primary key (business_id, id)
);
create index on questionnaire (business_id, name, id);
call fence('questionnaire');
grant select, insert, update, delete on questionnaire to creneau_app;
call audited('questionnaire');

-- What was asked, never rewritten: a booking keeps the edition it answered.
create table questionnaire_edition (
  business_id uuid not null,
  id uuid not null,
  questionnaire_id uuid not null,
  number int not null check (number >= 1),
  questions jsonb not null,
  made_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, questionnaire_id, number),
  foreign key (business_id, questionnaire_id) references questionnaire on delete cascade
);
call fence('questionnaire_edition');
grant select, insert on questionnaire_edition to creneau_app;
-- The table is its own history: the log says that an edition was made.
call audited('questionnaire_edition', 'id', '{questions}');

create table questionnaire_service (
  business_id uuid not null,
  service_id uuid not null,
  questionnaire_id uuid not null,
  primary key (business_id, service_id),
  foreign key (business_id, service_id) references service,
  foreign key (business_id, questionnaire_id) references questionnaire on delete cascade
);
create index on questionnaire_service (business_id, questionnaire_id);
call fence('questionnaire_service');
grant select, insert, delete on questionnaire_service to creneau_app;
call audited('questionnaire_service', 'questionnaire_id');

alter table booking
  add column edition_id uuid,
  add foreign key (business_id, edition_id) references questionnaire_edition;
create index on booking (business_id, edition_id) where edition_id is not null;
