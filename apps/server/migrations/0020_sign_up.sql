-- An address is verified once its owner used a link that was sent there.
alter table account
  add column email_verified_at timestamptz,
  add column theme text not null default 'auto' check (theme in ('light', 'dark', 'auto')),
  add column deactivated_at timestamptz;

-- Mailed links do more than sign in. `sealed` is what a link is about, encrypted: the new address.
alter table magic_link
  add column purpose text not null default 'sign-in' check (purpose in ('sign-in', 'reset', 'change-email')),
  add column sealed bytea check (length(sealed) <= 1000);

-- Somebody asks for an account. It is made when the link that was mailed is used, so nobody holds an address that is not
-- theirs. Address and name wait encrypted. `browser_hash`: of what the browser that asked keeps; another one has no right
-- to the password chosen here.
create table sign_up (
  id uuid primary key,
  sealed bytea not null check (length(sealed) <= 2000),
  password_hash text,
  browser_hash bytea not null check (length(browser_hash) = 32),
  token_hash bytea unique check (length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on sign_up (expires_at);
grant select, insert, update, delete on sign_up to creneau_app;
