-- A business that comes from another installation, in one transaction, with the audit log that it had there.
create table arrival (
  business_id uuid not null,
  -- What the export said of itself.
  made_at timestamptz not null,
  slug text not null,
  digest bytea not null check (length(digest) = 32),
  transaction_id xid8 not null default pg_current_xact_id(),
  row_count int,
  -- Null: under way, in the transaction above.
  finished_at timestamptz,
  primary key (business_id),
  foreign key (business_id) references business deferrable initially deferred
);
call fence('arrival');
grant select on arrival to creneau_app;

-- Begins one: only of a business that is not there, and for this transaction.
create function begin_arrival(made_at timestamptz, slug text, digest bytea) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app_business() is null or exists (select from business where id = app_business()) then
    raise exception 'a business that is there does not arrive' using errcode = '23505', constraint = 'business_pkey';
  end if;
  insert into arrival (business_id, made_at, slug, digest) values (app_business(), made_at, slug, digest);
end $$;

create function is_arriving(business uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (select from arrival where business_id = business and finished_at is null
      and transaction_id = pg_current_xact_id())
  $$;

-- Ends it: from here on the log writes again, and this is its first line.
create function end_arrival(row_count int, finished_at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    update arrival a set row_count = end_arrival.row_count, finished_at = end_arrival.finished_at
    where business_id = app_business() and is_arriving(app_business())
  $$;

revoke execute on function begin_arrival, is_arriving, end_arrival from public;
grant execute on function begin_arrival, end_arrival to creneau_app;

-- Numbers of transactions mean something in one installation. What came with a business belongs to an era before this
-- one's, which is 0: -1, and -2 when it had come from elsewhere before.
alter table audit_entry add column era int not null default 0 check (era <= 0);
alter table audit_seal
  add column until_era int not null default 0 check (until_era <= 0),
  -- In which the instants of its lines are written. Until now that was the database's own zone.
  add column zone text not null default current_setting('TimeZone');
alter table audit_seal alter column zone drop default;
create index on audit_entry (business_id, era, transaction_id, seq);
drop index audit_entry_business_id_transaction_id_seq_idx;

create or replace function audit_line(entry audit_entry) returns text language sql stable
  as $$ select (to_jsonb(entry) - 'business_id' - 'era')::text $$;

-- Rows that arrive were written elsewhere, and their log comes with them.
create or replace function audit_write() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  became jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  one jsonb := coalesce(became, was);
  actor jsonb := nullif(current_setting('app.actor', true), '')::jsonb;
  hidden text[] := tg_argv[1]::text[];
  whose uuid := coalesce(one ->> 'business_id', one ->> 'id')::uuid;
  before jsonb;
  after jsonb;
begin
  -- The setting alone hides nothing: it spares everybody else the question.
  if current_setting('app.arriving', true) = 'yes' and is_arriving(whose) then return null; end if;
  before := audit_values(was, became, hidden);
  after := audit_values(became, was, hidden);
  if tg_op = 'UPDATE' and before is null and after is null then return null; end if;
  if tg_op = 'UPDATE' and is_resealed(actor, was, became) then return null; end if;
  insert into audit_entry (business_id, actor_kind, actor_id, act, request_id, origin, why, operation, subject, subject_id, before, after)
  values (
    whose,
    coalesce(actor ->> 'kind', 'owner'), (actor ->> 'id')::uuid, coalesce(actor ->> 'act', session_user),
    actor ->> 'requestId', actor ->> 'origin', actor ->> 'why',
    lower(tg_op), tg_table_name, (one ->> tg_argv[0])::uuid, before, after);
  return null;
end $$;
create trigger audit after update on arrival
  for each row execute function audit_write('business_id', '{digest}');

-- The log of a business that arrives, as it was there. The numbers of what is written here come after it.
create function arrive_audit(lines jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  most constant bigint := 1000000000000;
  last bigint;
begin
  if not is_arriving(app_business()) then raise exception 'no business is arriving' using errcode = '42501'; end if;
  insert into audit_entry
    select line.* from jsonb_array_elements(lines) as given(one), jsonb_populate_record(null::audit_entry, given.one) as line;
  if exists (select from jsonb_array_elements(lines) as given(one)
    where (one ->> 'business_id')::uuid is distinct from app_business() or (one ->> 'era')::int >= 0
      or (one ->> 'seq')::bigint not between 1 and most) then
    raise exception 'not a log of a business that arrives' using errcode = '23514';
  end if;
  select max((one ->> 'seq')::bigint) into last from jsonb_array_elements(lines) as given(one);
  -- Others go on writing meanwhile, a few lines between the two.
  if last > (select last_value from audit_entry_seq_seq) then
    perform setval('audit_entry_seq_seq', greatest(last, nextval('audit_entry_seq_seq') + 1000));
  end if;
end $$;
revoke execute on function arrive_audit from public;
grant execute on function arrive_audit to creneau_app;
