-- How far it is with sending again what failed: of a business the last time somebody asked for it.
create table message_retry_run (
  business_id uuid primary key references business,
  id uuid not null,
  since timestamptz not null,
  -- How many had failed when it was asked for; how many were looked at, and how many of them go.
  total int not null check (total > 0),
  done int not null default 0 check (done >= 0),
  again int not null default 0 check (again between 0 and done),
  state text not null check (state in ('running', 'done', 'stopped')),
  asked_at timestamptz not null,
  ended_at timestamptz,
  check ((ended_at is null) = (state = 'running'))
);
call fence('message_retry_run');
grant select, insert, update on message_retry_run to creneau_app;
