-- Of what was handed over and is neither about a booking nor a letter: what it was.
alter table delivery
  add column about text check (about in ('carrier-test', 'template-test', 'waiting', 'leave', 'hours', 'team-invitation',
    'person-data', 'webhook'));

-- A trial says how it is with the carrier it went by, and nothing once another is set.
alter table carrier_test add column is_former boolean not null default false;
