-- What is to be told, to whom, when. The text is made when it is sent, from the booking as it is then.
create table message (
  business_id uuid not null references business,
  id uuid not null,
  booking_id uuid not null,
  booking_version int not null,
  kind text not null check (kind in ('confirmation', 'change', 'cancellation', 'reminder-day', 'reminder-hour')),
  recipient text not null check (recipient in ('contact', 'professional')),
  due_at timestamptz not null,
  status text not null check (status in ('due', 'sent', 'withdrawn', 'failed')),
  sent_at timestamptz,
  created_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, booking_id, booking_version, kind, recipient),
  foreign key (business_id, booking_id) references booking,
  check ((status = 'sent') = (sent_at is not null))
);
call fence('message');
grant select, insert, update on message to creneau_app;
