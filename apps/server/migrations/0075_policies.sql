-- What whoever booked a service may still change by themselves, until when, and what it costs. No row: until the start, as
-- often as they like, for nothing.
create table service_policy (
  business_id uuid not null,
  service_id uuid not null,
  -- How long before the start one can no longer move or cancel by oneself.
  notice_minutes int not null check (notice_minutes between 0 and 43200),
  reason_required boolean not null,
  -- How often one may move a booking; null: as often as one likes.
  most_moves int check (most_moves between 0 and 100),
  -- Asked of who cancels later than fee_notice_minutes before the start; shown before, and not taken by this.
  fee_minor bigint check (fee_minor between 1 and 100000000),
  fee_currency text check (fee_currency ~ '^[A-Z]{3}$'),
  fee_notice_minutes int not null check (fee_notice_minutes between 0 and 43200),
  fee_text text not null check (length(fee_text) <= 500),
  -- How long a request waits for its answer.
  respond_minutes int not null check (respond_minutes between 15 and 43200),
  version int not null check (version >= 0),
  updated_at timestamptz not null,
  primary key (business_id, service_id),
  foreign key (business_id, service_id) references service,
  check ((fee_minor is null) = (fee_currency is null))
);
call fence('service_policy');
grant select, insert, update on service_policy to creneau_app;
call audited('service_policy', 'service_id');
