-- How long each kind of data is kept, where a business chose otherwise than we propose.
create table retention_term (
  business_id uuid not null references business,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  days int not null check (days between 1 and 36500),
  -- A shortened term waits a few days before it purges by itself: until then the longer one does.
  held_days int check (held_days > days),
  held_until timestamptz,
  version int not null check (version >= 1),
  updated_at timestamptz not null,
  primary key (business_id, kind),
  check ((held_days is null) = (held_until is null))
);
call fence('retention_term');
grant select, insert, update on retention_term to creneau_app;
call audited('retention_term', 'business_id');

-- What was purged: how much of which kind, by which term, by whom. One that is not finished is gone on with, up to the same
-- moment.
create table purge_run (
  business_id uuid not null references business,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  days int not null,
  before timestamptz not null,
  -- Null: by itself.
  by_account_id uuid references account,
  removed int not null default 0 check (removed >= 0),
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (business_id, id)
);
create unique index on purge_run (business_id, kind) where finished_at is null;
call fence('purge_run');
grant select, insert, update on purge_run to creneau_app;

-- When it was last looked for what is to go.
create table retention_check (
  business_id uuid not null references business,
  checked_at timestamptz not null,
  primary key (business_id)
);
call fence('retention_check');
grant select, insert, update on retention_check to creneau_app;

-- What only the purge deletes: old, and named one by one.
create function purge_events(before timestamptz, ids uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from event where business_id = app_business() and id = any (ids) and occurred_at < before $$;
create function purge_messages(before timestamptz, ids uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    delete from message where business_id = app_business() and id = any (ids) and due_at < before and status <> 'due'
  $$;
create function purge_invitations(before timestamptz, ids uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from invitation where business_id = app_business() and id = any (ids) and expires_at < before $$;
revoke execute on function purge_events, purge_messages, purge_invitations from public;
grant execute on function purge_events, purge_messages, purge_invitations to creneau_app;

-- What the register of processing (GDPR, art. 30) says beside what the product knows of itself.
create table privacy_record (
  business_id uuid not null references business,
  controller text not null check (length(controller) <= 300),
  dpo_name text not null check (length(dpo_name) <= 120),
  dpo_contact text not null check (length(dpo_contact) <= 254),
  entries jsonb not null,
  version int not null check (version >= 1),
  updated_at timestamptz not null,
  primary key (business_id)
);
call fence('privacy_record');
grant select, insert, update on privacy_record to creneau_app;
call audited('privacy_record', 'business_id', '{dpo_name,dpo_contact}');

-- The impact assessment (GDPR, art. 35). Each saving is a version; none is rewritten.
create table dpia_version (
  business_id uuid not null references business,
  id uuid not null,
  version int not null check (version >= 1),
  answers jsonb not null,
  status text not null check (status in ('draft', 'validated')),
  validated_by text check (length(validated_by) between 1 and 120),
  by_account_id uuid not null references account,
  at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, version),
  check ((status = 'validated') = (validated_by is not null))
);
call fence('dpia_version');
grant select, insert on dpia_version to creneau_app;
call audited('dpia_version', 'id', '{validated_by}');
