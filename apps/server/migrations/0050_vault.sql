-- What is personal lies sealed (platform/vault.ts). Here it gets its places; the step 0051 seals what is there; 0052 takes
-- the plain columns away.

-- The key of the blind indexes, sealed by the key ring; made once, by the step 0051. Without it nothing is found again.
create table vault (
  only_one boolean primary key default true check (only_one),
  index_key_sealed bytea not null check (length(index_key_sealed) between 60 and 200),
  -- The key of the ring that everything was last found to be sealed with.
  resealed_key int check (resealed_key between 1 and 255)
);
grant select, update (index_key_sealed, resealed_key) on vault to creneau_app;

-- The log shows a sealed column by its plain name, never its value, and leaves blind indexes out: what it kept of either
-- would outlive an erasure.
create or replace function audit_values(kept jsonb, other jsonb, hidden text[]) returns jsonb language sql immutable
  as $$
    select jsonb_object_agg(regexp_replace(key, '_sealed$', ''),
      case when (key = any (hidden) or key like '%\_sealed') and value <> 'null' then '"•"' else value end)
    from jsonb_each(kept)
    where key not in ('business_id', 'updated_at') and key not like '%\_index'
      and (other is null or value is distinct from other -> key)
  $$;

-- Sealing the same values with another key changes nothing that the log tells of.
create function is_resealed(actor jsonb, was jsonb, became jsonb) returns boolean language sql immutable
  as $$
    select coalesce(actor ->> 'act' = 'vault.reseal', false) and not exists (
      select from jsonb_each(became) where value is distinct from was -> key and key !~ '_(sealed|index)$')
  $$;

create or replace function audit_write() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  became jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  one jsonb := coalesce(became, was);
  actor jsonb := nullif(current_setting('app.actor', true), '')::jsonb;
  hidden text[] := tg_argv[1]::text[];
  before jsonb := audit_values(was, became, hidden);
  after jsonb := audit_values(became, was, hidden);
begin
  if tg_op = 'UPDATE' and before is null and after is null then return null; end if;
  if tg_op = 'UPDATE' and is_resealed(actor, was, became) then return null; end if;
  insert into audit_entry (business_id, actor_kind, actor_id, act, request_id, origin, why, operation, subject, subject_id, before, after)
  values (
    coalesce(one ->> 'business_id', one ->> 'id')::uuid,
    coalesce(actor ->> 'kind', 'owner'), (actor ->> 'id')::uuid, coalesce(actor ->> 'act', session_user),
    actor ->> 'requestId', actor ->> 'origin', actor ->> 'why',
    lower(tg_op), tg_table_name, (one ->> tg_argv[0])::uuid, before, after);
  return null;
end $$;

-- From here on nothing is written plain: a server of the version before, still running, is refused. That is what the
-- constraints are for that look at no row there is already.
alter table account
  add column email_sealed bytea check (length(email_sealed) between 30 and 1100),
  add column email_index bytea check (length(email_index) = 16),
  add constraint account_sealed_from_now check (num_nulls(email_sealed, email_index) = 0) not valid;

-- 29 bytes of the sealing, then the text.
alter table contact
  add column email_sealed bytea check (length(email_sealed) between 30 and 1100),
  add column email_index bytea check (length(email_index) = 16),
  add column phone_sealed bytea check (length(phone_sealed) between 30 and 60),
  add column phone_index bytea check (length(phone_index) = 16),
  add constraint contact_phone_found check ((phone_sealed is null) = (phone_index is null)),
  add constraint contact_sealed_from_now check (num_nulls(email_sealed, email_index) = 0) not valid;

alter table invitation
  add column email_sealed bytea check (length(email_sealed) between 30 and 1100),
  add column email_index bytea check (length(email_index) = 16),
  add constraint invitation_sealed_from_now check (email is null or num_nulls(email_sealed, email_index) = 0) not valid;

-- Null: nothing was said.
alter table booking
  add column note_sealed bytea check (length(note_sealed) between 30 and 4100),
  add constraint booking_sealed_from_now check (note = '' or note_sealed is not null) not valid;

alter table booking_change
  add column reason_sealed bytea check (length(reason_sealed) between 30 and 2100),
  add constraint booking_change_sealed_from_now check (reason = '' or reason_sealed is not null) not valid;
-- History is not rewritten; that its words are sealed with another key is no other history.
grant update (reason_sealed) on booking_change to creneau_app;

alter table totp
  add column secret_sealed bytea check (length(secret_sealed) between 30 and 200),
  add constraint totp_sealed_from_now check (secret_sealed is not null) not valid;
