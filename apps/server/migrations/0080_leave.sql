-- Kinds of absence are the business's own: what they are called, how they look, whether somebody has to agree.
create table leave_kind (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  colour text not null check (colour in ('teal', 'red', 'blue', 'grape', 'orange', 'gray')),
  needs_approval boolean not null,
  paid boolean not null,
  -- Of sickness nobody is asked why: such a kind takes no words.
  asks_note boolean not null,
  -- Half days a calendar year gives; null: they are counted, not limited.
  allowance_half_days int check (allowance_half_days between 0 and 732),
  position int not null check (position >= 0),
  archived_at timestamptz,
  version int not null check (version >= 0),
  created_at timestamptz not null,
  primary key (business_id, id)
);
create unique index leave_kind_name on leave_kind (business_id, name_key(name));
call fence('leave_kind');
grant select, insert, update on leave_kind to creneau_app;
call audited('leave_kind');

-- Somebody is away: dates and minutes of the wall clock in their zone, and the instants these were when it was written.
create table leave (
  business_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  kind_id uuid not null,
  state text not null check (state in ('requested', 'approved', 'declined', 'cancelled')),
  from_on date not null,
  from_minute int not null check (from_minute between 0 and 1439),
  until_on date not null,
  until_minute int not null check (until_minute between 1 and 1440),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  during tstzrange generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
  note_sealed bytea,
  -- What it takes of working time, date by date, as of its approval (of the request until then): [date, half days, minutes].
  counted jsonb not null check (jsonb_typeof(counted) = 'array'),
  asked_by uuid references account,
  decided_by uuid references account,
  decided_at timestamptz,
  version int not null check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, professional_id) references professional,
  foreign key (business_id, kind_id) references leave_kind,
  check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)),
  -- Facts look this far back for one that has begun before.
  check (ends_at - starts_at <= interval '370 days'),
  check (state = 'requested' or decided_at is not null),
  -- Nobody is away twice.
  constraint leave_no_overlap exclude using gist (business_id with =, professional_id with =, during with &&)
    where (state in ('requested', 'approved'))
);
-- Asked with every question about free time: answered from the index alone.
create index leave_closing on leave (business_id, professional_id, starts_at) include (ends_at) where state = 'approved';
create index leave_by_start on leave (business_id, starts_at, id);
create index leave_by_person on leave (business_id, professional_id, starts_at, id);
create index leave_requests on leave (business_id, starts_at, id) where state = 'requested';
create index on leave (business_id, kind_id);
call fence('leave');
grant select, insert, update, delete on leave to creneau_app;
call audited('leave', 'id', '{note,kind_id}');

-- What happened to it: who, when, why. Never rewritten.
create table leave_change (
  business_id uuid not null,
  id uuid not null,
  leave_id uuid not null,
  what text not null check (what in ('requested', 'entered', 'approved', 'declined', 'cancelled')),
  by_account_id uuid references account,
  reason_sealed bytea,
  at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, leave_id) references leave on delete cascade
);
create index on leave_change (business_id, leave_id, id);
call fence('leave_change');
grant select, insert, update (reason_sealed) on leave_change to creneau_app;
