-- Accounts at other providers (OpenID Connect) that may sign in. A subject is unique within its issuer.
create table identity_link (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  issuer text not null check (length(issuer) <= 300),
  subject text not null check (length(subject) <= 255),
  provider text not null check (length(provider) <= 40),
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (account_id, id),
  unique (issuer, subject)
);

-- A way to a provider and back, under way: its secrets wait encrypted; the browser that left keeps the other half.
create table provider_visit (
  id uuid primary key,
  -- Null: to sign in.
  account_id uuid references account on delete cascade,
  provider text not null,
  state_hash bytea not null unique check (length(state_hash) = 32),
  browser_hash bytea not null check (length(browser_hash) = 32),
  sealed bytea not null,
  expires_at timestamptz not null
);
create index on provider_visit (account_id);
create index on provider_visit (expires_at);

grant select, insert, update, delete on identity_link, provider_visit to creneau_app;
