-- A mail that one of the team writes to one person, from a template. As it was shown, and kept until it went; then its subject.
create table letter (
  business_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  template_id uuid not null,
  by_account_id uuid not null references account,
  -- Null once the person was erased.
  subject_sealed bytea,
  -- The whole mail, while it is to be sent.
  mail_sealed bytea,
  -- Under which name it is handed over: what became of it is found by that.
  attempt_key bytea not null check (length(attempt_key) = 32),
  status text not null check (status in ('due', 'sent', 'withdrawn', 'failed')),
  withdrawn_because text check (withdrawn_because in ('no-address', 'unwanted', 'erased')),
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, contact_id) references contact,
  foreign key (business_id, template_id) references message_template,
  check ((withdrawn_because is null) = (status <> 'withdrawn')),
  check ((sent_at is null) = (status <> 'sent'))
);
create index on letter (business_id, contact_id, id desc);
create index on letter (business_id, template_id);
create index on letter (business_id, created_at, id);
create index on letter (by_account_id);
call fence('letter');
grant select, insert, update on letter to creneau_app;
call audited('letter');

create function purge_letters(before timestamptz, ids uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from letter
    where business_id = app_business() and id = any (ids) and created_at < before and status <> 'due' $$;
revoke execute on function purge_letters from public;
grant execute on function purge_letters to creneau_app;
