-- WebAuthn credentials. The public key is in COSE form, as the authenticator gave it.
create table passkey (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  credential_id text not null unique check (length(credential_id) <= 1400),
  public_key bytea not null check (length(public_key) <= 2000),
  sign_count bigint not null check (sign_count >= 0),
  transports text[] not null,
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (account_id, id)
);

-- What an authenticator is asked to sign: once, and soon.
create table passkey_challenge (
  id uuid primary key,
  -- Null: to sign in, when nobody is known yet.
  account_id uuid references account on delete cascade,
  purpose text not null check (purpose in ('register', 'sign-in', 'proof')),
  challenge text not null,
  expires_at timestamptz not null
);
create index on passkey_challenge (account_id);
create index on passkey_challenge (expires_at);

grant select, insert, update, delete on passkey, passkey_challenge to creneau_app;
