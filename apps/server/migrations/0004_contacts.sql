-- One record for a person outside the business, whatever they are to it.
create table contact (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  email text not null check (email = lower(email) and length(email) <= 254),
  locale text not null check (locale in ('fr', 'en')),
  zone text not null check (length(zone) <= 64),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, email)
);
call fence('contact');
grant select, insert, update on contact to creneau_app;
