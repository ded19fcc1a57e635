-- Accounts are global: one person, many businesses.
create table account (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 80),
  locale text not null check (locale in ('fr', 'en')),
  password_hash text,
  created_at timestamptz not null,
  unique (email)
);

-- Only the hash of a session's token is kept: who reads this table can't sign in with it.
create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  device text not null check (length(device) <= 200),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on session (account_id, id);
create index on session (expires_at);

create table magic_link (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on magic_link (account_id);
create index on magic_link (expires_at);

grant select, insert, update on account to creneau_app;
grant select, insert, update, delete on session, magic_link to creneau_app;
