-- Hours beyond one week: weeks that take turns, seasons, rules of their own, travel, limits; and the hours, holidays and
-- closings of the business. Parts of one schedule are read and replaced together, so they lie in its row.

-- { "1": [[540, 720]], … }: ranges of each weekday, 1 = Monday; a day left out is closed.
create function valid_week(week jsonb) returns boolean language plpgsql immutable as $$
declare one record;
begin
  if jsonb_typeof(week) is distinct from 'object' then return false; end if;
  for one in select * from jsonb_each(week) loop
    if one.key not in ('1', '2', '3', '4', '5', '6', '7') or not valid_ranges(one.value) then return false; end if;
  end loop;
  return true;
end $$;

create function valid_weeks(weeks jsonb, fewest int, most int) returns boolean language plpgsql immutable as $$
declare one jsonb;
begin
  if jsonb_typeof(weeks) is distinct from 'array' or jsonb_array_length(weeks) not between fewest and most then
    return false;
  end if;
  for one in select * from jsonb_array_elements(weeks) loop
    if not valid_week(one) then return false; end if;
  end loop;
  return true;
end $$;

-- [{ "from": "2027-07-01", "until": "2027-08-31", … }]: dates, the last one included.
create function valid_periods(periods jsonb, most int) returns boolean language plpgsql immutable as $$
declare one jsonb;
begin
  if jsonb_typeof(periods) is distinct from 'array' or jsonb_array_length(periods) > most then return false; end if;
  for one in select * from jsonb_array_elements(periods) loop
    if coalesce(one ->> 'from', '') !~ '^\d{4}-\d\d-\d\d$' or coalesce(one ->> 'until', '') !~ '^\d{4}-\d\d-\d\d$'
      or (one ->> 'from') collate "C" > (one ->> 'until') collate "C" then return false; end if;
    if one ? 'weeks' and not valid_weeks(one -> 'weeks', 1, 8) then return false; end if;
  end loop;
  return true;
end $$;

create function valid_list(list jsonb, most int) returns boolean language sql immutable as $$
  select jsonb_typeof(list) is not distinct from 'array' and case when jsonb_typeof(list) = 'array' then jsonb_array_length(list) <= most end
$$;

alter table schedule
  -- Weeks B, C, … after that of monday … sunday, which is week A and holds the anchor; then round again.
  add column next_weeks jsonb not null default '[]' check (valid_weeks(next_weeks, 0, 7)),
  add column anchor date,
  add column seasons jsonb not null default '[]' check (valid_periods(seasons, 24)),
  -- Openings and closings by rules of RFC 5545, as text.
  add column recurring jsonb not null default '[]' check (valid_list(recurring, 24)),
  add column travel jsonb not null default '[]' check (valid_periods(travel, 24)),
  -- What of the business's does not hold for this person.
  add column apart_from text[] not null default '{}'
    check (apart_from <@ '{holidays,school-holidays,closings,opening,labour}'),
  add column limits jsonb not null default '{}' check (jsonb_typeof(limits) = 'object'),
  add check ((anchor is null) = (next_weeks = '[]'));

create table business_hours (
  business_id uuid not null references business,
  -- When the premises are open, on the clock of the business. Null: everybody is open as they say.
  opening jsonb check (opening is null or valid_week(opening)),
  -- Whose public holidays close. Null: none do.
  country text check (country ~ '^[A-Z]{2}$'),
  region text check (length(region) between 1 and 16),
  -- Whose French school holidays close.
  school_zone text check (length(school_zone) <= 16),
  -- Holidays on which the business works.
  worked_on jsonb not null check (valid_list(worked_on, 200)),
  closings jsonb not null check (valid_periods(closings, 60)),
  labour jsonb not null check (jsonb_typeof(labour) = 'object'),
  version int not null check (version >= 0),
  updated_at timestamptz not null,
  primary key (business_id),
  check (region is null or country is not null)
);
call fence('business_hours');
grant select, insert, update on business_hours to creneau_app;
call audited('business_hours', 'business_id');
