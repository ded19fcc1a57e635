-- Browsers that an account wants to be notified on. Where a push goes and how it is encrypted is the browser's secret.
create table push_device (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  subscription_sealed bytea not null check (length(subscription_sealed) between 30 and 3000),
  -- Of its address: the same browser subscribes once.
  address_index bytea not null check (length(address_index) = 16),
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_sent_at timestamptz,
  unique (account_id, address_index)
);
grant select, insert, update, delete on push_device to creneau_app;

-- A closed account is notified of nothing.
create function forget_push_devices() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from push_device where account_id = new.id;
  return null;
end $$;
create trigger forget_push_devices after update of closed_at on account
  for each row when (old.closed_at is null and new.closed_at is not null) execute function forget_push_devices();
