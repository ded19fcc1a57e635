-- A professional's hours by the clock on their wall. Ranges are minutes after midnight, half-open: [[540,720],[840,1080]].
create function valid_ranges(ranges jsonb) returns boolean language plpgsql immutable as $$
declare one jsonb;
begin
  if jsonb_typeof(ranges) is distinct from 'array' or jsonb_array_length(ranges) > 12 then return false; end if;
  for one in select * from jsonb_array_elements(ranges) loop
    if jsonb_typeof(one) <> 'array' or jsonb_array_length(one) <> 2
      or jsonb_typeof(one -> 0) <> 'number' or jsonb_typeof(one -> 1) <> 'number' then return false; end if;
    if (one ->> 0)::numeric not between 0 and 1439 or (one ->> 1)::numeric not between 1 and 2880
      or (one ->> 0)::numeric >= (one ->> 1)::numeric then return false; end if;
  end loop;
  return true;
end $$;

create table schedule (
  business_id uuid not null,
  professional_id uuid not null,
  zone text not null check (length(zone) <= 64),
  monday jsonb not null check (valid_ranges(monday)),
  tuesday jsonb not null check (valid_ranges(tuesday)),
  wednesday jsonb not null check (valid_ranges(wednesday)),
  thursday jsonb not null check (valid_ranges(thursday)),
  friday jsonb not null check (valid_ranges(friday)),
  saturday jsonb not null check (valid_ranges(saturday)),
  sunday jsonb not null check (valid_ranges(sunday)),
  version int not null,
  updated_at timestamptz not null,
  primary key (business_id, professional_id),
  foreign key (business_id, professional_id) references professional
);
call fence('schedule');
grant select, insert, update on schedule to creneau_app;

create table schedule_override (
  business_id uuid not null,
  professional_id uuid not null,
  on_date date not null,
  ranges jsonb not null check (valid_ranges(ranges)),
  label text not null check (length(label) <= 80),
  primary key (business_id, professional_id, on_date),
  foreign key (business_id, professional_id) references schedule
);
call fence('schedule_override');
grant select, insert, update, delete on schedule_override to creneau_app;
