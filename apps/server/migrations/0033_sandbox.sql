-- A sandbox is a business of its own, behind a wall of its own, that test keys of another act in. One at a time: a reset
-- retires it and makes the next.
alter table business
  add column sandbox_of uuid references business,
  add column sandbox_ready_at timestamptz,
  add column sandbox_retired_at timestamptz,
  add constraint business_sandbox check (sandbox_of is not null or num_nonnulls(sandbox_ready_at, sandbox_retired_at) = 0);
create unique index business_one_sandbox on business (sandbox_of) where sandbox_of is not null and sandbox_retired_at is null;
