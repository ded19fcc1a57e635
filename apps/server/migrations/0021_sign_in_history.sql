-- Who came in, or tried to: added to, and only that. After a year it is forgotten (`forget_sign_ins`).
create table sign_in (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  at timestamptz not null,
  -- The network, never the whole address.
  network text check (length(network) <= 50),
  device text not null check (length(device) <= 200),
  method text not null check (method in ('password', 'link', 'passkey', 'provider', 'sign-up', 'reset')),
  second_factor text check (second_factor in ('totp', 'recovery-code')),
  outcome text not null check (outcome in ('in', 'wrong-password', 'wrong-code')),
  primary key (account_id, id)
);
create index on sign_in (at);
grant select, insert on sign_in to creneau_app;

-- The server's role deletes nothing here but what is older than a year.
create function forget_sign_ins(now timestamptz) returns void language sql security definer set search_path = public, pg_temp
  as $$ delete from sign_in where at < least(now, clock_timestamp()) - interval '1 year' $$;
revoke execute on function forget_sign_ins from public;
grant execute on function forget_sign_ins to creneau_app;

-- The browsers an account came in from. Only the hash of what the browser keeps.
create table known_device (
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null check (length(token_hash) = 32),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (account_id, token_hash)
);
create index on known_device (last_seen_at);
grant select, insert, update, delete on known_device to creneau_app;

-- Attempts, counted under a keyed hash of what they are counted by: (account, network), network, (account, device).
create table attempt (
  key bytea primary key check (length(key) = 32),
  count int not null check (count >= 0),
  open_at timestamptz not null,
  last_at timestamptz not null
);
create index on attempt (last_at);
grant select, insert, update, delete on attempt to creneau_app;

-- When this session last proved who it is; dangerous acts ask for a recent proof.
alter table session add column proven_at timestamptz;
