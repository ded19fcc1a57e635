-- What became of a message that was handed to a carrier. No address: only its blind index, as in the suppression list.
create table delivery (
  business_id uuid not null references business,
  id uuid not null,
  -- The planned message that it was, if any.
  message_id uuid,
  channel text not null check (channel in ('email', 'sms', 'push')),
  carrier text not null check (carrier in ('smtp', 'sendgrid', 'resend', 'twilio', 'web-push', 'mailbox', 'none')),
  -- Of the same sending, tried again: the same.
  attempt_key bytea not null check (length(attempt_key) = 32),
  address_index bytea check (length(address_index) = 16),
  status text not null check (status in ('sending', 'accepted', 'delivered', 'bounced', 'complained', 'failed')),
  -- Why it did not arrive, as a code.
  code text check (length(code) <= 60),
  created_at timestamptz not null,
  status_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, attempt_key),
  foreign key (business_id, message_id) references message on delete set null (message_id)
);
create index on delivery (business_id, created_at desc, id desc);
create index on delivery (business_id, status, created_at desc, id desc);
create index on delivery (business_id, message_id) where message_id is not null;
call fence('delivery');
grant select, insert, update on delivery to creneau_app;

create function purge_deliveries(before timestamptz, ids uuid[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from delivery where business_id = app_business() and id = any (ids) and created_at < before $$;
revoke execute on function purge_deliveries from public;
grant execute on function purge_deliveries to creneau_app;

-- Texts that people sent back, each read once: only what tells one from another.
create table received_text (
  business_id uuid not null references business,
  text_hash bytea not null check (length(text_hash) = 32),
  received_at timestamptz not null,
  primary key (business_id, text_hash)
);
create index on received_text (business_id, received_at);
call fence('received_text');
grant select, insert, delete on received_text to creneau_app;
