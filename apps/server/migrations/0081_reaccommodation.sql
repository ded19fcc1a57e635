-- Bookings that fall into an absence or a closing, and what is offered to each of those booked, in bulk.
create table reaccommodation (
  business_id uuid not null references business,
  id uuid not null,
  -- Whose bookings; null: everybody's, as on a closing day.
  professional_id uuid,
  leave_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- planning: offers are being worked out; draft: they can be looked at and changed; sending; sent.
  state text not null check (state in ('planning', 'draft', 'sending', 'sent')),
  -- Until when those booked may choose; what becomes of who did not.
  answer_hours int not null check (answer_hours between 1 and 720),
  when_lapsed text not null check (when_lapsed in ('member', 'cancel')),
  -- What is offered first: another time with the same person, or somebody else at the same time.
  prefer text not null check (prefer in ('person', 'time')),
  answer_by timestamptz,
  reason_sealed bytea,
  total int not null check (total >= 0),
  by_account_id uuid references account,
  version int not null check (version >= 0),
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, professional_id) references professional,
  foreign key (business_id, leave_id) references leave on delete cascade,
  check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at))
);
create index on reaccommodation (business_id, id desc);
create index on reaccommodation (business_id, leave_id) where leave_id is not null;
create index on reaccommodation (business_id, professional_id) where professional_id is not null;
call fence('reaccommodation');
grant select, insert, update, delete on reaccommodation to creneau_app;
call audited('reaccommodation', 'id', '{reason}');

-- One booking of it: what is to be done, and how it went. What a proposal became is read from the proposal.
create table reaccommodation_item (
  business_id uuid not null,
  reaccommodation_id uuid not null,
  booking_id uuid not null,
  -- When it was when it was listed: the order of the list.
  starts_at timestamptz not null,
  act text not null check (act in ('propose', 'cancel', 'keep')),
  -- Times offered, the best first: [professional, start]. No two items of one list offer the same time of one person.
  options jsonb not null check (jsonb_typeof(options) = 'array' and jsonb_array_length(options) <= 5),
  rounds int not null check (rounds between 0 and 3),
  state text not null check (state in ('open', 'done', 'failed')),
  proposal_id uuid,
  -- Why it could not be done, in a word.
  trouble text check (trouble in ('nothing-free', 'taken-meanwhile', 'changed-meanwhile')),
  version int not null check (version >= 0),
  primary key (business_id, reaccommodation_id, booking_id),
  foreign key (business_id, reaccommodation_id) references reaccommodation on delete cascade,
  foreign key (business_id, booking_id) references booking,
  foreign key (business_id, proposal_id) references proposal
);
create index on reaccommodation_item (business_id, reaccommodation_id, starts_at, booking_id);
create index on reaccommodation_item (business_id, booking_id);
create index on reaccommodation_item (business_id, proposal_id) where proposal_id is not null;
call fence('reaccommodation_item');
grant select, insert, update, delete on reaccommodation_item to creneau_app;
call audited('reaccommodation_item', 'booking_id');
