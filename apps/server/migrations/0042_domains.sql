-- Hosts of its own that a business asks to be found at.
create table domain (
  business_id uuid not null references business,
  id uuid not null,
  host text not null check (host = lower(host) and host ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$'
    and length(host) <= 253),
  -- What its owner puts into the DNS, to show that it is theirs.
  token text not null check (length(token) between 20 and 64),
  state text not null check (state in ('pending', 'verified', 'failing')),
  -- Why the last look did not find what it should.
  trouble text check (trouble in ('absent', 'other-value', 'unreachable', 'taken')),
  brand_id uuid,
  asked_at timestamptz not null,
  checked_at timestamptz,
  verified_at timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, host),
  foreign key (business_id, brand_id) references brand,
  check ((state = 'failing') = (failing_since is not null))
);
call fence('domain');
grant select, insert, update, delete on domain to creneau_app;
call audited('domain', 'id', '{token}');

-- The hosts that are served, each for one business: read by whoever comes to a host, before any business is known, so it
-- is not fenced; written only inside the business that it is for.
create table served_host (
  host text primary key check (host = lower(host) and length(host) <= 253),
  served_business uuid not null references business,
  brand_id uuid,
  since timestamptz not null
);
create index on served_host (served_business, since);
alter table served_host enable row level security;
alter table served_host force row level security;
create policy seen_by_all on served_host for select using (true);
create policy made_inside on served_host for insert with check (served_business = app_business());
create policy changed_inside on served_host for update
  using (served_business = app_business()) with check (served_business = app_business());
create policy removed_inside on served_host for delete using (served_business = app_business());
grant select, insert, update, delete on served_host to creneau_app;
