-- The ground every module stands on: who is asking, the fence around tenant tables, events, idempotency.
create extension if not exists btree_gist;

grant usage on schema public to creneau_app;

-- After a transaction a setting is '' and not null, hence nullif.
create function app_business() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.business_id', true), '')::uuid $$;
create function app_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;

-- Rows of one business are seen and written only inside that business, by the owner of the table too.
create procedure fence(fenced regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('alter table %s force row level security', fenced);
  execute format(
    'create policy tenant on %s using (business_id = app_business()) with check (business_id = app_business())', fenced);
end $$;

create table event (
  business_id uuid not null,
  id uuid not null,
  type text not null check (type ~ '^[a-z]+\.[a-z_]+$'),
  payload jsonb not null,
  occurred_at timestamptz not null,
  primary key (business_id, id)
);
call fence('event');
grant select, insert on event to creneau_app;

-- What a POST with an Idempotency-Key answered, for a day.
create table idempotency (
  business_id uuid not null,
  operation text not null,
  key text not null check (length(key) between 8 and 128),
  request_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (business_id, operation, key)
);
create index on idempotency (business_id, created_at);
call fence('idempotency');
grant select, insert, update, delete on idempotency to creneau_app;
