-- What a business says of itself, edited by its people: its words on the public row, its legal identity behind the fence.
alter table business
  add column version int not null default 0 check (version >= 0),
  add column sector text,
  add column currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  add column languages text[] not null default '{fr,en}'
    check (cardinality(languages) >= 1 and languages <@ '{fr,en}'),
  -- What the people one meets, and those who come to meet them, are called.
  add column host_word text,
  add column guest_word text,
  add column updated_at timestamptz;
-- Outside of every business the log can't be written, and nobody chose these values.
alter table business disable trigger audit;
update business set
  sector = kind,
  host_word = case kind when 'mentoring' then 'mentor' else 'coach' end,
  guest_word = case kind when 'mentoring' then 'pupil' else 'client' end,
  updated_at = created_at;
alter table business enable trigger audit;
alter table business
  alter column sector set not null,
  alter column host_word set not null,
  alter column guest_word set not null,
  alter column updated_at set not null,
  add check (sector in
    ('mentoring', 'coaching', 'law', 'medical', 'beauty', 'wellness', 'automotive', 'education', 'other')),
  add check (host_word in ('mentor', 'coach', 'practitioner', 'lawyer', 'advisor', 'teacher', 'expert')),
  add check (guest_word in ('pupil', 'student', 'client', 'patient')),
  add constraint business_speaks_its_language check (locale = any (languages));

-- Anybody may read the row; only inside the business is it changed.
alter table business enable row level security;
create policy seen_by_all on business for select using (true);
create policy made_inside on business for insert with check (id = app_business());
create policy changed_inside on business for update using (id = app_business()) with check (id = app_business());

create table business_identity (
  business_id uuid not null references business,
  legal_name text not null check (length(legal_name) <= 160),
  legal_form text not null check (length(legal_form) <= 80),
  siren text check (siren ~ '^[0-9]{9}$'),
  siret text check (siret ~ '^[0-9]{14}$'),
  vat_number text check (vat_number ~ '^[A-Z]{2}[0-9A-Z+*]{2,12}$'),
  street text not null check (length(street) <= 200),
  postal_code text not null check (length(postal_code) <= 16),
  city text not null check (length(city) <= 80),
  country text not null check (country ~ '^[A-Z]{2}$'),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  -- Who answers for what the site publishes (LCEN, art. 1-1).
  publisher text not null check (length(publisher) <= 120),
  primary key (business_id),
  check (siret is null or siren is null or left(siret, 9) = siren)
);
call fence('business_identity');
grant select, insert, update on business_identity to creneau_app;
call audited('business_identity', 'business_id', '{phone,street}');

-- A page of the public site in the business's own words, instead of the one made from what is known.
create table legal_page (
  business_id uuid not null references business,
  page text not null check (page in ('notice', 'privacy')),
  body text check (length(body) between 1 and 20000),
  version int not null check (version >= 1),
  updated_at timestamptz not null,
  primary key (business_id, page)
);
call fence('legal_page');
grant select, insert, update on legal_page to creneau_app;
call audited('legal_page', 'business_id');

alter table professional drop constraint professional_slug_reserved;
alter table professional add constraint professional_slug_reserved check (
  slug not in ('confidentialite', 'accessibilite', 'mentions-legales', 'reserver'));
