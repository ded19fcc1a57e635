-- The telephone that was given with a booking, to be reminded of that one: whoever knows somebody's address can book with
-- it, and must not hear of what else they book.
create table booking_phone (
  business_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  phone_sealed bytea not null check (length(phone_sealed) between 30 and 60),
  created_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, booking_id),
  foreign key (business_id, booking_id) references booking on delete cascade
);
call fence('booking_phone');
grant select, insert, delete on booking_phone to creneau_app;
-- Not to be another: to be sealed with another key.
grant update (phone_sealed) on booking_phone to creneau_app;
call audited('booking_phone');
