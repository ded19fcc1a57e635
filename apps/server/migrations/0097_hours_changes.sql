-- Changes of hours that somebody has to agree to, what people wish of their hours, and what a collective agreement says
-- beside the limits that close time.

alter table schedule
  -- { "preferred": week, "unwanted": week, "dayMinutes": 420, "weekMinutes": null }: told to who plans, and closes nothing.
  add column wishes jsonb not null default '{}' check (jsonb_typeof(wishes) = 'object');

alter table business_hours
  -- Which changes are big, and so are to be agreed to. Null: everybody changes their own hours.
  add column approval jsonb check (approval is null or jsonb_typeof(approval) = 'object'),
  -- What is checked of planned hours: breaks, base, averages. The limits that close time are `labour`.
  add column agreement jsonb check (agreement is null or jsonb_typeof(agreement) = 'object');

-- Somebody asks for other hours: what was there and what would be, of the parts that change and no others.
create table hours_request (
  business_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  state text not null check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  -- Parts of the hours that it changes, and the rules that made it a big change.
  what text[] not null check (cardinality(what) between 1 and 12),
  because text[] not null check (cardinality(because) <= 8),
  before jsonb not null check (jsonb_typeof(before) = 'object'),
  after jsonb not null check (jsonb_typeof(after) = 'object'),
  reason_sealed bytea,
  answer_sealed bytea,
  asked_by uuid references account,
  decided_by uuid references account,
  decided_at timestamptz,
  version int not null check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, professional_id) references professional,
  check ((state = 'asked') = (decided_at is null))
);
-- One at a time: a second would be judged against hours that the first may change.
create unique index hours_request_open on hours_request (business_id, professional_id) where state = 'asked';
create index hours_request_waiting on hours_request (business_id, created_at, id) where state = 'asked';
create index hours_request_by_time on hours_request (business_id, created_at, id);
create index hours_request_by_person on hours_request (business_id, professional_id, created_at, id);
call fence('hours_request');
grant select, insert, update, delete on hours_request to creneau_app;
call audited('hours_request');
