-- A message has a channel, and a reminder its minutes: any number of them, where there were two.
alter table message drop constraint message_kind_check, drop constraint message_recipient_check;
do $$
declare named text;
begin
  for named in select conname from pg_constraint where conrelid = 'message'::regclass and contype = 'u' loop
    execute format('alter table message drop constraint %I', named);
  end loop;
end $$;
alter table message
  add column channel text not null default 'email' check (channel in ('email', 'sms', 'push', 'app')),
  -- Of a reminder: how long before the start. Up to fourteen days.
  add column minutes int not null default 0 check (minutes between 0 and 20160),
  -- Of one of several who are told the same: whose account. Null: the booking says who it is.
  add column account_id uuid references account,
  add column withdrawn_because text check (withdrawn_because in ('booking-gone', 'changed-since', 'cancelled',
    'not-cancelled', 'not-so', 'too-late', 'not-wanted', 'no-address', 'quiet-hours', 'erased'));
update message set minutes = case kind when 'reminder-day' then 1440 else 60 end, kind = 'reminder'
  where kind in ('reminder-day', 'reminder-hour');
alter table message
  alter column channel drop default,
  alter column minutes drop default,
  add constraint message_kind_check check (kind in ('request', 'refusal', 'expiry', 'proposal', 'proposal-reminder', 'kept',
    'confirmation', 'change', 'cancellation', 'missed', 'reminder')),
  add constraint message_recipient_check check (recipient in ('contact', 'professional', 'team')),
  add constraint message_reminds check ((kind = 'reminder') = (minutes > 0)),
  add constraint message_of_whom check ((recipient = 'team') = (account_id is not null)),
  add constraint message_withdrawn check (withdrawn_because is null or status = 'withdrawn'),
  add constraint message_once unique nulls not distinct
    (business_id, booking_id, booking_version, kind, recipient, channel, minutes, account_id);
create index on message (account_id) where account_id is not null;
-- What is still to be said.
create index message_due on message (business_id, due_at, id) where status = 'due';

-- Which events are told to whom by which channel, and when people are reminded. No row: as the product does by itself.
create table notification_settings (
  business_id uuid primary key references business,
  reminders jsonb not null check (jsonb_typeof(reminders) = 'array' and jsonb_array_length(reminders) <= 10),
  -- What differs from what the product does: {"booking.team.app": true}.
  choices jsonb not null check (jsonb_typeof(choices) = 'object'),
  -- By the contact's clock: no text message from then until then. Both null: at any hour.
  quiet_from int check (quiet_from between 0 and 1439),
  quiet_until int check (quiet_until between 0 and 1439),
  version int not null check (version >= 1),
  updated_at timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null))
);
call fence('notification_settings');
grant select, insert, update on notification_settings to creneau_app;
call audited('notification_settings', 'business_id');

-- Of one service, where it is otherwise. No row: as the business does.
create table service_reminders (
  business_id uuid not null,
  service_id uuid not null,
  -- Null: as the business does, again.
  reminders jsonb check (jsonb_typeof(reminders) = 'array' and jsonb_array_length(reminders) <= 10),
  version int not null check (version >= 1),
  updated_at timestamptz not null,
  primary key (business_id, service_id),
  foreign key (business_id, service_id) references service
);
call fence('service_reminders');
grant select, insert, update on service_reminders to creneau_app;
call audited('service_reminders', 'service_id');

-- What somebody of the team wants to be told here, and when not to be disturbed.
create table notification_preference (
  business_id uuid not null references business,
  account_id uuid not null references account,
  -- {"booking.email": false}
  choices jsonb not null check (jsonb_typeof(choices) = 'object'),
  quiet_from int check (quiet_from between 0 and 1439),
  quiet_until int check (quiet_until between 0 and 1439),
  version int not null check (version >= 1),
  updated_at timestamptz not null,
  primary key (business_id, account_id),
  check ((quiet_from is null) = (quiet_until is null))
);
create index on notification_preference (account_id);
call fence('notification_preference');
grant select, insert, update on notification_preference to creneau_app;
call audited('notification_preference', 'account_id');
