-- The whole lifecycle: asked for, agreed, under way, over; or called off, not turned up, left without an answer.
-- Checks are proved against the rows that are there; nothing is rewritten.
alter table booking
  drop constraint booking_status_check,
  add constraint booking_status_check check
    (status in ('requested', 'confirmed', 'in-progress', 'completed', 'cancelled', 'no-show', 'expired')),
  -- Until when a request waits for an answer. It stays, once answered: that there was a request is no secret.
  add column respond_by timestamptz check (respond_by <= starts_at or status not in ('requested')),
  -- Since when it has its status. Null: from before this was kept.
  add column status_at timestamptz,
  -- How often whoever booked moved it.
  add column moves int not null default 0 check (moves >= 0),
  add constraint booking_request_ends check (status <> 'requested' or respond_by is not null);
-- Those that wait for an answer, the most pressing first.
create index booking_requests on booking (business_id, respond_by, id) where status = 'requested';

alter table booking_change
  drop constraint booking_change_what_check,
  add constraint booking_change_what_check check (what in ('requested', 'optimised', 'booked', 'approved', 'declined', 'expired',
    'proposed', 'kept', 'moved', 'cancelled', 'started', 'completed', 'no-show', 'attended', 'analysed')),
  -- With whom, before and after; null where that did not change.
  add column from_professional_id uuid,
  add column to_professional_id uuid,
  add foreign key (business_id, from_professional_id) references professional,
  add foreign key (business_id, to_professional_id) references professional,
  add check ((from_professional_id is null) = (to_professional_id is null));
create index on booking_change (business_id, from_professional_id) where from_professional_id is not null;
create index on booking_change (business_id, to_professional_id) where to_professional_id is not null;

-- A request takes its time until the answer is due; from then on it is in nobody's way, whether or not a job ran.
alter table occupancy
  drop constraint occupancy_check3,
  add constraint occupancy_hold_ends check (hold_id is null or expires_at is not null);

-- What was called off or never answered counts for no plan.
create or replace function count_within_plan() returns trigger language plpgsql as $$
declare
  what text := tg_argv[0];
  whose uuid := new.business_id;
  most bigint;
  used bigint;
  place text;
  month_begins timestamptz;
begin
  select case what
      when 'professionals' then p.professionals
      when 'services' then p.services
      when 'bookings' then p.bookings_a_month
      when 'storage' then p.storage_bytes
    end
    into most from subscription s join plan p on p.key = s.plan_key where s.business_id = whose;
  if most is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('plan:' || what || ':' || whose, 0));
  if what = 'professionals' then
    select count(*) into used from professional where business_id = whose;
  elsif what = 'services' then
    select count(*) into used from service where business_id = whose;
  elsif what = 'storage' then
    select coalesce(sum(size_bytes), 0) into used from file where business_id = whose;
  else
    select zone into place from business where id = whose;
    month_begins := date_trunc('month', new.starts_at at time zone place) at time zone place;
    -- Moving inside a month adds nothing to it.
    if tg_op = 'UPDATE' and old.status not in ('cancelled', 'expired')
      and date_trunc('month', old.starts_at at time zone place) at time zone place = month_begins then return null; end if;
    select count(*) into used from booking
      where business_id = whose and status not in ('cancelled', 'expired') and starts_at >= month_begins
        and starts_at < (month_begins at time zone place + interval '1 month') at time zone place;
  end if;
  if used > most then
    raise exception 'more % than the plan holds', what
      using errcode = 'CR001', detail = json_build_object('what', what, 'most', most)::text;
  end if;
  return null;
end $$;
drop trigger within_plan_moved on booking;
create trigger within_plan_moved after update of starts_at, status on booking for each row
  when (new.status not in ('cancelled', 'expired')
    and (old.status in ('cancelled', 'expired') or new.starts_at <> old.starts_at))
  execute function count_within_plan('bookings');

-- What people are told of it.
alter table message
  drop constraint message_kind_check,
  add constraint message_kind_check check (kind in ('request', 'refusal', 'expiry', 'proposal', 'proposal-reminder',
    'confirmation', 'change', 'cancellation', 'reminder-day', 'reminder-hour'));
