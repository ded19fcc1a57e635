-- Who carries a business's messages, a row a channel; without one the installation's. Whatever opens the provider's doors
-- lies sealed and is never read back.
create table carrier (
  business_id uuid not null references business,
  id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  kind text not null,
  -- What is no secret: host, port, account; the sender's address or number.
  settings jsonb not null check (jsonb_typeof(settings) = 'object' and length(settings::text) <= 2000),
  secret_sealed bytea not null check (length(secret_sealed) between 30 and 4000),
  version int not null check (version >= 1),
  updated_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, channel),
  check ((channel = 'email' and kind in ('smtp', 'sendgrid', 'resend')) or (channel = 'sms' and kind = 'twilio'))
);
call fence('carrier');
grant select, insert, update, delete on carrier to creneau_app;
call audited('carrier', 'id', '{settings,secret_sealed}');

-- The addresses that providers report to, each of one business: found by its unguessable name before any business is known,
-- so it is not fenced; written only inside the business that it is for. It outlives a change of carrier.
create table carrier_door (
  name text primary key check (length(name) between 20 and 64),
  door_business uuid not null references business,
  channel text not null check (channel in ('email', 'sms')),
  unique (door_business, channel)
);
alter table carrier_door enable row level security;
alter table carrier_door force row level security;
create policy seen_by_all on carrier_door for select using (true);
create policy made_inside on carrier_door for insert with check (door_business = app_business());
grant select, insert on carrier_door to creneau_app;

-- Somebody sends themselves a message to see whether it goes.
create table carrier_test (
  business_id uuid not null references business,
  id uuid not null,
  channel text not null check (channel in ('email', 'sms', 'push')),
  account_id uuid not null references account,
  -- Forgotten once it went.
  to_sealed bytea check (length(to_sealed) between 30 and 1000),
  state text not null check (state in ('waiting', 'taken', 'refused', 'nowhere')),
  -- What the provider answered, as a code.
  blame text check (blame in ('network', 'busy', 'settings', 'recipient', 'message')),
  code text check (length(code) <= 60),
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (business_id, id),
  check ((state = 'waiting') = (ended_at is null))
);
create index on carrier_test (business_id, channel, asked_at desc);
call fence('carrier_test');
grant select, insert, update, delete on carrier_test to creneau_app;
