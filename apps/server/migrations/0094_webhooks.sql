-- Webhooks: what a business's own systems are told, as it happens (standardwebhooks.com).
alter table plan add column webhooks int check (webhooks > 0);
update plan set webhooks = case key when 'starter' then 3 when 'professional' then 10 when 'enterprise' then 50 end;

create table webhook_endpoint (
  business_id uuid not null references business,
  id uuid not null,
  -- An address may hold a secret of its own.
  url_sealed bytea not null,
  host text not null check (length(host) between 1 and 255),
  description text not null check (length(description) <= 200),
  -- Null: every type there is, and will be.
  events text[] check (cardinality(events) between 1 and 100),
  api_version int not null check (api_version = 1),
  -- Off by a person's choice; or switched off since it failed too long, or said that it is gone.
  state text not null default 'off' check (state in ('on', 'off', 'failing', 'gone')),
  -- Null until it is switched on: secrets stay with the installation that made them.
  secret_sealed bytea,
  former_secret_sealed bytea,
  former_until timestamptz,
  shared_secret_sealed bytea,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null check (version >= 0),
  primary key (business_id, id),
  check (state <> 'on' or secret_sealed is not null),
  check ((former_secret_sealed is null) = (former_until is null))
);
call fence('webhook_endpoint');
grant select, insert, update, delete on webhook_endpoint to creneau_app;
call audited('webhook_endpoint');

-- How an endpoint does, written at each attempt.
create table webhook_health (
  business_id uuid not null,
  endpoint_id uuid not null,
  -- Of the first failure since it answered well.
  failing_since timestamptz,
  failures int not null default 0 check (failures >= 0),
  -- Nothing is sent before: it did not answer, or asked to be left alone.
  paused_until timestamptz,
  last_at timestamptz,
  last_status int,
  last_error text,
  -- Somebody sends to it until then, and nobody else does.
  drained_until timestamptz,
  primary key (business_id, endpoint_id),
  foreign key (business_id, endpoint_id) references webhook_endpoint on delete cascade
);
call fence('webhook_health');
grant select, insert, update, delete on webhook_health to creneau_app;

-- What is told, once for all endpoints: its id is the webhook-id.
create table webhook_message (
  business_id uuid not null references business,
  id uuid not null,
  type text not null check (type ~ '^[a-z]+\.[a-z_]+$'),
  -- What it was made of: the event and its type, so that it is made once.
  source text not null check (length(source) <= 120),
  occurred_at timestamptz not null,
  made_at timestamptz not null,
  test boolean not null,
  -- The body, as it is sent. Null once a person in it was erased.
  payload_sealed bytea,
  contact_id uuid,
  booker_id uuid,
  primary key (business_id, id),
  unique (business_id, source),
  foreign key (business_id, contact_id) references contact,
  foreign key (business_id, booker_id) references contact
);
create index on webhook_message (business_id, made_at, id);
create index on webhook_message (business_id, contact_id) where contact_id is not null;
create index on webhook_message (business_id, booker_id) where booker_id is not null;
call fence('webhook_message');
grant select, insert, update, delete on webhook_message to creneau_app;

create table webhook_delivery (
  business_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  message_id uuid not null,
  type text not null,
  state text not null check (state in ('waiting', 'delivered', 'failed', 'withdrawn')),
  -- Of this round: sent again by hand, it begins anew.
  attempts int not null default 0 check (attempts >= 0),
  due_at timestamptz,
  created_at timestamptz not null,
  done_at timestamptz,
  last_status int,
  last_error text,
  replays int not null default 0 check (replays >= 0),
  primary key (business_id, id),
  unique (business_id, endpoint_id, message_id),
  foreign key (business_id, endpoint_id) references webhook_endpoint on delete cascade,
  foreign key (business_id, message_id) references webhook_message on delete cascade,
  check ((state = 'waiting') = (due_at is not null))
);
create index on webhook_delivery (business_id, endpoint_id, due_at, id) where state = 'waiting';
create index on webhook_delivery (business_id, endpoint_id, id);
create index on webhook_delivery (business_id, state, id);
create index on webhook_delivery (business_id, type, id);
create index on webhook_delivery (business_id, message_id);
call fence('webhook_delivery');
grant select, insert, update, delete on webhook_delivery to creneau_app;

create table webhook_attempt (
  business_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  delivery_id uuid not null,
  at timestamptz not null,
  took_ms int not null check (took_ms >= 0),
  -- Null: no answer came.
  status int,
  error text,
  -- The beginning of what was answered: it may say back what was sent.
  answer_sealed bytea,
  primary key (business_id, id),
  foreign key (business_id, delivery_id) references webhook_delivery on delete cascade
);
create index on webhook_attempt (business_id, delivery_id, id);
create index on webhook_attempt (business_id, endpoint_id, at);
call fence('webhook_attempt');
grant select, insert, update, delete on webhook_attempt to creneau_app;

-- A period sent again, batch by batch.
create table webhook_replay (
  business_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- What did not arrive, or all of it.
  which text not null check (which in ('missed', 'all')),
  state text not null check (state in ('running', 'done', 'cancelled')),
  total int not null check (total >= 0),
  done int not null default 0 check (done >= 0),
  -- The last message that was looked at.
  reached_at timestamptz,
  reached_id uuid,
  by_account_id uuid references account,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, endpoint_id) references webhook_endpoint on delete cascade,
  check (from_at < until_at)
);
create index on webhook_replay (business_id, endpoint_id, id);
create unique index webhook_one_replay on webhook_replay (business_id, endpoint_id) where state = 'running';
call fence('webhook_replay');
grant select, insert, update, delete on webhook_replay to creneau_app;
