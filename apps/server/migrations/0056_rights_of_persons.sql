-- What people may ask about their data: to have it, to have it erased. And contacts that are edited and looked up by name.

-- How a name is looked up: small letters without accents.
create function name_key(name text) returns text language sql immutable strict parallel safe
  as $$
    select replace(replace(translate(lower(name),
      'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŒÆ',
      'aaaaaaceeeeiiiinoooooouuuuyyaaaaaaceeeeiiiinoooooouuuuyyœæ'), 'œ', 'oe'), 'æ', 'ae') collate "C"
  $$;

alter table contact
  add column version int not null default 0 check (version >= 0),
  -- From then on the row names nobody: it stays for the bookings that were had with it.
  add column erased_at timestamptz,
  -- In the order of bytes, whose comparisons may look into an index under row security.
  add column name_key text collate "C" generated always as (name_key(name)) stored,
  alter column email_sealed drop not null,
  alter column email_index drop not null,
  add constraint contact_erased
    check (case when erased_at is null then num_nulls(email_sealed, email_index) = 0
      else num_nonnulls(email_sealed, email_index, phone_sealed, phone_index) = 0 end);
create index on contact (business_id, name_key, id);
-- The key of a name is as good as the name: the log does not keep it either.
drop trigger audit on contact;
call audited('contact', 'id', '{name,name_key}');

-- Where people get their data is nobody's address.
create or replace function is_reserved_slug(slug text) returns boolean language sql immutable as $$
  select slug in (
    'rendez-vous', 'mes-choix', 'mes-donnees', 'accessibilite', 'v1', 'app', 'health', 'dev', 'fonts', 'avatars', 'assets', 'files', 'compte',
    'connexion', 'new', 'nouveau', 'inscription', 'invitation', 'bienvenue', 'mot-de-passe',
    'www', 'api', 'admin', 'mail', 'smtp', 'imap', 'ftp', 'ns1', 'ns2', 'static', 'cdn', 'status', 'support', 'aide')
$$;

-- All that is kept about a person, as a file. It lies sealed in its row for seven days.
create table contact_export (
  business_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  asked_by text not null check (asked_by in ('business', 'contact')),
  account_id uuid references account,
  language text not null check (language in ('fr', 'en')),
  state text not null check (state in ('waiting', 'making', 'ready', 'failed', 'ended')),
  parts_done int not null default 0 check (parts_done >= 0),
  parts int not null check (parts >= parts_done),
  archive_sealed bytea,
  size_bytes int check (size_bytes > 0),
  downloads int not null default 0 check (downloads >= 0),
  created_at timestamptz not null,
  ready_at timestamptz,
  ends_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, contact_id) references contact,
  check ((state = 'ready') = (archive_sealed is not null)),
  check (state <> 'ready' or num_nulls(size_bytes, ready_at, ends_at) = 0),
  check ((asked_by = 'business') = (account_id is not null))
);
create index on contact_export (business_id, contact_id, id);
-- One at a time for a person.
create unique index contact_export_under_way on contact_export (business_id, contact_id) where state in ('waiting', 'making');
call fence('contact_export');
grant select, insert, update on contact_export to creneau_app;
call audited('contact_export');

-- What a person asked, and what they were answered: kept as the proof that it was.
create table data_request (
  business_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('export', 'erasure')),
  via text not null check (via in ('link', 'business')),
  state text not null check (state in ('open', 'done', 'refused')),
  export_id uuid,
  asked_on date not null,
  due_on date not null check (due_on > asked_on),
  answered_at timestamptz,
  answered_by uuid references account,
  answer text not null default '' check (length(answer) <= 1000),
  version int not null default 0 check (version >= 0),
  created_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, contact_id) references contact,
  foreign key (business_id, export_id) references contact_export,
  check ((state = 'open') = (answered_at is null))
);
create index on data_request (business_id, contact_id, id);
create index on data_request (business_id, export_id) where export_id is not null;
create index on data_request (business_id, due_on, id) where state = 'open';
create index on data_request (business_id, answered_at, id) where state <> 'open';
-- Asked twice, it is one request.
create unique index data_request_open on data_request (business_id, contact_id, kind) where state = 'open';
call fence('data_request');
grant select, insert, update on data_request to creneau_app;
call audited('data_request', 'id', '{answer}');

-- That a person was erased, and what became of their data. It names nobody, and is never rewritten.
create table contact_erasure (
  business_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  ground text not null
    check (ground in ('asked-by-person', 'asked-by-parent', 'consent-withdrawn', 'no-longer-needed', 'unlawful')),
  account_id uuid references account,
  bookings_cancelled int not null check (bookings_cancelled >= 0),
  fates jsonb not null,
  at timestamptz not null,
  primary key (business_id, id),
  -- A person is erased once, however many ask at once.
  unique (business_id, contact_id),
  foreign key (business_id, contact_id) references contact
);
call fence('contact_erasure');
grant select, insert on contact_erasure to creneau_app;
call audited('contact_erasure');
