-- Other times for a booking, or somebody else for the same time: offered by the team, chosen by whoever booked.
create table proposal (
  business_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  state text not null check (state in ('open', 'chosen', 'kept', 'withdrawn', 'lapsed')),
  by_account_id uuid references account,
  reason_sealed bytea,
  -- Until when one may choose; the times are kept as long, where they are kept.
  answer_by timestamptz not null,
  answered_at timestamptz,
  -- Place of the option that was chosen.
  chosen_position int check (chosen_position between 0 and 4),
  version int not null check (version >= 0),
  created_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, booking_id) references booking,
  check ((state = 'chosen') = (chosen_position is not null)),
  check ((state = 'open') = (answered_at is null))
);
-- One at a time: another takes its place.
create unique index on proposal (business_id, booking_id) where state = 'open';
create index on proposal (business_id, booking_id, id);
call fence('proposal');
grant select, insert, update (state, reason_sealed, answered_at, chosen_position, version) on proposal to creneau_app;
call audited('proposal');

create table proposal_option (
  business_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  position int not null check (position between 0 and 4),
  professional_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Whether the time is kept meanwhile; offered as long as it is free when not.
  held boolean not null,
  primary key (business_id, id),
  unique (business_id, proposal_id, position),
  foreign key (business_id, proposal_id) references proposal on delete cascade,
  foreign key (business_id, professional_id) references professional,
  check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at))
);
create index on proposal_option (business_id, professional_id);
call fence('proposal_option');
grant select, insert on proposal_option to creneau_app;

-- Where people choose among times is nobody's address.
create or replace function is_reserved_slug(slug text) returns boolean language sql immutable as $$
  select slug in (
    'rendez-vous', 'mes-rendez-vous', 'proposition', 'mes-choix', 'mes-donnees', 'accessibilite', 'v1', 'app', 'health', 'dev', 'fonts', 'avatars', 'assets', 'files', 'compte',
    'connexion', 'new', 'nouveau', 'inscription', 'invitation', 'bienvenue', 'mot-de-passe',
    'www', 'api', 'admin', 'mail', 'smtp', 'imap', 'ftp', 'ns1', 'ns2', 'static', 'cdn', 'status', 'support', 'aide')
$$;
