-- The address that a business writes from, once it has shown in the DNS that its mail is signed with our key.
create table sender (
  business_id uuid not null references business,
  id uuid not null,
  address text not null check (address ~ '^[^@[:space:]]{1,64}@[^@[:space:]]+$' and length(address) <= 254),
  domain text not null check (domain = lower(domain) and length(domain) <= 253),
  state text not null check (state in ('pending', 'verified')),
  -- What the last look found of SPF, DKIM and DMARC.
  findings jsonb check (length(findings::text) <= 8000),
  asked_at timestamptz not null,
  checked_at timestamptz,
  verified_at timestamptz,
  version int not null check (version >= 1),
  primary key (business_id, id),
  unique (business_id)
);
call fence('sender');
grant select, insert, update, delete on sender to creneau_app;
call audited('sender', 'id', '{findings}');

-- Keys that sign mail. One is in use; a new one takes its place when the DNS shows it, and the old one stays for the mails
-- that are under way.
create table dkim_key (
  business_id uuid not null,
  id uuid not null,
  sender_id uuid not null,
  selector text not null check (selector ~ '^[a-z0-9-]{4,60}$'),
  public_key text not null check (length(public_key) <= 1000),
  private_sealed bytea not null check (length(private_sealed) between 30 and 8000),
  state text not null check (state in ('next', 'active', 'retired')),
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, sender_id) references sender on delete cascade,
  check ((state = 'retired') = (retired_at is not null))
);
create unique index on dkim_key (business_id, sender_id, state) where state <> 'retired';
call fence('dkim_key');
grant select, insert, update, delete on dkim_key to creneau_app;
call audited('dkim_key', 'id', '{private_sealed}');
