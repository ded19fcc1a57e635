-- Time-based one-time passwords (RFC 6238). `last_step`: the newest step a code was used of; it and those before are spent.
create table totp (
  account_id uuid primary key references account on delete cascade,
  sealed_secret bytea not null,
  last_step bigint not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz
);

create table recovery_code (
  account_id uuid not null references account on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- The first factor was right, the second is awaited.
create table pending_sign_in (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  method text not null check (method in ('password', 'link', 'provider', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0
);
create index on pending_sign_in (account_id);
create index on pending_sign_in (expires_at);

grant select, insert, update, delete on totp, recovery_code, pending_sign_in to creneau_app;
