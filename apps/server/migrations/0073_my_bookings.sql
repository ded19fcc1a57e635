-- "My bookings" at all businesses (docs/decisions/0011-my-bookings.md). Whoever asks for them is a reader: an account, or an
-- address that a link was mailed to. Who never asks is never looked for.
create table bookings_reader (
  -- Of an account: the account's own.
  id uuid primary key,
  account_id uuid unique references account,
  -- Of a mailed link.
  email_sealed bytea check (length(email_sealed) between 30 and 1100),
  token_hash bytea unique check (length(token_hash) = 32),
  locale text check (locale in ('fr', 'en')),
  expires_at timestamptz,
  -- The address that was looked for: another one is looked for anew.
  email_index bytea not null check (length(email_index) = 16),
  -- When every business was looked through; null: not yet.
  searched_at timestamptz,
  created_at timestamptz not null,
  check (account_id is null or account_id = id),
  check (num_nulls(email_sealed, locale, expires_at) = case when account_id is null then 0 else 3 end),
  check (account_id is null or token_hash is null)
);
create index on bookings_reader (expires_at) where expires_at is not null;
grant select, insert, update, delete on bookings_reader to creneau_app;

-- In which businesses a reader has a contact: where to look, and never what is there. Written inside each business; the
-- reader sees their own, as accounts see their memberships. Goes with the reader.
create table bookings_reader_contact (
  business_id uuid not null,
  reader_id uuid not null references bookings_reader on delete cascade,
  contact_id uuid not null,
  primary key (business_id, reader_id, contact_id),
  foreign key (business_id, contact_id) references contact
);
create index on bookings_reader_contact (reader_id, business_id);
create index on bookings_reader_contact (business_id, contact_id);
call fence('bookings_reader_contact');
create policy own_businesses on bookings_reader_contact for select using (reader_id = app_account());
grant select, insert, delete on bookings_reader_contact to creneau_app;

-- A closed account has no bookings of its own to look at.
create function forget_bookings_reader() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from bookings_reader where id = new.id;
  return null;
end $$;
create trigger forget_bookings_reader after update of closed_at on account
  for each row when (old.closed_at is null and new.closed_at is not null) execute function forget_bookings_reader();

-- Where people see their bookings is nobody's address.
create or replace function is_reserved_slug(slug text) returns boolean language sql immutable as $$
  select slug in (
    'rendez-vous', 'mes-rendez-vous', 'mes-choix', 'mes-donnees', 'accessibilite', 'v1', 'app', 'health', 'dev', 'fonts', 'avatars', 'assets', 'files', 'compte',
    'connexion', 'new', 'nouveau', 'inscription', 'invitation', 'bienvenue', 'mot-de-passe',
    'www', 'api', 'admin', 'mail', 'smtp', 'imap', 'ftp', 'ns1', 'ns2', 'static', 'cdn', 'status', 'support', 'aide')
$$;
