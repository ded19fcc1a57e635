-- A whole business out of one installation and into another: its export, kept sealed for a few days, and its arrival.

-- Parts lie in rows, so that every node can make and hand them out. Each is encrypted by a key of the export's own, which
-- waits sealed here: the content is in the clear inside.
create table business_export (
  business_id uuid not null references business,
  id uuid not null,
  state text not null check (state in ('waiting', 'making', 'ready', 'failed', 'expired')),
  by_account_id uuid not null references account,
  key_sealed bytea not null,
  -- Where a passphrase protects the file itself: what it was turned into, until the file is made.
  passphrase_sealed bytea,
  has_passphrase boolean not null,
  -- Of the attempt that is at work: one that was overtaken writes nothing more.
  run uuid,
  rows_done int not null default 0,
  rows_total int,
  size_bytes bigint,
  digest bytea check (length(digest) = 32),
  created_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz,
  downloaded_at timestamptz,
  primary key (business_id, id),
  check ((state = 'ready') = (expires_at is not null and size_bytes is not null and digest is not null) or state = 'expired')
);
-- One at a time.
create unique index business_export_running on business_export (business_id) where state in ('waiting', 'making');
create index on business_export (business_id, created_at desc, id desc);
call fence('business_export');
grant select, insert, update on business_export to creneau_app;
-- Who asked for it and who took it; how far it has come is no news.
create trigger audit after insert or delete or update of state, downloaded_at on business_export
  for each row execute function audit_write('id', '{key_sealed,passphrase_sealed}');

create table business_export_part (
  business_id uuid not null,
  export_id uuid not null,
  number int not null check (number >= 0),
  bytes bytea not null,
  primary key (business_id, export_id, number),
  foreign key (business_id, export_id) references business_export
);
call fence('business_export_part');
grant select, insert, delete on business_export_part to creneau_app;

-- A file that an account sends, to make a business of it: no business is known yet.
create table business_import (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  state text not null check (state in ('uploading', 'waiting', 'working', 'done', 'refused', 'failed')),
  file_name text not null check (length(file_name) <= 200),
  size_bytes bigint not null check (size_bytes > 0),
  received_bytes bigint not null default 0 check (received_bytes <= size_bytes),
  key_sealed bytea not null,
  passphrase_sealed bytea,
  slug text,
  with_messages boolean not null default false,
  run uuid,
  rows_done int not null default 0,
  rows_total int,
  -- Why not, as a code and facts; or what came in.
  refusal jsonb,
  report jsonb,
  made_business uuid references business,
  created_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz not null
);
create index on business_import (account_id, id);
create index on business_import (expires_at);
grant select, insert, update, delete on business_import to creneau_app;

create table business_import_part (
  import_id uuid not null references business_import on delete cascade,
  number int not null check (number >= 0),
  bytes bytea not null,
  primary key (import_id, number)
);
grant select, insert, delete on business_import_part to creneau_app;
