-- Plans are data: what one costs, how much of each thing it holds, what it opens. Null: as much as one likes, or on request.
create table plan (
  key text primary key check (key in ('starter', 'professional', 'enterprise', 'scale')),
  position int not null unique,
  monthly_price_minor int check (monthly_price_minor >= 0),
  yearly_price_minor int check (yearly_price_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  professionals int check (professionals > 0),
  services int check (services > 0),
  bookings_a_month int check (bookings_a_month > 0),
  storage_bytes bigint check (storage_bytes > 0),
  features text[] not null
);
grant select on plan to creneau_app;

insert into plan values
  ('starter', 1, 2900, 29000, 'EUR', 5, 10, 300, 1073741824, '{custom-css}'),
  ('professional', 2, 7900, 79000, 'EUR', 20, 50, 2000, 10737418240,
    '{custom-css,custom-domain,several-brands,advanced-analytics}'),
  ('enterprise', 3, 19900, 199000, 'EUR', 100, 200, 20000, 107374182400,
    '{custom-css,custom-domain,several-brands,advanced-analytics,api,integrations}'),
  ('scale', 4, null, null, 'EUR', null, null, null, null,
    '{custom-css,custom-domain,several-brands,advanced-analytics,api,integrations,premium-sla,dedicated-support}');

create table subscription (
  business_id uuid primary key references business,
  plan_key text not null references plan,
  since timestamptz not null
);
call fence('subscription');
-- The server gives a new business its plan; changing one is not its members' to do.
grant select, insert on subscription to creneau_app;
call audited('subscription', 'business_id');

-- What a plan opens or not, otherwise decided for one business.
create table feature_override (
  business_id uuid not null references business,
  feature text not null check (feature ~ '^[a-z]+(-[a-z]+)*$'),
  enabled boolean not null,
  why text not null check (length(why) <= 200),
  at timestamptz not null,
  primary key (business_id, feature)
);
call fence('feature_override');
grant select on feature_override to creneau_app;
call audited('feature_override', 'business_id');

-- Businesses that are there already were promised no limit.
do $$
declare one record;
begin
  for one in select id, created_at from business loop
    perform set_config('app.business_id', one.id::text, true);
    insert into subscription values (one.id, 'scale', one.created_at);
  end loop;
  perform set_config('app.business_id', '', true);
end $$;

-- Counted here, so that no path however new adds more than the plan holds. One who adds waits for the other, then counts
-- what is there by then. What is there already stays, also when a plan becomes smaller.
create function count_within_plan() returns trigger language plpgsql as $$
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
    if tg_op = 'UPDATE' and old.status <> 'cancelled'
      and date_trunc('month', old.starts_at at time zone place) at time zone place = month_begins then return null; end if;
    select count(*) into used from booking
      where business_id = whose and status <> 'cancelled' and starts_at >= month_begins
        and starts_at < (month_begins at time zone place + interval '1 month') at time zone place;
  end if;
  if used > most then
    raise exception 'more % than the plan holds', what
      using errcode = 'CR001', detail = json_build_object('what', what, 'most', most)::text;
  end if;
  return null;
end $$;

create trigger within_plan after insert on professional for each row execute function count_within_plan('professionals');
create trigger within_plan after insert on service for each row execute function count_within_plan('services');
create trigger within_plan after insert on file for each row execute function count_within_plan('storage');
create trigger within_plan after insert on booking for each row execute function count_within_plan('bookings');
create trigger within_plan_moved after update of starts_at, status on booking for each row
  when (new.status <> 'cancelled' and (old.status = 'cancelled' or new.starts_at <> old.starts_at))
  execute function count_within_plan('bookings');
