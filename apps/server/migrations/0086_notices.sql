-- What is news to one member: shown in the back office, read or not.
create table notice (
  business_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_type text not null check (subject_type ~ '^[a-z]+$'),
  subject_id uuid not null,
  -- Ids, moments, numbers and codes: who and what they name is read when the notice is shown.
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  -- The same news twice is one notice.
  key text not null check (length(key) between 1 and 200),
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (business_id, id),
  unique (business_id, account_id, key),
  -- It goes with the membership: nobody else has anything to do with it.
  foreign key (business_id, account_id) references member (business_id, account_id) on delete cascade
);
create index on notice (business_id, account_id, created_at, id);
create index on notice (business_id, account_id, created_at, id) where read_at is null;
create index on notice (business_id, created_at);
call fence('notice');
grant select, insert, update (read_at) on notice to creneau_app;

-- What only the purge deletes: old, and named one by one.
create function purge_notices(before timestamptz, ids uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from notice where business_id = app_business() and id = any (ids) and created_at < before $$;
revoke execute on function purge_notices from public;
grant execute on function purge_notices to creneau_app;

-- Tells the servers that listen that something of this kind changed in a business: no more than that. What leads to a
-- domain event says so itself (platform/events.ts); this is for lists that change without one.
create function tell_change() returns trigger language plpgsql as $$
begin
  if app_business() is not null then
    perform pg_notify('creneau', json_build_object('business', app_business(), 'type', tg_argv[0])::text);
  end if;
  return null;
end $$;
create trigger live after insert or update or delete on waiting_entry
  for each statement execute function tell_change('waiting.changed');
create trigger live after insert or update or delete on waiting_offer
  for each statement execute function tell_change('waiting.changed');
create trigger live after insert or update or delete on group_session
  for each statement execute function tell_change('group.changed');
create trigger live after insert or update or delete on leave
  for each statement execute function tell_change('leave.changed');
